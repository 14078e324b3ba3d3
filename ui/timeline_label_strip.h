// One tier of annotations: spans as patterned bars with their names, moments as markers.
#pragma once

#include "ui/label_rows.h"
#include "ui/timeline_strips.h"

#include <functional>
#include <optional>
#include <QBrush>
#include <QStaticText>
#include <set>
#include <unordered_map>

class QHelpEvent;

namespace tempera::ui {

/// Shows the labels of one tier and lets the user change them; it changes nothing itself but asks by signals.
/// A drag is one request, at release: of an end, or of all selected labels, sideways and to other tiers. Ends lie down
/// on what `Help::snap` gives, not with Alt. Ctrl+click adds to the selection; dragging from an empty place with Shift
/// or Ctrl draws a band that selects. A click on the header makes the tier the active one, dragging it moves the tier.
/// Keys while it has the focus: Ctrl+A selects all of the tier, Delete removes, Return selects the label's span on the
/// axis, Shift+F10 or the Menu key opens the menu. What moves labels and their edges by key are commands of the window
/// (main_edges.cpp), so that they work wherever the focus is and can have other keys.
class LabelStrip : public Strip {
    Q_OBJECT
public:
    LabelStrip(TimeAxis &axis, const QString &name, QWidget *parent);

    /// What stands in the gutter besides the name.
    struct Header {
        QString rater;         ///< for the tool tip
        std::uint32_t rgb = 0; ///< 0: none
        int depth = 0;         ///< tiers above that it lies within
        bool active = false, locked = false;
        bool operator==(const Header &) const = default;
    };
    void set_header(const QString &name, const Header &header);
    /// What lies outside this strip; either may be empty.
    struct Help {
        std::function<Span(Span span, bool whole, Time reach, const std::set<AnnotationId> &moving)> snap;
        std::function<TierId(QPoint global)> tier_at; ///< 0: none there
    };
    void set_help(Help help) { help_ = std::move(help); }

    void set_labels(std::vector<model::Annotation> labels, std::vector<model::Emotion> emotions); ///< by onset
    void set_selected(std::set<AnnotationId> ids);
    [[nodiscard]] const std::set<AnnotationId> &selected() const { return selected_; }
    [[nodiscard]] const std::vector<model::Annotation> &labels() const { return labels_; }
    [[nodiscard]] QRectF rect_of(AnnotationId id) const; ///< where it is drawn; empty: not in view

Q_SIGNALS:
    void change_wanted(const std::vector<tempera::model::Annotation> &after);
    void remove_wanted(const std::vector<tempera::AnnotationId> &ids);
    void refused(); ///< somebody tried to drag what is locked
    void selection_changed();
    void band_drawn(tempera::Span span, int top, int bottom, bool add); ///< top and bottom: global
    void menu_wanted(QPoint global);                                    ///< for the selected labels
    void header_menu_wanted(QPoint global);
    void activated();                                ///< a click on the header
    void header_dragged(QPoint global);              ///< while the button is down
    void header_dropped(QPoint global, bool inside); ///< `inside` false: given up with Escape

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    void paint_gutter(QPainter &painter, const QRect &gutter) override;
    void paint_over(QPainter &painter) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Part { body, onset, offset };
    struct Hit {
        std::size_t index = 0;
        Part part = Part::body;
    };
    struct Drag {
        AnnotationId id;
        Part part = Part::body;
        Span from, to;      ///< of the label that was grasped; the others move along
        Span earliest_last; ///< onset of the first and offset of the last label that moves
        double press_x = 0;
        bool moved = false, was_selected = false;
    };
    struct Band {
        QPointF from, to;
        bool add = false;
    };
    /// How labels of one emotion look, made once: thousands are drawn in a frame.
    struct Look {
        QColor ink;
        QRgb narrow = 0;   ///< of what is too narrow for a pattern and a frame; opaque
        QRgb selected = 0; ///< the same, selected
        QBrush fill;     ///< the emotion's pattern on its tint
        QString name;
        double name_width = 0;
    };
    struct Name {
        QStaticText text;
        double width = 0;
    };
    class NarrowLabels;

    // timeline_label_strip.cpp
    [[nodiscard]] QRectF rect_of(std::size_t index) const;
    [[nodiscard]] Span place_of(std::size_t index) const; ///< where a drag has it
    [[nodiscard]] const model::Emotion *emotion(EmotionId id) const;
    [[nodiscard]] const model::Annotation *find(AnnotationId id) const;
    void paint_unselected(QPainter &painter, int left, int right, NarrowLabels &narrow);
    void paint_selected(QPainter &painter, int left, int right, NarrowLabels &narrow);
    void paint_label(QPainter &painter, std::size_t index);
    void paint_moment(QPainter &painter, std::size_t index, const Look &look);
    [[nodiscard]] const Look &look(std::size_t emotion);
    [[nodiscard]] const Name &name_within(std::size_t emotion, int room);                ///< shortened to `room` pixels
    [[nodiscard]] std::pair<std::size_t, std::size_t> between(Time from, Time to) const; ///< indices, half open
    void note_chosen(); ///< after labels or selection have changed
    void describe();
    // timeline_label_hand.cpp
    [[nodiscard]] std::optional<Hit> hit(QPointF at) const;
    void start_drag(const Hit &hit, double x);
    [[nodiscard]] Span moved(const Drag &drag, double x, bool snap) const;
    void finish_drag(const Drag &drag, QPoint global, bool inside);
    [[nodiscard]] bool claims(const QKeyEvent &event) const;
    [[nodiscard]] bool show_tip(const QHelpEvent &event);

    Header header_;
    Help help_;
    std::vector<model::Annotation> labels_; ///< by onset
    LabelRows rows_;                        ///< of them
    std::vector<Time> furthest_;            ///< parallel: the latest offset up to here
    std::vector<int> emotion_of_;           ///< parallel: index into emotions_; -1: not there any more
    std::unordered_map<AnnotationId, std::size_t> index_;
    const int lane_height_; ///< room for a name; a window of another text size is made anew
    std::vector<model::Emotion> emotions_;
    std::vector<std::optional<Look>> looks_;        ///< by emotion, as they are needed
    std::unordered_map<std::uint64_t, Name> names_; ///< by emotion and room
    std::set<AnnotationId> selected_;
    std::vector<std::size_t> chosen_;  ///< indices of what is selected, ascending
    std::vector<bool> is_chosen_;      ///< parallel to labels_
    std::optional<Drag> drag_;
    std::optional<Band> band_;
    std::optional<QPoint> header_press_; ///< where the button went down on the header
    bool header_drag_ = false;
};

} // namespace tempera::ui
