// One tier of annotations: spans as patterned bars with their names, moments as markers.
#pragma once

#include "ui/timeline_strips.h"

#include <optional>
#include <set>

namespace tempera::ui {

/// Shows the labels of one tier and lets the user change them; it changes nothing itself but asks by signals.
/// A drag is one request, at release. Keys while it has the focus: Ctrl+Left and Ctrl+Right go from label to label,
/// Alt+Left and Alt+Right move the selected labels, with Shift their ends; Delete removes, Return selects the
/// label's span on the axis, Shift+F10 or the Menu key opens the menu.
class LabelStrip : public Strip {
    Q_OBJECT
public:
    LabelStrip(TimeAxis &axis, const QString &name, QWidget *parent);

    void set_labels(std::vector<model::Annotation> labels, std::vector<model::Emotion> emotions); ///< by onset
    void set_selected(std::set<AnnotationId> ids);
    [[nodiscard]] const std::set<AnnotationId> &selected() const { return selected_; }
    [[nodiscard]] const std::vector<model::Annotation> &labels() const { return labels_; }
    [[nodiscard]] QRectF rect_of(AnnotationId id) const; ///< where it is drawn; empty: not in view

Q_SIGNALS:
    void change_wanted(tempera::AnnotationId id, tempera::Span span, tempera::EmotionId emotion);
    void remove_wanted(const std::vector<tempera::AnnotationId> &ids);
    void selection_changed();

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Part { body, onset, offset };
    struct Hit {
        std::size_t index = 0;
        Part part = Part::body;
    };
    struct Drag {
        AnnotationId id;
        EmotionId emotion;
        Part part = Part::body;
        Span from, to;
        double press_x = 0;
        bool moved = false;
    };

    [[nodiscard]] std::optional<Hit> hit(QPointF at) const;
    [[nodiscard]] QRectF rect_of(std::size_t index) const;
    [[nodiscard]] const model::Emotion *emotion(EmotionId id) const;
    [[nodiscard]] const model::Annotation *find(AnnotationId id) const;
    void paint_label(QPainter &painter, std::size_t index);
    void select_only(AnnotationId id);
    void open_menu(const QPoint &global);
    void nudge(Time by, bool offset_only);
    void step_selection(int direction);
    [[nodiscard]] Span moved(const Drag &drag, double x) const;
    [[nodiscard]] bool claims(const QKeyEvent &event) const;
    void describe();

    std::vector<model::Annotation> labels_; ///< by onset
    std::vector<int> lanes_;                ///< parallel: which row, so that overlapping labels stay apart
    int lane_count_ = 1;
    std::vector<model::Emotion> emotions_;
    std::set<AnnotationId> selected_;
    std::optional<Drag> drag_;
};

} // namespace tempera::ui
