// Labels that cannot both be right: they overlap, or what is seen and heard in them is alike, and they name different emotions.
#include "core/engine/facade_torch.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace tempera::engine {
namespace {

/// Mean squared distance of two embeddings, which are standardized over channels: unrelated ones lie 2 apart, this is the same moment.
constexpr double alike = 0.02;
/// Beyond so many examples, as many of them, evenly chosen, are compared by what is seen and heard: each with each takes time.
constexpr std::size_t most_compared = 8000;
constexpr std::int64_t rows_at_once = 256;

struct Pair {
    std::size_t a, b; ///< a < b
    double distance;  ///< -1: they overlap
    auto operator<=>(const Pair &) const = default;
};

void add_overlapping(std::vector<Pair> &pairs, const std::vector<Example> &examples) {
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return examples[a].span.onset < examples[b].span.onset; });
    std::vector<bool> named(examples.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Example &x = examples[order[i]];
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const Example &y = examples[order[j]];
            const bool together = y.span.onset == x.span.onset;
            if (!together && !x.span.overlaps(y.span)) break; // nor does any that begins later
            if (x.emotion == y.emotion || (named[order[i]] && named[order[j]])) continue;
            named[order[i]] = named[order[j]] = true;
            pairs.push_back({std::min(order[i], order[j]), std::max(order[i], order[j]), -1});
        }
    }
}

/// Each of the examples with the one of another emotion that is most like it.
void add_alike(std::vector<Pair> &pairs, const std::vector<Example> &examples, const ExampleRows &rows, std::int64_t latent) {
    const std::size_t stride = (examples.size() + most_compared - 1) / most_compared;
    const auto n = static_cast<std::int64_t>((examples.size() + stride - 1) / stride);
    std::vector<std::int64_t> emotions;
    for (std::int64_t i = 0; i < n; ++i) emotions.push_back(examples[static_cast<std::size_t>(i) * stride].emotion);
    const Tensor emotion = at::tensor(emotions, at::kLong);

    struct View {
        Tensor x, there; ///< n x C, n
    };
    std::vector<View> views;
    for (const Modality m : trained_modalities) { // measures have no embedding
        std::vector<std::int64_t> from, to;
        for (std::size_t r = 0; r < rows.owner.size(); ++r) {
            if (rows.modality[r] != static_cast<std::int64_t>(m) || rows.owner[r] % static_cast<std::int64_t>(stride) != 0) continue;
            from.push_back(static_cast<std::int64_t>(r));
            to.push_back(rows.owner[r] / static_cast<std::int64_t>(stride));
        }
        if (from.size() < 2) continue;
        const Tensor place = at::tensor(to, at::kLong);
        const Tensor x = rows.u.index_select(0, at::tensor(from, at::kLong)).slice(1, 0, latent);
        views.push_back({at::zeros({n, latent}).index_copy_(0, place, x), at::zeros({n}).index_fill_(0, place, 1)});
    }
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    for (std::int64_t a = 0; a < n && !views.empty(); a += rows_at_once) {
        const auto end = std::min(n, a + rows_at_once);
        // Mean over the modalities that two examples share.
        Tensor sum = at::zeros({end - a, n}), shared = at::zeros({end - a, n});
        for (const View &v : views) {
            const Tensor x = v.x.slice(0, a, end), both = v.there.slice(0, a, end).unsqueeze(1) * v.there;
            const Tensor square = x.square().sum(1, true) + v.x.square().sum(1) - 2 * at::matmul(x, v.x.t());
            sum += square.clamp_min(0) / static_cast<double>(latent) * both;
            shared += both;
        }
        const Tensor no = shared.eq(0).logical_or(emotion.slice(0, a, end).unsqueeze(1).eq(emotion));
        const auto [least, with] = (sum / shared.clamp_min(1)).masked_fill(no, 1e9).min(1);
        const Tensor near = least.lt(alike).nonzero().flatten();
        for (std::int64_t k = 0; k < near.numel(); ++k) {
            const auto i = near[k].item<std::int64_t>(), own = a + i, other = with[i].item<std::int64_t>();
            const auto [first, second] = std::minmax(own, other);
            if (!seen.emplace(first, second).second) continue;
            pairs.push_back({static_cast<std::size_t>(first) * stride, static_cast<std::size_t>(second) * stride, least[i].item<double>()});
        }
    }
}

} // namespace

void warn_of_contradictions(const std::vector<Example> &examples, const ExampleRows &rows, std::int64_t latent, AdaptReport &report) {
    if (examples.empty()) return; // a later visit may do without
    std::vector<Pair> pairs;
    add_overlapping(pairs, examples);
    add_alike(pairs, examples, rows, latent);
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &x, const Pair &y) { return x.distance < y.distance; });
    std::set<std::pair<std::size_t, std::size_t>> seen;
    std::erase_if(pairs, [&](const Pair &p) { return !seen.emplace(p.a, p.b).second; });
    const auto listed = std::min(pairs.size(), static_cast<std::size_t>(most_listed));
    std::sort(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(listed));
    for (std::size_t i = 0; i < listed; ++i) {
        const auto [a, b, distance] = pairs[i];
        report.warnings.push_back({WarningKind::contradiction, examples[b].emotion, static_cast<int>(a), static_cast<int>(b)});
    }
    if (listed > 0) report.warnings.back().more = static_cast<int>(pairs.size() - listed);
}

} // namespace tempera::engine
