// What every method of the few-shot benchmark is given, and what it answers.
//
// Sizes: C latent numbers, N labels ("slots") of the episode, S support and Q query items, R rows of either. An item is
// one labelled clip, picture, text or window; a row is one modality of it. Most items have one row, an `av` item has a
// face row and a voice row.
#pragma once

#include "core/base/result.h"
#include "core/engine/network_torch.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace tempera::engine::bench {

/// The rows of some items. Items are numbered from 0; rows of one item stand together, in rising order of items.
/// Every item has at least one row.
struct Rows {
    Tensor u;        ///< R x (3C + P), as sample::describe gives them; the first C are the embedding
    Tensor modality; ///< R, int64: a Modality
    Tensor owner;    ///< R, int64: the item
};

/// What a method may see of one episode. Support and query are of one person (or of one pool) and together are the
/// "recording": a method may use the query rows as unlabelled material.
struct Task {
    Rows support, query;
    Tensor slot;                    ///< S, int64 in [0, N): the label of each support item; each slot has at least one
    std::vector<std::string> names; ///< N labels, in the order of the slots
    Tensor prior_id;                ///< N, int64: the prior's number of the name, or -1 for one it does not know
    std::uint64_t seed = 1;         ///< for whatever a method draws at random: same task, same answer
    /// The same person's visit before, or null: a recording of its own, with labels and names of its own.
    std::shared_ptr<const Task> earlier;

    [[nodiscard]] std::int64_t ways() const { return prior_id.size(0); }
    [[nodiscard]] std::int64_t queries() const {
        return query.owner.numel() == 0 ? 0 : query.owner[-1].item<std::int64_t>() + 1;
    }
};

/// A task with the truth, which methods never see while they answer (but may train on, on training people).
struct Episode {
    Task task;
    Tensor truth; ///< Q, int64 in [0, N): the label of each query item
};

/// One method. Not thread-safe; called on one thread, without gradient mode (switch it on inside where it is needed).
class Method {
public:
    virtual ~Method() = default;
    [[nodiscard]] virtual std::string name() const = 0; ///< as the table shows it, e.g. "MAML"
    /// Learns from the support and answers the query: Q x N memberships in [0, 1], float. Rows need not sum to one; the
    /// greatest is the answer. The whole call is timed as one adaptation. May throw.
    [[nodiscard]] virtual Tensor answer(const Task &task) const = 0;
    /// What is worth knowing about all answers since the method was made, as a sentence; may be empty.
    [[nodiscard]] virtual std::string note() const { return {}; }
};
using Methods = std::vector<std::unique_ptr<Method>>;

/// Descriptions brought to a common scale, each modality by its own mean and spread.
struct Scaled {
    Tensor support, query; ///< R x (3C + P) each
};
/// By the mean and spread of the training data (the network's meta.mean and meta.spread).
Scaled scaled_by_training(const Network &network, const Task &task);
/// By the task's own mean and spread over support and query, the training data's counting as four more rows, of words those
/// alone: what the engine does with a recording (docs/ENGINE.md, section 6).
Scaled scaled_by_person(const Network &network, const Task &task);
/// Scaled descriptions (... x (3C + P)) through the engine's measured whitening of a modality; the functionals, which that does
/// not know, stay as they are.
Tensor whitened(const Network &network, const Tensor &x, std::int64_t modality);

/// The task with the labels of the visit before added to its support, placed where this recording's own mean and spread
/// would have them; labels of other names are dropped. Without a visit before, the task.
Task together(const Network &network, const Task &task);

/// Mean over each item's rows: R x N -> items x N.
Tensor mean_by_item(const Tensor &rows, const Tensor &owner, std::int64_t items);

/// The slot of each support row.
inline Tensor row_slots(const Task &task) { return task.slot.index_select(0, task.support.owner); }

/// Rivals that are trained on the support alone (simple.cpp, svm.cpp).
Methods simple_rivals(const Network &network);
/// MAML, ANIL and multimodal MAML, meta-trained on the training people (rivals/). `file` holds their weights;
/// bad_model when they were trained on other features than the network's, file_not_found when it is not there.
Result<Methods> gradient_rivals(const Network &network, const std::filesystem::path &file);

} // namespace tempera::engine::bench
