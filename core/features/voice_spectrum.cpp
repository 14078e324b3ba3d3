// The mel filter bank and the pitch tracker.
#include "core/features/voice_analysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>

namespace tempera::features {
namespace {

constexpr double mel_lowest = 20, mel_highest = 7600; // Hz
constexpr float energy_floor = 1e-6F;

// Slaney, "Auditory Toolbox" (1998): 200/3 Hz per mel up to 1 kHz, then 27 steps for each factor of 6.4.
constexpr double linear_step = 200.0 / 3, knee = 1000, knee_mel = knee / linear_step;
const double log_step = std::log(6.4) / 27;

double to_mel(double hertz) {
    return hertz < knee ? hertz / linear_step : knee_mel + std::log(hertz / knee) / log_step;
}
double to_hertz(double mel) {
    return mel < knee_mel ? mel * linear_step : knee * std::exp((mel - knee_mel) * log_step);
}

std::vector<float> hann_window(int length) {
    std::vector<float> w(static_cast<std::size_t>(length));
    for (int i = 0; i < length; ++i) // symmetric about the middle of the window, never zero inside
        w[static_cast<std::size_t>(i)] =
            static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * (i + 0.5) / length));
    return w;
}

/// Power spectra of windowed rows, zero padded to `transform`: rows x (transform / 2 + 1).
cv::Mat power_spectra(const std::vector<float> &samples, int rows, const std::vector<float> &window, int transform) {
    const int length = static_cast<int>(window.size());
    cv::Mat padded = cv::Mat::zeros(rows, transform, CV_32F);
    for (int r = 0; r < rows; ++r) {
        const float *in = samples.data() + static_cast<std::ptrdiff_t>(r) * length;
        float *row = padded.ptr<float>(r);
        for (int i = 0; i < length; ++i) row[i] = in[i] * window[static_cast<std::size_t>(i)];
    }
    cv::dft(padded, padded, cv::DFT_ROWS);
    // Packed result of a real transform: re 0, re 1, im 1, ..., re N/2.
    cv::Mat power(rows, transform / 2 + 1, CV_32F);
    for (int r = 0; r < rows; ++r) {
        const float *packed = padded.ptr<float>(r);
        float *p = power.ptr<float>(r);
        p[0] = packed[0] * packed[0];
        for (int k = 1; k < transform / 2; ++k)
            p[k] = packed[2 * k - 1] * packed[2 * k - 1] + packed[2 * k] * packed[2 * k];
        p[transform / 2] = packed[transform - 1] * packed[transform - 1];
    }
    return power;
}

// The autocorrelation is computed at 8 kHz from the bins below 2 kHz; its lags are whole multiples of 1/8000 s.
constexpr int lag_rate = voice_rate / 2, lag_transform = PitchTracker::transform / 2;
constexpr int pitch_bins = PitchTracker::transform * 2000 / voice_rate;
constexpr int shortest_lag = static_cast<int>(lag_rate / PitchTracker::highest);
constexpr int longest_lag = static_cast<int>(lag_rate / PitchTracker::lowest);

/// Autocorrelations from power spectra, one row each: lags 0 to lag_transform - 1.
cv::Mat autocorrelations(const cv::Mat &power) {
    cv::Mat packed = cv::Mat::zeros(power.rows, lag_transform, CV_32F);
    for (int r = 0; r < power.rows; ++r) {
        float *row = packed.ptr<float>(r);
        // Bin 0 stays out: a constant offset is no voice.
        for (int k = 1; k < pitch_bins; ++k) row[2 * k - 1] = power.at<float>(r, k);
    }
    cv::idft(packed, packed, cv::DFT_ROWS | cv::DFT_REAL_OUTPUT);
    return packed;
}

constexpr float octave_cost = 0.02F;   // per octave below `highest`
constexpr float jump_cost = 0.10F;     // per octave away from the step before
constexpr float voiced_from = 0.45F;   // peak height
constexpr double silence_power = 1e-7; // of lag 0: below this there is nothing to measure

} // namespace

MelBank::MelBank() : hann_(hann_window(window)) {
    const double low = to_mel(mel_lowest), high = to_mel(mel_highest);
    const auto edge = [&](int i) { return to_hertz(low + (high - low) * i / (mel_bands + 1)); };
    for (int b = 0; b < mel_bands; ++b) {
        const double left = edge(b), centre = edge(b + 1), right = edge(b + 2);
        Filter filter;
        for (int k = 0; k < bins; ++k) {
            const double f = static_cast<double>(k) * voice_rate / transform;
            const double weight = std::min((f - left) / (centre - left), (right - f) / (right - centre));
            if (weight <= 0) continue;
            if (filter.weights.empty()) filter.first = k;
            filter.weights.push_back(static_cast<float>(weight));
        }
        filters_.push_back(std::move(filter));
    }
}

void MelBank::energies(const std::vector<float> &samples, int rows, std::vector<float> &out) const {
    const cv::Mat power = power_spectra(samples, rows, hann_, transform);
    for (int r = 0; r < rows; ++r) {
        const float *p = power.ptr<float>(r);
        for (const Filter &filter : filters_) {
            float sum = 0;
            for (std::size_t k = 0; k < filter.weights.size(); ++k)
                sum += filter.weights[k] * p[filter.first + static_cast<int>(k)];
            out.push_back(std::log(std::max(sum, energy_floor)));
        }
    }
}

PitchTracker::PitchTracker() : hann_(hann_window(window)) {
    // The window's own autocorrelation, by the same path as the signal's so that scales agree.
    cv::Mat padded = cv::Mat::zeros(1, transform, CV_32F);
    std::copy(hann_.begin(), hann_.end(), padded.ptr<float>(0));
    double zero = 0;
    for (int lag = 0; lag <= longest_lag + 1; ++lag) {
        double sum = 0;
        for (int i = 0; i + 2 * lag < window; ++i)
            sum +=
                static_cast<double>(hann_[static_cast<std::size_t>(i)]) * hann_[static_cast<std::size_t>(i + 2 * lag)];
        if (lag == 0) zero = sum;
        correction_.push_back(static_cast<float>(sum / zero));
    }
}

PitchTracker::Pitch PitchTracker::pick(const float *correlation) {
    const float zero = correlation[0];
    if (zero < silence_power) return {};
    std::array<float, longest_lag + 2> normalized{};
    for (int lag = shortest_lag - 1; lag <= longest_lag + 1; ++lag)
        normalized[static_cast<std::size_t>(lag)] =
            correlation[lag] / (zero * correction_[static_cast<std::size_t>(lag)]);
    Pitch best;
    float best_score = -1;
    for (int lag = shortest_lag; lag <= longest_lag; ++lag) {
        const float left = normalized[static_cast<std::size_t>(lag - 1)];
        const float middle = normalized[static_cast<std::size_t>(lag)];
        const float right = normalized[static_cast<std::size_t>(lag + 1)];
        if (middle < left || middle <= right) continue;
        const float curve = left - 2 * middle + right; // a parabola through three points
        const float shift = curve < 0 ? 0.5F * (left - right) / curve : 0;
        const float height = std::clamp(middle - 0.25F * (left - right) * shift, 0.0F, 1.0F);
        const float f0 = static_cast<float>(lag_rate) / (static_cast<float>(lag) + shift);
        float score = height - octave_cost * std::log2(static_cast<float>(highest) / f0);
        if (last_ > 0) score -= jump_cost * std::min(std::abs(std::log2(f0 / last_)), 1.5F);
        if (score > best_score) {
            best_score = score;
            best = {f0, height};
        }
    }
    if (best.voicing < voiced_from) best.f0 = 0;
    last_ = best.f0;
    return best;
}

void PitchTracker::track(const std::vector<float> &samples, int rows, std::vector<Pitch> &out) {
    const cv::Mat correlation = autocorrelations(power_spectra(samples, rows, hann_, transform));
    for (int r = 0; r < rows; ++r) out.push_back(pick(correlation.ptr<float>(r)));
}

} // namespace tempera::features
