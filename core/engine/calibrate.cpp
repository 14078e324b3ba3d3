#include "core/engine/calibrate.h"

#include <algorithm>
#include <cmath>

namespace tempera::engine {

Calibration calibrate(const std::vector<double> &logits, const std::vector<double> &hits,
                      const CalibrationPrior &prior) {
    constexpr int rounds = 40;
    Calibration c;
    for (int round = 0; round < rounds && !logits.empty(); ++round) {
        // Newton's step on the penalized log-likelihood, which is concave: it has one maximum.
        double ga = prior.slope * (1 - c.slope), gb = -prior.shift * c.shift;
        double aa = prior.slope, ab = 0, bb = prior.shift;
        for (std::size_t i = 0; i < logits.size(); ++i) {
            const double p = 1 / (1 + std::exp(-(c.slope * logits[i] + c.shift))), w = p * (1 - p);
            ga += (hits[i] - p) * logits[i];
            gb += hits[i] - p;
            aa += w * logits[i] * logits[i];
            ab += w * logits[i];
            bb += w;
        }
        const double det = aa * bb - ab * ab;
        const double da = (bb * ga - ab * gb) / det, db = (aa * gb - ab * ga) / det;
        // A long step may overshoot where the curve is flat.
        const double shorten = std::min(1.0, 2 / std::max(1e-12, std::hypot(da, db)));
        c.slope = std::clamp(c.slope + shorten * da, 0.25, 4.0);
        c.shift += shorten * db;
        if (std::hypot(da, db) < 1e-9) break;
    }
    return c;
}

double gain_of(const std::vector<double> &logits, const std::vector<double> &hits, std::size_t together) {
    const std::size_t parts = std::min(logits.size() / together, most_parts);
    const auto part_of = [&](std::size_t i) { return i / together % parts; };
    const auto loss = [&](std::size_t i, const Calibration &c) { // log(1 + exp(-x)) without overflow
        const double x = (hits[i] > 0.5 ? 1 : -1) * (c.slope * logits[i] + c.shift);
        return std::max(-x, 0.0) + std::log1p(std::exp(-std::abs(x)));
    };
    double gain = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        std::vector<double> others, others_hits;
        for (std::size_t i = 0; i < logits.size(); ++i)
            if (part_of(i) != part) others.push_back(logits[i]), others_hits.push_back(hits[i]);
        const Calibration of_others = calibrate(others, others_hits);
        for (std::size_t i = 0; i < logits.size(); ++i)
            if (part_of(i) == part) gain += loss(i, {}) - loss(i, of_others);
    }
    return gain;
}

} // namespace tempera::engine
