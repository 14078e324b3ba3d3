// Everything a report holds, as plain values: what was seen, by whom it was labelled, and by what it was computed.
#pragma once

#include "core/analysis/change.h"
#include "core/analysis/statistics.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <cstdint>
#include <memory>

namespace tempera::analysis {

struct ReportEmotion {
    std::string key;        ///< a built-in key, or the user's name for it
    bool builtin = false;   ///< `key` is one of the prior's and is shown translated
    std::uint32_t rgb = 0;  ///< 0xRRGGBB
    int shortcut = 0;       ///< its key (model/label_keys.h), 0: none
    std::string definition; ///< of the coding scheme; may be empty
};

struct ReportLabel {
    Span span;
    int emotion = 0; ///< index into Report::emotions
    std::string rater, note;
    bool learned = false; ///< the adaptation in force was made from it
};

/// A picture from the recording at the height of an episode: 8 bit red, green, blue, rows without gaps.
struct ReportFrame {
    Time at;
    int emotion = 0;
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
    bool blurred = true;
};

/// One measure of agreement between two raters, or of all together.
struct ReportAgreement {
    std::string first, second; ///< raters; empty: the curves
    std::string measure;       ///< English name of the measure
    std::optional<Estimate> value;
    std::string undefined; ///< why there is no value; English
    int raters = 2;        ///< above 2: so many together, and `first` and `second` say nothing
};

/// Two raters label by label, or the mean over all pairs of raters.
struct ReportMatching {
    std::string first, second; ///< raters; of a mean empty
    int pairs = 1;             ///< above 1: the mean over so many, and there are no counts
    int defined = 1;           ///< of them, pairs in which kappa is defined
    std::size_t of_first = 0, of_second = 0, matched = 0; ///< labels
    std::optional<Estimate> found, both; ///< F1 of stretches; of stretches with the same emotion
    std::optional<Estimate> kappa;       ///< Cohen's, of the matched
    std::string undefined;               ///< why there is no kappa; English
};

/// How all of them were measured.
struct AgreementRule {
    Time bin;                      ///< length of the bins that were counted
    bool unlabelled_counts = true; ///< between raters a stretch without a label is an answer: nothing is there
    int raters = 0, compared = 0;  ///< with labels; of these the first are compared in pairs
    double overlap = 0.5;          ///< labels match that share as much of the time which they cover together
    Time moment = Time::millis(750); ///< on either side, what a moment stands for in that
};

/// Emotions of its parts are the report's, in the same order.
struct ReportVisit {
    RecordingId recording;
    std::string name, date; ///< of the session; either may be empty
    bool adapted = false;   ///< curves of an adaptation, not of the general model alone
    TimeStatistics statistics;
    VisitMeans means;
};

/// All visits of one patient, first to last.
struct ReportPatient {
    PatientId patient;
    std::string name;
    std::vector<ReportVisit> visits;
};

/// What a rater has ticked on the visit's checklist.
struct ReportChecklist {
    std::string rater;
    std::vector<int> emotions; ///< of the report's, rising; at least one
};

struct Report {
    // The session.
    std::string patient, session, date, file, notes; ///< as written in the project; `notes` are the session's
    int patient_number = 1, visit_number = 1;        ///< from 1; what is shown when names are not
    std::string content_hash;                        ///< SHA-256 of the recording
    Time duration;
    bool synthetic = false;
    std::vector<std::string> raters; ///< those who labelled this recording, in the order of their tiers
    std::vector<ReportEmotion> emotions;
    std::vector<ReportChecklist> checklists; ///< of those who ticked something

    // What was found.
    std::shared_ptr<const engine::Scores> scores; ///< emotions as in `emotions`; null: there are no curves
    SegmentSettings settings;
    std::vector<Segment> segments; ///< of the curves
    TimeStatistics curves;
    struct Rated {
        std::string rater;
        TimeStatistics statistics;
    };
    std::vector<Rated> rated; ///< one per rater with labels
    std::vector<ReportLabel> labels;
    std::vector<ReportAgreement> agreement;
    std::vector<ReportMatching> matching; ///< label by label: the mean over pairs, if there are several, then the pairs
    AgreementRule agreement_rule;         ///< of both, if there is any
    std::vector<ReportFrame> frames;

    // How it was made.
    std::optional<engine::AdaptReport>
        adaptation;              ///< indices into `emotions` and `labels`; none: the general model alone
    std::string adapted_at;      ///< ISO 8601 UTC
    bool outdated = false;       ///< an adaptation is there, but other weights made it: not used
    std::vector<Error> left_out; ///< no face, nobody speaking, ...
    int visits_left_out = 0;     ///< visits that could not be analysed: their files are not there, ...
    engine::ModelInfo model;     ///< `sha256` filled in
    std::string version;         ///< of this program
    std::string created;         ///< ISO 8601 UTC

    // Over time.
    std::vector<ReportPatient> patients;      ///< the one of the session first; empty unless asked for
    std::vector<VisitChange> changes;         ///< of the first patient: each visit against the one before it
    std::optional<VisitChange> first_to_last; ///< none with fewer than two visits
};

} // namespace tempera::analysis
