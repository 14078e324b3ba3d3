// Distillation (Hinton et al. 2015): beside the labels, a stem learns from what several networks that began at other
// seeds say of the same augmented takes. One network then knows most of what their vote would.
#pragma once

#include "core/engine/corpus_torch.h"

namespace tempera::engine::distil {

/// What teachers say of a batch, in the mean over them.
struct Lesson {
    Tensor share;                 ///< B x E: softmax of the prior's logits over the emotions that the corpus knows
    std::vector<Tensor> likeness; ///< as contrast::likeness gives them, as shares; empty where takes were mixed
};

/// `random` is as it was before the batch itself was made, so that the teachers hear the very same.
Lesson ask(const std::vector<Network> &teachers, const Corpus &corpus, const std::vector<std::int64_t> &rows,
           const std::vector<std::int32_t> &people, augment::Random random);

/// Cross-entropy of the learner's answers with the teachers', and of who is alike for it with who is for them.
/// logits B x E, described B x D.
Tensor loss(const Lesson &lesson, const Tensor &logits, const Tensor &described,
            const std::vector<std::int32_t> &people);

} // namespace tempera::engine::distil
