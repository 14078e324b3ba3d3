// The moments worth labelling next, as a list: where, and why.
#pragma once

#include "ui/action_registry.h"
#include "ui/workbench.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tempera::ui {

/// Each line is a link that leads to its moment. Hidden while there is none. Interface thread only; `bench` outlives
/// it.
class SuggestionList : public QWidget {
    Q_OBJECT
public:
    explicit SuggestionList(Workbench &bench, QWidget *parent = nullptr);
    void set_suggestions(const std::vector<analysis::Suggestion> &suggestions);
    void show_keys(const ActionRegistry &actions); ///< what can be done with them by keyboard; again when keys change

private:
    QLabel *list_ = nullptr, *keys_ = nullptr;
    std::vector<analysis::Suggestion> suggestions_;
};

} // namespace tempera::ui
