// What is shown while nothing is open: what to do first, and what the program is for.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tempera::ui {

/// Interface thread only.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    void refresh(); ///< the list of recent projects

    static QString intended_use(); ///< also shown in the Help menu

Q_SIGNALS:
    void open_video();
    void open_sample();
    void open_project();
    void open_recent(const QString &path);
    void guide_wanted();

private:
    QVBoxLayout *recent_ = nullptr;
};

} // namespace tempera::ui
