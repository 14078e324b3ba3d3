// Copied labels become labels again: here, in another recording, in another project.
#include "ui/workbench_private.h"

#include "core/model/label_edits.h"
#include "ui/emotion_lookup.h"
#include "ui/label_clipboard.h"
#include "ui/paths.h"

#include <algorithm>

namespace tempera::ui {
namespace {

/// Where a copied label goes: onto its own tier where that is in view, else onto the one of the same name; 0: neither.
TierId home_of(const CopiedLabel &label, bool same_project, const std::vector<model::PlacedTier> &tiers) {
    for (const auto &[tier, depth] : tiers)
        if (same_project && !tier.hidden && tier.id == label.tier) return tier.id;
    for (const auto &[tier, depth] : tiers)
        if (!tier.hidden && tier.name == label.tier_name) return tier.id;
    return {};
}

} // namespace

void Workbench::paste_labels(const CopiedLabels &copied, TierId onto, std::function<void(const Labels &)> done) {
    if (d_->later([this, copied, onto, done] { paste_labels(copied, onto, done); })) return;
    if (!project_ || !recording_) {
        if (media_) Q_EMIT said(tr("Labels can be set as soon as the file has been read."));
        return;
    }
    if (copied.labels.empty()) return Q_EMIT said(tr("There are no labels on the clipboard: choose some and copy them."));
    const bool same_project = copied.project == to_text(project_->path()).toStdString();
    // What was copied before the rating began, or elsewhere, is not the rater's own.
    const auto own = [&](const CopiedLabel &label) { return same_project && label.tier == d_->blind; };
    if (blind() && !std::all_of(copied.labels.begin(), copied.labels.end(), own))
        return Q_EMIT said(tr("While you rate blind, only labels of your own can be pasted."));
    const auto list = emotions();
    const auto tiers = this->tiers();
    std::vector<model::PlacedAnnotation> items;
    for (const auto &label : copied.labels) {
        const auto *emotion = find_emotion(list, label.emotion);
        if (!emotion)
            return Q_EMIT said(
                tr("This project has no emotion \"%1\": add it, then paste again.").arg(display_name(label.emotion)));
        TierId tier = onto ? onto : home_of(label, same_project, tiers);
        if (!tier) {
            const auto active = d_->tier_for_new();
            if (!active) return;
            tier = *active;
        }
        const Time by = axis_.playhead();
        items.push_back({tier, {{label.span.onset + by, label.span.offset + by}, emotion->id, label.note}});
    }
    auto edit = model::place_annotations(project_->document(), recording_, items, model::label::paste);
    if (!edit && edit.error().code == ErrorCode::bad_argument)
        return Q_EMIT said(tr("The labels would end after the recording: move the playhead to an earlier place."));
    Labels made;
    if (edit)
        for (const auto &change : edit->changes) made.push_back(std::get<model::Annotation>(*change.after).id);
    d_->apply_labels(std::move(edit), [this, made, done] {
        Q_EMIT said(tr("%n label(s) pasted.", nullptr, static_cast<int>(made.size())));
        if (done) done(made);
    });
}

} // namespace tempera::ui
