#include "app/cli/agree_output.h"

#include "core/analysis/agreement_words.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

using nlohmann::json;

std::string text(const char *format, ...) __attribute__((format(printf, 1, 2)));
std::string text(const char *format, ...) {
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    return line;
}

/// "0.61 (0.52 to 0.70)", "0.61", "not defined, because ...".
std::string in_words(const analysis::Measure &m) {
    if (!m) return std::string("not defined, because ").append(analysis::reason(m.why));
    if (!m.interval) return text("%.3f", *m.value);
    return text("%.3f  (%.3f to %.3f)", *m.value, m.interval->low, m.interval->high);
}

json to_json(const analysis::Measure &m) {
    if (!m) return {{"value", nullptr}, {"not_defined_because", analysis::reason(m.why)}};
    json out{{"value", *m.value}};
    if (m.interval) out["low"] = m.interval->low, out["high"] = m.interval->high;
    return out;
}

std::string lines_in_words(const std::vector<analysis::Line> &lines) {
    std::string out;
    for (const analysis::Line &line : lines)
        out +=
            text("  %-30s %s\n", std::string(analysis::name(line.statistic)).c_str(), in_words(line.measure).c_str());
    return out;
}

json lines_to_json(const std::vector<analysis::Line> &lines) {
    json out = json::object();
    for (const analysis::Line &line : lines) out[std::string(analysis::key(line.statistic))] = to_json(line.measure);
    return out;
}

/// Cut to a column's width; whole letters of UTF-8.
std::string cell(const std::string &name, std::size_t width) {
    std::string out;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool starts = (static_cast<unsigned char>(name[i]) & 0xC0U) != 0x80U;
        if (starts && letters == width) break;
        letters += starts ? 1 : 0;
        out += name[i];
    }
    return out + std::string(width - std::min(letters, width), ' ');
}

std::string confusion_in_words(const std::vector<int> &table, std::vector<std::string> names, const char *rest,
                               const std::string &rows, const std::string &columns) {
    names.emplace_back(rest);
    const std::size_t k = names.size();
    std::string out = "  rows: " + rows + ", columns: " + columns + "\n  " + cell("", 12);
    for (const std::string &name : names) out += ' ' + cell(name, 8);
    for (std::size_t i = 0; i < k; ++i) {
        out += "\n  " + cell(names[i], 12);
        for (std::size_t j = 0; j < k; ++j) out += text(" %-8d", table[i * k + j]);
    }
    return out + '\n';
}

json rows_of(const std::vector<int> &table, std::size_t k) {
    json rows = json::array();
    for (std::size_t i = 0; i < k; ++i)
        rows.push_back(std::vector<int>(table.begin() + static_cast<std::ptrdiff_t>(i * k),
                                        table.begin() + static_cast<std::ptrdiff_t>((i + 1) * k)));
    return rows;
}

std::string paragraphs(const std::vector<analysis::Phrase> &phrases) {
    std::string out;
    for (const analysis::Phrase &phrase : phrases) out.append("  ").append(analysis::in_english(phrase)).append("\n");
    return out;
}

json to_json(const std::vector<analysis::Phrase> &phrases) {
    json out = json::array();
    for (const analysis::Phrase &phrase : phrases) out.push_back(analysis::in_english(phrase));
    return out;
}

json to_json(const std::vector<analysis::Remark> &remarks) {
    json out = json::array();
    for (const analysis::Remark &r : remarks) {
        json one{{"note", analysis::key(r.note)}, {"text", analysis::in_english(analysis::words(r))}};
        if (!r.detail.empty()) one["about"] = r.detail;
        out.push_back(std::move(one));
    }
    return out;
}

std::string joined(const std::vector<std::string> &names) {
    std::string out;
    for (const std::string &name : names) out += (out.empty() ? std::string() : std::string(", ")) + name;
    return out;
}

std::string matching_rule(const analysis::MatchSettings &rule) {
    return rule.tolerance.us > 0
               ? text("two match when both their ends are at most %g s apart", rule.tolerance.seconds())
               : text("two match when they share at least %g of the time that they cover together", rule.overlap);
}

std::string shares_in_words(const analysis::Measure &found, const analysis::Measure &both) {
    return "  same stretch (F1)              " + in_words(found) + "\n  same stretch and emotion (F1)  " + in_words(both) +
           '\n';
}

/// The means first, then each pair.
std::string pairs_in_words(const analysis::CodingAgreement &a) {
    if (a.pairs.empty()) return {};
    std::string out = text("\nLabels, two raters at a time: means over %zu pairs\n", a.pairs.size());
    out.append("  (").append(matching_rule(a.settings.matching)).append(")\n");
    out += shares_in_words(a.pair_mean.found, a.pair_mean.both);
    out.append("  of the matched, means over the pairs in which it is defined:\n").append(lines_in_words(a.pair_mean.lines));
    for (const auto &pair : a.pairs) {
        const auto &s = pair.segments;
        out.append("\n  ").append(a.raters[pair.first]).append(" and ").append(a.raters[pair.second]);
        out += text(": %zu and %zu, %zu match, %zu with the same emotion\n", s.first, s.second, s.matched, s.same);
        out += shares_in_words(s.found, s.both);
        if (const analysis::Line *line = find(s.lines, a.pair_advised)) out += lines_in_words({*line});
    }
    return out;
}

json to_json(const analysis::CodingAgreement::Segments &s, std::size_t k) {
    return {{"first", s.first},
            {"second", s.second},
            {"matched", s.matched},
            {"same", s.same},
            {"found_f1", to_json(s.found)},
            {"same_f1", to_json(s.both)},
            {"numbers", lines_to_json(s.lines)},
            {"confusion", rows_of(s.confusion, k)}};
}

void add_rule(json &out, const analysis::MatchSettings &rule) {
    if (rule.tolerance.us > 0)
        out["tolerance_s"] = rule.tolerance.seconds();
    else
        out["overlap"] = rule.overlap;
}

} // namespace

std::string in_words(const analysis::CodingAgreement &a) {
    std::string out = joined(a.raters) + text("\n%zu bins of %g s, 95%% intervals in brackets (block bootstrap)\n",
                                              a.units, a.settings.bins.bin.seconds());
    out += lines_in_words(a.lines);
    if (!a.confusion.empty())
        out.append("\nBins\n")
            .append(confusion_in_words(a.confusion, a.categories, "nothing", a.raters[0], a.raters[1]));
    out.append("\n").append(analysis::name(a.advised)).append(" by bin size\n");
    for (const analysis::BinSizePoint &point : a.by_bin)
        out += text("  %5g s %7zu bins  %s\n", point.bin.seconds(), point.units, in_words(point.measure).c_str());
    if (a.segments) {
        const auto &s = *a.segments;
        out += text("\nLabels: %zu and %zu, %zu match, %zu with the same emotion\n", s.first, s.second, s.matched, s.same);
        out.append("  (").append(matching_rule(a.settings.matching)).append(")\n");
        out += shares_in_words(s.found, s.both);
        out.append("  of the matched:\n").append(lines_in_words(s.lines));
        out += confusion_in_words(s.confusion, a.categories, "alone", a.raters[0], a.raters[1]);
    }
    out += pairs_in_words(a);
    return out + "\nWhat it means\n" + paragraphs(explain(a)) + "\nFor a paper\n  " + in_english(for_a_paper(a)) + '\n';
}

json to_json(const analysis::CodingAgreement &a) {
    const std::size_t k = a.categories.size() + 1;
    json out{{"kind", "labels"},
             {"raters", a.raters},
             {"categories", a.categories},
             {"bin_s", a.settings.bins.bin.seconds()},
             {"bins", a.units},
             {"block_bins", a.block},
             {"resamples", a.settings.resamples},
             {"seed", a.settings.seed},
             {"numbers", lines_to_json(a.lines)},
             {"report", analysis::key(a.advised)},
             {"notes", to_json(a.remarks)},
             {"explanation", to_json(explain(a))},
             {"paper", in_english(for_a_paper(a))}};
    if (!a.confusion.empty()) out["confusion"] = rows_of(a.confusion, k);
    json sizes = json::array();
    for (const analysis::BinSizePoint &point : a.by_bin) {
        json one = to_json(point.measure);
        one["bin_s"] = point.bin.seconds();
        one["bins"] = point.units;
        sizes.push_back(std::move(one));
    }
    out["by_bin_size"] = std::move(sizes);
    if (a.segments) {
        out["segments"] = to_json(*a.segments, k);
        add_rule(out["segments"], a.settings.matching);
    }
    if (!a.pairs.empty()) {
        json pairs = json::array();
        for (const auto &pair : a.pairs) {
            json one = to_json(pair.segments, k);
            one["raters"] = {a.raters[pair.first], a.raters[pair.second]};
            pairs.push_back(std::move(one));
        }
        out["segment_pairs"] = {{"mean",
                                 {{"found_f1", to_json(a.pair_mean.found)},
                                  {"same_f1", to_json(a.pair_mean.both)},
                                  {"numbers", lines_to_json(a.pair_mean.lines)},
                                  {"defined_pairs", a.pair_mean.defined}}},
                                {"report", analysis::key(a.pair_advised)},
                                {"pairs", std::move(pairs)}};
        add_rule(out["segment_pairs"], a.settings.matching);
    }
    return out;
}

std::string in_words(const analysis::NumbersAgreement &a) {
    return a.quantity + ": " + joined(a.raters) +
           text("\n%zu bins of %g s, %zu with a value of everybody\n", a.units, a.unit.seconds(), a.complete) +
           lines_in_words(a.lines) + "\nWhat it means\n" + paragraphs(explain(a)) + "\nFor a paper\n  " +
           in_english(for_a_paper(a)) + '\n';
}

json to_json(const analysis::NumbersAgreement &a) {
    return {{"kind", "traces"},
            {"quantity", a.quantity},
            {"raters", a.raters},
            {"bin_s", a.unit.seconds()},
            {"bins", a.units},
            {"complete_bins", a.complete},
            {"block_bins", a.block},
            {"resamples", a.resamples},
            {"numbers", lines_to_json(a.lines)},
            {"report", analysis::key(a.advised)},
            {"notes", to_json(a.remarks)},
            {"explanation", to_json(explain(a))},
            {"paper", in_english(for_a_paper(a))}};
}

} // namespace tempera::cli
