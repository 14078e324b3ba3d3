#include "ui/timeline_view.h"

#include "ui/job_runner.h"
#include "ui/suggestion_strip.h"
#include "ui/timeline_label_strip.h"

#include <algorithm>
#include <QPointer>
#include <QVBoxLayout>

namespace tempera::ui {

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
    suggestions_ = new SuggestionStrip(axis, this);
    suggestions_->setObjectName(QStringLiteral("suggestions"));
    minimap_->setObjectName(QStringLiteral("minimap"));
    ruler->setObjectName(QStringLiteral("ruler"));
    waveform_->setObjectName(QStringLiteral("waveform"));
    for (QWidget *strip : std::initializer_list<QWidget *>{minimap_, ruler, thumbnails_, waveform_, cues_, suggestions_, body_}) {
        layout_->addWidget(strip);
    }
    layout_->addStretch();

    connect(&bench, &Workbench::waveform_changed, this, [this] { set_waveform(bench_.waveform()); });
    connect(&bench, &Workbench::thumbnails_changed, this, [this] { set_thumbnails(bench_.thumbnails()); });
    connect(&bench, &Workbench::cues_changed, this, [this] { set_cues(bench_.cues()); });
    connect(&bench, &Workbench::annotations_changed, this, [this] { refresh_labels(); });
    connect(&bench, &Workbench::emotions_changed, this, [this] { refresh_labels(); });
    connect(&bench, &Workbench::project_changed, this, [this] { refresh_labels(); });
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

void TimelineView::set_labels(const std::vector<model::Tier> &tiers, const std::vector<model::Annotation> &labels,
                              const std::vector<model::Emotion> &emotions) {
    std::vector<TierId> ids;
    for (const auto &tier : tiers) ids.push_back(tier.id);
    if (ids != tiers_) {
        for (auto *strip : label_strips_) strip->deleteLater();
        label_strips_.clear();
        tiers_ = ids;
        int at = layout_->indexOf(cues_) + 1; // suggestions come below the labels
        for (const auto &tier : tiers) {
            auto *strip = new LabelStrip(bench_.axis(), QString::fromStdString(tier.name), this);
            connect(strip, &LabelStrip::change_wanted, &bench_, &Workbench::change_label);
            connect(strip, &LabelStrip::remove_wanted, &bench_, &Workbench::remove_labels);
            connect(strip, &LabelStrip::selection_changed, this, [this, strip] {
                // One selection for the whole timeline: choosing here lets go there.
                if (strip->hasFocus() && !strip->selected().empty()) {
                    for (auto *other : label_strips_) {
                        if (other != strip) other->set_selected({});
                    }
                }
                Q_EMIT selected_changed();
            });
            layout_->insertWidget(at++, strip);
            label_strips_.push_back(strip);
        }
    }
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        std::vector<model::Annotation> own;
        std::copy_if(labels.begin(), labels.end(), std::back_inserter(own),
                     [&](const auto &label) { return label.tier == tiers[i].id; });
        label_strips_[i]->set_labels(std::move(own), emotions);
    }
    minimap_->set_labels(labels, emotions);
    Q_EMIT selected_changed();
}

std::set<AnnotationId> TimelineView::selected() const {
    std::set<AnnotationId> all;
    for (const auto *strip : label_strips_) all.insert(strip->selected().begin(), strip->selected().end());
    return all;
}

void TimelineView::select_all() {
    for (auto *strip : label_strips_) {
        std::set<AnnotationId> ids;
        for (const auto &label : strip->labels()) ids.insert(label.id);
        strip->set_selected(std::move(ids));
    }
}

void TimelineView::delete_selected() {
    const auto ids = selected();
    if (!ids.empty()) bench_.remove_labels({ids.begin(), ids.end()});
}

void TimelineView::refresh_labels() {
    std::vector<model::Tier> tiers;
    if (auto *project = bench_.project(); project && bench_.recording()) {
        for (const auto &[id, tier] : project->document().contents().tiers) {
            if (tier.recording == bench_.recording()) tiers.push_back(tier);
        }
        std::stable_sort(tiers.begin(), tiers.end(),
                         [](const auto &a, const auto &b) { return a.position < b.position; });
    }
    set_labels(tiers, bench_.annotations(), bench_.emotions());
}

void TimelineView::refresh_body() {
    set_body(nullptr);
    const auto *record = bench_.recording_record();
    if (!record || record->body.empty() || !bench_.project()) return;
    bench_.jobs().start({},
                        [view = QPointer(this), path = bench_.project()->absolute(record->body),
                         id = record->id](const Job &) -> std::function<void()> {
                            auto read = features::read_body(path);
                            if (!read) return [] {}; // the analysis says what is wrong with the file
                            auto body = std::make_shared<const Stream>(std::move(*read));
                            return [view, id, body] {
                                if (view && view->bench_.recording() == id) view->set_body(body);
                            };
                        });
}

} // namespace tempera::ui
