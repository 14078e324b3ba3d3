#include "core/model/people_edits.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace tempera::model {
namespace {

bool is_day(std::string_view date) {
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = -1;
        const char *end = date.data() + at + length;
        return std::from_chars(date.data() + at, end, value).ptr == end ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    return year > 0 && month > 0 && day > 0 &&
           std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

} // namespace

Result<Edit> rename_patient(const Document &doc, PatientId id, std::string name) {
    const auto &patients = doc.contents().patients;
    const auto it = patients.find(id);
    if (it == patients.end()) return fail(ErrorCode::stale, {}, "the patient is not there any more");
    if (name.empty()) return fail(ErrorCode::bad_argument, {}, "a patient needs a name");
    if (std::any_of(patients.begin(), patients.end(),
                    [&](const auto &other) { return other.first != id && other.second.name == name; }))
        return fail(ErrorCode::bad_argument, name, "another patient has this name");
    Edit edit;
    edit.label = label::rename_patient;
    edit.detail = name;
    Patient after = it->second;
    after.name = std::move(name);
    if (after != it->second) edit.changes.push_back({it->second, after});
    return edit;
}

Result<Edit> change_visit(Document &doc, SessionId id, std::string patient, std::string date) {
    const auto &contents = doc.contents();
    const auto it = contents.sessions.find(id);
    if (it == contents.sessions.end()) return fail(ErrorCode::stale, {}, "the visit is not there any more");
    if (patient.empty()) return fail(ErrorCode::bad_argument, {}, "a patient needs a name");
    if (!date.empty() && !is_day(date)) return fail(ErrorCode::bad_argument, date, "there is no such day");
    Edit edit;
    edit.label = label::change_visit;
    edit.detail = it->second.name.empty() ? patient : it->second.name;
    Session after = it->second;
    after.date = std::move(date);
    const auto named = std::find_if(contents.patients.begin(), contents.patients.end(),
                                    [&](const auto &p) { return p.second.name == patient; });
    if (named != contents.patients.end()) {
        after.patient = named->first;
    } else {
        Patient added;
        added.id = after.patient = doc.fresh<PatientId>();
        added.name = std::move(patient);
        edit.changes.push_back({{}, std::move(added)});
    }
    if (after == it->second) return edit;
    edit.changes.push_back({it->second, after});
    const PatientId left = it->second.patient;
    const bool alone = std::none_of(contents.sessions.begin(), contents.sessions.end(),
                                    [&](const auto &s) { return s.first != id && s.second.patient == left; });
    if (after.patient != left && alone) edit.changes.push_back({contents.patients.at(left), {}});
    return edit;
}

Result<Edit> remove_recording(const Document &doc, RecordingId id) {
    const auto &contents = doc.contents();
    const auto it = contents.recordings.find(id);
    if (it == contents.recordings.end()) return fail(ErrorCode::stale, {}, "the recording is not there any more");
    const Recording &recording = it->second;
    Edit edit;
    edit.label = label::remove_recording;
    edit.detail = recording.path.substr(recording.path.rfind('/') + 1);
    const auto remove = [&](const auto &objects, const auto &goes) {
        for (const auto &[own, object] : objects)
            if (goes(object)) edit.changes.push_back({object, {}});
    };
    const auto its = [&](const auto &object) { return object.recording == id; };
    const auto on_its_tier = [&](const auto &object) { return contents.tiers.at(object.tier).recording == id; };
    remove(contents.annotations, on_its_tier);
    remove(contents.traces, on_its_tier);
    remove(contents.tiers, its);
    remove(contents.companions, its);
    remove(contents.adaptations, its);
    edit.changes.push_back({recording, {}});

    const auto shared = [&](const auto &objects, const auto &too) {
        return std::any_of(objects.begin(), objects.end(), [&](const auto &object) { return too(object.second); });
    };
    if (shared(contents.recordings, [&](const Recording &r) { return r.id != id && r.session == recording.session; }))
        return edit;
    const Session &visit = contents.sessions.at(recording.session);
    edit.changes.push_back({visit, {}});
    if (!shared(contents.sessions, [&](const Session &s) { return s.id != visit.id && s.patient == visit.patient; }))
        edit.changes.push_back({contents.patients.at(visit.patient), {}});
    return edit;
}

} // namespace tempera::model
