// What happens when in the synthetic sample: the single source of the picture, the voice and all tables.
#pragma once

#include <string>
#include <vector>

namespace tempera::sample {

enum class Mood { neutral, joy, sadness, anger, surprise };

/// How the speech synthesizer says a sentence (the options of espeak-ng) and what ffmpeg does to it after.
struct Voice {
    int pitch;   ///< 0..99
    int speed;   ///< words a minute
    double gain; ///< factor on the amplitude
    const char *filter;
};

/// One stretch of the clip, half-open [start, end) in seconds. Between two emotions the drawing is neutral.
struct Episode {
    double start;
    double end;
    Mood mood;
    const char *sentence; ///< spoken from `start` + speech_delay; empty: silent
};

inline constexpr int frames_per_second = 25;
inline constexpr double speech_delay = 0.2;

const std::vector<Episode> &episodes();
double duration(); ///< seconds
const char *name(Mood mood);
Voice voice(Mood mood);

/// How far each mood is shown at t: the moods of this and the next stretch with weights that sum to 1.
struct Blend {
    Mood from;
    Mood to;
    double weight; ///< of `to`, 0..1
};
Blend mood_at(double t);

/// Heart rate in beats a minute at t, following the mood with a lag of about two seconds.
std::vector<double> heart_rate(double step_s);

} // namespace tempera::sample
