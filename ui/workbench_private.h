// Shared by the workbench's own sources; no one else includes it.
#pragma once

#include "ui/job_runner.h"
#include "ui/workbench.h"

#include <QElapsedTimer>
#include <QTimer>

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
    int opening_job = 0;
    std::vector<int> view_jobs; ///< to be cancelled when another recording comes into view
    int extract_job = 0, adapt_job = 0;
    bool complete = false; ///< `encoded_` covers the whole recording
    bool scores_complete = false;
    bool scoring = false, score_again = false;
    bool inspecting = false, inspect_again = false;
    qint64 score_took = 0; ///< ms, the last time
    QTimer score_timer, inspect_timer;
    QTimer learning_timer; ///< suggestions and rules, once nothing more pressing is under way
    std::shared_ptr<const analysis::Qualities> qualities; ///< of the recording in view; null: not measured yet
    bool learning = false, learn_again = false;
    bool outdated = false; ///< the adaptation in force was made with other weights
    bool renewed = false;  ///< once for each recording shown, or undoing it would make it again

    // workbench.cpp
    void take(std::unique_ptr<workflow::Project> project);  ///< in place of what is open
    void adopt(std::unique_ptr<workflow::Project> project); ///< what is being played stays
    void clear_view();                                      ///< cancels the view's jobs and forgets their results
    void play(const media::MediaInfo &info);                ///< the picture is there before all else
    void show(RecordingId id);                              ///< the recording whose media is being played
    void heard(const model::Changed &change);
    Status ensure_project(const std::filesystem::path &media);
    void inspect_and_add(const std::filesystem::path &media, bool sample);

    // workbench_analysis.cpp
    void start_overview();
    void start_cues();
    void start_extract();
    void schedule_score();
    void run_score();
    void schedule_inspect();
    void run_inspect();
    std::shared_ptr<const workflow::Source> fresh_source();

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

} // namespace tempera::ui
