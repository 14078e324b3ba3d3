// The facade's implementation, split over facade.cpp (loading, encoding), adapt.cpp, score.cpp,
// rules.cpp.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/measures_torch.h"
#include "core/engine/memory_torch.h"
#include "core/engine/meta_torch.h"
#include "core/engine/network_torch.h"

#include <optional>

namespace tempera::engine {

class StF2M final : public Engine {
public:
    StF2M(Network network, ModelInfo info)
        : network_(std::move(network)), wide_(measures::with_measures(network_)), info_(std::move(info)) {}

    [[nodiscard]] const ModelInfo &info() const override { return info_; }
    [[nodiscard]] Time context(Modality m) const override;
    Result<Latents> encode(const Stream &piece, Span keep) override;
    Result<Latents> encode(std::span<const Word> words, Span keep) override;
    [[nodiscard]] Adapted prior(std::vector<std::string> emotions) const override;
    Result<AdaptResult> adapt(const AdaptRequest &request, const Job &job) override;
    Result<Scores> score(const Adapted &adapted, const Encoded &recording, Span span, const Job &job) override;
    Result<Inspection> inspect(const Adapted &adapted, const Encoded &recording, Time at) override;
    Result<RuleActivity> rules(const Adapted &adapted, const Encoded &recording, Span span, const Job &job) override;

private:
    Latents encode_part(const Stream &piece, std::int64_t from, std::int64_t to) const;

    /// The one that has rows for what the recording has.
    [[nodiscard]] const Network &network_for(const Encoded &recording) const;

    Network network_;
    Network wide_; ///< the same with rows for measures
    ModelInfo info_;
};

/// N prior ids (1 x N, int64) of emotion names; -1 for a name that the prior does not know.
Tensor prior_ids(const NetworkSettings &settings, const std::vector<std::string> &emotions);

/// Adapted::bytes of a state (B = 1), and back. bad_model for damaged bytes or a state of other emotions,
/// adaptation_outdated for a state of other weights. What a state of a recording with measures says of them is left out
/// for a network without rows for them; the other way round, nothing is known of them.
std::vector<std::byte> encode_state(const meta::State &state, const Memory &memory, std::uint64_t weights);
Result<meta::State> decode_state(std::span<const std::byte> bytes, const Network &network, std::uint64_t weights,
                                 std::int64_t emotions);

/// What such bytes have for the patient's next visit. Errors as of decode_state.
Result<Memory> decode_memory(std::span<const std::byte> bytes, const Network &network, std::uint64_t weights,
                             std::int64_t emotions);

/// Adds a warning for pairs of examples that overlap or lie together in latent space but differ in emotion: of each example the
/// pair in which it is most like another. The worst are listed, in the order of the examples.
void warn_of_contradictions(const std::vector<Example> &examples, const ExampleRows &rows, std::int64_t latent, AdaptReport &report);

/// Checks sizes and numbers of a recording that came from a cache or another program. bad_argument.
Status check(const Encoded &recording, const NetworkSettings &settings);

/// One modality of a recording as tensors that share its memory: h T x C, quality T. Measures: h T x K, NaN: missing.
struct Track {
    Modality modality;
    Tensor h, quality;
};
std::vector<Track> tracks(const Encoded &recording);

/// Fused answer for R rows over N emotions.
struct Fused {
    Tensor membership, lower, upper; ///< R x N
    Tensor logits;                   ///< R x N
    Tensor share;                    ///< R x modality_count; of those that know any of the emotions
    Tensor evidence;                 ///< R: the best quality among them
};
/// One modality's answer (logits, spread R x N) and its weight per row (R).
struct Voice {
    Modality modality;
    Tensor logits, spread, weight;
};
Fused fuse(const Params &p, const std::vector<Voice> &voices, std::int64_t rows, std::int64_t emotions);

} // namespace tempera::engine
