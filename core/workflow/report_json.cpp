#include "core/workflow/report_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace tempera::workflow {
namespace {

using nlohmann::json;

constexpr std::array kinds{
    std::pair{engine::WarningKind::single_example, "single_example"},
    std::pair{engine::WarningKind::few_examples, "few_examples"},
    std::pair{engine::WarningKind::contradiction, "contradiction"},
    std::pair{engine::WarningKind::dominant_emotion, "dominant_emotion"},
    std::pair{engine::WarningKind::no_evidence, "no_evidence"},
    std::pair{engine::WarningKind::not_better, "not_better"},
    std::pair{engine::WarningKind::emotion_worse, "emotion_worse"},
};

json proportion(const std::optional<engine::Proportion> &p) {
    if (!p) return nullptr;
    return {{"value", p->value}, {"low", p->low}, {"high", p->high}, {"n", p->n}};
}

std::optional<engine::Proportion> proportion(const json &j) {
    if (j.is_null()) return std::nullopt;
    return engine::Proportion{j.at("value").get<double>(), j.at("low").get<double>(), j.at("high").get<double>(),
                              j.at("n").get<int>()};
}

/// Position of what `index` of `from` names in `to`, or -1.
template <class IdType> int moved(int index, const std::vector<IdType> &from, const std::vector<IdType> &to) {
    if (index < 0 || static_cast<std::size_t>(index) >= from.size()) return -1;
    const auto found = std::find(to.begin(), to.end(), from[static_cast<std::size_t>(index)]);
    return found == to.end() ? -1 : static_cast<int>(found - to.begin());
}

} // namespace

std::string name(engine::WarningKind kind) {
    for (const auto &[value, text] : kinds)
        if (value == kind) return text;
    return "unknown";
}

std::string to_json(const KeptReport &kept) {
    json emotions = json::array(), warnings = json::array(), examples = json::array(), earlier = json::array();
    const auto each = [](const std::vector<engine::Proportion> &all, std::size_t i) -> json {
        return i < all.size() && all[i].n > 0 ? proportion(std::optional(all[i])) : json(nullptr);
    };
    for (std::size_t i = 0; i < kept.emotions.size(); ++i) {
        emotions.push_back({{"id", kept.emotions[i].value},
                            {"key", i < kept.keys.size() ? kept.keys[i] : std::string()},
                            {"examples", i < kept.report.examples.size() ? kept.report.examples[i] : 0},
                            {"before", each(kept.report.before_each, i)},
                            {"after", each(kept.report.after_each, i)}});
    }
    for (const AnnotationId id : kept.examples) examples.push_back(id.value);
    for (const AdaptationId id : kept.earlier) earlier.push_back(id.value);
    for (const engine::Warning &w : kept.report.warnings)
        warnings.push_back(
            {{"kind", name(w.kind)}, {"emotion", w.emotion}, {"first", w.first}, {"second", w.second}, {"more", w.more}});
    const json all{{"version", 1},
                   {"emotions", emotions},
                   {"labels", examples},
                   {"before", proportion(kept.report.before)},
                   {"after", proportion(kept.report.after)},
                   {"warnings", warnings},
                   {"kept_prior", kept.report.kept_prior},
                   {"continued", kept.report.continued},
                   {"earlier", earlier},
                   {"seconds", kept.report.seconds}};
    return all.dump();
}

std::optional<KeptReport> parse_report(const std::string &text) {
    try {
        const json all = json::parse(text);
        KeptReport kept;
        for (const json &e : all.at("emotions")) {
            kept.emotions.push_back(EmotionId{e.at("id").get<std::int64_t>()});
            kept.keys.push_back(e.at("key").get<std::string>());
            kept.report.examples.push_back(e.at("examples").get<int>());
            // Reports of older versions do not have the figures of each emotion.
            kept.report.before_each.push_back(proportion(e.value("before", json())).value_or(engine::Proportion{}));
            kept.report.after_each.push_back(proportion(e.value("after", json())).value_or(engine::Proportion{}));
        }
        for (const json &id : all.at("labels")) kept.examples.push_back(AnnotationId{id.get<std::int64_t>()});
        kept.report.before = proportion(all.at("before"));
        kept.report.after = proportion(all.at("after"));
        auto &warnings = kept.report.warnings;
        for (const json &w : all.at("warnings")) {
            for (const auto &[kind, known] : kinds) {
                if (w.at("kind").get<std::string>() != known) continue;
                const engine::Warning read{kind, w.at("emotion").get<int>(), w.at("first").get<int>(), w.at("second").get<int>(),
                                           w.value("more", 0)};
                // Reports of older versions list all that name labels, which may be thousands.
                const auto alike = [&](const engine::Warning &other) { return other.kind == read.kind && other.first >= 0; };
                if (std::count_if(warnings.begin(), warnings.end(), alike) < engine::most_listed)
                    warnings.push_back(read);
                else
                    ++std::find_if(warnings.rbegin(), warnings.rend(), alike)->more;
            }
        }
        kept.report.kept_prior = all.at("kept_prior").get<bool>();
        kept.report.continued = all.value("continued", false);
        for (const json &id : all.value("earlier", json::array()))
            kept.earlier.push_back(AdaptationId{id.get<std::int64_t>()});
        kept.report.seconds = all.at("seconds").get<double>();
        return kept;
    } catch (const json::exception &) {
        return std::nullopt;
    }
}

engine::AdaptReport reindexed(const KeptReport &kept, const std::vector<EmotionId> &emotions,
                              const std::vector<AnnotationId> &examples) {
    engine::AdaptReport report = kept.report;
    report.examples.assign(emotions.size(), 0);
    report.before_each.assign(emotions.size(), {});
    report.after_each.assign(emotions.size(), {});
    for (std::size_t i = 0; i < kept.emotions.size() && i < kept.report.examples.size(); ++i) {
        const int at = moved(static_cast<int>(i), kept.emotions, emotions);
        if (at < 0) continue;
        const auto to = static_cast<std::size_t>(at);
        report.examples[to] = kept.report.examples[i];
        if (i < kept.report.before_each.size()) report.before_each[to] = kept.report.before_each[i];
        if (i < kept.report.after_each.size()) report.after_each[to] = kept.report.after_each[i];
    }
    for (engine::Warning &w : report.warnings) {
        w.emotion = moved(w.emotion, kept.emotions, emotions);
        w.first = moved(w.first, kept.examples, examples);
        w.second = moved(w.second, kept.examples, examples);
    }
    return report;
}

} // namespace tempera::workflow
