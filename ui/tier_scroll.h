// The tiers below each other, in what room there is.
#pragma once

#include <QPointer>
#include <QScrollArea>
#include <vector>

class QScrollBar;
class QVBoxLayout;

namespace tempera::ui {

/// As tall as its strips where there is room, else they are scrolled: by the bar, with the wheel over their names, and
/// along with the focus. The bar lies over the left edge of their names, which move aside, so that their times lie where
/// those of all other strips do.
class TierScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit TierScroll(QWidget *parent = nullptr);
    void set_strips(const std::vector<QWidget *> &strips); ///< from top to bottom; takes them over
    void fit();                                            ///< their heights have changed
    void reveal(QWidget *strip); ///< it stays in view whatever room there is, until somebody scrolls

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int content_height() const;
    void show_bar(); ///< where there is something to scroll
    QScrollBar *bar_ = nullptr;
    QPointer<QWidget> revealed_;
    QVBoxLayout *column_ = nullptr;
    std::vector<QWidget *> strips_;
};

} // namespace tempera::ui
