// Streams: one modality of one recording, on its own clock.
#pragma once

#include "core/base/time.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tempera {

/// `measures`: columns of numbers that another program made of the recording (OpenFace, openSMILE, a device); which
/// columns they are differs from recording to recording.
enum class Modality : std::uint8_t { face, voice, words, body, measures };
inline constexpr std::array all_modalities{Modality::face, Modality::voice, Modality::words, Modality::body,
                                           Modality::measures};
inline constexpr std::size_t modality_count = all_modalities.size();
/// Those that weights are trained for, the first of `all_modalities`: what measures mean is learned from a recording's
/// own labels alone.
inline constexpr std::array trained_modalities{Modality::face, Modality::voice, Modality::words, Modality::body};

constexpr std::string_view name(Modality m) {
    constexpr std::array<std::string_view, modality_count> names{"face", "voice", "words", "body", "measures"};
    return names[static_cast<std::size_t>(m)];
}

/// The clocks. Step i of a stream covers [start + i*step, start + (i+1)*step).
inline constexpr Time face_step = Time::millis(200);  ///< one crop per step, the frame shown at its middle
inline constexpr Time voice_step = Time::millis(10);  ///< one log-mel column per step
inline constexpr Time body_step = Time::millis(250);
/// The grid of latents and results, common to all modalities.
inline constexpr Time grid_step = Time::millis(200);

inline constexpr int face_side = 48;                    ///< pixels; a crop is face_side x face_side
inline constexpr int face_width = face_side * face_side;
inline constexpr int mel_bands = 64;
/// Voice columns: mel_bands natural-log mel energies (16 kHz mono, 25 ms Hann window, 20..7600 Hz, energies of
/// samples in [-1, 1] floored at 1e-6), then log2(f0 / 100 Hz) (0 where unvoiced), then voicing in [0, 1].
inline constexpr int voice_width = mel_bands + 2;
/// Body columns: heart rate (beats/min), electrodermal activity (microsiemens), skin temperature (deg C).
/// A channel that is not there is NaN, never zero.
inline constexpr int body_width = 3;
/// A recording has at most so many columns of measures. They lie on the grid; a missing number is NaN.
inline constexpr int most_measures = 2048;

/// A piece of a stream. `values` is row-major, steps x width; face crops are grey in [0, 1].
/// `quality` in [0, 1] per step: 0 means nothing there (no face, no voice, no signal), and the values of such
/// a step mean nothing.
struct Stream {
    Modality modality = Modality::face;
    Time start;
    Time step;
    int width = 0;
    std::vector<float> values;
    std::vector<float> quality;

    [[nodiscard]] std::int64_t steps() const { return static_cast<std::int64_t>(quality.size()); }
    [[nodiscard]] Time end() const { return start + step * steps(); }
};

/// One spoken word with its span. Words have no regular clock: they are the words stream.
struct Word {
    Span span;
    std::string text; ///< UTF-8, as written
};

} // namespace tempera
