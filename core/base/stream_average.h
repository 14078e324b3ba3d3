// What a person's voice or body signal is like on average, so that single moments can be told relative to it: a
// microphone far away, a deep voice or cold hands are not an emotion.
#pragma once

#include "core/base/stream.h"

#include <vector>

namespace tempera {

/// The average over everything that is known of one person: a recording, or all takes of one speaker in a corpus.
/// The engine takes voice and body streams in the relative form that `apply` makes, both to train and to encode.
class StreamAverage {
public:
    /// Takes in a piece (voice, body or measures). Any number of pieces of one person, in any order; each step with a
    /// quality above 0 counts once.
    void add(const Stream &piece);

    /// Makes a piece relative to the average of all added steps.
    /// Voice: each mel band minus its mean; pitch (octaves), where voiced, minus the mean over voiced steps; voicing
    /// as it was. Body: heart rate, log(0.05 + skin conductance) and temperature, each minus its mean, over
    /// its standard deviation plus a floor (2 beats/min, 0.1, 0.1 deg C) so that a still signal is not blown up.
    /// Measures: each column minus its mean, over its standard deviation; 0 in a column that stands still.
    void apply(Stream &piece) const;

private:
    struct Moments {
        double count = 0, mean = 0, square = 0; ///< Welford's running sums
        void add(double x);
        [[nodiscard]] double deviation() const;
    };
    std::vector<Moments> columns_ = std::vector<Moments>(voice_width); ///< more where a piece is wider
};

} // namespace tempera
