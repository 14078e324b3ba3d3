// The running program: the work, the player, and the window over them.
#pragma once

#include "ui/player.h"
#include "ui/settings.h"
#include "ui/workbench.h"

#include <memory>
#include <QObject>

namespace tempera::ui {

class MainWindow;

/// Keeps playhead, player and project together, and makes the window anew when language or theme change.
class Desktop : public QObject {
    Q_OBJECT
public:
    Desktop(const QString &language, Theme theme);
    ~Desktop() override;

    [[nodiscard]] Workbench &bench() { return bench_; }
    [[nodiscard]] Player &player() { return player_; }
    [[nodiscard]] MainWindow &window() { return *window_; }
    void show();
    void set_language(const QString &code); ///< remembered
    void set_theme(Theme theme);            ///< remembered
    void set_text_size(int percent);        ///< remembered

private:
    void make_window();
    void apply_transport();
    void show_companions();
    void remake_window();

    Workbench bench_;
    Player player_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace tempera::ui
