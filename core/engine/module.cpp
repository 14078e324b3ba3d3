#include "core/engine/module.h"

#include <dlfcn.h>
#include <string>
#include <string_view>
#include <utility>

namespace tempera::engine {

Result<const Module *> open_module(const std::filesystem::path &file) {
    const auto refuse = [&](std::string why) { return fail(ErrorCode::bad_engine, file.string(), std::move(why)); };
    // Names stay inside: what is in Torch answers nobody else's calls.
    void *library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        const char *why = dlerror();
        return refuse(why != nullptr ? why : "the library cannot be loaded");
    }
    const auto *found = static_cast<const Module *>(dlsym(library, "tempera_engine_module"));
    if (found == nullptr) return refuse("the library is not Tempera's engine");
    if (std::string_view(found->version) != TEMPERA_VERSION)
        return refuse(std::string("the engine is of version ") + found->version + ", the program of " + TEMPERA_VERSION);
    return found;
}

Result<const Module *> module() {
    static const Result<const Module *> own = open_module(TEMPERA_ENGINE_MODULE);
    return own;
}

Result<std::unique_ptr<Engine>> Engine::load(const std::filesystem::path &weights, int threads) {
    return module().and_then([&](const Module *m) { return m->load(weights, threads); });
}

Status train(const TrainingSet &set, const TrainingSettings &settings, const Job &job,
             const std::function<void(const TrainingPoint &)> &point) {
    return module().and_then([&](const Module *m) { return m->train(set, settings, job, point); });
}

namespace bench {

Result<Report> few_shot(const std::filesystem::path &weights, const std::vector<Item> &items,
                        const std::vector<Variant> &variants, const Settings &settings, const Job &job) {
    return module().and_then([&](const Module *m) { return m->few_shot(weights, items, variants, settings, job); });
}

Result<VotedPictures> voted_pictures(const std::filesystem::path &weights, const TrainingSet &set,
                                     std::vector<std::string> &emotions, int threads, const Job &job) {
    return module().and_then([&](const Module *m) { return m->voted_pictures(weights, set, emotions, threads, job); });
}

Result<TextFigures> text_figures(const std::filesystem::path &weights, const TrainingSet &set, int threads,
                                 const Job &job) {
    return module().and_then([&](const Module *m) { return m->text_figures(weights, set, threads, job); });
}

Status train_rivals(const TrainingSet &set, const RivalSettings &settings, const Job &job,
                    const std::function<void(const RivalPoint &)> &point) {
    return module().and_then([&](const Module *m) { return m->train_rivals(set, settings, job, point); });
}

} // namespace bench

} // namespace tempera::engine
