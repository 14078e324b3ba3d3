#include "ui/workbench_private.h"

#include "core/workflow/resources.h"
#include "ui/paths.h"

#include <utility>

namespace tempera::ui {

Workbench::Workbench(QObject *parent)
    : QObject(parent), d_(std::make_unique<Private>(*this)), jobs_(std::make_unique<JobRunner>()) {
    d_->host = std::make_shared<workflow::EngineHost>(workflow::model_file());
    d_->score_timer.setSingleShot(true);
    d_->inspect_timer.setSingleShot(true);
    d_->learning_timer.setSingleShot(true);
    connect(&d_->learning_timer, &QTimer::timeout, this, [this] { d_->run_learning(); });
    connect(this, &Workbench::scores_changed, this, [this] { d_->schedule_learning(); });
    connect(this, &Workbench::annotations_changed, this, [this] { d_->schedule_learning(); });
    connect(&d_->score_timer, &QTimer::timeout, this, [this] { d_->run_score(); });
    connect(&d_->inspect_timer, &QTimer::timeout, this, [this] { d_->run_inspect(); });
    connect(&axis_, &TimeAxis::playhead_changed, this, [this] { d_->schedule_inspect(); });
}

Workbench::~Workbench() {
    jobs_.reset(); // jobs post to this object: none may be left
    d_->listening.reset();
}

void Workbench::Private::clear_view() {
    ++view;
    for (const int id : view_jobs) bench.jobs_->cancel(id);
    view_jobs.clear();
    extract_job = adapt_job = 0;
    complete = scores_complete = false;
    scoring = score_again = inspecting = inspect_again = false;
    score_timer.stop();
    inspect_timer.stop();
    learning_timer.stop();
    learning = learn_again = outdated = renewed = false;
    qualities.reset();
    kept_rules.clear();
    bench.suggestions_.clear();
    bench.rules_.reset();
    source.reset();
    shown = {};
    labels.reset();
    active = blind = {};
    blind_since = 0;
    bench.recording_ = {};
    bench.media_.reset();
    bench.waveform_.reset();
    bench.faces_.reset();
    bench.encoded_.reset();
    bench.scores_.reset();
    bench.inspection_.reset();
    bench.compared_.clear();
    bench.cues_.clear();
    bench.thumbnails_.clear();
    bench.adapting_ = false;
    bench.axis_.set_playhead({});
    bench.axis_.set_duration({});
    Q_EMIT bench.compared_changed();
}

void Workbench::Private::play(const media::MediaInfo &info) {
    bench.media_ = info;
    bench.axis_.set_duration(info.duration);
    Q_EMIT bench.media_changed();
}

void Workbench::Private::show(RecordingId id) {
    bench.recording_ = id;
    labels.reset();
    find_blind();
    if (const auto *record = bench.recording_record()) shown = *record;
    Q_EMIT bench.recording_changed();
    Q_EMIT bench.annotations_changed(Span{Time{}, bench.axis_.duration()});
    Q_EMIT bench.adaptation_changed();
    Q_EMIT bench.memory_changed();
    Q_EMIT bench.history_changed();
    if (!bench.media_) return;
    start_cues();
    start_extract();
    start_overview();
}

void Workbench::Private::heard(const model::Changed &change) {
    source.reset();
    labels.reset();
    if (change.structure) find_blind();
    if (change.structure) {
        Q_EMIT bench.project_changed();
        Q_EMIT bench.emotions_changed();
        schedule_score();
    }
    if (change.structure || change.adaptation) Q_EMIT bench.memory_changed();
    if (bench.recording_) {
        const auto *record = bench.recording_record();
        if (!record) { // its adding was undone
            clear_view();
            Q_EMIT bench.recording_changed();
            Q_EMIT bench.media_changed();
        } else if (*record != shown) {
            const model::Recording before = std::exchange(shown, *record);
            if (before.transcript != shown.transcript) start_cues();
            if (before.transcript != shown.transcript || before.body != shown.body ||
                before.measures != shown.measures ||                before.face_track != shown.face_track) {
                qualities.reset();
                start_extract();
            }
        }
        if (change.annotations && (!change.scope || change.scope == bench.recording_)) Q_EMIT bench.annotations_changed(change.span);
        if (change.traces) Q_EMIT bench.traces_changed();
        follow_compared();
        if (change.adaptation && change.scope == bench.recording_) {
            Q_EMIT bench.adaptation_changed();
            schedule_score();
        }
    }
    Q_EMIT bench.history_changed();
}

void Workbench::show_recording(RecordingId id) {
    if (!project_ || id == recording_ || d_->later([this, id] { show_recording(id); })) return;
    auto source = project_->source(id);
    if (!source) return d_->report(source.error());
    d_->clear_view();
    const auto at_view = d_->view;
    recording_ = id;
    d_->shown = *recording_record();
    d_->find_blind();
    axis_.set_duration(d_->shown.duration);
    Q_EMIT recording_changed();
    Q_EMIT media_changed();
    Q_EMIT annotations_changed(Span{Time{}, axis_.duration()});
    Q_EMIT adaptation_changed();
    Q_EMIT memory_changed();
    Q_EMIT history_changed();
    const QString name = to_text(source->media.filename());
    d_->view_jobs.push_back(jobs_->start(
        Workbench::tr("Opening %1").arg(name), [this, source = std::move(*source), id, at_view](const Job &job) {
            auto info = media::probe(source.media);
            if (info) d_->post(at_view, [this, info = *info] { d_->play(info); });
            Status status = info ? workflow::check_media(source, job) : Status(tl::unexpected(info.error()));
            if (!info && info.error().code == ErrorCode::file_not_found)
                status = fail(ErrorCode::media_missing, source.media.string());
            return [this, id, at_view, status] {
                if (d_->view != at_view) return;
                if (status) return d_->show(id);
                const auto code = status.error().code;
                if (code == ErrorCode::media_missing || code == ErrorCode::media_changed)
                    Q_EMIT relink_needed(status.error());
                else
                    d_->report(status.error());
            };
        }));
}

const model::Recording *Workbench::recording_record() const {
    if (!project_ || !recording_) return nullptr;
    const auto &recordings = project_->document().contents().recordings;
    const auto it = recordings.find(recording_);
    return it == recordings.end() ? nullptr : &it->second;
}

} // namespace tempera::ui
