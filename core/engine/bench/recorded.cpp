#include "core/engine/bench/recorded.h"

#include <algorithm>

namespace tempera::engine::bench {

Result<Latents> encode(Engine &engine, const Material &material, Span keep) {
    return material.modality == Modality::words ? engine.encode(std::span<const Word>(material.words), keep)
                                                : engine.encode(material.stream, keep);
}

bool shows_something(const Latents &latents) {
    return std::any_of(latents.quality.begin(), latents.quality.end(), [](float q) { return q > 0; });
}

Result<std::vector<Item>> encode(Engine &engine, const Recorded &recorded, const Job &job) {
    std::vector<Item> items;
    double done = 0;
    for (const RecordedItem &from : recorded.items) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        Item item{from.subject, from.label, {}, from.visit};
        for (const auto &view : from.views) {
            if (view.material >= recorded.materials.size())
                return fail(ErrorCode::bad_argument, from.label, "an item of a recording that is not there");
            auto latents = encode(engine, recorded.materials[view.material], view.keep);
            if (!latents) return tl::unexpected(latents.error());
            if (shows_something(*latents)) item.views.push_back(std::move(*latents));
        }
        if (!item.views.empty()) items.push_back(std::move(item));
        job.report(++done / static_cast<double>(recorded.items.size()));
    }
    return items;
}

} // namespace tempera::engine::bench
