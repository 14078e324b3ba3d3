// The timeline: whole recording, ruler, thumbnails, waveform, words, labels and heart rate, one above the other.
#pragma once

#include "ui/workbench.h"

#include <memory>
#include <QWidget>
#include <set>
#include <vector>

class QVBoxLayout;

namespace tempera::ui {

class BodyStrip;
class CueStrip;
class LabelStrip;
class MinimapStrip;
class SuggestionStrip;
class ThumbnailStrip;
class WaveformStrip;

/// Interface thread only. `bench` outlives it.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(Workbench &bench, QWidget *parent = nullptr);

    // What is shown. The workbench's signals end here; tests call them directly.
    void set_waveform(std::shared_ptr<const media::Waveform> waveform);
    void set_thumbnails(const std::vector<media::Thumbnail> &thumbnails);
    void set_cues(const std::vector<features::Cue> &cues);
    void set_deidentified(bool on); ///< no face can be told from the thumbnails
    void set_body(std::shared_ptr<const Stream> body); ///< null: none
    /// One strip per tier, in this order; labels by onset.
    void set_labels(const std::vector<model::Tier> &tiers, const std::vector<model::Annotation> &labels,
                    const std::vector<model::Emotion> &emotions);

    [[nodiscard]] std::set<AnnotationId> selected() const;
    void select_all();
    void delete_selected(); ///< nothing selected: nothing happens
    [[nodiscard]] const std::vector<LabelStrip *> &label_strips() const { return label_strips_; }

Q_SIGNALS:
    void selected_changed();

private:
    void refresh_labels();
    void refresh_body();

    Workbench &bench_;
    QVBoxLayout *layout_ = nullptr;
    MinimapStrip *minimap_ = nullptr;
    ThumbnailStrip *thumbnails_ = nullptr;
    WaveformStrip *waveform_ = nullptr;
    CueStrip *cues_ = nullptr;
    BodyStrip *body_ = nullptr;
    SuggestionStrip *suggestions_ = nullptr;
    std::vector<LabelStrip *> label_strips_;
    std::vector<TierId> tiers_;
};

} // namespace tempera::ui
