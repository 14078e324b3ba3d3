// How rules are told apart where several are drawn together, and the small mark beside a rule's name that says which is
// which.
#pragma once

#include <QPen>
#include <QWidget>

namespace tempera::ui {

/// Colour and line number `look`, from 0. The first three differ for colour-blind eyes, too, and by their dashes.
QPen rule_pen(int look, const QPalette &palette);

/// A small ellipse in a rule's colour and line. Takes its room also while it shows nothing, so that names stay in line.
class RuleMark : public QWidget {
    Q_OBJECT
public:
    explicit RuleMark(QWidget *parent = nullptr);
    void set_look(int look); ///< negative: shows nothing
    [[nodiscard]] int look() const { return look_; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int look_ = -1;
};

} // namespace tempera::ui
