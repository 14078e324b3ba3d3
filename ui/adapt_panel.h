// Adapt: what there is to learn from, the button, and what was learned.
#pragma once

#include "ui/workbench.h"

#include <memory>
#include <optional>
#include <QWidget>
#include <vector>

namespace tempera::ui {

class ActionRegistry;

/// Interface thread only. `bench` outlives it.
class AdaptPanel : public QWidget {
    Q_OBJECT
public:
    explicit AdaptPanel(Workbench &bench, QWidget *parent = nullptr);
    ~AdaptPanel() override;

    struct State {
        bool recording = false; ///< one is in view
        bool encoded = false;   ///< analysed far enough to adapt
        bool adapting = false;
        bool remembers = false; ///< earlier visits of the patient to start from
        std::vector<model::Emotion> emotions;
        std::vector<model::Annotation> labels;     ///< in Workbench::annotations() order: warnings index these
        std::optional<engine::AdaptReport> report; ///< of the adaptation in force
    };
    void set_state(const State &state);
    void show_keys(const ActionRegistry &actions); ///< in the hints; again when they change

    /// Labels have come or gone since the report was made: its indexes no longer name them.
    static bool outdated(const State &state);
    /// Why the button cannot be pressed now; empty: it can.
    static QString obstacle(const State &state);
    /// "0.58 -> 0.81, 95% interval 0.60-0.92, 14 labels"; empty when nothing could be held out.
    static QString accuracy(const engine::AdaptReport &report);
    /// A table in HTML: per emotion how many held-out labels were recognised before and after, and the interval of the
    /// latter; empty when nothing could be held out.
    static QString accuracy_each(const engine::AdaptReport &report, const std::vector<model::Emotion> &emotions);
    static QString warning_text(const engine::Warning &warning, const State &state);

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace tempera::ui
