// The one time axis that timeline, curves and overviews share: one playhead, one zoom, one selection.
#pragma once

#include "core/base/time.h"

#include <QObject>
#include <vector>

namespace tempera::ui {

/// Interface thread only. All spans are half-open; the visible span always lies within [0, duration).
class TimeAxis : public QObject {
    Q_OBJECT
public:
    explicit TimeAxis(QObject *parent = nullptr);

    [[nodiscard]] Time duration() const { return duration_; }
    [[nodiscard]] Span visible() const { return visible_; }
    [[nodiscard]] Time playhead() const { return playhead_; }
    [[nodiscard]] Span selection() const { return selection_; } ///< a moment at zero: none
    [[nodiscard]] bool has_selection() const { return selection_.onset != selection_.offset; }

    void set_duration(Time duration);      ///< shows everything, clears the selection
    void set_playhead(Time t);             ///< where the picture is; clipped. Scrolls along when it leaves the view while `following`.
    void set_visible(Span span);           ///< clipped; at least 50 ms wide
    void zoom(double factor, Time around); ///< factor > 1 zooms in; `around` keeps its place
    void pan(Time by);
    void show_all();
    void set_selection(Span span);
    /// Several stretches that are meant together (chosen elsewhere than on the axis), by onset; an emotion's key labels
    /// them all. Clipped; empty: none.
    void set_marks(std::vector<Span> spans);
    [[nodiscard]] const std::vector<Span> &marks() const { return marks_; }
    void set_following(bool on) { following_ = on; }

    /// Horizontal pixel of t in a strip of `width` pixels, and back.
    [[nodiscard]] double x_of(Time t, int width) const;
    [[nodiscard]] Time time_at(double x, int width) const;

    /// Asks the player to go there (a click in any view). Views call this, never set_playhead.
    void request_seek(Time t) { Q_EMIT seek_requested(t); }
    /// The same while the playhead is dragged: the sound there is heard.
    void request_scrub(Time t) { Q_EMIT scrub_requested(t); }
    /// Asks to go to the span's onset and to repeat the span (a double click in any view).
    void request_loop(Span span) { Q_EMIT loop_requested(span); }

Q_SIGNALS:
    void visible_changed();
    void playhead_changed();
    void selection_changed();
    void marks_changed();
    void duration_changed();
    void seek_requested(tempera::Time t);
    void scrub_requested(tempera::Time t);
    void loop_requested(tempera::Span span);

private:
    Time duration_, playhead_;
    Span visible_, selection_;
    std::vector<Span> marks_;
    bool following_ = true;
};

} // namespace tempera::ui
