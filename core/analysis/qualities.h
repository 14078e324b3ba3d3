// What of a recording can be measured without any model: the terms in which rules are put into words.
#pragma once

#include "core/base/stream.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace tempera::analysis {

enum class Quality {
    pitch,            ///< semitones above 100 Hz, of voiced sound
    loudness,         ///< dB, relative: the recording's own level, of speech
    speech_rate,      ///< rises of loudness a second, an estimate of syllables a second
    speaking,         ///< share of the time that somebody is heard speaking
    mouth_contrast,   ///< vertical contrast of the crop's mouth region against the whole crop: grows as the mouth opens
    brow_contrast,    ///< the same of the region of the brows: grows as they are drawn together or raised
    heart_rate,       ///< beats a minute
    skin_conductance, ///< microsiemens
    skin_temperature, ///< degrees Celsius
};
inline constexpr std::array all_qualities{Quality::pitch,      Quality::loudness,         Quality::speech_rate,
                                          Quality::speaking,   Quality::mouth_contrast,   Quality::brow_contrast,
                                          Quality::heart_rate, Quality::skin_conductance, Quality::skin_temperature};

std::string_view name(Quality quality); ///< "pitch", "speech_rate", ... as written in files
std::string_view unit(Quality quality); ///< "semitones", "dB", ...; empty for a ratio

/// Measured qualities on the grid. Fed with streams in any order of modalities, pieces of one modality in order of
/// time. One thread.
class Qualities {
public:
    /// For a recording of so many grid steps.
    explicit Qualities(std::int64_t steps);

    void add(const Stream &piece); ///< face, voice or body; what lies outside the recording is left out

    /// One number per grid step, averaged over +-1 s of what is there; NaN where nothing is. Empty when the recording
    /// has nothing of the kind at all.
    [[nodiscard]] std::vector<float> curve(Quality quality) const;
    [[nodiscard]] std::int64_t steps() const { return steps_; }

private:
    struct Sums { ///< per grid step
        std::vector<float> sum, weight;
    };
    void add_face(const Stream &piece);
    void add_voice(const Stream &piece);
    void add_body(const Stream &piece);
    void put(Quality quality, Time at, double sum, double weight); ///< added to the step's

    std::int64_t steps_;
    std::array<Sums, all_qualities.size()> sums_;
    // The search for rises of loudness goes on over the ends of pieces.
    std::array<double, 5> recent_{};
    double valley_ = 0, peak_ = 0;
    Time peak_at_;
    bool rising_ = false;
};

/// Mean size of the vertical differences in rows [top, bottom) and columns [left, right) of a crop of face_width grey
/// values, divided by that of the whole crop, so that light and contrast of the picture do not matter; 0 for a crop
/// without any contrast.
float contrast_in(std::span<const float> crop, int top, int bottom, int left, int right);

} // namespace tempera::analysis
