// Emotion curves over the shared time axis: memberships with their bounds, ambiguity, and where there is no evidence.
#pragma once

#include "ui/workbench.h"

#include <memory>
#include <QWidget>
#include <vector>

namespace tempera::ui {

/// Interface thread only. `bench` outlives it.
class CurvesView : public QWidget {
    Q_OBJECT
public:
    explicit CurvesView(Workbench &bench, QWidget *parent = nullptr);
    ~CurvesView() override;

    /// What is shown; null scores: the empty state. Scores may end before the recording does: the rest is shown as
    /// not analysed yet.
    void set_scores(std::shared_ptr<const engine::Scores> scores, const std::vector<model::Emotion> &emotions);
    /// Which curves are drawn, by key (built-in name or the user's); remembered between runs.
    void set_shown(const QString &key, bool shown);
    [[nodiscard]] bool shown(const QString &key) const;
    /// The exact values at t in words and numbers, as the tool tip shows them.
    [[nodiscard]] QString values_at(Time t) const;
    /// Widget column of t in the plot, for alignment with the timeline.
    [[nodiscard]] double column_of(Time t) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace tempera::ui
