// What the curves in force are compared with: another adaptation, another recording, what raters said.
#include "ui/workbench_private.h"

#include "core/workflow/ratings.h"
#include "ui/emotion_lookup.h"
#include "ui/paths.h"

#include <algorithm>
#include <QDateTime>
#include <QLocale>
#include <set>

namespace tempera::ui {
namespace {

using Kind = Workbench::Comparison::Kind;
constexpr std::size_t most_adaptations = 10;

/// "24/11/2026 14:05", in the user's own way of writing it.
QString local_time(const std::string &utc) {
    const auto when = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : QString::fromStdString(utc);
}

} // namespace

std::vector<Workbench::Comparison> Workbench::comparisons() const {
    std::vector<Comparison> all{{Kind::none, 0, tr("Nothing")}};
    const auto *record = recording_record();
    if (!record || blind()) return all;
    const auto &contents = project_->document().contents();
    if (record->adaptation) all.push_back({Kind::prior, 0, tr("Without adaptation")});
    std::vector<const model::Adaptation *> earlier;
    for (const auto &[id, adaptation] : contents.adaptations)
        if (adaptation.recording == recording_ && id != record->adaptation) earlier.push_back(&adaptation);
    std::reverse(earlier.begin(), earlier.end()); // ids rise with time
    if (earlier.size() > most_adaptations) earlier.resize(most_adaptations);
    for (const auto *adaptation : earlier)
        all.push_back({Kind::adaptation, adaptation->id.value, tr("Adapted %1").arg(local_time(adaptation->created))});
    for (const auto &[id, other] : contents.recordings) {
        if (id == recording_) continue;
        const auto session = contents.sessions.find(other.session), own = contents.sessions.find(record->session);
        // Visits of the same patient: those of others are nobody's course.
        if (session == contents.sessions.end() || own == contents.sessions.end() ||
            session->second.patient != own->second.patient)
            continue;
        QString name = QString::fromStdString(session->second.name);
        if (!session->second.date.empty())
            name += QStringLiteral(" (%1)").arg(QString::fromStdString(session->second.date));
        const QString file = to_text(std::filesystem::path(other.path).filename());
        all.push_back(
            {Kind::recording, id.value, name.isEmpty() ? file : tr("%1: %2", "visit and file").arg(name, file)});
    }
    std::set<RaterId> labelled, rated;
    for (const auto &label : annotations())
        if (const auto tier = contents.tiers.find(label.tier); tier != contents.tiers.end())
            labelled.insert(tier->second.rater);
    for (const auto &[id, trace] : contents.traces) {
        const auto tier = contents.tiers.find(trace.tier);
        if (trace.emotion && tier != contents.tiers.end() && tier->second.recording == recording_)
            rated.insert(tier->second.rater);
    }
    for (const auto &[id, rater] : contents.raters) {
        const QString name = QString::fromStdString(rater.name);
        if (labelled.count(id)) all.push_back({Kind::rater, id.value, tr("Labels of %1").arg(name)});
        if (rated.count(id)) all.push_back({Kind::ratings, id.value, tr("Ratings of %1").arg(name)});
    }
    return all;
}

std::vector<Workbench::Compared> Workbench::compared() const { return blind() ? std::vector<Compared>{} : compared_; }

void Workbench::compare(const Comparison &with) {
    if (blind()) return Q_EMIT said(tr("Not while somebody rates blind."));
    const bool there = std::erase_if(compared_, [&](const Compared &one) { return one.with.same(with); }) > 0;
    if (with.kind == Kind::none)
        compared_.clear();
    else if (!there && project_ && recording_ && encoded_) {
        if (compared_.size() == most_compared) compared_.erase(compared_.begin());
        compared_.push_back({with, nullptr, 0});
        d_->fetch_compared(with, tr("Comparing with %1").arg(with.name));
    }
    Q_EMIT compared_changed();
}

Result<Workbench::Private::CompareWork> Workbench::Private::compare_work(const Comparison &with) {
    auto &project = *bench.project_;
    const auto &contents = project.document().contents();
    const RaterId rater{with.id};
    if (with.kind == Kind::rater) {
        const auto emotions = bench.emotions();
        std::vector<std::string> keys;
        for (const auto &emotion : emotions) keys.push_back(key_of(emotion));
        std::vector<analysis::CodedLabel> own;
        for (const auto &label : bench.annotations()) {
            const auto tier = contents.tiers.find(label.tier);
            const auto *emotion = find_emotion(emotions, label.emotion);
            if (emotion && tier != contents.tiers.end() && tier->second.rater == rater)
                own.push_back({label.span, static_cast<int>(emotion - emotions.data())});
        }
        return [own = std::move(own), keys = std::move(keys),
                duration = bench.encoded_->duration](const Job &) -> Result<engine::Scores> {
            return analysis::curves_of_labels(own, keys, duration);
        };
    }
    if (with.kind == Kind::ratings) {
        return [ratings = workflow::ratings_of(contents, bench.recording_, rater), file = project.path(),
                duration = bench.encoded_->duration](const Job &) -> Result<engine::Scores> {
            const auto read = workflow::read_ratings(ratings, file);
            if (!read) return tl::unexpected(read.error());
            return analysis::curves_of_ratings(*read, duration);
        };
    }
    auto other = with.kind == Kind::recording    ? project.source(RecordingId{with.id})
                  : with.kind == Kind::adaptation ? project.source_with(bench.recording_, AdaptationId{with.id})
                                                  : project.source_with(bench.recording_, {});
    if (!other) return tl::unexpected(other.error());
    if (with.kind == Kind::recording)
        return [from = std::move(*other), used = host](const Job &job) -> Result<engine::Scores> {
            // Whatever of it has been analysed already is taken from the project.
            auto extracted = workflow::extract(from, *used, job.part(0, 0.9));
            if (!extracted) return tl::unexpected(extracted.error());
            const auto &encoded = *extracted->encoded;
            return workflow::score(from, encoded, *used, Span{Time{}, encoded.duration}, job.part(0.9, 1));
        };
    return [from = std::move(*other), used = host, encoded = bench.encoded_](const Job &job) {
        return workflow::score_aside(from, *encoded, *used, job);
    };
}

void Workbench::Private::fetch_compared(const Comparison &with, const QString &job_name) {
    const auto find = [this, with] {
        return std::find_if(bench.compared_.begin(), bench.compared_.end(),
                            [&](const Compared &one) { return one.with.same(with); });
    };
    if (find() == bench.compared_.end()) return;
    const auto reading = find()->turn = ++compare_turn;
    auto work = compare_work(with);
    if (!work) {
        bench.compared_.erase(find());
        return report(work.error());
    }
    view_jobs.push_back(
        bench.jobs_->start(job_name, [this, find, reading, at_view = view, work = std::move(*work)](const Job &job) {
            auto scores = std::make_shared<Result<engine::Scores>>(work(job));
            return [this, find, reading, at_view, scores] {
                if (view != at_view) return;
                const auto place = find();
                if (place == bench.compared_.end() || place->turn != reading) return;
                if (*scores) {
                    place->scores = std::make_shared<const engine::Scores>(std::move(**scores));
                } else {
                    bench.compared_.erase(place);
                    report(scores->error());
                }
                Q_EMIT bench.compared_changed();
            };
        }));
}

void Workbench::Private::follow_compared() {
    auto &all = bench.compared_;
    if (all.empty() || !bench.encoded_ || bench.blind()) return;
    const auto offered = bench.comparisons();
    std::vector<Comparison> again;
    bool changed = false;
    for (auto it = all.begin(); it != all.end();) {
        const auto still = std::find_if(offered.begin(), offered.end(),
                                        [&](const Comparison &one) { return one.same(it->with); });
        if (still == offered.end()) {
            it = all.erase(it);
            changed = true;
            continue;
        }
        changed = changed || it->with.name != still->name;
        it->with = *still;
        if (still->kind == Kind::rater || still->kind == Kind::ratings) again.push_back(*still);
        ++it;
    }
    for (const auto &with : again) fetch_compared(with, {});
    if (changed) Q_EMIT bench.compared_changed();
}

} // namespace tempera::ui
