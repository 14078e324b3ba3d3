// Agreement in plain words: what a number is called and means, which one to report and why, the sentences for a paper.
//
// Texts are English and marked for translation in the context "Agreement"; the window translates a phrase's text and
// words and then fills them in.
#pragma once

#include "core/analysis/agreement_report.h"

#include <string>
#include <string_view>
#include <vector>

namespace tempera::analysis {

/// What stands for one of %1, %2, ... in a phrase.
struct Argument {
    enum class Kind {
        text,    ///< as it is: a name
        word,    ///< to be translated itself: a statistic's name, a reason
        emotion, ///< an emotion's key or name, or a dimension that was rated
        number,  ///< with `decimals`, written as the reader's language does
    } kind = Kind::text;
    std::string text;
    double number = 0;
    int decimals = 0;
};
struct Phrase {
    std::string_view text;
    std::vector<Argument> arguments;
};
std::string in_english(const Phrase &phrase);
std::string in_english(const std::vector<Phrase> &phrases); ///< with a blank between
/// Replaces %1, %2, ... each once over, so that a per cent sign in a name does no harm.
std::string fill_in(std::string_view text, const std::vector<std::string> &arguments);

std::string_view name(Statistic statistic);    ///< "Cohen's kappa"
std::string_view key(Statistic statistic);     ///< "cohen_kappa", as in JSON
std::string_view meaning(Statistic statistic); ///< one or two sentences
std::string_view key(Note note);               ///< "prevalence", ...
Phrase words(const Remark &remark);

/// Which number to report for this design, why, what it means, its interval, what the bins do to it, segments, and what
/// to beware of. One phrase is one paragraph.
std::vector<Phrase> explain(const CodingAgreement &agreement);
std::vector<Phrase> explain(const NumbersAgreement &agreement);
/// The sentences for a paper.
std::vector<Phrase> for_a_paper(const CodingAgreement &agreement);
std::vector<Phrase> for_a_paper(const NumbersAgreement &agreement);

} // namespace tempera::analysis
