// What the engine says at the playhead: memberships with bounds, ambiguity, evidence, modalities, rules, and a
// sentence.
#pragma once

#include "ui/workbench.h"

#include <memory>
#include <optional>
#include <QWidget>
#include <vector>

namespace tempera::ui {

/// Interface thread only. `bench` outlives it.
class InspectorView : public QWidget {
    Q_OBJECT
public:
    explicit InspectorView(Workbench &bench, QWidget *parent = nullptr);
    ~InspectorView() override;

    /// None: the empty state. `emotions` give names, colours and patterns, matched by key.
    /// The rules of the recording in view in words, null: not measured yet; shown with the next inspection.
    void set_rules(std::shared_ptr<const workflow::Rules> rules);
    void set_inspection(const std::optional<engine::Inspection> &inspection,
                        const std::vector<model::Emotion> &emotions);

    /// One sentence in words: what is strongest, what else, which modality speaks loudest; or that nothing fits; or
    /// that there is no evidence.
    static QString sentence(const engine::Inspection &inspection, const std::vector<model::Emotion> &emotions);
    /// "Where it fires: pitch higher (by 3.1 semitones), mouth region contrast lower", then words said there; empty when
    /// nothing measured sets the rule apart.
    static QString in_words(const analysis::RuleWords &rule);
    /// "joy +1.2, fear -0.4": what a rule adds to the memberships' logits, the largest three by size, above 0.05.
    static QString contributions(const engine::FiredRule &rule, const std::vector<std::string> &keys,
                                 const std::vector<model::Emotion> &emotions);

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace tempera::ui
