// Gathering what a report, or an export of all data, is made of.
#pragma once

#include "core/analysis/report.h"
#include "core/workflow/project.h"

namespace tempera::workflow {

namespace stage {
inline constexpr const char *report = "Making the report";
} // namespace stage

struct ReportChoice {
    RecordingId recording;
    bool visits = false;   ///< all visits of the recording's patient
    /// With `visits`: those of the other patients too. Not unless asked for: a report may lie in one patient's file.
    bool patients = false;
    bool faces = false;    ///< pictures from the recording
    bool blurred = true;   ///< with `faces`: so that nobody can be recognized
};

/// How many patients the project's recordings are of.
std::size_t patients_with_recordings(const model::Document::Contents &contents);

/// One recording as one visit of its patient.
struct VisitSource {
    Source source;
    PatientId patient;
    std::string patient_name, session, date;
    int patient_number = 1, visit_number = 1;  ///< from 1: patients as added, visits first to last
    std::vector<analysis::ReportLabel> labels; ///< parallel to source.examples
    std::vector<std::string> raters;           ///< of those who labelled it, in the order of their tiers
};
/// All recordings of the project, or those of one patient, by patient and in order of their visits. On the project's
/// thread.
/// `just`: of this recording alone, numbered among all.
Result<std::vector<VisitSource>> visit_sources(Project &project, PatientId only = {}, RecordingId just = {});

/// Plain values copied from the project, for a job.
struct ReportRequest {
    ReportChoice choice;
    analysis::Report report; ///< what the document knows
    Source source;
    std::vector<VisitSource> visits; ///< empty unless chosen
};
/// On the project's thread. bad_argument: no such recording.
Result<ReportRequest> report_request(Project &project, const ReportChoice &choice);

/// Curves of a whole recording with the columns `keys`; an emotion that they do not have gets membership 0. Without the
/// adaptation, and `outdated` set, when other weights made it. nothing_to_analyse, media_missing, cancelled, ...
struct VisitCurves {
    engine::Scores scores;
    std::vector<Error> left_out;
    bool outdated = false;
};
Result<VisitCurves> visit_curves(const Source &source, const std::vector<std::string> &keys, EngineHost &host,
                                 const Job &job);

/// Extracts (what is there already is not done again), scores and counts. A recording in which there is nothing to
/// analyse gives a report without curves. A visit that cannot be analysed is left out and counted. Any thread.
Result<analysis::Report> make_report(const ReportRequest &request, EngineHost &host, const Job &job);

} // namespace tempera::workflow
