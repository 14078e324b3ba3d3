#include "core/model/trace_edits.h"

#include "core/model/edit_parts.h"
#include "core/model/tier_edits.h"

namespace tempera::model {
namespace {

Edit edit_of(const Document &doc, const Trace &trace, const char *label) {
    const auto &contents = doc.contents();
    Edit edit;
    edit.label = label;
    edit.detail = trace.dimension;
    if (const auto emotion = contents.emotions.find(trace.emotion); emotion != contents.emotions.end())
        edit.detail = emotion->second.name;
    if (const auto tier = contents.tiers.find(trace.tier); tier != contents.tiers.end()) {
        edit.scope = tier->second.recording;
        const auto rater = contents.raters.find(tier->second.rater);
        if (rater != contents.raters.end()) edit.rater = rater->second.name;
    }
    return edit;
}

} // namespace

Result<Edit> add_trace(Document &doc, Trace trace) {
    if (!doc.contents().tiers.count(trace.tier)) return gone("tier", trace.tier.value);
    if (trace.emotion && !doc.contents().emotions.count(trace.emotion)) return gone("emotion", trace.emotion.value);
    if (!trace.id) trace.id = doc.fresh<TraceId>();
    Edit edit = edit_of(doc, trace, label::add_trace);
    edit.changes.push_back({{}, std::move(trace)});
    return edit;
}

Result<Edit> add_trace_with_tier(Document &doc, RecordingId recording, RaterId rater, Trace trace) {
    const auto named = doc.contents().raters.find(rater);
    if (named == doc.contents().raters.end()) return gone("rater", rater.value);
    if (trace.emotion && !doc.contents().emotions.count(trace.emotion)) return gone("emotion", trace.emotion.value);
    auto edit = add_tier(doc, recording, rater, named->second.name);
    if (!edit) return edit;
    trace.id = doc.fresh<TraceId>();
    trace.tier = std::get<Tier>(*edit->changes.front().after).id;
    edit->label = label::add_trace;
    edit->detail = edit_of(doc, trace, label::add_trace).detail;
    edit->changes.push_back({{}, std::move(trace)});
    return edit;
}

Result<Edit> change_trace(const Document &doc, const Trace &changed) {
    const auto it = doc.contents().traces.find(changed.id);
    if (it == doc.contents().traces.end()) return gone("trace", changed.id.value);
    Edit edit = edit_of(doc, it->second, label::change_trace);
    if (changed != it->second) edit.changes.push_back({it->second, changed});
    return edit;
}

Result<Edit> shift_trace(const Document &doc, TraceId id, Time lag) {
    const auto it = doc.contents().traces.find(id);
    if (it == doc.contents().traces.end()) return gone("trace", id.value);
    if (lag < Time{0}) return fail(ErrorCode::bad_argument, {}, "a reaction comes after what it answers");
    Trace after = it->second;
    after.start += it->second.lag - lag;
    after.lag = lag;
    Edit edit = edit_of(doc, it->second, label::shift_trace);
    if (after != it->second) edit.changes.push_back({it->second, after});
    return edit;
}

Result<Edit> remove_trace(const Document &doc, TraceId id) {
    const auto it = doc.contents().traces.find(id);
    if (it == doc.contents().traces.end()) return gone("trace", id.value);
    Edit edit = edit_of(doc, it->second, label::remove_trace);
    edit.changes.push_back({it->second, {}});
    return edit;
}

} // namespace tempera::model
