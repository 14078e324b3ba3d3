// What was done: undo, redo, and going back to any state.
#include "ui/workbench_private.h"

#include "core/model/emotion_edits.h"
#include "core/model/people_edits.h"
#include "core/model/rater_edits.h"
#include "core/model/session_edits.h"
#include "core/model/shared_edits.h"
#include "core/model/tier_edits.h"
#include "ui/wording.h"

#include <algorithm>
#include <limits>
#include <map>

namespace tempera::ui {

namespace {
/// Setting up a project and joining another one are not taken back by Ctrl+Z: other edits rest on them.
bool can_be_taken_back(const model::Edit &edit) {
    using namespace model::label;
    return edit.scope || (!edit.detail.empty() &&
                          (edit.label == add_emotion || edit.label == change_emotion || edit.label == remove_emotion ||
                           edit.label == move_emotion || edit.label == merge_emotions || edit.label == change_notes ||
                           edit.label == check || edit.label == uncheck ||
                           edit.label == import_scheme || edit.label == rename_patient || edit.label == add_rater ||
                           edit.label == rename_rater || edit.label == remove_rater ||
                           edit.label == change_visit || edit.label == remove_recording || edit.label == use_memory || edit.label == no_memory ||
                           edit.label == forget_memory));
}

bool adds_recording(const model::Edit &edit) { return edit.label == model::label::add_recording; }

/// History is kept per recording and for the project; to the user it is one row: the later edit is undone first. What
/// is not newer than `since` is out of reach: a blind rater who took back their beginning would see everything.
const model::Edit *next_edit(const model::Document &document, model::Holds &holds, RecordingId recording, bool undo,
                             std::int64_t since) {
    const auto next = [&](RecordingId scope) {
        const auto *edit = undo ? document.next_undo(scope) : document.next_redo(scope);
        if (!edit || edit->id <= since || !can_be_taken_back(*edit)) return static_cast<const model::Edit *>(nullptr);
        const bool may_be_held = !scope || adds_recording(*edit);
        return may_be_held && holds.held(document, *edit, recording, undo) ? nullptr : edit;
    };
    const auto *own = recording ? next(recording) : nullptr;
    const auto *shared = next({});
    if (!own || !shared) return own ? own : shared;
    return (undo ? own->id > shared->id : own->id < shared->id) ? own : shared;
}

/// The recording that undo took out of the project last; 0: none.
RecordingId taken_out(const model::Document &document) {
    const auto &all = document.history();
    const auto found = std::find_if(all.rbegin(), all.rend(),
                                    [](const auto &edit) { return edit.undone && edit.scope && adds_recording(edit); });
    return found == all.rend() ? RecordingId{} : found->scope;
}

/// What the list of what was done begins with: its lines lead to states of the recording, not to before there was one.
std::int64_t added_with(const model::Document &document, RecordingId recording) {
    const auto *edit = recording ? model::adding_of(document, recording) : nullptr;
    return edit ? edit->id : 0;
}

/// A blind rating that was finished: the edits it began and ended with.
struct FinishedRating {
    std::int64_t begun = 0, ended = 0;
    bool undone = false;
};

/// Those of the recording, oldest first.
std::vector<FinishedRating> finished_ratings(const model::Document &document, RecordingId recording) {
    std::vector<FinishedRating> found;
    std::map<TierId, std::int64_t> begun;
    for (const auto &edit : document.history()) {
        const bool begins = edit.label == model::label::start_blind, ends = edit.label == model::label::finish_blind;
        if (edit.scope != recording || !(begins || ends)) continue;
        for (const auto &change : edit.changes) {
            const auto *tier = change.after ? std::get_if<model::Tier>(&*change.after) : nullptr;
            if (tier && begins) begun[tier->id] = edit.id;
            if (tier && ends) found.push_back({begun[tier->id], edit.id, edit.undone});
        }
    }
    return found;
}

/// What the key for undo does not reach: finishing is a deliberate act, after which others' labels have been seen.
std::int64_t undo_ends(const model::Document &document, RecordingId recording, std::int64_t blind_since) {
    for (const auto &rating : finished_ratings(document, recording))
        if (!rating.undone) blind_since = std::max(blind_since, rating.ended);
    return blind_since;
}

/// Shared edits that can be reached: those after `undo` taken back, those before `redo` done again. Beyond are some that
/// another recording rests on.
struct Reach {
    std::int64_t undo = 0, redo = std::numeric_limits<std::int64_t>::max();
    [[nodiscard]] bool has(const model::Edit &edit) const {
        return edit.scope || (edit.undone ? edit.id < redo : edit.id > undo);
    }
};

Reach reach(const model::Document &document, model::Holds &holds, RecordingId recording) {
    Reach found;
    for (const auto &edit : document.history()) {
        if (edit.scope || !can_be_taken_back(edit) || !found.has(edit)) continue;
        if (holds.held(document, edit, recording, !edit.undone)) (edit.undone ? found.redo : found.undo) = edit.id;
    }
    return found;
}
} // namespace

const model::Edit *Workbench::Private::next_to_undo() const {
    if (!bench.project_) return nullptr;
    const auto &document = bench.project_->document();
    return next_edit(document, holds, bench.recording_, true, undo_ends(document, bench.recording_, blind_since));
}

const model::Edit *Workbench::Private::next_to_redo() const {
    if (!bench.project_) return nullptr;
    const auto &document = bench.project_->document();
    // While nothing is shown, what undo took away can come back.
    const RecordingId recording = bench.recording_ || bench.media_ ? bench.recording_ : taken_out(document);
    const auto *edit = next_edit(document, holds, recording, false, blind_since);
    return edit && blind && edit->label == model::label::finish_blind ? nullptr : edit; // never by a slip of the hand
}

void Workbench::undo() {
    if (!project_ || d_->later([this] { undo(); })) return;
    const auto *edit = d_->next_to_undo();
    if (!edit) return;
    const auto &document = project_->document();
    const auto *shared = document.next_undo({});
    if (shared && shared->id > edit->id && can_be_taken_back(*shared))
        Q_EMIT said(tr("Not undone, as another recording rests on it: %1").arg(edit_text(*shared)));
    const QString removed = edit->scope && adds_recording(*edit) ? QString::fromStdString(edit->detail) : QString();
    d_->take_back(edit->scope, true);
    if (!removed.isEmpty() && !recording_)
        Q_EMIT noted(tr("%1 is no longer in the project; Redo brings it back. The file itself was not touched.").arg(removed));
}

void Workbench::redo() {
    if (!project_ || d_->later([this] { redo(); })) return;
    const auto *edit = d_->next_to_redo();
    if (!edit) return;
    if (edit->label == model::label::start_blind) return go_to(edit->id); // finished, or it could not have been undone
    const RecordingId scope = edit->scope;
    d_->take_back(scope, false);
    if (scope && project_->document().contents().recordings.contains(scope)) show_recording(scope); // it may be back
}

QString Workbench::undo_text() const {
    const auto *edit = d_->next_to_undo();
    return edit ? edit_text(*edit) : QString();
}

QString Workbench::redo_text() const {
    const auto *edit = d_->next_to_redo();
    return edit ? edit_text(*edit) : QString();
}

std::vector<const model::Edit *> Workbench::history() const {
    std::vector<const model::Edit *> all;
    if (!project_) return all;
    const auto &document = project_->document();
    const Reach reached = reach(document, d_->holds, recording_);
    const auto since = std::max(d_->blind_since, added_with(document, recording_));
    for (const auto &edit : document.history())
        if (edit.id > since && (edit.scope == recording_ || !edit.scope) && can_be_taken_back(edit) &&
            reached.has(edit))
            all.push_back(&edit);
    return all;
}

void Workbench::go_to(std::int64_t id) {
    if (!project_ || d_->later([this, id] { go_to(id); })) return;
    for (const auto &rating : finished_ratings(project_->document(), recording_)) {
        if (blind() || id < rating.begun || id >= rating.ended) continue;
        id = rating.ended;
        if (!rating.undone) Q_EMIT said(tr("A finished blind rating is taken back as a whole: choose a line before it."));
    }
    // As it is now: on the way to an old state one passes through the time in which somebody rated blind.
    d_->go_to(id, std::max(d_->blind_since, added_with(project_->document(), recording_)));
}

void Workbench::Private::go_to(std::int64_t id, std::int64_t since) {
    while (bench.project_) {
        // The large ones are written in the background: the rest of the way is gone after that.
        if (later([this, id, since] { go_to(id, since); })) return;
        const auto &document = bench.project_->document();
        const RecordingId recording = bench.recording_;
        const auto *back = next_edit(document, holds, recording, true, since);
        const auto *again = next_edit(document, holds, recording, false, since);
        const bool undo = back && back->id > id;
        const auto *next = undo ? back : again && again->id <= id ? again : nullptr;
        if (!next) return;
        const std::int64_t before = next->id;
        take_back(next->scope, undo);
        const auto *now = next_edit(document, holds, recording, undo, since);
        if (!document.busy() && now && now->id == before) return; // it was refused, and that was reported
    }
}

} // namespace tempera::ui
