// Background work in the status bar: what, how far, how long still, and a way to stop it.
#pragma once

#include "ui/job_runner.h"

#include <QWidget>
#include <vector>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace tempera::ui {

/// Interface thread only. `runner` outlives it.
class JobsPanel : public QWidget {
    Q_OBJECT
public:
    explicit JobsPanel(JobRunner &runner, QWidget *parent = nullptr);
    void set_problems(std::size_t count); ///< said on the button that opens the whole list

Q_SIGNALS:
    void list_wanted();

private:
    struct Row {
        QWidget *box = nullptr;
        QLabel *text = nullptr;
        QProgressBar *bar = nullptr;
        QToolButton *cancel = nullptr;
        int job = 0;
    };
    void refresh();
    Row make_row();

    JobRunner &runner_;
    QHBoxLayout *layout_ = nullptr;
    QToolButton *more_ = nullptr;
    std::size_t problems_ = 0;
    std::vector<Row> rows_;
};

} // namespace tempera::ui
