#include "core/engine/bench/rivals/file_torch.h"

#include "core/base/atomic_file.h"

#include <nlohmann/json.hpp>

namespace tempera::engine::bench {
namespace {

constexpr const char *format = "tempera-rivals";
constexpr const char *version = "1";
constexpr const char *remedy = "; make the file anew with: tempera-cli bench rivals --data DIR --out FILE";

nlohmann::json to_json(const Design &d) {
    return {{"names", d.names},   {"scaling", static_cast<int>(d.scaling)},
            {"hidden", d.hidden}, {"rate", d.rate},
            {"steps", d.steps},   {"test_steps", d.test_steps}};
}

/// Bounds, so that a forged header cannot ask for all memory or time.
bool read(const std::string &text, Design &d) {
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (!j.is_object()) return false;
    try {
        const auto number = [&](const char *key, int low, int high) {
            const int value = j.at(key).get<int>();
            if (value < low || value > high) throw std::out_of_range(key);
            return value;
        };
        d.names = j.at("names").get<bool>();
        d.scaling = static_cast<Scaling>(number("scaling", 0, 2));
        d.hidden = number("hidden", 1, 1024);
        d.steps = number("steps", 0, 100);
        d.test_steps = number("test_steps", 0, 100);
        d.rate = j.at("rate").get<double>();
    } catch (const std::exception &) {
        return false;
    }
    return d.rate > 0 && d.rate < 100;
}

} // namespace

std::uint64_t features_checksum(const Network &network) {
    std::map<std::string, Tensor> features;
    for (const auto *group : {&network.p.weights, &network.p.buffers})
        for (const auto &[name, tensor] : *group)
            for (const char *part : {"stem.", "time.", "pool.", "top.", "meta.mean", "meta.spread", "meta.whiten"})
                if (name.starts_with(part)) features.emplace(name, tensor);
    return checksum(features);
}

Status write_learners(const std::filesystem::path &path, const std::vector<Learner> &learners, std::uint64_t features) {
    TensorFile file;
    file.metadata = {{"format", format}, {"version", version}, {"weights", std::to_string(features)}};
    for (const Learner &l : learners) {
        const auto key = key_of(l.design.kind);
        file.metadata[key] = to_json(l.design).dump();
        for (const auto &[name, t] : l.p.weights) file.tensors[key + "/" + name] = t;
    }
    return write_file(path, encode_tensors(file));
}

Result<std::vector<Learner>> read_learners(const std::filesystem::path &path, const Network &network) {
    const auto bad = [&](const std::string &what) { return fail(ErrorCode::bad_model, path.string(), what + remedy); };
    const auto bytes = read_file(path);
    if (!bytes) {
        if (bytes.error().code != ErrorCode::file_not_found) return tl::unexpected(bytes.error());
        return fail(ErrorCode::file_not_found, path.string(), std::string("the rivals have not been trained") + remedy);
    }
    auto file = decode_tensors(*bytes);
    if (!file) return bad(file.error().detail);
    if (file->metadata["format"] != format || file->metadata["version"] != version)
        return bad("not a file of rivals, or of another version");
    if (file->metadata["weights"] != std::to_string(features_checksum(network)))
        return bad("these rivals were trained on other weights of the engine");
    std::vector<Learner> all;
    for (const LearnerKind kind : learner_kinds) {
        const auto key = key_of(kind);
        Design design;
        design.kind = kind;
        if (!read(file->metadata[key], design)) return bad("it does not say how " + key + " is built");
        Learner l = make_learner(design, network.settings.described(),
                                 static_cast<std::int64_t>(network.settings.emotions.size()), 0);
        for (auto &[name, t] : l.p.weights) {
            const auto found = file->tensors.find(key + "/" + name);
            if (found == file->tensors.end() || found->second.sizes() != t.sizes() ||
                found->second.scalar_type() != t.scalar_type())
                return bad("the tensor " + key + "/" + name + " is missing or of another shape");
            t = found->second;
        }
        all.push_back(std::move(l));
    }
    return all;
}

} // namespace tempera::engine::bench
