#include "core/base/stream_average.h"

#include <algorithm>
#include <cmath>

namespace tempera {
namespace {

constexpr float voiced = 0.3F;
constexpr std::array<double, body_width> body_floor{2, 0.1, 0.1};

/// Skin conductance spans decades between people: its logarithm is what varies evenly.
double body_value(std::size_t column, double x) { return column == 1 ? std::log(std::max(0.0, x) + 0.05) : x; }

} // namespace

void StreamAverage::Moments::add(double x) {
    ++count;
    const double away = x - mean;
    mean += away / count;
    square += away * (x - mean);
}

double StreamAverage::Moments::deviation() const { return count > 1 ? std::sqrt(square / count) : 0; }

void StreamAverage::add(const Stream &piece) {
    const auto width = static_cast<std::size_t>(piece.width);
    if (columns_.size() < width && piece.modality == Modality::measures) columns_.resize(width);
    for (std::size_t t = 0; t < piece.quality.size(); ++t) {
        if (piece.quality[t] <= 0) continue;
        const float *row = piece.values.data() + t * width;
        if (piece.modality == Modality::voice) {
            for (std::size_t c = 0; c < mel_bands; ++c) columns_[c].add(row[c]);
            if (row[mel_bands + 1] > voiced) columns_[mel_bands].add(row[mel_bands]);
        } else if (piece.modality == Modality::body) {
            for (std::size_t c = 0; c < width; ++c)
                if (std::isfinite(row[c])) columns_[c].add(body_value(c, row[c]));
        } else if (piece.modality == Modality::measures) {
            for (std::size_t c = 0; c < width; ++c)
                if (std::isfinite(row[c])) columns_[c].add(row[c]);
        }
    }
}

void StreamAverage::apply(Stream &piece) const {
    const auto width = static_cast<std::size_t>(piece.width);
    for (std::size_t t = 0; t < piece.quality.size(); ++t) {
        float *row = piece.values.data() + t * width;
        if (piece.modality == Modality::voice) {
            for (std::size_t c = 0; c < mel_bands; ++c) row[c] -= static_cast<float>(columns_[c].mean);
            if (row[mel_bands + 1] > voiced) row[mel_bands] -= static_cast<float>(columns_[mel_bands].mean);
        } else if (piece.modality == Modality::body) {
            for (std::size_t c = 0; c < width; ++c) // a missing channel stays missing: NaN
                row[c] = static_cast<float>((body_value(c, row[c]) - columns_[c].mean) /
                                            (columns_[c].deviation() + body_floor[c]));
        } else if (piece.modality == Modality::measures) {
            for (std::size_t c = 0; c < std::min(width, columns_.size()); ++c) {
                if (std::isnan(row[c])) continue;
                const double deviation = columns_[c].deviation(), mean = columns_[c].mean;
                // Rounding alone makes a large constant move in the last digits.
                const bool still = deviation <= 1e-6 * std::abs(mean) || deviation == 0;
                row[c] = still ? 0.0F : static_cast<float>((row[c] - mean) / deviation);
            }
        }
    }
}

} // namespace tempera
