#include "core/engine/adapt_torch.h"
#include "core/engine/calibrate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace tempera::engine {
namespace {

constexpr std::size_t most_folds = 64; ///< beyond, several examples are left out together
constexpr std::size_t fewest_folds = 8;
/// Rows that all folds read together: of thousands of labels fewer folds say the same, and sooner.
constexpr std::size_t most_read = 64'000;
constexpr std::int64_t read_at_once = 16'000, most_at_once = 16; ///< rows, folds: of one batch
constexpr std::size_t most_held = 48; ///< beyond, examples of earlier visits are not held out: this visit's are enough
constexpr int fewest_held = 3; ///< labels that can be held out, below which nothing is said of them
constexpr std::int64_t first_remembered = std::int64_t{1} << 40; ///< examples from here on are of earlier visits

meta::Samples as_samples(const ExampleRows &rows) {
    return {rows.u.unsqueeze(0), at::tensor(rows.modality, at::kLong).unsqueeze(0), at::ones({1, rows.u.size(0)})};
}

struct Weighted {
    ExampleRows rows;
    std::vector<float> weight; ///< per row
};

/// This visit's rows and then what is remembered, where this recording would have it.
Weighted with_memory(const ExampleRows &own, const Memory &memory, const meta::Norm &here) {
    Weighted all{own, own.weight.empty() ? std::vector<float>(own.owner.size(), 1) : own.weight};
    if (memory.empty()) return all;
    all.rows.u = at::cat({own.u, placed(memory, here)}, 0);
    for (std::size_t i = 0; i < memory.emotion.size(); ++i) {
        all.rows.modality.push_back(memory.modality[i]);
        all.rows.owner.push_back(first_remembered + memory.owner[i]);
        all.rows.emotion.push_back(memory.emotion[i]);
        all.weight.push_back(memory.weight[i]);
    }
    return all;
}

/// In an order of their own, fixed by the seed: the recurrent network reads the rows in it, so that it cannot learn the
/// order in which somebody happened to label.
Weighted shuffled(const Weighted &all, std::uint64_t seed) {
    const ExampleRows &rows = all.rows;
    std::vector<std::int64_t> order(rows.owner.size());
    std::iota(order.begin(), order.end(), std::int64_t{0});
    std::mt19937_64 random(seed);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    Weighted out;
    out.rows.u = rows.u.index_select(0, at::tensor(order, at::kLong));
    for (const auto i : order) {
        const auto k = static_cast<std::size_t>(i);
        out.rows.modality.push_back(rows.modality[k]);
        out.rows.owner.push_back(rows.owner[k]);
        out.rows.emotion.push_back(rows.emotion[k]);
        out.weight.push_back(all.weight[k]);
    }
    return out;
}

/// The examples of earlier visits in the order in which they are held out: the latest of each emotion, then those before.
std::vector<std::int64_t> remembered_in_turn(const std::map<std::int64_t, std::int64_t> &emotion_of) {
    std::map<std::int64_t, int> seen;
    std::vector<std::pair<int, std::int64_t>> turns;
    for (auto it = emotion_of.rbegin(); it != emotion_of.rend() && it->first >= first_remembered; ++it)
        turns.emplace_back(seen[it->second]++, it->first);
    std::stable_sort(turns.begin(), turns.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::int64_t> examples;
    for (const auto &[turn, example] : turns) examples.push_back(example);
    return examples;
}

/// The candidate with the highest logit (`logits` has one entry per emotion).
std::int64_t best(const Tensor &logits, const std::vector<std::int64_t> &candidates) {
    return candidates[static_cast<std::size_t>(
        logits.index_select(0, at::tensor(candidates, at::kLong)).argmax().item<std::int64_t>())];
}

/// A shift for each candidate, fitted to every example but those of one part. `logits`: examples x candidates, row-major,
/// with the same of `hits`.
std::vector<double> shifts_without(std::size_t part, std::size_t parts, std::size_t candidates, const std::vector<double> &logits,
                                   const std::vector<double> &hits) {
    std::vector<double> shifts;
    for (std::size_t c = 0; c < candidates; ++c) {
        std::vector<double> own, own_hits;
        for (std::size_t i = c, example = 0; i < hits.size(); i += candidates, ++example) {
            if (example % parts == part) continue;
            own.push_back(logits[i]);
            own_hits.push_back(hits[i]);
        }
        shifts.push_back(calibrate(own, own_hits, shift_only).shift);
    }
    return shifts;
}

/// -log of the share that an example's own emotion has among the candidates.
double surprise(const double *logits, const double *hits, std::size_t candidates, const std::vector<double> &shifts) {
    double sum = 0, own = 0;
    for (std::size_t c = 0; c < candidates; ++c) {
        const double x = std::exp(logits[c] + shifts[c]);
        sum += x;
        if (hits[c] > 0.5) own += x;
    }
    return own > 0 ? std::log(sum / own) : 0;
}

/// One slope for all labelled emotions, if it also serves examples that it was not fitted to; then a shift for each, since it may be
/// read too seldom or too often on this person, unless examples that they were not fitted to speak against the shifts by more than one
/// standard error. With few emotions and labels they often do.
void calibrate_state(meta::State &state, const std::vector<std::int64_t> &candidates, std::vector<double> logits,
                     const std::vector<double> &hits) {
    const auto n = candidates.size(), examples = hits.size() / n, parts = std::min(examples, most_parts);
    const Calibration all = gain_of(logits, hits, n) > 0 ? calibrate(logits, hits) : Calibration{};
    for (double &x : logits) x = all.slope * x + all.shift;
    double gain = 0, square = 0;
    const std::vector<double> none(n, 0);
    for (std::size_t part = 0; part < parts; ++part) {
        const auto shifts = shifts_without(part, parts, n, logits, hits);
        for (std::size_t e = part; e < examples; e += parts) {
            const double *own = &logits[e * n], *right = &hits[e * n];
            const double less = surprise(own, right, n, none) - surprise(own, right, n, shifts);
            gain += less;
            square += less * less;
        }
    }
    const auto shifts = gain > -std::sqrt(square) ? shifts_without(1, 1, n, logits, hits) : none;
    for (std::size_t c = 0; c < n; ++c) {
        state.slope[0][candidates[c]] = all.slope;
        state.shift[0][candidates[c]] = all.shift + shifts[c];
    }
}

} // namespace

Fused fuse_items(const Params &p, const Tensor &logits, const std::vector<std::int64_t> &modality,
                 const std::vector<std::int64_t> &owner, std::int64_t items) {
    std::map<std::int64_t, std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>>> of; // rows, items
    for (std::size_t i = 0; i < owner.size(); ++i) {
        of[modality[i]].first.push_back(static_cast<std::int64_t>(i));
        of[modality[i]].second.push_back(owner[i]);
    }
    const auto n = logits.size(1);
    std::vector<Voice> voices;
    for (const auto &[m, place] : of) {
        const Tensor to = at::tensor(place.second, at::kLong);
        const Tensor own = logits.index_select(0, at::tensor(place.first, at::kLong));
        voices.push_back(
            {static_cast<Modality>(m), at::full({items, n}, meta::absent, logits.options()).index_copy(0, to, own),
             at::zeros({items, n}, logits.options()), at::zeros({items}, logits.options()).index_fill(0, to, 1)});
    }
    return fuse(p, voices, items, n);
}

Result<Adaptation> adapt_examples(const Network &network, const ExampleRows &examples, const meta::Samples &recording,
                                  const Tensor &prior_id, const AdaptSettings &settings, const Job &job) {
    const Params &p = network.p;
    const auto n = prior_id.size(1);
    const meta::Samples labelled = as_samples(examples);
    const meta::Norm here = meta::norm_of(p, settings.parts, {at::cat({labelled.u, recording.u}, 1),
                                                              at::cat({labelled.modality, recording.modality}, 1),
                                                              at::cat({labelled.mask, recording.mask}, 1)});
    const Memory nothing, &memory = settings.memory ? *settings.memory : nothing;
    const Weighted all = shuffled(with_memory(examples, memory, here), settings.seed);
    const ExampleRows &rows = all.rows;
    const auto size = rows.u.size(0);
    const auto [u, kind, ones] = as_samples(rows);
    const Tensor slots = at::tensor(rows.emotion, at::kLong).unsqueeze(0);
    const Tensor weight = at::tensor(all.weight).unsqueeze(0);
    meta::Options options;
    options.parts = settings.parts;
    const auto adapt_with = [&](const Tensor &mask) { // B x R
        const auto b = mask.size(0);
        const meta::Support support{{u.expand({b, -1, -1}), kind.expand({b, -1}), mask * weight}, slots.expand({b, -1})};
        const meta::Samples rest{recording.u.expand({b, -1, -1}), recording.modality.expand({b, -1}),
                                 recording.mask.expand({b, -1})};
        return meta::adapt(p, support, rest, prior_id.expand({b, -1}), options);
    };
    if (job.stopped()) return fail(ErrorCode::cancelled);
    Adaptation out;
    out.state = adapt_with(ones);
    out.memory = remember(memory, examples, here);
    job.report(0.3);

    std::map<std::int64_t, std::int64_t> emotion_of; // by example
    std::vector<int> count(static_cast<std::size_t>(n), 0);
    for (std::size_t i = 0; i < rows.owner.size(); ++i)
        if (emotion_of.emplace(rows.owner[i], rows.emotion[i]).second)
            ++count[static_cast<std::size_t>(rows.emotion[i])];
    std::vector<std::int64_t> candidates;
    for (std::int64_t e = 0; e < n; ++e)
        if (count[static_cast<std::size_t>(e)] > 0) candidates.push_back(e);
    // The only example of an emotion cannot be held out: nothing would be left to know the emotion by.
    std::map<std::int64_t, std::int64_t> held; // example -> place among the held ones
    const auto hold_out = [&](std::int64_t example) {
        if (count[static_cast<std::size_t>(emotion_of.at(example))] > 1)
            held.emplace(example, static_cast<std::int64_t>(held.size()));
    };
    for (const auto &[example, emotion] : emotion_of)
        if (example < first_remembered) hold_out(example);
    for (const auto example : remembered_in_turn(emotion_of))
        if (held.size() < most_held) hold_out(example);
    if (!settings.held_out || held.size() < fewest_held || candidates.size() < 2) return out;

    // Leave-one-out, all folds as one batch of episodes.
    const auto enough = std::clamp(most_read / static_cast<std::size_t>(size), fewest_folds, most_folds);
    const auto folds = static_cast<std::int64_t>(std::min(held.size(), enough));
    const auto folds_at_once = std::clamp(read_at_once / size, std::int64_t{1}, most_at_once);
    std::vector<std::int64_t> rows_held, kinds, item, fold_of; // of held rows: number, modality, example's place, fold
    Tensor mask = at::ones({folds, size});
    for (std::int64_t r = 0; r < size; ++r) {
        const auto place = held.find(rows.owner[static_cast<std::size_t>(r)]);
        fold_of.push_back(place == held.end() ? -1 : place->second % folds);
        if (place == held.end()) continue;
        rows_held.push_back(r);
        kinds.push_back(rows.modality[static_cast<std::size_t>(r)]);
        item.push_back(place->second);
        mask[fold_of.back()][r] = 0;
    }
    const Tensor fold = at::tensor(fold_of, at::kLong);
    // The prior alone would see the recording without labels, and normalize by it.
    const meta::Norm norm = meta::norm_of(p, settings.parts, recording.u.size(1) > 0 ? recording : labelled);
    const Tensor before = meta::prior_answer(p, prior_id, {u, kind, ones}, norm, settings.parts, false).logits[0];
    Tensor after = at::zeros_like(before);
    for (std::int64_t f = 0; f < folds; f += folds_at_once) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto b = std::min(folds_at_once, folds - f);
        const meta::State states = adapt_with(mask.slice(0, f, f + b));
        const Tensor y = meta::query(p, states, {u.expand({b, -1, -1}), kind.expand({b, -1}), at::ones({b, size})},
                                     settings.parts, false)
                             .logits;
        const Tensor own = fold.ge(f).logical_and(fold.lt(f + b)).nonzero().flatten();
        after.index_copy_(0, own, y.index({fold.index_select(0, own) - f, own}));
        job.report(0.3 + 0.7 * static_cast<double>(f + b) / static_cast<double>(folds));
    }
    const auto examples_held = static_cast<std::int64_t>(held.size());
    const Tensor chosen = at::tensor(rows_held, at::kLong);
    const Tensor was = fuse_items(p, before.index_select(0, chosen), kinds, item, examples_held).logits;
    const Tensor is = fuse_items(p, after.index_select(0, chosen), kinds, item, examples_held).logits;
    std::vector<double> logits, hits; // held examples x candidates
    double lost = 0, won = 0;         // held examples that only the prior, only the adapted state recognized
    HeldOut own;
    own.n.assign(static_cast<std::size_t>(n), 0);
    own.before = own.after = own.n;
    for (const auto &[example, place] : held) {
        const auto truth = emotion_of.at(example);
        for (const auto c : candidates) {
            logits.push_back(is[place][c].item<double>());
            hits.push_back(c == truth ? 1 : 0);
        }
        if (example >= first_remembered) continue; // what is said of this visit is judged by its own labels
        const auto t = static_cast<std::size_t>(truth);
        // Where no modality's prior knows the emotion, all answers are alike and the first would win by its place.
        const bool before_hit = best(was[place], candidates) == truth && prior_id[0][truth].item<std::int64_t>() >= 0 &&
                                was[place][truth].item<double>() > meta::absent + 1e-3;
        const bool after_hit = best(is[place], candidates) == truth;
        ++own.n[t];
        own.before[t] += before_hit;
        own.after[t] += after_hit;
        lost += before_hit && !after_hit;
        won += after_hit && !before_hit;
    }
    // How high the memberships of the labelled emotions should be is what the held-out labels tell best.
    calibrate_state(out.state, candidates, logits, hits);
    // A fold has one label fewer than the user gave, so the adapted state is better than it looks here: the prior stays
    // only when it is ahead by more than one standard error of the paired difference.
    if (std::accumulate(own.n.begin(), own.n.end(), 0) < fewest_held) return out;
    out.held = std::move(own);
    out.kept_prior = lost - won > std::sqrt(lost + won);
    return out;
}

} // namespace tempera::engine
