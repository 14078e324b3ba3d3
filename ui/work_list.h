// All work in the background, and what went wrong with what can be done about it.
#pragma once

#include "ui/workbench.h"

#include <filesystem>
#include <map>
#include <QDialog>
#include <utility>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace tempera::ui {

/// A window beside the work, never modal. It remembers problems from the moment it is made, so it is made with the main
/// window and shown when asked for. Interface thread only; `bench` outlives it.
class WorkList : public QDialog {
    Q_OBJECT
public:
    static constexpr std::size_t most_problems = 20; ///< the oldest is forgotten

    explicit WorkList(Workbench &bench, QWidget *parent = nullptr);

    void add_problem(const Error &error); ///< stopping is none
    [[nodiscard]] std::size_t problems() const { return problems_.size(); }

Q_SIGNALS:
    void relink_wanted();
    void problems_changed();

private:
    struct Row {
        QWidget *box = nullptr;
        QLabel *text = nullptr, *left = nullptr;
        QProgressBar *bar = nullptr;
        QPushButton *stop = nullptr;
    };
    void refresh();
    void forget(QWidget *problem);
    Row make_row(int job);

    Workbench &bench_;
    QVBoxLayout *rows_ = nullptr, *problem_rows_ = nullptr;
    QLabel *nothing_ = nullptr, *no_problem_ = nullptr;
    QPushButton *stop_all_ = nullptr, *forget_all_ = nullptr;
    std::map<int, Row> shown_; ///< by job
    using View = std::pair<std::filesystem::path, RecordingId>; ///< the project's file and the recording; empty: none
    [[nodiscard]] View in_view() const;
    struct Problem {
        QWidget *box = nullptr;
        Error error;
        View of; ///< in view when it came
    };
    std::vector<Problem> problems_;
};

} // namespace tempera::ui
