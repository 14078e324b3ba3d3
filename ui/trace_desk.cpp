#include "ui/trace_desk.h"

#include "core/model/trace_edits.h"
#include "core/model/trace_values.h"
#include "ui/emotion_lookup.h"
#include "ui/job_runner.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <QPointer>
#include <set>

namespace tempera::ui {

TraceDesk::TraceDesk(Workbench &bench, QObject *parent) : QObject(parent), bench_(bench) {
    for (const auto signal : {&Workbench::traces_changed, &Workbench::tiers_changed, &Workbench::recording_changed,
                              &Workbench::project_changed, &Workbench::emotions_changed})
        connect(&bench, signal, this, &TraceDesk::refresh);
    refresh();
}

Rated TraceDesk::what(const model::Trace &trace) { return {trace.emotion, trace.dimension, trace.low, trace.high}; }

QString TraceDesk::name(const Rated &what) const {
    if (what.emotion) {
        const auto emotions = bench_.emotions();
        const auto *emotion = find_emotion(emotions, what.emotion);
        return emotion ? display_name(*emotion) : QString();
    }
    return rated_name(what.dimension);
}

void TraceDesk::refresh() {
    std::vector<Line> lines;
    if (auto *project = bench_.project()) {
        const auto &contents = project->document().contents();
        std::set<TierId> tiers;
        for (const auto &placed : bench_.tiers()) tiers.insert(placed.tier.id);
        std::set<std::string> keys;
        std::set<TierId> rated;
        std::map<RaterId, std::set<TierId>> by_rater;
        for (const auto &[id, trace] : contents.traces) {
            if (!tiers.count(trace.tier)) continue;
            rated.insert(trace.tier);
            by_rater[contents.tiers.at(trace.tier).rater].insert(trace.tier);
        }
        for (const auto &[id, trace] : contents.traces) {
            if (!tiers.count(trace.tier)) continue;
            const auto &tier = contents.tiers.at(trace.tier);
            const auto rater = contents.raters.find(tier.rater);
            QString name = rater == contents.raters.end() ? QString() : QString::fromStdString(rater->second.name);
            if (by_rater[tier.rater].size() > 1)
                name = tr("%1 (%2)", "rater and tier").arg(name, QString::fromStdString(tier.name));
            const auto place = std::distance(rated.begin(), rated.find(trace.tier));
            lines.push_back({trace, series_of(trace), name, static_cast<std::size_t>(place)});
            keys.insert(trace.values);
        }
        std::erase_if(values_, [&](const auto &kept) { return !keys.count(kept.first); });
    } else {
        values_.clear();
    }
    const bool same = std::equal(lines.begin(), lines.end(), lines_.begin(), lines_.end(),
                                 [](const auto &a, const auto &b) { return a.trace == b.trace && a.rater == b.rater && a.place == b.place;
                                 });
    lines_ = std::move(lines);
    if (!same) Q_EMIT changed();
}

std::shared_ptr<const analysis::Series> TraceDesk::series_of(const model::Trace &trace) {
    auto kept = values_.find(trace.values);
    if (kept == values_.end()) {
        std::vector<float> values;
        auto bytes = bench_.project()->file().blob(trace.values);
        auto read = bytes ? model::trace_values(*bytes) : tl::unexpected(bytes.error());
        if (read)
            values = std::move(*read);
        else
            Q_EMIT bench_.failed(read.error());
        kept = values_.emplace(trace.values, std::move(values)).first;
    }
    return std::make_shared<const analysis::Series>(analysis::Series{trace.start, trace.step, kept->second});
}

std::vector<Rated> TraceDesk::rated() const {
    std::set<Rated> all;
    for (const auto &line : lines_) all.insert(what(line.trace));
    return {all.begin(), all.end()};
}

void TraceDesk::keep(const Rated &rated, const analysis::Series &take) {
    auto *project = bench_.project();
    if (!project || take.values.empty()) return;
    auto &document = project->document();
    const TierId tier = bench_.active_tier(); // none: one is made with the rating
    const auto own = std::find_if(lines_.begin(), lines_.end(), [&](const Line &line) {
        return line.trace.tier == tier && what(line.trace) == rated;
    });
    model::Trace trace;
    analysis::Series values = take;
    if (own != lines_.end()) {
        trace = own->trace;
        values.start -= trace.lag; // the same hand reacts as late as before
        values = analysis::overdubbed(*own->series, values, {values.start, values.end()});
    } else {
        trace.tier = tier;
        trace.emotion = rated.emotion;
        trace.dimension = rated.dimension;
        trace.low = rated.low;
        trace.high = rated.high;
    }
    trace.start = values.start;
    trace.step = values.step;
    const auto key = project->file().put_blob(model::trace_bytes(values.values));
    if (!key) return Q_EMIT bench_.failed(key.error());
    trace.values = *key;
    if (trace.id)
        bench_.apply(model::change_trace(document, trace));
    else if (tier)
        bench_.apply(model::add_trace(document, trace));
    else
        bench_.apply(model::add_trace_with_tier(document, bench_.recording(), project->default_rater(), trace));
}

void TraceDesk::set_lag(TraceId id, Time lag) {
    if (auto *project = bench_.project()) bench_.apply(model::shift_trace(project->document(), id, lag));
}

void TraceDesk::remove(TraceId id) {
    if (auto *project = bench_.project()) bench_.apply(model::remove_trace(project->document(), id));
}

void TraceDesk::make_labels(TraceId id) {
    const auto own = std::find_if(lines_.begin(), lines_.end(), [&](const Line &line) { return line.trace.id == id; });
    auto *project = bench_.project();
    if (own == lines_.end() || !project || !own->trace.emotion) return;
    const auto &trace = own->trace;
    const auto at = [&](float share) { return trace.low + share * (trace.high - trace.low); };
    std::vector<model::NewAnnotation> found;
    for (const Span &span : analysis::spans_above(*own->series, at(0.5f), at(0.35f))) {
        const Span cut{std::max(span.onset, Time{}), std::min(span.offset, bench_.axis().duration())};
        const bool there =
            std::any_of(bench_.annotations().begin(), bench_.annotations().end(), [&](const auto &label) {
                return label.tier == trace.tier && label.emotion == trace.emotion && label.span == cut;
            });
        if (cut.onset < cut.offset && !there) found.push_back({cut, trace.emotion, {}});
    }
    if (found.empty()) return Q_EMIT bench_.said(tr("The rating is nowhere in the upper half of its scale."));
    auto edit = model::add_annotations(project->document(), trace.tier, found);
    if (edit) edit->label = model::label::labels_of_trace;
    bench_.apply(std::move(edit));
}

std::optional<analysis::Series> TraceDesk::curve_of(EmotionId id) const {
    const auto scores = bench_.scores();
    const auto emotions = bench_.emotions();
    const auto *emotion = find_emotion(emotions, id);
    if (!scores || !emotion) return std::nullopt;
    const auto at = std::find(scores->emotions.begin(), scores->emotions.end(), key_of(*emotion));
    if (at == scores->emotions.end()) return std::nullopt;
    analysis::Series curve{scores->start, grid_step, {}};
    const auto count = scores->emotions.size(), column = static_cast<std::size_t>(at - scores->emotions.begin());
    for (std::int64_t i = 0; i < scores->steps(); ++i) {
        const bool seen = scores->evidence[static_cast<std::size_t>(i)] > 0;
        curve.values.push_back(seen ? scores->membership[static_cast<std::size_t>(i) * count + column]
                                    : std::numeric_limits<float>::quiet_NaN());
    }
    return curve;
}

void TraceDesk::measure_lag(TraceId id) {
    const auto own = std::find_if(lines_.begin(), lines_.end(), [&](const Line &line) { return line.trace.id == id; });
    if (own == lines_.end()) return;
    analysis::Series trace = *own->series;
    trace.start += own->trace.lag; // as it was rated
    std::vector<analysis::Series> others;
    for (const auto &line : lines_)
        if (line.trace.tier != own->trace.tier && what(line.trace) == what(own->trace)) others.push_back(*line.series);
    const bool against_raters = !others.empty();
    if (!against_raters)
        if (auto curve = curve_of(own->trace.emotion)) others.push_back(std::move(*curve));
    bench_.jobs().start(tr("Measuring the reaction time"), [desk = QPointer(this), id, trace, others,
                                                            against_raters](const Job &) {
        std::optional<analysis::Lag> lag;
        if (!others.empty())
            lag = analysis::reaction_lag(trace,
                                         analysis::together(others, analysis::Together::mean, Time::millis(100)).value);
        return [desk, id, lag, against_raters] {
            if (desk) Q_EMIT desk->lag_measured(id, lag, against_raters);
        };
    });
}

} // namespace tempera::ui
