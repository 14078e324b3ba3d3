#include "core/workflow/train.h"

#include "core/workflow/corpora.h"

#include <array>
#include <functional>

namespace tempera::workflow {

Result<engine::TrainingSet> load_corpora(const std::filesystem::path &data, const Job &job, bool elsewhere) {
    struct Corpus {
        const char *folder;
        std::function<Result<engine::TrainingSource>(const std::filesystem::path &, const Job &)> load;
        double from, to; ///< share of the work
    };
    const std::array corpora{
        Corpus{"ferplus", load_ferplus, 0, 0.05},
        Corpus{"goemotions", load_goemotions, 0.05, 0.1},
        Corpus{"stress-predict", load_stress_predict, 0.1, 0.2},
        Corpus{"ravdess", [=](const auto &folder, const Job &part) { return load_ravdess(folder, part, elsewhere); }, 0.2, 1},
    };
    engine::TrainingSet set{training_emotions(), {}};
    for (const Corpus &corpus : corpora) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        std::error_code ignored;
        if (!std::filesystem::is_directory(data / corpus.folder, ignored)) continue;
        auto source = corpus.load(data / corpus.folder, job.part(corpus.from, corpus.to));
        if (!source) return tl::unexpected(source.error());
        set.sources.push_back(std::move(*source));
    }
    if (set.sources.empty())
        return fail(ErrorCode::file_not_found, data.string(),
                    "it holds none of ferplus, goemotions, ravdess and stress-predict");
    job.report(1);
    return set;
}

} // namespace tempera::workflow
