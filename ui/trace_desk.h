// Continuous ratings of the recording in view: their values, new takes, reaction times.
#pragma once

#include "core/analysis/traces.h"
#include "ui/workbench.h"

#include <map>
#include <QObject>

namespace tempera::ui {

/// What a trace rates, and on what scale.
struct Rated {
    EmotionId emotion;     ///< 0: a free dimension
    std::string dimension; ///< "valence", ...; empty with an emotion
    float low = 0, high = 1;
    auto operator<=>(const Rated &) const = default;
};

/// Interface thread only. `bench` outlives it.
class TraceDesk : public QObject {
    Q_OBJECT
public:
    explicit TraceDesk(Workbench &bench, QObject *parent = nullptr);

    struct Line {
        model::Trace trace;
        std::shared_ptr<const analysis::Series> series; ///< never null; empty when its values cannot be read
        QString rater;         ///< with the tier's name, where the rater has rated on several
        std::size_t place = 0; ///< of its tier among those with ratings: what it is drawn like (trace_style.h)
    };
    [[nodiscard]] const std::vector<Line> &lines() const { return lines_; } ///< a blind rater's own only
    [[nodiscard]] std::vector<Rated> rated() const;                         ///< without repetition
    [[nodiscard]] QString name(const Rated &what) const;
    [[nodiscard]] static Rated what(const model::Trace &trace);
    [[nodiscard]] Workbench &bench() const { return bench_; }

    /// A take on the active tier: over what was rated there before, or a new trace.
    void keep(const Rated &what, const analysis::Series &take);
    void set_lag(TraceId id, Time lag);
    void remove(TraceId id);
    /// Labels of the trace's emotion on its tier, where it is in the upper half of its scale; what a dimension is high
    /// in has no name, so that nothing comes of it.
    void make_labels(TraceId id);
    /// In the background, against the mean of the recording's other raters of the same, or else the emotion's curve;
    /// `lag_measured` says what came of it.
    void measure_lag(TraceId id);

Q_SIGNALS:
    void changed();
    /// `lag` empty: there is nothing to measure against, or too little. It counts from the trace as it was rated.
    void lag_measured(tempera::TraceId id, const std::optional<tempera::analysis::Lag> &lag, bool against_raters);

private:
    void refresh();
    [[nodiscard]] std::shared_ptr<const analysis::Series> series_of(const model::Trace &trace);
    [[nodiscard]] std::optional<analysis::Series> curve_of(EmotionId emotion) const;

    Workbench &bench_;
    std::vector<Line> lines_;
    std::map<std::string, std::vector<float>> values_; ///< by blob key, of the lines there are
};

} // namespace tempera::ui
