// The facade of ST-F2M (arXiv 2412.13541). Plain structs only: Torch stays behind it.
//
// Threads: one engine thread. An Engine may be used from any one thread at a time.
// Determinism: same weights, inputs and seed give the same numbers on one machine.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/stream.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tempera::engine {

/// Emotions the prior knows. "stress" is known from body signals only.
inline constexpr std::array<std::string_view, 9> builtin_emotions{
    "neutral", "calm", "joy", "sadness", "anger", "fear", "disgust", "surprise", "contempt"};

/// Latents of one modality on the grid (grid_step); step i covers [start + i*grid_step, + grid_step).
struct Latents {
    Modality modality = Modality::face;
    Time start;
    int dim = 0;                ///< of measures: the number of their columns; else ModelInfo::dims
    std::vector<float> values;  ///< steps x dim, row-major; NaN only in measures: missing
    std::vector<float> quality; ///< per step, [0, 1]; 0: nothing there, the row means nothing
    int measured = 0;           ///< how many of `dim`, at the end of each row, are sums for functionals and no place in latent space
    [[nodiscard]] int places() const { return dim - measured; } ///< how many say where in latent space the step lies
    [[nodiscard]] std::int64_t steps() const { return static_cast<std::int64_t>(quality.size()); }
};

/// A whole recording, encoded. At most one entry per modality; all start at zero. This is all that
/// adaptation and scoring read, so both take time independent of picture size and sound rate.
struct Encoded {
    Time duration;
    std::vector<Latents> modalities;
    [[nodiscard]] std::int64_t steps() const {
        return (duration.us + grid_step.us - 1) / grid_step.us;
    }
};

/// One label. `emotion` indexes the request's emotions. A moment is widened to +-0.75 s; of body signals a label
/// is read with at least 30 s to either side of its middle, as every window of theirs is.
struct Example {
    Span span;
    int emotion = 0;
    float weight = 1; ///< (0, 1]: how much it counts; less than 1 for a label whose emotion was rated as less strong
};

enum class WarningKind {
    single_example,   ///< an emotion has one example only; `emotion`
    few_examples,     ///< fewer than three emotions or five examples in all
    contradiction,    ///< examples `first` and `second` overlap or lie together in latent space but differ in emotion
    dominant_emotion, ///< one emotion has more than two thirds of the examples
    no_evidence,      ///< example `first` lies where there is neither face, voice, words, body signal nor measures
    not_better,       ///< held-out labels were not better after than before; `kept_prior` says what was done
    emotion_worse,    ///< better on the whole, but fewer held-out labels of `emotion` were recognised than before
};
struct Warning {
    WarningKind kind{};
    int emotion = -1;
    int first = -1, second = -1;
    int more = 0; ///< so many others of this kind are not listed (most_listed); stands in the last that is
};
/// Warnings that name examples are listed up to this many of a kind: thousands of imported labels can earn thousands.
inline constexpr int most_listed = 12;

/// A proportion with its 95% interval (Wilson score).
struct Proportion {
    double value = 0, low = 0, high = 0;
    int n = 0;
};

struct AdaptReport {
    std::vector<int> examples;           ///< per emotion
    std::optional<Proportion> before;    ///< leave-one-out accuracy of the prior; none with < 3 examples or < 2 emotions
    std::optional<Proportion> after;     ///< leave-one-out accuracy of the adapted state
    /// The same per emotion, n = 0 where no label of it was held out; empty when `before` is none.
    std::vector<Proportion> before_each, after_each;
    bool continued = false;              ///< an earlier session of the patient was the starting point
    std::vector<Warning> warnings;
    bool kept_prior = false;             ///< adaptation made held-out labels worse, so the prior stayed in force
    double seconds = 0;
};

/// Adapted state: opaque, self-contained given the weights it came from. Empty `bytes`: the prior.
struct Adapted {
    std::vector<std::string> emotions; ///< keys: a built-in name, or any other text for a learned emotion
    std::vector<std::byte> bytes;
};

/// Curves on the grid. Arrays with an emotion axis are steps x emotions, row-major.
struct Scores {
    Time start;
    std::vector<std::string> emotions;
    std::vector<float> membership, lower, upper; ///< [0, 1]; lower <= membership <= upper; they do not sum to one
    std::vector<float> ambiguity;                ///< per step, [0, 1]: fuzzy entropy of the memberships
    std::vector<float> evidence;                 ///< per step, [0, 1]; 0: "no evidence", and the row means nothing
    std::vector<float> share;                    ///< steps x modality_count; sums to 1 where there is evidence
    [[nodiscard]] std::int64_t steps() const { return static_cast<std::int64_t>(evidence.size()); }
};

struct FiredRule {
    int rule = 0;
    float strength = 0;                    ///< normalized firing strength, [0, 1]
    std::vector<float> contribution;       ///< per emotion: what this rule adds to the membership's logit
};
/// One antecedent dimension of one rule, as a curve: exp(-(x-centre)^2 / (2 width^2)), the marginal of the
/// rule's rotated Gaussian.
struct Antecedent {
    int rule = 0, dimension = 0;
    float centre = 0, width = 1, current = 0;
    /// With every dimension of the same rule: a row of the rotated Gaussian's covariance matrix, from its full
    /// precision matrix; covariance[dimension] = width^2.
    std::vector<float> covariance{};
};
struct Inspection {
    Time at;
    float evidence = 0, ambiguity = 0;
    std::vector<std::string> emotions;
    std::vector<float> membership, lower, upper;
    std::array<float, modality_count> share{};
    std::vector<FiredRule> rules;          ///< strongest first, those above 0.01
    std::vector<Antecedent> antecedents;   ///< of the three strongest rules, every dimension
    float axis_low = -3, axis_high = 3;    ///< the range in which the antecedents are to be drawn
};

/// How strongly each rule fires along a recording, and what it speaks for where it does.
struct RuleActivity {
    Time start;
    int rules = 0;
    std::vector<std::string> emotions;
    std::vector<float> strength;     ///< steps x rules, normalized firing strengths; a row sums to 1 where there is evidence
    std::vector<float> evidence;     ///< per step, [0, 1]; 0: the row means nothing
    /// rules x emotions: what the rule adds to the membership's logit where it fires fully (the mean over the steps,
    /// weighted by its strength); 0 for a rule that never fires.
    std::vector<float> contribution;
    [[nodiscard]] std::int64_t steps() const { return static_cast<std::int64_t>(evidence.size()); }
};

struct ModelInfo {
    std::string name;      ///< from the weight file's header
    std::string sha256;    ///< not computed here: the caller hashes the file; empty
    std::uint64_t checksum = 0; ///< of the tensors' bytes; part of every cache key
    std::int64_t parameters = 0;
    std::array<int, modality_count> dims{}; ///< numbers of a step of latents, by modality; 0 for measures
    std::vector<std::string> emotions; ///< the prior's
};

class Engine {
public:
    /// bad_engine, bad_model, file_not_found or file_unreadable on failure. Sets Torch's thread count to `threads`
    /// (0: half of the cores, 1 to 4).
    static Result<std::unique_ptr<Engine>> load(const std::filesystem::path &weights, int threads = 0);
    virtual ~Engine() = default;

    [[nodiscard]] virtual const ModelInfo &info() const = 0;

    /// How much stream on either side of the wanted span the encoder looks at; pieces overlap by this much.
    [[nodiscard]] virtual Time context(Modality m) const = 0;
    /// Encodes `piece` (face, voice, body or measures) and returns the grid steps of `keep` (multiples of grid_step).
    /// Encoding a recording in pieces with full context equals encoding it whole, to 1e-4.
    virtual Result<Latents> encode(const Stream &piece, Span keep) = 0;
    /// Encodes words; a step's quality is 1 within a word's span widened by 0.5 s, else 0.
    virtual Result<Latents> encode(std::span<const Word> words, Span keep) = 0;

    /// The prior for these emotions, no label used. Emotions it does not know get membership 0.
    [[nodiscard]] virtual Adapted prior(std::vector<std::string> emotions) const = 0;

    struct AdaptRequest {
        std::vector<std::string> emotions;
        std::vector<Example> examples;
        const Encoded *recording = nullptr;  ///< required
        const Adapted *previous = nullptr;   ///< an earlier session of the same patient; may be null
        std::uint64_t seed = 1;
    };
    struct AdaptResult {
        Adapted adapted;
        AdaptReport report;
    };
    /// bad_labels when no example has evidence, or one is not as Example says; cancelled.
    virtual Result<AdaptResult> adapt(const AdaptRequest &request, const Job &job) = 0;

    /// Curves of the grid steps of `span` (clipped to the recording). adaptation_outdated when `adapted` was made
    /// with other weights.
    virtual Result<Scores> score(const Adapted &adapted, const Encoded &recording, Span span, const Job &job) = 0;
    virtual Result<Inspection> inspect(const Adapted &adapted, const Encoded &recording, Time at) = 0;
    /// The rules over the grid steps of `span`, weighed by the modalities' shares as `inspect` weighs them. `rules` is 0
    /// for a network without rules. Errors as of `score`.
    virtual Result<RuleActivity> rules(const Adapted &adapted, const Encoded &recording, Span span, const Job &job) = 0;
};

/// Plain bytes for the project file: little-endian with a magic and a version. `parse_*` gives bad_model on
/// damaged or foreign bytes.
std::vector<std::byte> to_bytes(const Adapted &);
Result<Adapted> parse_adapted(std::span<const std::byte>);
std::vector<std::byte> to_bytes(const Scores &);
Result<Scores> parse_scores(std::span<const std::byte>);
std::vector<std::byte> to_bytes(const Latents &);
Result<Latents> parse_latents(std::span<const std::byte>);

} // namespace tempera::engine
