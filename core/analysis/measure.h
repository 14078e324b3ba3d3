// A number of agreement: a value with its interval, or the reason why there is none.
#pragma once

#include <optional>
#include <string_view>

namespace tempera::analysis {

/// Why a number is not defined.
enum class WhyNot {
    defined,      ///< it is
    no_units,     ///< no unit was rated by two raters
    one_rater,    ///< fewer than two raters
    not_a_pair,   ///< the number is for exactly two raters
    one_category, ///< everything rated is in one category: nothing could have been agreed on by chance less than always
    no_variance,  ///< the ratings do not vary, so there is nothing to explain
    too_few,      ///< too few units
};
/// "only one category was used", in English, to follow "not defined, because".
std::string_view reason(WhyNot why);

struct Interval {
    double low = 0, high = 0;
};

/// Never NaN: either `value` is there and finite, or `why` says why not.
struct Measure {
    std::optional<double> value;
    std::optional<Interval> interval; ///< 95%; none where none was asked for or too few resamples were defined
    WhyNot why = WhyNot::no_units;

    static Measure of(double value) { return {value, std::nullopt, WhyNot::defined}; }
    static Measure none(WhyNot why) { return {std::nullopt, std::nullopt, why}; }
    explicit operator bool() const { return value.has_value(); }
};

} // namespace tempera::analysis
