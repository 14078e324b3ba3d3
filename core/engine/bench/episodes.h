// Which items make up an episode; nothing of what they look like.
#pragma once

#include "core/engine/bench/few_shot.h"

#include <map>
#include <string>
#include <vector>

namespace tempera::engine::bench {

/// One item of an episode: numbers of manifest items, several where modalities are joined.
using Bundle = std::vector<int>;

struct Drawn {
    int subject = 0;                 ///< index into Deck::subjects; 0 in `earlier`
    std::vector<std::string> labels; ///< the slots, in an order of this episode's own
    std::vector<Bundle> support, query;
    std::vector<int> slot, truth; ///< label of each support and query item
    std::uint64_t seed = 1;
    std::vector<Drawn> earlier; ///< the visit before, or nothing; its query is the unlabelled rest of that recording
};

class Deck {
public:
    /// Errors as of few_shot.
    static Result<Deck> make(const std::vector<Item> &items, const Settings &settings);

    /// Subjects; "subject (visit)" where items name visits.
    [[nodiscard]] const std::vector<std::string> &subjects() const { return subjects_; }
    [[nodiscard]] const std::vector<std::string> &unused() const { return unused_; }
    [[nodiscard]] std::vector<std::string> labels() const; ///< of all subjects, sorted
    /// The modalities that every item of an episode has, when there are several: each can be asked alone. Else empty.
    [[nodiscard]] const std::vector<Modality> &views() const { return views_; }

    [[nodiscard]] Drawn draw(int episode, int shots) const;

private:
    /// Items of one label: one list, or one for each modality that is joined.
    using Lists = std::vector<std::vector<int>>;
    using Pool = std::map<std::string, Lists>;

    std::vector<std::string> subjects_, unused_;
    std::vector<Pool> pools_, before_; ///< parallel to subjects_; before_ empty without earlier labels
    std::vector<Modality> views_;
    std::uint64_t seed_ = 1;
    int earlier_ = 0;
};

} // namespace tempera::engine::bench
