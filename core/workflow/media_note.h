// What is remembered of a media file: enough to see cheaply that it is still the same.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace tempera::workflow {

/// Kept as a project setting, not in the recording: a copied file has another date and is the same recording.
struct MediaNote {
    std::uintmax_t size = 0;
    std::int64_t written = 0; ///< ticks of the file system's clock
    bool operator==(const MediaNote &) const = default;
};

/// media_missing when there is no regular file that can be looked at.
Result<MediaNote> look_at(const std::filesystem::path &media);
std::string note_name(RecordingId recording);
std::string to_text(const MediaNote &note);
std::optional<MediaNote> parse_note(const std::string &text);

} // namespace tempera::workflow
