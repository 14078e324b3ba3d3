#include "ui/emotion_space_view.h"

#include "core/analysis/timeline.h"
#include "ui/emotion_lookup.h"
#include "ui/emotion_space_canvas.h"
#include "ui/job_runner.h"
#include "ui/strip_metrics.h"

#include <algorithm>
#include <cmath>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QSettings>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

constexpr auto colour_key = "emotion_space/colour";
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
    colour_->addItems({tr("strongest emotion"), tr("labels")});
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
    colour_->setCurrentIndex(QSettings().value(colour_key).toString() == QLatin1String("labels") ? 1 : 0);
    connect(colour_, &QComboBox::currentIndexChanged, this, [this](int index) {
        QSettings().setValue(colour_key, index == 1 ? QStringLiteral("labels") : QStringLiteral("strongest"));
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

void EmotionSpaceView::set_colour(Colour colour) { colour_->setCurrentIndex(colour == Colour::labels ? 1 : 0); }

void EmotionSpaceView::colour_points() {
    if (!projection_) return canvas_->set_kinds({}, {});
    const bool dark = is_dark(palette());
    const auto emotions = bench_.emotions();
    std::vector<EmotionSpaceCanvas::Kind> kinds;
    for (const auto &e : emotions) kinds.push_back({display_name(e), colour(e, dark), e.pattern, false});
    const bool by_label = colour_->currentIndex() == 1;
    kinds.push_back({by_label ? tr("not labelled") : tr("none of these"), quiet_text(palette()), 0, true});
    const int none = static_cast<int>(kinds.size()) - 1;
    std::vector<int> kind_of(static_cast<std::size_t>(projection_->steps()), none);
    if (by_label) {
        for (const auto &label : bench_.annotations()) {
            const auto place =
                std::find_if(emotions.begin(), emotions.end(), [&](const auto &e) { return e.id == label.emotion; });
            if (place == emotions.end()) continue;
            Span span = label.span;
            if (span.is_moment()) span = {span.onset - moment_reach, span.offset + moment_reach};
            const std::int64_t first = std::max<std::int64_t>(0, span.onset.us) / grid_step.us;
            const std::int64_t last = std::max<std::int64_t>(0, span.offset.us + grid_step.us - 1) / grid_step.us;
            for (std::int64_t i = first; i < std::min(last, projection_->steps()); ++i)
                kind_of[static_cast<std::size_t>(i)] = static_cast<int>(place - emotions.begin());
        }
    } else if (const auto scores = bench_.scores()) {
        std::vector<int> own; // from the scores' emotions to ours
        for (const auto &key : scores->emotions) {
            const auto place =
                std::find_if(emotions.begin(), emotions.end(), [&](const auto &e) { return key_of(e) == key; });
            own.push_back(place == emotions.end() ? none : static_cast<int>(place - emotions.begin()));
        }
        for (std::int64_t i = 0; i < std::min(scores->steps(), projection_->steps()); ++i)
            if (const int e = analysis::strongest(*scores, i); e >= 0)
                kind_of[static_cast<std::size_t>(i)] = own[static_cast<std::size_t>(e)];
    }
    canvas_->set_kinds(std::move(kinds), std::move(kind_of));
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
