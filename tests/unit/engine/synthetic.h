// Small made-up material for the engine's tests.
#pragma once

#include "core/base/atomic_file.h"
#include "core/engine/engine.h"
#include "core/engine/network_torch.h"

#include <atomic>
#include <cmath>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <unistd.h>

namespace tempera::engine::testing {

inline NetworkSettings small_settings() {
    NetworkSettings s;
    for (const auto name : builtin_emotions) s.emotions.emplace_back(name);
    s.emotions.emplace_back("stress");
    s.word_buckets = 512;
    return s;
}

/// A network with seeded weights in which every modality knows every emotion.
inline Network small_network(std::uint64_t seed = 3, int voices = 1) {
    NetworkSettings settings = small_settings();
    settings.voices = voices;
    Network n = make_network(settings, seed);
    n.p.buffers.at("known").fill_(1);
    return n;
}

/// A folder of its own that goes away with the test.
class Scratch {
public:
    Scratch() {
        static std::atomic<int> count{0};
        path_ = std::filesystem::temp_directory_path() /
                ("tempera-engine-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
        std::filesystem::create_directories(path_);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string &name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

inline std::unique_ptr<Engine> load(const Network &n) {
    const Scratch scratch;
    const auto path = scratch / "weights.safetensors";
    if (!write_file(path, encode_network(n))) return nullptr;
    auto engine = Engine::load(path, 2);
    return engine ? std::move(*engine) : nullptr;
}

/// A recording of `steps` grid steps whose latents lie around one direction per `plan` entry: plan[i] is the kind of
/// the 20 steps from 20*i on. Quality 1 throughout. Of functionals nothing was measured.
inline Latents planned_latents(Modality m, const std::vector<int> &plan, std::uint64_t seed) {
    const NetworkSettings settings = small_settings();
    const int stems = settings.latent, dim = settings.width(m);
    std::mt19937_64 random(seed), fixed(17 + static_cast<std::uint64_t>(m));
    std::normal_distribution<float> normal(0, 1);
    std::vector<std::vector<float>> directions(8, std::vector<float>(static_cast<std::size_t>(stems)));
    for (auto &d : directions)
        for (float &v : d) v = normal(fixed);
    Latents l{m, Time{}, dim, {}, {}};
    for (const int kind : plan)
        for (int step = 0; step < 20; ++step) {
            for (int c = 0; c < stems; ++c)
                l.values.push_back(directions[static_cast<std::size_t>(kind)][static_cast<std::size_t>(c)] + 0.7f * normal(random));
            l.values.resize(l.values.size() + static_cast<std::size_t>(dim - stems), 0.0F);
            l.quality.push_back(1);
        }
    return l;
}

/// Time of the middle of block `i` of a plan.
inline Time block_middle(int i) { return grid_step * (20 * i + 10); }
inline Span block_span(int i) { return {grid_step * (20 * i + 4), grid_step * (20 * i + 16)}; }

inline Encoded planned_recording(const std::vector<int> &plan, std::uint64_t seed = 5) {
    Encoded e;
    e.duration = grid_step * (20 * static_cast<std::int64_t>(plan.size()));
    e.modalities.push_back(planned_latents(Modality::face, plan, seed));
    e.modalities.push_back(planned_latents(Modality::voice, plan, seed + 1));
    return e;
}

} // namespace tempera::engine::testing
