#include "ui/timeline_view.h"

#include "core/workflow/measures.h"
#include "ui/body_strip.h"
#include "ui/job_runner.h"
#include "ui/label_menus.h"
#include "ui/snapping.h"
#include "ui/suggestion_strip.h"
#include "ui/tier_scroll.h"
#include "ui/timeline_label_strip.h"
#include "ui/trace_strip.h"

#include <algorithm>
#include <QMenu>
#include <QPointer>
#include <QRubberBand>
#include <QVBoxLayout>
#include <utility>

namespace tempera::ui {

struct TimelineView::Snapping {
    std::set<AnnotationId> moving; ///< whose own edges do not count
    Time playhead;
    SnapPoints points;
};

TimelineView::~TimelineView() = default;

TimelineView::TimelineView(Workbench &bench, QWidget *parent) : QWidget(parent), bench_(bench) {
    setAccessibleName(tr("Timeline"));
    TimeAxis &axis = bench.axis();
    layout_ = new QVBoxLayout(this);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(0);
    minimap_ = new MinimapStrip(axis, this);
    auto *ruler = new RulerStrip(axis, this);
    thumbnails_ = new ThumbnailStrip(axis, this);
    waveform_ = new WaveformStrip(axis, this);
    cues_ = new CueStrip(axis, this);
    body_ = new BodyStrip(axis, this);
    body_->hide();
    scroll_ = new TierScroll(this);
    suggestions_ = new SuggestionStrip(axis, this);
    suggestions_->setObjectName(QStringLiteral("suggestions"));
    minimap_->setObjectName(QStringLiteral("minimap"));
    ruler->setObjectName(QStringLiteral("ruler"));
    waveform_->setObjectName(QStringLiteral("waveform"));
    for (QWidget *strip : std::initializer_list<QWidget *>{minimap_, ruler, thumbnails_, waveform_, cues_, scroll_,
                                                           suggestions_, body_}) {
        layout_->addWidget(strip);
    }
    layout_->addStretch();

    connect(&bench, &Workbench::waveform_changed, this, [this] { set_waveform(bench_.waveform()); });
    connect(&bench, &Workbench::thumbnails_changed, this, [this] { set_thumbnails(bench_.thumbnails()); });
    connect(&bench, &Workbench::cues_changed, this, [this] { set_cues(bench_.cues()); });
    connect(&bench, &Workbench::annotations_changed, this, [this] { refresh_labels(); });
    connect(&bench, &Workbench::emotions_changed, this, [this] { refresh_labels(); });
    connect(&bench, &Workbench::project_changed, this, [this, shown = std::string()]() mutable {
        refresh_labels();
        const auto *record = bench_.recording_record();
        const std::string body = record ? record->body : std::string();
        if (body != std::exchange(shown, body)) refresh_body(); // a body signal was added to what is in view
    });
    connect(&bench, &Workbench::tiers_changed, this, [this] { refresh_labels(); });
    connect(&bench, &Workbench::suggestions_changed, this,
            [this] { suggestions_->set_suggestions(bench_.suggestions()); });
    connect(&bench, &Workbench::recording_changed, this, [this] {
        suggestions_->set_suggestions(bench_.suggestions());
        set_waveform(bench_.waveform());
        set_thumbnails(bench_.thumbnails());
        set_cues(bench_.cues());
        refresh_labels();
        refresh_body();
    });
    set_waveform(bench.waveform());
    set_thumbnails(bench.thumbnails());
    set_cues(bench.cues());
    suggestions_->set_suggestions(bench.suggestions());
    refresh_labels();
    refresh_body();
}

void TimelineView::set_waveform(std::shared_ptr<const media::Waveform> waveform) {
    waveform_->set_waveform(waveform);
    minimap_->set_waveform(std::move(waveform));
}

void TimelineView::set_thumbnails(const std::vector<media::Thumbnail> &thumbnails) {
    thumbnails_->setVisible(!thumbnails.empty());
    thumbnails_->set_thumbnails(thumbnails);
}

void TimelineView::set_cues(const std::vector<features::Cue> &cues) {
    cues_->setVisible(!cues.empty());
    cues_->set_cues(cues);
}

void TimelineView::set_deidentified(bool on) { thumbnails_->set_deidentified(on); }

void TimelineView::set_body(std::shared_ptr<const Stream> body) { body_->set_body(std::move(body)); }

void TimelineView::set_labels(const std::vector<model::PlacedTier> &all, const std::vector<model::Annotation> &labels,
                              const std::vector<model::Emotion> &emotions) {
    snapping_.reset();
    std::vector<model::PlacedTier> tiers;
    std::copy_if(all.begin(), all.end(), std::back_inserter(tiers), [](const auto &t) { return !t.tier.hidden; });
    std::vector<TierId> ids;
    for (const auto &placed : tiers) ids.push_back(placed.tier.id);
    if (ids != tiers_) {
        // Strips of tiers that stay are kept, and with them focus and selection.
        std::map<TierId, LabelStrip *> kept;
        for (std::size_t i = 0; i < tiers_.size(); ++i) kept[tiers_[i]] = label_strips_[i];
        label_strips_.clear();
        tiers_ = ids;
        for (const auto &placed : tiers) {
            const auto old = kept.find(placed.tier.id);
            label_strips_.push_back(old == kept.end() ? make_strip(placed.tier) : old->second);
            if (old != kept.end()) kept.erase(old);
        }
        for (const auto &[id, strip] : kept) strip->deleteLater();
        show_strips();
    }
    std::map<TierId, std::vector<model::Annotation>> own;
    for (const auto &label : labels) own[label.tier].push_back(label);
    std::map<RaterId, model::Rater> raters;
    if (auto *project = bench_.project()) raters = project->document().contents().raters;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const auto &tier = tiers[i].tier;
        const auto rater = raters.find(tier.rater);
        label_strips_[i]->set_header(QString::fromStdString(tier.name),
                                     {rater == raters.end() ? QString() : QString::fromStdString(rater->second.name),
                                      tier.rgb, tiers[i].depth, tier.id == bench_.active_tier(), tier.locked});
        label_strips_[i]->set_labels(std::move(own[tier.id]), emotions);
    }
    scroll_->fit();
    show_active();
    minimap_->set_labels(labels, emotions);
    Q_EMIT selected_changed();
}

void TimelineView::show_active() {
    const TierId now = bench_.active_tier();
    if (now == shown_active_) return;
    shown_active_ = now;
    const auto at = std::find(tiers_.begin(), tiers_.end(), now);
    if (at == tiers_.end()) return;
    scroll_->reveal(label_strips_[static_cast<std::size_t>(at - tiers_.begin())]);
}

LabelStrip *TimelineView::make_strip(const model::Tier &tier) {
    auto *strip = new LabelStrip(bench_.axis(), QString::fromStdString(tier.name), this);
    strip->set_help({[this](Span span, bool whole, Time reach, const std::set<AnnotationId> &moving) {
                         return snapped(span, whole, reach, moving);
                     },
                     [this](QPoint global) {
                         const auto *over = strip_at(global);
                         const auto at = std::find(label_strips_.begin(), label_strips_.end(), over);
                         return over ? tiers_[static_cast<std::size_t>(at - label_strips_.begin())] : TierId{};
                     }});
    connect(strip, &LabelStrip::change_wanted, &bench_, &Workbench::change_labels);
    connect(strip, &LabelStrip::remove_wanted, this, &TimelineView::delete_selected);
    connect(strip, &LabelStrip::band_drawn, this, &TimelineView::select_band);
    connect(strip, &LabelStrip::refused, this, [this, name = QString::fromStdString(tier.name)] {
        Q_EMIT bench_.noted(tr("The tier \"%1\" is locked: unlock it to change its labels.").arg(name));
    });
    connect(strip, &LabelStrip::activated, this, [this, id = tier.id] { bench_.set_active_tier(id); });
    connect(strip, &LabelStrip::header_dragged, this, [this, id = tier.id](QPoint global) { show_drop(id, global); });
    connect(strip, &LabelStrip::header_dropped, this, [this, id = tier.id](QPoint global, bool inside) {
        if (drop_line_) drop_line_->hide();
        if (inside) drop_tier(id, global);
    });
    connect(strip, &LabelStrip::header_menu_wanted, this,
            [this, id = tier.id](QPoint global) { open_tier_menu(id, global); });
    connect(strip, &LabelStrip::menu_wanted, this, [this](QPoint global) {
        const auto ids = selected();
        QMenu menu(this);
        fill_label_menu(menu, bench_, {ids.begin(), ids.end()}, this);
        menu.exec(global);
    });
    connect(strip, &LabelStrip::selection_changed, this, [this, strip] {
        if (selecting_) return;
        // One selection for the whole timeline: choosing here lets go there.
        if (strip->hasFocus() && !strip->selected().empty()) {
            selecting_ = true;
            for (auto *other : label_strips_) {
                if (other != strip) other->set_selected({});
            }
            selecting_ = false;
        }
        Q_EMIT selected_changed();
    });
    return strip;
}

void TimelineView::show_strips() {
    std::vector<QWidget *> all(label_strips_.begin(), label_strips_.end());
    all.insert(all.end(), trace_strips_.begin(), trace_strips_.end());
    scroll_->set_strips(all);
}

void TimelineView::set_traces(TraceDesk &desk) {
    desk_ = &desk;
    connect(&desk, &TraceDesk::changed, this, &TimelineView::refresh_traces);
    refresh_traces();
}

void TimelineView::set_together(std::optional<analysis::Together> how) {
    together_ = how;
    for (auto *strip : trace_strips_) strip->set_together(how);
}

void TimelineView::refresh_traces() {
    const auto rated = desk_->rated();
    const bool same = std::equal(rated.begin(), rated.end(), trace_strips_.begin(), trace_strips_.end(),
                                 [](const Rated &what, const auto *strip) { return strip->what() == what; });
    if (same) return; // each strip follows its own traces
    for (auto *strip : trace_strips_) strip->deleteLater();
    trace_strips_.clear();
    for (const auto &what : rated) {
        trace_strips_.push_back(new TraceStrip(*desk_, what, this));
        trace_strips_.back()->set_together(together_);
    }
    show_strips();
}

void TimelineView::open_tier_menu(TierId tier, QPoint global) {
    QMenu menu(this);
    fill_tier_menu(menu, bench_, tier, this);
    menu.exec(global);
}

TimelineView::Drop TimelineView::drop_of(TierId tier, int global_y) const {
    const auto all = bench_.tiers();
    const auto own = std::find_if(all.begin(), all.end(), [&](const auto &t) { return t.tier.id == tier; });
    if (own == all.end()) return {};
    // Of the others with the same parent, those whose middle lies above the pointer stay above; what lies within a tier
    // goes with it. Hidden ones keep their places among them.
    Drop drop;
    int others = 0, place = 0, own_place = 0;
    const auto top_of = [&](const LabelStrip *strip) { return strip->mapTo(this, QPoint(0, 0)).y(); };
    const int y = mapFromGlobal(QPoint(0, global_y)).y();
    std::optional<int> line;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it->tier.parent != own->tier.parent) continue;
        if (it == own) {
            own_place = others;
            continue;
        }
        ++others;
        const auto shown = std::find(tiers_.begin(), tiers_.end(), it->tier.id);
        if (shown == tiers_.end()) continue;
        auto last = static_cast<std::size_t>(shown - tiers_.begin()); // of the tiers within it
        for (auto within = it + 1; within != all.end() && within->depth > it->depth; ++within) {
            const auto inner = std::find(tiers_.begin(), tiers_.end(), within->tier.id);
            if (inner != tiers_.end()) last = static_cast<std::size_t>(inner - tiers_.begin());
        }
        const int top = top_of(label_strips_[static_cast<std::size_t>(shown - tiers_.begin())]);
        const int bottom = top_of(label_strips_[last]) + label_strips_[last]->height();
        if (y > (top + bottom) / 2) {
            place = others;
            line = bottom;
        } else if (!line) {
            line = top;
        }
    }
    drop.by = place - own_place;
    drop.y = line.value_or(0);
    return drop;
}

void TimelineView::show_drop(TierId tier, QPoint global) {
    if (bench_.blind()) return;
    const Drop drop = drop_of(tier, global.y());
    if (!drop_line_) drop_line_ = new QRubberBand(QRubberBand::Line, this);
    drop_line_->setGeometry(0, drop.y - 2, width(), 4);
    drop_line_->setVisible(drop.by != 0);
    drop_line_->raise();
}

void TimelineView::drop_tier(TierId tier, QPoint global) {
    if (bench_.blind()) return;
    if (const int by = drop_of(tier, global.y()).by; by != 0) bench_.move_tier(tier, by);
}

LabelStrip *TimelineView::strip_at(QPoint global) const {
    for (auto *strip : label_strips_)
        if (strip->rect().contains(strip->mapFromGlobal(global))) return strip;
    return nullptr;
}

Span TimelineView::snapped(Span span, bool whole, Time reach, const std::set<AnnotationId> &moving) {
    const Time playhead = bench_.axis().playhead();
    if (!snapping_ || snapping_->moving != moving || snapping_->playhead != playhead) {
        snapping_ = std::make_unique<Snapping>();
        snapping_->moving = moving;
        snapping_->playhead = playhead;
        auto &points = snapping_->points = frames_of(bench_.media(), nullptr);
        points.moments = {Time{}, playhead, bench_.axis().duration()};
        const auto add = [&](const Span &s) {
            points.moments.push_back(s.onset);
            points.moments.push_back(s.offset);
        };
        for (const auto *strip : label_strips_)
            for (const auto &label : strip->labels())
                if (!moving.count(label.id)) add(label.span);
        for (const auto &cue : bench_.cues()) add(cue.span);
        if (bench_.axis().has_selection()) add(bench_.axis().selection());
        std::sort(points.moments.begin(), points.moments.end());
    }
    snapping_->points.frames = frames_ ? frames_() : nullptr;
    if (whole) return snapping_->points.snapped(span, reach);
    const Time at = snapping_->points.snapped(span.onset, reach);
    return {at, at};
}

void TimelineView::select_band(Span span, int top, int bottom, bool add) {
    selecting_ = true;
    for (auto *strip : label_strips_) {
        const int y = strip->mapToGlobal(QPoint(0, 0)).y();
        std::set<AnnotationId> ids = add ? strip->selected() : std::set<AnnotationId>{};
        if (y < bottom && y + strip->height() > top)
            for (const auto &label : strip->labels())
                if (label.span.overlaps(span) || span.contains(label.span.onset)) ids.insert(label.id);
        strip->set_selected(std::move(ids));
    }
    selecting_ = false;
    Q_EMIT selected_changed();
}

std::set<AnnotationId> TimelineView::selected() const {
    std::set<AnnotationId> all;
    for (const auto *strip : label_strips_) all.insert(strip->selected().begin(), strip->selected().end());
    return all;
}

void TimelineView::select(const std::set<AnnotationId> &ids) {
    selecting_ = true;
    for (auto *strip : label_strips_) {
        std::set<AnnotationId> own;
        if (!ids.empty())
            for (const auto &label : strip->labels())
                if (ids.count(label.id)) own.insert(label.id);
        if (ids.size() == 1 && !own.empty()) scroll_->ensureWidgetVisible(strip, 0, 0);
        strip->set_selected(std::move(own));
    }
    selecting_ = false;
    Q_EMIT selected_changed();
}

void TimelineView::select_all() {
    std::set<AnnotationId> ids;
    for (const auto *strip : label_strips_)
        for (const auto &label : strip->labels()) ids.insert(label.id);
    select(ids);
}

void TimelineView::delete_selected() {
    const auto ids = selected();
    if (!ids.empty()) bench_.remove_labels({ids.begin(), ids.end()});
}

void TimelineView::refresh_labels() { set_labels(bench_.tiers(), bench_.annotations(), bench_.emotions()); }

void TimelineView::refresh_body() {
    set_body(nullptr);
    const auto *record = bench_.recording_record();
    if (!record || (record->body.empty() && record->measures.empty()) || !bench_.project()) return;
    workflow::Source where; // what is needed to find them
    where.project = bench_.project()->path();
    where.body = bench_.project()->absolute(record->body);
    where.measures = record->measures;
    bench_.jobs().start({},
                        [view = QPointer(this), where, id = record->id](const Job &) -> std::function<void()> {
                            auto read = workflow::body_signals(where);
                            if (!read) return [] {}; // the analysis says what is wrong with the file
                            auto body = std::make_shared<const Stream>(std::move(*read));
                            return [view, id, body] {
                                if (view && view->bench_.recording() == id) view->set_body(body);
                            };
                        });
}

} // namespace tempera::ui
