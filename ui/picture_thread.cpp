#include "ui/picture_thread.h"

#include <utility>

namespace tempera::ui {
namespace {
constexpr int tallest = 1080; ///< lines; larger pictures are scaled down while decoding
}

PictureThread::PictureThread(const PlaybackClock &clock, Receiver receiver)
    : clock_(clock), receiver_(std::move(receiver)), thread_([this](std::stop_token stop) { run(stop); }) {}

PictureThread::~PictureThread() {
    {
        const std::lock_guard lock(mutex_);
        opening_.request_stop();
    }
    thread_.request_stop();
    changed_.notify_all();
}

void PictureThread::open(const std::filesystem::path &media, ClockMap own) {
    {
        const std::lock_guard lock(mutex_);
        opening_.request_stop();
        opening_ = std::stop_source();
        to_open_ = media;
        own_ = own;
        to_show_ = Time{};
        following_ = false;
    }
    changed_.notify_all();
}

void PictureThread::close() { open({}); }

void PictureThread::show(Time t) {
    {
        const std::lock_guard lock(mutex_);
        to_show_ = t;
    }
    changed_.notify_all();
}

void PictureThread::follow(bool clock) {
    {
        const std::lock_guard lock(mutex_);
        following_ = clock;
    }
    changed_.notify_all();
}

void PictureThread::deliver(Result<media::FramePtr> frame) {
    if (!frame) return receiver_.failed(frame.error());
    shown_ = (*frame)->number;
    receiver_.picture(std::move(*frame));
}

void PictureThread::run(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        if (to_open_) {
            const auto path = *std::exchange(to_open_, std::nullopt);
            const Job job(opening_.get_token());
            lock.unlock();
            reader_.reset();
            ahead_.reset();
            shown_ = -1;
            if (!path.empty()) {
                auto opened = media::VideoReader::open(path, {media::PixelFormat::bgra, tallest, 0}, job);
                if (opened) {
                    reader_.emplace(std::move(*opened));
                    receiver_.opened(reader_->index());
                } else if (opened.error().code != ErrorCode::cancelled && opened.error().code != ErrorCode::no_video) {
                    receiver_.failed(opened.error());
                }
            }
            lock.lock();
        } else if (to_show_ && reader_) {
            const Time t = own_.own(*std::exchange(to_show_, std::nullopt));
            lock.unlock();
            if (reader_->index()->at(t) != shown_) deliver(reader_->seek(t));
            lock.lock();
        } else if (following_ && reader_) {
            keep_up(lock);
        } else {
            changed_.wait(lock, stop, [this] { return to_open_ || ((to_show_ || following_) && reader_); });
        }
    }
}

void PictureThread::keep_up(std::unique_lock<std::mutex> &lock) {
    const ClockMap own = own_;
    lock.unlock();
    const auto &index = *reader_->index();
    const bool back = clock_.backwards();
    const std::int64_t due = index.at(own.own(clock_.now()));
    if (due != shown_) {
        if (ahead_ && ahead_->number == due)
            deliver(std::exchange(ahead_, nullptr));
        else
            deliver(reader_->frame(due));
        shown_ = due; // also when it could not be decoded: the next one may be
    }
    const std::int64_t coming = back ? due - 1 : due + 1;
    const bool last = coming < 0 || coming >= index.count();
    if (!last && (!ahead_ || ahead_->number != coming)) {
        auto next = reader_->frame(coming);
        ahead_ = next ? *next : nullptr;
    }
    lock.lock();
    // Backwards the next picture is due once this one's onset is past.
    const Time change = back ? index.onset(due) - Time::micros(1) : last ? Time{} : index.onset(coming);
    auto pause = last ? std::chrono::microseconds(20'000) : clock_.until(own.on_axis(change));
    // A held clock may be set going by the sound thread at any moment.
    pause = std::min(pause, std::chrono::microseconds(10'000));
    changed_.wait_for(lock, pause, [this] { return to_open_ || to_show_ || !following_; });
}

} // namespace tempera::ui
