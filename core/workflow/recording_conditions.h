// Takes as another room, line or microphone would have recorded them: voices to train with are from studios, patients
// are not.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace tempera::workflow {

/// What a person's takes have in common when they are recorded at one place.
struct RecordingCondition {
    double noise = 0;                 ///< root mean square of the background, samples in [-1, 1]
    double noise_low = 0, noise_high = 0; ///< Hz: corners of the two parts it is made of; the lower, the more it rumbles
    bool babble = false;              ///< the background is other people who speak
    double line_low = 0, line_high = 0; ///< Hz: what the line lets through; 0: everything
    double room = 0;                  ///< seconds in which an echo falls by 60 dB; 0: none
    std::uint64_t walls = 0;          ///< which echoes, of all rooms of that length
};

/// Drawn at random, for a person whose takes have the root mean square `speech`: background 3 to 25 dB below it, of which
/// a third is babble, in half of them a line from 200..400 to 3000..5000 Hz, in half of them a room of 0.15 to 0.6 s.
RecordingCondition random_condition(double speech, std::mt19937_64 &random);

/// The take under that condition, of the same length; 16 kHz mono in [-1, 1]. `talk` is who speaks in the background, at
/// least as long as the take (only needed for babble; it is scaled to `noise`).
std::vector<float> recorded_under(const RecordingCondition &condition, const std::vector<float> &take,
                                  const std::vector<float> &talk, std::mt19937_64 &random);

double root_mean_square(const std::vector<float> &samples);

} // namespace tempera::workflow
