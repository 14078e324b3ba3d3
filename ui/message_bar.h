// A message above the work, never in its way: what went wrong, and one thing that can be done about it.
#pragma once

#include <functional>
#include <QFrame>

class QLabel;
class QPushButton;

namespace tempera::ui {

/// Interface thread only. A new message takes the place of the old one.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show_error(const QString &text, const QString &action = {}, std::function<void()> act = {});
    void show_note(const QString &text); ///< nothing failed, but it should be known
    [[nodiscard]] QString text() const;

private:
    QLabel *icon_ = nullptr, *text_ = nullptr;
    QPushButton *action_ = nullptr;
    std::function<void()> act_;
};

} // namespace tempera::ui
