// Meta-learners that adapt by gradient steps on the support: MAML (Finn, Abbeel and Levine 2017), ANIL (Raghu et al.
// 2020: only the last layer moves) and multimodal MAML (Vuorio et al. 2019: a recurrent network reads the support and
// modulates the layers before the steps).
//
// The network is a small perceptron on the descriptions: D + M inputs (a scaled description, and which modality it
// is), two hidden layers of H with ReLU, one output per label. Its last layer is made for each episode, so that any
// number of any labels will do: each label's row starts at the same learned row (Ye and Chao 2022), or, with `names`,
// at a learned row of its name where training knew the name. Everything runs on a batch of B episodes.
#pragma once

#include "core/engine/episode_torch.h"
#include "core/engine/network_torch.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tempera::engine::bench {

enum class LearnerKind { maml, anil, mmaml };
inline constexpr LearnerKind learner_kinds[]{LearnerKind::maml, LearnerKind::anil, LearnerKind::mmaml};
/// Key in files and options: maml, anil, mmaml.
std::string key_of(LearnerKind kind);

/// What descriptions are scaled by: everybody's mean and spread; the episode's own (support and query together,
/// everybody's counting as four samples), as the engine does it; the latter with the engine's whitening after it.
enum class Scaling { everybody, recording, whitened };

struct Design {
    LearnerKind kind = LearnerKind::maml;
    bool names = false;
    Scaling scaling = Scaling::whitened;
    int hidden = 64;
    double rate = 0.1;  ///< inner rate at the start of training; each layer's own is learned (Li et al. 2017)
    int steps = 5;      ///< inner steps in training
    int test_steps = 5; ///< inner steps when it is used
};

struct Learner {
    Design design;
    Params p;
};
/// `described` = D, `emotions`: names the prior knows.
Learner make_learner(const Design &design, std::int64_t described, std::int64_t emotions, std::uint64_t seed);

/// The same episodes with their descriptions scaled.
Episodes scaled(const Network &network, Episodes episodes, Scaling scaling);

/// Adapts to the support of scaled episodes and answers their queries: log-probabilities B x Q x N over the slots that
/// have support (-1e4 or less for the others). With `graph` the result can be differentiated, second order included.
Tensor respond(const Learner &learner, const Episodes &episodes, int steps, bool graph);

} // namespace tempera::engine::bench
