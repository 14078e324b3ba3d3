#include "core/model/document.h"

#include "core/base/clock.h"
#include "core/model/objects.h"

#include <algorithm>
#include <cmath>

namespace tempera::model {
namespace {

std::string name_of(const Object &object) {
    return std::string(kind_name(object)) + " " + std::to_string(id_of(object));
}

Status check_change(const Change &change) {
    if (!change.before && !change.after) return fail(ErrorCode::bad_argument, {}, "a change of nothing");
    for (const auto &side : {change.before, change.after}) {
        if (!side) continue;
        if (id_of(*side) <= 0) return fail(ErrorCode::bad_argument, name_of(*side), "an object without an id");
        const auto *annotation = std::get_if<Annotation>(&*side);
        if (annotation && annotation->span.offset < annotation->span.onset)
            return fail(ErrorCode::bad_argument, name_of(*side), "it ends before it begins");
        const auto *trace = std::get_if<Trace>(&*side);
        if (trace && !(std::isfinite(trace->low) && std::isfinite(trace->high) && trace->low < trace->high))
            return fail(ErrorCode::bad_argument, name_of(*side), "its scale has no two ends");
        if (trace && (trace->step <= Time{0} || trace->lag < Time{0}))
            return fail(ErrorCode::bad_argument, name_of(*side), "its times go backwards");
    }
    if (change.before && change.after &&
        (change.before->index() != change.after->index() || id_of(*change.before) != id_of(*change.after)))
        return fail(ErrorCode::bad_argument, name_of(*change.before), "a change of one object into another");
    return {};
}

/// The recording an object belongs to; 0 for objects of the whole project.
RecordingId owner(const Document::Contents &contents, const Object &object) {
    if (const auto *o = std::get_if<Recording>(&object)) return o->id;
    if (const auto *o = std::get_if<Tier>(&object)) return o->recording;
    if (const auto *o = std::get_if<Adaptation>(&object)) return o->recording;
    if (const auto *o = std::get_if<Companion>(&object)) return o->recording;
    const auto *annotation = std::get_if<Annotation>(&object);
    const auto *trace = std::get_if<Trace>(&object);
    if (!annotation && !trace) return {};
    const auto tier = contents.tiers.find(annotation ? annotation->tier : trace->tier);
    return tier != contents.tiers.end() ? tier->second.recording : RecordingId{};
}

/// Undo is per recording: it must never reach into another one.
Status check_scope(const Document::Contents &contents, const Edit &edit) {
    if (!edit.scope) return {};
    for (const Change &change : edit.changes) {
        const Object &object = change.after ? *change.after : *change.before;
        const RecordingId recording = owner(contents, object);
        if (recording && recording != edit.scope)
            return fail(ErrorCode::bad_argument, name_of(object), "it belongs to another recording");
    }
    return {};
}

Status check_before(const Document::Contents &contents, const Change &change, bool backwards) {
    const auto &expected = backwards ? change.after : change.before;
    const Object &like = change.before ? *change.before : *change.after;
    const std::optional<Object> now = find(contents, like);
    if (now == expected) return {};
    const char *what = !now ? "it is not there any more" : !expected ? "it is there already" : "it was changed since";
    return fail(ErrorCode::stale, name_of(like), what);
}

Status check_after(const Document::Contents &contents, const Edit &edit, bool backwards) {
    bool removed_what_others_use = false;
    for (const Change &change : edit.changes) {
        const auto &now = backwards ? change.before : change.after;
        if (!now) {
            const Object &gone = *(backwards ? change.after : change.before);
            removed_what_others_use |= !std::holds_alternative<Annotation>(gone) &&
                                       !std::holds_alternative<Trace>(gone) &&
                                       !std::holds_alternative<Companion>(gone);
        } else if (Status s = check_references(contents, *now); !s)
            return s;
    }
    return removed_what_others_use ? check_references(contents) : Status{};
}

Status being_written() { return fail(ErrorCode::stale, {}, "another change is still being written"); }

std::int64_t highest_id(const Document::Contents &contents, const std::vector<Edit> &history) {
    std::int64_t highest = 0;
    each_kind([&]<class T>() {
        const auto &all = table<T>(contents);
        if (!all.empty()) highest = std::max(highest, all.rbegin()->first.value);
    });
    for (const Edit &edit : history)
        for (const Change &change : edit.changes)
            for (const auto *side : {&change.before, &change.after})
                if (*side) highest = std::max(highest, id_of(**side));
    return highest;
}

} // namespace

Document::Document(EditSink *sink, Contents contents, std::vector<Edit> history)
    : sink_(sink), contents_(std::move(contents)), history_(std::move(history)) {
    last_id_ = highest_id(contents_, history_);
    if (sink_) last_id_ = std::max(last_id_, sink_->highest_id());
}

Status Document::run(const Edit &edit, bool backwards, const std::function<Status()> &save) {
    const std::size_t count = edit.changes.size();
    const auto nth = [&](std::size_t i) -> const Change & { return edit.changes[backwards ? count - 1 - i : i]; };
    const auto set = [&](const Change &change, bool back) {
        if (back)
            put(contents_, change.after, change.before);
        else
            put(contents_, change.before, change.after);
    };
    Status status;
    std::size_t done = 0;
    while (done < count && status) {
        status = check_before(contents_, nth(done), backwards);
        if (status) set(nth(done++), backwards);
    }
    if (status) status = check_after(contents_, edit, backwards);
    if (status) status = save();
    if (!status)
        while (done > 0) set(nth(--done), !backwards);
    return status;
}

Status Document::check(const Edit &edit, bool backwards) {
    Status fits;
    const Status status = run(edit, backwards, [&]() -> Status {
        if (!backwards) fits = check_scope(contents_, edit);
        return fail(ErrorCode::cancelled); // so that everything is put back
    });
    if (!fits) return fits;
    return status.error().code == ErrorCode::cancelled ? Status{} : status;
}

Status Document::check_new(Edit &edit) const {
    if (busy_) return being_written();
    for (const Change &change : edit.changes)
        if (Status s = check_change(change); !s) return s;
    if (edit.when.empty()) edit.when = utc_now();
    edit.undone = false;
    return {};
}

Status Document::apply(Edit edit) {
    if (edit.changes.empty()) return {};
    if (Status s = check_new(edit); !s) return s;
    const Status status = run(edit, false, [&]() -> Status {
        if (Status s = check_scope(contents_, edit); !s) return s;
        if (!sink_) {
            edit.id = history_.empty() ? 1 : history_.back().id + 1;
            return {};
        }
        const Result<std::int64_t> id = sink_->commit(edit);
        if (!id) return tl::unexpected(id.error());
        edit.id = *id;
        return {};
    });
    if (!status) return status;
    take_in(std::move(edit));
    return {};
}

void Document::take_in(Edit edit) {
    for (const Change &change : edit.changes)
        if (change.after) last_id_ = std::max(last_id_, id_of(*change.after));
    std::erase_if(history_, [&](const Edit &old) { return old.undone && old.scope == edit.scope; });
    history_.push_back(std::move(edit));
    // A listener may apply another edit, and history_ may then move.
    const Edit told = history_.back();
    tell(told);
}

Result<Document::Pending> Document::begin(Edit edit) {
    if (edit.changes.empty()) return fail(ErrorCode::bad_argument, {}, "an edit without changes");
    if (Status s = check_new(edit); !s) return tl::unexpected(s.error());
    if (Status s = check(edit, false); !s) return tl::unexpected(s.error());
    // So that nothing made meanwhile gets an id of the edit's.
    for (const Change &change : edit.changes)
        if (change.after) last_id_ = std::max(last_id_, id_of(*change.after));
    busy_ = true;
    return Pending{Pending::Kind::apply, std::move(edit)};
}

Result<Document::Pending> Document::begin_undo(RecordingId scope) {
    if (busy_) return tl::unexpected(being_written().error());
    const Edit *edit = latest(scope, false);
    if (!edit) return fail(ErrorCode::stale, {}, "there is nothing to undo");
    if (Status s = check(*edit, true); !s) return tl::unexpected(s.error());
    busy_ = true;
    return Pending{Pending::Kind::undo, *edit};
}

Result<Document::Pending> Document::begin_redo(RecordingId scope) {
    if (busy_) return tl::unexpected(being_written().error());
    const Edit *edit = latest(scope, true);
    if (!edit) return fail(ErrorCode::stale, {}, "there is nothing to redo");
    if (Status s = check(*edit, false); !s) return tl::unexpected(s.error());
    busy_ = true;
    return Pending{Pending::Kind::redo, *edit};
}

Result<std::int64_t> Document::save(const Pending &pending, EditSink &sink) {
    if (pending.kind == Pending::Kind::apply) return sink.commit(pending.edit);
    if (Status s = sink.mark(pending.edit, pending.kind == Pending::Kind::undo); !s) return tl::unexpected(s.error());
    return pending.edit.id;
}

Status Document::end(Pending pending, const Result<std::int64_t> &saved) {
    if (!busy_) return fail(ErrorCode::bad_argument, {}, "no edit was begun");
    busy_ = false;
    if (!saved) return tl::unexpected(saved.error());
    const bool undone = pending.kind == Pending::Kind::undo;
    // Checked before, and nothing could change since.
    if (Status s = run(pending.edit, undone, [] { return Status{}; }); !s) return s;
    if (pending.kind == Pending::Kind::apply) {
        pending.edit.id = *saved;
        take_in(std::move(pending.edit));
        return {};
    }
    for (Edit &edit : history_)
        if (edit.id == pending.edit.id) edit.undone = undone;
    tell(pending.edit);
    return {};
}

Edit *Document::latest(RecordingId scope, bool undone) {
    // A scope's undone edits come after its other ones: undo takes from the end, a new edit drops them.
    Edit *found = nullptr;
    for (auto it = history_.rbegin(); it != history_.rend(); ++it) {
        if (it->scope != scope) continue;
        if (!undone) {
            if (!it->undone) return &*it;
        } else {
            if (!it->undone) break;
            found = &*it;
        }
    }
    return found;
}

const Edit *Document::next_undo(RecordingId scope) const { return const_cast<Document *>(this)->latest(scope, false); }
const Edit *Document::next_redo(RecordingId scope) const { return const_cast<Document *>(this)->latest(scope, true); }

Status Document::undo(RecordingId scope) {
    if (busy_) return being_written();
    Edit *edit = latest(scope, false);
    if (!edit) return fail(ErrorCode::stale, {}, "there is nothing to undo");
    const Status status = run(*edit, true, [&] { return sink_ ? sink_->mark(*edit, true) : Status{}; });
    if (!status) return status;
    edit->undone = true;
    const Edit told = *edit;
    tell(told);
    return {};
}

Status Document::redo(RecordingId scope) {
    if (busy_) return being_written();
    Edit *edit = latest(scope, true);
    if (!edit) return fail(ErrorCode::stale, {}, "there is nothing to redo");
    const Status status = run(*edit, false, [&] { return sink_ ? sink_->mark(*edit, false) : Status{}; });
    if (!status) return status;
    edit->undone = false;
    const Edit told = *edit;
    tell(told);
    return {};
}

std::shared_ptr<void> Document::listen(Listener listener) {
    std::shared_ptr<void> token = std::make_shared<char>();
    std::erase_if(listeners_, [](const Listening &old) { return old.token.expired(); });
    listeners_.push_back({token, std::make_shared<Listener>(std::move(listener))});
    return token;
}

void Document::tell(const Edit &edit) {
    Changed changed;
    changed.scope = edit.scope;
    bool other = false;
    for (const Change &change : edit.changes) {
        for (const auto *side : {&change.before, &change.after}) {
            if (!*side) continue;
            if (const auto *annotation = std::get_if<Annotation>(&**side)) {
                const Span &s = annotation->span;
                changed.span = changed.annotations ? Span{std::min(changed.span.onset, s.onset),
                                                          std::max(changed.span.offset, s.offset)}
                                                   : s;
                changed.annotations = true;
                continue;
            }
            other = true;
            if (std::holds_alternative<Adaptation>(**side))
                changed.adaptation = true;
            else if (std::holds_alternative<Trace>(**side))
                changed.traces = true;
            else
                changed.structure = true;
        }
        if (change.before && change.after) {
            const auto *was = std::get_if<Recording>(&*change.before);
            const auto *is = std::get_if<Recording>(&*change.after);
            if (was && is && was->adaptation != is->adaptation) changed.adaptation = true;
        }
    }
    if (other) changed.span = whole_axis;
    // A copy: a listener may stop listening, or start, while it is told.
    const std::vector<Listening> now = listeners_;
    for (const Listening &one : now)
        if (!one.token.expired()) (*one.listener)(changed);
}

} // namespace tempera::model
