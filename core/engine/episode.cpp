#include "core/engine/episode_torch.h"

#include "core/engine/corpus_torch.h"

#include <algorithm>
#include <iterator>
#include <cmath>
#include <set>

namespace tempera::engine {

std::vector<std::int64_t> Gallery::view(std::int64_t emotion, std::int32_t person) const {
    std::vector<std::int64_t> rows;
    for (std::size_t i = 0; i < label.size(); ++i)
        if (label[i] == emotion && (person < 0 || subject[i] == person)) rows.push_back(static_cast<std::int64_t>(i));
    return rows;
}

std::vector<std::int64_t> labels_of(const Tensor &targets, double clear) {
    std::vector<std::int64_t> labels;
    const auto rest = targets.size(1);
    const bool single = at::isfinite(targets).any(0).sum().item<std::int64_t>() == 1;
    const Tensor t = at::nan_to_num(targets.cpu(), -1.0, -1.0, -1.0);
    for (std::int64_t i = 0; i < t.size(0); ++i) {
        const double most = t[i].max().item<double>();
        if (most >= clear) labels.push_back(t[i].argmax().item<std::int64_t>());
        else labels.push_back(single && most >= 0 && most < 0.2 ? rest : -1);
    }
    return labels;
}

std::vector<std::int64_t> labels_of_one(const Tensor &targets, double clear) {
    auto labels = labels_of(targets, clear);
    const Tensor shown = targets.ge(clear).sum(1).cpu();
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (shown[static_cast<std::int64_t>(i)].item<std::int64_t>() > 1) labels[i] = -1;
    return labels;
}

EpisodeSources sources_of(const std::vector<Gallery> &galleries, bool mixed_views) {
    EpisodeSources sources;
    std::vector<std::set<std::int64_t>> shown;
    for (const Gallery &g : galleries) {
        sources.alone.push_back(&g);
        shown.emplace_back(g.label.begin(), g.label.end());
        shown.back().erase(-1);
        shown.back().erase(g.targets.size(1)); // the label of "none of the emotions"
    }
    for (std::size_t i = 0; mixed_views && i < shown.size(); ++i)
        for (std::size_t j = i + 1; j < shown.size(); ++j) {
            std::vector<std::int64_t> both;
            std::set_intersection(shown[i].begin(), shown[i].end(), shown[j].begin(), shown[j].end(), std::back_inserter(both));
            if (both.size() >= 2) sources.alike.push_back({sources.alone[i], sources.alone[j]});
        }
    return sources;
}

Episodes empty_episodes(std::int64_t b, const EpisodeShape &s, std::int64_t described) {
    const auto samples = [&](std::int64_t n) {
        return meta::Samples{at::zeros({b, n, described}), at::zeros({b, n}, at::kLong), at::zeros({b, n})};
    };
    return {{samples(s.support), at::zeros({b, s.support}, at::kLong)}, samples(s.query), at::full({b, s.ways}, std::int64_t{-1}, at::kLong),
            at::full({b, s.query, s.ways}, NAN), at::full({b, s.query}, std::int64_t{-1}, at::kLong)};
}

void draw(Episodes &to, std::int64_t b, const Recipe &recipe, std::int64_t emotions, augment::Random &random) {
    struct Item {
        const Gallery *gallery;
        std::int64_t row, slot;
    };
    // One person per gallery, and the emotions for which anyone here has a view of two samples or more.
    std::vector<std::int32_t> person;
    std::set<std::int64_t> possible;
    for (const Gallery *g : recipe.galleries) {
        person.push_back(g->subject.empty() ? -1 : g->subject[random() % g->subject.size()]);
        for (std::int64_t e = 0; e <= emotions; ++e)
            if (g->view(e, person.back()).size() >= 2) possible.insert(e);
    }
    std::vector<std::int64_t> chosen(possible.begin(), possible.end());
    shuffle(chosen, random);
    const auto slots = to.prior_id.size(1);
    auto ways = recipe.ways > 0 ? recipe.ways : 2 + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(slots - 1));
    ways = std::min({ways, slots, static_cast<std::int64_t>(chosen.size())});
    chosen.resize(static_cast<std::size_t>(ways));

    std::vector<Item> support, query;
    const std::int64_t shots_from[] = {1, 1, 2, 3, 5};
    const auto same = recipe.shots > 0 ? recipe.shots : random() % 2 ? shots_from[random() % 5] : 0;
    for (std::int64_t slot = 0; slot < ways; ++slot) {
        const auto e = chosen[static_cast<std::size_t>(slot)];
        const bool hidden = e == emotions || augment::uniform(random, 0, 1) < recipe.hide;
        if (!hidden) to.prior_id[b][slot] = e;
        for (std::size_t g = 0; g < recipe.galleries.size(); ++g) {
            auto view = recipe.galleries[g]->view(e, person[g]);
            shuffle(view, random);
            auto k = same > 0 ? same : shots_from[random() % 5];
            if (recipe.shots == 0 && !hidden && random() % 10 == 0) k = 0; // a known emotion without an example
            k = std::min(k, static_cast<std::int64_t>(view.size()) - 1);
            for (std::size_t i = 0; i < view.size(); ++i)
                (static_cast<std::int64_t>(i) < k ? support : query).push_back({recipe.galleries[g], view[i], slot});
        }
    }
    // Contrast: queries that belong to none of the slots.
    std::vector<Item> strangers;
    for (std::size_t g = 0; g < recipe.galleries.size(); ++g) {
        const Gallery &from = *recipe.galleries[g];
        for (std::size_t i = 0; i < from.label.size(); ++i)
            if (from.label[i] >= 0 && (person[g] < 0 || from.subject[i] == person[g]) &&
                std::find(chosen.begin(), chosen.end(), from.label[i]) == chosen.end())
                strangers.push_back({&from, static_cast<std::int64_t>(i), -1});
    }
    const auto mix = [&](std::vector<Item> &items, std::int64_t most) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
        if (static_cast<std::int64_t>(items.size()) > most) items.resize(static_cast<std::size_t>(most));
    };
    mix(strangers, recipe.strangers);
    mix(query, to.label.size(1) - static_cast<std::int64_t>(strangers.size()));
    query.insert(query.end(), strangers.begin(), strangers.end());
    mix(support, to.support.slot.size(1));

    const auto put = [&](meta::Samples &samples, std::int64_t i, const Item &item) {
        samples.u[b][i].copy_(item.gallery->u[item.row]);
        samples.modality[b][i] = static_cast<std::int64_t>(item.gallery->modality);
        samples.mask[b][i] = 1;
    };
    for (std::size_t i = 0; i < support.size(); ++i) {
        put(to.support.samples, static_cast<std::int64_t>(i), support[i]);
        to.support.slot[b][static_cast<std::int64_t>(i)] = support[i].slot;
    }
    auto targets = to.targets.accessor<float, 3>();
    for (std::size_t i = 0; i < query.size(); ++i) {
        const auto q = static_cast<std::int64_t>(i);
        put(to.query, q, query[i]);
        to.label[b][q] = query[i].slot;
        for (std::int64_t slot = 0; slot < ways; ++slot) {
            const auto e = chosen[static_cast<std::size_t>(slot)];
            const float soft = e < emotions ? query[i].gallery->targets[query[i].row][e].item<float>() : NAN;
            targets[b][q][slot] = std::isfinite(soft) ? soft : query[i].slot == slot ? 1.0f : 0.0f;
        }
    }
}

} // namespace tempera::engine
