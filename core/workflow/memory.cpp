#include "core/workflow/memory.h"

#include "core/workflow/report_json.h"

#include <algorithm>

namespace tempera::workflow {
namespace {

const model::Session *session_of(const model::Document::Contents &contents, const model::Recording &recording) {
    const auto found = contents.sessions.find(recording.session);
    return found == contents.sessions.end() ? nullptr : &found->second;
}

/// None for an adaptation that left the general model in force: nothing of it can be taken over.
std::optional<KeptReport> learned(const model::Document::Contents &contents, AdaptationId id) {
    const auto found = contents.adaptations.find(id);
    if (found == contents.adaptations.end()) return std::nullopt;
    auto report = parse_report(found->second.report);
    if (report && report->report.kept_prior) return std::nullopt;
    return report ? std::move(report) : std::optional(KeptReport{});
}

std::vector<Visit> visits(const model::Document::Contents &contents, const std::vector<AdaptationId> &adaptations) {
    std::vector<Visit> all;
    for (const AdaptationId id : adaptations) {
        Visit visit{{}, id, {}, {}};
        if (const auto made = contents.adaptations.find(id); made != contents.adaptations.end())
            if (const auto r = contents.recordings.find(made->second.recording); r != contents.recordings.end()) {
                visit.recording = r->first;
                if (const auto *session = session_of(contents, r->second)) {
                    visit.name = session->name;
                    visit.date = session->date;
                }
            }
        all.push_back(std::move(visit));
    }
    return all;
}

} // namespace

const model::Patient *patient_of(const model::Document::Contents &contents, const model::Recording &recording) {
    const auto *session = session_of(contents, recording);
    const auto found = contents.patients.find(session ? session->patient : PatientId{});
    return found == contents.patients.end() ? nullptr : &found->second;
}

bool recorded_before(const model::Document::Contents &contents, const model::Recording &a, const model::Recording &b) {
    const auto *x = session_of(contents, a), *y = session_of(contents, b);
    if (x && y && !x->date.empty() && !y->date.empty() && x->date != y->date) return x->date < y->date;
    return a.id < b.id;
}

bool remembers(const model::Document::Contents &contents, const model::Recording &recording) {
    const auto *patient = patient_of(contents, recording);
    return !patient || patient->memory;
}

std::vector<AdaptationId> earlier_adaptations(const model::Document::Contents &contents,
                                              const model::Recording &recording) {
    const auto *patient = patient_of(contents, recording);
    const model::Recording *latest = nullptr;
    std::vector<AdaptationId> chain;
    for (const auto &[id, other] : contents.recordings) {
        if (id == recording.id || patient_of(contents, other) != patient || !recorded_before(contents, other, recording))
            continue;
        if (!other.adaptation || (patient && other.adaptation <= patient->forgotten)) continue;
        if (latest && recorded_before(contents, other, *latest)) continue;
        const auto report = learned(contents, other.adaptation);
        if (!report) continue;
        latest = &other;
        chain.assign(1, other.adaptation);
        chain.insert(chain.end(), report->earlier.begin(), report->earlier.end());
    }
    return chain;
}

Memory Project::memory(RecordingId id) const {
    Memory memory;
    const auto &contents = document_->contents();
    const auto found = contents.recordings.find(id);
    if (found == contents.recordings.end()) return memory;
    if (const auto *patient = patient_of(contents, found->second)) {
        memory.patient = patient->id;
        memory.on = patient->memory;
    }
    memory.visits = visits(contents, earlier_adaptations(contents, found->second));
    if (const auto report = learned(contents, found->second.adaptation))
        memory.used = visits(contents, report->earlier);
    return memory;
}

Status Project::set_memory(RecordingId recording, bool on) {
    auto edit = model::set_memory(*document_, memory(recording).patient, on);
    if (!edit) return tl::unexpected(edit.error());
    return document_->apply(std::move(*edit));
}

Status Project::forget_memory(RecordingId recording) {
    auto edit = model::forget_memory(*document_, memory(recording).patient);
    if (!edit) return tl::unexpected(edit.error());
    return document_->apply(std::move(*edit));
}

} // namespace tempera::workflow
