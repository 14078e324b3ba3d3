#include "core/engine/bench/weights_torch.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <thread>

namespace tempera::engine::bench {

Result<Network> network_for(const TrainingSet &set, const std::filesystem::path &weights, int threads) {
    at::set_num_threads(threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
    return read_network(weights, set.emotions);
}

} // namespace tempera::engine::bench
