// How far an extraction has come with the faces, as it is kept in the project's cache.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tempera::workflow {

struct FaceState {
    std::int64_t there = 0; ///< pieces handed over for every track
    struct Track {
        int id = 0;
        std::int64_t pieces = 0;
        double mass = 0; ///< sum of quality
        bool operator==(const Track &) const = default;
    };
    std::vector<Track> tracks;
    std::vector<std::byte> search; ///< features::FaceProgress
    bool operator==(const FaceState &) const = default;
};

std::vector<std::byte> to_bytes(const FaceState &state);
/// Nothing when the bytes are damaged.
std::optional<FaceState> parse_face_state(std::span<const std::byte> bytes);

} // namespace tempera::workflow
