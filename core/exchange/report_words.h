// Texts and numbers in the reader's language. Internal to the report.
#pragma once

#include "core/exchange/report_document.h"

#include <initializer_list>

namespace tempera::exchange {

class Words {
public:
    explicit Words(const ReportLanguage &language) : language_(language) {}

    /// The English text translated, with %1 ... %9 replaced. Texts are written out where they are used, so that the
    /// translations' table can be checked against them.
    [[nodiscard]] std::string operator()(const std::string &english, const std::vector<std::string> &values = {}) const;
    [[nodiscard]] std::string emotion(const analysis::ReportEmotion &emotion) const;
    /// Emotion `index` of the report; a word for "unknown" when it is not there.
    [[nodiscard]] std::string emotion(const analysis::Report &report, int index) const;

    [[nodiscard]] std::string number(double value, int decimals) const;
    [[nodiscard]] std::string percent(double share) const;     ///< "12%"; one decimal below 10%
    [[nodiscard]] std::string points(double difference) const; ///< percentage points with their sign: "+3.1"
    /// "3.2 s", or "1:02 min" from a minute on.
    [[nodiscard]] std::string seconds(Time time, int decimals = 1) const;
    [[nodiscard]] std::string at(Time time) const;             ///< "0:01:23.4"
    [[nodiscard]] std::string range(const std::string &low, const std::string &high) const; ///< "2 to 5"
    /// "3 (2 to 5)"; where there is too little room, what is in brackets goes to the next line as a whole.
    [[nodiscard]] std::string with_range(const std::string &value, const std::string &low, const std::string &high) const;
    [[nodiscard]] std::string dash() const { return "\xe2\x80\x93"; }

private:
    const ReportLanguage &language_;
};

} // namespace tempera::exchange
