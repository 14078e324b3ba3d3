// A report with something in every part.
#pragma once

#include "core/analysis/report.h"
#include "tests/support/hand_scores.h"

namespace tempera::test {

/// Three emotions in a minute: 10 s of nothing, 20 s of joy, 10 s of fear, 10 s without evidence, 10 s of "Worn out".
inline std::vector<std::vector<float>> made_up_rows() {
    std::vector<std::vector<float>> rows;
    const auto add = [&](int steps, std::vector<float> row) {
        rows.insert(rows.end(), static_cast<std::size_t>(steps), row);
    };
    add(50, {0.2f, 0.1f, 0.1f});
    add(100, {0.9f, 0.1f, 0.2f});
    add(50, {0.1f, 0.8f, 0.1f});
    add(50, {});
    add(50, {0.1f, 0.1f, 0.7f});
    return rows;
}

inline analysis::Report made_up_report(const std::vector<std::vector<float>> &rows = made_up_rows()) {
    analysis::Report r;
    r.patient = "Erika Mustermann";
    r.session = "First talk";
    r.date = "2026-01-31";
    r.file = "erika-visit.mp4";
    r.patient_number = 3;
    r.content_hash = std::string(64, 'a');
    r.raters = {"Dr. Rater", "second"};
    r.emotions = {{"joy", true, 0xe69f00, 1, "smiles, laughs"},
                  {"fear", true, 0x9467bd, 2, ""},
                  {"Worn out", false, 0xf0f0f0, 0, ""}};
    const auto scores = std::make_shared<const engine::Scores>(hand_scores({"joy", "fear", "Worn out"}, rows));
    r.scores = scores;
    r.duration = grid_step * scores->steps();
    r.segments = analysis::segments(*scores);
    r.curves = analysis::statistics(*scores);
    const std::vector<analysis::Episode> labels{{{Time::seconds(12), Time::seconds(14)}, 0},
                                                {{Time::seconds(32), Time::seconds(32)}, 1}};
    r.rated = {{"Dr. Rater", analysis::statistics(scores->emotions, labels, r.duration)}};
    r.labels = {{labels[0].span, 0, "Dr. Rater", "said so herself", true}, {labels[1].span, 1, "second", "", false}};
    r.agreement = {{"Dr. Rater", "second", "Cohen's kappa", analysis::Estimate{0.71, std::pair(0.4, 0.9)}, {}},
                   {"Dr. Rater", "", "Cohen's kappa", std::nullopt, "only one category was used"}};
    engine::AdaptReport adaptation;
    adaptation.examples = {1, 1, 0};
    adaptation.before = engine::Proportion{0.5, 0.15, 0.85, 4};
    adaptation.after = engine::Proportion{0.75, 0.30, 0.95, 4};
    adaptation.continued = true;
    for (const auto kind :
         {engine::WarningKind::single_example, engine::WarningKind::few_examples, engine::WarningKind::contradiction,
          engine::WarningKind::dominant_emotion, engine::WarningKind::no_evidence, engine::WarningKind::not_better,
          engine::WarningKind::emotion_worse})
        adaptation.warnings.push_back({kind, 0, 0, 1, kind == engine::WarningKind::contradiction ? 7 : 0});
    r.adaptation = adaptation;
    r.adapted_at = r.created = "2026-02-01T09:05:07.042Z";
    r.left_out = {{ErrorCode::no_face, "erika-visit.mp4", {}}};
    r.model = {"ST-F2M", std::string(64, 'c'), 1, 1234, 64, {}};
    r.version = "0.1.0";
    for (const std::string &name : {r.patient, std::string("Other Person")}) {
        analysis::ReportPatient patient{PatientId{static_cast<std::int64_t>(name.size())}, name, {}};
        for (const char *date : {"2026-01-31", "2026-02-28", "2026-03-31"})
            patient.visits.push_back({RecordingId{1}, r.session, date, true, r.curves, analysis::visit_means(*scores)});
        r.patients.push_back(std::move(patient));
    }
    r.changes = {analysis::visit_change(*scores, *scores), analysis::visit_change(*scores, *scores)};
    r.first_to_last = r.changes.front();
    return r;
}

} // namespace tempera::test
