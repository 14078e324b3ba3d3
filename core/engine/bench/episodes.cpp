#include "core/engine/bench/episodes.h"

#include <algorithm>
#include <random>
#include <set>

namespace tempera::engine::bench {
namespace {

using Random = std::mt19937_64;

template <class T> void shuffle(std::vector<T> &items, Random &random) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
}

std::size_t shortest(const std::vector<std::vector<int>> &lists) {
    std::size_t least = lists.front().size();
    for (const auto &list : lists) least = std::min(least, list.size());
    return least;
}

} // namespace

Result<Deck> Deck::make(const std::vector<Item> &items, const Settings &settings) {
    if (settings.episodes < 1) return fail(ErrorCode::bad_argument, "episodes", "at least one is needed");
    if (settings.shots.empty()) return fail(ErrorCode::bad_argument, "shots", "none is given");
    for (const int k : settings.shots)
        if (k < 1) return fail(ErrorCode::bad_argument, "shots", "at least one label per emotion is needed");
    Deck deck;
    deck.seed_ = settings.seed;
    std::map<Modality, std::size_t> seen;
    for (const Item &item : items)
        for (const Latents &view : item.views) ++seen[view.modality];
    for (const auto &[modality, count] : seen)
        if (settings.joined || count == items.size()) deck.views_.push_back(modality);
    if (deck.views_.size() < 2) deck.views_.clear();
    if (settings.joined) {
        if (deck.views_.empty()) return fail(ErrorCode::bad_argument, "joined", "there is only one modality to join");
        for (const Item &item : items)
            if (item.views.size() > 1)
                return fail(ErrorCode::bad_argument, "joined", "there are items of several modalities, joined already");
    }
    std::map<std::string, std::map<std::string, Lists>> people;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Lists &lists = people[settings.within_subject ? items[i].subject : "everybody"][items[i].label];
        lists.resize(settings.joined ? deck.views_.size() : 1);
        const auto list = settings.joined
                              ? std::find(deck.views_.begin(), deck.views_.end(), items[i].views.front().modality) -
                                    deck.views_.begin()
                              : 0;
        lists[static_cast<std::size_t>(list)].push_back(static_cast<int>(i));
    }
    std::size_t most = 0;
    for (auto &[subject, labels] : people) {
        std::erase_if(labels, [](const auto &label) { return shortest(label.second) < 2; });
        if (labels.size() < 2) {
            deck.unused_.push_back(subject);
            continue;
        }
        for (const auto &[label, lists] : labels) most = std::max(most, shortest(lists));
        deck.subjects_.push_back(subject);
        deck.pools_.push_back(labels);
    }
    if (deck.subjects_.empty())
        return fail(ErrorCode::bad_labels, {},
                    "an episode needs a subject with two labels that have two items each, and there is none");
    for (const int k : settings.shots)
        if (static_cast<std::size_t>(k) >= most)
            return fail(ErrorCode::bad_argument, "shots",
                        std::to_string(k) + " is too many: no label has more than " + std::to_string(most) +
                            " items, and one of them must be left to ask for");
    return deck;
}

std::vector<std::string> Deck::labels() const {
    std::set<std::string> all;
    for (const auto &pool : pools_)
        for (const auto &[label, lists] : pool) all.insert(label);
    return {all.begin(), all.end()};
}

Drawn Deck::draw(int episode, int shots) const {
    std::seed_seq seeds{static_cast<std::uint32_t>(seed_), static_cast<std::uint32_t>(seed_ >> 32),
                        static_cast<std::uint32_t>(episode)};
    Random random(seeds);
    Drawn drawn;
    drawn.seed = random();
    drawn.subject = episode % static_cast<int>(subjects_.size());
    const auto &pool = pools_[static_cast<std::size_t>(drawn.subject)];
    for (const auto &[label, lists] : pool) drawn.labels.push_back(label);
    shuffle(drawn.labels, random);
    for (std::size_t slot = 0; slot < drawn.labels.size(); ++slot) {
        Lists lists = pool.at(drawn.labels[slot]);
        for (auto &list : lists) shuffle(list, random);
        const std::size_t count = shortest(lists);
        const std::size_t k = std::min(static_cast<std::size_t>(shots), count - 1);
        for (std::size_t i = 0; i < std::min(count, k + most_queries); ++i) {
            Bundle bundle;
            for (const auto &list : lists) bundle.push_back(list[i]);
            (i < k ? drawn.support : drawn.query).push_back(std::move(bundle));
            (i < k ? drawn.slot : drawn.truth).push_back(static_cast<int>(slot));
        }
    }
    return drawn;
}

} // namespace tempera::engine::bench
