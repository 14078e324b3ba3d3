// What the few-shot benchmark is about before any weights have seen it: recordings as they were decoded, and labelled
// spans of them. core/workflow makes it of a manifest; it can be kept in a file (core/engine/feature_files.h) and measured
// where the recordings are not.
#pragma once

#include "core/base/job.h"
#include "core/engine/bench/few_shot.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tempera::engine::bench {

/// One modality of one file (or part of it), relative to the person's average where the modality is read so.
struct Material {
    Modality modality{};
    Stream stream;           ///< not for words
    std::vector<Word> words; ///< of plain text: one word in each grid step
};

/// A labelled span: [onset, offset) of each of its modalities, multiples of grid_step.
struct RecordedItem {
    struct View {
        std::size_t material = 0; ///< index into Recorded::materials
        Span keep;
    };
    std::string subject, label, visit;
    std::vector<View> views;
};

struct Recorded {
    std::vector<Material> materials;
    std::vector<RecordedItem> items;
};

/// One view by an engine's weights. Errors of Engine::encode.
Result<Latents> encode(Engine &engine, const Material &material, Span keep);
/// Whether any step of it has evidence.
bool shows_something(const Latents &latents);
/// All items by an engine's weights; views without evidence are left out, and items of which nothing is left.
/// bad_argument when a view names a material that there is not; cancelled; errors of Engine::encode.
Result<std::vector<Item>> encode(Engine &engine, const Recorded &recorded, const Job &job);

} // namespace tempera::engine::bench
