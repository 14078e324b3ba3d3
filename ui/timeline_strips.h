// The strips of the timeline: horizontal bands that draw one thing each over the shared time axis.
#pragma once

#include "core/base/stream.h"
#include "core/features/extract.h"
#include "core/media/overview.h"
#include "core/model/types.h"
#include "ui/strip_metrics.h"
#include "ui/time_navigator.h"

#include <functional>
#include <map>
#include <memory>
#include <QPixmap>
#include <QWidget>
#include <vector>

namespace tempera::ui {

/// A band with its name in the gutter and content over the time axis; draws playhead and selection over it.
/// Moving the playhead repaints only the two columns concerned. Interface thread only; `axis` outlives it.
class Strip : public QWidget {
    Q_OBJECT
public:
    Strip(TimeAxis &axis, const QString &name, QWidget *parent);

    [[nodiscard]] TimeAxis &axis() const { return axis_; }
    [[nodiscard]] const TimeNavigator &navigator() const { return navigator_; }
    void set_gutter_indent(int pixels); ///< left free of the name: something lies there

protected:
    /// Draws what lies in columns [left, right) of the widget.
    virtual void paint_content(QPainter &painter, int left, int right) = 0;
    virtual void paint_gutter(QPainter &painter, const QRect &gutter); ///< the name, over the ground
    virtual void paint_over(QPainter &painter) { Q_UNUSED(painter); }  ///< on top of playhead and selection
    void set_name(const QString &name);
    [[nodiscard]] virtual int playhead_column() const;

    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override { navigator_.wheel(*event); }
    void mousePressEvent(QMouseEvent *event) override { navigator_.press(*event); }
    void mouseMoveEvent(QMouseEvent *event) override { navigator_.move(*event); }
    void mouseReleaseEvent(QMouseEvent *event) override { navigator_.release(*event); }
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    TimeAxis &axis_;
    TimeNavigator navigator_;

private:
    void move_playhead();
    void paint_marks(QPainter &painter) const;
    QString name_;
    int playhead_x_ = -1;
    int gutter_indent_ = 0;
    bool focus_frame_ = false; ///< shown when the focus came by keyboard
};

/// Times; dragging selects, dragging the playhead's handle scrubs. A double click inside the selection repeats it, one
/// outside it or Escape clears it.
class RulerStrip : public Strip {
    Q_OBJECT
public:
    RulerStrip(TimeAxis &axis, QWidget *parent);

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    void paint_over(QPainter &painter) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double press_x_ = -1;
    bool selecting_ = false, scrubbing_ = false;
};

class ThumbnailStrip : public Strip {
    Q_OBJECT
public:
    ThumbnailStrip(TimeAxis &axis, QWidget *parent);
    void set_thumbnails(const std::vector<media::Thumbnail> &thumbnails); ///< in any order
    void set_deidentified(bool on);                                       ///< only patches of colour are left

protected:
    void paint_content(QPainter &painter, int left, int right) override;

private:
    std::map<Time, QPixmap> pictures_;
    bool deidentified_ = false;
};

/// The envelope: the lowest and highest sample under each pixel column.
class WaveformStrip : public Strip {
    Q_OBJECT
public:
    WaveformStrip(TimeAxis &axis, QWidget *parent);
    void set_waveform(std::shared_ptr<const media::Waveform> waveform); ///< null: none yet

protected:
    void paint_content(QPainter &painter, int left, int right) override;

private:
    std::shared_ptr<const media::Waveform> waveform_;
};

/// The words of the transcript.
class CueStrip : public Strip {
    Q_OBJECT
public:
    CueStrip(TimeAxis &axis, QWidget *parent);
    void set_cues(std::vector<features::Cue> cues); ///< by onset

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    bool event(QEvent *event) override; ///< the whole cue as a tool tip
    void mouseDoubleClickEvent(QMouseEvent *event) override; ///< repeats the cue

private:
    std::vector<features::Cue> cues_;
    std::vector<Time> furthest_; ///< parallel: the latest offset up to here
};

/// The whole recording with the visible window, which can be dragged; a click elsewhere centres the window there.
class MinimapStrip : public Strip {
    Q_OBJECT
public:
    MinimapStrip(TimeAxis &axis, QWidget *parent);
    void set_waveform(std::shared_ptr<const media::Waveform> waveform);
    void set_labels(std::vector<model::Annotation> labels, std::vector<model::Emotion> emotions);
    [[nodiscard]] QRectF window() const; ///< the visible window, in widget coordinates

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; ///< its own axis is the whole recording
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int playhead_column() const override;
    [[nodiscard]] double x_of(Time t) const;
    void centre_on(double x);
    void paint_picture();
    std::shared_ptr<const media::Waveform> waveform_;
    std::vector<model::Annotation> labels_;
    std::vector<model::Emotion> emotions_;
    Time painted_for_; ///< duration
    QPixmap picture_;  ///< sound and labels, drawn once; null: to be drawn again
    double grip_ = 0;  ///< pixels between the cursor and the window's middle while dragging
    bool dragging_ = false;
};

/// Calls draw(x, low, high) for every column [left, right) that has sound; `time_of(x)` gives a column's time.
void for_each_peak(const media::Waveform &waveform, int left, int right, double us_per_pixel,
                   const std::function<Time(int)> &time_of, const std::function<void(int, float, float)> &draw);

} // namespace tempera::ui
