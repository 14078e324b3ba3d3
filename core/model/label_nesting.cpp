// Tiers within tiers: labels stay inside those of the tier above.
#include "core/model/label_edits.h"
#include "core/model/tier_edits.h"

#include <algorithm>
#include <map>
#include <set>

namespace tempera::model {
namespace {

using OfTier = std::map<TierId, std::map<AnnotationId, Annotation>>;

bool inside(const Span &inner, const Span &outer) { return inner.onset >= outer.onset && inner.offset <= outer.offset; }

/// What two spans share; a moment shares itself. Empty: nothing.
std::optional<Span> shared(const Span &a, const Span &b) {
    const Span both{std::max(a.onset, b.onset), std::min(a.offset, b.offset)};
    if (both.offset < both.onset) return std::nullopt;
    if (both.is_moment() && !a.is_moment()) return std::nullopt;
    return both;
}

std::optional<Span> cut(const Span &span, const std::map<AnnotationId, Annotation> &above) {
    std::optional<Span> best;
    for (const auto &[id, outer] : above) {
        const auto both = shared(span, outer.span);
        if (both && (!best || both->length() > best->length())) best = both;
    }
    return best;
}

/// Where a label that nobody touched goes when those above it have changed; empty: away.
std::optional<Span> follow(const Span &span, const std::map<AnnotationId, Annotation> &before,
                           const std::map<AnnotationId, Annotation> &after) {
    for (const auto &[id, outer] : before) {
        const auto now = after.find(id);
        if (!inside(span, outer.span) || now == after.end()) continue;
        if (now->second.span.length() != outer.span.length()) break;
        const Time by = now->second.span.onset - outer.span.onset;
        return Span{span.onset + by, span.offset + by};
    }
    return cut(span, after);
}

} // namespace

Result<Edit> keep_within(const Document &doc, Edit edit) {
    const auto &contents = doc.contents();
    const auto tiers = tiers_in_order(contents, edit.scope);
    if (std::none_of(tiers.begin(), tiers.end(), [](const PlacedTier &t) { return t.depth > 0; })) return edit;

    OfTier before, after;
    for (const PlacedTier &placed : tiers) before[placed.tier.id];
    for (const auto &[id, annotation] : contents.annotations)
        if (const auto own = before.find(annotation.tier); own != before.end()) own->second.emplace(id, annotation);
    after = before;
    std::map<AnnotationId, std::size_t> touched; // by which change
    for (std::size_t i = 0; i < edit.changes.size(); ++i) {
        const Change &change = edit.changes[i];
        const auto *was = change.before ? std::get_if<Annotation>(&*change.before) : nullptr;
        const auto *is = change.after ? std::get_if<Annotation>(&*change.after) : nullptr;
        if (was) after[was->tier].erase(was->id);
        if (is) after[is->tier].insert_or_assign(is->id, *is);
        if (was || is) touched[(was ? was : is)->id] = i;
    }

    // From top to bottom, so that what a label rests on is settled before it.
    for (const PlacedTier &placed : tiers) {
        if (placed.depth == 0) continue;
        const auto &above_before = before[placed.tier.parent], &above = after[placed.tier.parent];
        if (above == above_before && touched.empty()) continue;
        const auto labels = after[placed.tier.id];
        for (const auto &[id, label] : labels) {
            if (const auto own = touched.find(id); own != touched.end()) {
                const auto fits = cut(label.span, above);
                if (!fits)
                    return fail(ErrorCode::bad_argument, placed.tier.name, "no label of the tier above goes there");
                std::get<Annotation>(*edit.changes[own->second].after).span = *fits;
                after[placed.tier.id][id].span = *fits;
                continue;
            }
            if (above == above_before) continue; // whatever hangs in the air did so before
            const auto goes = follow(label.span, above_before, above);
            if (goes && *goes == label.span) continue;
            if (!goes) {
                edit.changes.push_back({label, {}});
                after[placed.tier.id].erase(id);
                continue;
            }
            Annotation moved = label;
            moved.span = *goes;
            edit.changes.push_back({label, moved});
            after[placed.tier.id][id] = moved;
        }
    }
    return edit;
}

} // namespace tempera::model
