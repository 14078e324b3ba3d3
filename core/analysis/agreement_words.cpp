#include "core/analysis/agreement_words.h"

#include "core/analysis/translatable.h"

#include <cctype>
#include <cmath>
#include <cstdio>

namespace tempera::analysis {
namespace {

Argument text(std::string value) { return {Argument::Kind::text, std::move(value)}; }
Argument word(std::string_view value) { return {Argument::Kind::word, std::string(value)}; }
Argument number(double value, int decimals = 2) { return {Argument::Kind::number, {}, value, decimals}; }
Argument count(std::size_t value) { return number(static_cast<double>(value), 0); }
Argument length(Time time) { // seconds, as many decimals as it has, at most two
    const double s = time.seconds();
    const auto whole = [&](double scale) { return std::abs(s * scale - std::round(s * scale)) < 1e-6; };
    return number(s, whole(1) ? 0 : whole(10) ? 1 : 2);
}

std::string printed(double value, int decimals) {
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.*f", decimals, value);
    return digits;
}

std::string_view custom(double kappa) {
    if (kappa <= 0) return TRANSLATABLE("Agreement", "poor");
    if (kappa <= 0.2) return TRANSLATABLE("Agreement", "slight");
    if (kappa <= 0.4) return TRANSLATABLE("Agreement", "fair");
    if (kappa <= 0.6) return TRANSLATABLE("Agreement", "moderate");
    if (kappa <= 0.8) return TRANSLATABLE("Agreement", "substantial");
    return TRANSLATABLE("Agreement", "almost perfect");
}

std::string_view why_report(const CodingAgreement &a) {
    switch (a.advised) {
    case Statistic::kappa:
        if (a.model)
            return TRANSLATABLE("Agreement",
                                "Report %1 and the table below it. The model is no second rater: the number says how "
                                "well its curves follow this rater, the table which emotions it takes for which.");
        return TRANSLATABLE("Agreement",
                            "Report %1: two raters judged the same stretches, and the emotions have no order.");
    case Statistic::kappa_quadratic:
        return TRANSLATABLE("Agreement",
                            "Report %1: two raters, and ordered categories, where a near miss should count "
                            "less than a far one.");
    case Statistic::alpha:
        return TRANSLATABLE("Agreement",
                            "Report %1: there are more than two raters, and not everybody has rated every moment.");
    case Statistic::alpha_ordinal:
        return TRANSLATABLE("Agreement", "Report %1: there are more than two raters, and the categories are ordered.");
    default:
        return TRANSLATABLE("Agreement", "Report %1: more than two raters judged the same stretches, and the emotions "
                                         "have no order.");
    }
}

Phrase undefined(Statistic statistic, WhyNot why) {
    return {TRANSLATABLE("Agreement", "%1 is not defined, because %2."), {word(name(statistic)), word(reason(why))}};
}

void explain_bins(std::vector<Phrase> &all, const CodingAgreement &a) {
    const BinSizePoint *least = nullptr, *most = nullptr;
    for (const BinSizePoint &point : a.by_bin) {
        if (!point.measure) continue;
        if (!least || *point.measure.value < *least->measure.value) least = &point;
        if (!most || *point.measure.value > *most->measure.value) most = &point;
    }
    if (!least || least == most) return;
    all.push_back(
        {TRANSLATABLE("Agreement",
                      "The bin size matters: from %1 to %2 s it lies between %3 (bins of %4 s) and %5 (bins of "
                      "%6 s). Short bins punish small differences where a label begins or ends; long bins "
                      "forgive them, but there are few. Choose the size before you look, and report it."),
         {length(a.by_bin.front().bin), length(a.by_bin.back().bin), number(*least->measure.value), length(least->bin),
          number(*most->measure.value), length(most->bin)}});
}

/// Whether the ends of two labels decide that they match, or how much time they share.
bool by_ends(const CodingAgreement &a) { return a.settings.matching.tolerance.us > 0; }
Argument matching_rule(const CodingAgreement &a) {
    return by_ends(a) ? length(a.settings.matching.tolerance) : number(a.settings.matching.overlap);
}

void explain_pairs(std::vector<Phrase> &all, const CodingAgreement &a) {
    const auto &mean = a.pair_mean;
    all.push_back(
        {by_ends(a) ? TRANSLATABLE("Agreement",
                                   "Label by label (two match when both their ends are at most %1 s apart), two raters "
                                   "are compared at a time, and each pair is shown. The figures for all together are "
                                   "means over the %2 pairs: %3 for the same stretches (F1), %4 for the same stretches "
                                   "with the same emotion (F1).")
                    : TRANSLATABLE("Agreement",
                                   "Label by label (two match when they share at least %1 of the time that they cover "
                                   "together), two raters are compared at a time, and each pair is shown. The figures "
                                   "for all together are means over the %2 pairs: %3 for the same stretches (F1), %4 "
                                   "for the same stretches with the same emotion (F1)."),
         {matching_rule(a), count(a.pairs.size()), number(*mean.found.value), number(*mean.both.value)}});
    const Line *line = find(mean.lines, a.pair_advised);
    if (line && line->measure)
        all.push_back({TRANSLATABLE("Agreement",
                                    "%1 of the matched labels is %2 in the mean of the %3 pairs in which it is defined, of "
                                    "%4 (Light's kappa, 1971)."),
                       {word(name(line->statistic)), number(*line->measure.value), count(mean.defined),
                        count(a.pairs.size())}});
    all.push_back({TRANSLATABLE("Agreement", "Means over pairs have no interval, because pairs that share a rater are not "
                                             "independent; and they hide a rater who differs from all others: look at the "
                                             "pairs."),
                   {}});
}

void explain_segments(std::vector<Phrase> &all, const CodingAgreement &a) {
    const bool in_pairs = !a.pairs.empty() && a.pair_mean.found && a.pair_mean.both; // else nobody has labels
    if (in_pairs) explain_pairs(all, a);
    if (a.segments) {
        const auto &s = *a.segments;
        all.push_back({by_ends(a) ? TRANSLATABLE("Agreement",
                                                 "Label by label (two match when both their ends are at most %1 s "
                                                 "apart): %2 matches among %3 and %4 labels, %5 of them with the same "
                                                 "emotion.")
                                  : TRANSLATABLE("Agreement", "Label by label (two match when they share at least %1 of the "
                                                              "time that they cover together): %2 matches among %3 and %4 "
                                                              "labels, %5 of them with the same emotion."),
                       {matching_rule(a), count(s.matched), count(s.first), count(s.second), count(s.same)}});
    }
    if (!a.segments && !in_pairs) return;
    all.push_back({TRANSLATABLE("Agreement", "Matching looks at times, not at emotions: the pairs that overlap most come "
                                             "first, and each label has one partner at most. Labels without a partner "
                                             "lower the two F1 values; the numbers of the matched are without them."),
                   {}});
    if (!by_ends(a))
        all.push_back({TRANSLATABLE("Agreement", "For matching, a moment stands for %1 s on either side."),
                       {length(a.settings.matching.moment)}});
}

void pairs_for_paper(std::vector<Phrase> &all, const CodingAgreement &a) {
    const auto &mean = a.pair_mean;
    if (a.pairs.empty() || !mean.found || !mean.both) return;
    all.push_back(
        {by_ends(a)
             ? TRANSLATABLE("Agreement", "Labels of two raters at a time were matched when both their ends were at most %1 s "
                                         "apart. The mean over the %2 pairs of raters was %3 for F1 of the stretches and %4 "
                                         "for F1 of stretches with the same emotion (Hripcsak and Rothschild, 2005).")
             : TRANSLATABLE("Agreement",
                            "Labels of two raters at a time were matched when they shared at least %1 of the time that they "
                            "covered together. The mean over the %2 pairs of raters was %3 for F1 of the stretches and %4 "
                            "for F1 of stretches with the same emotion (Hripcsak and Rothschild, 2005)."),
         {matching_rule(a), count(a.pairs.size()), number(*mean.found.value), number(*mean.both.value)}});
    if (const Line *line = find(mean.lines, a.pair_advised); line && line->measure)
        all.push_back({TRANSLATABLE("Agreement", "On the matched labels the mean of %1 over %2 pairs was %3 (Light, 1971)."),
                       {word(name(line->statistic)), count(mean.defined), number(*line->measure.value)}});
}

/// "Labels were matched when ...: 40 of 42 and 41 labels had a partner. On these Cohen's kappa was 0.71 (...)."
void segments_for_paper(std::vector<Phrase> &all, const CodingAgreement &a) {
    pairs_for_paper(all, a);
    if (!a.segments) return;
    const auto &s = *a.segments;
    all.push_back(
        {by_ends(a) ? TRANSLATABLE("Agreement", "Labels were matched when both their ends were at most %1 s apart: %2 pairs "
                                                "among %3 and %4 labels.")
                    : TRANSLATABLE("Agreement", "Labels were matched when they shared at least %1 of the time that they "
                                                "covered together: %2 pairs among %3 and %4 labels."),
         {matching_rule(a), count(s.matched), count(s.first), count(s.second)}});
    const Line *line = find(s.lines, a.pair_advised);
    if (!line || !line->measure) return;
    const double value = *line->measure.value;
    if (const auto &interval = line->measure.interval; !interval)
        all.push_back({TRANSLATABLE("Agreement", "On the matched labels %1 was %2."),
                       {word(name(line->statistic)), number(value)}});
    else
        all.push_back({TRANSLATABLE("Agreement", "On the matched labels %1 was %2 (95% interval %3 to %4; bootstrap over "
                                                 "labels, %5 resamples)."),
                       {word(name(line->statistic)), number(value), number(interval->low), number(interval->high),
                        number(a.settings.resamples, 0)}});
}

Phrase interval_words(const Measure &measure, double block_seconds) {
    if (!measure.interval)
        return {TRANSLATABLE("Agreement", "There is no interval: there is too little to draw from."), {}};
    return {
        TRANSLATABLE("Agreement",
                     "The interval %1 to %2 says where the number might have come out with other stretches of such a "
                     "recording. Neighbouring moments are not independent, so blocks of %3 s were drawn."),
        {number(measure.interval->low), number(measure.interval->high), number(block_seconds, 1)}};
}

/// "Cohen's kappa was 0.61 (95% interval ...)."
Phrase value_for_paper(const Line &line, double block_seconds, int resamples) {
    if (!line.measure) return undefined(line.statistic, line.measure.why);
    if (!line.measure.interval)
        return {TRANSLATABLE("Agreement", "%1 was %2."), {word(name(line.statistic)), number(*line.measure.value)}};
    return {TRANSLATABLE("Agreement", "%1 was %2 (95% interval %3 to %4; circular block bootstrap over time, blocks of "
                                      "%5 s, %6 resamples)."),
            {word(name(line.statistic)), number(*line.measure.value), number(line.measure.interval->low),
             number(line.measure.interval->high), number(block_seconds, 1), number(resamples, 0)}};
}

bool has(const std::vector<Remark> &remarks, Note note) {
    for (const Remark &r : remarks)
        if (r.note == note) return true;
    return false;
}

} // namespace

std::string fill_in(std::string_view text, const std::vector<std::string> &arguments) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            const auto which = static_cast<std::size_t>(text[i + 1] - '1');
            if (which < arguments.size()) {
                out += arguments[which];
                ++i;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

std::string in_english(const Phrase &phrase) {
    std::vector<std::string> arguments;
    for (const Argument &a : phrase.arguments)
        arguments.push_back(a.kind == Argument::Kind::number ? printed(a.number, a.decimals) : a.text);
    return fill_in(phrase.text, arguments);
}

std::string in_english(const std::vector<Phrase> &phrases) {
    std::string out;
    for (const Phrase &phrase : phrases) {
        if (!out.empty()) out += ' ';
        out += in_english(phrase);
    }
    return out;
}

Phrase words(const Remark &remark) {
    switch (remark.note) {
    case Note::prevalence:
        return {TRANSLATABLE("Agreement", "One category fills more than 80% of what was rated. Kappa is low then even "
                                          "between raters who nearly always agree: give Gwet's AC1 beside it."),
                {}};
    case Note::model_learned:
        return {TRANSLATABLE("Agreement",
                             "After Adapt the model has learned from these very labels. The number says how "
                             "well it repeats them, not how well it does elsewhere: for that, see the "
                             "held-out accuracy."),
                {}};
    case Note::one_only:
        return {TRANSLATABLE("Agreement", "Only one of them used \"%1\": was it in everybody's coding scheme?"),
                {{Argument::Kind::emotion, remark.detail}}};
    case Note::stops_early:
        return {TRANSLATABLE("Agreement", "The labels of %1 end long before the others': what follows counts as \"no "
                                          "label\". Was the whole recording coded?"),
                {text(remark.detail)}};
    case Note::few_segments:
        return {TRANSLATABLE("Agreement", "There are fewer than 20 labels on a side: label by label, the numbers are "
                                          "uncertain."),
                {}};
    case Note::empty: return {TRANSLATABLE("Agreement", "%1 has no labels."), {text(remark.detail)}};
    case Note::few_units:
        return {TRANSLATABLE("Agreement", "Fewer than 50 moments were rated by two: the numbers are uncertain."), {}};
    }
    return {};
}

std::vector<Phrase> explain(const CodingAgreement &a) {
    std::vector<Phrase> all;
    all.push_back({why_report(a), {word(name(a.advised))}});
    const Line *line = find(a.lines, a.advised);
    if (!line) return all;
    if (!line->measure) {
        all.push_back(undefined(a.advised, line->measure.why));
    } else if (*line->measure.value > 0) {
        all.push_back(
            {TRANSLATABLE("Agreement", "%1 is %2: of the agreement that chance leaves open, %3% was reached. By "
                                       "a custom of Landis and Koch (1977) that is called \"%4\"; it is a "
                                       "custom, not a test."),
             {word(name(a.advised)), number(*line->measure.value), number(100 * *line->measure.value, 0),
              word(custom(*line->measure.value))}});
    } else {
        all.push_back({TRANSLATABLE("Agreement", "%1 is %2: they agree no more often than by chance."),
                       {word(name(a.advised)), number(*line->measure.value)}});
    }
    if (line->measure)
        all.push_back(interval_words(line->measure, static_cast<double>(a.block) * a.settings.bins.bin.seconds()));
    explain_bins(all, a);
    explain_segments(all, a);
    for (const Remark &r : a.remarks) all.push_back(words(r));
    return all;
}

std::vector<Phrase> for_a_paper(const CodingAgreement &a) {
    std::vector<Phrase> all;
    const Argument bin = length(a.settings.bins.bin), units = count(a.units);
    if (a.raters.size() == 2 && a.model)
        all.push_back(
            {TRANSLATABLE("Agreement", "The model's curves (\"%2\", strongest emotion) were compared with the "
                                       "labels of %1 on %3 labelled bins of %4 s."),
             {text(a.raters[0]), text(a.raters[1]), units, bin}});
    else if (a.raters.size() == 2)
        all.push_back({TRANSLATABLE("Agreement", "The labels of %1 and %2 were compared on %3 bins of %4 s."),
                       {text(a.raters[0]), text(a.raters[1]), units, bin}});
    else
        all.push_back({TRANSLATABLE("Agreement", "The labels of %1 raters were compared on %2 bins of %3 s."),
                       {count(a.raters.size()), units, bin}});
    const double block = static_cast<double>(a.block) * a.settings.bins.bin.seconds();
    if (const Line *line = find(a.lines, a.advised)) all.push_back(value_for_paper(*line, block, a.settings.resamples));
    if (const Line *line = find(a.lines, Statistic::percent); line && line->measure)
        all.push_back({TRANSLATABLE("Agreement", "Raw agreement was %1%."), {number(100 * *line->measure.value, 0)}});
    if (has(a.remarks, Note::prevalence))
        if (const Line *line = find(a.lines, Statistic::ac1))
            all.push_back(value_for_paper(*line, block, a.settings.resamples));
    segments_for_paper(all, a);
    return all;
}

std::vector<Phrase> explain(const NumbersAgreement &a) {
    std::vector<Phrase> all;
    if (a.advised == Statistic::concordance)
        all.push_back({TRANSLATABLE("Agreement", "Report %1: two traces, and both level and course should agree. Where "
                                                 "only the course matters, report the Pearson correlation."),
                       {word(name(a.advised))}});
    else if (a.advised == Statistic::icc_2_1)
        all.push_back(
            {TRANSLATABLE("Agreement", "Report %1 when later work rests on a single such rater, and ICC(2,k) "
                                       "when it rests on the mean of as many; ICC(3) only where no other rater "
                                       "will ever be meant."),
             {word(name(a.advised))}});
    else
        all.push_back({TRANSLATABLE("Agreement", "Report %1: more than two raters, and not everybody has rated every "
                                                 "moment. The ICCs use complete moments only."),
                       {word(name(a.advised))}});
    const Line *line = find(a.lines, a.advised);
    if (line && !line->measure) all.push_back(undefined(a.advised, line->measure.why));
    if (line && line->measure) {
        all.push_back({TRANSLATABLE("Agreement", "%1 is %2; 1 is complete agreement, 0 none."),
                       {word(name(a.advised)), number(*line->measure.value)}});
        all.push_back(interval_words(line->measure, static_cast<double>(a.block) * a.unit.seconds()));
    }
    if (a.complete < a.units)
        all.push_back({TRANSLATABLE("Agreement", "%1 of %2 moments have a value of everybody."),
                       {count(a.complete), count(a.units)}});
    for (const Remark &r : a.remarks) all.push_back(words(r));
    return all;
}

std::vector<Phrase> for_a_paper(const NumbersAgreement &a) {
    std::vector<Phrase> all;
    all.push_back({TRANSLATABLE("Agreement", "The traces of %1 raters (%2) were compared on %3 bins of %4 s."),
                   {count(a.raters.size()), {Argument::Kind::emotion, a.quantity}, count(a.units), length(a.unit)}});
    const double block = static_cast<double>(a.block) * a.unit.seconds();
    if (const Line *line = find(a.lines, a.advised)) all.push_back(value_for_paper(*line, block, a.resamples));
    if (a.advised == Statistic::icc_2_1)
        if (const Line *line = find(a.lines, Statistic::icc_2_k))
            all.push_back(value_for_paper(*line, block, a.resamples));
    return all;
}

} // namespace tempera::analysis
