// What the window works on: the open project, the recording in view, its results, and the jobs under way.
// Views read from it and hear its signals; they call its verbs; they never touch files or the engine.
#pragma once

#include "core/analysis/suggestions.h"
#include "core/exchange/table_start.h"
#include "core/media/overview.h"
#include "core/model/tier_edits.h"
#include "core/workflow/agreement.h"
#include "core/workflow/exchange.h"
#include "core/workflow/measures.h"
#include "core/workflow/report.h"
#include "core/workflow/rules.h"
#include "ui/time_axis.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <QObject>
#include <QString>
#include <set>

namespace tempera::features {
struct SoundOffset;
}

namespace tempera::ui {

class JobRunner;
struct CopiedLabels;

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
    /// Out of the project, with everything that was done on it; another one is shown. The media file is left alone.
    void remove_recording(RecordingId id);
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
    /// May cover only the first part. Null too while somebody rates blind, as are inspection and suggestions.
    [[nodiscard]] std::shared_ptr<const engine::Scores> scores() const;
    [[nodiscard]] const std::optional<engine::Inspection> &inspection() const; ///< at the playhead
    [[nodiscard]] const std::vector<features::Cue> &cues() const { return cues_; }
    [[nodiscard]] const std::vector<media::Thumbnail> &thumbnails() const { return thumbnails_; } ///< ordered by time

    // --- labels and adaptation
    /// Emotions in display order.
    [[nodiscard]] std::vector<model::Emotion> emotions() const;
    /// Of the recording, by onset; of a blind rater only their own. Valid until the next edit.
    [[nodiscard]] const std::vector<model::Annotation> &annotations() const;
    void add_label(Span span, EmotionId emotion);
    void change_label(AnnotationId id, Span span, EmotionId emotion);
    /// As one edit; `done` is called once it is made, and not when it was refused.
    void add_labels(const std::vector<Span> &spans, EmotionId emotion, std::function<void()> done = {});
    void remove_labels(const std::vector<AnnotationId> &ids);
    void add_emotion(const QString &name);
    void change_emotion(const model::Emotion &emotion);
    void remove_emotion(EmotionId id);
    void move_emotion(EmotionId id, int by);             ///< up (`by` < 0) or down the list
    void merge_emotions(EmotionId from, EmotionId into); ///< in all recordings; refused while somebody rates blind
    void import_labels(const QString &csv);
    void adapt();
    void forget_adaptation();
    [[nodiscard]] bool adapting() const { return adapting_; }
    void analyse(); ///< goes on where an analysis was stopped; what is done already is not done again
    [[nodiscard]] bool analysed() const; ///< the curves cover the whole recording
    void cancel_adapt();
    [[nodiscard]] std::optional<engine::AdaptReport> report() const;

    // --- tiers, and labels in numbers (workbench_tiers.cpp). A locked tier refuses, and it is said why.
    /// From top to bottom, hidden ones too; a blind rater's own only.
    [[nodiscard]] std::vector<model::PlacedTier> tiers() const;
    [[nodiscard]] TierId active_tier() const; ///< where new labels go; 0: one will be made
    void set_active_tier(TierId id);
    void add_tier(const QString &name, TierId parent = {});
    void change_tier(const model::Tier &tier);
    void move_tier(TierId id, int by);
    void remove_tier(TierId id);
    using Labels = std::vector<AnnotationId>;
    void change_labels(const std::vector<model::Annotation> &after);
    void split_labels(const Labels &ids); ///< at the playhead
    void merge_labels(const Labels &ids);
    void move_labels(const Labels &ids, TierId tier);
    void copy_labels(const Labels &ids, TierId tier, Time by); ///< tier 0: each on its own
    /// What was copied, from the playhead on: each on its own tier, on one of that name in another recording, else
    /// where new labels go; or all on `onto`. What stands in the way is said. `done` hears which they are
    /// (workbench_clipboard.cpp).
    void paste_labels(const CopiedLabels &copied, TierId onto = {}, std::function<void(const Labels &)> done = {});
    void relabel(const Labels &ids, EmotionId emotion);
    void note_labels(const Labels &ids, const QString &note);
    /// Where accepted predictions become labels.
    struct AcceptTarget {
        TierId tier{};      ///< 0: where new labels go
        QString new_tier{}; ///< not empty: a tier of this name, made in the same step
    };
    struct AcceptWish {
        Span span;
        double threshold = 0.5;                    ///< least membership
        std::optional<std::set<EmotionId>> only{}; ///< these emotions; none: all
        AcceptTarget target{};
    };
    /// What is predicted becomes labels (those that are there already are left). The number of them is said.
    void accept_predictions(const AcceptWish &wish);
    void accept_segment(const AcceptTarget &target); ///< the strongest one at the playhead
    /// How many labels that would be, of each emotion with any, whatever `only` says.
    [[nodiscard]] std::map<EmotionId, int> count_predictions(const AcceptWish &wish) const;
    // --- raters (workbench_raters.cpp). All of it waits until whoever rates blind has finished, and that is said.
    /// In the order of adding; to a blind rater, they themselves only.
    [[nodiscard]] std::vector<model::Rater> raters() const;
    /// Who rates now: new tiers are theirs. None without a project.
    [[nodiscard]] std::optional<model::Rater> rater() const;
    /// Whose the next label will be: somebody else's while a tier of theirs is the active one.
    [[nodiscard]] std::optional<model::Rater> next_labels_rater() const;
    void choose_rater(RaterId id); ///< remembered in the project, and for new projects
    void add_rater(const QString &name); ///< and chooses them
    void rename_rater(RaterId id, const QString &name);
    void remove_rater(RaterId id); ///< refused, and said why, where they have tiers
    /// A further rater who sees nothing of others, nor of the machine, until they finish.
    void start_blind(const QString &rater);
    void finish_blind();
    [[nodiscard]] bool blind() const;
    /// An edit of labels or traces made elsewhere, under the same rules.
    void apply(Result<model::Edit> edit);

    /// What was done, oldest first: of the recording in view and the project's shared lists. To a blind rater, as in
    /// undo, redo and go_to, nothing is there from before they began.
    [[nodiscard]] std::vector<const model::Edit *> history() const;
    /// Undoes or redoes until it is the last one done; 0: to the start. A blind rating that was finished is passed as a
    /// whole: from within it, whoever has seen everything since would go on as if blind.
    void go_to(std::int64_t edit);

    // --- what helps to learn (workbench_learning.cpp)
    /// The moments worth labelling next, by time; none until the analysis is complete.
    [[nodiscard]] const std::vector<analysis::Suggestion> &suggestions() const;
    /// To the first one after the playhead; after the last, to the first of all.
    void next_suggestion();
    /// Labels the moment at the playhead with the emotion that is strongest there.
    void accept_strongest();
    /// What is remembered of the patient's earlier visits.
    [[nodiscard]] workflow::Memory memory() const;
    void use_memory(bool on);
    void forget_memory();
    /// The rules in force in words; null until they are measured.
    [[nodiscard]] std::shared_ptr<const workflow::Rules> rules() const;
    void export_rules(const QString &csv);

    // --- the visit: further videos, notes, the coding scheme (workbench_session.cpp)
    [[nodiscard]] std::vector<model::Companion> companions() const; ///< of the recording, in the order of adding
    [[nodiscard]] std::filesystem::path companion_path(const model::Companion &companion) const;
    /// Adds a further video of the recording; its place is found from the sound where both have some.
    void add_companion(const QString &path);
    void align_companion(CompanionId id); ///< finds its place from the sound again
    void move_companion(CompanionId id, Time offset, Time drift); ///< drift: in an hour of the video
    void remove_companion(CompanionId id);
    [[nodiscard]] QString notes() const; ///< of the visit in view
    void change_notes(const QString &notes);
    /// Who has gone through the visit in view for which emotions; to a blind rater, what they did themselves.
    [[nodiscard]] std::vector<model::Check> checks() const;
    void set_check(EmotionId emotion, bool on); ///< by whoever rates now
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
            rater,      ///< a rater's labels: `id`
            ratings     ///< what a rater rated continuously of emotions: `id`
        };
        Kind kind = Kind::none;
        std::int64_t id = 0;
        QString name;
        /// Whether both mean the same, whatever it is called.
        [[nodiscard]] bool same(const Comparison &other) const { return kind == other.kind && id == other.id; }
    };
    struct Compared {
        Comparison with;
        std::shared_ptr<const engine::Scores> scores; ///< null: not there yet; NaN where a rater rated nothing
        std::uint64_t turn = 0; ///< of the latest reading: an earlier one that ends later is dropped
    };
    static constexpr std::size_t most_compared = 2; ///< at once, such as two raters
    /// What there is to compare with, nothing first.
    [[nodiscard]] std::vector<Comparison> comparisons() const;
    /// Adds it to what the curves are compared with, until another recording is shown; what is compared already is
    /// taken out, and what was chosen first where there would be too many. Nothing (Kind::none) takes out all.
    void compare(const Comparison &with);
    /// In the order in which they were chosen; none while somebody rates blind. What a rater said follows their edits.
    [[nodiscard]] std::vector<Compared> compared() const;

    // --- agreement (workbench_agreement.cpp)
    struct AgreementWish {
        std::vector<TierId> tiers; ///< whose labels
        enum class Curves { none, before, after } curves = Curves::none; ///< of the model, without or with what it learned
        bool unlabelled_counts = true; ///< a stretch without a label is an answer
        std::vector<std::string> order; ///< the emotions from the least to the most; empty: they have no order
        analysis::AgreementSettings settings; ///< the range is filled in
    };
    [[nodiscard]] std::vector<workflow::LabelSet> label_sets() const; ///< of the recording, one per tier with labels; none while rating blind
    /// In a job; `agreement_measured` brings the result, null when it failed or was stopped. One under way is given up.
    void measure_agreement(const AgreementWish &wish);
    /// What two or more raters have rated continuously; nothing while rating blind.
    [[nodiscard]] std::vector<workflow::RatedQuantity> rated_quantities() const;
    /// The same for one of them; `traces_measured` brings the result.
    void measure_traces(const std::string &quantity, const std::vector<std::string> &raters, Time bin);
    void stop_agreement();

    void undo(); ///< not of the end of a blind rating, nor of anything before it: for that, `go_to`
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

    // --- other programs' files (workbench_exchange.cpp)
    struct Foreign {
        std::shared_ptr<const workflow::Imported> file; ///< null: it is a table, and its columns have to be told apart first
        std::optional<exchange::TableStart> table; ///< of a table whose columns can be chosen
        exchange::TableReading reading;            ///< how it was, or could not be, read
    };
    /// What is to be known of a file beyond what it says itself.
    struct Reading {
        std::optional<exchange::TableReading> table; ///< none: as remembered for such a table, or found
        int face = -1;                               ///< as of exchange::ReadOptions
    };
    /// True, and says so, while somebody rates blind: what comes from others would be seen.
    bool import_refused();
    /// Reads the file, or folder, in the background; `use` is called unless it failed or another recording is in view.
    void read_foreign(const QString &path, const Reading &reading, std::function<void(Foreign)> use);
    /// Into the recording in view, as one edit. `take` without what is kept of its tracks.
    void take_foreign(std::shared_ptr<const workflow::Imported> file, exchange::Take take);
    /// Its tracks (`uses` parallel to them) become what the engine learns from, as one edit; the analysis is made anew.
    void learn_from(std::shared_ptr<const workflow::Imported> file, std::vector<workflow::MeasureUse> uses, Time shift,
                    const QString &path);
    void forget_measures();
    /// What is to be exported. Curves and episodes: where the analysis is complete; signals: the body's, and measures.
    struct Chosen {
        std::set<TierId> tiers;
        bool curves = false, episodes = false, signals = false;
    };
    /// Puts it together; to be called in a job.
    using Gather = std::function<Result<exchange::Content>()>;
    [[nodiscard]] Gather gather(const Chosen &chosen);
    void export_foreign(const QString &path, const exchange::Format &format, Gather content);

Q_SIGNALS:
    void project_changed();   ///< opened, closed, renamed; patients, recordings or raters changed
    void recording_changed(); ///< another recording (or none) is in view; all results start anew
    void annotations_changed(tempera::Span span);
    void emotions_changed();
    void tiers_changed(); ///< which one is active, who rates now, or blindness
    void traces_changed();
    void media_changed(); ///< another file is to be played, or none
    void waveform_changed();
    void thumbnails_changed();
    void cues_changed();
    void faces_changed();
    void scores_changed();
    void inspection_changed();
    void compared_changed();
    void suggestions_changed();
    void rules_changed();
    void memory_changed();                    ///< the patient's switch, what is forgotten, or another recording
    void noted(const QString &text);          ///< nothing failed, but it should be known
    void adaptation_changed();                ///< report, adapting() or the adaptation in force
    void agreement_measured(std::shared_ptr<const tempera::analysis::CodingAgreement> agreement);
    void traces_measured(std::shared_ptr<const tempera::analysis::NumbersAgreement> agreement);
    void history_changed();                   ///< undo or redo text
    void said(const QString &text);           ///< for the status bar
    void failed(const tempera::Error &error); ///< shown as a message, not modal
    /// What was left out of an analysis that went well otherwise: no face, nobody speaking, a bad transcript.
    void left_out(const std::vector<tempera::Error> &warnings);
    void relink_needed(const tempera::Error &error);

private:
    void change_recording(const std::function<void(model::Recording &)> &change); ///< the one in view
    void tell_alignment(const std::optional<features::SoundOffset> &found); ///< none: there was no sound

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
    std::vector<Compared> compared_;
    std::vector<analysis::Suggestion> suggestions_;
    std::shared_ptr<const workflow::Rules> rules_;
    std::vector<features::Cue> cues_;
    std::vector<media::Thumbnail> thumbnails_;
    bool adapting_ = false;
};

} // namespace tempera::ui
