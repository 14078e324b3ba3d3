// Further videos of the visit beside the main picture, each with its place in time.
#pragma once

#include "ui/player.h"
#include "ui/workbench.h"

#include <QWidget>
#include <vector>

class QHBoxLayout;

namespace tempera::ui {

class BesideView;

/// Hidden while there are none. Interface thread only; both outlive it.
class BesideVideos : public QWidget {
    Q_OBJECT
public:
    BesideVideos(Workbench &bench, const Player &player, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {640 * static_cast<int>(views_.size()), 360}; }
    /// No faces are looked for in these: hidden means the whole picture.
    void set_deidentified(bool on);
    [[nodiscard]] const std::vector<BesideView *> &views() const { return views_; }
    [[nodiscard]] BesideView *focused() const; ///< null: the keyboard is elsewhere

private:
    void refresh();

    Workbench &bench_;
    const Player &player_;
    QHBoxLayout *row_ = nullptr;
    std::vector<BesideView *> views_;
    bool deidentified_ = false;
};

} // namespace tempera::ui
