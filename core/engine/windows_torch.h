// What scoring, inspection and rules share: windows of each modality, and the state's answer to them.
#pragma once

#include "core/engine/facade_torch.h"

namespace tempera::engine {

inline constexpr std::int64_t rows_at_once = 2048; ///< grid steps of one pass: bounds its memory

/// What a step range looks like to one modality.
struct Window {
    Modality modality;
    meta::Samples samples; ///< 1 x R
    Tensor weight;         ///< R: quality around each step
};
/// Of grid steps [from, to); modalities without any quality there are left out.
std::vector<Window> windows(const Params &p, const std::vector<Track> &all, std::int64_t from, std::int64_t to);

/// Without measures, which have no embedding.
std::vector<Window> read_by_rules(const std::vector<Window> &seen);

/// Evenly spread windows of the whole recording, 1 x Q.
meta::Samples pool_recording(const Params &p, const std::vector<Track> &all);

struct Mind { ///< the prior in one recording, or an adapted state
    Tensor prior_id;
    meta::Norm norm; ///< of the prior; a state has its own
    std::optional<meta::State> state;
};
/// `recording`: the one to be scored. adaptation_outdated, bad_model.
Result<Mind> mind_of(const Adapted &adapted, const Network &network, std::uint64_t checksum,
                     const std::vector<Track> &recording);

std::vector<Voice> answers(const Network &n, const Mind &mind, const std::vector<Window> &seen);

/// Rules as the modalities' shares weigh them. Undefined tensors when nothing is seen.
struct WeighedRules {
    Tensor firing, position, contribution; ///< R rows x rules, x axes, x rules x emotions
};
WeighedRules weighed_rules(const Params &p, const Mind &mind, const std::vector<Window> &seen, const Tensor &share);

void append(std::vector<float> &to, const Tensor &t);

} // namespace tempera::engine
