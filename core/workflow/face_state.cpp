#include "core/workflow/face_state.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string_view>
#include <zlib.h>

namespace tempera::workflow {
namespace {

// A check sum of all that follows (4 bytes), the length of the first part (4 bytes), then that part as JSON, then the
// search's own bytes.
constexpr std::size_t head = 8;

void put(std::byte *at, std::uint32_t value) { std::memcpy(at, &value, sizeof value); }
std::uint32_t get(const std::byte *at) {
    std::uint32_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}
std::uint32_t check_sum(std::span<const std::byte> bytes) {
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(bytes.size())));
}

} // namespace

std::vector<std::byte> to_bytes(const FaceState &state) {
    nlohmann::json tracks = nlohmann::json::array();
    for (const FaceState::Track &t : state.tracks) tracks.push_back({t.id, t.pieces, t.mass});
    const std::string text = nlohmann::json{{"there", state.there}, {"tracks", tracks}}.dump();
    std::vector<std::byte> bytes(head + text.size() + state.search.size());
    std::memcpy(bytes.data() + head, text.data(), text.size());
    std::copy(state.search.begin(), state.search.end(),
              bytes.begin() + static_cast<std::ptrdiff_t>(head + text.size()));
    put(bytes.data() + 4, static_cast<std::uint32_t>(text.size()));
    put(bytes.data(), check_sum(std::span(bytes).subspan(4)));
    return bytes;
}

std::optional<FaceState> parse_face_state(std::span<const std::byte> bytes) {
    if (bytes.size() < head || get(bytes.data()) != check_sum(bytes.subspan(4))) return std::nullopt;
    const std::size_t length = get(bytes.data() + 4);
    if (length > bytes.size() - head) return std::nullopt;
    try {
        const std::string_view text(reinterpret_cast<const char *>(bytes.data()) + head, length);
        const auto json = nlohmann::json::parse(text);
        FaceState state;
        state.there = json.at("there").get<std::int64_t>();
        for (const auto &t : json.at("tracks"))
            state.tracks.push_back({t.at(0).get<int>(), t.at(1).get<std::int64_t>(), t.at(2).get<double>()});
        const auto rest = bytes.subspan(head + length);
        state.search.assign(rest.begin(), rest.end());
        return state;
    } catch (const nlohmann::json::exception &) {
        return std::nullopt;
    }
}

} // namespace tempera::workflow
