// Emotion curves over the shared time axis: memberships with their bounds, or what they are judged from; ambiguity; and
// where there is no evidence.
#pragma once

#include "ui/curve_options.h"
#include "ui/workbench.h"

#include <memory>
#include <QWidget>
#include <vector>

class QMenu;

namespace tempera::ui {

class ActionRegistry;

/// Interface thread only. `bench` outlives it. Curves are reduced, smoothed and compared in the background, so what is
/// drawn follows a little later than what is set.
/// With the focus on the plot: Return shows the values at the playhead, and goes on while it moves, until Return or
/// Escape; the other keys are those of TimeNavigator. On a curve's name: Space shows or hides it, S shows it alone.
class CurvesView : public QWidget {
    Q_OBJECT
public:
    explicit CurvesView(Workbench &bench, QWidget *parent = nullptr);
    ~CurvesView() override;

    /// What is shown; null scores: the empty state. Scores may end before the recording does: the rest is shown as
    /// not analysed yet.
    void set_scores(std::shared_ptr<const engine::Scores> scores, const std::vector<model::Emotion> &emotions);
    /// What they are compared with; those whose scores are not there yet are left out.
    void set_compared(std::vector<Workbench::Compared> with);
    [[nodiscard]] const CurveOptions &options() const;
    void set_options(const CurveOptions &options); ///< remembered between runs
    /// Which curves are drawn, by key (built-in name, the user's, or a modality's).
    void set_shown(const QString &key, bool shown);
    [[nodiscard]] bool shown(const QString &key) const;
    void show_only(const QString &key); ///< the others are hidden; when they are already: all are shown again
    /// The exact values at t in words and numbers, never smoothed, as the pointer reads them.
    [[nodiscard]] QString values_at(Time t) const;
    [[nodiscard]] QString notes() const; ///< what the plot says that it does not show as it is
    /// Shows them at the playhead from now on, or no longer.
    void read_at_playhead(bool on);
    /// Widget column of t in the plot, for alignment with the timeline.
    [[nodiscard]] double column_of(Time t) const;
    /// Everything there is to choose; belongs to the view.
    [[nodiscard]] QMenu *menu() const;
    void add_commands(ActionRegistry &actions); ///< the menu's entries as commands of the window; once
    /// The curves in view as .png, .svg or .pdf; what goes wrong is reported by the workbench's signals.
    void export_picture(const QString &path);
    /// Whether the curves drawn are those that were set, not still being prepared, and drawn as finely as they can be.
    [[nodiscard]] bool up_to_date() const;
    void draw_now(); ///< for measurements: paints before it returns

Q_SIGNALS:
    void export_wanted(); ///< chosen from the menu: the window asks for a file

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace tempera::ui
