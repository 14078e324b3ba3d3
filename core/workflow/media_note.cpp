#include "core/workflow/media_note.h"

#include "core/workflow/project.h"

#include <sstream>
#include <system_error>

namespace tempera::workflow {

namespace fs = std::filesystem;

Result<MediaNote> look_at(const fs::path &media) {
    std::error_code error;
    if (!fs::is_regular_file(media, error)) return fail(ErrorCode::media_missing, media.string());
    const auto size = fs::file_size(media, error);
    if (error) return fail(ErrorCode::media_missing, media.string(), error.message());
    const auto written = fs::last_write_time(media, error);
    if (error) return fail(ErrorCode::media_missing, media.string(), error.message());
    return MediaNote{size, static_cast<std::int64_t>(written.time_since_epoch().count())};
}

std::string note_name(RecordingId recording) { return "media." + std::to_string(recording.value); }

std::string to_text(const MediaNote &note) { return std::to_string(note.size) + ' ' + std::to_string(note.written); }

std::optional<MediaNote> parse_note(const std::string &text) {
    MediaNote note;
    std::istringstream in(text);
    if (in >> note.size >> note.written) return note;
    return std::nullopt;
}

Status Project::note_media(RecordingId recording, const fs::path &media) {
    const auto seen = look_at(media);
    if (!seen) return tl::unexpected(seen.error());
    return file_->put_setting(note_name(recording), to_text(*seen));
}

Status check_media(const Source &source, const Job &job) {
    const auto seen = look_at(source.media);
    if (!seen) return tl::unexpected(seen.error());
    auto file = store::ProjectFile::open(source.project);
    if (!file) return tl::unexpected(file.error());
    const auto text = (*file)->setting(note_name(source.recording));
    if (!text) return tl::unexpected(text.error());
    const auto noted = *text ? parse_note(**text) : std::nullopt;
    if (noted == *seen) return {};
    if (noted && noted->size != seen->size)
        return fail(ErrorCode::media_changed, source.media.string(), "its size differs");
    const auto hash = media::content_hash(source.media, job);
    if (!hash) return tl::unexpected(hash.error());
    if (*hash != source.media_hash) return fail(ErrorCode::media_changed, source.media.string(), "its content differs");
    return (*file)->put_setting(note_name(source.recording), to_text(*seen));
}

} // namespace tempera::workflow
