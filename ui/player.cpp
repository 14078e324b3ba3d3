#include "ui/player.h"

#include "ui/sound_output.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tempera::ui {
namespace {
constexpr int tick_ms = 16;
constexpr int settle_ms = 120;                ///< after the last of several seeks, before the sound goes on
constexpr Time sound_step = Time::millis(40); ///< a "frame" of a recording without pictures
} // namespace

Player::Player(QObject *parent) : QObject(parent) {
    connect(&pictures_, &PictureFeed::picture_changed, this, &Player::picture_changed);
    connect(&pictures_, &PictureFeed::failed, this, &Player::failed);
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

Player::~Player() = default;

void Player::open(const media::MediaInfo &info) {
    close();
    media_ = info;
    if (info.video) pictures_.open(info.path);
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
    sound_->close();
    media_.reset();
    set_beside({});
    position_ = {};
    loop_span_ = {};
    pictures_.close(); // tells that there is no picture
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
    follow(true);
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
    follow(false);
    show_pictures();
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
        follow(false);
        resume_.start(); // again and again while the user scrubs
    }
    show_pictures();
    Q_EMIT position_changed();
}

void Player::scrub(Time t) {
    seek(t);
    if (media_ && media_->audio && !playing_ && scrub_with_sound_ && !muted_) sound_->scrub(position_);
}

unsigned Player::pieces_heard() const { return sound_->scrubs(); }

void Player::step(int frames) {
    if (!media_) return;
    pause();
    const auto index = pictures_.index();
    if (!index) return seek(position_ + sound_step * frames);
    const std::int64_t wanted = index->at(position_) + frames;
    seek(index->onset(std::clamp<std::int64_t>(wanted, 0, index->count() - 1)));
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

void Player::follow(bool clock) {
    pictures_.follow(clock);
    for (const auto &feed : beside_feeds_) feed->follow(clock);
}

void Player::show_pictures() {
    pictures_.show(position_);
    for (const auto &feed : beside_feeds_) feed->show(position_);
}

void Player::set_beside(const std::vector<BesideVideo> &videos) {
    if (videos == beside_) return;
    std::vector<std::unique_ptr<PictureFeed>> feeds;
    for (const auto &video : videos) {
        const auto same = std::find(beside_.begin(), beside_.end(), video);
        auto *kept = same == beside_.end() ? nullptr : &beside_feeds_[static_cast<std::size_t>(same - beside_.begin())];
        if (kept && *kept) {
            feeds.push_back(std::move(*kept));
            continue;
        }
        auto feed = std::make_unique<PictureFeed>(clock_);
        connect(feed.get(), &PictureFeed::failed, this, &Player::failed);
        feed->open(video.path, video.clock);
        feed->show(position());
        feed->follow(playing_ && !resume_.isActive());
        feeds.push_back(std::move(feed));
    }
    beside_ = videos;
    const auto old = std::exchange(beside_feeds_, std::move(feeds));
    Q_EMIT beside_changed(); // whoever draws the old ones lets them go
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
