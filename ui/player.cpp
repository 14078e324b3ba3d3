#include "ui/player.h"

#include "ui/picture_thread.h"
#include "ui/sound_output.h"

#include <algorithm>

namespace tempera::ui {
namespace {
constexpr int tick_ms = 16;
constexpr int settle_ms = 120;                ///< after the last of several seeks, before the sound goes on
constexpr Time sound_step = Time::millis(40); ///< a "frame" of a recording without pictures

QImage as_image(const media::FramePtr &frame) {
    // The image borrows the frame's pixels and keeps the frame alive.
    auto *keep = new media::FramePtr(frame);
    return QImage(
        frame->pixels.data(), frame->width, frame->height, frame->stride, QImage::Format_RGB32,
        [](void *kept) { delete static_cast<media::FramePtr *>(kept); }, keep);
}
} // namespace

Player::Player(QObject *parent) : QObject(parent) {
    PictureThread::Receiver receiver;
    receiver.picture = [this, box = mailbox_](media::FramePtr frame) {
        {
            const std::lock_guard lock(box->mutex);
            box->frame = std::move(frame);
            if (std::exchange(box->announced, true)) return;
        }
        QMetaObject::invokeMethod(
            this, [this] { take_picture(); }, Qt::QueuedConnection);
    };
    receiver.opened = [this](std::shared_ptr<const media::FrameIndex> index) {
        QMetaObject::invokeMethod(
            this,
            [this, index] {
                if (media_ && media_->video) index_ = index;
            },
            Qt::QueuedConnection);
    };
    receiver.failed = [this](const Error &error) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    };
    pictures_ = std::make_unique<PictureThread>(clock_, std::move(receiver));
    sound_ = std::make_unique<SoundOutput>(clock_);

    ticker_.setInterval(tick_ms);
    ticker_.setTimerType(Qt::PreciseTimer);
    connect(&ticker_, &QTimer::timeout, this, &Player::tick);
    resume_.setSingleShot(true);
    resume_.setInterval(settle_ms);
    connect(&resume_, &QTimer::timeout, this, [this] {
        if (playing_) begin();
    });
}

Player::~Player() {
    pictures_.reset(); // their threads post to this object
    sound_.reset();
}

void Player::open(const media::MediaInfo &info) {
    close();
    media_ = info;
    if (info.video) pictures_->open(info.path);
    if (info.audio) sound_->open(info.path);
    Q_EMIT state_changed();
}

void Player::close() {
    playing_ = false;
    ticker_.stop();
    resume_.stop();
    clock_.hold({});
    pictures_->close();
    sound_->close();
    {
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->frame.reset();
    }
    media_.reset();
    index_.reset();
    picture_ = {};
    frame_number_ = -1;
    position_ = {};
    loop_span_ = {};
    Q_EMIT picture_changed();
    Q_EMIT state_changed();
    Q_EMIT position_changed();
}

Span Player::loop() const { return loop_span_.is_moment() ? Span{Time{}, end()} : loop_span_; }

void Player::play() {
    if (!media_ || playing_) return;
    const Span span = looping_ ? loop() : Span{Time{}, end()};
    if (looping_ ? !span.contains(position_) : position_ >= end()) position_ = span.onset;
    playing_ = true;
    begin();
    Q_EMIT state_changed();
}

void Player::begin() {
    const auto turn = clock_.hold(position_);
    if (media_->audio)
        sound_->play(position_, speed_, turn);
    else
        clock_.start(position_, speed_, turn);
    pictures_->follow(true);
    ticker_.start();
}

void Player::pause() {
    if (!playing_) return;
    position_ = position();
    playing_ = false;
    ticker_.stop();
    resume_.stop();
    clock_.hold(position_);
    sound_->stop();
    pictures_->follow(false);
    pictures_->show(position_);
    Q_EMIT state_changed();
    Q_EMIT position_changed();
}

Time Player::position() const {
    if (!playing_ || resume_.isActive()) return position_;
    return std::clamp(clock_.now(), Time{}, end());
}

void Player::seek(Time t) {
    if (!media_) return;
    position_ = std::clamp(t, Time{}, end());
    clock_.hold(position_);
    if (playing_) {
        sound_->stop();
        pictures_->follow(false);
        resume_.start(); // again and again while the user scrubs
    }
    pictures_->show(position_);
    Q_EMIT position_changed();
}

void Player::step(int frames) {
    if (!media_) return;
    pause();
    if (!index_) return seek(position_ + sound_step * frames);
    const std::int64_t wanted = index_->at(position_) + frames;
    seek(index_->onset(std::clamp<std::int64_t>(wanted, 0, index_->count() - 1)));
}

void Player::tick() {
    if (!playing_ || resume_.isActive()) return;
    const Time now = position();
    const Span span = loop();
    // The loop is left by a seek outside it: only walking over its end leads back.
    if (looping_ && now >= span.offset && position_ < span.offset) {
        position_ = span.onset;
        begin();
    } else if (now >= end()) {
        pause();
        return;
    } else if (looping_) {
        position_ = now;
    }
    Q_EMIT position_changed();
}

void Player::take_picture() {
    media::FramePtr frame;
    {
        const std::lock_guard lock(mailbox_->mutex);
        frame = std::move(mailbox_->frame);
        mailbox_->announced = false;
    }
    if (!frame || !media_ || !media_->video) return;
    picture_ = as_image(frame);
    frame_number_ = frame->number;
    Q_EMIT picture_changed();
}

void Player::set_speed(double speed) {
    speed = std::clamp(speed, 0.25, 2.0);
    if (speed == speed_) return;
    if (playing_) position_ = position();
    speed_ = speed;
    if (playing_ && !resume_.isActive()) begin();
    Q_EMIT state_changed();
}

void Player::set_volume(double volume) {
    volume_ = std::clamp(volume, 0.0, 1.0);
    sound_->set_volume(muted_ ? 0 : volume_);
    Q_EMIT state_changed();
}

void Player::set_muted(bool muted) {
    muted_ = muted;
    sound_->set_volume(muted_ ? 0 : volume_);
    Q_EMIT state_changed();
}

void Player::set_looping(bool on) {
    looping_ = on;
    Q_EMIT state_changed();
}

void Player::set_loop_span(Span span) { loop_span_ = span; }

} // namespace tempera::ui
