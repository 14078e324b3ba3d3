#include "core/workflow/ratings.h"

#include "core/model/trace_values.h"
#include "core/store/project_file.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace tempera::workflow {
namespace {

constexpr Time moment_reach = Time::millis(750); ///< as far as the engine takes a moment's label to hold
constexpr float least_weight = 0.05F;            ///< a label is meant, whatever was rated

/// Adds the rated shares of the scale within `span`.
void add_shares(const model::Trace &trace, const std::vector<float> &values, Span span, double &sum, int &count) {
    const auto index = [&](Time t) {
        const std::int64_t from = (t - trace.start).us;
        return from <= 0 ? std::int64_t{0} : (from + trace.step.us - 1) / trace.step.us;
    };
    const auto end = std::min(index(span.offset), static_cast<std::int64_t>(values.size()));
    for (std::int64_t i = index(span.onset); i < end; ++i) {
        const float value = values[static_cast<std::size_t>(i)];
        if (std::isnan(value)) continue;
        sum += static_cast<double>(std::clamp((value - trace.low) / (trace.high - trace.low), 0.0F, 1.0F));
        ++count;
    }
}

} // namespace

std::vector<KeptRating> ratings_of(const model::Document::Contents &contents, RecordingId recording, RaterId rater) {
    std::vector<KeptRating> all;
    for (const auto &[id, trace] : contents.traces) {
        const auto tier = contents.tiers.find(trace.tier);
        const auto emotion = contents.emotions.find(trace.emotion);
        if (tier == contents.tiers.end() || emotion == contents.emotions.end()) continue;
        if (tier->second.recording != recording || tier->second.rater != rater) continue;
        const auto &rated = emotion->second;
        all.push_back({rated.builtin.empty() ? rated.name : rated.builtin, trace});
    }
    return all;
}

std::vector<float> label_weights(const std::vector<model::Annotation> &labels,
                                 const model::Document::Contents &contents, const exchange::ReadValues &values) {
    using What = std::pair<TierId, EmotionId>;
    std::map<What, std::vector<const model::Trace *>> rated;
    for (const auto &[id, trace] : contents.traces)
        if (trace.emotion) rated[{trace.tier, trace.emotion}].push_back(&trace);
    std::map<std::string, std::vector<float>> read; // by blob key; empty: it cannot be read
    std::vector<float> weights;
    for (const auto &label : labels) {
        weights.push_back(1);
        const auto own = rated.find({label.tier, label.emotion});
        if (own == rated.end()) continue;
        const Time reach = label.span.is_moment() ? moment_reach : Time{};
        double sum = 0;
        int count = 0;
        for (const auto *trace : own->second) {
            auto kept = read.find(trace->values);
            if (kept == read.end())
                kept = read.emplace(trace->values, values(trace->values).value_or(std::vector<float>{})).first;
            add_shares(*trace, kept->second, {label.span.onset - reach, label.span.offset + reach}, sum, count);
        }
        if (count > 0) weights.back() = std::max(least_weight, static_cast<float>(sum / count));
    }
    return weights;
}

Result<std::vector<analysis::RatedEmotion>> read_ratings(const std::vector<KeptRating> &ratings,
                                                         const std::filesystem::path &project) {
    auto file = store::ProjectFile::open(project);
    if (!file) return tl::unexpected(file.error());
    std::vector<analysis::RatedEmotion> all;
    for (const auto &[emotion, trace] : ratings) {
        const auto bytes = (*file)->blob(trace.values);
        if (!bytes) return tl::unexpected(bytes.error());
        auto values = model::trace_values(*bytes);
        if (!values) return tl::unexpected(values.error());
        all.push_back({emotion, trace.low, trace.high, {trace.start, trace.step, std::move(*values)}});
    }
    return all;
}

} // namespace tempera::workflow
