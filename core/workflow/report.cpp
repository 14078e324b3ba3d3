#include "core/workflow/report.h"

#include "core/base/clock.h"
#include "core/workflow/memory.h"
#include "core/workflow/report_agreement.h"
#include "core/workflow/report_frames.h"
#include "core/workflow/report_json.h"

#include <algorithm>
#include <map>
#include <set>

namespace tempera::workflow {
namespace {

std::string utf8_name(const std::filesystem::path &path) {
    const std::u8string text = path.filename().u8string();
    return {text.begin(), text.end()};
}

/// `emotions`: those of the report, in its order.
std::vector<analysis::ReportChecklist> checklists_of(const model::Document::Contents &contents, SessionId session,
                                                     const std::vector<EmotionId> &emotions) {
    std::vector<analysis::ReportChecklist> all;
    const auto visit = contents.sessions.find(session);
    if (visit == contents.sessions.end()) return all;
    for (const auto &[id, rater] : contents.raters) {
        analysis::ReportChecklist list{rater.name, {}};
        for (std::size_t e = 0; e < emotions.size(); ++e)
            if (std::binary_search(visit->second.checks.begin(), visit->second.checks.end(), model::Check{id, emotions[e]}))
                list.emotions.push_back(static_cast<int>(e));
        if (!list.emotions.empty()) all.push_back(std::move(list));
    }
    return all;
}

std::vector<std::string> raters_of(const model::Document::Contents &contents, RecordingId recording,
                                   const std::vector<analysis::ReportLabel> &labels) {
    std::vector<model::Tier> tiers;
    for (const auto &[id, tier] : contents.tiers)
        if (tier.recording == recording) tiers.push_back(tier);
    std::stable_sort(tiers.begin(), tiers.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
    std::vector<std::string> names;
    for (const model::Tier &tier : tiers) {
        const std::string &name = contents.raters.at(tier.rater).name;
        const bool labelled =
            std::any_of(labels.begin(), labels.end(), [&](const auto &label) { return label.rater == name; });
        if (labelled && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
}

std::vector<analysis::ReportLabel> labels_of(const model::Document::Contents &contents, const Source &source) {
    std::optional<KeptReport> kept;
    const auto adaptation = contents.adaptations.find(contents.recordings.at(source.recording).adaptation);
    if (adaptation != contents.adaptations.end()) kept = parse_report(adaptation->second.report);
    std::vector<analysis::ReportLabel> labels;
    for (std::size_t i = 0; i < source.examples.size(); ++i) {
        const model::Annotation &annotation = contents.annotations.at(source.example_ids[i]);
        const std::string &rater = contents.raters.at(contents.tiers.at(annotation.tier).rater).name;
        const bool learned = kept && std::find(kept->examples.begin(), kept->examples.end(), source.example_ids[i]) !=
                                         kept->examples.end();
        labels.push_back({source.examples[i].span, source.examples[i].emotion, rater, annotation.note, learned});
    }
    return labels;
}

/// The curves with these columns, in this order.
engine::Scores arranged(engine::Scores scores, const std::vector<std::string> &keys) {
    if (scores.emotions == keys) return scores;
    const auto steps = static_cast<std::size_t>(scores.steps());
    const std::size_t had = scores.emotions.size(), has = keys.size();
    engine::Scores out = scores;
    out.emotions = keys;
    for (auto *values : {&out.membership, &out.lower, &out.upper}) values->assign(steps * has, 0);
    for (std::size_t e = 0; e < has; ++e) {
        const auto from = std::find(scores.emotions.begin(), scores.emotions.end(), keys[e]);
        if (from == scores.emotions.end()) continue;
        const auto column = static_cast<std::size_t>(from - scores.emotions.begin());
        for (std::size_t i = 0; i < steps; ++i) {
            out.membership[i * has + e] = scores.membership[i * had + column];
            out.lower[i * has + e] = scores.lower[i * had + column];
            out.upper[i * has + e] = scores.upper[i * had + column];
        }
    }
    return out;
}

void count_labels(analysis::Report &report) {
    std::vector<std::string> keys;
    for (const auto &emotion : report.emotions) keys.push_back(emotion.key);
    for (const std::string &rater : report.raters) {
        std::vector<analysis::Episode> episodes;
        for (const analysis::ReportLabel &label : report.labels)
            if (label.rater == rater) episodes.push_back({label.span, label.emotion});
        report.rated.push_back({rater, analysis::statistics(keys, episodes, report.duration)});
    }
}

/// Visits one after the other: only the curves of the first and of the one before are kept.
Status add_visits(const ReportRequest &request, EngineHost &host, const Job &job, analysis::Report &report) {
    std::optional<engine::Scores> first, before;
    std::size_t done = 0;
    for (const VisitSource &visit : request.visits) {
        const auto whole = static_cast<double>(request.visits.size());
        const Job part = job.part(static_cast<double>(done) / whole, static_cast<double>(done + 1) / whole);
        ++done;
        auto curves = visit_curves(visit.source, request.source.emotion_keys, host, part);
        if (!curves && curves.error().code == ErrorCode::cancelled) return tl::unexpected(curves.error());
        if (!curves) {
            ++report.visits_left_out;
            continue;
        }
        if (report.patients.empty() || report.patients.back().patient != visit.patient)
            report.patients.push_back({visit.patient, visit.patient_name, {}});
        report.patients.back().visits.push_back({visit.source.recording, visit.session, visit.date,
                                                 !visit.source.adapted.empty() && !curves->outdated,
                                                 analysis::statistics(curves->scores, report.settings, visit.source.duration),
                                                 analysis::visit_means(curves->scores, report.settings)});
        if (report.patients.size() > 1) continue;
        if (before) report.changes.push_back(analysis::visit_change(*before, curves->scores, report.settings));
        if (!first) first = curves->scores;
        before = std::move(curves->scores);
    }
    if (!report.changes.empty()) report.first_to_last = analysis::visit_change(*first, *before, report.settings);
    return {};
}

} // namespace

std::size_t patients_with_recordings(const model::Document::Contents &contents) {
    std::set<PatientId> patients;
    for (const auto &[id, recording] : contents.recordings) {
        const model::Patient *patient = patient_of(contents, recording);
        patients.insert(patient ? patient->id : PatientId{});
    }
    return patients.size();
}

Result<std::vector<VisitSource>> visit_sources(Project &project, PatientId only, RecordingId just) {
    const auto &contents = project.document().contents();
    std::map<PatientId, std::vector<const model::Recording *>> of;
    for (const auto &[id, recording] : contents.recordings) {
        const model::Patient *patient = patient_of(contents, recording);
        of[patient ? patient->id : PatientId{}].push_back(&recording);
    }
    std::vector<VisitSource> all;
    int patient_number = 0;
    for (auto &[id, recordings] : of) {
        ++patient_number;
        if (only && id != only) continue;
        std::stable_sort(recordings.begin(), recordings.end(),
                         [&](const auto *a, const auto *b) { return recorded_before(contents, *a, *b); });
        int visit_number = 0;
        for (const model::Recording *recording : recordings) {
            ++visit_number;
            if (just && recording->id != just) continue;
            auto source = project.source(recording->id);
            if (!source) return tl::unexpected(source.error());
            VisitSource visit;
            visit.patient = id;
            visit.patient_number = patient_number;
            visit.visit_number = visit_number;
            if (const auto patient = contents.patients.find(id); patient != contents.patients.end())
                visit.patient_name = patient->second.name;
            if (const auto session = contents.sessions.find(recording->session); session != contents.sessions.end()) {
                visit.session = session->second.name;
                visit.date = session->second.date;
            }
            visit.labels = labels_of(contents, *source);
            visit.raters = raters_of(contents, recording->id, visit.labels);
            visit.source = std::move(*source);
            all.push_back(std::move(visit));
        }
    }
    return all;
}

Result<ReportRequest> report_request(Project &project, const ReportChoice &choice) {
    const auto &contents = project.document().contents();
    const auto found = contents.recordings.find(choice.recording);
    if (found == contents.recordings.end()) return fail(ErrorCode::bad_argument, {}, "no such recording");
    const model::Patient *patient = patient_of(contents, found->second);
    auto visits = visit_sources(project, {}, choice.visits ? RecordingId{} : choice.recording);
    if (!visits) return tl::unexpected(visits.error());
    const auto own = std::find_if(visits->begin(), visits->end(),
                                  [&](const auto &visit) { return visit.source.recording == choice.recording; });
    ReportRequest request;
    request.choice = choice;
    request.source = own->source;
    analysis::Report &report = request.report;
    report.patient = own->patient_name;
    report.session = own->session;
    report.date = own->date;
    report.file = utf8_name(own->source.media);
    report.patient_number = own->patient_number;
    report.visit_number = own->visit_number;
    if (const auto session = contents.sessions.find(found->second.session); session != contents.sessions.end())
        report.notes = session->second.notes;
    report.content_hash = found->second.content_hash;
    report.duration = found->second.duration;
    report.synthetic = found->second.synthetic;
    for (const EmotionId id : own->source.emotion_ids) {
        const model::Emotion &e = contents.emotions.at(id);
        const bool renamed = !e.builtin.empty() && !e.name.empty() && e.name != e.builtin;
        report.emotions.push_back({renamed             ? e.name
                                   : e.builtin.empty() ? e.name
                                                       : e.builtin,
                                   !e.builtin.empty() && !renamed, e.rgb, e.key, e.definition});
    }
    report.checklists = checklists_of(contents, found->second.session, own->source.emotion_ids);
    report.labels = own->labels;
    report.raters = own->raters;
    if (const auto adaptation = contents.adaptations.find(found->second.adaptation);
        adaptation != contents.adaptations.end()) {
        report.adaptation = project.report(choice.recording);
        report.adapted_at = adaptation->second.created;
    }
    if (!choice.visits) return request;
    const PatientId mine = patient ? patient->id : PatientId{};
    std::stable_partition(visits->begin(), visits->end(), [&](const auto &visit) { return visit.patient == mine; });
    if (!choice.patients) std::erase_if(*visits, [&](const auto &visit) { return visit.patient != mine; });
    request.visits = std::move(*visits);
    return request;
}

Result<VisitCurves> visit_curves(const Source &source, const std::vector<std::string> &keys, EngineHost &host,
                                 const Job &job) {
    const auto extracted = extract(source, host, job.part(0, 0.9));
    if (!extracted) return tl::unexpected(extracted.error());
    const Span all{Time{}, source.duration};
    auto scores = score(source, *extracted->encoded, host, all, job.part(0.9, 1));
    VisitCurves curves;
    if (!scores && scores.error().code == ErrorCode::adaptation_outdated) {
        Source general = source;
        general.adapted.clear();
        curves.outdated = true;
        scores = score(general, *extracted->encoded, host, all, job.part(0.9, 1));
    }
    if (!scores) return tl::unexpected(scores.error());
    curves.scores = arranged(std::move(*scores), keys);
    curves.left_out = extracted->warnings;
    return curves;
}

Result<analysis::Report> make_report(const ReportRequest &request, EngineHost &host, const Job &job) {
    analysis::Report report = request.report;
    report.version = TEMPERA_VERSION;
    report.created = utc_now();
    const double own = request.visits.empty() ? 0.9 : 0.4;
    auto curves = visit_curves(request.source, request.source.emotion_keys, host, job.part(0, own));
    if (curves) {
        report.left_out = std::move(curves->left_out);
        report.outdated = curves->outdated;
        if (curves->outdated) report.adaptation.reset();
        report.scores = std::make_shared<const engine::Scores>(std::move(curves->scores));
        report.segments = analysis::segments(*report.scores, report.settings);
        if (report.duration > Time{})
            for (analysis::Segment &s : report.segments) s.span.offset = std::min(s.span.offset, report.duration); // the last step may end later
        report.curves = analysis::statistics(*report.scores, report.settings, report.duration);
    } else if (curves.error().code == ErrorCode::nothing_to_analyse) {
        report.left_out.push_back(curves.error());
    } else {
        return tl::unexpected(curves.error());
    }
    count_labels(report);
    if (auto done = add_agreement(report, job); !done) return tl::unexpected(done.error());
    {
        auto lease = host.lease();
        if (!lease) return tl::unexpected(lease.error());
        report.model = lease->engine->info();
    }
    auto hash = media::content_hash(host.weights());
    if (!hash) return tl::unexpected(hash.error());
    report.model.sha256 = std::move(*hash);
    if (request.choice.faces && report.scores) {
        auto frames = report_frames(request.source.media, *report.scores, report.segments, request.choice.blurred,
                                    Job(job.token()));
        if (!frames) return tl::unexpected(frames.error());
        report.frames = std::move(*frames);
    }
    if (auto done = add_visits(request, host, job.part(own, 0.98), report); !done) return tl::unexpected(done.error());
    job.report(1, stage::report);
    return report;
}

} // namespace tempera::workflow
