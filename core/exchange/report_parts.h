// The sections of a report. Internal to the report.
#pragma once

#include "core/exchange/report_words.h"

namespace tempera::exchange {

/// What one composition works with.
struct Composition {
    const analysis::Report &report;
    const ReportOptions &options;
    const Words &words;
    std::vector<Block> &out;

    [[nodiscard]] bool full() const { return options.kind == ReportTemplate::research; }
    [[nodiscard]] bool brief() const { return options.kind == ReportTemplate::summary; }
    void heading(const std::string &text) const { out.emplace_back(Heading{text}); }
    void say(const std::string &text, Paragraph::Kind kind = Paragraph::Kind::plain) const {
        out.emplace_back(Paragraph{kind, text});
    }
    /// Names as written, or numbers in their place.
    [[nodiscard]] std::string patient() const;
    [[nodiscard]] std::string visit() const;
    [[nodiscard]] std::string rater(const std::string &name) const;
};

// report_results.cpp
void add_times(const Composition &c);
void add_transitions(const Composition &c);
void add_episodes(const Composition &c);
void add_frames(const Composition &c);
// report_method.cpp
void add_scheme(const Composition &c);
void add_labels(const Composition &c);
void add_agreement(const Composition &c);
void add_adaptation(const Composition &c);
void add_cautions(const Composition &c);
void add_model(const Composition &c);
void add_what_this_is_not(const Composition &c);
// report_over_time.cpp
void add_visits(const Composition &c);
void add_group(const Composition &c);

} // namespace tempera::exchange
