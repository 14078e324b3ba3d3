// What the window works on: the open project, the recording in view, its results, and the jobs under way.
// Views read from it and hear its signals; they call its verbs; they never touch files or the engine.
#pragma once

#include "core/analysis/suggestions.h"
#include "core/media/overview.h"
#include "core/workflow/report.h"
#include "core/workflow/rules.h"
#include "ui/time_axis.h"

#include <functional>
#include <memory>
#include <optional>
#include <QObject>
#include <QString>

namespace tempera::ui {

class JobRunner;

/// Interface thread only. No call waits for anything but the disk's promise that a small edit is written: files are
/// opened, read and written in `jobs()`, and what comes of it is heard by the signals. What the user does while a
/// large edit (an import) is being written is kept and done after it, in order.
class Workbench : public QObject {
    Q_OBJECT
public:
    explicit Workbench(QObject *parent = nullptr);
    ~Workbench() override; ///< cancels and waits for jobs

    // --- project and recording
    void new_project(const QString &path);
    void open_project(const QString &path);
    /// Opens any video or sound file: into the open project, or into a new one beside the file
    /// (STEM.tempera, or the existing one of that name). If the folder is not writable: under the documents folder.
    void open_media(const QString &path);
    /// A writable copy of the sample under the user's data folder.
    void open_sample();
    void show_recording(RecordingId id);
    void set_transcript(const QString &path);
    void set_body(const QString &path);
    void relink(const QString &media);
    void choose_face(int track);
    void close_project();

    [[nodiscard]] workflow::Project *project() { return project_.get(); } ///< null: none open
    [[nodiscard]] RecordingId recording() const { return recording_; }    ///< 0: none in view
    [[nodiscard]] const model::Recording *recording_record() const;
    /// What can be played: there before the recording is part of the project (its content is still being read).
    [[nodiscard]] std::optional<media::MediaInfo> media() const { return media_; }
    [[nodiscard]] TimeAxis &axis() { return axis_; }
    [[nodiscard]] JobRunner &jobs() { return *jobs_; }

    // --- what jobs have brought; null or empty until then. Immutable snapshots.
    [[nodiscard]] std::shared_ptr<const media::Waveform> waveform() const { return waveform_; }
    [[nodiscard]] std::shared_ptr<const features::FaceTracks> faces() const { return faces_; }
    [[nodiscard]] std::shared_ptr<const engine::Encoded> encoded() const { return encoded_; }
    [[nodiscard]] std::shared_ptr<const engine::Scores> scores() const {
        return scores_;
    } ///< may cover only the first part
    [[nodiscard]] const std::optional<engine::Inspection> &inspection() const {
        return inspection_;
    } ///< at the playhead
    [[nodiscard]] const std::vector<features::Cue> &cues() const { return cues_; }
    [[nodiscard]] const std::vector<media::Thumbnail> &thumbnails() const { return thumbnails_; } ///< ordered by time

    // --- labels and adaptation
    /// Emotions in display order.
    [[nodiscard]] std::vector<model::Emotion> emotions() const;
    [[nodiscard]] std::vector<model::Annotation> annotations() const; ///< of the recording, by onset
    void add_label(Span span, EmotionId emotion);
    void change_label(AnnotationId id, Span span, EmotionId emotion);
    void add_labels(const std::vector<Span> &spans, EmotionId emotion); ///< as one edit
    void remove_labels(const std::vector<AnnotationId> &ids);
    void add_emotion(const QString &name);
    void change_emotion(const model::Emotion &emotion);
    void remove_emotion(EmotionId id);
    void import_labels(const QString &csv);
    void adapt();
    void forget_adaptation();
    [[nodiscard]] bool adapting() const { return adapting_; }
    void analyse(); ///< goes on where an analysis was stopped; what is done already is not done again
    [[nodiscard]] bool analysed() const; ///< the curves cover the whole recording
    void cancel_adapt();
    [[nodiscard]] std::optional<engine::AdaptReport> report() const;

    // --- what helps to learn (workbench_learning.cpp)
    /// The moments worth labelling next, by time; none until the analysis is complete.
    [[nodiscard]] const std::vector<analysis::Suggestion> &suggestions() const { return suggestions_; }
    /// To the first one after the playhead; after the last, to the first of all.
    void next_suggestion();
    /// Labels the moment at the playhead with the emotion that is strongest there.
    void accept_strongest();
    /// What is remembered of the patient's earlier visits.
    [[nodiscard]] workflow::Memory memory() const;
    void use_memory(bool on);
    void forget_memory();
    /// The rules in force in words; null until they are measured.
    [[nodiscard]] std::shared_ptr<const workflow::Rules> rules() const { return rules_; }
    void export_rules(const QString &csv);

    // --- the visit: further videos, notes, the coding scheme (workbench_session.cpp)
    [[nodiscard]] std::vector<model::Companion> companions() const; ///< of the recording, in the order of adding
    [[nodiscard]] std::filesystem::path companion_path(const model::Companion &companion) const;
    /// Adds a further video of the recording; its place is found from the sound where both have some.
    void add_companion(const QString &path);
    void align_companion(CompanionId id); ///< finds its place from the sound again
    void move_companion(CompanionId id, Time offset);
    void remove_companion(CompanionId id);
    [[nodiscard]] QString notes() const; ///< of the visit in view
    void change_notes(const QString &notes);
    /// Definitions, colours and keys of emotions into the project; emotions it lacks are added. One edit.
    void import_scheme(const QString &path);
    void export_scheme(const QString &path); ///< .json, else CSV
    // --- what the curves are compared with (workbench_compare.cpp)
    struct Comparison {
        enum class Kind {
            none,
            prior,      ///< the same recording without any adaptation
            adaptation, ///< an earlier or later adaptation of it: `id`
            recording,  ///< another recording, over the same time since its start: `id`
            rater       ///< a rater's labels: `id`
        };
        Kind kind = Kind::none;
        std::int64_t id = 0;
        QString name;
    };
    /// What there is to compare with, nothing first.
    [[nodiscard]] std::vector<Comparison> comparisons() const;
    void compare(const Comparison &with); ///< until another recording is shown
    [[nodiscard]] const Comparison &comparison() const { return comparison_; }
    [[nodiscard]] std::shared_ptr<const engine::Scores> compared() const { return compared_; } ///< null: not there (yet)

    void undo();
    void redo();
    [[nodiscard]] QString undo_text() const; ///< empty: nothing to undo
    [[nodiscard]] QString redo_text() const;

    void export_timeline(const QString &csv);
    void export_segments(const QString &csv);
    void export_labels(const QString &csv);

    // --- reports (workbench_report.cpp)
    /// `done` hears of it on this thread, also when it was cancelled or failed. The job's id; 0 and nothing heard when no
    /// project is open.
    int gather_report(const workflow::ReportChoice &choice,
                      std::function<void(Result<std::shared_ptr<const analysis::Report>>)> done);
    /// Tables of all recordings of the project into a folder.
    void export_tidy(const QString &folder, bool names, std::function<void(const Status &)> done);

Q_SIGNALS:
    void project_changed();   ///< opened, closed, renamed; patients, recordings or raters changed
    void recording_changed(); ///< another recording (or none) is in view; all results start anew
    void annotations_changed(tempera::Span span);
    void emotions_changed();
    void media_changed(); ///< another file is to be played, or none
    void waveform_changed();
    void thumbnails_changed();
    void cues_changed();
    void faces_changed();
    void scores_changed();
    void inspection_changed();
    void compared_changed(); ///< comparison() or compared()
    void suggestions_changed();
    void rules_changed();
    void memory_changed();                    ///< the patient's switch, what is forgotten, or another recording
    void noted(const QString &text);          ///< nothing failed, but it should be known
    void adaptation_changed();                ///< report, adapting() or the adaptation in force
    void history_changed();                   ///< undo or redo text
    void said(const QString &text);           ///< for the status bar
    void failed(const tempera::Error &error); ///< shown as a message, not modal
    /// What was left out of an analysis that went well otherwise: no face, nobody speaking, a bad transcript.
    void left_out(const std::vector<tempera::Error> &warnings);
    void relink_needed(const tempera::Error &error);

private:
    void change_recording(const std::function<void(model::Recording &)> &change); ///< the one in view
    void tell_alignment(std::optional<double> certainty);                          ///< none: there was no sound

    struct Private;
    std::unique_ptr<Private> d_;
    std::unique_ptr<workflow::Project> project_;
    RecordingId recording_;
    std::optional<media::MediaInfo> media_;
    TimeAxis axis_;
    std::unique_ptr<JobRunner> jobs_;
    std::shared_ptr<const media::Waveform> waveform_;
    std::shared_ptr<const features::FaceTracks> faces_;
    std::shared_ptr<const engine::Encoded> encoded_;
    std::shared_ptr<const engine::Scores> scores_;
    std::optional<engine::Inspection> inspection_;
    Comparison comparison_;
    std::shared_ptr<const engine::Scores> compared_;
    std::vector<analysis::Suggestion> suggestions_;
    std::shared_ptr<const workflow::Rules> rules_;
    std::vector<features::Cue> cues_;
    std::vector<media::Thumbnail> thumbnails_;
    bool adapting_ = false;
};

} // namespace tempera::ui
