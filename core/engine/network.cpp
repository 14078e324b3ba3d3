#include "core/engine/network_torch.h"

#include "core/engine/fuzzy_torch.h"
#include "core/engine/meta_torch.h"
#include "core/engine/sample_torch.h"
#include "core/engine/temporal_torch.h"

#include <nlohmann/json.hpp>

namespace tempera::engine {
namespace {

constexpr const char *format = "tempera-st-f2m";
constexpr const char *version = "3";
constexpr int most_voices = 4, most_steps = 16;

nlohmann::json to_json(const NetworkSettings &s) {
    return {{"emotions", s.emotions},
            {"latent", s.latent},
            {"rules", s.rules},
            {"dimension", s.dimension},
            {"semantic", s.semantic},
            {"hidden", s.hidden},
            {"word_buckets", s.word_buckets},
            {"word_dim", s.word_dim},
            {"voices", s.voices},
            {"steps", s.steps},
            {"spatial", s.parts.spatial},
            {"temporal", s.parts.temporal},
            {"fuzzy", s.parts.fuzzy},
            {"meta", s.parts.meta},
            {"transductive", s.parts.transductive},
            {"functionals", s.parts.functionals}};
}

std::optional<NetworkSettings> settings_from(const std::string &text) {
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (j.is_discarded()) return std::nullopt;
    NetworkSettings s;
    try {
        j.at("emotions").get_to(s.emotions);
        const auto number = [&](const char *key, int &to, int most) {
            j.at(key).get_to(to);
            return to >= 1 && to <= most;
        };
        // Bounds, so that a forged header cannot ask for all memory.
        if (!number("latent", s.latent, 512) || !number("rules", s.rules, 256) ||
            !number("dimension", s.dimension, 32) || !number("semantic", s.semantic, 256) ||
            !number("hidden", s.hidden, 512) || !number("word_buckets", s.word_buckets, 1 << 20) ||
            !number("word_dim", s.word_dim, 256))
            return std::nullopt;
        if (j.contains("voices") && !number("voices", s.voices, most_voices)) return std::nullopt;
        s.steps = 3; // in weights from before it was a setting
        if (j.contains("steps") && !number("steps", s.steps, most_steps)) return std::nullopt;
        j.at("spatial").get_to(s.parts.spatial);
        j.at("temporal").get_to(s.parts.temporal);
        j.at("fuzzy").get_to(s.parts.fuzzy);
        j.at("meta").get_to(s.parts.meta);
        j.at("transductive").get_to(s.parts.transductive);
        j.at("functionals").get_to(s.parts.functionals);
    } catch (const nlohmann::json::exception &) {
        return std::nullopt;
    }
    if (s.emotions.empty() || s.emotions.size() > 64) return std::nullopt;
    return s;
}

/// Makes one voice stem of `to`, and its top, that of `from`.
void take_voice(Params &to, int to_which, const Params &from, int from_which) {
    for (const char *part : {"stem.", "top."}) {
        const auto mine = part + stems::name_of(Modality::voice, to_which) + '.',
                   theirs = part + stems::name_of(Modality::voice, from_which) + '.';
        for (auto *group : {&to.weights, &to.buffers})
            for (auto &[name, tensor] : *group)
                if (name.starts_with(mine)) tensor = from[theirs + name.substr(mine.size())];
    }
}

} // namespace

Network make_network(const NetworkSettings &s, std::uint64_t seed) {
    Network n;
    n.settings = s;
    Init init(seed);
    stems::make(n.p, init, s.latent, s.word_buckets, s.word_dim, s.parts.spatial);
    for (int v = 1; v < s.voices; ++v) stems::make_voice(n.p, init, v, s.latent, s.parts.spatial);
    temporal::make(n.p, init, s.latent);
    sample::make(n.p, init, s.latent, s.voices);
    fuzzy::make(n.p, init, s.latent, s.rules, s.dimension, s.semantic);
    meta::make(n.p, init, static_cast<int>(s.emotions.size()), s.latent, s.dimension, s.semantic, s.hidden,
               s.steps);
    return n;
}

namespace encoder {

Sequence temporal(const Network &n, const Sequence &in, Modality modality, Mode mode) {
    return engine::temporal::apply(n.p, in, modality, n.settings.parts.temporal, mode);
}

Sequence face(const Network &n, const Tensor &crops, const Tensor &mask, Mode mode) {
    const auto b = crops.size(0), t = crops.size(1);
    const Tensor flat = crops.reshape({b * t, face_side, face_side});
    const Tensor there = mask.flatten().nonzero().flatten();
    Tensor x = at::zeros({b * t, n.settings.latent});
    if (there.numel() > 0)
        x = x.index_copy(0, there, stems::face(n.p, flat.index_select(0, there), n.settings.parts.spatial, mode));
    return temporal(n, {x.view({b, t, -1}), mask}, Modality::face, mode);
}

Sequence voice(const Network &n, const Sequence &columns, Mode mode) {
    std::vector<Tensor> latents;
    Tensor mask; // the same for all stems
    for (int v = 0; v < n.settings.voices; ++v) {
        const Sequence fine =
            temporal(n, stems::voice(n.p, v, columns, n.settings.parts.spatial, mode), Modality::voice, mode);
        // Two steps of 0.1 s make one of the grid.
        const auto b = fine.x.size(0), t = fine.x.size(1) / 2;
        const Tensor m = fine.mask.view({b, t, 2}), count = m.sum(2);
        latents.push_back((fine.x.reshape({b, t, 2, -1}) * m.unsqueeze(3)).sum(2) /
                          count.clamp_min(1).unsqueeze(2));
        mask = (count > 0).to(at::kFloat);
    }
    return {at::cat(latents, 2), mask};
}

Sequence body(const Network &n, const stems::Seconds &seconds, Mode mode) {
    // Not through the stack: what it joins there costs accuracy, the stem's trend already tells of minutes
    // (docs/EXPERIMENTS.md). Its last norm remains.
    return engine::temporal::apply(n.p, stems::body(n.p, seconds, n.settings.parts.spatial, mode), Modality::body, false, mode);
}

Sequence words(const Network &n, const std::vector<std::vector<std::vector<std::int64_t>>> &sentences, Mode mode) {
    return temporal(n, stems::words(n.p, sentences, n.settings.parts.spatial, mode), Modality::words, mode);
}

} // namespace encoder

Result<Network> join_voices(const Network &network, const std::vector<Network> &others) {
    const auto bad = [](const char *why) { return fail(ErrorCode::bad_argument, "voice stems", why); };
    NetworkSettings settings = network.settings;
    for (const Network &other : others) settings.voices += other.settings.voices;
    if (settings.voices > most_voices) return bad("there would be more than four");
    Network joined = make_network(settings, 0);
    for (auto *group : {&joined.p.weights, &joined.p.buffers})
        for (auto &[name, tensor] : *group)
            if (name != sample::joint && network.p.has(name)) tensor = network.p[name];
    auto shared = network.p.names({"time.", "pool.", "top.shared.", "head.latent"});
    shared.insert(shared.end(), {"stem.voice.centre", "stem.voice.spread"});
    int to = network.settings.voices;
    for (const Network &other : others) {
        for (const auto &name : shared)
            if (!other.p.has(name) || !at::equal(other.p[name], network.p[name]))
                return bad("they were trained beside another network");
        for (int from = 0; from < other.settings.voices; ++from, ++to) take_voice(joined.p, to, other.p, from);
    }
    return joined;
}

std::vector<std::byte> encode_network(const Network &n, const std::map<std::string, std::string> &extra) {
    TensorFile file;
    file.tensors = n.p.weights;
    file.tensors.insert(n.p.buffers.begin(), n.p.buffers.end());
    file.metadata = extra;
    file.metadata["format"] = format;
    file.metadata["version"] = version;
    file.metadata["name"] = "ST-F2M";
    file.metadata["settings"] = to_json(n.settings).dump();
    return encode_tensors(file);
}

Result<Network> decode_network(std::span<const std::byte> bytes) {
    auto file = decode_tensors(bytes);
    if (!file) return tl::unexpected(file.error());
    const auto bad = [](std::string detail) { return fail(ErrorCode::bad_model, {}, std::move(detail)); };
    if (file->metadata["format"] != format) return bad("weights of another program");
    if (file->metadata["version"] != version) return bad("weights of another version: " + file->metadata["version"]);
    const auto settings = settings_from(file->metadata["settings"]);
    if (!settings) return bad("the settings in the header cannot be read");
    Network n = make_network(*settings, 0);
    std::size_t used = 0;
    for (auto *group : {&n.p.weights, &n.p.buffers})
        for (auto &[name, tensor] : *group) {
            const auto found = file->tensors.find(name);
            if (found == file->tensors.end()) return bad("the tensor " + name + " is missing");
            if (found->second.sizes() != tensor.sizes() || found->second.scalar_type() != tensor.scalar_type())
                return bad("the tensor " + name + " has another shape or type");
            tensor = found->second;
            ++used;
        }
    if (used != file->tensors.size()) return bad("there are tensors that do not belong here");
    return n;
}

Result<Network> read_network(const std::filesystem::path &path) {
    const auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto network = decode_network(*bytes);
    if (!network) return fail(network.error().code, path.string(), network.error().detail);
    return network;
}

Result<Network> read_network(const std::filesystem::path &path, const std::vector<std::string> &emotions) {
    auto network = read_network(path);
    if (network && network->settings.emotions != emotions)
        return fail(ErrorCode::bad_argument, path.string(), "the weights know other emotions than the data");
    return network;
}

} // namespace tempera::engine
