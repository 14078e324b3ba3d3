#include "core/workflow/agreement.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace tempera::workflow {
namespace {

/// Names to indices, whatever their case.
class Names {
public:
    int index(const std::string &name) {
        const auto [at, fresh] = indices_.try_emplace(lowered(name), static_cast<int>(names_.size()));
        if (fresh) names_.push_back(name);
        return at->second;
    }
    [[nodiscard]] int find(const std::string &name) const {
        const auto at = indices_.find(lowered(name));
        return at == indices_.end() ? -1 : at->second;
    }
    [[nodiscard]] const std::vector<std::string> &all() const { return names_; }

private:
    std::map<std::string, int> indices_;
    std::vector<std::string> names_;
};

} // namespace

std::vector<LabelSet> label_sets(const model::Document::Contents &contents, RecordingId recording) {
    std::vector<const model::Tier *> tiers;
    std::map<RaterId, int> of_rater;
    for (const auto &[id, tier] : contents.tiers)
        if (tier.recording == recording) tiers.push_back(&tier), ++of_rater[tier.rater];
    std::stable_sort(tiers.begin(), tiers.end(),
                     [](const auto *a, const auto *b) { return a->position < b->position; });
    std::vector<LabelSet> sets;
    std::map<TierId, std::size_t> at;
    for (const model::Tier *tier : tiers) {
        const std::string &rater = contents.raters.at(tier->rater).name;
        at[tier->id] = sets.size();
        sets.push_back(
            {of_rater[tier->rater] > 1 && tier->name != rater ? rater + ", " + tier->name : rater, {}, tier->id});
    }
    for (const auto &[id, annotation] : contents.annotations) {
        const auto set = at.find(annotation.tier);
        const auto emotion = contents.emotions.find(annotation.emotion);
        if (set == at.end() || emotion == contents.emotions.end()) continue;
        const std::string &key = emotion->second.builtin;
        sets[set->second].labels.emplace_back(annotation.span, key.empty() ? emotion->second.name : key);
    }
    return sets;
}

Result<std::vector<LabelSet>> label_sets(const std::vector<std::filesystem::path> &files, const Heard &heard) {
    std::vector<LabelSet> sets;
    std::set<std::string> taken;
    for (const auto &file : files) {
        std::vector<exchange::Notice> notices;
        const auto rows = exchange::read_labels(file, &notices);
        if (!rows) return tl::unexpected(rows.error());
        if (heard)
            for (const exchange::Notice &notice : notices) heard(file, notice);
        std::set<std::string> raters;
        for (const exchange::LabelRow &row : *rows) raters.insert(row.rater);
        std::map<std::string, std::size_t> at;
        const auto open = [&](const std::string &rater) {
            const bool several = raters.size() > 1;
            const std::string name = !several            ? file.stem().string()
                                     : files.size() == 1 ? (rater.empty() ? file.stem().string() : rater)
                                                         : file.stem().string() + ": " + rater;
            at[rater] = sets.size();
            sets.push_back({name, {}, {}});
            return taken.insert(name).second;
        };
        if (raters.empty()) raters.insert(std::string()); // a table without rows is a rater without labels
        for (const std::string &rater : raters)
            if (!open(rater))
                return fail(ErrorCode::bad_argument, file.string(),
                            "two files of that name: rename one, so that they can "
                            "be told apart");
        for (const exchange::LabelRow &row : *rows) sets[at[row.rater]].labels.emplace_back(row.span, row.emotion);
    }
    return sets;
}

Time last_label(const std::vector<LabelSet> &sets) {
    Time last;
    for (const LabelSet &set : sets)
        for (const auto &[span, emotion] : set.labels) last = std::max(last, span.offset);
    return last;
}

Result<Comparison> assemble(const std::vector<LabelSet> &sets, const std::vector<NamedCurves> &curves,
                            const ComparisonSettings &settings) {
    Names names;
    for (const std::string &name : settings.order) names.index(name);
    Comparison comparison;
    for (const LabelSet &set : sets) {
        analysis::Coding coding;
        coding.name = set.name;
        coding.sparse = !curves.empty() || !settings.unlabelled_counts;
        for (const auto &[span, emotion] : set.labels) {
            if (!settings.order.empty() && names.find(emotion) < 0)
                return fail(ErrorCode::bad_argument, set.name,
                            "the emotion \"" + emotion + "\" is not in the order that was given");
            coding.spans.push_back({span, names.index(emotion)});
        }
        comparison.codings.push_back(std::move(coding));
    }
    for (const NamedCurves &c : curves) {
        // Emotions that are nowhere the strongest are no categories.
        std::set<int> said;
        for (std::int64_t i = 0; i < c.scores->steps(); ++i) said.insert(analysis::strongest(*c.scores, i));
        std::vector<int> category;
        for (std::size_t e = 0; e < c.scores->emotions.size(); ++e) {
            const std::string &emotion = c.scores->emotions[e];
            const bool wanted = said.contains(static_cast<int>(e)) && settings.order.empty();
            category.push_back(wanted ? names.index(emotion) : names.find(emotion));
        }
        comparison.codings.push_back(analysis::coding_of(*c.scores, category, c.name));
    }
    comparison.categories = names.all();
    return comparison;
}

Result<std::vector<analysis::NumbersAgreement>> compare_curves(const NamedCurves &first, const NamedCurves &second,
                                                               int resamples, std::uint64_t seed, const Job &job) {
    std::vector<analysis::NumbersAgreement> all;
    const engine::Scores &a = *first.scores, &b = *second.scores;
    const std::size_t width = a.emotions.size(), steps = static_cast<std::size_t>(std::min(a.steps(), b.steps()));
    for (std::size_t e = 0; e < width; ++e) {
        const auto other = std::find(b.emotions.begin(), b.emotions.end(), a.emotions[e]);
        if (other == b.emotions.end()) continue;
        const auto f = static_cast<std::size_t>(other - b.emotions.begin());
        analysis::Numbers numbers{2, {}};
        for (std::size_t i = 0; i < steps; ++i) {
            const bool there = a.evidence[i] > 0 && b.evidence[i] > 0;
            const auto value = [&](float v) { return there ? static_cast<double>(v) : std::nan(""); };
            numbers.values.push_back(value(a.membership[i * width + e]));
            numbers.values.push_back(value(b.membership[i * b.emotions.size() + f]));
        }
        const double from = static_cast<double>(e) / static_cast<double>(width);
        auto compared = analysis::compare(numbers, {first.name, second.name}, a.emotions[e], grid_step, resamples, seed,
                                          job.part(from, from + 1.0 / static_cast<double>(width)));
        if (!compared) return tl::unexpected(compared.error());
        all.push_back(std::move(*compared));
    }
    return all;
}

} // namespace tempera::workflow
