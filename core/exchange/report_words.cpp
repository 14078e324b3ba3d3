#include "core/exchange/report_words.h"

#include <cmath>
#include <cstdio>

namespace tempera::exchange {
namespace {

/// A number and its unit stay on one line: a column that is too narrow for both would else put the unit alone on the next.
std::string together(const std::string &quantity) {
    std::string out;
    for (const char c : quantity)
        if (c == ' ')
            out += "\xc2\xa0"; // U+00A0
        else
            out += c;
    return out;
}

} // namespace

std::string Words::operator()(const std::string &english, const std::vector<std::string> &values) const {
    const std::string text = language_.text ? language_.text(english) : english;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t which =
            text[i] == '%' && i + 1 < text.size() ? static_cast<std::size_t>(text[i + 1] - '1') : 9;
        if (which < values.size()) {
            out += values[which];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string Words::emotion(const analysis::ReportEmotion &emotion) const {
    if (!emotion.builtin) return emotion.key;
    if (language_.emotion) return language_.emotion(emotion.key);
    std::string name = emotion.key;
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

std::string Words::emotion(const analysis::Report &report, int index) const {
    if (index < 0 || static_cast<std::size_t>(index) >= report.emotions.size()) return (*this)("an emotion");
    return emotion(report.emotions[static_cast<std::size_t>(index)]);
}

std::string Words::number(double value, int decimals) const {
    const double scale = std::pow(10.0, decimals);
    const auto whole = static_cast<long long>(std::llround(std::abs(value) * scale));
    const auto unit = static_cast<long long>(scale);
    // In whole numbers: printf's comma depends on the machine.
    std::string text = value < 0 && whole != 0 ? "\xe2\x88\x92" : "";
    text += std::to_string(whole / unit);
    if (decimals == 0) return text;
    std::string fraction = std::to_string(whole % unit);
    fraction.insert(0, static_cast<std::size_t>(decimals) - fraction.size(), '0');
    return text + language_.decimal + fraction;
}

std::string Words::percent(double share) const {
    const double value = share * 100;
    const bool fine = value != 0 && std::abs(value) < 9.95;
    return together((*this)("%1%", {number(value, fine ? 1 : 0)}));
}

std::string Words::points(double difference) const {
    const std::string text = number(difference * 100, 1);
    return difference * 100 >= 0.05 ? "+" + text : text;
}

std::string Words::seconds(Time time, int decimals) const {
    if (time < Time::seconds(59.95)) return together((*this)("%1 s", {number(time.seconds(), decimals)}));
    const long long whole = std::llround(time.seconds());
    const std::string rest = std::to_string(whole % 60), minutes = std::to_string(whole / 60 % 60);
    const std::string two = (rest.size() < 2 ? "0" : "") + rest;
    if (whole < 3600) return together((*this)("%1 min", {minutes + ":" + two}));
    return together((*this)(
        "%1 h", {std::to_string(whole / 3600) + ":" + (minutes.size() < 2 ? "0" : "") + minutes + ":" + two}));
}

std::string Words::at(Time time) const {
    std::string text = format_time(time);
    text.resize(text.size() - 2); // tenths are what the curves resolve
    text.replace(text.size() - 2, 1, language_.decimal);
    return text;
}

std::string Words::range(const std::string &low, const std::string &high) const {
    return (*this)("%1 to %2", {low, high});
}

std::string Words::with_range(const std::string &value, const std::string &low, const std::string &high) const {
    return value + " (" + together(range(low, high)) + ")";
}

} // namespace tempera::exchange
