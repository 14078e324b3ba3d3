// Shared by the workbench's own sources; no one else includes it.
#pragma once

#include "core/model/shared_edits.h"
#include "ui/job_runner.h"
#include "ui/workbench.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimer>
#include <type_traits>

namespace tempera::ui {

struct Workbench::Private {
    explicit Private(Workbench &workbench) : bench(workbench) {}

    Workbench &bench;
    std::shared_ptr<workflow::EngineHost> host;     ///< shared with jobs; loads the weights on first use, in a job
    std::shared_ptr<void> listening;                ///< to the open project's document
    std::shared_ptr<const workflow::Source> source; ///< of the recording in view; null: to be copied again
    model::Recording shown;                         ///< as last seen, to find out what an edit changed
    std::uint64_t view = 0;                         ///< raised for each recording shown: late results are dropped
    std::uint64_t opening = 0;                      ///< raised by each file opened: the last one wins
    std::uint64_t turn = 0;                         ///< raised with each project: a late result belongs to another
    int opening_job = 0;
    std::vector<int> view_jobs; ///< to be cancelled when another recording comes into view
    int extract_job = 0, adapt_job = 0, compare_job = 0;
    std::uint64_t compare_turn = 0; ///< raised each time that something is read to compare the curves with
    std::uint64_t comparing = 0; ///< raised with each comparison begun or given up: the last one wins
    bool complete = false; ///< `encoded_` covers the whole recording
    bool scores_complete = false;
    bool scoring = false, score_again = false;
    bool inspecting = false, inspect_again = false;
    qint64 score_took = 0; ///< ms, the last time
    QTimer score_timer, inspect_timer;
    QTimer learning_timer; ///< suggestions and rules, once nothing more pressing is under way
    std::shared_ptr<const analysis::Qualities> qualities; ///< of the recording in view; null: not measured yet
    /// Rules that were measured already, so that undoing and redoing an adaptation shows them at once.
    struct KeptRules {
        std::vector<std::byte> adapted;
        std::shared_ptr<const engine::Encoded> encoded;
        std::shared_ptr<const analysis::Qualities> qualities;
        std::shared_ptr<const workflow::Rules> rules;
    };
    std::vector<KeptRules> kept_rules; ///< of the recording in view, the latest last; a few
    [[nodiscard]] std::shared_ptr<const workflow::Rules> rules_kept(const workflow::Source &source) const;
    bool learning = false, learn_again = false;
    bool outdated = false; ///< the adaptation in force was made with other weights
    bool renewed = false;  ///< once for each recording shown, or undoing it would make it again
    TierId active;         ///< as the user chose; it may be gone
    TierId blind;          ///< of whoever rates blind in the recording in view; 0: nobody
    mutable model::Holds holds; ///< of the open project
    std::int64_t blind_since = 0; ///< the edit that they began with: they take back and see nothing older
    mutable std::optional<std::vector<model::Annotation>> labels; ///< of the recording in view; empty: not made yet
    std::vector<std::function<void()>> waiting; ///< what the user did while a large edit was being written

    // workbench_project.cpp
    using ProjectResult = Result<std::unique_ptr<workflow::Project>>;
    using MakeProject = std::function<ProjectResult()>;
    void open(const QString &path, MakeProject make);        ///< in the background, in place of what is open
    void take(std::unique_ptr<workflow::Project> project);   ///< in place of what is open
    void adopt(std::unique_ptr<workflow::Project> project);  ///< what is being played stays
    void let_go(std::unique_ptr<workflow::Project> project); ///< closes it in the background

    void inspect_and_add(const std::filesystem::path &media, bool sample);

    // workbench.cpp
    void clear_view();                       ///< cancels the view's jobs and forgets their results
    void play(const media::MediaInfo &info); ///< the picture is there before all else
    void show(RecordingId id);               ///< the recording whose media is being played
    void heard(const model::Changed &change);

    // workbench_writing.cpp
    /// Applies the edit, a large one in the background; then `done`. What went wrong on any step is reported.
    void apply(Result<model::Edit> edit, std::function<void()> done = {});
    void write(Result<model::Document::Pending> pending, std::function<void()> done = {});
    void take_back(RecordingId scope, bool undo); ///< or, with `undo` false, make it again
    /// While a large edit is being written: keeps `verb` for afterwards and says so.
    bool later(std::function<void()> verb);
    /// The same for edits of labels: locked tiers refuse, labels within labels follow.
    void apply_labels(Result<model::Edit> edit, std::function<void()> done = {});
    void when_written(std::function<void()> verb); ///< at once, unless a large edit is being written
    /// Runs `read` (which gives a Result) on the file in the background. What is wrong is reported; else `use` gets
    /// the value, if the recording is still in view.
    template <class Read, class Use> void read_file(const QString &path, Read read, Use use);

    // workbench_history.cpp
    [[nodiscard]] const model::Edit *next_to_undo() const; ///< null: there is nothing, or it is out of reach
    [[nodiscard]] const model::Edit *next_to_redo() const;
    void go_to(std::int64_t id, std::int64_t since); ///< never to before the edit `since`

    // workbench_raters.cpp
    [[nodiscard]] RaterId blind_rater() const; ///< of `blind`
    bool raters_refused();                     ///< true, and says so, while somebody rates blind
    void report_name(const Error &error);      ///< of a rater: what is wrong with it

    // workbench_tiers.cpp
    void find_blind(); ///< from the history; tells everybody when it has changed
    [[nodiscard]] std::optional<TierId> tier_for_new(); ///< the active one, or one that is made; none: it was reported
    /// Labels there; where the tier has to be made first, it is made, and taken back, in the same step.
    Result<model::Edit> on_own_tier(const std::vector<model::NewAnnotation> &items);
    [[nodiscard]] std::vector<model::NewAnnotation> predictions(const AcceptWish &wish) const;
    /// As labels, in one step.
    void accept(const std::vector<model::NewAnnotation> &found, const AcceptTarget &target,
                std::function<void()> done);

    // workbench_analysis.cpp
    void start_overview();
    void start_cues();
    void start_extract();
    void schedule_score();
    void run_score();
    void schedule_inspect();
    void run_inspect();
    std::shared_ptr<const workflow::Source> fresh_source();

    // workbench_compare.cpp
    using CompareWork = std::function<Result<engine::Scores>(const Job &)>;
    [[nodiscard]] Result<CompareWork> compare_work(const Comparison &with);
    /// Into what is compared, in a job of that name (empty: one that is not listed).
    void fetch_compared(const Comparison &with, const QString &job_name);
    void follow_compared(); ///< after an edit: what a rater said is read again, and what is gone is taken out

    // workbench_learning.cpp
    void schedule_learning();
    void run_learning();
    bool renew(); ///< starts making an outdated adaptation again; false: it cannot, or was tried already

    /// Runs `f` on the interface thread if the recording is still the one in view.
    template <class F> void post(std::uint64_t at_view, F f) {
        QMetaObject::invokeMethod(
            &bench,
            [this, at_view, f = std::move(f)] {
                if (view == at_view) f();
            },
            Qt::QueuedConnection);
    }
    void report(const Error &error) {
        if (error.code != ErrorCode::cancelled) Q_EMIT bench.failed(error);
    }
};

template <class Read, class Use> void Workbench::Private::read_file(const QString &path, Read read, Use use) {
    const auto at_view = view;
    view_jobs.push_back(bench.jobs_->start(Workbench::tr("Reading %1").arg(QFileInfo(path).fileName()),
                                           [this, at_view, read, use](const Job &) {
                                               auto result = std::make_shared<std::invoke_result_t<Read>>(read());
                                               return [this, at_view, use, result] {
                                                   if (view != at_view) return;
                                                   if (!*result) return report(result->error());
                                                   use(std::move(**result));
                                               };
                                           }));
}

} // namespace tempera::ui
