#include "core/workflow/merge.h"

#include "core/base/text.h"
#include "core/model/label_keys.h"
#include "core/model/objects.h"
#include "core/workflow/report_json.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;

std::string shown_key(int key) { return key == 0 ? "none" : model::key_text(key); }

/// Makes the edit, kind by kind, those first that others refer to.
class Merger {
public:
    Merger(Project &into, Project &from, const MergeSettings &settings)
        : into_(into), from_(from), settings_(settings), document_(into.document()),
          theirs_(from.document().contents()), ours_(into.document().contents()) {}

    Result<model::Edit> edit() {
        patients();
        raters();
        emotions();
        sessions();
        if (auto done = recordings(); !done) return tl::unexpected(done.error());
        tiers();
        annotations();
        companions();
        for (const auto step : {&Merger::adaptations, &Merger::traces})
            if (auto done = (this->*step)(); !done) return tl::unexpected(done.error());
        in_force();
        edit_.label = model::label::merge_projects;
        edit_.detail = from_.path().filename().string();
        for (auto &[id, recording] : new_recordings_) add(std::move(recording));
        for (auto &[id, recording] : changed_recordings_)
            if (const auto &before = ours_.recordings.at(id); before != recording)
                edit_.changes.push_back({model::Object(before), model::Object(recording)});
        return std::move(edit_);
    }
    MergeReport report;

private:
    template <class IdType> using Map = std::map<IdType, IdType>;

    template <class T> void add(T object) {
        model::Object boxed(std::move(object));
        ++report.added[model::kind_name(boxed)];
        edit_.changes.push_back({std::nullopt, std::move(boxed)});
    }
    template <class T> void same(const T &object) { ++report.same[model::kind_name(model::Object(object))]; }
    void conflict(std::string about, std::string kept, std::string other) {
        report.conflicts.push_back({std::move(about), std::move(kept), std::move(other)});
    }
    /// For fields of text: what is empty is filled, what differs is said.
    void settle(const std::string &about, std::string &ours, const std::string &theirs) {
        if (ours == theirs || theirs.empty()) return;
        if (ours.empty())
            ours = theirs;
        else
            conflict(about, ours, theirs);
    }

    void patients() {
        for (const auto &[id, patient] : theirs_.patients) {
            const auto found = std::find_if(ours_.patients.begin(), ours_.patients.end(),
                                            [&, &p = patient](const auto &o) { return o.second.name == p.name; });
            const bool used = std::any_of(theirs_.sessions.begin(), theirs_.sessions.end(),
                                          [&, id = id](const auto &s) { return s.second.patient == id; });
            if (found != ours_.patients.end() && (settings_.same_patients || !used)) {
                patient_[id] = found->first;
                same(patient);
                model::Patient changed = found->second;
                settle("patient " + patient.name + ", notes", changed.notes, patient.notes);
                if (changed.memory != patient.memory)
                    conflict("patient " + patient.name + ", starting from earlier visits",
                             changed.memory ? "on" : "off", patient.memory ? "on" : "off");
                if (changed != found->second)
                    edit_.changes.push_back({model::Object(found->second), model::Object(changed)});
                if (used) report.notes.push_back("\"" + patient.name + "\" of both projects is taken as one patient");
                continue;
            }
            model::Patient fresh = patient;
            fresh.id = patient_[id] = document_.fresh<PatientId>();
            fresh.forgotten = {}; // refers to adaptations by their number in the other project
            if (found != ours_.patients.end()) fresh.name += " (" + from_.path().stem().string() + ")";
            if (patient.forgotten)
                report.notes.push_back("patient " + fresh.name +
                                       ": that earlier visits were forgotten was not taken over; say so again");
            add(std::move(fresh));
        }
    }
    /// What their raters have gone through, by our numbers.
    [[nodiscard]] std::vector<model::Check> ours_checks(const model::Session &session) const {
        std::vector<model::Check> checks;
        for (const model::Check &check : session.checks) {
            const auto rater = rater_.find(check.rater);
            const auto emotion = emotion_.find(check.emotion);
            if (rater != rater_.end() && emotion != emotion_.end()) checks.push_back({rater->second, emotion->second});
        }
        return checks;
    }
    static std::vector<model::Check> in_order(std::vector<model::Check> checks) {
        std::sort(checks.begin(), checks.end());
        checks.erase(std::unique(checks.begin(), checks.end()), checks.end());
        return checks;
    }
    void sessions() {
        for (const auto &[id, session] : theirs_.sessions) {
            const PatientId patient = patient_.at(session.patient);
            const auto found =
                std::find_if(ours_.sessions.begin(), ours_.sessions.end(), [&, &s = session](const auto &o) {
                    return o.second.patient == patient && o.second.name == s.name && o.second.date == s.date;
                });
            if (found != ours_.sessions.end()) {
                session_[id] = found->first;
                same(session);
                model::Session changed = found->second;
                settle("session " + session.name + ", notes", changed.notes, session.notes);
                auto checks = ours_checks(session);
                checks.insert(checks.end(), changed.checks.begin(), changed.checks.end());
                changed.checks = in_order(std::move(checks));
                if (changed != found->second)
                    edit_.changes.push_back({model::Object(found->second), model::Object(changed)});
                continue;
            }
            model::Session fresh = session;
            fresh.id = session_[id] = document_.fresh<SessionId>();
            fresh.patient = patient;
            fresh.checks = in_order(ours_checks(session));
            // Made when a recording of it is new, or it would be empty.
            new_sessions_.emplace(fresh.id, std::move(fresh));
        }
    }
    void raters() {
        for (const auto &[id, rater] : theirs_.raters) {
            const auto found = std::find_if(ours_.raters.begin(), ours_.raters.end(),
                                            [&, &r = rater](const auto &o) { return o.second.name == r.name; });
            if (found != ours_.raters.end()) {
                rater_[id] = found->first;
                same(rater);
                continue;
            }
            model::Rater fresh = rater;
            fresh.id = rater_[id] = document_.fresh<RaterId>();
            add(std::move(fresh));
        }
    }
    void emotions() {
        std::set<int> keys;
        int position = 0;
        for (const auto &[id, emotion] : ours_.emotions) {
            keys.insert(emotion.key);
            position = std::max(position, emotion.position + 1);
        }
        for (const auto &[id, emotion] : theirs_.emotions) {
            const auto found =
                std::find_if(ours_.emotions.begin(), ours_.emotions.end(), [&, &e = emotion](const auto &o) {
                    return !e.builtin.empty() ? o.second.builtin == e.builtin
                                              : lowered(o.second.name) == lowered(e.name);
                });
            if (found != ours_.emotions.end()) {
                emotion_[id] = found->first;
                same(emotion);
                model::Emotion changed = found->second;
                const std::string about = "emotion " + changed.name;
                if (changed.name != emotion.name) conflict(about + ", name", changed.name, emotion.name);
                if (changed.key != emotion.key)
                    conflict(about + ", key", shown_key(changed.key), shown_key(emotion.key));
                settle(about + ", definition", changed.definition, emotion.definition);
                if (changed != found->second)
                    edit_.changes.push_back({model::Object(found->second), model::Object(changed)});
                continue;
            }
            model::Emotion fresh = emotion;
            fresh.id = emotion_[id] = document_.fresh<EmotionId>();
            fresh.position = position++;
            if (fresh.key != 0 && !keys.insert(fresh.key).second) {
                report.notes.push_back("emotion " + fresh.name + ": its key " + model::key_text(fresh.key) +
                                       " belongs to another emotion, so it has none");
                fresh.key = 0;
            }
            add(std::move(fresh));
        }
    }
    std::string moved(const std::string &stored) { return into_.stored(from_.absolute(stored)); }

    Status recordings() {
        for (const auto &[id, recording] : theirs_.recordings) {
            const auto found =
                std::find_if(ours_.recordings.begin(), ours_.recordings.end(),
                             [&, &r = recording](const auto &o) { return o.second.content_hash == r.content_hash; });
            if (found == ours_.recordings.end()) {
                model::Recording fresh = recording;
                fresh.id = recording_[id] = document_.fresh<RecordingId>();
                fresh.session = session_.at(recording.session);
                fresh.path = moved(recording.path);
                fresh.transcript = moved(recording.transcript);
                fresh.body = moved(recording.body);
                fresh.adaptation = {};
                if (auto done = copy_blob(fresh.measures); !done) return done;
                if (const auto session = new_sessions_.find(fresh.session); session != new_sessions_.end()) {
                    add(std::move(session->second));
                    new_sessions_.erase(session);
                }
                new_recordings_.emplace(fresh.id, std::move(fresh));
                continue;
            }
            recording_[id] = found->first;
            same(recording);
            model::Recording changed = found->second;
            const std::string about = "recording " + fs::path(changed.path).filename().string();
            std::error_code error;
            if (!fs::exists(into_.absolute(changed.path), error) && fs::exists(from_.absolute(recording.path), error))
                changed.path = moved(recording.path);
            settle(about + ", transcript", changed.transcript, moved(recording.transcript));
            settle(about + ", body signals", changed.body, moved(recording.body));
            settle(about + ", imported measures", changed.measures, recording.measures);
            if (changed.measures != found->second.measures)
                if (auto done = copy_blob(changed.measures); !done) return done;
            if (changed.face_track == -1)
                changed.face_track = recording.face_track;
            else if (recording.face_track != -1 && recording.face_track != changed.face_track)
                conflict(about + ", which face is the patient", std::to_string(changed.face_track),
                         std::to_string(recording.face_track));
            if (const auto session = session_.find(recording.session);
                session != session_.end() && session->second != changed.session)
                conflict(about + ", session", ours_.sessions.at(changed.session).name,
                         theirs_.sessions.at(recording.session).name);
            changed_recordings_.emplace(changed.id, std::move(changed));
        }
        return {};
    }
    void tiers() {
        std::map<RecordingId, int> next;
        for (const auto &[id, tier] : ours_.tiers)
            next[tier.recording] = std::max(next[tier.recording], tier.position + 1);
        std::vector<model::Tier> fresh_tiers;
        for (const auto &[id, tier] : theirs_.tiers) {
            const RecordingId recording = recording_.at(tier.recording);
            const RaterId rater = rater_.at(tier.rater);
            const auto found = std::find_if(ours_.tiers.begin(), ours_.tiers.end(), [&, &t = tier](const auto &o) {
                return o.second.recording == recording && o.second.rater == rater && o.second.name == t.name;
            });
            if (found != ours_.tiers.end()) {
                tier_[id] = found->first;
                same(tier);
                if (found->second.finished != tier.finished)
                    conflict("tier " + tier.name + ", finished by its rater", found->second.finished ? "yes" : "no",
                             tier.finished ? "yes" : "no");
                continue;
            }
            model::Tier fresh = tier;
            fresh.id = tier_[id] = document_.fresh<TierId>();
            fresh.recording = recording;
            fresh.rater = rater;
            fresh.position = next[recording]++;
            fresh_tiers.push_back(std::move(fresh));
        }
        for (model::Tier &fresh : fresh_tiers) {
            if (fresh.parent) fresh.parent = tier_.at(fresh.parent);
            add(std::move(fresh));
        }
    }
    void annotations() {
        using Key = std::tuple<TierId, Span, EmotionId, std::string>;
        std::map<Key, AnnotationId> there;
        std::map<std::pair<TierId, Span>, EmotionId> at;
        for (const auto &[id, a] : ours_.annotations) {
            there.emplace(Key{a.tier, a.span, a.emotion, a.note}, id);
            at.emplace(std::pair{a.tier, a.span}, a.emotion);
        }
        for (const auto &[id, annotation] : theirs_.annotations) {
            model::Annotation fresh = annotation;
            fresh.tier = tier_.at(annotation.tier);
            fresh.emotion = emotion_.at(annotation.emotion);
            const auto found = there.find({fresh.tier, fresh.span, fresh.emotion, fresh.note});
            if (found != there.end()) {
                annotation_[id] = found->second;
                same(annotation);
                continue;
            }
            if (const auto other = at.find({fresh.tier, fresh.span}); other != at.end()) {
                const std::string what = other->second == fresh.emotion ? "note" : "emotion";
                conflict("label at " + format_time(fresh.span.onset) + " in " + theirs_.tiers.at(annotation.tier).name +
                             ", " + what + " (both are kept)",
                         ours_.emotions.at(other->second).name, theirs_.emotions.at(annotation.emotion).name);
            }
            fresh.id = annotation_[id] = document_.fresh<AnnotationId>();
            add(std::move(fresh));
        }
    }
    void companions() {
        for (const auto &[id, companion] : theirs_.companions) {
            const RecordingId recording = recording_.at(companion.recording);
            const auto found =
                std::find_if(ours_.companions.begin(), ours_.companions.end(), [&, &c = companion](const auto &o) {
                    return o.second.recording == recording && o.second.content_hash == c.content_hash;
                });
            if (found != ours_.companions.end()) {
                same(companion);
                const std::string what = "further video " + fs::path(companion.path).filename().string();
                if (found->second.offset != companion.offset)
                    conflict(what + ", offset", format_time(found->second.offset), format_time(companion.offset));
                if (found->second.drift != companion.drift)
                    conflict(what + ", drift in an hour", format_time(found->second.drift),
                             format_time(companion.drift));
                continue;
            }
            model::Companion fresh = companion;
            fresh.id = document_.fresh<CompanionId>();
            fresh.recording = recording;
            fresh.path = moved(companion.path);
            add(std::move(fresh));
        }
    }
    Status copy_blob(const std::string &key) {
        if (key.empty()) return {};
        const auto bytes = from_.file().blob(key);
        if (!bytes) return tl::unexpected(bytes.error());
        const auto put = into_.file().put_blob(*bytes);
        return put ? Status{} : tl::unexpected(put.error());
    }
    /// The report speaks of emotions, labels and earlier adaptations by number.
    std::string renumbered(const std::string &text) {
        auto kept = parse_report(text);
        if (!kept) return text;
        const auto renumber = [](auto &ids, const auto &map) {
            for (auto &id : ids) {
                const auto found = map.find(id);
                id = found == map.end() ? std::decay_t<decltype(id)>{} : found->second;
            }
        };
        renumber(kept->emotions, emotion_);
        renumber(kept->examples, annotation_);
        renumber(kept->earlier, adaptation_);
        return to_json(*kept);
    }
    Status adaptations() {
        for (const auto &[id, adaptation] : theirs_.adaptations) { // an earlier one has the lower number
            const RecordingId recording = recording_.at(adaptation.recording);
            const auto found =
                std::find_if(ours_.adaptations.begin(), ours_.adaptations.end(), [&, &a = adaptation](const auto &o) {
                    return o.second.recording == recording && o.second.weights == a.weights &&
                           o.second.created == a.created;
                });
            if (found != ours_.adaptations.end()) {
                adaptation_[id] = found->first;
                same(adaptation);
                continue;
            }
            if (auto done = copy_blob(adaptation.weights); !done) return done;
            model::Adaptation fresh = adaptation;
            fresh.id = adaptation_[id] = document_.fresh<AdaptationId>();
            fresh.recording = recording;
            fresh.report = renumbered(adaptation.report);
            add(std::move(fresh));
        }
        return {};
    }
    Status traces() {
        for (const auto &[id, trace] : theirs_.traces) {
            model::Trace fresh = trace;
            fresh.tier = tier_.at(trace.tier);
            if (trace.emotion) fresh.emotion = emotion_.at(trace.emotion);
            const bool there = std::any_of(ours_.traces.begin(), ours_.traces.end(), [&](const auto &o) {
                fresh.id = o.first;
                return o.second == fresh;
            });
            if (there) {
                same(trace);
                continue;
            }
            if (auto done = copy_blob(trace.values); !done) return done;
            fresh.id = document_.fresh<TraceId>();
            add(std::move(fresh));
        }
        return {};
    }
    void in_force() {
        for (const auto &[id, recording] : theirs_.recordings) {
            if (!recording.adaptation) continue;
            const AdaptationId theirs = adaptation_.at(recording.adaptation);
            const RecordingId mine = recording_.at(id);
            if (const auto fresh = new_recordings_.find(mine); fresh != new_recordings_.end()) {
                fresh->second.adaptation = theirs;
                continue;
            }
            model::Recording &ours = changed_recordings_.at(mine);
            if (!ours.adaptation)
                ours.adaptation = theirs;
            else if (ours.adaptation != theirs)
                conflict("recording " + fs::path(ours.path).filename().string() +
                             ", adaptation in force (both are kept)",
                         "of " + ours_.adaptations.at(ours.adaptation).created,
                         "of " + theirs_.adaptations.at(recording.adaptation).created);
        }
    }

    Project &into_, &from_;
    const MergeSettings &settings_;
    model::Document &document_;
    const model::Document::Contents &theirs_, &ours_;
    model::Edit edit_;
    Map<PatientId> patient_;
    Map<SessionId> session_;
    Map<RaterId> rater_;
    Map<EmotionId> emotion_;
    Map<RecordingId> recording_;
    Map<TierId> tier_;
    Map<AnnotationId> annotation_;
    Map<AdaptationId> adaptation_;
    std::map<SessionId, model::Session> new_sessions_;
    std::map<RecordingId, model::Recording> new_recordings_, changed_recordings_;
};

/// Computed results, so that nothing is computed again. What is there already stays.
Result<std::size_t> copy_cache(store::ProjectFile &into, store::ProjectFile &from, const Job &job) {
    const auto keys = from.cache_keys();
    if (!keys) return tl::unexpected(keys.error());
    std::size_t copied = 0;
    for (std::size_t i = 0; i < keys->size(); ++i) {
        const auto &key = (*keys)[i];
        const auto there = into.cache_complete(key);
        if (!there) return tl::unexpected(there.error());
        const auto pieces = from.cache_pieces(key);
        if (!pieces) return tl::unexpected(pieces.error());
        for (const std::int64_t piece : *pieces) {
            if (*there) break;
            if (job.stopped()) return fail(ErrorCode::cancelled);
            const auto bytes = from.cache(key, piece);
            if (!bytes) return tl::unexpected(bytes.error());
            if (!*bytes) continue;
            if (auto done = into.put_cache(key, piece, **bytes); !done) return tl::unexpected(done.error());
            ++copied;
        }
        const auto complete = from.cache_complete(key);
        if (complete && *complete && !*there)
            if (auto done = into.finish_cache(key, static_cast<std::int64_t>(pieces->size())); !done)
                return tl::unexpected(done.error());
        job.report(static_cast<double>(i + 1) / static_cast<double>(keys->size()));
    }
    return copied;
}

} // namespace

Result<MergeReport> merge(Project &into, const fs::path &from, const MergeSettings &settings, const Job &job) {
    std::error_code error;
    if (fs::equivalent(into.path(), from, error))
        return fail(ErrorCode::bad_argument, from.string(), "a project cannot be merged with itself");
    auto other = Project::open(from);
    if (!other) return tl::unexpected(other.error());
    Merger merger(into, **other, settings);
    auto edit = merger.edit();
    if (!edit) return tl::unexpected(edit.error());
    if (job.stopped()) return fail(ErrorCode::cancelled);
    if (auto done = into.document().apply(std::move(*edit)); !done) return tl::unexpected(done.error());
    const auto copied = copy_cache(into.file(), (*other)->file(), job);
    if (!copied) return tl::unexpected(copied.error());
    merger.report.cache_pieces = *copied;
    return std::move(merger.report);
}

Result<std::unique_ptr<Project>> copy_project(const fs::path &first, const fs::path &path) {
    std::error_code error;
    if (fs::exists(path, error)) return fail(ErrorCode::write_failed, path.string(), "it exists already");
    std::vector<std::pair<RecordingId, std::array<fs::path, 3>>> places;
    std::vector<std::pair<CompanionId, fs::path>> further;
    {
        const auto project = Project::open(first); // sound, of this version, and closed to a single file again
        if (!project) return tl::unexpected(project.error());
        const auto &contents = (*project)->document().contents();
        for (const auto &[id, r] : contents.recordings)
            places.push_back(
                {id, {(*project)->absolute(r.path), (*project)->absolute(r.transcript), (*project)->absolute(r.body)}});
        for (const auto &[id, c] : contents.companions) further.emplace_back(id, (*project)->absolute(c.path));
    }
    if (!fs::copy_file(first, path, error)) return fail(ErrorCode::write_failed, path.string(), error.message());
    auto copy = Project::open(path);
    if (!copy) return copy;
    model::Edit edit;
    edit.label = model::label::merge_projects;
    edit.detail = first.filename().string();
    const auto change = [&](const auto &before, const auto &after) {
        if (before != after) edit.changes.push_back({model::Object(before), model::Object(after)});
    };
    const auto &contents = (*copy)->document().contents();
    for (const auto &[id, at] : places) {
        model::Recording moved = contents.recordings.at(id);
        moved.path = (*copy)->stored(at[0]), moved.transcript = (*copy)->stored(at[1]),
        moved.body = (*copy)->stored(at[2]);
        change(contents.recordings.at(id), moved);
    }
    for (const auto &[id, at] : further) {
        model::Companion moved = contents.companions.at(id);
        moved.path = (*copy)->stored(at);
        change(contents.companions.at(id), moved);
    }
    if (auto done = (*copy)->document().apply(std::move(edit)); !done) return tl::unexpected(done.error());
    return copy;
}

} // namespace tempera::workflow
