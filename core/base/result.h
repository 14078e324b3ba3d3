// The result type at module borders. Exceptions of Torch, FFmpeg and SQLite end where they arise.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace tempera {

/// What went wrong, as a class of trouble that has one remedy. The interface translates by this code;
/// `describe` gives the same text in English for the command line.
enum class ErrorCode {
    cancelled,          ///< the user asked to stop; never shown as an error
    file_not_found,
    file_unreadable,    ///< there, but permission or the disk refuses
    file_empty,
    not_media,          ///< FFmpeg recognizes no container or no stream it can decode
    media_damaged,      ///< opened, but cut short or broken; `detail` says where
    no_video,           ///< the work asked for needs a picture and there is none
    no_audio,
    no_face,            ///< no face was found in the whole recording
    nothing_to_analyse, ///< neither face, voice, words nor body signal
    bad_transcript,     ///< SRT or VTT with a bad line; `detail` names the line
    bad_csv,            ///< missing or wrong column, bad number; `detail` names line and column
    bad_measures,       ///< imported columns cannot be learned from (none, too many, two for one body signal)
    bad_exchange,       ///< another program's file that is not what its format says; `detail` names the line
    bad_labels,         ///< the labels cannot be used (none, all outside the recording, ...)
    bad_model,          ///< weights: damaged, foreign or of another version
    bad_engine,         ///< the engine's library: missing, or of another version of Tempera
    adaptation_outdated, ///< made with other weights than those in use: adapt again
    bad_project,        ///< not a Tempera project, or damaged
    project_too_new,    ///< written by a newer version
    project_locked,     ///< another program has it open for writing
    write_failed,       ///< path not writable, disk full; nothing half-written is left
    media_missing,      ///< the project names a file that is not there: relink
    media_changed,      ///< the file is there but its content hash differs: relink
    bad_argument,
    stale,              ///< the command addresses an object that has changed since
    internal,
};

struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string subject; ///< the file, column or object concerned; may be empty
    std::string detail;  ///< what exactly, in English, without a final stop; may be empty
};

/// What happened, to what, and what to do, in one English line.
std::string describe(const Error &error);

template <class T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string subject = {}, std::string detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

} // namespace tempera
