#include "core/features/spectrogram.h"

#include "core/features/voice_analysis.h"
#include "core/media/audio_reader.h"

#include <algorithm>
#include <cmath>

namespace tempera::features {
namespace {

constexpr int hop = static_cast<int>(voice_rate * spectrogram_step.us / 1'000'000);
constexpr int lead = (hop - MelBank::window) / 2; ///< samples of a column before its window
constexpr int handed_over = 250;                  ///< columns at a time: ten seconds
constexpr float lowest = -9, highest = 7;         ///< natural logarithms of power
static_assert(lead > 0);

std::uint8_t to_byte(float energy) {
    return static_cast<std::uint8_t>(std::lround(std::clamp((energy - lowest) / (highest - lowest), 0.0F, 1.0F) * 255));
}

} // namespace

Status make_spectrogram(const std::filesystem::path &media, const Job &job,
                        const std::function<void(std::vector<std::uint8_t> columns)> &sink) {
    auto reader = media::AudioReader::open(media, {.sample_rate = voice_rate, .channels = 1});
    if (!reader) return tl::unexpected(reader.error());
    const double duration = std::max(reader->info().duration.seconds(), 1e-3);
    const MelBank mel;
    std::vector<float> samples, windows, energies;
    std::vector<std::uint8_t> columns;
    bool more = true;
    while (more) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto read = reader->read(voice_rate, samples);
        if (!read) return tl::unexpected(read.error());
        more = *read > 0;
        // The last column may be cut off anywhere: it is filled up with silence.
        if (!more && samples.size() > static_cast<std::size_t>(hop) / 2) samples.resize(hop);
        const int rows = static_cast<int>(samples.size()) / hop;
        windows.clear();
        for (int row = 0; row < rows; ++row) {
            const auto begin = samples.begin() + row * hop + lead;
            windows.insert(windows.end(), begin, begin + MelBank::window);
        }
        samples.erase(samples.begin(), samples.begin() + rows * hop);
        energies.clear();
        if (rows > 0) mel.energies(windows, rows, energies);
        for (const float energy : energies) columns.push_back(to_byte(energy));
        if (!columns.empty() && (!more || columns.size() >= std::size_t{handed_over} * mel_bands)) {
            sink(std::move(columns));
            columns = {};
        }
        job.report(std::min(1.0, reader->position().seconds() / duration));
    }
    return {};
}

double spectrogram_band(double hertz) {
    // As MelBank: centres evenly spaced on Slaney's scale between 20 and 7600 Hz.
    const auto mel = [](double f) { return f < 1000 ? f * 3 / 200 : 15 + std::log(f / 1000) / (std::log(6.4) / 27); };
    const double low = mel(20), high = mel(7600);
    return (mel(hertz) - low) / (high - low) * (mel_bands + 1) - 1;
}

} // namespace tempera::features
