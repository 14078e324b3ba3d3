#include "ui/curves_plot.h"

#include "ui/curve_plottable.h"
#include "ui/curve_regions.h"
#include "ui/curves_view.h"
#include "ui/strip_metrics.h"
#include "ui/time_ticks.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace tempera::ui {

namespace {

constexpr int ribbon_height = 30;
/// Of what the curves are compared with: dotted, dash-dotted.
const std::array<QList<qreal>, Workbench::most_compared> other_dashes{QList<qreal>{1, 2}, QList<qreal>{6, 2, 1, 2}};
constexpr int settle_ms = 150; ///< longer than between two steps of a wheel that is turned

} // namespace

/// The ruler's ticks.
class CurvesPlot::Ruler : public QCPAxisTicker {
public:
    int room = 100;
    double us_per_pixel = 1;

protected:
    double getTickStep(const QCPRange &) override { return tick_step(us_per_pixel, room).seconds(); }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override {
        return tick_text(Time::seconds(tick), tick_step(us_per_pixel, room));
    }
};

CurvesPlot::CurvesPlot(TimeAxis &axis, QWidget *parent)
    : axis_(axis), plot_(new QCustomPlot(parent)), palette_(parent->palette()), font_(parent->font()),
      ruler_(new Ruler) {
    build();
    settle_.setSingleShot(true);
    settle_.setInterval(settle_ms);
    QObject::connect(&settle_, &QTimer::timeout, plot_, [this] { draw(); });
    navigator_ = std::make_unique<TimeNavigator>(axis, *plot_, gutter_width);
}

CurvesPlot::~CurvesPlot() = default;

void CurvesPlot::build() {
    plot_->setMinimumHeight(120);
    plot_->setMouseTracking(true);
    plot_->setFocusPolicy(Qt::StrongFocus);
    plot_->setAutoAddPlottableToLegend(false);
    plot_->setPlottingHints(QCP::phCacheLabels);
    plot_->plotLayout()->setRowSpacing(0);
    plot_->plotLayout()->setMargins(QMargins(0, 0, 0, 0));
    main_ = plot_->axisRect();
    main_->setAutoMargins(QCP::msNone);
    main_->setMargins(QMargins(gutter_width, 10, 0, 2));
    ribbon_ = new QCPAxisRect(plot_);
    ribbon_->setLayer(QStringLiteral("background")); // else its paper would cover grid and hatching
    ribbon_->setAutoMargins(QCP::msNone);
    const int label_room = QFontMetrics(font_).height() + 5;
    ribbon_->setMargins(QMargins(gutter_width, 2, 0, label_room));
    ribbon_->setSizeConstraintRect(QCPLayoutElement::scrOuterRect);
    ribbon_->setMinimumSize(0, ribbon_height + label_room);
    ribbon_->setMaximumSize(QWIDGETSIZE_MAX, ribbon_height + label_room);
    plot_->plotLayout()->addElement(1, 0, ribbon_);
    for (auto *rect : {main_, ribbon_}) {
        for (auto *a : rect->axes()) {
            a->setLayer(QStringLiteral("axes"));
            a->grid()->setLayer(QStringLiteral("grid"));
        }
        rect->axis(QCPAxis::atBottom)->setTicker(ruler_);
        for (const auto side : {QCPAxis::atBottom, QCPAxis::atLeft}) {
            rect->axis(side)->setTickLength(0);
            rect->axis(side)->setSubTicks(false);
        }
    }
    x()->setTickLabels(false);
    y()->setNumberFormat(QStringLiteral("f"));
    auto *ry = ribbon_->axis(QCPAxis::atLeft);
    QSharedPointer<QCPAxisTickerFixed> ends(new QCPAxisTickerFixed);
    ends->setTickStep(1);
    ry->setTicker(ends);
    ry->setTickLabels(false);
    ry->setRange(0, 1);

    plot_->addLayer(QStringLiteral("regions"), plot_->layer(QStringLiteral("grid")), QCustomPlot::limAbove);
    plot_->addLayer(QStringLiteral("playhead"), plot_->layer(QStringLiteral("overlay")), QCustomPlot::limAbove);
    plot_->layer(QStringLiteral("playhead"))->setMode(QCPLayer::lmBuffered);

    regions_ = new CurveRegions(main_, ribbon_, QStringLiteral("regions"));
    ambiguity_ = new CurvePlottable(ribbon_->axis(QCPAxis::atBottom), ry);
    threshold_ = new QCPItemLine(plot_);
    threshold_->setLayer(QStringLiteral("grid"));
    for (auto *end : {threshold_->start, threshold_->end}) {
        end->setTypeX(QCPItemPosition::ptAxisRectRatio);
        end->setTypeY(QCPItemPosition::ptPlotCoords);
    }
    selection_ = new QCPItemRect(plot_);
    playhead_ = new QCPItemLine(plot_);
    pointer_ = new QCPItemLine(plot_);
    for (QCPAbstractItem *item : std::initializer_list<QCPAbstractItem *>{selection_, playhead_, pointer_}) {
        item->setLayer(QStringLiteral("playhead"));
        item->setClipToAxisRect(false);
        item->setAntialiased(false);
        item->setVisible(false);
        for (auto *position : item->positions()) {
            position->setTypeX(QCPItemPosition::ptPlotCoords);
            position->setTypeY(QCPItemPosition::ptViewportRatio);
        }
    }

    const auto text = [this](QCPAxisRect *rect, double fx, double fy, Qt::Alignment alignment) {
        auto *item = new QCPItemText(plot_);
        item->setClipToAxisRect(false);
        item->position->setType(QCPItemPosition::ptAxisRectRatio);
        item->position->setAxisRect(rect);
        item->position->setCoords(fx, fy);
        item->setPositionAlignment(alignment);
        return item;
    };
    empty_ = text(main_, 0.5, 0.5, Qt::AlignCenter);
    note_ = text(main_, 1, 0, Qt::AlignRight | Qt::AlignTop);
    note_->setPadding(QMargins(4, 2, 6, 2));
    // Names stand in the gutter like those of the timeline's strips.
    main_name_ = text(main_, 0, 0.25, Qt::AlignLeft | Qt::AlignVCenter);
    ribbon_name_ = text(ribbon_, 0, 0.5, Qt::AlignLeft | Qt::AlignVCenter);
    for (auto *item : {main_name_, ribbon_name_}) item->position->setTypeX(QCPItemPosition::ptAbsolute);
    main_name_->position->setCoords(8, 0.25);
    ribbon_name_->position->setCoords(8, 0.5);
    ribbon_name_->setText(CurvesView::tr("Ambiguity"));
}

void CurvesPlot::set_content(Content content) {
    content_ = std::move(content);
    make_lines();
    colour();
}

void CurvesPlot::make_lines() {
    while (lines_.size() > content_.lines.size()) {
        plot_->removePlottable(lines_.back());
        lines_.pop_back();
        for (auto &others : compared_) {
            plot_->removePlottable(others.back());
            others.pop_back();
        }
    }
    while (lines_.size() < content_.lines.size()) {
        for (auto &others : compared_) others.push_back(new CurvePlottable(x(), y()));
        lines_.push_back(new CurvePlottable(x(), y()));
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) lines_[i]->setName(content_.lines[i].name);
}

void CurvesPlot::set_palette(const QPalette &palette, const QFont &font) {
    palette_ = palette;
    font_ = font;
    colour();
}

void CurvesPlot::colour() {
    const QPalette &p = palette_;
    const bool dark = is_dark(p);
    const QColor text = quiet_text(p), line = hairline(p), base = p.color(QPalette::Base);
    plot_->setBackground(p.color(QPalette::Window));
    for (auto *rect : {main_, ribbon_}) {
        rect->setBackground(base);
        for (auto *a : rect->axes()) {
            a->setBasePen(line);
            a->setTickLabelColor(text);
            a->setTickLabelFont(font_);
            a->grid()->setPen(QPen(mix(base, line, 0.6), 1, Qt::DotLine));
            a->grid()->setZeroLinePen(Qt::NoPen);
        }
    }
    threshold_->setPen(QPen(mix(base, text, 0.55), 1, Qt::DashLine));
    const QColor accent = p.color(QPalette::Highlight);
    selection_->setPen(accent);
    selection_->setBrush(with_alpha(accent, 46));
    playhead_->setPen(p.color(QPalette::WindowText));
    pointer_->setPen(QPen(text, 1, Qt::DotLine));
    ambiguity_->setPen(QPen(text, 1));
    ambiguity_->setBrush(with_alpha(text, 70));
    for (auto *item : {empty_, note_, main_name_, ribbon_name_}) {
        item->setColor(text);
        item->setFont(font_);
    }
    note_->setBrush(with_alpha(base, 200));
    regions_->set_look(p, font_);
    const bool stacked = content_.layout == CurveOptions::Layout::stacked;
    const bool bands = content_.bounds && (content_.layout == CurveOptions::Layout::multiples ||
                                           shown().size() <= static_cast<std::size_t>(most_bands));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const QPen &ink = content_.lines[i].pen;
        lines_[i]->setPen(ink);
        if (stacked)
            lines_[i]->setBrush(with_alpha(ink.color(), dark ? 120 : 105));
        else
            lines_[i]->setBrush(bands ? QBrush(with_alpha(ink.color(), dark ? 44 : 32)) : QBrush(Qt::NoBrush));
        for (std::size_t k = 0; k < compared_.size(); ++k) {
            QPen broken(mix(base, ink.color(), 0.75), 1.2, Qt::CustomDashLine);
            broken.setDashPattern(other_dashes[k]);
            compared_[k][i]->setPen(broken);
            compared_[k][i]->setBrush(Qt::NoBrush);
        }
    }
}

std::vector<std::size_t> CurvesPlot::shown() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < content_.lines.size(); ++i)
        if (content_.lines[i].shown) out.push_back(i);
    return out;
}

Time CurvesPlot::analysed() const {
    return content_.curves ? content_.curves->start + grid_step * content_.curves->steps() : Time{};
}

void CurvesPlot::draw(bool now) {
    const Span visible = axis_.visible();
    const bool any = content_.curves && content_.curves->steps() > 0 && axis_.duration().us > 0;
    if (axis_.duration().us > 0) {
        for (auto *rect : {main_, ribbon_})
            rect->axis(QCPAxis::atBottom)->setRange(visible.onset.seconds(), visible.offset.seconds());
        ruler_->us_per_pixel = navigator_->us_per_pixel();
        ruler_->room = QFontMetrics(font_).horizontalAdvance(QStringLiteral("0:00:00.000")) + 18;
    }
    ribbon_->axis(QCPAxis::atBottom)->setTickLabels(axis_.duration().us > 0);
    for (auto *rect : {main_, ribbon_}) rect->axis(QCPAxis::atBottom)->grid()->setVisible(axis_.duration().us > 0);
    // Several pixels for each bucket: more points than that cannot be told apart, least of all dashed.
    // Among many curves wider ones do, and thin lines: wide dashes and slanted areas would take most of the time.
    const bool many = shown().size() > static_cast<std::size_t>(most_bands);
    const std::int64_t bucket = bucket_steps(visible, navigator_->width() / (many ? 8 : 3));
    const bool reduced = bucket >= 5; // from one second on it is worth saying
    const bool rough = many && visible != drawn_;
    drawn_ = visible;
    if (rough)
        settle_.start();
    else
        settle_.stop();
    const auto prepare = [&](const std::vector<CurvePlottable *> &all) {
        for (auto *line : all) {
            line->set_rough(rough);
            line->setVisible(false);
        }
    };
    prepare(lines_);
    for (const auto &others : compared_) prepare(others);
    if (any && content_.layout == CurveOptions::Layout::stacked && content_.total)
        draw_stacked(visible, bucket, reduced || many);
    else
        draw_lines(visible, bucket, reduced || many);
    ambiguity_->setVisible(any && content_.ambiguity);
    if (any && content_.ambiguity)
        ambiguity_->set_points(curve_points(*content_.ambiguity, 0, visible, bucket), reduced);
    QStringList notes = content_.notes;
    if (content_.bounds && content_.layout == CurveOptions::Layout::overlay && int(shown().size()) > most_bands)
        notes << CurvesView::tr("bounds are drawn for up to %1 curves").arg(most_bands);
    if (reduced)
        notes << CurvesView::tr("zoomed out: the highest of every %1 s")
                     .arg(QLocale().toString((grid_step * bucket).seconds(), 'f', 1));
    note_->setVisible(any && !notes.isEmpty());
    note_->setText(notes.join(QStringLiteral(" · ")));
    draw_regions();
    empty_->setVisible(!any);
    empty_->setText(content_.empty);
    move_playhead();
    plot_->replot(now ? QCustomPlot::rpImmediateRefresh : QCustomPlot::rpQueuedReplot);
}

void CurvesPlot::draw_lines(Span visible, std::int64_t bucket, bool reduced) {
    const auto all = shown();
    const bool lanes = content_.layout == CurveOptions::Layout::multiples && !all.empty();
    QSharedPointer<QCPAxisTickerFixed> ticks(new QCPAxisTickerFixed);
    ticks->setTickStep(lanes ? 1 : 0.5);
    y()->setTicker(ticks);
    y()->setTickLabels(!lanes);
    y()->setNumberPrecision(1);
    if (lanes)
        y()->setRange(0, static_cast<double>(all.size()));
    else
        y()->setRange(-0.02, 1.02);
    const bool any = content_.curves && content_.curves->steps() > 0;
    threshold_->setVisible(any && !lanes);
    threshold_->start->setCoords(0, content_.threshold);
    threshold_->end->setCoords(1, content_.threshold);
    main_name_->setVisible(!lanes);
    main_name_->setText(content_.value_name);
    draw_names(lanes ? all : std::vector<std::size_t>{});
    if (!any) return;
    for (std::size_t k = 0; k < all.size(); ++k) {
        const std::size_t i = all[k];
        const double zero = lanes ? static_cast<double>(all.size() - 1 - k) + 0.05 : 0, one = lanes ? zero + 0.9 : 1;
        lines_[i]->setVisible(true);
        lines_[i]->set_lane(zero, one);
        const bool band = lines_[i]->brush().style() != Qt::NoBrush;
        lines_[i]->set_points(curve_points(*content_.curves, i, visible, bucket, band), reduced);
        for (std::size_t other = 0; other < std::min(content_.compared.size(), compared_.size()); ++other) {
            const auto &[curves, column] = content_.compared[other];
            if (!curves || i >= column.size() || column[i] < 0) continue;
            auto *line = compared_[other][i];
            line->setVisible(true);
            line->set_lane(zero, one);
            line->set_points(curve_points(*curves, static_cast<std::size_t>(column[i]), visible, bucket, false), reduced);
        }
    }
}

void CurvesPlot::draw_stacked(Span visible, std::int64_t bucket, bool reduced) {
    const auto &total = *content_.total;
    const std::int64_t highest = total.peaks.peak(total.value, total.evidence, 0, 0, total.steps());
    const double top = highest < 0 ? 1.0 : std::max(1.0, double(total.value[static_cast<std::size_t>(highest)]));
    QSharedPointer<QCPAxisTicker> ticks(new QCPAxisTicker);
    ticks->setTickCount(4);
    y()->setTicker(ticks);
    y()->setTickLabels(true);
    y()->setNumberPrecision(1);
    y()->setRange(-0.02 * top, 1.02 * top);
    threshold_->setVisible(false);
    main_name_->setVisible(true);
    main_name_->setText(content_.value_name);
    draw_names({});
    // All at the same steps, those at which they are highest together: else they would not stand on each other.
    const auto at = peaks(total, 0, visible, bucket);
    std::vector<double> floor(at.size(), 0.0);
    for (const std::size_t i : shown()) {
        CurvePoints points = points_at(*content_.curves, i, at, false);
        points.lower = floor;
        for (std::size_t k = 0; k < at.size(); ++k) {
            floor[k] += points.value[k]; // NaN stays NaN: a gap
            points.value[k] = floor[k];
        }
        points.upper = points.value;
        lines_[i]->setVisible(true);
        lines_[i]->set_lane(0, 1);
        lines_[i]->set_points(std::move(points), reduced);
    }
}

void CurvesPlot::draw_names(const std::vector<std::size_t> &which) {
    for (auto *item : names_) plot_->removeItem(item);
    names_.clear();
    if (which.empty()) return;
    const QFontMetrics metrics(font_);
    const int tall = std::max(1, plot_->height() - ribbon_->minimumSize().height() - 12);
    if (tall < 0.8 * metrics.height() * static_cast<double>(which.size())) return; // no room: the chips name them
    for (std::size_t k = 0; k < which.size(); ++k) {
        auto *item = new QCPItemText(plot_);
        item->setClipToAxisRect(false);
        item->position->setTypeX(QCPItemPosition::ptAbsolute);
        item->position->setTypeY(QCPItemPosition::ptPlotCoords);
        item->position->setAxes(x(), y());
        item->position->setCoords(8, static_cast<double>(which.size() - 1 - k) + 0.5);
        item->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        item->setText(metrics.elidedText(content_.lines[which[k]].name, Qt::ElideRight, gutter_width - 14));
        item->setFont(font_);
        item->setColor(quiet_text(palette_));
        names_.push_back(item);
    }
}

void CurvesPlot::draw_regions() {
    regions_->setVisible(content_.curves && axis_.duration().us > 0);
    if (!regions_->visible()) return;
    const Span visible = axis_.visible();
    const Time pixel{static_cast<std::int64_t>(navigator_->us_per_pixel())};
    // The last grid step may reach beyond the end; a recording is done when less than one step is left.
    const bool more = analysed() + grid_step <= axis_.duration() && visible.offset > analysed();
    const Span rest{std::max(visible.onset, analysed()), visible.offset};
    regions_->set(gaps(*content_.curves, visible, pixel), more ? std::optional(rest) : std::nullopt);
}

double CurvesPlot::column_of(Time t) const { return x()->coordToPixel(t.seconds()); }
QString CurvesPlot::notes() const { return note_->visible() ? note_->text() : QString(); }

void CurvesPlot::move_playhead() {
    const Time t = axis_.playhead();
    const Span visible = axis_.visible();
    playhead_->setVisible(axis_.duration().us > 0 && t >= visible.onset && t <= visible.offset);
    // On whole pixels, as the timeline draws it.
    const double column = x()->pixelToCoord(std::floor(x()->coordToPixel(t.seconds())));
    playhead_->start->setCoords(column, 0);
    playhead_->end->setCoords(column, 1);
    const Span chosen{std::max(axis_.selection().onset, visible.onset),
                      std::min(axis_.selection().offset, visible.offset)};
    selection_->setVisible(axis_.has_selection() && chosen.onset < chosen.offset);
    selection_->topLeft->setCoords(chosen.onset.seconds(), -0.1);
    selection_->bottomRight->setCoords(chosen.offset.seconds(), 1.1);
}

void CurvesPlot::set_pointer(std::optional<Time> time) {
    pointer_->setVisible(time.has_value());
    if (time) {
        pointer_->start->setCoords(time->seconds(), 0);
        pointer_->end->setCoords(time->seconds(), 1);
    }
    plot_->layer(QStringLiteral("playhead"))->replot();
}

} // namespace tempera::ui
