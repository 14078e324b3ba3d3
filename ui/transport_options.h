// Settings > Playback: how far the jumps go, what is played around the part that is repeated.
#pragma once

#include "ui/settings.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace tempera::ui {

class TransportOptions : public QDialog {
    Q_OBJECT
public:
    TransportOptions(const settings::Transport &now, QWidget *parent);
    [[nodiscard]] settings::Transport chosen() const;

private:
    QSpinBox *frames_ = nullptr;
    QDoubleSpinBox *seconds_ = nullptr, *before_ = nullptr, *after_ = nullptr;
    QCheckBox *scrub_ = nullptr;
};

} // namespace tempera::ui
