#include "core/engine/bench/texts.h"

#include "core/engine/bench/weights_torch.h"
#include "core/engine/corpus_torch.h"
#include "core/engine/meta_torch.h"
#include "core/engine/module.h"

#include <algorithm>
#include <numeric>

namespace tempera::engine::bench {
namespace {

double f1_of(double hits, double said, double is) { return said + is > 0 ? 2 * hits / (said + is) : 0; }

struct Answers { ///< rows x emotions
    Tensor membership, truth;
    [[nodiscard]] std::vector<float> memberships(std::int64_t e) const {
        const Tensor m = membership.select(1, e).contiguous();
        return {m.data_ptr<float>(), m.data_ptr<float>() + m.numel()};
    }
    [[nodiscard]] std::vector<char> truths(std::int64_t e) const {
        std::vector<char> all;
        const Tensor t = truth.select(1, e).contiguous();
        for (std::int64_t i = 0; i < t.numel(); ++i) all.push_back(t.data_ptr<float>()[i] >= 0.5F);
        return all;
    }
};

Answers answers(const Network &n, const Corpus &c, const std::vector<std::int64_t> &rows, const Tensor &columns,
                const Job &job) {
    const Tensor u = embeddings(n, c, rows, nullptr, job);
    const auto words = static_cast<std::int64_t>(Modality::words);
    const Tensor y = meta::prior_logits(n.p, n.settings.parts, u, at::full({u.size(0)}, words, at::kLong));
    const Tensor t = c.targets.index_select(0, at::tensor(rows, at::kLong)).slice(0, 0, u.size(0));
    return {at::sigmoid(y).index_select(1, columns), t.index_select(1, columns)};
}

double f1_at(const std::vector<float> &membership, const std::vector<char> &truth, double threshold) {
    double hits = 0, said = 0, is = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const bool here = membership[i] >= threshold;
        hits += here && truth[i];
        said += here;
        is += truth[i];
    }
    return f1_of(hits, said, is);
}

double mean(const std::vector<double> &x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

} // namespace

std::pair<double, double> best_threshold(const std::vector<float> &membership, const std::vector<char> &truth) {
    std::vector<std::size_t> order(membership.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return membership[a] > membership[b]; });
    const auto is = static_cast<double>(std::count(truth.begin(), truth.end(), 1));
    std::pair<double, double> best{0.5, 0};
    double hits = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        hits += truth[order[i]];
        const float here = membership[order[i]];
        // Equal memberships are said together or not at all.
        if (i + 1 < order.size() && membership[order[i + 1]] == here) continue;
        if (const double f1 = f1_of(hits, static_cast<double>(i + 1), is); f1 > best.second) best = {here, f1};
    }
    return best;
}

Result<TextFigures> inside::text_figures(const std::filesystem::path &weights, const TrainingSet &set, int threads,
                                         const Job &job) {
    try {
        const at::NoGradGuard no_grad;
        const auto network = network_for(set, weights, threads);
        if (!network) return tl::unexpected(network.error());
        const auto corpora = make_corpora(set, network->settings);
        if (!corpora) return tl::unexpected(corpora.error());
        const auto c = std::find_if(corpora->begin(), corpora->end(),
                                    [](const Corpus &one) { return one.modality() == Modality::words; });
        if (c == corpora->end()) return fail(ErrorCode::bad_argument, "texts", "there is no source of texts");
        const auto words = static_cast<std::int64_t>(Modality::words);
        const Tensor columns =
            at::isfinite(c->targets).all(0).logical_and(network->p["known"][words] > 0).nonzero().flatten();
        if (columns.numel() < 2)
            return fail(ErrorCode::bad_argument, weights.string(), "the weights know no texts of these emotions");

        const Answers chosen = answers(*network, *c, c->held, columns, job);
        const Answers shown = answers(*network, *c, c->validation, columns, job);
        if (job.stopped()) return fail(ErrorCode::cancelled);
        TextFigures f;
        f.texts = static_cast<std::int64_t>(c->validation.size());
        f.chosen_on = static_cast<std::int64_t>(c->held.size());
        for (std::int64_t e = 0; e < columns.numel(); ++e) {
            f.emotions.push_back(set.emotions[static_cast<std::size_t>(columns[e].item<std::int64_t>())]);
            f.threshold.push_back(best_threshold(chosen.memberships(e), chosen.truths(e)).first);
            const auto m = shown.memberships(e);
            const auto t = shown.truths(e);
            f.f1.push_back(f1_at(m, t, f.threshold.back()));
            f.f1_at_half.push_back(f1_at(m, t, 0.5));
        }
        f.macro = mean(f.f1);
        f.macro_at_half = mean(f.f1_at_half);
        f.macro_strongest = quality_of(shown.membership, shown.truth, Modality::words);
        return f;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "texts", e.what());
    }
}

} // namespace tempera::engine::bench
