#include "core/workflow/project.h"

namespace tempera::workflow {

EngineHost::EngineHost(std::filesystem::path weights) : weights_(std::move(weights)) {}

Result<EngineHost::Lease> EngineHost::lease() {
    Lease lease{std::unique_lock(mutex_), nullptr};
    if (!engine_) {
        auto loaded = engine::Engine::load(weights_);
        if (!loaded) return tl::unexpected(loaded.error());
        engine_ = std::move(*loaded);
    }
    lease.engine = engine_.get();
    return lease;
}

} // namespace tempera::workflow
