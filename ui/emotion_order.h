// Whether emotions have an order (such as low, medium, high), and which. Remembered.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

class QCheckBox;
class QListWidget;

namespace tempera::ui {

/// Interface thread only.
class EmotionOrder : public QWidget {
    Q_OBJECT
public:
    explicit EmotionOrder(QWidget *parent = nullptr);

    /// The emotions that are in use. Those that were put in order before stand in that order, the others behind them.
    void set_used(const QStringList &keys);
    [[nodiscard]] std::vector<std::string> order() const; ///< from the least to the most; empty: there is none

Q_SIGNALS:
    void changed(); ///< by the user

private:
    void move(int by);

    QCheckBox *ordered_ = nullptr;
    QListWidget *list_ = nullptr;
    QWidget *box_ = nullptr;
};

} // namespace tempera::ui
