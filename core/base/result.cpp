#include "core/base/result.h"

namespace tempera {
namespace {

struct Words {
    const char *what;
    const char *remedy;
};

Words words(ErrorCode code) {
    switch (code) {
    case ErrorCode::cancelled: return {"cancelled", ""};
    case ErrorCode::file_not_found: return {"file not found", "check the path"};
    case ErrorCode::file_unreadable: return {"cannot read the file", "check its permissions and the disk"};
    case ErrorCode::file_empty: return {"the file is empty", "copy it again from its source"};
    case ErrorCode::not_media: return {"not a video or sound file that can be decoded", "open a recording such as MP4, MKV, MOV or WAV"};
    case ErrorCode::media_damaged: return {"the recording is damaged or cut short", "copy it again from its source"};
    case ErrorCode::no_video: return {"the recording has no picture", "use a recording with a video track"};
    case ErrorCode::no_audio: return {"the recording has no sound", "use a recording with a sound track"};
    case ErrorCode::no_face: return {"no face was found", "use a recording in which the face is at least 48 pixels high"};
    case ErrorCode::nothing_to_analyse: return {"there is neither a face, a voice, words, a body signal nor imported measures to analyse", "add a transcript or a signal file, or use another recording"};
    case ErrorCode::bad_transcript: return {"the transcript cannot be read", "correct that line, or export the transcript again as SRT or VTT"};
    case ErrorCode::bad_csv: return {"the table cannot be read", "correct that column or line"};
    case ErrorCode::bad_measures: return {"these columns cannot be learned from", "choose other columns"};
    case ErrorCode::bad_exchange: return {"the file cannot be taken over", "correct it, or export it again from the program it came from"};
    case ErrorCode::bad_labels: return {"the labels cannot be used", "correct the labels and try again"};
    case ErrorCode::bad_model: return {"the model file cannot be used", "install the application again, or train the model again"};
    case ErrorCode::bad_engine: return {"the engine cannot be loaded", "install the application again"};
    case ErrorCode::adaptation_outdated: return {"the adaptation was made with another version of the model", "adapt again with the same labels"};
    case ErrorCode::bad_project: return {"not a Tempera project, or a damaged one", "open another file, or restore a backup"};
    case ErrorCode::project_too_new: return {"the project was written by a newer version", "update Tempera; the file was not changed"};
    case ErrorCode::project_locked: return {"the project is open in another program", "close it there and try again"};
    case ErrorCode::write_failed: return {"cannot write", "check that the folder exists, is writable and has free space"};
    case ErrorCode::media_missing: return {"the recording is not where the project expects it", "point to the file with Relink"};
    case ErrorCode::media_changed: return {"the recording is not the one that was analysed", "point to the original file with Relink"};
    case ErrorCode::bad_argument: return {"wrong argument", "see --help"};
    case ErrorCode::stale: return {"the object has changed in the meantime", "look at it again and repeat the change"};
    case ErrorCode::internal: break;
    }
    return {"internal error", "please report it with the steps that led here"};
}

} // namespace

std::string describe(const Error &error) {
    const Words w = words(error.code);
    std::string text;
    if (!error.subject.empty()) text += error.subject + ": ";
    text += w.what;
    if (!error.detail.empty()) text += " (" + error.detail + ")";
    if (*w.remedy) text += std::string("; ") + w.remedy;
    return text;
}

} // namespace tempera
