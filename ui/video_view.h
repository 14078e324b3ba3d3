// The picture, with the faces found in it and what is felt there; a click on a face makes it the patient's. The wheel
// zooms into it, a double click shows it whole again. For sound without a picture: the sound's spectrogram.
#pragma once

#include "ui/picture_zoom.h"
#include "ui/player.h"
#include "ui/time_navigator.h"
#include "ui/workbench.h"

#include <QWidget>

namespace tempera::ui {

class SpectrogramPicture;

/// Interface thread only. Both outlive it.
class VideoView : public QWidget {
    Q_OBJECT
public:
    VideoView(Workbench &bench, const Player &player, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }
    /// Where the picture lies in the widget, beyond its edges when it is zoomed into; empty: no picture.
    [[nodiscard]] QRectF picture_area() const;
    [[nodiscard]] double zoom() const { return zoom_.factor(); } ///< 1: the whole picture is seen
    /// Into its middle, out of it, and all of it again. Of sound alone: the time axis.
    void zoom_by(double factor);
    void fit();
    void pan(double right, double down); ///< what is seen moves so many parts of the view
    /// The frame that is seen, whole and in its own size, with faces hidden where they are hidden here; of sound alone
    /// the spectrogram as it is seen. A picture of its own; null: there is nothing.
    [[nodiscard]] QImage frame();
    [[nodiscard]] Time frame_time() const; ///< its onset; of sound alone, or while that is not known, the playhead
    /// Turns to the next face, for those who work without a mouse.
    void choose_next_face();

    void set_faces_shown(bool on);
    void set_memberships_shown(bool on);
    /// Faces are made unrecognizable; the whole picture where the patient's face is not known, so that nothing is
    /// given away by a face that was missed.
    void set_deidentified(bool on);
    [[nodiscard]] bool deidentified() const { return deidentified_; }
    [[nodiscard]] const SpectrogramPicture &spectrogram() const { return *spectrogram_; }

Q_SIGNALS:
    void double_clicked(); ///< on a picture that is seen whole

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] bool sound_only() const { return player_.media() && !player_.media()->video; }
    [[nodiscard]] PictureZoom::Place place() const;
    void blur(QPainter &painter, const QRectF &area);
    void paint_faces(QPainter &painter, const QRectF &area);
    void paint_memberships(QPainter &painter, const QRectF &area);
    void paint_badge(QPainter &painter, const QRectF &area);
    void paint_sound_only(QPainter &painter);
    [[nodiscard]] int face_at(QPointF point) const; ///< track id, -1 none
    [[nodiscard]] int patient() const;              ///< track id, -1 none

    Workbench &bench_;
    const Player &player_;
    SpectrogramPicture *spectrogram_ = nullptr;
    TimeNavigator navigator_; ///< of the spectrogram
    PictureZoom zoom_;
    bool faces_shown_ = true, memberships_shown_ = false, deidentified_ = false;
};

} // namespace tempera::ui
