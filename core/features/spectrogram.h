// The sound for the eye: mel energies of a whole recording, coarse enough to be held and drawn at once.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/stream.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace tempera::features {

/// Column i shows the 25 ms in the middle of [i, i + 1) * spectrogram_step; mel_bands bytes from low to high
/// frequencies (the bands of MelBank). 0: -39 dB and less, 255: +30 dB and more, linear in between, where 0 dB is a
/// power of 1 in the transform of samples in [-1, 1]. Three hours are 17 MB.
inline constexpr Time spectrogram_step = Time::millis(40);

/// Hands over columns in order, some seconds at a time, on the calling thread; the sound itself is held in pieces of
/// a second. Columns beyond the sound track's end are not made. no_audio, cancelled, or as probe().
Status make_spectrogram(const std::filesystem::path &media, const Job &job,
                        const std::function<void(std::vector<std::uint8_t> columns)> &sink);

/// The band, as a fraction, in which a frequency lies: 0 the lowest, mel_bands - 1 the highest; not clipped.
double spectrogram_band(double hertz);

} // namespace tempera::features
