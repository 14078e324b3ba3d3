#include "core/exchange/rules_csv.h"

#include "core/exchange/csv_writer.h"

#include <algorithm>
#include <limits>

namespace tempera::exchange {

Status write_rules(const std::filesystem::path &path, const std::vector<std::string> &emotions,
                   const std::vector<analysis::RuleWords> &rules) {
    auto csv = CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    csv->text("rule").text("share").text("in_words").text("words");
    for (const std::string &emotion : emotions) csv->text(emotion + "_adds");
    for (const analysis::Quality quality : analysis::all_qualities) {
        const std::string column(analysis::name(quality));
        csv->text(column + "_effect").text(column + "_inside").text(column + "_outside");
    }
    csv->end_row();
    for (const analysis::RuleWords &rule : rules) {
        std::string words;
        for (const std::string &word : rule.words) words += (words.empty() ? "" : " ") + word;
        csv->text(std::to_string(rule.rule + 1)).number(static_cast<float>(rule.share));
        csv->text(analysis::in_words(rule)).text(words);
        for (std::size_t e = 0; e < emotions.size(); ++e)
            csv->number(e < rule.contribution.size() ? rule.contribution[e] : std::numeric_limits<float>::quiet_NaN());
        for (const analysis::Quality quality : analysis::all_qualities) {
            const auto found = std::find_if(rule.findings.begin(), rule.findings.end(),
                                            [&](const analysis::Finding &f) { return f.quality == quality; });
            if (found == rule.findings.end()) {
                csv->empty().empty().empty();
                continue;
            }
            for (const double value : {found->effect, found->inside, found->outside})
                csv->number(static_cast<float>(value));
        }
        csv->end_row();
    }
    return csv->commit();
}

} // namespace tempera::exchange
