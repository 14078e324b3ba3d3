// Tiers, labels in numbers, predictions taken over, blind rating.
#include "ui/workbench_private.h"

#include "core/analysis/timeline.h"
#include "core/model/label_edits.h"
#include "core/model/tier_edits.h"
#include "ui/emotion_lookup.h"

#include <algorithm>
#include <set>

namespace tempera::ui {

// --- what a blind rater does not see

bool Workbench::blind() const { return static_cast<bool>(d_->blind); }

std::shared_ptr<const engine::Scores> Workbench::scores() const { return blind() ? nullptr : scores_; }

const std::optional<engine::Inspection> &Workbench::inspection() const {
    static const std::optional<engine::Inspection> none;
    return blind() ? none : inspection_;
}

const std::vector<analysis::Suggestion> &Workbench::suggestions() const {
    static const std::vector<analysis::Suggestion> none;
    return blind() ? none : suggestions_;
}

std::shared_ptr<const workflow::Rules> Workbench::rules() const { return blind() ? nullptr : rules_; }

void Workbench::Private::find_blind() {
    TierId found;
    blind_since = 0;
    if (bench.project_ && bench.recording_) {
        const auto &document = bench.project_->document();
        const auto &tiers = document.contents().tiers;
        // The history knows who began; the tier knows whether they have finished.
        for (const auto &edit : document.history()) {
            if (edit.undone || edit.scope != bench.recording_ || edit.label != model::label::start_blind) continue;
            for (const auto &change : edit.changes) {
                const auto *made = change.after ? std::get_if<model::Tier>(&*change.after) : nullptr;
                const auto tier = made ? tiers.find(made->id) : tiers.end();
                if (tier == tiers.end() || tier->second.finished) continue;
                found = tier->first;
                blind_since = edit.id;
            }
        }
    }
    if (found == blind) return;
    blind = found;
    active = {};
    labels.reset();
    Q_EMIT bench.tiers_changed();
    Q_EMIT bench.annotations_changed(Span{Time{}, bench.axis_.duration()});
    Q_EMIT bench.scores_changed();
    Q_EMIT bench.inspection_changed();
    Q_EMIT bench.suggestions_changed();
    Q_EMIT bench.rules_changed();
    Q_EMIT bench.compared_changed();
    Q_EMIT bench.adaptation_changed();
}

void Workbench::start_blind(const QString &rater) {
    if (!project_ || !recording_ || d_->later([this, rater] { start_blind(rater); })) return;
    if (blind()) return Q_EMIT said(tr("Somebody rates blind already."));
    auto edit = model::add_blind_rater(project_->document(), recording_, rater.trimmed().toStdString());
    if (!edit && edit.error().code == ErrorCode::bad_argument)
        return Q_EMIT said(tr("This rater has labelled the recording already: give another name."));
    d_->apply(std::move(edit), [this] {
        Q_EMIT noted(tr("Blind rating: others' labels and all predictions are hidden until you finish."));
    });
}

void Workbench::finish_blind() {
    if (!project_ || !blind() || d_->later([this] { finish_blind(); })) return;
    d_->apply(model::finish_rating(project_->document(), d_->blind),
              [this] { Q_EMIT noted(tr("The blind rating is finished: everything is shown again. Undo does not take that back.")); });
}

// --- tiers

std::vector<model::PlacedTier> Workbench::tiers() const {
    if (!project_ || !recording_) return {};
    auto all = model::tiers_in_order(project_->document().contents(), recording_);
    if (d_->blind) std::erase_if(all, [&](const model::PlacedTier &placed) { return placed.tier.id != d_->blind; });
    return all;
}

TierId Workbench::active_tier() const {
    if (!project_ || !recording_) return {};
    if (d_->blind) return d_->blind;
    const auto &tiers = project_->document().contents().tiers;
    const auto chosen = tiers.find(d_->active);
    if (chosen != tiers.end() && chosen->second.recording == recording_) return chosen->first;
    const RaterId own = project_->default_rater();
    for (const auto &placed : this->tiers())
        if (placed.tier.rater == own) return placed.tier.id;
    return {};
}

std::optional<TierId> Workbench::Private::tier_for_new() {
    if (const TierId there = bench.active_tier()) return there;
    const auto made = bench.project_->tier(bench.recording_, bench.project_->default_rater());
    if (made) return *made;
    report(made.error());
    return std::nullopt;
}

Result<model::Edit> Workbench::Private::on_own_tier(const std::vector<model::NewAnnotation> &items) {
    auto &document = bench.project_->document();
    if (const TierId there = bench.active_tier()) return model::add_annotations(document, there, items);
    const RaterId rater = bench.project_->default_rater();
    const auto named = document.contents().raters.find(rater);
    if (named == document.contents().raters.end()) return fail(ErrorCode::bad_argument, {}, "the project has no rater");
    return model::add_tier_with(document, bench.recording_, rater, named->second.name, items, model::label::add_annotation);
}

void Workbench::set_active_tier(TierId id) {
    if (id == d_->active) return;
    d_->active = id;
    Q_EMIT tiers_changed();
}

void Workbench::add_tier(const QString &name, TierId parent) {
    if (!project_ || !recording_ || name.trimmed().isEmpty()) return;
    if (d_->later([this, name, parent] { add_tier(name, parent); })) return;
    RaterId rater = project_->default_rater();
    const auto &tiers = project_->document().contents().tiers;
    if (const auto above = tiers.find(parent); above != tiers.end()) rater = above->second.rater;
    auto edit = model::add_tier(project_->document(), recording_, rater, name.toStdString(), parent);
    if (!edit) return d_->report(edit.error());
    const auto id = std::get<model::Tier>(*edit->changes.front().after).id;
    d_->apply(std::move(edit), [this, id] { set_active_tier(id); });
}

void Workbench::change_tier(const model::Tier &tier) {
    if (!project_ || d_->later([this, tier] { change_tier(tier); })) return;
    d_->apply(model::change_tier(project_->document(), tier));
}

void Workbench::move_tier(TierId id, int by) {
    if (!project_ || d_->later([this, id, by] { move_tier(id, by); })) return;
    d_->apply(model::move_tier(project_->document(), id, by));
}

void Workbench::remove_tier(TierId id) {
    if (!project_ || d_->later([this, id] { remove_tier(id); })) return;
    d_->apply_labels(model::remove_tier(project_->document(), id));
}

// --- labels in numbers

void Workbench::Private::apply_labels(Result<model::Edit> edit, std::function<void()> done) {
    if (later([this, edit, done] { apply_labels(edit, done); })) return;
    const auto &document = bench.project_->document();
    if (edit) {
        if (const auto *tier = model::locked_tier(document, *edit))
            return Q_EMIT bench.noted(Workbench::tr("The tier \"%1\" is locked: unlock it to change its labels.")
                                          .arg(QString::fromStdString(tier->name)));
        edit = model::keep_within(document, std::move(*edit));
        if (!edit && edit.error().code == ErrorCode::bad_argument)
            return Q_EMIT bench.noted(Workbench::tr("There is no label on the tier above that could hold it."));
    }
    apply(std::move(edit), std::move(done));
}

void Workbench::apply(Result<model::Edit> edit) {
    if (project_) d_->apply_labels(std::move(edit));
}

void Workbench::change_labels(const std::vector<model::Annotation> &after) {
    if (!project_ || after.empty() || d_->later([this, after] { change_labels(after); })) return;
    d_->apply_labels(model::change_annotations(project_->document(), after, model::label::change_annotation));
}

void Workbench::split_labels(const Labels &ids) {
    if (!project_ || ids.empty() || d_->later([this, ids] { split_labels(ids); })) return;
    auto edit = model::split_annotations(project_->document(), ids, axis_.playhead());
    if (!edit && edit.error().code == ErrorCode::bad_argument)
        return Q_EMIT said(tr("Put the playhead inside the label that is to be split."));
    d_->apply_labels(std::move(edit));
}

void Workbench::merge_labels(const Labels &ids) {
    if (!project_ || ids.empty() || d_->later([this, ids] { merge_labels(ids); })) return;
    auto edit = model::merge_annotations(project_->document(), ids);
    if (!edit && edit.error().code == ErrorCode::bad_argument)
        return Q_EMIT said(tr("Select two or more labels of one emotion on one tier to merge them."));
    d_->apply_labels(std::move(edit));
}

void Workbench::move_labels(const Labels &ids, TierId tier) {
    if (!project_ || ids.empty() || d_->later([this, ids, tier] { move_labels(ids, tier); })) return;
    d_->apply_labels(model::move_annotations(project_->document(), ids, tier));
}

void Workbench::copy_labels(const Labels &ids, TierId tier, Time by) {
    if (!project_ || ids.empty() || d_->later([this, ids, tier, by] { copy_labels(ids, tier, by); })) return;
    auto edit = model::copy_annotations(project_->document(), ids, tier, by);
    if (!edit && edit.error().code == ErrorCode::bad_argument)
        return Q_EMIT said(tr("A copy would lie outside the recording: choose a smaller offset."));
    d_->apply_labels(std::move(edit));
}

void Workbench::relabel(const Labels &ids, EmotionId emotion) {
    if (!project_ || ids.empty() || d_->later([this, ids, emotion] { relabel(ids, emotion); })) return;
    d_->apply_labels(model::relabel_annotations(project_->document(), ids, emotion));
}

void Workbench::note_labels(const Labels &ids, const QString &note) {
    if (!project_ || ids.empty() || d_->later([this, ids, note] { note_labels(ids, note); })) return;
    d_->apply_labels(model::note_annotations(project_->document(), ids, note.trimmed().toStdString()));
}

// --- predictions

std::vector<model::NewAnnotation> Workbench::Private::predictions(const AcceptWish &wish) const {
    std::vector<model::NewAnnotation> found;
    const auto scores = bench.scores();
    if (!scores || !bench.project_) return found;
    std::set<std::pair<Span, EmotionId>> there;
    const TierId tier = wish.target.tier ? wish.target.tier : bench.active_tier();
    for (const auto &label : bench.annotations())
        if (label.tier == tier && wish.target.new_tier.isEmpty()) there.emplace(label.span, label.emotion);
    analysis::SegmentSettings settings;
    // The way out keeps its distance from the way in.
    settings.leave = static_cast<float>(wish.threshold) * settings.leave / settings.enter;
    settings.enter = static_cast<float>(wish.threshold);
    const auto emotions = bench.emotions();
    for (const auto &segment : analysis::segments(*scores, settings)) {
        const auto *emotion = find_emotion(emotions, scores->emotions[static_cast<std::size_t>(segment.emotion)]);
        const Span cut{std::max(segment.span.onset, wish.span.onset),
                       std::min({segment.span.offset, wish.span.offset, bench.axis_.duration()})};
        if (!emotion || cut.offset <= cut.onset || there.count({cut, emotion->id})) continue;
        found.push_back({cut, emotion->id, {}});
    }
    return found;
}

void Workbench::Private::accept(const std::vector<model::NewAnnotation> &found, const AcceptTarget &target,
                                std::function<void()> done) {
    auto &document = bench.project_->document();
    if (!target.new_tier.isEmpty())
        return apply_labels(model::add_tier_with(document, bench.recording_, bench.project_->default_rater(),
                                                 target.new_tier.toStdString(), found, model::label::accept),
                            std::move(done));
    auto edit = target.tier ? model::add_annotations(document, target.tier, found) : on_own_tier(found);
    if (edit) edit->label = model::label::accept;
    apply_labels(std::move(edit), std::move(done));
}

std::map<EmotionId, int> Workbench::count_predictions(const AcceptWish &wish) const {
    std::map<EmotionId, int> counts;
    for (const auto &label : d_->predictions(wish)) ++counts[label.emotion];
    return counts;
}

void Workbench::accept_predictions(const AcceptWish &wish) {
    if (!project_ || !recording_ || d_->later([this, wish] { accept_predictions(wish); })) return;
    auto found = d_->predictions(wish);
    std::erase_if(found, [&](const auto &label) { return wish.only && !wish.only->count(label.emotion); });
    if (found.empty()) return Q_EMIT said(tr("Nothing is predicted there that is not labelled already."));
    const auto count = static_cast<int>(found.size());
    d_->accept(found, wish.target,
               [this, count] { Q_EMIT said(tr("%n predicted label(s) accepted.", nullptr, count)); });
}

void Workbench::accept_segment(const AcceptTarget &target) {
    const auto scores = this->scores();
    if (!scores || !project_ || d_->later([this, target] { accept_segment(target); })) return;
    const Time at = axis_.playhead();
    const analysis::Segment *best = nullptr;
    const auto segments = analysis::segments(*scores);
    for (const auto &segment : segments)
        if (segment.span.contains(at) && (!best || segment.mean > best->mean)) best = &segment;
    if (!best) return Q_EMIT said(tr("No emotion is predicted at the playhead."));
    const auto list = emotions();
    const auto *emotion = find_emotion(list, scores->emotions[static_cast<std::size_t>(best->emotion)]);
    if (!emotion) return;
    const Span span{best->span.onset, std::min(best->span.offset, axis_.duration())};
    d_->accept({{span, emotion->id, {}}}, target, {});
}

} // namespace tempera::ui
