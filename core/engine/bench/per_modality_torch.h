// What rivals of one kind share: a classifier for each modality, fitted on the support alone.
#pragma once

#include "core/engine/bench/method_torch.h"

namespace tempera::engine::bench {

/// What a classifier reads of a description: the embedding alone, or all 3C + P numbers; on which scale (the person's own
/// is scaled_by_person); or all of them by the person and then through the engine's measured whitening.
enum class Reading { embedding_by_training, embedding, all_by_training, all, whitened };

/// Fits one classifier for each modality of the query, on the support rows of that modality if each label has one, else
/// on all support rows; an item's memberships are the mean over its rows.
class PerModality : public Method {
public:
    PerModality(const Network &network, Reading reading) : network_(network), reading_(reading) {}
    [[nodiscard]] Tensor answer(const Task &task) const final;

protected:
    /// x R x D with their slots (R, int64), each of the `ways` present; asked Q x D -> memberships Q x ways.
    [[nodiscard]] virtual Tensor fit_and_answer(const Tensor &x, const Tensor &slot, const Tensor &asked,
                                                std::int64_t ways) const = 0;

private:
    const Network &network_;
    Reading reading_;
};

/// Declared here for simple_rivals; null when the program was built without libsvm.
std::unique_ptr<Method> make_svm(const Network &network);

} // namespace tempera::engine::bench
