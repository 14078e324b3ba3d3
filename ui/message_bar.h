// Messages above the work, never in its way: what went wrong, and one thing that can be done about it.
#pragma once

#include <functional>
#include <QFrame>

class QVBoxLayout;

namespace tempera::ui {

/// Interface thread only. The newest is on top. An older one stays until it is closed, since what comes next may come
/// from work in the background, before it was read. Of more than three the oldest goes; what is said again is shown
/// once.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show_error(const QString &text, const QString &action = {}, std::function<void()> act = {});
    void show_note(const QString &text); ///< nothing failed, but it should be known
    void withdraw(const QString &text); ///< what it says is no longer so; nothing when it is not shown
    void clear();
    [[nodiscard]] QString text() const; ///< of all that are shown, each on a line

private:
    void add(const QString &picture, const QString &text, const QString &action, std::function<void()> act);
    void close(QWidget *row);

    struct Row {
        QWidget *widget; ///< a child of this
        QString text;
    };
    QVBoxLayout *column_ = nullptr;
    QList<Row> rows_; ///< newest first
};

} // namespace tempera::ui
