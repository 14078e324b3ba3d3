#include "core/analysis/rated_curves.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tempera::analysis {
namespace {

constexpr Time moment_reach = Time::millis(750); ///< as far as the engine takes a moment's label to hold

engine::Scores empty_scores(std::vector<std::string> emotions, Time duration) {
    engine::Scores scores;
    scores.emotions = std::move(emotions);
    const auto steps = static_cast<std::size_t>((duration.us + grid_step.us - 1) / grid_step.us);
    scores.membership.assign(steps * scores.emotions.size(), 0.0F);
    scores.evidence.assign(steps, 0.0F);
    scores.ambiguity.assign(steps, 0.0F);
    scores.share.assign(steps * modality_count, 0.0F);
    return scores;
}

/// The mean of what was rated within the grid step that begins at `from`; NaN where nothing was.
float rated_in_step(const Series &series, Time from) {
    const auto last = static_cast<std::int64_t>(series.values.size());
    const auto index = [&](Time t) {
        const auto i = (t - series.start).us;
        return std::clamp<std::int64_t>(i <= 0 ? 0 : (i + series.step.us - 1) / series.step.us, 0, last);
    };
    const std::int64_t first = index(from), end = index(from + grid_step);
    double sum = 0;
    int count = 0;
    for (std::int64_t i = first; i < end; ++i)
        if (const float v = series.values[static_cast<std::size_t>(i)]; !std::isnan(v)) sum += static_cast<double>(v), ++count;
    // Rated more seldom than the grid's steps: between two values, on the straight line.
    return count > 0 ? static_cast<float>(sum / count) : series.at(from + Time{grid_step.us / 2});
}

} // namespace

engine::Scores curves_of_labels(const std::vector<CodedLabel> &labels, std::vector<std::string> emotions,
                                Time duration) {
    engine::Scores scores = empty_scores(std::move(emotions), duration);
    const std::size_t width = scores.emotions.size(), steps = scores.evidence.size();
    for (const CodedLabel &label : labels) {
        if (label.emotion < 0 || static_cast<std::size_t>(label.emotion) >= width) continue;
        Span span = label.span;
        if (span.is_moment()) span = {span.onset - moment_reach, span.offset + moment_reach};
        const auto first = static_cast<std::size_t>(std::max<std::int64_t>(0, span.onset.us) / grid_step.us);
        const auto last =
            static_cast<std::size_t>(std::max<std::int64_t>(0, span.offset.us + grid_step.us - 1) / grid_step.us);
        for (std::size_t i = first; i < std::min(last, steps); ++i) {
            scores.evidence[i] = 1;
            scores.membership[i * width + static_cast<std::size_t>(label.emotion)] = 1;
        }
    }
    scores.lower = scores.upper = scores.membership;
    return scores;
}

engine::Scores curves_of_ratings(const std::vector<RatedEmotion> &ratings, Time duration) {
    std::vector<std::string> emotions;
    for (const auto &one : ratings)
        if (std::find(emotions.begin(), emotions.end(), one.emotion) == emotions.end()) emotions.push_back(one.emotion);
    engine::Scores scores = empty_scores(std::move(emotions), duration);
    const std::size_t width = scores.emotions.size(), steps = scores.evidence.size();
    std::vector<int> count(scores.membership.size(), 0);
    for (const auto &one : ratings) {
        const auto column = static_cast<std::size_t>(
            std::find(scores.emotions.begin(), scores.emotions.end(), one.emotion) - scores.emotions.begin());
        for (std::size_t i = 0; i < steps; ++i) {
            const float value = rated_in_step(one.series, grid_step * static_cast<std::int64_t>(i));
            if (std::isnan(value)) continue;
            scores.membership[i * width + column] += std::clamp((value - one.low) / (one.high - one.low), 0.0F, 1.0F);
            ++count[i * width + column];
            scores.evidence[i] = 1;
        }
    }
    for (std::size_t k = 0; k < count.size(); ++k)
        scores.membership[k] = count[k] > 0 ? scores.membership[k] / static_cast<float>(count[k])
                                            : std::numeric_limits<float>::quiet_NaN();
    scores.lower = scores.upper = scores.membership;
    return scores;
}

} // namespace tempera::analysis
