#include "ui/picture_feed.h"

#include "ui/picture_thread.h"

#include <utility>

namespace tempera::ui {
namespace {

QImage as_image(const media::FramePtr &frame) {
    // The image borrows the frame's pixels and keeps the frame alive.
    auto *keep = new media::FramePtr(frame);
    return QImage(
        frame->pixels.data(), frame->width, frame->height, frame->stride, QImage::Format_RGB32,
        [](void *kept) { delete static_cast<media::FramePtr *>(kept); }, keep);
}

} // namespace

PictureFeed::PictureFeed(const PlaybackClock &clock, QObject *parent) : QObject(parent) {
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
                if (open_) index_ = index;
            },
            Qt::QueuedConnection);
    };
    receiver.failed = [this](const Error &error) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    };
    thread_ = std::make_unique<PictureThread>(clock, std::move(receiver));
}

PictureFeed::~PictureFeed() = default;

void PictureFeed::open(const std::filesystem::path &media, ClockMap own) {
    close();
    open_ = true;
    thread_->open(media, own);
}

void PictureFeed::close() {
    open_ = false;
    thread_->close();
    {
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->frame.reset();
    }
    index_.reset();
    picture_ = {};
    frame_number_ = -1;
    Q_EMIT picture_changed();
}

void PictureFeed::show(Time t) { thread_->show(t); }

void PictureFeed::follow(bool clock) { thread_->follow(clock); }

void PictureFeed::take_picture() {
    media::FramePtr frame;
    {
        const std::lock_guard lock(mailbox_->mutex);
        frame = std::move(mailbox_->frame);
        mailbox_->announced = false;
    }
    if (!frame || !open_) return;
    picture_ = as_image(frame);
    frame_number_ = frame->number;
    Q_EMIT picture_changed();
}

} // namespace tempera::ui
