#include "core/engine/bench/episodes.h"

#include <algorithm>
#include <random>
#include <set>
#include <utility>

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
        if (k < (settings.earlier > 0 ? 0 : 1))
            return fail(ErrorCode::bad_argument, "shots", "at least one label per emotion is needed");
    Deck deck;
    if (settings.earlier < 0) return fail(ErrorCode::bad_argument, "earlier", "it is less than nothing");
    deck.seed_ = settings.seed;
    deck.earlier_ = settings.earlier;
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
    if (settings.earlier > 0 && (settings.joined || !settings.within_subject))
        return fail(ErrorCode::bad_argument, "earlier", "visits are of one person, whose items are not joined");
    struct Visit {
        std::string subject, name;
        Pool pool;
    };
    std::vector<Visit> visits; // in the order in which items first name them
    std::map<std::pair<std::string, std::string>, std::size_t> number;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item &item = items[i];
        const auto key = settings.within_subject ? std::pair(item.subject, item.visit) : std::pair(std::string("everybody"), std::string());
        const auto [at, added] = number.emplace(key, visits.size());
        if (added) visits.push_back({key.first, key.second, {}});
        Lists &lists = visits[at->second].pool[item.label];
        lists.resize(settings.joined ? deck.views_.size() : 1);
        const auto list = settings.joined
                              ? std::find(deck.views_.begin(), deck.views_.end(), item.views.front().modality) -
                                    deck.views_.begin()
                              : 0;
        lists[static_cast<std::size_t>(list)].push_back(static_cast<int>(i));
    }
    std::size_t most = 0;
    std::map<std::string, const Pool *> last; // each subject's visit before
    for (auto &[subject, visit, pool] : visits) {
        const std::string name = visit.empty() ? subject : subject + " (" + visit + ")";
        std::erase_if(pool, [](const auto &label) { return shortest(label.second) < 2; });
        if (pool.size() < 2) {
            deck.unused_.push_back(name);
            continue;
        }
        const Pool *before = std::exchange(last[subject], &pool);
        if (settings.earlier > 0 && !before) continue; // of a first visit nothing is asked
        for (const auto &[label, lists] : pool) most = std::max(most, shortest(lists));
        deck.subjects_.push_back(name);
        deck.pools_.push_back(pool);
        if (settings.earlier > 0) deck.before_.push_back(*before);
    }
    if (deck.subjects_.empty())
        return fail(ErrorCode::bad_labels, {},
                    settings.earlier > 0
                        ? "an episode needs a subject with two visits, each with two labels that have two items, and there is none"
                        : "an episode needs a subject with two labels that have two items each, and there is none");
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
    const auto from = [&random](const Pool &pool, int labels) {
        Drawn drawn;
        drawn.seed = random();
        for (const auto &[label, lists] : pool) drawn.labels.push_back(label);
        shuffle(drawn.labels, random);
        for (std::size_t slot = 0; slot < drawn.labels.size(); ++slot) {
            Lists lists = pool.at(drawn.labels[slot]);
            for (auto &list : lists) shuffle(list, random);
            const std::size_t count = shortest(lists);
            const std::size_t k = std::min(static_cast<std::size_t>(labels), count - 1);
            for (std::size_t i = 0; i < std::min(count, k + most_queries); ++i) {
                Bundle bundle;
                for (const auto &list : lists) bundle.push_back(list[i]);
                (i < k ? drawn.support : drawn.query).push_back(std::move(bundle));
                (i < k ? drawn.slot : drawn.truth).push_back(static_cast<int>(slot));
            }
        }
        return drawn;
    };
    const auto subject = static_cast<std::size_t>(episode) % subjects_.size();
    Drawn drawn = from(pools_[subject], shots);
    drawn.subject = static_cast<int>(subject);
    if (earlier_ > 0) drawn.earlier.push_back(from(before_[subject], earlier_));
    return drawn;
}

} // namespace tempera::engine::bench
