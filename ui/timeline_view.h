// The timeline: whole recording, ruler, thumbnails, waveform, words, labels and body signals, one above the other.
#pragma once

#include "core/analysis/traces.h"
#include "core/media/video_reader.h"
#include "ui/workbench.h"

#include <functional>
#include <memory>
#include <optional>
#include <QWidget>
#include <set>
#include <vector>

class QRubberBand;
class QVBoxLayout;

namespace tempera::ui {

class BodyStrip;
class CueStrip;
class LabelStrip;
class MinimapStrip;
class SuggestionStrip;
class TierScroll;
class TraceDesk;
class TraceStrip;
class ThumbnailStrip;
class WaveformStrip;

/// Interface thread only. `bench` outlives it.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(Workbench &bench, QWidget *parent = nullptr);
    ~TimelineView() override;

    // What is shown. The workbench's signals end here; tests call them directly.
    void set_waveform(std::shared_ptr<const media::Waveform> waveform);
    void set_thumbnails(const std::vector<media::Thumbnail> &thumbnails);
    void set_cues(const std::vector<features::Cue> &cues);
    void set_deidentified(bool on);                    ///< no face can be told from the thumbnails
    void set_body(std::shared_ptr<const Stream> body); ///< null: none
    /// One strip per tier, in this order, hidden ones none; labels by onset.
    void set_labels(const std::vector<model::PlacedTier> &tiers, const std::vector<model::Annotation> &labels,
                    const std::vector<model::Emotion> &emotions);

    [[nodiscard]] std::set<AnnotationId> selected() const;
    void select(const std::set<AnnotationId> &ids); ///< exactly these, wherever they are
    void select_all();
    void delete_selected(); ///< nothing selected: nothing happens
    [[nodiscard]] const std::vector<LabelStrip *> &label_strips() const { return label_strips_; }

    /// Where the picture's own frame times come from; it may give null while they are not known.
    void set_frames(std::function<std::shared_ptr<const media::FrameIndex>()> frames) { frames_ = std::move(frames); }

    /// Continuous ratings, a strip for each emotion or dimension, below the tiers. `desk` outlives the view.
    void set_traces(TraceDesk &desk);
    void set_together(std::optional<analysis::Together> how); ///< the raters' common line; empty: none
    [[nodiscard]] const std::vector<TraceStrip *> &trace_strips() const { return trace_strips_; }

Q_SIGNALS:
    void selected_changed();

private:
    void refresh_labels();
    void refresh_body();
    LabelStrip *make_strip(const model::Tier &tier);
    [[nodiscard]] Span snapped(Span span, bool whole, Time reach, const std::set<AnnotationId> &moving);
    [[nodiscard]] LabelStrip *strip_at(QPoint global) const;
    /// Where a tier that is dragged to this height would come to lie among those with the same parent.
    struct Drop {
        int by = 0; ///< places down (negative: up)
        int y = 0;  ///< of the line between two tiers there, in this widget
    };
    [[nodiscard]] Drop drop_of(TierId tier, int global_y) const;
    void show_drop(TierId tier, QPoint global);
    void drop_tier(TierId tier, QPoint global);
    void select_band(Span span, int top, int bottom, bool add);
    void open_tier_menu(TierId tier, QPoint global);
    void refresh_traces();
    void show_strips();
    void show_active(); ///< scrolls to the tier that new labels go to, when that is another one

    Workbench &bench_;
    QVBoxLayout *layout_ = nullptr;
    MinimapStrip *minimap_ = nullptr;
    ThumbnailStrip *thumbnails_ = nullptr;
    WaveformStrip *waveform_ = nullptr;
    CueStrip *cues_ = nullptr;
    BodyStrip *body_ = nullptr;
    SuggestionStrip *suggestions_ = nullptr;
    TierScroll *scroll_ = nullptr;
    QRubberBand *drop_line_ = nullptr; ///< where a tier that is dragged would go
    std::vector<LabelStrip *> label_strips_;
    std::vector<TierId> tiers_; ///< parallel
    TierId shown_active_;
    TraceDesk *desk_ = nullptr;
    std::vector<TraceStrip *> trace_strips_;
    std::optional<analysis::Together> together_;
    bool selecting_ = false; ///< in several strips at once: told when it is done
    struct Snapping;
    std::unique_ptr<Snapping> snapping_; ///< null: to be made again
    std::function<std::shared_ptr<const media::FrameIndex>()> frames_;
};

} // namespace tempera::ui
