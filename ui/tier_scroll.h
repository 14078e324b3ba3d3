// The tiers below each other, in what room there is.
#pragma once

#include <QScrollArea>
#include <vector>

class QVBoxLayout;

namespace tempera::ui {

/// As tall as its strips where there is room, else they are scrolled: with the wheel over their names, and along with
/// the focus. There is no bar beside them, so that their times lie where those of all other strips do.
class TierScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit TierScroll(QWidget *parent = nullptr);
    void set_strips(const std::vector<QWidget *> &strips); ///< from top to bottom; takes them over
    void fit();                                            ///< their heights have changed

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int content_height() const;
    QVBoxLayout *column_ = nullptr;
    std::vector<QWidget *> strips_;
};

} // namespace tempera::ui
