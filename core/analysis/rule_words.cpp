#include "core/analysis/rule_words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>

namespace tempera::analysis {
namespace {

constexpr std::size_t least_steps = 25;     ///< 5 s on each side
constexpr std::size_t least_evidence = 100; ///< 20 s in all
constexpr std::size_t most_shifts = 99, least_shifts = 19;
constexpr std::size_t shift_apart = 5;     ///< 1 s
constexpr std::size_t most_steps = 20'000; ///< beyond about an hour every second, third ... step is taken
constexpr std::size_t most_words = 5;
constexpr int least_said = 3;
constexpr double word_z = 2.58;

struct Difference {
    double d = 0, inside = 0, outside = 0;
    bool enough = false;
};

/// `mask` turned by `shift` against `values` (NaN: not there).
Difference compare(const std::vector<char> &mask, const std::vector<float> &values, std::size_t shift) {
    double sum[2] = {0, 0}, square[2] = {0, 0};
    std::size_t count[2] = {0, 0};
    const std::size_t n = values.size();
    for (std::size_t i = 0, k = shift; i < n; ++i) {
        const auto v = static_cast<double>(values[i]);
        if (std::isfinite(v)) {
            const auto side = static_cast<std::size_t>(mask[k]);
            sum[side] += v;
            square[side] += v * v;
            ++count[side];
        }
        if (++k == n) k = 0;
    }
    Difference out;
    if (count[0] < least_steps || count[1] < least_steps) return out;
    const auto a = static_cast<double>(count[1]), b = static_cast<double>(count[0]);
    out.inside = sum[1] / a;
    out.outside = sum[0] / b;
    const double within = square[1] - a * out.inside * out.inside + square[0] - b * out.outside * out.outside;
    const double deviation = std::sqrt(std::max(0.0, within) / (a + b - 2));
    out.enough = deviation > 1e-6;
    if (out.enough) out.d = (out.inside - out.outside) / deviation;
    return out;
}

/// The quarter of `strength` that is highest; empty when it does not vary.
std::vector<char> highest_quarter(const std::vector<float> &strength) {
    std::vector<float> sorted = strength;
    const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 3 / 4);
    std::nth_element(sorted.begin(), at, sorted.end());
    const float bar = *at;
    std::vector<char> mask;
    for (const float s : strength) mask.push_back(s >= bar ? 1 : 0);
    const auto inside = std::count(mask.begin(), mask.end(), 1);
    return inside == static_cast<std::ptrdiff_t>(mask.size()) ? std::vector<char>{} : mask;
}

/// Where a mask may be turned to: evenly spread, away from no turn at all.
std::vector<std::size_t> shifts(std::size_t n) {
    const std::size_t from = n / 10, to = n - n / 10;
    const std::size_t count = std::min(most_shifts, (to - from) / shift_apart);
    std::vector<std::size_t> all;
    for (std::size_t k = 0; k < count; ++k) all.push_back(from + (to - from) * k / count);
    return all;
}

std::vector<Finding> findings(const std::vector<char> &mask, const std::vector<std::vector<float>> &curves,
                              const std::vector<std::size_t> &turns) {
    std::vector<Finding> out;
    if (turns.size() < least_shifts) return out;
    for (std::size_t q = 0; q < curves.size(); ++q) {
        if (curves[q].empty()) continue;
        const Difference real = compare(mask, curves[q], 0);
        if (!real.enough || std::abs(real.d) < named_effect) continue;
        const bool by_chance = std::any_of(turns.begin(), turns.end(), [&](std::size_t turn) {
            const Difference other = compare(mask, curves[q], turn);
            return other.enough && std::abs(other.d) >= std::abs(real.d);
        });
        if (!by_chance) out.push_back({all_qualities[q], real.d, real.inside, real.outside});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Finding &a, const Finding &b) { return std::abs(a.effect) > std::abs(b.effect); });
    return out;
}

/// Without the marks around it and in small letters (of ASCII), so that "Tired," and "tired" are one word.
std::string plain(const std::string &word) {
    const auto mark = [](char c) {
        return static_cast<unsigned char>(c) < 128 && std::isalnum(static_cast<unsigned char>(c)) == 0;
    };
    const auto from = std::find_if_not(word.begin(), word.end(), mark);
    const auto to = std::find_if_not(word.rbegin(), word.rend(), mark).base();
    std::string out = from < to ? std::string(from, to) : std::string();
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// What is said, each word with the grid step of its middle.
struct Said {
    std::string text;
    std::int64_t step = 0;
};

std::vector<std::string> telling(const std::vector<Said> &said, const std::map<std::int64_t, bool> &fires) {
    struct Count {
        int inside = 0, outside = 0;
    };
    std::map<std::string, Count> counts;
    double inside = 0, outside = 0;
    for (const Said &s : said) {
        const auto found = fires.find(s.step);
        if (found == fires.end()) continue;
        ++(found->second ? counts[s.text].inside : counts[s.text].outside);
        ++(found->second ? inside : outside);
    }
    const double all = inside + outside;
    std::vector<std::pair<double, std::string>> ranked;
    for (const auto &[text, c] : counts) {
        if (c.inside < least_said) continue;
        // The prior is the word's own frequency in the recording, worth ten words in all.
        constexpr double worth = 10;
        const double prior = worth * (c.inside + c.outside) / all;
        const double a = c.inside + prior, b = c.outside + prior;
        const double rest_a = inside + worth - a, rest_b = outside + worth - b;
        if (rest_a <= 0 || rest_b <= 0) continue;
        const double z = (std::log(a / rest_a) - std::log(b / rest_b)) / std::sqrt(1 / a + 1 / b);
        if (z >= word_z) ranked.emplace_back(-z, text);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(most_words, ranked.size()); ++i) out.push_back(ranked[i].second);
    return out;
}

std::string_view spoken(Quality quality) {
    switch (quality) {
    case Quality::speech_rate: return "speech rate";
    case Quality::mouth_contrast: return "mouth region contrast";
    case Quality::brow_contrast: return "brow region contrast";
    case Quality::heart_rate: return "heart rate";
    case Quality::skin_conductance: return "skin conductance";
    case Quality::skin_temperature: return "skin temperature";
    case Quality::speaking: return "share of speech";
    case Quality::pitch:
    case Quality::loudness: break;
    }
    return name(quality);
}

} // namespace

Result<std::vector<RuleWords>> describe_rules(const engine::RuleActivity &activity, const Qualities &qualities,
                                              std::span<const Word> words, const Job &job) {
    std::vector<std::int64_t> steps; // with evidence
    for (std::int64_t i = 0; i < activity.steps(); ++i)
        if (activity.evidence[static_cast<std::size_t>(i)] > 0) steps.push_back(i);
    std::vector<RuleWords> out;
    if (steps.empty() || activity.rules <= 0) return out;
    const auto rules = static_cast<std::size_t>(activity.rules);
    const std::int64_t first = activity.start.us / grid_step.us;
    const auto strength = [&](std::int64_t step, std::size_t rule) {
        return activity.strength[static_cast<std::size_t>(step) * rules + rule];
    };

    // The same thinned steps for rules and qualities.
    const std::size_t stride = (steps.size() + most_steps - 1) / most_steps;
    std::vector<std::int64_t> taken;
    for (std::size_t i = 0; i < steps.size(); i += stride) taken.push_back(steps[i]);
    std::vector<std::vector<float>> curves;
    for (const Quality quality : all_qualities) {
        const std::vector<float> whole = qualities.curve(quality);
        std::vector<float> &curve = curves.emplace_back();
        if (whole.empty()) continue;
        for (const std::int64_t i : taken)
            curve.push_back(first + i < qualities.steps() ? whole[static_cast<std::size_t>(first + i)] : std::nanf(""));
    }
    std::vector<Said> said;
    for (const Word &word : words) {
        const std::int64_t step = (word.span.onset.us + word.span.offset.us) / 2 / grid_step.us - first;
        if (std::string text = plain(word.text); !text.empty()) said.push_back({std::move(text), step});
    }

    const auto turns = shifts(taken.size());
    const auto emotions = activity.emotions.size();
    for (std::size_t r = 0; r < rules; ++r) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        RuleWords rule;
        rule.rule = static_cast<int>(r);
        for (const std::int64_t i : steps) rule.share += static_cast<double>(strength(i, r));
        rule.share /= static_cast<double>(steps.size());
        if (rule.share <= 1e-6) continue;
        const auto row = activity.contribution.begin() + static_cast<std::ptrdiff_t>(r * emotions);
        rule.contribution.assign(row, row + static_cast<std::ptrdiff_t>(emotions));
        std::vector<float> fired;
        for (const std::int64_t i : taken) fired.push_back(strength(i, r));
        const auto mask = steps.size() >= least_evidence ? highest_quarter(fired) : std::vector<char>{};
        if (!mask.empty()) {
            rule.findings = findings(mask, curves, turns);
            std::map<std::int64_t, bool> fires;
            for (std::size_t k = 0; k < taken.size(); ++k)
                for (std::size_t j = 0; j < stride; ++j) fires[taken[k] + static_cast<std::int64_t>(j)] = mask[k] != 0;
            if (!said.empty()) rule.words = telling(said, fires);
        }
        out.push_back(std::move(rule));
        job.report(static_cast<double>(r + 1) / static_cast<double>(rules));
    }
    std::stable_sort(out.begin(), out.end(), [](const RuleWords &a, const RuleWords &b) { return a.share > b.share; });
    return out;
}

std::string in_words(const RuleWords &rule) {
    std::string text;
    for (const Finding &f : rule.findings) {
        if (!text.empty()) text += ", ";
        text += spoken(f.quality);
        text += f.effect > 0 ? " higher" : " lower";
        char number[64];
        const double by = std::abs(f.inside - f.outside);
        if (const auto u = unit(f.quality); !u.empty()) {
            std::snprintf(number, sizeof number, " (by %.1f %.*s)", by, static_cast<int>(u.size()), u.data());
            text += number;
        }
    }
    for (std::size_t i = 0; i < rule.words.size(); ++i) {
        text += i > 0 ? ", " : text.empty() ? "words " : ", words ";
        text += "\"" + rule.words[i] + "\"";
    }
    return text;
}

} // namespace tempera::analysis
