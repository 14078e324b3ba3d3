#include "core/engine/checkpoint_torch.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

namespace tempera::engine {
namespace {

static_assert(std::endian::native == std::endian::little, "weight files are little-endian and read as they lie");

constexpr std::uint64_t longest_header = 16 << 20;
constexpr std::uint64_t most_numbers = std::uint64_t{1} << 32;

std::uint64_t fnv(std::uint64_t h, const void *data, std::size_t n) {
    const auto *p = static_cast<const unsigned char *>(data);
    for (std::size_t i = 0; i < n; ++i) h = (h ^ p[i]) * 0x100000001b3ULL;
    return h;
}

std::string hex(std::uint64_t v) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(v));
    return text;
}

tl::unexpected<Error> bad(std::string detail) { return fail(ErrorCode::bad_model, {}, std::move(detail)); }

Result<Tensor> read_tensor(const std::string &name, const nlohmann::json &entry, std::span<const std::byte> data) {
    if (!entry.is_object() || !entry.contains("dtype") || !entry.contains("shape") || !entry.contains("data_offsets"))
        return bad("the entry of " + name + " is incomplete");
    const auto &dtype = entry["dtype"];
    const bool integer = dtype == "I64";
    if (dtype != "F32" && !integer) return bad(name + " is neither F32 nor I64");
    const std::uint64_t width = integer ? 8 : 4;
    std::vector<std::int64_t> shape;
    std::uint64_t numbers = 1;
    if (!entry["shape"].is_array()) return bad("the shape of " + name + " is not a list");
    for (const auto &n : entry["shape"]) {
        if (!n.is_number_unsigned()) return bad("the shape of " + name + " is not whole numbers");
        const auto v = n.get<std::uint64_t>();
        if (v > most_numbers || (v != 0 && numbers > most_numbers / v)) return bad(name + " is too large");
        numbers *= v;
        shape.push_back(static_cast<std::int64_t>(v));
    }
    const auto &offsets = entry["data_offsets"];
    if (!offsets.is_array() || offsets.size() != 2 || !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned())
        return bad("the place of " + name + " is not two whole numbers");
    const auto from = offsets[0].get<std::uint64_t>(), to = offsets[1].get<std::uint64_t>();
    if (from > to || to > data.size()) return bad(name + " reaches past the end: the file is cut short");
    if (to - from != numbers * width) return bad("the size of " + name + " does not fit its shape");
    Tensor t = at::empty(shape, integer ? at::kLong : at::kFloat);
    if (numbers != 0) std::memcpy(t.data_ptr(), data.data() + from, to - from);
    if (!integer && numbers != 0 && !at::isfinite(t).all().item<bool>()) return bad(name + " holds a value that is not finite");
    return t;
}

} // namespace

std::uint64_t checksum(const std::map<std::string, Tensor> &tensors) {
    std::uint64_t h = 0xcbf29ce484222325ULL;
    for (const auto &[name, tensor] : tensors) {
        const Tensor t = tensor.contiguous();
        h = fnv(h, name.data(), name.size());
        h = fnv(h, t.data_ptr(), t.nbytes());
    }
    return h;
}

std::vector<std::byte> encode_tensors(const TensorFile &file) {
    nlohmann::json header = nlohmann::json::object();
    header["__metadata__"] = file.metadata;
    header["__metadata__"]["checksum"] = hex(checksum(file.tensors));
    std::uint64_t at_byte = 0;
    for (const auto &[name, t] : file.tensors) {
        header[name] = {{"dtype", t.scalar_type() == at::kLong ? "I64" : "F32"},
                        {"shape", t.sizes().vec()},
                        {"data_offsets", {at_byte, at_byte + t.nbytes()}}};
        at_byte += t.nbytes();
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    const std::uint64_t length = text.size();
    std::vector<std::byte> bytes(8 + length + at_byte);
    std::memcpy(bytes.data(), &length, 8);
    std::memcpy(bytes.data() + 8, text.data(), length);
    std::byte *to = bytes.data() + 8 + length;
    for (const auto &[name, tensor] : file.tensors) {
        const Tensor t = tensor.detach().contiguous();
        if (t.nbytes() != 0) std::memcpy(to, t.data_ptr(), t.nbytes());
        to += t.nbytes();
    }
    return bytes;
}

Result<TensorFile> decode_tensors(std::span<const std::byte> bytes) {
    if (bytes.size() < 8) return bad("too short for a header");
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), 8);
    if (length > longest_header) return bad("not a weight file: the header's length makes no sense");
    if (length > bytes.size() - 8) return bad("cut short within the header");
    const auto *text = reinterpret_cast<const char *>(bytes.data() + 8);
    const auto header = nlohmann::json::parse(text, text + length, nullptr, false);
    if (header.is_discarded() || !header.is_object()) return bad("not a weight file: the header is not JSON");
    const auto data = bytes.subspan(8 + length);
    TensorFile file;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> places;
    for (const auto &[name, entry] : header.items()) {
        if (name == "__metadata__") {
            if (!entry.is_object()) return bad("the metadata are not an object");
            for (const auto &[key, value] : entry.items()) {
                if (!value.is_string()) return bad("the metadata hold something other than text");
                file.metadata[key] = value.get<std::string>();
            }
            continue;
        }
        auto tensor = read_tensor(name, entry, data);
        if (!tensor) return tl::unexpected(tensor.error());
        places.emplace_back(entry["data_offsets"][0], entry["data_offsets"][1]);
        file.tensors[name] = *tensor;
    }
    std::sort(places.begin(), places.end());
    std::uint64_t end = 0;
    for (const auto &[from, to] : places) {
        if (from != end) return bad("tensors overlap or leave a gap");
        end = to;
    }
    if (end != data.size()) return bad("the file is longer or shorter than its header says");
    const auto sum = file.metadata.find("checksum");
    if (sum == file.metadata.end()) return bad("no checksum");
    if (sum->second != hex(checksum(file.tensors))) return bad("the checksum differs: the file is damaged");
    return file;
}

Result<std::vector<std::byte>> read_file(const std::filesystem::path &path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return fail(ErrorCode::file_not_found, path.string());
    if (!std::filesystem::is_regular_file(path, error)) return fail(ErrorCode::file_unreadable, path.string());
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream in(path, std::ios::binary);
    if (error || !in) return fail(ErrorCode::file_unreadable, path.string());
    std::vector<std::byte> bytes(size);
    in.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(size));
    if (in.gcount() != static_cast<std::streamsize>(size)) return fail(ErrorCode::file_unreadable, path.string());
    return bytes;
}

} // namespace tempera::engine
