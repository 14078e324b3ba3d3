#include "ui/sound_output.h"

#include "core/media/audio_reader.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <optional>
#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QTimer>

namespace tempera::ui {
namespace {
constexpr int rate = 48'000, channels = 2;
constexpr int frame_bytes = channels * static_cast<int>(sizeof(float));
constexpr int block = 1024; ///< sample frames decoded at a time
constexpr int latency_ms = 80;
constexpr int scrub_ms = 120;

/// An endless stream: the track at the wanted speed, then silence, so that the clock goes on to the picture's end.
class Feed : public QIODevice {
public:
    /// `limit` in sample frames, after which there is silence; negative: to the end.
    Feed(media::AudioReader &reader, double speed, qint64 limit = -1) : reader_(reader), limit_(limit) {
        if (std::abs(speed - 1) > 1e-3)
            if (auto made = media::TempoFilter::make(rate, channels, speed)) tempo_.emplace(std::move(*made));
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return 1 << 20; }
    [[nodiscard]] qint64 bytes_taken() const { return bytes_taken_.load(); } ///< by the device, so far; any thread

protected:
    qint64 readData(char *data, qint64 wanted) override {
        const auto need = static_cast<std::size_t>(wanted / frame_bytes) * channels;
        while (ready_.size() - taken_ < need && !ended_) fill();
        const std::size_t have = std::min(need, ready_.size() - taken_);
        std::memcpy(data, ready_.data() + taken_, have * sizeof(float));
        std::memset(data + have * sizeof(float), 0, (need - have) * sizeof(float));
        taken_ += have;
        if (taken_ == ready_.size()) {
            ready_.clear();
            taken_ = 0;
        }
        const auto given = static_cast<qint64>(need * sizeof(float));
        bytes_taken_ += given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void fill() {
        if (taken_ > 0) {
            ready_.erase(ready_.begin(), ready_.begin() + static_cast<std::ptrdiff_t>(taken_));
            taken_ = 0;
        }
        raw_.clear();
        const auto wanted = limit_ < 0 ? block : std::min<qint64>(block, limit_ - read_);
        const auto got = wanted > 0 ? reader_.read(wanted, raw_) : Result<std::int64_t>(0);
        if (got) read_ += *got;
        if (!got || *got == 0) {
            ended_ = true;
            if (tempo_) (void)tempo_->finish(ready_);
            return;
        }
        if (!tempo_)
            ready_.insert(ready_.end(), raw_.begin(), raw_.end());
        else if (!tempo_->process(raw_, ready_))
            ended_ = true;
    }

    media::AudioReader &reader_;
    qint64 limit_, read_ = 0;
    std::optional<media::TempoFilter> tempo_;
    std::vector<float> raw_, ready_;
    std::size_t taken_ = 0;
    std::atomic<qint64> bytes_taken_ = 0;
    bool ended_ = false;
};

} // namespace

class SoundOutput::Worker : public QObject {
public:
    explicit Worker(PlaybackClock &clock) : clock_(clock) {}

    void open(const std::filesystem::path &media) {
        close();
        auto reader = media::AudioReader::open(media, {rate, channels});
        if (reader) reader_.emplace(std::move(*reader));
        (void)QMediaDevices::defaultAudioOutput(); // the first question takes long: ask before Play is pressed
    }

    void close() {
        stop();
        reader_.reset();
    }

    void play(Time from, double speed, PlaybackClock::Turn turn) {
        stop();
        turn_ = turn;
        speed_ = speed;
        from_ = from;
        if (!start(from, speed, -1)) {
            clock_.start(from, speed, turn);
            return;
        }
        if (!ticker_) {
            ticker_ = std::make_unique<QTimer>();
            ticker_->setInterval(20);
            QObject::connect(ticker_.get(), &QTimer::timeout, this, [this] { tick(); });
        }
        waited_ = 0;
        last_heard_ = 0;
        ticker_->start();
    }

    void scrub(Time from) {
        stop();
        if (!start(from, 1, rate * scrub_ms / 1000)) return;
        if (!hush_) {
            hush_ = std::make_unique<QTimer>();
            hush_->setSingleShot(true);
            QObject::connect(hush_.get(), &QTimer::timeout, this, [this] { stop(); });
        }
        hush_->start(scrub_ms + 2 * latency_ms);
    }

    void stop() {
        if (ticker_) ticker_->stop();
        if (hush_) hush_->stop();
        if (sink_) sink_->reset();
        sink_.reset();
        feed_.reset();
    }

    void set_volume(double volume) {
        volume_ = QAudio::convertVolume(volume, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale);
        if (sink_) sink_->setVolume(volume_);
    }

private:
    /// False: no device, no sound track, or it refuses.
    bool start(Time from, double speed, qint64 limit) {
        const QAudioDevice device = reader_ ? QMediaDevices::defaultAudioOutput() : QAudioDevice();
        if (device.isNull() || !reader_->seek(from)) return false;
        QAudioFormat format;
        format.setSampleRate(rate);
        format.setChannelCount(channels);
        format.setSampleFormat(QAudioFormat::Float);
        feed_ = std::make_unique<Feed>(*reader_, speed, limit);
        sink_ = std::make_unique<QAudioSink>(device, format);
        sink_->setBufferSize(rate * frame_bytes * latency_ms / 1000);
        sink_->setVolume(volume_);
        sink_->start(feed_.get());
        if (sink_->error() == QAudio::NoError) return true;
        stop();
        return false;
    }

    /// What has left the loudspeaker. Some back ends count what was heard, others what they were handed, which
    /// runs ahead by what waits in their buffer: the lesser of the two readings is right for both.
    void tick() {
        const auto format = sink_->format();
        const qint64 waiting = std::max<qint64>(0, sink_->bufferSize() - sink_->bytesFree());
        const qint64 handed =
            (feed_->bytes_taken() - waiting) * 1'000'000 / (qint64{frame_bytes} * format.sampleRate());
        const qint64 heard = std::min(sink_->processedUSecs(), handed);
        if (heard > last_heard_) {
            last_heard_ = heard;
            waited_ = 0;
            clock_.correct(from_ + Time::seconds(static_cast<double>(heard) * 1e-6 * speed_), speed_, turn_);
        } else if (++waited_ == 50) { // a second of silence from the device: the picture must not wait for it
            if (!clock_.running()) clock_.start(from_, speed_, turn_);
        }
    }

    PlaybackClock &clock_;
    std::optional<media::AudioReader> reader_;
    std::unique_ptr<Feed> feed_;
    std::unique_ptr<QAudioSink> sink_;
    std::unique_ptr<QTimer> ticker_, hush_;
    Time from_;
    PlaybackClock::Turn turn_ = 0;
    double speed_ = 1, volume_ = 1;
    qint64 last_heard_ = 0;
    int waited_ = 0;
};

SoundOutput::SoundOutput(PlaybackClock &clock) : worker_(new Worker(clock)) {
    worker_->moveToThread(&thread_);
    QObject::connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.setObjectName(QStringLiteral("sound"));
    thread_.start();
}

SoundOutput::~SoundOutput() {
    QMetaObject::invokeMethod(
        worker_, [w = worker_] { w->close(); }, Qt::BlockingQueuedConnection);
    thread_.quit();
    thread_.wait();
}

void SoundOutput::open(const std::filesystem::path &media) {
    QMetaObject::invokeMethod(worker_, [w = worker_, media] { w->open(media); });
}
void SoundOutput::close() {
    QMetaObject::invokeMethod(worker_, [w = worker_] { w->close(); });
}
void SoundOutput::play(Time from, double speed, PlaybackClock::Turn turn) {
    QMetaObject::invokeMethod(worker_, [w = worker_, from, speed, turn] { w->play(from, speed, turn); });
}
void SoundOutput::scrub(Time from) {
    const unsigned request = ++*scrubs_;
    QMetaObject::invokeMethod(worker_, [w = worker_, from, request, latest = scrubs_] {
        if (*latest == request) w->scrub(from); // of many in a hurry only the last is heard
    });
}
void SoundOutput::stop() {
    QMetaObject::invokeMethod(worker_, [w = worker_] { w->stop(); });
}
void SoundOutput::set_volume(double volume) {
    QMetaObject::invokeMethod(worker_, [w = worker_, volume] { w->set_volume(volume); });
}

} // namespace tempera::ui
