#include "ui/peak_pyramid.h"

#include <algorithm>
#include <cmath>

namespace tempera::ui {

PeakPyramid::PeakPyramid(const std::vector<float> &value, const std::vector<float> &evidence, std::size_t width)
    : width_(width) {
    const std::size_t steps = evidence.size();
    if (steps == 0 || width == 0) return;
    constexpr auto size = static_cast<std::size_t>(block);
    std::vector<Highest> lowest((steps + size - 1) / size * width);
    for (std::size_t i = 0; i < steps; ++i) {
        if (evidence[i] <= 0) continue;
        Highest *best = &lowest[i / size * width];
        const float *row = &value[i * width];
        for (std::size_t e = 0; e < width; ++e)
            if (best[e].step < 0 ? !std::isnan(row[e]) : row[e] > best[e].value) best[e] = {static_cast<std::int32_t>(i), row[e]};
    }
    levels_.push_back(std::move(lowest));
    while (levels_.back().size() > width) {
        const auto &below = levels_.back();
        const std::size_t blocks = below.size() / width;
        std::vector<Highest> level((blocks + 1) / 2 * width);
        for (std::size_t b = 0; b < blocks; ++b) {
            for (std::size_t e = 0; e < width; ++e) {
                auto &best = level[b / 2 * width + e];
                const Highest &other = below[b * width + e];
                if (other.step >= 0 && (best.step < 0 || other.value > best.value)) best = other;
            }
        }
        levels_.push_back(std::move(level));
    }
}

std::int64_t PeakPyramid::peak(const std::vector<float> &value, const std::vector<float> &evidence, std::size_t e,
                               std::int64_t from, std::int64_t to) const {
    std::int64_t best = -1;
    float highest = 0;
    const auto take = [&](std::int64_t step, float here) {
        if (best >= 0 && !(here > highest || (step < best && !(here < highest)))) return;
        best = step;
        highest = here;
    };
    const auto look = [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            const float here = value[static_cast<std::size_t>(i) * width_ + e];
            if (evidence[static_cast<std::size_t>(i)] > 0 && !std::isnan(here)) take(i, here);
        }
    };
    if (from >= to) return -1;
    std::int64_t first = (from + block - 1) / block, last = to / block; // whole blocks within
    if (first >= last) {
        look(from, to);
        return best;
    }
    look(from, first * block);
    look(last * block, to);
    for (std::size_t level = 0; first < last; ++level, first /= 2, last /= 2) {
        const auto &peaks = levels_[level];
        const auto one = [&](std::int64_t b) {
            const Highest &its = peaks[static_cast<std::size_t>(b) * width_ + e];
            if (its.step >= 0) take(its.step, its.value);
        };
        if (first % 2 != 0) one(first++);
        if (first < last && last % 2 != 0) one(--last);
    }
    return best;
}

} // namespace tempera::ui
