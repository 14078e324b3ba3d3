#include "ui/emotion_space_view.h"

#include "core/analysis/timeline.h"
#include "ui/emotion_lookup.h"
#include "ui/emotion_space_canvas.h"
#include "ui/job_runner.h"
#include "ui/strip_metrics.h"
#include "ui/time_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QSettings>
#include <QVBoxLayout>
#include <utility>

namespace tempera::ui {
namespace {

constexpr auto colour_key = "emotion_space/colour";
constexpr std::array colour_names{"strongest", "labels", "ambiguity", "time"}; ///< as the settings keep them
constexpr int parts = 5; ///< of a scale: more colours than that cannot be told apart with certainty
constexpr Time moment_reach = Time::millis(750); ///< as far as the engine takes a moment's label to hold

} // namespace

EmotionSpaceView::EmotionSpaceView(Workbench &bench, QWidget *parent) : QWidget(parent), bench_(bench) {
    setAccessibleName(tr("Emotion space"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("Coloured by"), this);
    colour_ = new QComboBox(this);
    colour_->setObjectName(QStringLiteral("emotion_space_colour"));
    colour_->addItems({tr("strongest emotion"), tr("labels"), tr("ambiguity"), tr("time")});
    colour_->setAccessibleName(tr("What the points are coloured by"));
    label->setBuddy(colour_);
    line->addWidget(label);
    line->addWidget(colour_, 1);
    column->addLayout(line);
    canvas_ = new EmotionSpaceCanvas(bench.axis(), this);
    canvas_->setToolTip(tr("Draw a line round points to mark their moments; an emotion's key then labels them"));
    column->addWidget(canvas_, 1);
    note_ = new QLabel(this);
    note_->setWordWrap(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setObjectName(QStringLiteral("emotion_space_note"));
    column->addWidget(note_);
    const auto kept = std::find(colour_names.begin(), colour_names.end(), QSettings().value(colour_key).toString());
    colour_->setCurrentIndex(kept == colour_names.end() ? 0 : static_cast<int>(kept - colour_names.begin()));
    connect(colour_, &QComboBox::currentIndexChanged, this, [this](int index) {
        QSettings().setValue(colour_key, QString::fromLatin1(colour_names[static_cast<std::size_t>(index)]));
        colour_points();
    });
    const auto again = [this] {
        colour_points();
        compute();
    };
    connect(&bench, &Workbench::scores_changed, this, again);
    connect(&bench, &Workbench::emotions_changed, this, [this] { colour_points(); });
    connect(&bench, &Workbench::annotations_changed, this, [this] {
        if (colour_->currentIndex() == 1) colour_points();
    });
    connect(&bench, &Workbench::recording_changed, this, [this] {
        computed_from_.reset();
        set_projection(nullptr);
        compute();
    });
    connect(&bench.axis(), &TimeAxis::marks_changed, this, &EmotionSpaceView::say);
    set_projection(nullptr);
}

// Not showEvent: to Qt a dock behind another one's tab is shown, only somewhere else.
void EmotionSpaceView::paintEvent(QPaintEvent *event) {
    QWidget::paintEvent(event);
    compute();
}

void EmotionSpaceView::compute() {
    const auto encoded = bench_.encoded();
    if (visibleRegion().isEmpty() || computing_ || !encoded || !bench_.analysed() || encoded == computed_from_) return;
    computing_ = true;
    bench_.jobs().start({}, [view = QPointer(this), encoded](const Job &job) {
        auto made = analysis::project(*encoded, job);
        std::shared_ptr<const analysis::Projection> plane;
        if (made) plane = std::make_shared<const analysis::Projection>(std::move(*made));
        return [view, encoded, plane] {
            if (!view) return;
            view->computing_ = false;
            if (encoded != view->bench_.encoded()) return view->compute(); // another recording has come into view
            if (!plane) return;
            view->computed_from_ = encoded;
            view->set_projection(plane);
        };
    });
}

void EmotionSpaceView::set_projection(std::shared_ptr<const analysis::Projection> projection) {
    projection_ = std::move(projection);
    canvas_->set_projection(projection_, bench_.recording() ? tr("The map appears once the recording is analysed.")
                                                            : tr("The map of a recording's moments appears here."));
    colour_points();
    say();
}

void EmotionSpaceView::set_colour(Colour colour) { colour_->setCurrentIndex(static_cast<int>(colour)); }

struct EmotionSpaceView::Coloured {
    std::vector<EmotionSpaceCanvas::Kind> kinds;
    QString none; ///< name of what is none of them
    std::vector<int> kind_of;

    Coloured(std::size_t steps, QString other) : none(std::move(other)), kind_of(steps, -1) {}
    void add(const std::vector<model::Emotion> &emotions, bool dark) {
        for (const auto &e : emotions) kinds.push_back({display_name(e), colour(e, dark), e.pattern, false});
    }
    /// Steps of a scale, dark to light as in viridis (van der Walt and Smith 2015), whose order the colour-blind see
    /// too; larger from one to the next, so that grey prints tell them apart.
    void add_scale(const std::function<QString(int)> &name, bool dark) {
        constexpr std::array<std::uint32_t, parts> ramp{0x440154, 0x3b528b, 0x21918c, 0x5ec962, 0xfde725};
        for (int k = 0; k < parts; ++k) {
            model::Emotion ink;
            ink.rgb = ramp[static_cast<std::size_t>(k)];
            kinds.push_back({name(k), colour(ink, dark), 0, false, 0.7 + 0.2 * k});
        }
    }
};

EmotionSpaceView::Coloured EmotionSpaceView::by_label() const {
    Coloured out(static_cast<std::size_t>(projection_->steps()), tr("not labelled"));
    const auto emotions = bench_.emotions();
    out.add(emotions, is_dark(palette()));
    for (const auto &label : bench_.annotations()) {
        const auto place =
            std::find_if(emotions.begin(), emotions.end(), [&](const auto &e) { return e.id == label.emotion; });
        if (place == emotions.end()) continue;
        Span span = label.span;
        if (span.is_moment()) span = {span.onset - moment_reach, span.offset + moment_reach};
        const std::int64_t first = std::max<std::int64_t>(0, span.onset.us) / grid_step.us;
        const std::int64_t last = std::max<std::int64_t>(0, span.offset.us + grid_step.us - 1) / grid_step.us;
        for (std::int64_t i = first; i < std::min(last, projection_->steps()); ++i)
            out.kind_of[static_cast<std::size_t>(i)] = static_cast<int>(place - emotions.begin());
    }
    return out;
}

EmotionSpaceView::Coloured EmotionSpaceView::by_strongest() const {
    Coloured out(static_cast<std::size_t>(projection_->steps()), tr("none of these"));
    const auto emotions = bench_.emotions();
    out.add(emotions, is_dark(palette()));
    const auto scores = bench_.scores();
    if (!scores) return out;
    std::vector<int> own; // from the scores' emotions to ours
    for (const auto &key : scores->emotions) {
        const auto place =
            std::find_if(emotions.begin(), emotions.end(), [&](const auto &e) { return key_of(e) == key; });
        own.push_back(place == emotions.end() ? -1 : static_cast<int>(place - emotions.begin()));
    }
    for (std::int64_t i = 0; i < std::min(scores->steps(), projection_->steps()); ++i)
        if (const int e = analysis::strongest(*scores, i); e >= 0)
            out.kind_of[static_cast<std::size_t>(i)] = own[static_cast<std::size_t>(e)];
    return out;
}

EmotionSpaceView::Coloured EmotionSpaceView::by_ambiguity() const {
    Coloured out(static_cast<std::size_t>(projection_->steps()), tr("no evidence"));
    const QLocale locale;
    const auto figure = [&](int k) { return locale.toString(static_cast<double>(k) / parts, 'f', 1); };
    out.add_scale([&](int k) { return tr("%1–%2", "a range").arg(figure(k), figure(k + 1)); }, is_dark(palette()));
    const auto scores = bench_.scores();
    if (!scores) return out;
    for (std::int64_t i = 0; i < std::min(scores->steps(), projection_->steps()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (scores->evidence[at] > 0)
            out.kind_of[at] = std::clamp(static_cast<int>(scores->ambiguity[at] * parts), 0, parts - 1);
    }
    return out;
}

EmotionSpaceView::Coloured EmotionSpaceView::by_time() const {
    const std::int64_t steps = projection_->steps();
    Coloured out(static_cast<std::size_t>(steps), {});
    const auto edge = [&](int k) { return tick_text(grid_step * (steps * k / parts), Time::seconds(1)); };
    out.add_scale([&](int k) { return tr("%1–%2", "a range").arg(edge(k), edge(k + 1)); }, is_dark(palette()));
    for (std::int64_t i = 0; i < steps; ++i)
        out.kind_of[static_cast<std::size_t>(i)] =
            static_cast<int>(std::min<std::int64_t>(parts - 1, i * parts / std::max<std::int64_t>(1, steps)));
    return out;
}

void EmotionSpaceView::colour_points() {
    if (!projection_) return canvas_->set_kinds({}, {});
    const auto coloured = [this] {
        switch (static_cast<Colour>(colour_->currentIndex())) {
        case Colour::labels: return by_label();
        case Colour::ambiguity: return by_ambiguity();
        case Colour::time: return by_time();
        case Colour::strongest: break;
        }
        return by_strongest();
    };
    Coloured out = coloured();
    const int none = static_cast<int>(out.kinds.size());
    out.kinds.push_back({out.none, quiet_text(palette()), 0, true});
    std::replace(out.kind_of.begin(), out.kind_of.end(), -1, none);
    canvas_->set_kinds(std::move(out.kinds), std::move(out.kind_of));
}

void EmotionSpaceView::say() {
    QStringList parts;
    const QLocale locale;
    if (const auto &marks = bench_.axis().marks(); !marks.empty()) {
        Time all;
        for (const Span mark : marks) all += mark.length();
        parts << tr("%n stretch(es) marked, %1 s in all: an emotion's key labels them, Escape lets go.", nullptr,
                    static_cast<int>(marks.size()))
                     .arg(locale.toString(all.seconds(), 'f', 1));
    } else if (projection_ && canvas_->points() > 0) {
        parts << (canvas_->every() == 1 ? tr("Each point is a moment of 0.2 s.")
                                        : tr("One point for every %1 s.")
                                              .arg(locale.toString((grid_step * canvas_->every()).seconds(), 'f', 1)));
        parts << tr("The two axes hold %1 % of what differs.")
                     .arg(std::lround(100 * (projection_->explained[0] + projection_->explained[1])));
    }
    note_->setText(parts.join(QLatin1Char(' ')));
    note_->setVisible(!parts.isEmpty());
}

} // namespace tempera::ui
