// The strongest rules as ellipses in two axes of the engine's, with the way of the current value through them.
#pragma once

#include "core/engine/engine.h"

#include <deque>
#include <QWidget>
#include <vector>

namespace tempera::ui {

/// Interface thread only.
class AntecedentEllipses : public QWidget {
    Q_OBJECT
public:
    explicit AntecedentEllipses(QWidget *parent = nullptr);

    /// What is below the playhead now. The trail goes on when `inspection.at` follows what was shown last within
    /// `trail_length`, and begins anew otherwise.
    void set(const engine::Inspection &inspection);
    void forget();                     ///< another recording: the trail ends
    void set_axes(int across, int up); ///< two dimensions of the antecedents, from 0
    [[nodiscard]] int across() const { return across_; }
    [[nodiscard]] int up() const { return up_; }

    static constexpr Time trail_length = Time::seconds(2);

    /// The marginal of a rule's Gaussian in two of its axes.
    struct Ellipse {
        int rule = 0;
        double x = 0, y = 0;           ///< centre
        double xx = 1, xy = 0, yy = 1; ///< covariance
        /// exp(-1/2 z' S^-1 z): how far a point fulfils both conditions together, (0, 1].
        [[nodiscard]] double degree(double at_x, double at_y) const;
        /// Half axes of the ellipse of one standard deviation, the larger first, and the angle of the larger one from
        /// the x axis, counter-clockwise, in radians.
        struct Shape {
            double large = 1, small = 1, angle = 0;
        };
        [[nodiscard]] Shape shape() const;
    };
    [[nodiscard]] const std::vector<Ellipse> &ellipses() const { return ellipses_; } ///< strongest rule first
    /// Which look of rule_pen() a rule is drawn with: its own for as long as it is among those drawn, or -1.
    [[nodiscard]] int look_of(int rule) const;
    [[nodiscard]] QPointF current() const;               ///< in the axes' units
    [[nodiscard]] std::vector<QPointF> trail() const;    ///< oldest first, the current value last
    [[nodiscard]] QPointF place_of(QPointF value) const; ///< where a value is drawn, in widget coordinates
    /// Both axes go from -reach to reach: the engine's range, or twice, three times, ... as much where the way leaves
    /// it.
    [[nodiscard]] double reach() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 120}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Passed {
        Time at;
        std::vector<float> position; ///< in every dimension, so that other axes show the same way
    };
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF in_axes(const std::vector<float> &position) const;
    void rebuild();
    void keep_looks();

    std::vector<engine::Antecedent> antecedents_;
    std::vector<Ellipse> ellipses_;
    std::vector<int> looks_; ///< the rule that has each look; -1: nobody
    std::deque<Passed> passed_;
    double range_ = 3; ///< the engine's
    int across_ = 0, up_ = 1;
};

} // namespace tempera::ui
