#include "core/media/audio_reader.h"

#include "core/media/sound_source.h"

#include <algorithm>
#include <cmath>

namespace tempera::media {

// Output sample frame k is the one at k / sample_rate on the recording's axis, however it was reached.
struct AudioReader::Impl {
    SoundSource source;
    Options options;
    std::int64_t position = 0;
    std::vector<float> ready; ///< decoded, first sample frame is number ready_start
    std::int64_t ready_start = 0;
    std::size_t used = 0; ///< values of `ready` already given out

    [[nodiscard]] std::int64_t ready_frames() const {
        return static_cast<std::int64_t>(ready.size() - used) / options.channels;
    }
    bool fill();
    Status seek(std::int64_t frame);
};

/// Makes `ready` hold something at or after `position`; false at the track's end.
bool AudioReader::Impl::fill() {
    for (;;) {
        const std::int64_t late = std::min(position - ready_start, ready_frames());
        if (late > 0) {
            used += static_cast<std::size_t>(late * options.channels);
            ready_start += late;
        }
        if (ready_frames() > 0) return true;
        ready.clear();
        used = 0;
        if (!source.next(ready, ready_start)) return false;
    }
}

Status AudioReader::Impl::seek(std::int64_t frame) {
    position = std::max<std::int64_t>(0, frame);
    if (position >= ready_start && position - ready_start < ready_frames()) return {};
    ready.clear();
    used = 0;
    // From a little before: MP3, AAC and Opus need earlier packets to sound right, the resampler earlier samples.
    for (const std::int64_t before : {options.sample_rate / 2, options.sample_rate * 5, options.sample_rate * 30}) {
        if (position <= before) break;
        if (!source.seek(Time::micros((position - before) * 1'000'000 / options.sample_rate))) break;
        if (source.next(ready, ready_start) && source.sound_begin() <= position - options.sample_rate / 4) return {};
        ready.clear(); // landed too late
    }
    ready_start = 0;
    return source.seek_to_start();
}

Result<AudioReader> AudioReader::open(const std::filesystem::path &path, Options options) {
    if (options.sample_rate < 1'000 || options.sample_rate > 768'000 || options.channels < 1 || options.channels > 8)
        return fail(ErrorCode::bad_argument, path.string(), "sample rate or number of channels out of range");
    auto source = SoundSource::open(path, options.sample_rate, options.channels);
    if (!source) return tl::unexpected<Error>(source.error());
    auto impl = std::make_unique<Impl>(Impl{std::move(*source), options});
    return AudioReader(std::move(impl));
}

AudioReader::AudioReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
AudioReader::AudioReader(AudioReader &&) noexcept = default;
AudioReader &AudioReader::operator=(AudioReader &&) noexcept = default;
AudioReader::~AudioReader() = default;

const MediaInfo &AudioReader::info() const { return impl_->source.info(); }

Time AudioReader::position() const {
    return Time::seconds(static_cast<double>(impl_->position) / impl_->options.sample_rate);
}

Status AudioReader::seek(Time t) { return impl_->seek(std::llround(t.seconds() * impl_->options.sample_rate)); }

Result<std::int64_t> AudioReader::read(std::int64_t frames, std::vector<float> &out) {
    const auto channels = static_cast<std::size_t>(impl_->options.channels);
    std::int64_t done = 0;
    while (done < frames && impl_->fill()) {
        const std::int64_t silent = std::min(frames - done, impl_->ready_start - impl_->position);
        if (silent > 0) {
            out.resize(out.size() + static_cast<std::size_t>(silent) * channels, 0.0F);
            impl_->position += silent;
            done += silent;
            continue;
        }
        const std::int64_t count = std::min(frames - done, impl_->ready_frames());
        const auto from = impl_->ready.begin() + static_cast<std::ptrdiff_t>(impl_->used);
        out.insert(out.end(), from, from + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(count) * channels));
        impl_->position += count;
        done += count;
    }
    return done;
}

} // namespace tempera::media
