// The part of the engine that is made of Torch is a library of its own, libtempera-engine, that is loaded when it is
// first needed: Torch takes most of a second to start, and most of what the programs do never calls it.
// Why: docs/decisions/0027.
#pragma once

#include "core/base/result.h"
#include "core/engine/bench/few_shot.h"
#include "core/engine/bench/rivals.h"
#include "core/engine/bench/texts.h"
#include "core/engine/bench/votes.h"
#include "core/engine/engine.h"
#include "core/engine/trainer.h"

#include <filesystem>

namespace tempera::engine {

// What that library does, under the names of what the headers promise; defined within it, called through Module only.
namespace inside {
Result<std::unique_ptr<Engine>> load(const std::filesystem::path &weights, int threads);
Status train(const TrainingSet &set, const TrainingSettings &settings, const Job &job,
             const std::function<void(const TrainingPoint &)> &point);
} // namespace inside
namespace bench::inside {
Result<Report> few_shot(const std::filesystem::path &weights, const std::vector<Item> &items,
                        const std::vector<Variant> &variants, const Settings &settings, const Job &job);
Result<VotedPictures> voted_pictures(const std::filesystem::path &weights, const TrainingSet &set,
                                     std::vector<std::string> &emotions, int threads, const Job &job);
Result<TextFigures> text_figures(const std::filesystem::path &weights, const TrainingSet &set, int threads,
                                 const Job &job);
Status train_rivals(const TrainingSet &set, const RivalSettings &settings, const Job &job,
                    const std::function<void(const RivalPoint &)> &point);
} // namespace bench::inside

/// What libtempera-engine offers, under the one name that is looked up in it: tempera_engine_module.
struct Module {
    const char *version; ///< TEMPERA_VERSION; stays the first member, so that another version's can be read
    decltype(&inside::load) load;
    decltype(&inside::train) train;
    decltype(&bench::inside::few_shot) few_shot;
    decltype(&bench::inside::voted_pictures) voted_pictures;
    decltype(&bench::inside::text_figures) text_figures;
    decltype(&bench::inside::train_rivals) train_rivals;
};

/// The program's own; found by the program's run path. Loaded by the first call, from any thread, and never let go.
/// Errors as of open_module, the same again at each call.
Result<const Module *> module();
/// bad_engine, naming the file, when it is missing, needs what is not there, is something else, or belongs to another
/// version of Tempera.
Result<const Module *> open_module(const std::filesystem::path &file);

} // namespace tempera::engine
