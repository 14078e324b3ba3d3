#include "core/workflow/project.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <system_error>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;

constexpr const char *rater_setting = "rater"; ///< the id of the one chosen

std::string login_name() {
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"})
        if (const char *name = std::getenv(variable); name && *name) return name;
    return "Rater 1";
}

/// With links and ".." resolved as far as the path exists, so that two spellings of a place are equal.
fs::path resolved(const fs::path &path) {
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(path, error);
    return error ? fs::absolute(path, error).lexically_normal() : whole;
}

std::string utf8(const fs::path &path) {
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

fs::path from_utf8(const std::string &text) { return fs::path(std::u8string(text.begin(), text.end())); }

std::string date_of(const fs::path &file) {
    std::error_code error;
    const auto written = fs::last_write_time(file, error);
    if (error) return {};
    const auto age = fs::file_time_type::clock::now() - written;
    const auto when =
        std::chrono::system_clock::now() - std::chrono::duration_cast<std::chrono::system_clock::duration>(age);
    const std::time_t seconds = std::chrono::system_clock::to_time_t(when);
    std::tm parts{};
#if defined(_WIN32)
    if (gmtime_s(&parts, &seconds) != 0) return {};
#else
    if (!gmtime_r(&seconds, &parts)) return {};
#endif
    char text[16];
    return std::strftime(text, sizeof text, "%Y-%m-%d", &parts) ? text : "";
}

template <class T> model::Change added(T object) { return {std::nullopt, model::Object(std::move(object))}; }

bool says_synthetic(std::string title) {
    std::transform(title.begin(), title.end(), title.begin(),
                   [](unsigned char c) { return c < 128 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
    return title.find("synthetic") != std::string::npos;
}

} // namespace

Project::Project(std::unique_ptr<store::ProjectFile> file, std::unique_ptr<model::Document> document)
    : file_(std::move(file)), document_(std::move(document)) {}

Result<std::unique_ptr<Project>> Project::create(const fs::path &path, const std::string &rater) {
    auto file = store::ProjectFile::create(resolved(path), [&](store::ProjectFile &made) -> Status {
        model::Document document(&made);
        if (auto done = document.apply(model::starting_emotions(document)); !done) return done;
        model::Edit people;
        people.label = "New project";
        people.changes.push_back(added(model::Rater{document.fresh<RaterId>(), rater.empty() ? login_name() : rater}));
        people.changes.push_back(added(model::Patient{document.fresh<PatientId>(), "Patient 1", {}}));
        return document.apply(std::move(people));
    });
    if (!file) return tl::unexpected(file.error());
    return of(std::move(*file));
}

Result<std::unique_ptr<Project>> Project::open(const fs::path &path) {
    auto file = store::ProjectFile::open(resolved(path));
    if (!file) return tl::unexpected(file.error());
    return of(std::move(*file));
}

Result<std::unique_ptr<Project>> Project::of(std::unique_ptr<store::ProjectFile> file) {
    auto loaded = file->load();
    if (!loaded) return tl::unexpected(loaded.error());
    auto document = std::make_unique<model::Document>(file.get(), std::move(loaded->contents), std::move(loaded->history));
    const auto chosen = file->setting(rater_setting);
    if (!chosen) return tl::unexpected(chosen.error());
    std::unique_ptr<Project> project(new Project(std::move(file), std::move(document)));
    if (*chosen) std::from_chars((*chosen)->data(), (*chosen)->data() + (*chosen)->size(), project->chosen_.value);
    return project;
}

fs::path Project::absolute(const std::string &stored) const {
    if (stored.empty()) return {};
    const fs::path path = from_utf8(stored);
    return path.is_absolute() ? path : (this->path().parent_path() / path).lexically_normal();
}

std::string Project::stored(const fs::path &absolute) const {
    if (absolute.empty()) return {};
    const fs::path target = resolved(absolute);
    const fs::path relative = target.lexically_relative(resolved(path()).parent_path());
    return utf8(relative.empty() ? target : relative); // empty: on another volume
}

RaterId Project::default_rater() const {
    const auto &raters = document_->contents().raters;
    if (raters.contains(chosen_)) return chosen_;
    return raters.empty() ? RaterId{} : raters.begin()->first;
}

Status Project::choose_rater(RaterId rater) {
    if (!document_->contents().raters.contains(rater)) return fail(ErrorCode::bad_argument, {}, "no such rater");
    if (auto kept = file_->put_setting(rater_setting, std::to_string(rater.value)); !kept) return kept;
    chosen_ = rater;
    return {};
}

Result<RecordingId> Project::add_recording(const NewRecording &found, PatientId patient) {
    const auto &contents = document_->contents();
    for (const auto &[id, recording] : contents.recordings) {
        if (recording.content_hash != found.hash) continue;
        model::Recording changed = recording;
        if (!found.transcript.empty()) changed.transcript = stored(found.transcript);
        if (!found.body.empty()) changed.body = stored(found.body);
        std::error_code error;
        if (!fs::exists(absolute(recording.path), error)) changed.path = stored(found.info.path);
        if (changed != recording) {
            auto edit = model::change_recording(*document_, changed);
            if (!edit) return tl::unexpected(edit.error());
            if (auto done = document_->apply(std::move(*edit)); !done) return tl::unexpected(done.error());
        }
        if (auto noted = note_media(id, found.info.path); !noted) return tl::unexpected(noted.error());
        return id;
    }

    if (!patient && !contents.patients.empty()) patient = contents.patients.begin()->first;
    if (!contents.patients.contains(patient)) return fail(ErrorCode::bad_argument, {}, "no such patient");
    const RaterId rater = default_rater();

    model::Session session{document_->fresh<SessionId>(), patient, utf8(found.info.path.stem()),
                           date_of(found.info.path)};
    model::Recording recording;
    recording.id = document_->fresh<RecordingId>();
    recording.session = session.id;
    recording.path = stored(found.info.path);
    recording.content_hash = found.hash;
    recording.transcript = stored(found.transcript);
    recording.body = stored(found.body);
    recording.duration = found.info.duration;
    recording.synthetic = says_synthetic(found.info.title);
    for (const std::string &path : {recording.path, recording.transcript, recording.body})
        if (!is_utf8(path))
            return fail(ErrorCode::file_unreadable, path, "its name is not UTF-8 text: give it another name");

    model::Edit edit;
    edit.scope = recording.id; // taken back after everything done on it, and in nobody else's way
    edit.label = model::label::add_recording;
    edit.detail = utf8(found.info.path.filename());
    edit.changes.push_back(added(session));
    edit.changes.push_back(added(recording));
    if (rater) {
        model::Tier tier{document_->fresh<TierId>(), recording.id, rater, contents.raters.at(rater).name, 0};
        edit.changes.push_back(added(std::move(tier)));
    }
    const RecordingId id = recording.id;
    if (auto done = document_->apply(std::move(edit)); !done) return tl::unexpected(done.error());
    if (auto noted = note_media(id, found.info.path); !noted) return tl::unexpected(noted.error());
    return id;
}

Status Project::relink(RecordingId recording, const fs::path &media, const std::string &hash) {
    const auto found = document_->contents().recordings.find(recording);
    if (found == document_->contents().recordings.end()) return fail(ErrorCode::bad_argument, {}, "no such recording");
    if (hash != found->second.content_hash)
        return fail(ErrorCode::media_changed, utf8(media), "its content is not that of the recording");
    model::Recording changed = found->second;
    changed.path = stored(media);
    if (changed != found->second) {
        auto edit = model::change_recording(*document_, changed);
        if (!edit) return tl::unexpected(edit.error());
        if (auto done = document_->apply(std::move(*edit)); !done) return done;
    }
    return note_media(recording, media);
}

Result<TierId> Project::tier(RecordingId recording, RaterId rater) {
    const auto &contents = document_->contents();
    if (!contents.recordings.contains(recording) || !contents.raters.contains(rater))
        return fail(ErrorCode::bad_argument, {}, "no such recording or rater");
    int position = 0;
    for (const auto &[id, tier] : contents.tiers) {
        if (tier.recording != recording) continue;
        if (tier.rater == rater) return id;
        position = std::max(position, tier.position + 1);
    }
    model::Tier tier{document_->fresh<TierId>(), recording, rater, contents.raters.at(rater).name, position};
    const TierId id = tier.id;
    model::Edit edit;
    edit.scope = recording;
    edit.label = "Add tier";
    edit.detail = tier.name;
    edit.changes.push_back(added(std::move(tier)));
    if (auto done = document_->apply(std::move(edit)); !done) return tl::unexpected(done.error());
    return id;
}

} // namespace tempera::workflow
