#include "core/media/overview.h"

#include "core/media/audio_reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace tempera::media {
namespace {

constexpr std::int64_t steps_per_second = 100;
constexpr std::size_t level_ratio = 4;
constexpr std::size_t coarsest_size = 64;
constexpr std::ptrdiff_t coarse_count = 7;

using Clock = std::chrono::steady_clock;
constexpr auto partial_interval = std::chrono::milliseconds(300);

/// All coarser levels from level 0, until one is short.
void add_levels(Waveform &wave) {
    wave.levels.resize(1);
    while (wave.levels.back().low.size() > coarsest_size) {
        const Waveform::Level &fine = wave.levels.back();
        Waveform::Level coarse;
        coarse.step = fine.step * static_cast<std::int64_t>(level_ratio);
        for (std::size_t i = 0; i < fine.low.size(); i += level_ratio) {
            const auto end = static_cast<std::ptrdiff_t>(std::min(i + level_ratio, fine.low.size()));
            const auto begin = static_cast<std::ptrdiff_t>(i);
            coarse.low.push_back(*std::min_element(fine.low.begin() + begin, fine.low.begin() + end));
            coarse.high.push_back(*std::max_element(fine.high.begin() + begin, fine.high.begin() + end));
        }
        wave.levels.push_back(std::move(coarse));
    }
}

/// 0 .. count-1: the middle, then the middles of the halves and quarters; then the rest in rising order, so that
/// groups of pictures are decoded once and not for each thumbnail anew.
std::vector<int> coarse_to_fine(int count) {
    std::vector<int> order;
    std::vector<bool> taken(static_cast<std::size_t>(count));
    for (int parts = 1; static_cast<int>(order.size()) < count; parts *= 2)
        for (int k = 0; k < parts; ++k) {
            const auto i = static_cast<std::size_t>((2 * k + 1) * static_cast<std::int64_t>(count) / (2 * parts));
            if (taken[i]) continue;
            taken[i] = true;
            order.push_back(static_cast<int>(i));
        }
    std::sort(order.begin() + std::min<std::ptrdiff_t>(coarse_count, count), order.end());
    return order;
}

} // namespace

const Waveform::Level &Waveform::level_for(Time wanted) const {
    const Level *best = &levels.front();
    for (const Level &level : levels)
        if (level.step <= wanted) best = &level;
    return *best;
}

Result<Waveform> make_waveform(const std::filesystem::path &path, const Job &job,
                               const std::function<void(const Waveform &)> &partial) {
    auto info = probe(path);
    if (!info) return tl::unexpected<Error>(info.error());
    if (!info->audio) return fail(ErrorCode::no_audio, path.string());
    // The track's own rate: resampling would cost more than decoding and round the peaks off.
    const int rate = std::clamp(info->audio->sample_rate, 1'000, 768'000);
    auto reader = AudioReader::open(path, {rate, 1});
    if (!reader) return tl::unexpected<Error>(reader.error());

    Waveform wave;
    wave.levels.emplace_back();
    wave.levels[0].step = Time::millis(1000 / steps_per_second);
    const double length = std::max(1e-3, info->duration.seconds());
    std::vector<float> block;
    std::int64_t sample = 0;
    auto shown = Clock::now();
    for (;;) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        block.clear();
        const auto got = reader->read(rate, block);
        if (!got) return tl::unexpected<Error>(got.error());
        if (*got == 0) break;
        auto &low = wave.levels[0].low, &high = wave.levels[0].high;
        for (const float value : block) {
            const auto step = static_cast<std::size_t>(sample++ * steps_per_second / rate);
            if (step >= low.size()) {
                low.push_back(value);
                high.push_back(value);
            } else {
                low[step] = std::min(low[step], value);
                high[step] = std::max(high[step], value);
            }
        }
        job.report(std::min(1.0, static_cast<double>(sample) / rate / length));
        if (partial && Clock::now() - shown > partial_interval) {
            add_levels(wave);
            partial(wave);
            wave.levels.resize(1);
            shown = Clock::now();
        }
    }
    add_levels(wave);
    job.report(1.0);
    return wave;
}

Status make_thumbnails(const std::filesystem::path &path, int count, int height, const Job &job,
                       const std::function<void(Thumbnail)> &each) {
    if (count < 1 || height < 1)
        return fail(ErrorCode::bad_argument, "thumbnails", "number and height must be positive");
    // One decoder thread: the first picture after a seek then needs the fewest packets.
    auto reader = VideoReader::open(path, {PixelFormat::bgra, height, 1}, job.part(0, 0.2));
    if (!reader) return tl::unexpected<Error>(reader.error());
    const auto index = reader->index();
    const std::vector<int> order = coarse_to_fine(count);
    const Time length = reader->info().duration;
    int done = 0;
    for (const int i : order) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const Time at = Time::micros(length.us * (2 * i + 1) / (2 * count));
        std::int64_t number = index->at(at);
        const std::int64_t key = reader->key_frame_near(number);
        // Nearer than a quarter of the distance between two thumbnails nobody sees the difference.
        if (4 * std::abs((index->onset(key) - index->onset(number)).us) <= length.us / count) number = key;
        auto frame = reader->frame(number);
        if (frame) {
            const Frame &f = **frame;
            Thumbnail thumbnail{f.onset, f.width, f.height, {}};
            const auto row = static_cast<std::size_t>(f.width) * 4;
            thumbnail.bgra.reserve(row * static_cast<std::size_t>(f.height));
            for (int y = 0; y < f.height; ++y) {
                const auto from = f.pixels.begin() + static_cast<std::ptrdiff_t>(y) * f.stride;
                thumbnail.bgra.insert(thumbnail.bgra.end(), from, from + static_cast<std::ptrdiff_t>(row));
            }
            each(std::move(thumbnail));
        } else if (frame.error().code != ErrorCode::media_damaged) {
            return tl::unexpected<Error>(frame.error());
        }
        job.report(0.2 + 0.8 * ++done / count);
    }
    return {};
}

} // namespace tempera::media
