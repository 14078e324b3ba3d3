// Rating while it plays: the slider, the recording of it, the reaction time, and what raters say together.
#pragma once

#include "ui/gamepad.h"
#include "ui/trace_desk.h"
#include "ui/trace_recorder.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;

namespace tempera::ui {

/// Interface thread only; all outlive it. While it records, the slider follows mouse, wheel and the keys Up and Down,
/// or an axis of a gamepad, which is asked for only then.
class TracePanel : public QWidget {
    Q_OBJECT
public:
    TracePanel(TraceDesk &desk, Player &player, QWidget *parent = nullptr);
    [[nodiscard]] std::optional<analysis::Together> together() const;
    void toggle(); ///< starts to record, or ends it
    [[nodiscard]] TraceRecorder &recorder() const { return *recorder_; }

Q_SIGNALS:
    void together_changed();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *build_rating();
    QWidget *build_lag();
    void refresh_dimensions();
    void refresh_lines();
    void refresh_state();
    void show_value();
    void follow_gamepad(); ///< as long as a take is counted down or recorded, if one was chosen
    void read_gamepad();
    void show_lag(TraceId id, const std::optional<analysis::Lag> &lag, bool against_raters);
    [[nodiscard]] Rated chosen() const;
    [[nodiscard]] float value() const;
    [[nodiscard]] TraceId line() const; ///< 0: none

    TraceDesk &desk_;
    TraceRecorder *recorder_ = nullptr;
    std::vector<Rated> dimensions_; ///< in the list's order
    Gamepad gamepad_;
    QTimer gamepad_timer_;
    QComboBox *dimension_ = nullptr, *line_ = nullptr, *together_ = nullptr, *input_ = nullptr;
    QSlider *slider_ = nullptr;
    QLabel *value_ = nullptr, *top_ = nullptr, *bottom_ = nullptr, *measured_ = nullptr, *gamepad_note_ = nullptr;
    QPushButton *record_ = nullptr, *measure_ = nullptr, *apply_ = nullptr, *remove_ = nullptr, *labels_ = nullptr;
    QDoubleSpinBox *lag_ = nullptr;
};

} // namespace tempera::ui
