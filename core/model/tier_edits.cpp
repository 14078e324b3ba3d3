#include "core/model/tier_edits.h"

#include "core/model/edit_parts.h"

#include <algorithm>

namespace tempera::model {
namespace {

/// Those directly within `parent`, by position.
std::vector<Tier> within(const Document::Contents &contents, RecordingId recording, TierId parent) {
    std::vector<Tier> found;
    for (const auto &[id, tier] : contents.tiers)
        if (tier.recording == recording && tier.parent == parent) found.push_back(tier);
    std::stable_sort(found.begin(), found.end(), [](const Tier &a, const Tier &b) { return a.position < b.position; });
    return found;
}

void place(const Document::Contents &contents, RecordingId recording, TierId parent, int depth,
           std::vector<PlacedTier> &out) {
    for (const Tier &tier : within(contents, recording, parent)) {
        out.push_back({tier, depth});
        place(contents, recording, tier.id, depth + 1, out);
    }
}

int next_position(const Document::Contents &contents, RecordingId recording) {
    int next = 0;
    for (const auto &[id, tier] : contents.tiers)
        if (tier.recording == recording) next = std::max(next, tier.position + 1);
    return next;
}

} // namespace

std::vector<PlacedTier> tiers_in_order(const Document::Contents &contents, RecordingId recording) {
    std::vector<PlacedTier> all;
    place(contents, recording, {}, 0, all);
    return all;
}

Result<Edit> add_tier(Document &doc, RecordingId recording, RaterId rater, std::string name, TierId parent) {
    const auto &contents = doc.contents();
    name = trimmed(name);
    if (name.empty()) return fail(ErrorCode::bad_argument, {}, "a tier needs a name");
    if (!contents.recordings.count(recording)) return gone("recording", recording.value);
    if (parent && !contents.tiers.count(parent)) return gone("tier", parent.value);
    Edit edit = edit_of(recording, label::add_tier, name);
    if (const auto found = contents.raters.find(rater); found != contents.raters.end()) edit.rater = found->second.name;
    Tier tier{doc.fresh<TierId>(), recording, rater, name, next_position(contents, recording)};
    tier.parent = parent;
    edit.changes.push_back({{}, tier});
    return edit;
}

Result<Edit> change_tier(const Document &doc, const Tier &changed) {
    const auto it = doc.contents().tiers.find(changed.id);
    if (it == doc.contents().tiers.end()) return gone("tier", changed.id.value);
    Tier after = changed;
    after.name = trimmed(after.name);
    if (after.name.empty()) return fail(ErrorCode::bad_argument, {}, "a tier needs a name");
    for (TierId up = after.parent; up;) {
        const auto above = doc.contents().tiers.find(up);
        if (above == doc.contents().tiers.end()) return gone("tier", up.value);
        if (up == after.id || above->second.recording != after.recording)
            return fail(ErrorCode::bad_argument, after.name, "it cannot lie within that tier");
        up = above->second.parent;
    }
    Edit edit = edit_of(after.recording, label::change_tier, after.name);
    if (after != it->second) edit.changes.push_back({it->second, after});
    return edit;
}

Result<Edit> move_tier(const Document &doc, TierId id, int by) {
    const auto it = doc.contents().tiers.find(id);
    if (it == doc.contents().tiers.end()) return gone("tier", id.value);
    const Tier &tier = it->second;
    const auto before = within(doc.contents(), tier.recording, tier.parent);
    auto order = before;
    const auto from = std::find_if(order.begin(), order.end(), [&](const Tier &t) { return t.id == id; });
    const auto at = from - order.begin();
    const auto to = std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(order.size()) - 1);
    if (to > at)
        std::rotate(from, from + 1, order.begin() + to + 1);
    else
        std::rotate(order.begin() + to, from, from + 1);
    Edit edit = edit_of(tier.recording, label::move_tier, tier.name);
    if (to == at) return edit;
    // The places stay as they are, or, where two tiers had the same one, are made different.
    int position = -1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        position = std::max(position + 1, before[i].position);
        Tier after = order[i];
        after.position = position;
        if (after != order[i]) edit.changes.push_back({order[i], after});
    }
    return edit;
}

Result<Edit> remove_tier(const Document &doc, TierId id) {
    const auto &contents = doc.contents();
    const auto it = contents.tiers.find(id);
    if (it == contents.tiers.end()) return gone("tier", id.value);
    Edit edit = edit_of(it->second.recording, label::remove_tier, it->second.name);
    for (const auto &[own, annotation] : contents.annotations)
        if (annotation.tier == id) edit.changes.push_back({annotation, {}});
    for (const auto &[own, trace] : contents.traces)
        if (trace.tier == id) edit.changes.push_back({trace, {}});
    for (const auto &[other, tier] : contents.tiers) {
        if (tier.parent != id) continue;
        Tier after = tier;
        after.parent = it->second.parent;
        edit.changes.push_back({tier, after});
    }
    edit.changes.push_back({it->second, {}});
    return edit;
}

Result<Edit> add_blind_rater(Document &doc, RecordingId recording, std::string name) {
    const auto &contents = doc.contents();
    name = trimmed(name);
    if (name.empty()) return fail(ErrorCode::bad_argument, {}, "a rater needs a name");
    if (!contents.recordings.count(recording)) return gone("recording", recording.value);
    const auto known = std::find_if(contents.raters.begin(), contents.raters.end(),
                                    [&](const auto &rater) { return rater.second.name == name; });
    const RaterId rater = known == contents.raters.end() ? doc.fresh<RaterId>() : known->first;
    for (const auto &[id, tier] : contents.tiers)
        if (tier.recording == recording && tier.rater == rater)
            return fail(ErrorCode::bad_argument, name, "the rater has a tier of this recording");
    Edit edit = edit_of(recording, label::start_blind, name);
    edit.rater = name;
    if (known == contents.raters.end()) edit.changes.push_back({{}, Rater{rater, name}});
    edit.changes.push_back(
        {{}, Tier{doc.fresh<TierId>(), recording, rater, name, next_position(contents, recording)}});
    return edit;
}

Result<Edit> finish_rating(const Document &doc, TierId id) {
    const auto it = doc.contents().tiers.find(id);
    if (it == doc.contents().tiers.end()) return gone("tier", id.value);
    Edit edit = edit_of(it->second.recording, label::finish_blind, it->second.name);
    Tier after = it->second;
    after.finished = true;
    if (after != it->second) edit.changes.push_back({it->second, after});
    return edit;
}

} // namespace tempera::model
