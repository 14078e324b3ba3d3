// One antecedent of a fuzzy rule as a small curve, with the current value marked.
#pragma once

#include "core/engine/engine.h"

#include <QWidget>

namespace tempera::ui {

class AntecedentPlot : public QWidget {
    Q_OBJECT
public:
    explicit AntecedentPlot(QWidget *parent = nullptr);

    /// Draws exp(-(x - centre)^2 / (2 width^2)) for x in [low, high].
    void set(const engine::Antecedent &antecedent, double low, double high);
    /// Degree to which the current value fulfils the antecedent, (0, 1].
    [[nodiscard]] static double degree(const engine::Antecedent &antecedent, double x);

    [[nodiscard]] QSize sizeHint() const override { return {74, 46}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {56, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    engine::Antecedent antecedent_;
    double low_ = -3, high_ = 3;
};

} // namespace tempera::ui
