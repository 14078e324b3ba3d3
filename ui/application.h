// The Qt application, with an eye on calls that keep the interface thread too long.
#pragma once

#include <functional>
#include <QApplication>

namespace tempera::ui {

/// One call of an event's receiver that kept the interface thread longer than Application::limit_ms.
struct Stall {
    QString what;       ///< "UpdateRequest to QWidgetWindow main_window"
    double ms = 0;      ///< by the clock on the wall
    double busy_ms = 0; ///< of the processor: what remains on a machine that does nothing else; 0: not known
};

/// Debug builds watch themselves and write to stderr (app/main.cpp); tests watch too. Time spent in an event loop
/// within a call (a dialog, a menu) is the user's, so such a call is not counted, but those made from that loop are.
class Application : public QApplication {
    Q_OBJECT
public:
    static constexpr int limit_ms = 50;

    Application(int &argc, char **argv);
    /// From now on each stall is told, on the interface thread, after it is over. An empty function: no watching.
    void watch(std::function<void(const Stall &)> tell) { tell_ = std::move(tell); }
    bool notify(QObject *receiver, QEvent *event) override;

private:
    std::function<void(const Stall &)> tell_;
    bool running_ = false;     ///< a call is being timed
    bool interrupted_ = false; ///< it has an event loop of its own
    int level_ = 0;            ///< of event loops, at its start
};

} // namespace tempera::ui
