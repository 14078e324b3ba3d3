// One further video: its picture, and by how much it is shifted against the recording.
#pragma once

#include "ui/picture_feed.h"
#include "ui/picture_zoom.h"
#include "ui/workbench.h"

#include <QPointer>
#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QMenu;

namespace tempera::ui {

/// Interface thread only. `bench` outlives it; a feed that goes leaves the picture empty.
class BesideView : public QWidget {
    Q_OBJECT
public:
    BesideView(Workbench &bench, const PictureFeed &feed, const model::Companion &companion, QWidget *parent);

    [[nodiscard]] CompanionId id() const { return companion_.id; }
    [[nodiscard]] QImage picture() const; ///< as shown; null: none, or the video does not reach there
    void set_deidentified(bool on);
    [[nodiscard]] const model::Companion &companion() const { return companion_; }
    [[nodiscard]] std::int64_t frame_number() const { return feed_ ? feed_->frame_number() : -1; } ///< -1: none

    [[nodiscard]] double zoom() const { return zoom_.factor(); } ///< as of the main picture
    void keep_zoom_of(const BesideView &other) { zoom_ = other.zoom_; }
    void zoom_by(double factor);
    void fit();
    void pan(double right, double down);
    [[nodiscard]] QImage frame() const; ///< whole, in its own size, hidden where it is hidden here; null: none

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect picture_room() const;
    [[nodiscard]] PictureZoom::Place place() const;

    Workbench &bench_;
    QPointer<const PictureFeed> feed_;
    model::Companion companion_;
    QWidget *head_ = nullptr;
    QDoubleSpinBox *offset_ = nullptr, *drift_ = nullptr;
    PictureZoom zoom_;
    bool deidentified_ = false;
};

/// What can be done to a further video; `bench` outlives the menu.
void fill_companion_menu(QMenu &menu, Workbench &bench, const model::Companion &companion);

} // namespace tempera::ui
