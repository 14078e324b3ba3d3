// The adapted state, and what the patient's next visit gets of it, as bytes (safetensors layout).
#include "core/engine/facade_torch.h"

namespace tempera::engine {
namespace {

struct Field {
    const char *name;
    Tensor meta::State::*tensor;
};
constexpr Field fields[] = {
    {"prior_id", &meta::State::prior_id}, {"mean", &meta::State::mean},           {"spread", &meta::State::spread},
    {"centre", &meta::State::centre},     {"prototype", &meta::State::prototype}, {"count", &meta::State::count},
    {"top", &meta::State::top},           {"rule", &meta::State::rule},           {"head", &meta::State::head},
    {"semantic", &meta::State::semantic}, {"offset", &meta::State::offset},       {"hidden", &meta::State::hidden},
    {"slope", &meta::State::slope},       {"shift", &meta::State::shift},         {"closed", &meta::State::closed}};

/// One row for each of `rows` modalities: those beyond are dropped, those that lack say that nothing is known.
void fit_rows(meta::State &state, std::int64_t rows) {
    const auto missing = rows - state.mean.size(1);
    if (missing == 0) return;
    using Member = Tensor meta::State::*;
    for (const Member field : {Member{&meta::State::mean}, Member{&meta::State::spread}, &meta::State::centre,
                               &meta::State::prototype, &meta::State::count, &meta::State::closed}) {
        Tensor &tensor = state.*field;
        if (missing < 0) {
            tensor = tensor.slice(1, 0, rows).contiguous();
            continue;
        }
        auto shape = tensor.sizes().vec();
        shape[1] = missing;
        const double value = field == &meta::State::spread ? 1 : 0; // it is divided by
        tensor = at::cat({tensor, at::full(shape, value, tensor.options())}, 1);
    }
}

tl::unexpected<Error> bad(std::string detail) { return fail(ErrorCode::bad_model, "adapted state", std::move(detail)); }

Result<TensorFile> read_adapted(std::span<const std::byte> bytes, std::uint64_t weights) {
    auto file = decode_tensors(bytes);
    if (!file) return bad(file.error().detail);
    if (file->metadata["format"] != "tempera-adapted") return bad("not an adapted state");
    if (file->metadata["weights"] != std::to_string(weights)) return fail(ErrorCode::adaptation_outdated);
    return file;
}

} // namespace

std::vector<std::byte> encode_state(const meta::State &state, const Memory &memory, std::uint64_t weights) {
    TensorFile file;
    put(memory, file);
    for (const Field &f : fields) file.tensors[f.name] = (state.*f.tensor).detach().contiguous();
    file.metadata["format"] = "tempera-adapted";
    file.metadata["weights"] = std::to_string(weights);
    return encode_tensors(file);
}

Result<meta::State> decode_state(std::span<const std::byte> bytes, const Network &network, std::uint64_t weights,
                                 std::int64_t emotions) {
    const auto file = read_adapted(bytes, weights);
    if (!file) return tl::unexpected(file.error());
    const NetworkSettings &s = network.settings;
    const auto trained = static_cast<std::int64_t>(trained_modalities.size());
    const auto mean = file->tensors.find("mean");
    const bool has_measures = mean != file->tensors.end() && mean->second.dim() == 3 && mean->second.size(1) > trained;
    const auto m = trained + (has_measures ? 1 : 0), n = emotions, c = std::int64_t{s.latent}, w = s.described();
    const std::vector<std::vector<std::int64_t>> shapes{{1, n},           {1, m, w},
                                                        {1, m, w},        {1, m, n},
                                                        {1, m, n, 3 * c}, {1, m, n},
                                                        {1, 2 * c},       {1, 2 * s.dimension},
                                                        {1, n, c},        {1, n, s.semantic},
                                                        {1, n},           {1, s.hidden},
                                                        {1, n},           {1, n},
                                                        {1, m, n, w}};
    meta::State state;
    for (std::size_t i = 0; i < std::size(fields); ++i) {
        const auto found = file->tensors.find(fields[i].name);
        if (found == file->tensors.end()) return bad(std::string(fields[i].name) + " is missing");
        if (found->second.sizes() != at::IntArrayRef(shapes[i]))
            return bad(std::string(fields[i].name) + " has another shape");
        if ((found->second.scalar_type() == at::kLong) != (i == 0))
            return bad(std::string(fields[i].name) + " has another type");
        state.*fields[i].tensor = found->second;
    }
    if (((state.prior_id < -1).logical_or(state.prior_id >= static_cast<std::int64_t>(s.emotions.size())))
            .any()
            .item<bool>())
        return bad("an emotion is out of range");
    fit_rows(state, network.p["head.scale"].size(0));
    return state;
}

Result<Memory> decode_memory(std::span<const std::byte> bytes, const Network &network, std::uint64_t weights,
                             std::int64_t emotions) {
    const auto file = read_adapted(bytes, weights);
    if (!file) return tl::unexpected(file.error());
    return take_memory(*file, network.settings.described(), emotions);
}

} // namespace tempera::engine
