#include "resources/sample/schedule.h"

#include <algorithm>
#include <cmath>

namespace tempera::sample {

namespace {

constexpr double long_stretch = 3.6;
constexpr double pause = 1.6;
/// An expression grows and fades over this time, inside its own stretch.
constexpr double ramp = 0.4;

std::vector<Episode> plan() {
    struct Step {
        Mood mood;
        double length;
        const char *sentence;
    };
    // Each emotion comes twice, in another order and with other words, so that labels given on the first
    // half can be checked on the second.
    const Step steps[] = {
        {Mood::neutral, long_stretch, "Good morning. I am only a drawing."},
        {Mood::joy, long_stretch, "I am so happy! What a wonderful day this is!"},
        {Mood::neutral, pause, ""},
        {Mood::sadness, long_stretch, "I feel so sad and lonely."},
        {Mood::neutral, pause, ""},
        {Mood::anger, long_stretch, "No! I am really angry about this. Stop it!"},
        {Mood::neutral, pause, ""},
        {Mood::surprise, long_stretch, "Wow! Really? I did not expect that!"},
        {Mood::neutral, long_stretch, "The table stands near the window."},
        {Mood::anger, long_stretch, "This makes me furious. I hate it so much!"},
        {Mood::neutral, pause, ""},
        {Mood::joy, long_stretch, "That is great news, I love it, thank you!"},
        {Mood::neutral, pause, ""},
        {Mood::surprise, long_stretch, "Oh my goodness! What a surprise!"},
        {Mood::neutral, pause, ""},
        {Mood::sadness, long_stretch, "I miss them. It makes me cry."},
        {Mood::neutral, pause, ""},
    };
    std::vector<Episode> result;
    double at = 0;
    for (const Step &step : steps) {
        const double end = std::round((at + step.length) * 1000) / 1000;
        result.push_back({at, end, step.mood, step.sentence});
        at = end;
    }
    return result;
}

double smooth_step(double x) {
    x = std::clamp(x, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

double arousal(Mood mood) {
    switch (mood) {
    case Mood::neutral: return 0;
    case Mood::joy: return 7;
    case Mood::sadness: return -4;
    case Mood::anger: return 30;
    case Mood::surprise: return 14;
    }
    return 0;
}

} // namespace

const std::vector<Episode> &episodes() {
    static const std::vector<Episode> all = plan();
    return all;
}

double duration() { return episodes().back().end; }

const char *name(Mood mood) {
    switch (mood) {
    case Mood::neutral: return "neutral";
    case Mood::joy: return "joy";
    case Mood::sadness: return "sadness";
    case Mood::anger: return "anger";
    case Mood::surprise: return "surprise";
    }
    return "";
}

Voice voice(Mood mood) {
    switch (mood) {
    case Mood::neutral: return {45, 150, 1.0, "anull"};
    case Mood::joy: return {70, 178, 1.5, "treble=g=3,vibrato=f=6:d=0.12"};
    case Mood::sadness: return {25, 112, 0.9, "lowpass=f=2400,tremolo=f=4:d=0.25"};
    case Mood::anger: return {40, 185, 3.0, "bass=g=4,treble=g=6,alimiter=limit=0.95"};
    case Mood::surprise: return {92, 160, 1.7, "treble=g=2"};
    }
    return {50, 160, 1.0, "anull"};
}

Blend mood_at(double t) {
    for (const Episode &e : episodes()) {
        if (t >= e.end || e.mood == Mood::neutral) continue;
        if (t < e.start) break;
        return {Mood::neutral, e.mood, smooth_step((t - e.start) / ramp) * smooth_step((e.end - t) / ramp)};
    }
    return {Mood::neutral, Mood::neutral, 0};
}

std::vector<double> heart_rate(double step_s) {
    constexpr double rest = 68;
    constexpr double lag = 2;
    constexpr double breath = 4.2; // seconds: the heart quickens while breathing in
    std::vector<double> result;
    double level = 0;
    const auto count = static_cast<std::size_t>(duration() / step_s) + 1;
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) * step_s;
        const Blend blend = mood_at(t);
        level += (arousal(blend.to) * blend.weight - level) * (1 - std::exp(-step_s / lag));
        result.push_back(rest + level + 1.5 * std::sin(2 * M_PI * t / breath));
    }
    return result;
}

} // namespace tempera::sample
