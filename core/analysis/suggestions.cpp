#include "core/analysis/suggestions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tempera::analysis {
namespace {

constexpr std::int64_t reach = 5;            ///< steps to either side that a step's place is averaged over
constexpr std::size_t most_candidates = 800; ///< their distances are a matrix
constexpr float unrelated = 2;               ///< expected squared difference of two independent standardized numbers
constexpr double least_spread = 0.2;         ///< of a channel, against the usual one
constexpr float certain = 0.1F;              ///< weight of a moment without any ambiguity: it still may be wrong

/// One modality's places: per step `dim` standardized numbers, and whether there is anything.
struct Places {
    std::int64_t dim = 0;
    std::vector<float> values;
    std::vector<char> there;
};

Places places(const engine::Latents &latents, std::int64_t steps) {
    Places p{latents.places(), {}, {}};
    const auto dim = static_cast<std::size_t>(latents.places()), width = static_cast<std::size_t>(latents.dim);
    const auto n = static_cast<std::size_t>(steps);
    p.values.assign(n * dim, 0.0F);
    p.there.assign(n, 0);
    const std::int64_t known = std::min(steps, latents.steps());
    const auto weight_of = [&](std::int64_t i) {
        const float q = latents.quality[static_cast<std::size_t>(i)];
        return std::isfinite(q) ? static_cast<double>(std::clamp(q, 0.0F, 1.0F)) : 0.0;
    };
    // A window that moves along: what enters is added, what leaves is taken away.
    std::vector<double> sum(dim, 0.0);
    double total = 0;
    const auto move = [&](std::int64_t i, double sign) {
        if (i < 0 || i >= known) return;
        const double w = sign * weight_of(i);
        if (w == 0) return;
        total += w;
        for (std::size_t c = 0; c < dim; ++c) {
            const float v = latents.values[static_cast<std::size_t>(i) * width + c];
            if (std::isfinite(v)) sum[c] += w * static_cast<double>(v);
        }
    };
    for (std::int64_t i = 0; i < reach; ++i) move(i, 1);
    for (std::int64_t i = 0; i < known; ++i) {
        move(i + reach, 1);
        move(i - reach - 1, -1);
        if (total < 1e-3) continue;
        const auto row = static_cast<std::size_t>(i);
        p.there[row] = 1;
        for (std::size_t c = 0; c < dim; ++c) p.values[row * dim + c] = static_cast<float>(sum[c] / total);
    }
    const auto count = static_cast<double>(std::count(p.there.begin(), p.there.end(), 1));
    if (count == 0) return p;
    std::vector<double> mean(dim, 0.0), square(dim, 0.0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t c = 0; c < dim && p.there[i]; ++c)
            mean[c] += static_cast<double>(p.values[i * dim + c]) / count;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t c = 0; c < dim && p.there[i]; ++c) {
            const double away = static_cast<double>(p.values[i * dim + c]) - mean[c];
            square[c] += away * away / count;
        }
    // A channel that hardly varies says little: it is not blown up to the size of the others.
    const double usual = std::accumulate(square.begin(), square.end(), 0.0) / static_cast<double>(dim);
    for (std::size_t c = 0; c < dim; ++c) {
        const double spread = std::sqrt(std::max({square[c], least_spread * least_spread * usual, 1e-12}));
        for (std::size_t i = 0; i < n; ++i)
            p.values[i * dim + c] = static_cast<float>((static_cast<double>(p.values[i * dim + c]) - mean[c]) / spread);
    }
    return p;
}

float distance(const std::vector<Places> &all, std::int64_t a, std::int64_t b) {
    float sum = 0;
    int shared = 0;
    for (const Places &p : all) {
        if (!p.there[static_cast<std::size_t>(a)] || !p.there[static_cast<std::size_t>(b)]) continue;
        const float *x = p.values.data() + a * p.dim, *y = p.values.data() + b * p.dim;
        float square = 0;
        for (std::int64_t c = 0; c < p.dim; ++c) square += (x[c] - y[c]) * (x[c] - y[c]);
        sum += square / static_cast<float>(std::max<std::int64_t>(1, p.dim));
        ++shared;
    }
    return shared > 0 ? sum / static_cast<float>(shared) : unrelated;
}

/// Share of `values` that lie below `value`.
double rank(const std::vector<float> &values, float value) {
    const auto below = std::count_if(values.begin(), values.end(), [&](float v) { return v < value; });
    return static_cast<double>(below) / static_cast<double>(values.size());
}

struct Candidate {
    std::int64_t step = 0;
    Time at;
    float ambiguity = 0, weight = 0;
};

bool near(const Candidate &c, const engine::Example &label, Time apart) {
    return c.at > label.span.onset - apart && c.at < label.span.offset + apart;
}

std::vector<Candidate> candidates(const engine::Scores &scores, const std::vector<Places> &all, std::int64_t steps) {
    std::vector<Candidate> out;
    const std::int64_t first = scores.start.us / grid_step.us;
    for (std::int64_t i = 0; i < scores.steps() && first + i < steps; ++i) {
        const auto row = static_cast<std::size_t>(i), step = static_cast<std::size_t>(first + i);
        const float evidence = scores.evidence[row], ambiguity = scores.ambiguity[row];
        if (!(evidence > 0) || !std::isfinite(ambiguity)) continue;
        if (std::none_of(all.begin(), all.end(), [&](const Places &p) { return p.there[step] != 0; })) continue;
        out.push_back({first + i, grid_step * (first + i) + Time{grid_step.us / 2}, ambiguity,
                       std::min(evidence, 1.0F) * (certain + ambiguity)});
    }
    if (out.size() <= most_candidates) return out;
    std::vector<Candidate> fewer;
    for (std::size_t k = 0; k < most_candidates; ++k) fewer.push_back(out[k * out.size() / most_candidates]);
    return fewer;
}

} // namespace

std::vector<Suggestion> suggest(const engine::Scores &scores, const engine::Encoded &recording,
                                std::span<const engine::Example> labelled, const SuggestionSettings &settings) {
    const std::int64_t steps = recording.steps();
    std::vector<Places> all;
    for (const engine::Latents &latents : recording.modalities) all.push_back(places(latents, steps));
    const std::vector<Candidate> list = candidates(scores, all, steps);
    const std::size_t n = list.size();
    if (n == 0 || settings.count <= 0) return {};

    // How far each moment is from everything labelled; without labels, from everything.
    std::vector<float> far(n, 2 * unrelated);
    for (const engine::Example &label : labelled) {
        const Time middle{(label.span.onset.us + label.span.offset.us) / 2};
        const std::int64_t step = middle.us / grid_step.us;
        if (step < 0 || step >= steps) continue;
        for (std::size_t i = 0; i < n; ++i) far[i] = std::min(far[i], distance(all, list[i].step, step));
    }
    const std::vector<float> at_first = far;
    const float farthest = std::max(1e-6F, *std::max_element(far.begin(), far.end()));
    std::vector<float> ambiguities;
    for (const Candidate &c : list) ambiguities.push_back(c.ambiguity);

    std::vector<float> apart(n * n, 0.0F);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j)
            apart[i * n + j] = apart[j * n + i] = distance(all, list[i].step, list[j].step);

    std::vector<char> open(n, 1);
    for (std::size_t i = 0; i < n; ++i)
        for (const engine::Example &label : labelled)
            if (near(list[i], label, settings.apart)) open[i] = 0;

    std::vector<Suggestion> chosen;
    while (static_cast<int>(chosen.size()) < settings.count) {
        double most = 0;
        std::size_t best = n;
        for (std::size_t i = 0; i < n; ++i) {
            if (!open[i]) continue;
            double gain = 0;
            const float *row = apart.data() + i * n;
            for (std::size_t j = 0; j < n; ++j)
                gain += static_cast<double>(list[j].weight * std::max(0.0F, far[j] - row[j]));
            gain *= 0.5 + static_cast<double>(list[i].ambiguity);
            if (gain > most) { // the earlier of equals
                most = gain;
                best = i;
            }
        }
        if (best == n) break;
        const Candidate &c = list[best];
        const bool ambiguous = rank(ambiguities, c.ambiguity) > rank(at_first, at_first[best]);
        chosen.push_back({c.at, c.ambiguity, std::min(1.0F, at_first[best] / farthest),
                          ambiguous ? Suggestion::Reason::ambiguous : Suggestion::Reason::novel});
        for (std::size_t j = 0; j < n; ++j) {
            far[j] = std::min(far[j], apart[best * n + j]);
            const Time away{std::abs(list[j].at.us - c.at.us)};
            if (away < settings.apart) open[j] = 0;
        }
    }
    return chosen;
}

} // namespace tempera::analysis
