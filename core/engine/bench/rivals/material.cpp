#include "core/engine/bench/rivals/material_torch.h"

#include <algorithm>
#include <map>
#include <set>

namespace tempera::engine::bench {
namespace {

constexpr int takes_per_person = 16; ///< how galleries number a person's takes: person * 16 + take

std::int64_t emotions_in(const Gallery &g) {
    std::map<std::int64_t, int> count;
    for (const auto label : g.label)
        if (label >= 0) ++count[label];
    return std::count_if(count.begin(), count.end(), [](const auto &c) { return c.second >= 2; });
}

} // namespace

Gallery third(const Gallery &g, std::int64_t samples, bool kept) {
    std::vector<std::int32_t> people;
    for (const auto s : g.subject)
        if (s >= 0) people.push_back(s / takes_per_person);
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    // One person alone cannot be parted; then the samples are.
    const bool by_person = people.size() > 1;
    const auto count = static_cast<std::int64_t>(people.size());
    std::vector<std::int64_t> rows;
    for (std::size_t i = 0; i < g.label.size(); ++i) {
        bool back = false;
        if (by_person && g.subject[i] >= 0) {
            const auto rank =
                std::lower_bound(people.begin(), people.end(), g.subject[i] / takes_per_person) - people.begin();
            back = rank % 3 == std::min<std::int64_t>(2, count - 1);
        } else {
            back = static_cast<std::int64_t>(i) % std::max<std::int64_t>(samples, 1) % 3 == 2;
        }
        if (back == kept) rows.push_back(static_cast<std::int64_t>(i));
    }
    Gallery out;
    out.modality = g.modality;
    const Tensor index = at::tensor(rows, at::kLong);
    out.u = g.u.index_select(0, index);
    out.targets = g.targets.index_select(0, index);
    for (const auto r : rows) {
        out.label.push_back(g.label[static_cast<std::size_t>(r)]);
        out.subject.push_back(g.subject[static_cast<std::size_t>(r)]);
    }
    return out;
}

Material material(const Network &n, const std::vector<Corpus> &corpora, std::uint64_t seed, const Job &job) {
    MetaData data = make_meta_data(n, corpora, seed, job);
    Material m;
    for (const Gallery &g : data.held) {
        // Takes follow one another, each with all samples once.
        std::set<std::int32_t> takes;
        for (const auto s : g.subject)
            if (s >= 0) takes.insert(s % takes_per_person);
        const auto corpus =
            std::find_if(corpora.begin(), corpora.end(), [&](const Corpus &c) { return c.modality() == g.modality; });
        const auto all = static_cast<std::int64_t>(g.label.size());
        const auto held = corpus == corpora.end() ? all : static_cast<std::int64_t>(corpus->held.size());
        const auto samples = takes.empty() ? std::min(all, held) : all / static_cast<std::int64_t>(takes.size());
        m.learn.push_back(third(g, samples, false));
        m.kept_back.push_back(third(g, samples, true));
    }
    m.all = std::move(data.held);
    m.validation = std::move(data.validation);
    return m;
}

Episodes draw_batch(const std::vector<Gallery> &galleries, const Network &network, const Recipe &recipe,
                    std::int64_t batch, const EpisodeShape &shape, augment::Random &random) {
    const auto emotions = static_cast<std::int64_t>(network.settings.emotions.size());
    Episodes e = empty_episodes(batch, shape, network.settings.described());
    for (std::int64_t b = 0; b < batch; ++b) {
        Recipe own = recipe;
        if (own.galleries.empty()) {
            const auto size = galleries.size();
            const auto first = random() % size;
            own.galleries = {&galleries[first]};
            if (size > 1 && random() % 4 == 0)
                own.galleries.push_back(&galleries[(first + 1 + random() % (size - 1)) % size]);
            // Half of the episodes have all emotions, as most tests have.
            if (own.ways == 0 && random() % 2 == 0) own.ways = shape.ways;
        }
        draw(e, b, own, emotions, random);
    }
    return e;
}

double accuracy(const Learner &learner, const Network &network, const std::vector<Gallery> &galleries, int steps,
                int batches, std::uint64_t seed, const Job &job) {
    constexpr int batch = 8;
    double right = 0, parts = 0;
    for (std::size_t g = 0; g < galleries.size(); ++g) {
        if (emotions_in(galleries[g]) < 2) continue;
        for (const int shots : {1, 3, 5}) {
            double hits = 0, asked = 0;
            for (int i = 0; i < batches; ++i) {
                if (job.stopped()) throw Cancelled{};
                auto random =
                    random_for(seed, 500 + 10 * g + static_cast<std::uint64_t>(shots), static_cast<std::uint64_t>(i));
                const Recipe recipe{{&galleries[g]}, shots, 8, 0, 0};
                const Episodes e =
                    scaled(network, draw_batch(galleries, network, recipe, batch, {8, 8 * shots, 60}, random),
                           learner.design.scaling);
                const Tensor guess = respond(learner, e, steps, false).argmax(2);
                const Tensor mine = (e.label >= 0).logical_and(e.query.mask > 0);
                hits += guess.eq(e.label).logical_and(mine).sum().item<double>();
                asked += mine.sum().item<double>();
            }
            if (asked == 0) continue;
            right += hits / asked;
            ++parts;
        }
    }
    return parts > 0 ? right / parts : 0;
}

} // namespace tempera::engine::bench
