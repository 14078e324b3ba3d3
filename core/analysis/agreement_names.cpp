// Names, keys and meanings of the numbers of agreement.
#include "core/analysis/agreement_words.h"

#include "core/analysis/translatable.h"

#include <array>

namespace tempera::analysis {
namespace {

struct Entry {
    Statistic statistic;
    std::string_view key, name, meaning;
};

constexpr std::array entries{
    Entry{Statistic::percent, "percent_agreement", TRANSLATABLE("Agreement", "Percent agreement"),
          TRANSLATABLE("Agreement", "How often they say the same. Where one category is common chance alone makes it "
                                    "high, so it should not stand alone.")},
    Entry{Statistic::kappa, "cohen_kappa", TRANSLATABLE("Agreement", "Cohen's kappa"),
          TRANSLATABLE("Agreement", "Agreement beyond what two raters with these habits would reach by chance: 0 is "
                                    "chance, 1 is complete.")},
    Entry{Statistic::kappa_linear, "cohen_kappa_linear", TRANSLATABLE("Agreement", "Kappa, linear weights"),
          TRANSLATABLE("Agreement", "Kappa for ordered categories: a difference counts by how many steps it is.")},
    Entry{Statistic::kappa_quadratic, "cohen_kappa_quadratic", TRANSLATABLE("Agreement", "Kappa, quadratic weights"),
          TRANSLATABLE("Agreement", "Kappa for ordered categories: a difference counts by the square of its steps.")},
    Entry{Statistic::fleiss, "fleiss_kappa", TRANSLATABLE("Agreement", "Fleiss' kappa"),
          TRANSLATABLE("Agreement", "Agreement beyond chance of any number of raters who stand for one another.")},
    Entry{Statistic::alpha, "krippendorff_alpha", TRANSLATABLE("Agreement", "Krippendorff's alpha"),
          TRANSLATABLE("Agreement",
                       "Agreement beyond chance of any number of raters; uses moments too that not everybody "
                       "has rated.")},
    Entry{Statistic::alpha_ordinal, "krippendorff_alpha_ordinal", TRANSLATABLE("Agreement", "Alpha, ordinal"),
          TRANSLATABLE("Agreement", "Krippendorff's alpha for ordered categories.")},
    Entry{Statistic::alpha_interval, "krippendorff_alpha_interval", TRANSLATABLE("Agreement", "Alpha, interval"),
          TRANSLATABLE("Agreement", "Krippendorff's alpha for numbers with equal steps.")},
    Entry{Statistic::ac1, "gwet_ac1", TRANSLATABLE("Agreement", "Gwet's AC1"),
          TRANSLATABLE("Agreement", "Agreement beyond chance that stays steady where one category is far more common "
                                    "than the others.")},
    Entry{Statistic::concordance, "concordance", TRANSLATABLE("Agreement", "Concordance correlation"),
          TRANSLATABLE("Agreement",
                       "How close they come to saying the same numbers: a correlation that falls where level "
                       "or range differ.")},
    Entry{Statistic::pearson, "pearson", TRANSLATABLE("Agreement", "Pearson correlation"),
          TRANSLATABLE("Agreement", "Whether they rise and fall together, at whatever level and range.")},
    Entry{Statistic::spearman, "spearman", TRANSLATABLE("Agreement", "Spearman correlation"),
          TRANSLATABLE("Agreement", "The same by ranks: single extreme values count little.")},
    Entry{Statistic::rmse, "rmse", TRANSLATABLE("Agreement", "Root mean squared difference"),
          TRANSLATABLE("Agreement", "The usual difference, in units of the scale: 0 is none.")},
    Entry{Statistic::icc_1_1, "icc_1_1", TRANSLATABLE("Agreement", "ICC(1,1)"),
          TRANSLATABLE("Agreement", "Reliability of one rater where other raters rate each moment.")},
    Entry{Statistic::icc_2_1, "icc_2_1", TRANSLATABLE("Agreement", "ICC(2,1)"),
          TRANSLATABLE("Agreement", "Reliability of one rater out of many such raters; a difference in level counts as "
                                    "error.")},
    Entry{Statistic::icc_3_1, "icc_3_1", TRANSLATABLE("Agreement", "ICC(3,1)"),
          TRANSLATABLE("Agreement", "Consistency of one of exactly these raters; a difference in level is forgiven.")},
    Entry{Statistic::icc_1_k, "icc_1_k", TRANSLATABLE("Agreement", "ICC(1,k)"),
          TRANSLATABLE("Agreement", "ICC(1,1) for the mean of all raters.")},
    Entry{Statistic::icc_2_k, "icc_2_k", TRANSLATABLE("Agreement", "ICC(2,k)"),
          TRANSLATABLE("Agreement", "ICC(2,1) for the mean of all raters.")},
    Entry{Statistic::icc_3_k, "icc_3_k", TRANSLATABLE("Agreement", "ICC(3,k)"),
          TRANSLATABLE("Agreement", "ICC(3,1) for the mean of all raters.")},
    Entry{Statistic::cronbach, "cronbach_alpha", TRANSLATABLE("Agreement", "Cronbach's alpha"),
          TRANSLATABLE("Agreement", "Consistency of the mean of these raters: the same as ICC(3,k).")},
};

const Entry &entry(Statistic statistic) { return entries[static_cast<std::size_t>(statistic)]; }

constexpr bool in_order() {
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (static_cast<std::size_t>(entries[i].statistic) != i) return false;
    return true;
}
static_assert(in_order(), "the table is indexed by the enumeration");

} // namespace

std::string_view name(Statistic statistic) { return entry(statistic).name; }
std::string_view key(Statistic statistic) { return entry(statistic).key; }
std::string_view meaning(Statistic statistic) { return entry(statistic).meaning; }

std::string_view reason(WhyNot why) {
    switch (why) {
    case WhyNot::defined: break;
    case WhyNot::no_units: return TRANSLATABLE("Agreement", "no moment was rated by two");
    case WhyNot::one_rater: return TRANSLATABLE("Agreement", "there is only one rater");
    case WhyNot::not_a_pair: return TRANSLATABLE("Agreement", "it is for exactly two raters");
    case WhyNot::one_category: return TRANSLATABLE("Agreement", "only one category was used");
    case WhyNot::no_variance: return TRANSLATABLE("Agreement", "the ratings do not vary");
    case WhyNot::too_few: return TRANSLATABLE("Agreement", "there are too few moments");
    }
    return {};
}

std::string_view key(Note note) {
    switch (note) {
    case Note::prevalence: return "prevalence";
    case Note::model_learned: return "model_learned";
    case Note::one_only: return "used_by_one_only";
    case Note::stops_early: return "stops_early";
    case Note::few_segments: return "few_segments";
    case Note::empty: return "no_labels";
    case Note::few_units: return "few_units";
    }
    return {};
}

} // namespace tempera::analysis
