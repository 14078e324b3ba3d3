#include "core/model/label_edits.h"

#include "core/model/edit_parts.h"
#include "core/model/tier_edits.h"

#include <algorithm>
#include <set>

namespace tempera::model {
namespace {

/// The annotations by onset.
Result<std::vector<Annotation>> found(const Document &doc, const AnnotationIds &ids) {
    std::vector<Annotation> all;
    for (const AnnotationId id : std::set<AnnotationId>(ids.begin(), ids.end())) {
        const auto it = doc.contents().annotations.find(id);
        if (it == doc.contents().annotations.end()) return gone("annotation", id.value);
        all.push_back(it->second);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.span < b.span; });
    return all;
}

/// An edit of the recording, under the rater, that the annotation belongs to.
Edit edit_like(const Document &doc, const Annotation &first, const char *label, std::string detail) {
    Edit edit;
    edit.label = label;
    edit.detail = std::move(detail);
    const auto tier = doc.contents().tiers.find(first.tier);
    if (tier == doc.contents().tiers.end()) return edit;
    edit.scope = tier->second.recording;
    const auto rater = doc.contents().raters.find(tier->second.rater);
    if (rater != doc.contents().raters.end()) edit.rater = rater->second.name;
    return edit;
}

std::string name_of(const Document &doc, EmotionId id) {
    const auto it = doc.contents().emotions.find(id);
    return it == doc.contents().emotions.end() ? std::string{} : it->second.name;
}

/// What the list is called after a label: the emotion of one, the number of several.
std::string detail_of(const Document &doc, const std::vector<Annotation> &all) {
    return all.size() == 1 ? name_of(doc, all[0].emotion) : std::to_string(all.size());
}

} // namespace

Result<Edit> change_annotations(const Document &doc, const std::vector<Annotation> &after, const char *label) {
    Edit edit;
    for (Annotation wanted : after) {
        const auto it = doc.contents().annotations.find(wanted.id);
        if (it == doc.contents().annotations.end()) return gone("annotation", wanted.id.value);
        if (wanted.span.offset < wanted.span.onset) std::swap(wanted.span.onset, wanted.span.offset);
        if (edit.label.empty()) edit = edit_like(doc, it->second, label, detail_of(doc, after));
        if (wanted != it->second) edit.changes.push_back({it->second, std::move(wanted)});
    }
    return edit;
}

Result<Edit> split_annotations(Document &doc, const AnnotationIds &ids, Time at) {
    const auto all = found(doc, ids);
    if (!all) return tl::unexpected(all.error());
    Edit edit;
    for (const Annotation &whole : *all) {
        if (at <= whole.span.onset || at >= whole.span.offset) continue;
        if (edit.changes.empty()) edit = edit_like(doc, whole, label::split, name_of(doc, whole.emotion));
        Annotation first = whole, second = whole;
        first.span.offset = second.span.onset = at;
        second.id = doc.fresh<AnnotationId>();
        edit.changes.push_back({whole, first});
        edit.changes.push_back({{}, second});
    }
    if (edit.changes.empty()) return fail(ErrorCode::bad_argument, {}, "no label goes on across that moment");
    return edit;
}

Result<Edit> merge_annotations(const Document &doc, const AnnotationIds &ids) {
    const auto all = found(doc, ids);
    if (!all) return tl::unexpected(all.error());
    if (all->size() < 2) return fail(ErrorCode::bad_argument, {}, "two labels or more are needed");
    Annotation merged = all->front();
    for (const Annotation &one : *all) {
        if (one.tier != merged.tier || one.emotion != merged.emotion)
            return fail(ErrorCode::bad_argument, {}, "they are of different tiers or emotions");
        merged.span.offset = std::max(merged.span.offset, one.span.offset);
        if (merged.note.find(one.note) == std::string::npos)
            merged.note += (merged.note.empty() ? "" : "; ") + one.note;
    }
    Edit edit = edit_like(doc, merged, label::merge, name_of(doc, merged.emotion));
    for (const Annotation &one : *all) {
        if (one.id != merged.id)
            edit.changes.push_back({one, {}});
        else if (one != merged)
            edit.changes.push_back({one, merged});
    }
    return edit;
}

Result<Edit> move_annotations(const Document &doc, const AnnotationIds &ids, TierId tier) {
    auto all = found(doc, ids);
    if (!all) return tl::unexpected(all.error());
    const auto there = doc.contents().tiers.find(tier);
    if (there == doc.contents().tiers.end())
        return fail(ErrorCode::stale, "tier " + std::to_string(tier.value), "it is not there any more");
    for (Annotation &one : *all) {
        if (doc.contents().tiers.at(one.tier).recording != there->second.recording)
            return fail(ErrorCode::bad_argument, there->second.name, "it belongs to another recording");
        one.tier = tier;
    }
    return change_annotations(doc, *all, label::move_to_tier);
}

Result<Edit> place_annotations(Document &doc, RecordingId recording, const std::vector<PlacedAnnotation> &items,
                               const char *label) {
    const auto where = doc.contents().recordings.find(recording);
    if (where == doc.contents().recordings.end()) return gone("recording", recording.value);
    std::vector<Annotation> made;
    for (const auto &[tier_id, what] : items) {
        const auto tier = doc.contents().tiers.find(tier_id);
        if (tier == doc.contents().tiers.end()) return gone("tier", tier_id.value);
        if (!doc.contents().emotions.count(what.emotion)) return gone("emotion", what.emotion.value);
        if (tier->second.recording != recording)
            return fail(ErrorCode::bad_argument, tier->second.name, "it belongs to another recording");
        if (what.span.onset < Time{0} || what.span.offset > where->second.duration)
            return fail(ErrorCode::bad_argument, {}, "a copy would lie outside the recording");
        made.push_back({doc.fresh<AnnotationId>(), tier_id, what.span, what.emotion, what.note});
    }
    Edit edit;
    if (!made.empty()) edit = edit_like(doc, made.front(), label, detail_of(doc, made));
    for (Annotation &one : made) edit.changes.push_back({{}, std::move(one)});
    return edit;
}

Result<Edit> copy_annotations(Document &doc, const AnnotationIds &ids, TierId tier, Time by) {
    const auto all = found(doc, ids);
    if (!all) return tl::unexpected(all.error());
    RecordingId recording;
    std::vector<PlacedAnnotation> items;
    for (const Annotation &one : *all) {
        recording = doc.contents().tiers.at(one.tier).recording;
        items.push_back({tier ? tier : one.tier,
                         {{one.span.onset + by, one.span.offset + by}, one.emotion, one.note}});
    }
    return items.empty() ? Edit{} : place_annotations(doc, recording, items, label::copy);
}

Result<Edit> add_tier_with(Document &doc, RecordingId recording, RaterId rater, std::string name,
                           const std::vector<NewAnnotation> &items, const char *label) {
    auto edit = add_tier(doc, recording, rater, std::move(name));
    if (!edit) return edit;
    const TierId tier = std::get<Tier>(*edit->changes.front().after).id;
    for (const NewAnnotation &item : items) {
        if (!doc.contents().emotions.count(item.emotion)) return gone("emotion", item.emotion.value);
        edit->changes.push_back(
            {{}, Annotation{doc.fresh<AnnotationId>(), tier, turned(item.span), item.emotion, item.note}});
    }
    edit->label = label;
    edit->detail = std::to_string(items.size());
    return edit;
}

Result<Edit> relabel_annotations(const Document &doc, const AnnotationIds &ids, EmotionId emotion) {
    auto all = found(doc, ids);
    if (!all) return tl::unexpected(all.error());
    if (!doc.contents().emotions.count(emotion))
        return fail(ErrorCode::stale, "emotion " + std::to_string(emotion.value), "it is not there any more");
    for (Annotation &one : *all) one.emotion = emotion;
    auto edit = change_annotations(doc, *all, label::relabel);
    if (edit) edit->detail = name_of(doc, emotion);
    return edit;
}

Result<Edit> note_annotations(const Document &doc, const AnnotationIds &ids, const std::string &note) {
    auto all = found(doc, ids);
    if (!all) return tl::unexpected(all.error());
    for (Annotation &one : *all) one.note = note;
    return change_annotations(doc, *all, label::note);
}

const Tier *locked_tier(const Document &doc, const Edit &edit) {
    for (const Change &change : edit.changes) {
        for (const auto *side : {&change.before, &change.after}) {
            if (!*side) continue;
            const auto *annotation = std::get_if<Annotation>(&**side);
            const auto *trace = std::get_if<Trace>(&**side);
            if (!annotation && !trace) continue;
            const auto tier = doc.contents().tiers.find(annotation ? annotation->tier : trace->tier);
            if (tier != doc.contents().tiers.end() && tier->second.locked) return &tier->second;
        }
    }
    return nullptr;
}

} // namespace tempera::model
