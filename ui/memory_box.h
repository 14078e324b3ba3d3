// What is remembered of the patient's earlier visits: shown, switched, forgotten.
#pragma once

#include "ui/workbench.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace tempera::ui {

/// Hidden while there is no earlier visit that anything was learned from. Interface thread only; `bench` outlives it.
class MemoryBox : public QWidget {
    Q_OBJECT
public:
    explicit MemoryBox(Workbench &bench, QWidget *parent = nullptr);

    /// `continued`: whether the adaptation in force could start from them; none: there is no adaptation in force.
    void set_memory(const workflow::Memory &memory, std::optional<bool> continued);
    /// "Visit 2 (2026-02-01), Visit 1": newest first.
    static QString names(const std::vector<workflow::Visit> &visits);

private:
    QCheckBox *on_ = nullptr;
    QLabel *visits_ = nullptr, *used_ = nullptr;
    QPushButton *forget_ = nullptr;
};

} // namespace tempera::ui
