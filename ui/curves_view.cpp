#include "ui/curves_view.h"

#include "core/analysis/timeline.h"
#include "ui/curve_plottable.h"
#include "ui/emotion_lookup.h"
#include "ui/flow_layout.h"
#include "ui/job_runner.h"
#include "ui/qcustomplot_wrapper.h"
#include "ui/strip_metrics.h"
#include "ui/time_navigator.h"
#include "ui/time_ticks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QLabel>
#include <QSettings>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <set>

namespace tempera::ui {

namespace {

constexpr int frame_ms = 16; ///< at most one redrawing per frame of the screen
constexpr auto hidden_key = "curves/hidden";

/// A rectangle over [from, to) of the time axis and the whole height of `rect`.
void stretch(QCPItemRect &item, Span span, QCPAxisRect *rect) {
    for (auto *corner : {item.topLeft, item.bottomRight}) {
        corner->setTypeX(QCPItemPosition::ptPlotCoords);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        corner->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        corner->setAxisRect(rect);
    }
    item.topLeft->setCoords(span.onset.seconds(), 0);
    item.bottomRight->setCoords(span.offset.seconds(), 1);
    item.setClipAxisRect(rect);
}

/// The ruler's ticks.
class RulerTicker : public QCPAxisTicker {
public:
    int room = 100;
    double us_per_pixel = 1;

protected:
    double getTickStep(const QCPRange &) override { return tick_step(us_per_pixel, room).seconds(); }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override {
        return tick_text(Time::seconds(tick), tick_step(us_per_pixel, room));
    }
};

QIcon line_icon(const QPen &pen) {
    QPixmap picture(24, 12);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(pen);
    painter.drawLine(0, 6, 24, 6);
    return picture;
}

} // namespace

struct CurvesView::Private {
    struct Curve {
        QString key;
        CurvePlottable *line = nullptr;
        QToolButton *chip = nullptr;
    };

    Workbench &bench;
    CurvesView &view;
    std::shared_ptr<const engine::Scores> scores;
    std::vector<model::Emotion> emotions;
    std::vector<Curve> curves; ///< parallel to scores->emotions
    std::set<QString> hidden;

    QWidget *chips = nullptr;
    FlowLayout *chip_row = nullptr;
    QLabel *verdict = nullptr;
    QCustomPlot *plot = nullptr;
    QCPAxisRect *main = nullptr, *ribbon = nullptr;
    CurvePlottable *ambiguity = nullptr;
    QCPItemLine *playhead = nullptr, *threshold = nullptr;
    QCPItemRect *selection = nullptr;
    QCPItemText *empty = nullptr, *reduced_note = nullptr, *main_name = nullptr, *ribbon_name = nullptr;
    QSharedPointer<RulerTicker> ticker{new RulerTicker};
    std::vector<QCPAbstractItem *> regions; ///< no evidence, not analysed yet
    std::unique_ptr<TimeNavigator> navigator;
    QTimer redraw;

    Private(Workbench &b, CurvesView &v) : bench(b), view(v) {
        for (const auto &key : QSettings().value(hidden_key).toStringList()) hidden.insert(key);
    }

    [[nodiscard]] TimeAxis &axis() const { return bench.axis(); }
    [[nodiscard]] Time analysed() const { return scores ? scores->start + grid_step * scores->steps() : Time{}; }
    [[nodiscard]] QCPAxis *x() const { return main->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis *y() const { return main->axis(QCPAxis::atLeft); }

    void build_plot();
    void build_curves();
    void apply_palette();
    void schedule() {
        if (!redraw.isActive()) redraw.start(frame_ms);
    }
    void draw();
    void draw_regions();
    [[nodiscard]] QString empty_text() const;
    void add_region(Span span, const QBrush &brush, const QString &text);
    void move_playhead();
    void hover(const QMouseEvent &event);
};

void CurvesView::Private::build_plot() {
    plot = new QCustomPlot(&view);
    plot->setAccessibleName(CurvesView::tr("Emotion curves"));
    plot->setMinimumHeight(120);
    plot->setMouseTracking(true);
    plot->setFocusPolicy(Qt::StrongFocus);
    plot->setAutoAddPlottableToLegend(false);
    plot->setPlottingHints(QCP::phCacheLabels);
    plot->plotLayout()->setRowSpacing(0);
    plot->plotLayout()->setMargins(QMargins(0, 0, 0, 0));
    main = plot->axisRect();
    main->setAutoMargins(QCP::msNone);
    main->setMargins(QMargins(gutter_width, 10, 0, 2));
    ribbon = new QCPAxisRect(plot);
    ribbon->setLayer(QStringLiteral("background")); // else its paper would cover grid and hatching
    ribbon->setAutoMargins(QCP::msNone);
    const int label_room = view.fontMetrics().height() + 5;
    ribbon->setMargins(QMargins(gutter_width, 2, 0, label_room));
    ribbon->setSizeConstraintRect(QCPLayoutElement::scrOuterRect);
    ribbon->setMinimumSize(0, 30 + label_room);
    ribbon->setMaximumSize(QWIDGETSIZE_MAX, 30 + label_room);
    plot->plotLayout()->addElement(1, 0, ribbon);
    for (auto *rect : {main, ribbon}) {
        for (auto *a : rect->axes()) {
            a->setLayer(QStringLiteral("axes"));
            a->grid()->setLayer(QStringLiteral("grid"));
        }
        rect->axis(QCPAxis::atBottom)->setTicker(ticker);
        rect->axis(QCPAxis::atBottom)->setTickLength(0);
        rect->axis(QCPAxis::atBottom)->setSubTicks(false);
        rect->axis(QCPAxis::atLeft)->setTickLength(0);
        rect->axis(QCPAxis::atLeft)->setSubTicks(false);
    }
    x()->setTickLabels(false);
    QSharedPointer<QCPAxisTickerFixed> halves(new QCPAxisTickerFixed);
    halves->setTickStep(0.5);
    y()->setTicker(halves);
    y()->setNumberFormat(QStringLiteral("f"));
    y()->setNumberPrecision(1);
    y()->setRange(-0.02, 1.02);
    auto *ry = ribbon->axis(QCPAxis::atLeft);
    QSharedPointer<QCPAxisTickerFixed> ends(new QCPAxisTickerFixed);
    ends->setTickStep(1);
    ry->setTicker(ends);
    ry->setTickLabels(false);
    ry->setRange(0, 1);

    plot->addLayer(QStringLiteral("regions"), plot->layer(QStringLiteral("grid")), QCustomPlot::limAbove);
    plot->addLayer(QStringLiteral("playhead"), plot->layer(QStringLiteral("overlay")), QCustomPlot::limBelow);
    plot->layer(QStringLiteral("playhead"))->setMode(QCPLayer::lmBuffered);

    ambiguity = new CurvePlottable(ribbon->axis(QCPAxis::atBottom), ry);

    threshold = new QCPItemLine(plot);
    threshold->setLayer(QStringLiteral("grid"));
    for (auto *end : {threshold->start, threshold->end}) {
        end->setTypeX(QCPItemPosition::ptAxisRectRatio);
        end->setTypeY(QCPItemPosition::ptPlotCoords);
    }
    const double enter = static_cast<double>(analysis::SegmentSettings{}.enter);
    threshold->start->setCoords(0, enter);
    threshold->end->setCoords(1, enter);

    selection = new QCPItemRect(plot);
    selection->setLayer(QStringLiteral("playhead"));
    selection->setClipToAxisRect(false);
    selection->setVisible(false);
    playhead = new QCPItemLine(plot);
    playhead->setLayer(QStringLiteral("playhead"));
    playhead->setClipToAxisRect(false);
    playhead->setAntialiased(false);
    selection->setAntialiased(false);
    for (auto *end : {playhead->start, playhead->end, selection->topLeft, selection->bottomRight}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptViewportRatio);
    }

    const auto text = [this](QCPAxisRect *rect, double fx, double fy, Qt::Alignment alignment) {
        auto *item = new QCPItemText(plot);
        item->setClipToAxisRect(false);
        item->position->setType(QCPItemPosition::ptAxisRectRatio);
        item->position->setAxisRect(rect);
        item->position->setCoords(fx, fy);
        item->setPositionAlignment(alignment);
        return item;
    };
    empty = text(main, 0.5, 0.5, Qt::AlignCenter);
    reduced_note = text(main, 1, 0, Qt::AlignRight | Qt::AlignTop);
    reduced_note->setPadding(QMargins(4, 2, 6, 2));
    // Names stand in the gutter like those of the timeline's strips.
    main_name = text(main, 0, 0.25, Qt::AlignLeft | Qt::AlignVCenter);
    ribbon_name = text(ribbon, 0, 0.5, Qt::AlignLeft | Qt::AlignVCenter);
    for (auto *item : {main_name, ribbon_name}) item->position->setTypeX(QCPItemPosition::ptAbsolute);
    main_name->position->setCoords(8, 0.25);
    ribbon_name->position->setCoords(8, 0.5);
    main_name->setText(CurvesView::tr("Membership"));
    ribbon_name->setText(CurvesView::tr("Ambiguity"));
    navigator = std::make_unique<TimeNavigator>(axis(), *plot, gutter_width);
    plot->installEventFilter(&view);
}

void CurvesView::Private::build_curves() {
    for (auto &curve : curves) {
        plot->removePlottable(curve.line);
        chip_row->removeWidget(curve.chip);
        curve.chip->deleteLater();
    }
    curves.clear();
    if (!scores) return;
    for (const auto &name : scores->emotions) {
        Curve curve;
        curve.key = QString::fromStdString(name);
        curve.line = new CurvePlottable(x(), y());
        curve.chip = new QToolButton(chips);
        curve.chip->setCheckable(true);
        curve.chip->setAutoRaise(true);
        curve.chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        curve.chip->setIconSize(QSize(24, 12));
        curve.chip->setChecked(!hidden.count(curve.key));
        curve.chip->setObjectName(QStringLiteral("curve-") + curve.key);
        connect(curve.chip, &QToolButton::toggled, &view,
                [this, key = curve.key](bool on) { view.set_shown(key, on); });
        chip_row->addWidget(curve.chip);
        curves.push_back(curve);
    }
}

void CurvesView::Private::apply_palette() {
    const QPalette p = view.palette();
    const bool dark = is_dark(p);
    const QColor text = quiet_text(p), line = hairline(p), base = p.color(QPalette::Base);
    plot->setBackground(p.color(QPalette::Window));
    for (auto *rect : {main, ribbon}) {
        rect->setBackground(base);
        for (auto *a : rect->axes()) {
            a->setBasePen(line);
            a->setTickLabelColor(text);
            a->setTickLabelFont(view.font());
            a->grid()->setPen(QPen(mix(base, line, 0.6), 1, Qt::DotLine));
            a->grid()->setZeroLinePen(Qt::NoPen);
        }
    }
    threshold->setPen(QPen(mix(base, text, 0.55), 1, Qt::DashLine));
    const QColor accent = p.color(QPalette::Highlight);
    selection->setPen(accent);
    selection->setBrush(with_alpha(accent, 46));
    playhead->setPen(p.color(QPalette::WindowText));
    ambiguity->setPen(QPen(text, 1));
    ambiguity->setBrush(with_alpha(text, 70));
    for (auto *item : {empty, reduced_note, main_name, ribbon_name}) {
        item->setColor(text);
        item->setFont(view.font());
    }
    for (std::size_t i = 0; i < curves.size(); ++i) {
        auto &curve = curves[i];
        const auto *e = find_emotion(emotions, scores->emotions[i]);
        QPen ink = e ? pen(*e, dark) : QPen(text, 1, Qt::DotLine);
        const QString name = name_for(emotions, scores->emotions[i]);
        curve.line->setPen(ink);
        curve.line->setName(name);
        curve.line->setBrush(with_alpha(ink.color(), dark ? 44 : 32));
        curve.chip->setText(name);
        curve.chip->setIcon(line_icon(ink));
        curve.chip->setToolTip(CurvesView::tr("Show or hide the curve of %1").arg(name));
        curve.chip->setAccessibleName(CurvesView::tr("Curve of %1").arg(name));
    }
    schedule();
}

void CurvesView::Private::draw() {
    const Span visible = axis().visible();
    const bool any = scores && scores->steps() > 0 && axis().duration().us > 0;
    if (axis().duration().us > 0) {
        for (auto *rect : {main, ribbon}) {
            rect->axis(QCPAxis::atBottom)->setRange(visible.onset.seconds(), visible.offset.seconds());
        }
        ticker->us_per_pixel = navigator->us_per_pixel();
        ticker->room = view.fontMetrics().horizontalAdvance(QStringLiteral("0:00:00.000")) + 18;
    }
    ribbon->axis(QCPAxis::atBottom)->setTickLabels(axis().duration().us > 0);
    // Several pixels for each bucket: more points than that cannot be told apart, least of all dashed.
    const std::int64_t bucket = bucket_steps(visible, navigator->width() / 3);
    const bool reduced = bucket >= 5; // from one second on it is worth saying
    for (std::size_t i = 0; i < curves.size(); ++i) {
        auto &curve = curves[i];
        const bool show = any && !hidden.count(curve.key);
        curve.line->setVisible(show);
        if (show) curve.line->set_points(curve_points(*scores, i, visible, bucket), reduced);
    }
    ambiguity->setVisible(any);
    if (any) ambiguity->set_points(ambiguity_points(*scores, visible, bucket), reduced);
    reduced_note->setVisible(any && reduced);
    if (reduced) {
        reduced_note->setText(CurvesView::tr("zoomed out: the highest of every %1 s")
                                  .arg(QLocale().toString((grid_step * bucket).seconds(), 'f', 1)));
    }
    draw_regions();
    empty->setVisible(!any);
    threshold->setVisible(any);
    if (!any) empty->setText(empty_text());
    move_playhead();
    plot->replot(QCustomPlot::rpQueuedReplot);
}

QString CurvesView::Private::empty_text() const {
    if (!bench.recording()) return CurvesView::tr("Curves appear here when a recording is open.");
    if (bench.jobs().idle()) return CurvesView::tr("There are no curves of this recording yet.");
    return CurvesView::tr("The recording is being analysed: curves fill in from the left.");
}

void CurvesView::Private::add_region(Span span, const QBrush &fill, const QString &words) {
    for (auto *rect : {main, ribbon}) {
        auto *item = new QCPItemRect(plot);
        item->setLayer(QStringLiteral("regions"));
        stretch(*item, span, rect);
        item->setPen(Qt::NoPen);
        item->setBrush(fill);
        regions.push_back(item);
    }
    // Written where it fits: on one line, or with a word on each.
    const double room = static_cast<double>(span.length().us) / navigator->us_per_pixel() - 12;
    const auto fits = [&](const QString &text) { return view.fontMetrics().size(0, text).width() <= room; };
    QString shown = words;
    if (!fits(shown)) shown.replace(QLatin1Char(' '), QLatin1Char('\n'));
    if (!fits(shown)) return;
    auto *item = new QCPItemText(plot);
    item->setLayer(QStringLiteral("regions"));
    item->setClipAxisRect(main);
    item->position->setTypeX(QCPItemPosition::ptPlotCoords);
    item->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    item->position->setAxes(x(), y());
    item->position->setCoords(0.5 * (span.onset.seconds() + span.offset.seconds()), 0.5);
    item->setText(shown);
    item->setFont(view.font());
    item->setColor(quiet_text(view.palette()));
    item->setBrush(with_alpha(view.palette().color(QPalette::Base), 220));
    item->setPadding(QMargins(4, 1, 4, 1));
    regions.push_back(item);
}

void CurvesView::Private::draw_regions() {
    for (auto *item : regions) plot->removeItem(item);
    regions.clear();
    if (!scores || axis().duration().us <= 0) return;
    const QPalette p = view.palette();
    const Span visible = axis().visible();
    const Time pixel{static_cast<std::int64_t>(navigator->us_per_pixel())};
    const QBrush hatch(mix(p.color(QPalette::Base), p.color(QPalette::WindowText), 0.35), Qt::BDiagPattern);
    for (const Span gap : gaps(*scores, visible, pixel)) add_region(gap, hatch, CurvesView::tr("no evidence"));
    // The last grid step may reach beyond the end; a recording is done when less than one step is left.
    if (analysed() + grid_step <= axis().duration() && visible.offset > analysed()) {
        add_region({std::max(visible.onset, analysed()), visible.offset},
                   mix(p.color(QPalette::Base), p.color(QPalette::Window), 0.8), CurvesView::tr("not analysed yet"));
    }
}

void CurvesView::Private::move_playhead() {
    const Time t = axis().playhead();
    const Span visible = axis().visible();
    playhead->setVisible(axis().duration().us > 0 && t >= visible.onset && t <= visible.offset);
    // On whole pixels, as the timeline draws it.
    const double column = x()->pixelToCoord(std::floor(x()->coordToPixel(t.seconds())));
    playhead->start->setCoords(column, 0);
    playhead->end->setCoords(column, 1);
    const Span chosen{std::max(axis().selection().onset, visible.onset),
                      std::min(axis().selection().offset, visible.offset)};
    selection->setVisible(axis().has_selection() && chosen.onset < chosen.offset);
    selection->topLeft->setCoords(chosen.onset.seconds(), -0.1);
    selection->bottomRight->setCoords(chosen.offset.seconds(), 1.1);

    QString text;
    if (scores && axis().duration().us > 0) {
        const std::int64_t step = t >= scores->start ? (t - scores->start).us / grid_step.us : -1;
        if (step < 0 || step >= scores->steps()) {
            text = t < axis().duration() ? CurvesView::tr("Not analysed yet") : QString();
        } else {
            const int e = analysis::strongest(*scores, step);
            text = e == -2 ? CurvesView::tr("No evidence")
                   : e < 0 ? CurvesView::tr("None of these")
                           : name_for(emotions, scores->emotions[static_cast<std::size_t>(e)]);
        }
    }
    verdict->setText(text);
}

void CurvesView::Private::hover(const QMouseEvent &event) {
    if (!scores || event.position().x() < gutter_width || axis().duration().us <= 0) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(event.globalPosition().toPoint() + QPoint(8, 0),
                       view.values_at(navigator->time_at(event.position().x())), plot);
}

CurvesView::CurvesView(Workbench &bench, QWidget *parent)
    : QWidget(parent), d_(std::make_unique<Private>(bench, *this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 8, 2);
    d_->chips = new QWidget(this);
    d_->chip_row = new FlowLayout(d_->chips, 2);
    d_->verdict = new QLabel(this);
    d_->verdict->setAccessibleName(tr("Strongest at the playhead"));
    d_->verdict->setAlignment(Qt::AlignRight | Qt::AlignTop);
    top->addWidget(d_->chips, 1);
    top->addWidget(d_->verdict);
    column->addLayout(top);
    d_->build_plot();
    column->addWidget(d_->plot, 1);

    d_->redraw.setSingleShot(true);
    connect(&d_->redraw, &QTimer::timeout, this, [this] { d_->draw(); });
    const auto schedule = [this] { d_->schedule(); };
    TimeAxis &axis = bench.axis();
    connect(&axis, &TimeAxis::visible_changed, this, schedule);
    connect(&axis, &TimeAxis::duration_changed, this, schedule);
    connect(&bench.jobs(), &JobRunner::changed, this, [this] {
        if (!d_->scores && d_->empty->text() != d_->empty_text()) d_->schedule();
    });
    const auto overlay = [this] {
        d_->move_playhead();
        d_->plot->layer(QStringLiteral("playhead"))->replot();
    };
    connect(&axis, &TimeAxis::playhead_changed, this, overlay);
    connect(&axis, &TimeAxis::selection_changed, this, overlay);
    const auto refresh = [this] { set_scores(d_->bench.scores(), d_->bench.emotions()); };
    connect(&bench, &Workbench::scores_changed, this, refresh);
    connect(&bench, &Workbench::emotions_changed, this, refresh);
    connect(&bench, &Workbench::recording_changed, this, refresh);
    refresh();
}

CurvesView::~CurvesView() = default;

void CurvesView::set_scores(std::shared_ptr<const engine::Scores> scores, const std::vector<model::Emotion> &emotions) {
    const bool same = d_->scores && scores && d_->scores->emotions == scores->emotions;
    d_->scores = std::move(scores);
    d_->emotions = emotions;
    if (!same) d_->build_curves();
    d_->apply_palette();
}

void CurvesView::set_shown(const QString &key, bool shown) {
    const bool changed = shown ? d_->hidden.erase(key) > 0 : d_->hidden.insert(key).second;
    if (!changed) return;
    QSettings().setValue(hidden_key, QStringList(d_->hidden.begin(), d_->hidden.end()));
    for (auto &curve : d_->curves) {
        if (curve.key == key) curve.chip->setChecked(shown);
    }
    d_->schedule();
}

bool CurvesView::shown(const QString &key) const { return !d_->hidden.count(key); }

double CurvesView::column_of(Time t) const { return d_->x()->coordToPixel(t.seconds()); }

QString CurvesView::values_at(Time t) const {
    const auto &scores = d_->scores;
    const QString when = QString::fromStdString(format_time(t));
    const std::int64_t step = scores && t >= scores->start ? (t - scores->start).us / grid_step.us : -1;
    if (step < 0 || step >= scores->steps()) return tr("%1: not analysed yet").arg(when);
    const auto at = static_cast<std::size_t>(step);
    if (scores->evidence[at] <= 0) return tr("%1: no evidence").arg(when);
    const QLocale locale;
    const auto two = [&](float v) { return locale.toString(static_cast<double>(v), 'f', 2); };
    const std::size_t width = scores->emotions.size();
    std::vector<std::size_t> order;
    for (std::size_t e = 0; e < width; ++e) {
        if (shown(QString::fromStdString(scores->emotions[e]))) order.push_back(e);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return scores->membership[at * width + a] > scores->membership[at * width + b];
    });
    QStringList lines{when};
    if (analysis::strongest(*scores, step) == -1) lines << tr("None of these");
    for (const auto e : order) {
        const std::size_t k = at * width + e;
        lines << tr("%1 %2 (%3–%4)")
                     .arg(name_for(d_->emotions, scores->emotions[e]), two(scores->membership[k]),
                          two(scores->lower[k]), two(scores->upper[k]));
    }
    lines << tr("Ambiguity %1").arg(two(scores->ambiguity[at]));
    return lines.join(QLatin1Char('\n'));
}

bool CurvesView::eventFilter(QObject *watched, QEvent *event) {
    if (watched != d_->plot) return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Wheel: d_->navigator->wheel(*static_cast<QWheelEvent *>(event)); return true;
    case QEvent::MouseButtonPress:
        d_->plot->setFocus(Qt::MouseFocusReason);
        d_->navigator->press(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonDblClick: return true;
    case QEvent::MouseMove: {
        const auto &mouse = *static_cast<QMouseEvent *>(event);
        if (mouse.buttons() == Qt::NoButton) d_->hover(mouse);
        d_->navigator->move(*static_cast<QMouseEvent *>(event));
        return true;
    }
    case QEvent::MouseButtonRelease: d_->navigator->release(*static_cast<QMouseEvent *>(event)); return true;
    case QEvent::ShortcutOverride:
        if (!TimeNavigator::takes(*static_cast<QKeyEvent *>(event))) return false;
        event->accept();
        return true;
    case QEvent::KeyPress: return d_->navigator->key(*static_cast<QKeyEvent *>(event));
    case QEvent::Resize: d_->schedule(); return false;
    default: return false;
    }
}

void CurvesView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) d_->apply_palette();
    QWidget::changeEvent(event);
}

} // namespace tempera::ui
