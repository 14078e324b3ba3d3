#include "core/engine/contrast_torch.h"

#include "core/engine/episode_torch.h"

#include <algorithm>
#include <map>

namespace tempera::engine::contrast {
namespace {

constexpr double sharpness = 4;   ///< of the distances' softmax
constexpr std::size_t fewest = 6; ///< takes of a person from which a mean and a spread mean something

template <class T> void shuffle_any(std::vector<T> &all, augment::Random &random) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random() % i]);
}

/// Cuts `all` into runs of `size`, the last one shorter.
std::vector<std::vector<std::int64_t>> runs(const std::vector<std::int64_t> &all, std::size_t size) {
    std::vector<std::vector<std::int64_t>> cut;
    for (std::size_t i = 0; i < all.size(); i += size)
        cut.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(i),
                         all.begin() + static_cast<std::ptrdiff_t>(std::min(i + size, all.size())));
    return cut;
}

} // namespace

std::vector<std::int64_t> by_person(const Corpus &corpus, const std::vector<std::int64_t> &rows,
                                    augment::Random &random) {
    const auto labels = labels_of(corpus.targets, 0.5);
    std::map<std::int32_t, std::map<std::int64_t, std::vector<std::int64_t>>> people;
    for (const auto row : rows) {
        const auto i = static_cast<std::size_t>(row);
        people[corpus.source->samples[i].subject][labels[i]].push_back(row);
    }
    std::vector<std::vector<std::int64_t>> groups;
    for (const auto &[person, emotions] : people) {
        std::vector<std::vector<std::int64_t>> pairs;
        for (const auto &[label, takes] : emotions)
            for (auto &pair : runs(takes, 2)) pairs.push_back(std::move(pair));
        shuffle_any(pairs, random);
        std::vector<std::int64_t> all;
        for (const auto &pair : pairs) all.insert(all.end(), pair.begin(), pair.end());
        for (auto &one : runs(all, group)) groups.push_back(std::move(one));
    }
    shuffle_any(groups, random);
    std::vector<std::int64_t> ordered;
    for (const auto &one : groups) ordered.insert(ordered.end(), one.begin(), one.end());
    return ordered;
}

std::vector<Likeness> likeness(const Tensor &described, const std::vector<std::int32_t> &people) {
    std::map<std::int32_t, std::vector<std::int64_t>> takes;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people[i] >= 0) takes[people[i]].push_back(static_cast<std::int64_t>(i));
    std::vector<Likeness> all;
    for (auto &[person, rows] : takes) {
        if (rows.size() < fewest) continue;
        const Tensor own = described.index_select(0, at::tensor(rows, at::kLong).to(described.device())), away = own - own.mean(0);
        const Tensor z = away / (away.square().mean(0).sqrt() + 0.05);
        const Tensor product = at::matmul(z, z.t()), square = product.diagonal().unsqueeze(1);
        const Tensor distance = (square - 2 * product + square.t()) / static_cast<double>(z.size(1));
        const Tensor itself = 1e4 * at::eye(z.size(0), z.options());
        all.push_back({std::move(rows), at::log_softmax(-sharpness * distance - itself, 1)});
    }
    return all;
}

Tensor loss(const Tensor &described, const std::vector<std::int64_t> &labels, const std::vector<std::int32_t> &people) {
    Tensor sum = at::zeros({}, described.options());
    double used = 0;
    for (const auto &[rows, among] : likeness(described, people)) {
        const auto n = static_cast<std::int64_t>(rows.size());
        std::vector<float> partners(static_cast<std::size_t>(n * n), 0);
        for (std::int64_t i = 0; i < n; ++i)
            for (std::int64_t j = 0; j < n; ++j) {
                const auto a = labels[static_cast<std::size_t>(rows[static_cast<std::size_t>(i)])];
                const auto b = labels[static_cast<std::size_t>(rows[static_cast<std::size_t>(j)])];
                if (i != j && a >= 0 && a == b) partners[static_cast<std::size_t>(i * n + j)] = 1;
            }
        const Tensor same = at::tensor(partners).view({n, n}).to(described.device()), count = same.sum(1);
        const Tensor has = (count > 0).to(at::kFloat);
        if (has.sum().item<float>() == 0) continue;
        sum = sum - ((among * same).sum(1) / count.clamp_min(1)).sum() / has.sum();
        ++used;
    }
    return used > 0 ? sum / used : sum;
}

} // namespace tempera::engine::contrast
