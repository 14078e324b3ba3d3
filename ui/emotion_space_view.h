// The session on a plane: each point a moment, near each other what looks alike to the model.
#pragma once

#include "ui/workbench.h"

#include <memory>
#include <QWidget>

class QComboBox;
class QLabel;

namespace tempera::analysis {
struct Projection;
}

namespace tempera::ui {

class EmotionSpaceCanvas;

/// Interface thread only. `bench` outlives it. The plane is computed in the background once the recording is analysed
/// and the view is seen.
class EmotionSpaceView : public QWidget {
    Q_OBJECT
public:
    enum class Colour { strongest, labels, ambiguity, time };

    explicit EmotionSpaceView(Workbench &bench, QWidget *parent = nullptr);

    void set_projection(std::shared_ptr<const analysis::Projection> projection); ///< null: none yet
    void set_colour(Colour colour);                                              ///< remembered between runs
    [[nodiscard]] EmotionSpaceCanvas &canvas() const { return *canvas_; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void compute(); ///< if it is seen and not computed already
    void colour_points();
    /// What the points are coloured by: kinds, and for each step which of them; -1 stays the last, quiet one.
    struct Coloured;
    [[nodiscard]] Coloured by_label() const;
    [[nodiscard]] Coloured by_strongest() const;
    [[nodiscard]] Coloured by_ambiguity() const;
    [[nodiscard]] Coloured by_time() const;
    void say();

    Workbench &bench_;
    EmotionSpaceCanvas *canvas_ = nullptr;
    QComboBox *colour_ = nullptr;
    QLabel *note_ = nullptr;
    std::shared_ptr<const analysis::Projection> projection_;
    std::shared_ptr<const engine::Encoded> computed_from_;
    bool computing_ = false;
};

} // namespace tempera::ui
