#include "core/engine/bench/weights_torch.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <thread>

namespace tempera::engine::bench {

Result<Network> network_for(const TrainingSet &set, const std::filesystem::path &weights, int threads) {
    at::set_num_threads(threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
    const auto bytes = read_file(weights);
    if (!bytes) return tl::unexpected(bytes.error());
    auto network = decode_network(*bytes);
    if (!network) return tl::unexpected(network.error());
    if (set.emotions != network->settings.emotions)
        return fail(ErrorCode::bad_argument, weights.string(), "the weights know other emotions than the data");
    return network;
}

} // namespace tempera::engine::bench
