// Voice columns and voice activity from samples, in one forward pass: any cutting of the samples into pushes
// gives the same numbers, and what is held does not grow with the recording.
#pragma once

#include "core/base/stream.h"

#include <deque>
#include <span>
#include <vector>

namespace tempera::features {

inline constexpr int voice_rate = 16'000;          ///< samples per second, mono
inline constexpr int voice_hop = voice_rate / 100; ///< samples per voice_step

/// One column of the voice stream.
struct VoiceFrame {
    std::vector<float> values; ///< voice_width
    float quality = 0;         ///< voice activity
};

/// 64 triangular filters of height one between 20 and 7600 Hz, centres evenly spaced on Slaney's mel scale
/// (linear below 1 kHz, logarithmic above), on the unnormalized power spectrum of a 400-sample Hann window in a
/// 512-point transform. The window of step i is centred in the step; samples outside the recording are zero.
class MelBank {
public:
    static constexpr int window = 400, transform = 512, bins = transform / 2 + 1;

    MelBank();
    /// Rows of `samples` are windows of `window` samples; appends mel_bands natural-log energies per row.
    void energies(const std::vector<float> &samples, int rows, std::vector<float> &out) const;

private:
    struct Filter {
        int first = 0;
        std::vector<float> weights;
    };
    std::vector<float> hann_;
    std::vector<Filter> filters_;
};

/// Fundamental frequency by the autocorrelation of a windowed frame divided by that of its window (Boersma 1993,
/// "Accurate short-term analysis of the fundamental frequency..."), from the spectrum below 2 kHz; the candidate
/// is picked with a small cost for low octaves and for jumps from the step before.
class PitchTracker {
public:
    static constexpr int window = 768, transform = 1024;
    static constexpr double lowest = 62.5, highest = 600; ///< Hz

    PitchTracker();
    struct Pitch {
        float f0 = 0;      ///< Hz; 0 when unvoiced
        float voicing = 0; ///< height of the autocorrelation's peak, [0, 1]
    };
    /// Rows of `samples` are windows of `window` samples in order of time; appends one value per row.
    void track(const std::vector<float> &samples, int rows, std::vector<Pitch> &out);

private:
    [[nodiscard]] Pitch pick(const float *correlation);

    std::vector<float> hann_, correction_; ///< correction: the window's own normalized autocorrelation
    float last_ = 0;                       ///< f0 of the last voiced step, 0 after an unvoiced one
};

/// Voice activity: energy between about 100 Hz and 4 kHz above a floor that follows the background (the minimum
/// over the last seconds), and voicing within a third of a second. Speech begins a little before its first
/// voiced sound and ends after its last, so the answer for a step comes some steps later.
class VoiceActivity {
public:
    /// Feeds one step; `out` receives the answers that have become certain, in order.
    void push(double level_db, float voicing, std::vector<float> &out);
    void finish(std::vector<float> &out);

private:
    [[nodiscard]] float activity(std::size_t at) const;
    double follow_floor(double level_db);

    struct Step {
        float loud, voicing;
    };
    std::deque<Step> steps_;    ///< those still looked at
    std::size_t answered_ = 0;  ///< how many of `steps_` have been answered
    std::deque<double> minima_; ///< of past blocks of steps
    double block_minimum_ = 0;
    int block_steps_ = 0;
};

class VoiceAnalysis {
public:
    /// `out` receives frames in order.
    void push(std::span<const float> samples_16k, std::vector<VoiceFrame> &out);
    /// The rest; the analysis is spent. In all ceil(samples / voice_hop) frames come out.
    void finish(std::vector<VoiceFrame> &out);

private:
    void analyse(std::span<const float> samples, int rows);
    void emit(std::vector<VoiceFrame> &out);

    MelBank mel_;
    PitchTracker pitch_;
    VoiceActivity activity_;
    std::vector<float> samples_ = std::vector<float>(PitchTracker::window / 2 - voice_hop / 2);
    std::int64_t pushed_ = 0, analysed_ = 0; ///< samples, steps
    std::deque<VoiceFrame> waiting_;         ///< for their activity
    std::vector<float> answers_;
    std::vector<float> mel_rows_, pitch_rows_, mel_out_; // kept between calls only to save allocations
    std::vector<PitchTracker::Pitch> pitch_out_;
};

} // namespace tempera::features
