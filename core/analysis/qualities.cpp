#include "core/analysis/qualities.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tempera::analysis {
namespace {

constexpr std::int64_t reach = 5;            ///< grid steps to either side
constexpr double db_per_neper = 4.342944819; ///< of energy: 10 / ln 10
constexpr double rise_db = 2;                ///< a syllable stands out from what is before and after it by this much
constexpr float voiced = 0.5F;

// In a crop the eyes lie 0.38 of the side from the top and 0.385 apart, brows about half that distance above them and
// the mouth about one distance below.
constexpr int mouth_top = 31, mouth_bottom = 45, mouth_left = 14, mouth_right = 34;
constexpr int brow_top = 8, brow_bottom = 15, brow_left = 8, brow_right = 40;

} // namespace

std::string_view name(Quality quality) {
    switch (quality) {
    case Quality::pitch: return "pitch";
    case Quality::loudness: return "loudness";
    case Quality::speech_rate: return "speech_rate";
    case Quality::speaking: return "speaking";
    case Quality::mouth_contrast: return "mouth_contrast";
    case Quality::brow_contrast: return "brow_contrast";
    case Quality::heart_rate: return "heart_rate";
    case Quality::skin_conductance: return "skin_conductance";
    case Quality::skin_temperature: return "skin_temperature";
    }
    return {};
}

std::string_view unit(Quality quality) {
    switch (quality) {
    case Quality::pitch: return "semitones";
    case Quality::loudness: return "dB";
    case Quality::speech_rate: return "per second";
    case Quality::heart_rate: return "beats per minute";
    case Quality::skin_conductance: return "microsiemens";
    case Quality::skin_temperature: return "degrees Celsius";
    case Quality::speaking:
    case Quality::mouth_contrast:
    case Quality::brow_contrast: break;
    }
    return {};
}

float contrast_in(std::span<const float> crop, int top, int bottom, int left, int right) {
    const auto mean = [&](int y0, int y1, int x0, int x1) {
        double sum = 0;
        for (int y = y0; y + 1 < y1; ++y)
            for (int x = x0; x < x1; ++x)
                sum += std::abs(static_cast<double>(crop[static_cast<std::size_t>((y + 1) * face_side + x)]) -
                                static_cast<double>(crop[static_cast<std::size_t>(y * face_side + x)]));
        return sum / static_cast<double>((y1 - y0 - 1) * (x1 - x0));
    };
    const double whole = mean(0, face_side, 0, face_side);
    return whole < 1e-4 ? 0.0F : static_cast<float>(mean(top, bottom, left, right) / whole);
}

Qualities::Qualities(std::int64_t steps) : steps_(std::max<std::int64_t>(0, steps)) {}

void Qualities::put(Quality quality, Time at, double sum, double weight) {
    if (at < Time{} || !std::isfinite(sum)) return;
    const std::int64_t step = at.us / grid_step.us;
    if (step >= steps_) return;
    Sums &s = sums_[static_cast<std::size_t>(quality)];
    if (s.sum.empty()) {
        s.sum.assign(static_cast<std::size_t>(steps_), 0.0F);
        s.weight.assign(static_cast<std::size_t>(steps_), 0.0F);
    }
    s.sum[static_cast<std::size_t>(step)] += static_cast<float>(sum);
    s.weight[static_cast<std::size_t>(step)] += static_cast<float>(weight);
}

void Qualities::add(const Stream &piece) {
    switch (piece.modality) {
    case Modality::face: return add_face(piece);
    case Modality::voice: return add_voice(piece);
    case Modality::body: return add_body(piece);
    case Modality::words:
    case Modality::measures: return; // they have no quality that all recordings share
    }
}

void Qualities::add_face(const Stream &piece) {
    if (piece.width != face_width) return;
    for (std::int64_t i = 0; i < piece.steps(); ++i) {
        const auto row = static_cast<std::size_t>(i);
        if (!(piece.quality[row] > 0)) continue;
        const std::span crop(piece.values.data() + i * face_width, static_cast<std::size_t>(face_width));
        const Time at = piece.start + piece.step * i;
        const auto weight = static_cast<double>(piece.quality[row]);
        const float mouth = contrast_in(crop, mouth_top, mouth_bottom, mouth_left, mouth_right);
        const float brows = contrast_in(crop, brow_top, brow_bottom, brow_left, brow_right);
        put(Quality::mouth_contrast, at, weight * static_cast<double>(mouth), weight);
        put(Quality::brow_contrast, at, weight * static_cast<double>(brows), weight);
    }
}

void Qualities::add_voice(const Stream &piece) {
    if (piece.width != voice_width) return;
    for (std::int64_t i = 0; i < piece.steps(); ++i) {
        const float *column = piece.values.data() + i * voice_width;
        const Time at = piece.start + piece.step * i;
        const bool speech = piece.quality[static_cast<std::size_t>(i)] > 0;
        put(Quality::speaking, at, speech ? 1 : 0, 1);
        double energy = 0;
        for (int band = 0; band < mel_bands; ++band) energy += std::exp(static_cast<double>(column[band]));
        const double level = db_per_neper * std::log(std::max(energy, 1e-9));
        const bool voice = speech && column[mel_bands + 1] >= voiced;
        if (speech) {
            put(Quality::loudness, at, level, 1);
            put(Quality::speech_rate, at, 0, 1); // the columns over which rises are counted
        }
        if (voice && column[mel_bands] != 0) put(Quality::pitch, at, 12 * static_cast<double>(column[mel_bands]), 1);

        // Peaks of the level (averaged over 50 ms) that rise and fall by 2 dB, in voiced sound: Jong and Wempe,
        // "Praat script to detect syllable nuclei and measure speech rate automatically" (2009).
        std::rotate(recent_.begin(), recent_.begin() + 1, recent_.end());
        recent_.back() = speech ? level : -60;
        double smooth = 0;
        for (const double l : recent_) smooth += l / static_cast<double>(recent_.size());
        if (rising_) {
            if (smooth > peak_ && voice) {
                peak_ = smooth;
                peak_at_ = at;
            } else if (smooth < peak_ - rise_db) {
                put(Quality::speech_rate, peak_at_, 1e6 / static_cast<double>(piece.step.us), 0);
                rising_ = false;
                valley_ = smooth;
            }
        } else if (smooth < valley_) {
            valley_ = smooth;
        } else if (smooth > valley_ + rise_db && voice) {
            rising_ = true;
            peak_ = smooth;
            peak_at_ = at;
        }
    }
}

void Qualities::add_body(const Stream &piece) {
    if (piece.width != body_width) return;
    constexpr std::array columns{Quality::heart_rate, Quality::skin_conductance, Quality::skin_temperature};
    for (std::int64_t i = 0; i < piece.steps(); ++i) {
        if (!(piece.quality[static_cast<std::size_t>(i)] > 0)) continue;
        for (std::size_t c = 0; c < columns.size(); ++c)
            put(columns[c], piece.start + piece.step * i,
                static_cast<double>(piece.values[static_cast<std::size_t>(i) * columns.size() + c]), 1);
    }
}

std::vector<float> Qualities::curve(Quality quality) const {
    const Sums &s = sums_[static_cast<std::size_t>(quality)];
    if (std::none_of(s.weight.begin(), s.weight.end(), [](float w) { return w > 0; })) return {};
    std::vector<float> out(static_cast<std::size_t>(steps_), std::numeric_limits<float>::quiet_NaN());
    for (std::int64_t i = 0; i < steps_; ++i) {
        double sum = 0, weight = 0;
        for (std::int64_t k = std::max<std::int64_t>(0, i - reach); k <= std::min(steps_ - 1, i + reach); ++k) {
            sum += static_cast<double>(s.sum[static_cast<std::size_t>(k)]);
            weight += static_cast<double>(s.weight[static_cast<std::size_t>(k)]);
        }
        if (weight > 0) out[static_cast<std::size_t>(i)] = static_cast<float>(sum / weight);
    }
    return out;
}

} // namespace tempera::analysis
