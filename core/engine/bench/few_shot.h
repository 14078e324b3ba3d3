// The few-shot benchmark: ST-F2M, what is left of it without one of its parts, and rival methods, on the same episodes.
//
// An episode is drawn within one subject (or from everybody): of each of its labels with two items or more, K items are
// support (fewer where there are not K + 1) and up to `most_queries` of the rest, drawn at random, are query. Support
// and query together are the "recording". Subjects take turns, so that each counts the same. Episode i has the same
// items in the same order for every method, and its support with K labels is part of that with more.
//
// Items that name a visit are drawn within one visit. With `earlier` labels per emotion an episode also has the visit
// before, with labels of its own, which methods may start from: what a patient's second visit is to the program.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/bench/metrics.h"
#include "core/engine/engine.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tempera::engine::bench {

inline constexpr int most_queries = 20; ///< per label

/// One labelled clip, picture, text or window, encoded by Engine::encode over its span.
struct Item {
    std::string subject, label; ///< a label is a built-in emotion's name or free text
    std::vector<Latents> views; ///< at least one, no modality twice, each with some quality above 0
    std::string visit = {};     ///< may be empty; a subject's visits follow one another as items first name them
};
/// The same items by other weights, in the same order: an ablation that had to be trained.
struct Variant {
    std::string name;
    std::filesystem::path weights;
    std::vector<Item> items;
};

struct Named {
    const char *key, *name, *what;
};
/// Keys of Settings::rivals.
inline constexpr std::array<Named, 7> rival_methods{{
    {"prior", "no adaptation", "the prior alone"},
    {"prototypes", "prototypical network", "nearest prototype (Snell et al. 2017)"},
    {"logistic", "logistic regression", "multinomial, with an L2 penalty"},
    {"svm", "linear SVM", "libsvm"},
    {"maml", "MAML", "Finn et al. 2017"},
    {"anil", "ANIL", "Raghu et al. 2020"},
    {"mmaml", "multimodal MAML", "recurrent task embedding and gating (Vuorio et al. 2019)"},
}};
/// Keys of Settings::ablations: those that need no weights of their own.
inline constexpr std::array<Named, 8> ablations{{
    {"no-recurrence", "without recurrence", "no recurrent modulation and no inner loop"},
    {"no-transductive", "without the recording", "no normalization and refinement by the unlabelled rest"},
    {"no-functionals", "without functionals", "what is measured of voice and body is taken for the average"},
    {"no-prior", "without the prior", "the prior's logits and anchors count nothing"},
    {"names-hidden", "names hidden", "every label as if training had never seen its name"},
    {"no-calibration", "without held-out labels", "no leave-one-out: neither calibration nor return to the prior"},
    {"no-memory", "without the visit before", "only with earlier labels: begins anew"},
    {"together", "both visits' labels at once", "only with earlier labels: they are given as if they were of this visit"},
}};

/// Ablations that mean something only with earlier labels.
inline bool needs_earlier(const std::string &ablation) { return ablation == "no-memory" || ablation == "together"; }

struct Settings {
    std::vector<int> shots{1, 3, 5}; ///< 0 only with earlier labels
    int earlier = 0; ///< labels per emotion of the visit before; 0: episodes have none
    int episodes = 200;
    bool within_subject = true; ///< else everybody is one pool, whatever the visit
    /// An item is made of one item of each modality with the same label, paired anew in each episode; labels that some
    /// modality lacks are left out.
    bool joined = false;
    std::vector<std::string> rivals, ablations; ///< keys
    std::filesystem::path gradient_rivals; ///< weights of maml, anil and mmaml; needed when one of them is asked for
    std::uint64_t seed = 1;
};

/// view: ST-F2M given one modality alone, where all items have several.
enum class Kind { ours, rival, ablation, view };
struct Row {
    Kind kind{};
    std::string method;
    int shots = 0;
    Estimate accuracy, recall, macro_f1; ///< of episodes: mean and its 95% interval (see mean_interval)
    Estimate calibration;                ///< expected calibration error over all memberships (see calibration_error)
    double calibration_if_right = 0;     ///< what that would be of memberships that are exactly right (metrics.h)
    double seconds = 0;                  ///< median of one adaptation with its answers, features cached
    std::vector<double> by_subject;      ///< mean accuracy, in the order of Report::subjects
    std::string note;                    ///< what the method says of itself, may be empty
};
/// ST-F2M's accuracy less that of the best other method of one kind, episode by episode.
struct Margin {
    Kind against{}; ///< rival or view
    std::string method;
    int shots = 0;
    Estimate difference;
};
struct Absent {
    std::string method, why;
};
struct Report {
    std::vector<std::string> subjects; ///< that episodes were drawn from
    std::vector<std::string> unused;   ///< subjects without two labels of two items each
    std::vector<std::string> labels;   ///< all that were used
    std::vector<std::string> unknown;  ///< those of them that the prior does not know
    std::vector<Row> rows;             ///< by shots, then ours, rivals, ablations, views
    std::vector<Margin> margins;
    std::vector<Absent> absent; ///< asked for, but this program was built without it
};

/// `items` are encoded with `weights`. bad_argument for an unknown key, no episodes, shots below 1 (with earlier labels 0) or more shots than
/// any label has items to spare, or earlier labels for joined items or everybody; bad_labels when no subject has two
/// labels with two items (with earlier labels: in each of two visits); bad_model and the like for weights; cancelled. Uses Torch's threads as they are set.
Result<Report> few_shot(const std::filesystem::path &weights, const std::vector<Item> &items,
                        const std::vector<Variant> &variants, const Settings &settings, const Job &job);

} // namespace tempera::engine::bench
