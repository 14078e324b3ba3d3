// The meta-recurrent learner: a recurrent network reads the support and modulates encoder top, rules and heads;
// an inner loop of gradient steps adapts the modulated fast weights; the result is weighed against the prior
// and against prototypes normalized by the recording itself. All of it runs on a batch of episodes, which are the
// episodes of training, or the folds of leave-one-out.
//
// Sizes: B episodes, S support samples, Q query or unlabelled samples, N emotions of the episode ("slots"), E the
// prior's emotions, C latent, P functionals, M modalities, d fuzzy dimensions, F semantic vector, H recurrent
// state.
#pragma once

#include "core/base/stream.h"
#include "core/engine/params_torch.h"
#include "core/engine/trainer.h"

namespace tempera::engine::meta {

inline constexpr int fast_layers = 5; ///< top, rules, head on the latent, head on the semantic vector, offsets

void make(Params &p, Init &init, int emotions, int latent, int dimension, int semantic, int hidden, int steps);

struct Samples {
    Tensor u;        ///< B x Q x (3C + P), as sample::describe gives them; of measures no part of it is an embedding
    Tensor modality; ///< B x Q, int64
    Tensor mask;     ///< B x Q in {0, 1}
};
struct Support {
    Samples samples;
    Tensor slot; ///< B x S, int64 in [0, N)
};

/// The one modality that is not told relative to its recording: a face, a voice, a body is somebody's, whose average is to be
/// taken away; what is written has none, and what a recording's texts have in common is what they speak of (docs/decisions/0034).
inline constexpr auto nobodys = static_cast<std::int64_t>(Modality::words);

/// By what descriptions are normalized before closed-form heads and prototypes read them.
struct Norm {
    Tensor mean, spread; ///< B x M x (3C + P)
};
/// The recording's own, from unlabelled samples of it; the trained-on people's stand in as four samples of each modality,
/// and for all of it of words and without the transductive part.
Norm norm_of(const Params &p, const Parts &parts, const Samples &samples);

/// What adaptation yields; every tensor leads with B.
struct State : Norm { ///< the recording's own normalization
    Tensor prior_id;    ///< B x N int64: the prior's emotion, or -1 for a name it never saw
    Tensor centre;      ///< B x M x N: mean prior logit over the recording
    Tensor prototype;   ///< B x M x N x 3C, in the normalized space
    Tensor count;       ///< B x M x N: samples behind it (another modality's count for less)
    Tensor closed;      ///< B x M x N x (3C + P): closed-form head on descriptions normalized by the recording
    Tensor top;         ///< B x 2C: scale and shift of the embedding
    Tensor rule;        ///< B x 2d: scale and shift of the rules' axes
    Tensor head, semantic, offset; ///< B x N x C, B x N x F, B x N
    Tensor hidden;      ///< B x H: recurrent state
    Tensor slope, shift; ///< B x N: calibration by held-out labels; 1 and 0 until then
};

/// Logits of the prior's heads for u ... x C (or 3C + P, of which the first C count) with modality ... (int64): ... x E.
Tensor prior_logits(const Params &p, const Parts &parts, const Tensor &u, const Tensor &modality);

struct Options {
    Parts parts;
    bool graph = false;        ///< keep the graph through the inner loop (training)
    bool second_order = true;  ///< with `graph`: differentiate the inner gradients too
};
/// `recording` holds the unlabelled samples. Support of a slot may be empty.
State adapt(const Params &p, const Support &support, const Samples &recording, const Tensor &prior_id, const Options &options);

struct Answer {
    Tensor logits; ///< B x Q x N
    Tensor spread; ///< B x Q x N: deviation, in logits, of the rules' own conclusions under their firing strengths
};
/// A slot that the prior does not know and that has no support gets logit -12. `parts` as in adapt.
Answer query(const Params &p, const State &state, const Samples &samples, const Parts &parts, bool with_spread);

/// The same for the prior alone: N emotions by prior id (-1: unknown, logit -12); samples as B x Q, `norm` of the
/// recording that they are from. The prior's logits and what the general head says, weighed by meta.alone.
Answer prior_answer(const Params &p, const Tensor &prior_id, const Samples &samples, const Norm &norm,
                    const Parts &parts, bool with_spread);

/// What the general head (meta.general) says of samples, for all of the prior's emotions: B x Q x E.
Tensor general_answer(const Params &p, const Samples &samples, const Norm &norm);

/// The prior as a state without modulation, for `rule_pass`.
State prior_state(const Params &p, const Tensor &prior_id);

/// Logit of an emotion that nobody knows; at or below it, membership is 0.
inline constexpr double absent = -12;

/// One modulated rule pass, for the inspector: firing B x Q x R, v B x Q x d, contribution B x Q x R x N.
struct RulePass {
    Tensor firing, v, contribution;
};
RulePass rule_pass(const Params &p, const State &state, const Tensor &u);

/// What the fast heads alone say of samples, B x Q x N.
Tensor fast_logits(const Params &p, const Parts &parts, const State &fast, const Tensor &u);

/// The loss that the inner loop descends, of what the fast heads say of the support: one number per episode.
Tensor support_loss(const Tensor &logits, const Support &support);

} // namespace tempera::engine::meta
