// The whole job on one project: what the window and the command line both call.
//
// Threads: a Project belongs to the thread that opened it (its document and one database connection). The long
// functions below it are free functions that take a `Source` (plain values copied from the project), open their
// own database connection, and may run on any one background thread; what they return is put into the document
// by the owner's thread (`Project::...` functions), as one edit.
#pragma once

#include "core/analysis/timeline.h"
#include "core/base/job.h"
#include "core/engine/engine.h"
#include "core/features/extract.h"
#include "core/media/media.h"
#include "core/model/edits.h"
#include "core/store/project_file.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

namespace tempera::exchange {
struct Notice;
}

namespace tempera::workflow {

/// Stage names given to Job::report; the interface translates them.
namespace stage {
inline constexpr const char *hash = "Reading the file";
inline constexpr const char *faces = "Finding faces";
inline constexpr const char *voice = "Listening to the voice";
inline constexpr const char *words = "Reading the transcript";
inline constexpr const char *body = "Reading body signals";
inline constexpr const char *measures = "Reading measures";
inline constexpr const char *encode = "Encoding";
inline constexpr const char *adapt = "Adapting";
inline constexpr const char *score = "Drawing curves";
} // namespace stage

/// The engine, loaded once, on first use; shared by all jobs of a process, one at a time.
class EngineHost {
public:
    explicit EngineHost(std::filesystem::path weights);
    /// Loads if need be. The lock is held while the caller uses the engine.
    struct Lease {
        std::unique_lock<std::mutex> lock;
        engine::Engine *engine = nullptr;
    };
    Result<Lease> lease();
    [[nodiscard]] const std::filesystem::path &weights() const { return weights_; }

private:
    std::filesystem::path weights_;
    std::mutex mutex_;
    std::unique_ptr<engine::Engine> engine_;
};

/// What a background job needs to know of one recording. Plain values.
struct Source {
    std::filesystem::path project; ///< the project file
    RecordingId recording;
    std::string media_hash;
    std::filesystem::path media, transcript, body; ///< absolute; the last two may be empty
    std::string measures;                          ///< blob key of what other programs measured; may be empty
    Time duration;
    int face_track = -1;
    std::vector<std::string> emotion_keys;   ///< in Document order: built-in key, or the user's name
    std::vector<engine::Example> examples;
    std::vector<AnnotationId> example_ids;   ///< parallel to examples
    std::vector<std::byte> adapted;          ///< engine::to_bytes(Adapted) in force, keys as in emotion_keys; empty: the prior
    std::vector<std::byte> previous;         ///< the same of the patient's visit before, if it is remembered; empty: none
    std::vector<AdaptationId> earlier;       ///< the adaptations that `previous` holds something of, newest first
    std::vector<EmotionId> emotion_ids;      ///< parallel to emotion_keys
};

/// One recording whose adaptation is, or was, the start of another.
struct Visit {
    RecordingId recording;
    AdaptationId adaptation;
    std::string name, date; ///< of its session; the date may be empty
};
/// What is remembered of a patient's earlier visits, seen from one recording.
struct Memory {
    PatientId patient;
    bool on = true;             ///< the patient's switch
    std::vector<Visit> visits;  ///< what the next adaptation starts from when it is on, newest first
    std::vector<Visit> used;    ///< what the adaptation in force started from, newest first
};

class Project {
public:
    /// create: makes the file and fills in the built-in emotions, one rater (`rater`, or the login name), one patient.
    static Result<std::unique_ptr<Project>> create(const std::filesystem::path &path, const std::string &rater = {});
    static Result<std::unique_ptr<Project>> open(const std::filesystem::path &path);

    [[nodiscard]] model::Document &document() { return *document_; }
    [[nodiscard]] const model::Document &document() const { return *document_; }
    [[nodiscard]] store::ProjectFile &file() { return *file_; }
    [[nodiscard]] std::filesystem::path path() const { return file_->path(); }

    /// What probing and hashing found (see inspect_media), put into the project as a new recording with a tier
    /// for `rater`. A recording with the same hash is returned instead of being added twice.
    struct NewRecording {
        media::MediaInfo info;
        std::string hash;
        std::filesystem::path transcript, body; ///< may be empty
    };
    Result<RecordingId> add_recording(const NewRecording &found, PatientId patient = {});
    /// media_missing or media_changed is found by `check_media`; relink sets the new path after hashing it.
    [[nodiscard]] std::filesystem::path absolute(const std::string &stored) const;
    [[nodiscard]] std::string stored(const std::filesystem::path &absolute) const;
    Status relink(RecordingId recording, const std::filesystem::path &media, const std::string &hash);

    /// The rater's tier on the recording, made (as its own edit) when it is not there.
    Result<TierId> tier(RecordingId recording, RaterId rater);
    /// Whose labels are those that nobody else is named for: the rater chosen, or else the project's first.
    [[nodiscard]] RaterId default_rater() const;
    /// Remembered in the project, outside its history. bad_argument: no such rater.
    Status choose_rater(RaterId rater);

    /// Copies what a job needs. Examples: all annotations of the recording, of every rater.
    Result<Source> source(RecordingId recording);
    /// The same as if `adaptation` (one of the recording's; 0: none) were in force.
    Result<Source> source_with(RecordingId recording, AdaptationId adaptation);

    /// The same with those labels only that the adaptation in force was made from, as they are today: to make it again
    /// with other weights. bad_argument when none is in force.
    Result<Source> source_learned(RecordingId recording);

    /// Stores the adapted state and puts it in force, as one undoable edit. `source` is what the job was given, so
    /// that the report stays right when labels have changed since; the second form takes what is there now.
    Status accept(const Source &source, const engine::Engine::AdaptResult &result);
    Status accept(RecordingId recording, const engine::Engine::AdaptResult &result);
    /// The report of the adaptation in force, if any. Indices are those of a `source(recording)` made now; -1 for
    /// a label that has been removed since.
    [[nodiscard]] std::optional<engine::AdaptReport> report(RecordingId recording) const;

    /// Earlier visits: the same patient's recordings of earlier sessions (by date; by order of adding where dates are
    /// equal or missing) that have an adaptation which is not forgotten.
    [[nodiscard]] Memory memory(RecordingId recording) const;
    Status set_memory(RecordingId recording, bool on);
    Status forget_memory(RecordingId recording);

private:
    Project(std::unique_ptr<store::ProjectFile> file, std::unique_ptr<model::Document> document);
    static Result<std::unique_ptr<Project>> of(std::unique_ptr<store::ProjectFile> file);
    /// Remembers size and date of the file, so that check_media need not read all of it each time.
    Status note_media(RecordingId recording, const std::filesystem::path &media);
    std::unique_ptr<store::ProjectFile> file_;
    std::unique_ptr<model::Document> document_;
    RaterId chosen_; ///< may have gone since; 0: nobody was chosen
};

/// Probes and hashes; finds a transcript beside the file when `transcript` is empty.
Result<Project::NewRecording> inspect_media(const std::filesystem::path &media, const std::filesystem::path &transcript,
                                            const std::filesystem::path &body, const Job &job);
/// media_missing, or media_changed when size or content differs. The content is read only when the file's date is
/// not the one noted when it was last seen.
Status check_media(const Source &source, const Job &job);

/// Streams to latents, piece by piece, through the project's cache: what is there already is not computed again,
/// so a cancelled extraction resumes. `ready` hears, on the job's thread, how far all modalities are encoded.
/// A missing modality is left out; with none at all: nothing_to_analyse. `warnings` receives what was left out
/// and why (no_video, no_face, no_audio, bad_transcript, bad_csv, ...), and media_damaged when the recording ends
/// before it should: those do not stop the rest.
struct Extracted {
    std::shared_ptr<const engine::Encoded> encoded;
    std::shared_ptr<const features::FaceTracks> faces; ///< null: no video
    std::vector<Error> warnings;
};
Result<Extracted> extract(const Source &source, EngineHost &host, const Job &job,
                          const std::function<void(const Extracted &so_far)> &ready = {});

/// Examples -> adapted state. bad_labels, cancelled.
Result<engine::Engine::AdaptResult> adapt(const Source &source, const engine::Encoded &encoded, EngineHost &host,
                                          const Job &job);

/// Whether the adaptation in force was made with other weights than the host's, so that no curves can be had from it.
Result<bool> outdated(const Source &source, const engine::Encoded &encoded, EngineHost &host);
/// Then makes it again from the labels that it was made from (those that are still there), puts it in force as an edit
/// like any other, and brings `source` up to date; true. On the project's thread. bad_labels when no label is left.
Result<bool> renew(Project &project, Source &source, const engine::Encoded &encoded, EngineHost &host, const Job &job);

/// Curves of `span` with the given adapted bytes (empty: the prior).
Result<engine::Scores> score(const Source &source, const engine::Encoded &encoded, EngineHost &host, Span span,
                             const Job &job);
/// The whole recording's curves, neither taken from the project's cache nor put there: those that something is compared
/// with must not push out those in force. Errors as of `score`.
Result<engine::Scores> score_aside(const Source &source, const engine::Encoded &encoded, EngineHost &host,
                                   const Job &job);
Result<engine::Inspection> inspect(const Source &source, const engine::Encoded &encoded, EngineHost &host, Time at);

/// Label rows (from CSV) into the project: one tier per rater, unknown emotions and raters are made. One edit per
/// tier. bad_labels when a span lies outside the recording; then nothing is added. `notices` and what else can be wrong: as
/// of exchange::read_labels.
Status import_labels(Project &project, RecordingId recording, const std::filesystem::path &csv,
                     std::vector<exchange::Notice> *notices = nullptr);

} // namespace tempera::workflow
