// Messages above the work, never in its way: what went wrong, and one thing that can be done about it.
#pragma once

#include <functional>
#include <QFrame>

class QVBoxLayout;

namespace tempera::ui {

/// Interface thread only. The newest is on top. An older one stays until it is closed, so that what comes from
/// work in the background never takes an answer away before it was read; of more than three the oldest goes, and
/// what is said again is said once.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show_error(const QString &text, const QString &action = {}, std::function<void()> act = {});
    void show_note(const QString &text); ///< nothing failed, but it should be known
    void clear();
    [[nodiscard]] QString text() const; ///< of all that are shown, each on a line

private:
    void add(const QString &picture, const QString &text, const QString &action, std::function<void()> act);
    void close(QWidget *row);

    QVBoxLayout *column_ = nullptr;
    QList<QWidget *> rows_; ///< newest first
};

} // namespace tempera::ui
