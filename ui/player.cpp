#include "ui/player.h"

#include "ui/picture_thread.h"
#include "ui/sound_output.h"

#include <algorithm>
#include <array>

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
    shuttle_ = 0;
    stop_at_.reset();
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

Span Player::loop() const {
    if (loop_span_.is_moment()) return {Time{}, end()};
    return {std::max(Time{}, loop_span_.onset - before_), std::min(end(), loop_span_.offset + after_)};
}

void Player::set_rolls(Time before, Time after) {
    before_ = std::max(before, Time{});
    after_ = std::max(after, Time{});
}

void Player::play_span(Span span) {
    if (!media_ || span.is_moment()) return;
    pause();
    seek(span.onset);
    stop_at_ = std::min(span.offset, end());
    playing_ = true;
    begin();
    Q_EMIT state_changed();
}

void Player::shuttle(int direction) {
    if (!media_ || direction == 0) return;
    static constexpr std::array rates{-8.0, -4.0, -2.0, -1.0, 1.0, 2.0, 4.0, 8.0};
    const double now = playing_ ? rate() : 0;
    double wanted = now;
    if (direction > 0) {
        const auto next = std::find_if(rates.begin(), rates.end(), [&](double r) { return r > std::max(now, 0.0); });
        wanted = now < -1 ? now / 2 : next == rates.end() ? now : *next;
    } else {
        const auto next = std::find_if(rates.rbegin(), rates.rend(), [&](double r) { return r < std::min(now, 0.0); });
        wanted = now > 1 ? now / 2 : next == rates.rend() ? now : *next;
    }
    if (playing_) position_ = position();
    if (wanted < 0 ? position_ <= Time{} : position_ >= end()) return;
    shuttle_ = wanted;
    stop_at_.reset();
    playing_ = true;
    if (!resume_.isActive()) begin();
    Q_EMIT state_changed();
}

void Player::play() {
    if (!media_) return;
    if (playing_) {
        if (shuttle_ == 0) return;
        pause(); // from the shuttle back to the usual speed
    }
    const Span span = looping_ ? loop() : Span{Time{}, end()};
    if (looping_ ? !span.contains(position_) : position_ >= end()) position_ = span.onset;
    playing_ = true;
    begin();
    Q_EMIT state_changed();
}

void Player::begin() {
    const auto turn = clock_.hold(position_);
    if (media_->audio && rate() > 0 && rate() <= 2) {
        sound_->play(position_, rate(), turn);
    } else {
        sound_->stop();
        clock_.start(position_, rate(), turn);
    }
    pictures_->follow(true);
    ticker_.start();
}

void Player::pause() {
    if (!playing_) return;
    position_ = position();
    playing_ = false;
    shuttle_ = 0;
    stop_at_.reset();
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
    stop_at_.reset();
    clock_.hold(position_);
    if (playing_) {
        sound_->stop();
        pictures_->follow(false);
        resume_.start(); // again and again while the user scrubs
    }
    pictures_->show(position_);
    Q_EMIT position_changed();
}

void Player::scrub(Time t) {
    seek(t);
    if (media_ && media_->audio && !playing_ && scrub_with_sound_ && !muted_) sound_->scrub(position_);
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
    if (rate() < 0) {
        if (now <= Time{}) return pause();
    } else if (stop_at_ && now >= *stop_at_) {
        const Time at = *stop_at_;
        pause();
        return seek(at);
    } else if (looping_ && !stop_at_ && now >= span.offset && position_ < span.offset) {
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
    if (speed == speed_ && shuttle_ == 0) return;
    if (playing_) position_ = position();
    speed_ = speed;
    shuttle_ = 0;
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
