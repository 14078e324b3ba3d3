#include "ui/curves_view_private.h"

#include "core/analysis/timeline.h"
#include "ui/export_job.h"
#include "ui/job_runner.h"
#include "ui/membership_bars.h"
#include "ui/paths.h"
#include "ui/picture_file.h"
#include "ui/strip_metrics.h"
#include "ui/theme.h"
#include "ui/wording.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <QAccessible>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace tempera::ui {

namespace {

constexpr int frame_ms = 16;   ///< at most one redrawing per frame of the screen
constexpr int most_lines = 14; ///< of the read-out, which lies over the curves
const QSize picture_size(1200, 560);

QIcon line_icon(const QPen &pen) {
    QPixmap picture(24, 12);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(pen);
    painter.drawLine(0, 6, 24, 6);
    return picture;
}

/// How a modality is drawn: colours and dashes apart from each other, as emotions have them.
model::Emotion modality_style(Modality m) {
    constexpr std::array<std::uint32_t, modality_count> colours{0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00};
    model::Emotion style;
    style.rgb = colours[static_cast<std::size_t>(m)];
    style.pattern = static_cast<int>(m);
    return style;
}

std::optional<Modality> modality_of(const QString &key) {
    for (const auto m : all_modalities)
        if (key == QLatin1String("source:") + QLatin1String(name(m).data(), qsizetype(name(m).size()))) return m;
    return std::nullopt;
}

bool has_share(const engine::Scores &scores, Modality m) {
    for (std::size_t i = static_cast<std::size_t>(m); i < scores.share.size(); i += modality_count)
        if (scores.share[i] > 0) return true;
    return false;
}

std::vector<QString> keys_of(const engine::Scores &scores, CurveOptions::Shows shows) {
    std::vector<QString> keys;
    if (shows == CurveOptions::Shows::emotions)
        for (const auto &key : scores.emotions) keys.push_back(QString::fromStdString(key));
    else
        for (const auto m : all_modalities)
            // Measures are named only where there are any: most recordings have none.
            if (m != Modality::measures || has_share(scores, m))
                keys.push_back(QLatin1String("source:") + QLatin1String(name(m).data(), qsizetype(name(m).size())));
    return keys;
}

/// Is given the height of its first rows, two at most: a layout's least height knows nothing of the width, and what is
/// below would be cut off instead.
class Rows : public QWidget {
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent *event) override {
        const bool done = QWidget::event(event);
        if (layout() && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
            setMinimumHeight(std::min(layout()->heightForWidth(width()), 2 * layout()->minimumSize().height() + 4));
        return done;
    }
};

} // namespace

void CurvesView::Private::build() {
    auto *column = new QVBoxLayout(&view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 8, 2);
    chips = new Rows(&view);
    chip_row = new FlowLayout(chips, 2);
    verdict = new QLabel(&view);
    verdict->setAccessibleName(CurvesView::tr("Strongest at the playhead"));
    verdict->setAlignment(Qt::AlignRight | Qt::AlignTop);
    more = new QToolButton(&view);
    more->setObjectName(QStringLiteral("curves_options"));
    more->setAutoRaise(true);
    more->setIcon(icon(QStringLiteral("settings")));
    more->setToolTip(CurvesView::tr("How the curves are shown"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    top->addWidget(chips, 1);
    top->addWidget(verdict, 0, Qt::AlignTop);
    top->addWidget(more, 0, Qt::AlignTop);
    column->addLayout(top);
    plot = std::make_unique<CurvesPlot>(bench.axis(), &view);
    plot->widget().setAccessibleName(CurvesView::tr("Emotion curves"));
    plot->widget().installEventFilter(&view);
    column->addWidget(&plot->widget(), 1);
    rules = new RuleHeatStrip(bench.axis(), &view);
    rules->setVisible(options.rules);
    column->addWidget(rules);
    readout = new QLabel(&plot->widget());
    readout->setObjectName(QStringLiteral("curves_readout"));
    readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    readout->setAutoFillBackground(true);
    readout->setBackgroundRole(QPalette::ToolTipBase);
    readout->setForegroundRole(QPalette::ToolTipText);
    readout->setFrameShape(QFrame::Box);
    readout->setFont(tabular_font(view.font()));
    readout->setMargin(4);
    readout->setTextFormat(Qt::PlainText);
    readout->hide();
    build_menu();
    more->setMenu(menu);
}

void CurvesView::Private::build_chips() {
    std::vector<QString> wanted;
    if (scores) wanted = keys_of(*scores, options.shows);
    if (wanted != keys) {
        for (auto *old : chip) {
            chip_row->removeWidget(old);
            old->deleteLater();
        }
        chip.clear();
        keys = std::move(wanted);
        for (const auto &key : keys) {
            auto *made_chip = new QToolButton(chips);
            made_chip->setCheckable(true);
            made_chip->setAutoRaise(true);
            made_chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            made_chip->setIconSize(QSize(24, 12));
            made_chip->setFocusPolicy(Qt::TabFocus);
            made_chip->setChecked(!options.hidden.count(key));
            made_chip->setObjectName(QStringLiteral("curve-") + key);
            made_chip->setContextMenuPolicy(Qt::CustomContextMenu);
            made_chip->installEventFilter(&view);
            connect(made_chip, &QToolButton::toggled, &view, [this, key](bool on) { view.set_shown(key, on); });
            connect(made_chip, &QWidget::customContextMenuRequested, &view, [this, key, made_chip] {
                QMenu choice(&view);
                choice.addAction(CurvesView::tr("Show &only this"), &view, [this, key] { view.show_only(key); });
                choice.addAction(CurvesView::tr("Show &all"), &view, [this] {
                    for (const auto &each : std::vector<QString>(keys)) view.set_shown(each, true);
                });
                choice.exec(made_chip->mapToGlobal(QPoint(0, made_chip->height())));
            });
            chip_row->addWidget(made_chip);
            chip.push_back(made_chip);
        }
    }
    dress_chips();
}

void CurvesView::Private::dress_chips() {
    const bool dark = is_dark(view.palette());
    for (std::size_t i = 0; i < chip.size(); ++i) {
        const QString name = name_of(keys[i]);
        chip[i]->setText(name);
        chip[i]->setIcon(line_icon(pen_of(keys[i], dark)));
        chip[i]->setToolTip(
            CurvesView::tr("Show or hide the curve of %1; S or a double click shows it alone").arg(name));
        chip[i]->setAccessibleName(CurvesView::tr("Curve of %1").arg(name));
    }
}

QString CurvesView::Private::name_of(const QString &key) const {
    if (const auto m = modality_of(key)) return ShareBar::modality_name(*m);
    return name_for(emotions, key.toStdString());
}

QPen CurvesView::Private::pen_of(const QString &key, bool dark) const {
    if (const auto m = modality_of(key)) return pen(modality_style(*m), dark);
    const auto *e = find_emotion(emotions, key.toStdString());
    return e ? pen(*e, dark) : QPen(quiet_text(view.palette()), 1, Qt::DotLine);
}

void CurvesView::Private::schedule() {
    if (!redraw.isActive()) redraw.start(frame_ms);
}

void CurvesView::Private::make() {
    if (!scores) {
        made.reset();
        return set_content();
    }
    if (making) {
        make_again = true;
        return;
    }
    making = true;
    auto next = std::make_shared<Made>();
    next->scores = scores;
    next->keys = keys;
    next->smoothing = options.smoothing;
    std::vector<std::shared_ptr<const engine::Scores>> others;
    if (options.shows == CurveOptions::Shows::emotions)
        for (const auto &[with, other, turn] : compared) {
            others.push_back(other);
            next->compared_names << with.name;
        }
    bench.jobs().start({}, [from = QPointer(&view), next, others, shows = options.shows](const Job &) {
        const auto &all = *next->scores;
        next->curves = shows == CurveOptions::Shows::emotions ? membership_curves(all, next->smoothing)
                                                              : share_curves(all, next->smoothing);
        next->ambiguity = ambiguity_curve(all, next->smoothing);
        for (const auto &other : others) {
            auto &dotted = next->compared.emplace_back();
            dotted.curves = membership_curves(*other, next->smoothing);
            for (const auto &key : all.emotions) {
                const auto place = std::find(other->emotions.begin(), other->emotions.end(), key);
                dotted.column.push_back(
                    place == other->emotions.end() ? -1 : static_cast<int>(place - other->emotions.begin()));
            }
        }
        return [from, next] {
            if (!from) return;
            auto &d = *from->d_;
            d.making = false;
            // What has been overtaken is shown all the same while the newer is made, unless nothing is to be shown.
            if (d.scores) d.made = next;
            d.set_content();
            if (std::exchange(d.make_again, false)) d.make();
        };
    });
}

void CurvesView::Private::set_content() {
    CurvesPlot::Content content;
    content.layout = options.layout;
    content.bounds = options.bounds;
    content.threshold = static_cast<double>(analysis::SegmentSettings{}.enter);
    content.empty = empty_text();
    const bool stacked = options.layout == CurveOptions::Layout::stacked;
    const bool sources = options.shows == CurveOptions::Shows::sources;
    content.value_name = sources   ? CurvesView::tr("Share")
                         : stacked ? CurvesView::tr("Sum")
                                   : CurvesView::tr("Membership");
    if (made) {
        const bool dark = is_dark(view.palette());
        content.curves = made->curves;
        content.ambiguity = made->ambiguity;
        content.compared = made->compared;
        std::vector<std::size_t> which;
        for (const auto &key : made->keys) {
            const bool on = !options.hidden.count(key);
            if (on) which.push_back(content.lines.size());
            content.lines.push_back({name_of(key), pen_of(key, dark), on});
        }
        if (stacked) content.total = total_curve(*made->curves, which);
        if (made->smoothing > grid_step)
            content.notes
                << CurvesView::tr("shown smoothed over %1 s").arg(QLocale().toString(made->smoothing.seconds()));
        if (stacked && !made->compared.empty())
            content.notes << CurvesView::tr("nothing is compared when stacked");
        else
            for (qsizetype k = 0; k < made->compared_names.size(); ++k)
                content.notes << (k == 0 ? CurvesView::tr("dotted: %1") : CurvesView::tr("dash-dotted: %1"))
                                     .arg(made->compared_names[k]);
    }
    plot->set_content(std::move(content));
    say_verdict();
    schedule();
}

QString CurvesView::Private::empty_text() const {
    if (!bench.recording()) return CurvesView::tr("Curves appear here when a recording is open.");
    if (bench.blind()) return CurvesView::tr("Hidden until the blind rating is finished.");
    if (bench.jobs().idle()) return CurvesView::tr("There are no curves of this recording yet.");
    return CurvesView::tr("The recording is being analysed: curves fill in from the left.");
}

void CurvesView::Private::say_verdict() {
    const Time t = bench.axis().playhead();
    QString text;
    if (scores && bench.axis().duration().us > 0) {
        const std::int64_t step = t >= scores->start ? (t - scores->start).us / grid_step.us : -1;
        if (step < 0 || step >= scores->steps()) {
            text = t < bench.axis().duration() ? CurvesView::tr("Not analysed yet") : QString();
        } else {
            const int e = analysis::strongest(*scores, step);
            text = e == -2 ? CurvesView::tr("No evidence")
                   : e < 0 ? CurvesView::tr("None of these")
                           : name_for(emotions, scores->emotions[static_cast<std::size_t>(e)]);
        }
    }
    verdict->setText(text);
}

void CurvesView::Private::read(Time t) {
    QStringList lines = view.values_at(t).split(QLatin1Char('\n'));
    const QString whole = lines.join(QStringLiteral("; "));
    if (lines.size() > most_lines) lines = lines.mid(0, most_lines - 1) << QStringLiteral("…");
    readout->setText(lines.join(QLatin1Char('\n')));
    readout->adjustSize();
    const int column = static_cast<int>(plot->column_of(t)), room = plot->widget().width();
    const bool left = column + 12 + readout->width() > room;
    readout->move(left ? std::max(0, column - 12 - readout->width()) : column + 12, 12);
    readout->show();
    readout->raise();
    plot->set_pointer(t);
    if (!reading) return;
    plot->widget().setAccessibleDescription(whole);
    QAccessibleEvent changed(&plot->widget(), QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CurvesView::Private::stop_reading() {
    readout->hide();
    plot->set_pointer(std::nullopt);
}

void CurvesView::Private::hover(const QMouseEvent &event) {
    if (reading) return;
    if (!scores || event.position().x() < gutter_width || bench.axis().duration().us <= 0) return stop_reading();
    read(plot->navigator().time_at(event.position().x()));
}

CurvesView::CurvesView(Workbench &bench, QWidget *parent)
    : QWidget(parent), d_(std::make_unique<Private>(bench, *this)) {
    d_->build();
    d_->redraw.setSingleShot(true);
    connect(&d_->redraw, &QTimer::timeout, this, [this] { d_->plot->draw(); });
    const auto schedule = [this] { d_->schedule(); };
    TimeAxis &axis = bench.axis();
    connect(&axis, &TimeAxis::visible_changed, this, schedule);
    connect(&axis, &TimeAxis::duration_changed, this, schedule);
    connect(&bench.jobs(), &JobRunner::changed, this, [this] {
        if (!d_->scores && d_->plot->content().empty != d_->empty_text()) d_->set_content();
    });
    const auto overlay = [this] {
        d_->plot->move_playhead();
        d_->say_verdict();
        if (d_->reading) d_->read(d_->bench.axis().playhead());
        d_->plot->widget().layer(QStringLiteral("playhead"))->replot();
    };
    connect(&axis, &TimeAxis::playhead_changed, this, overlay);
    connect(&axis, &TimeAxis::selection_changed, this, overlay);
    const auto refresh = [this] { set_scores(d_->bench.scores(), d_->bench.emotions()); };
    connect(&bench, &Workbench::scores_changed, this, refresh);
    connect(&bench, &Workbench::emotions_changed, this, refresh);
    connect(&bench, &Workbench::recording_changed, this, refresh);
    const auto rules = [this] { d_->rules->set_rules(d_->bench.rules(), d_->bench.emotions()); };
    connect(&bench, &Workbench::rules_changed, this, rules);
    connect(&bench, &Workbench::emotions_changed, this, rules);
    connect(&bench, &Workbench::recording_changed, this, rules);
    rules();
    connect(&bench, &Workbench::compared_changed, this, [this] { set_compared(d_->bench.compared()); });
    d_->plot->set_palette(palette(), font());
    set_compared(bench.compared());
    refresh();
}

CurvesView::~CurvesView() = default;

void CurvesView::set_scores(std::shared_ptr<const engine::Scores> scores, const std::vector<model::Emotion> &emotions) {
    const bool other = scores != d_->scores;
    d_->scores = std::move(scores);
    d_->emotions = emotions;
    d_->build_chips();
    if (other) d_->make();
    d_->set_content();
}

void CurvesView::set_compared(std::vector<Workbench::Compared> with) {
    std::erase_if(with, [](const auto &one) { return !one.scores; });
    const auto same = [](const auto &a, const auto &b) { return a.scores == b.scores && a.with.name == b.with.name; };
    if (std::equal(with.begin(), with.end(), d_->compared.begin(), d_->compared.end(), same)) return;
    d_->compared = std::move(with);
    d_->make();
}

const CurveOptions &CurvesView::options() const { return d_->options; }

void CurvesView::set_options(const CurveOptions &options) {
    if (options == d_->options) return;
    const bool anew = options.shows != d_->options.shows || options.smoothing != d_->options.smoothing;
    d_->options = options;
    options.remember();
    d_->show_choices();
    d_->build_chips();
    for (std::size_t i = 0; i < d_->chip.size(); ++i) {
        const QSignalBlocker quiet(d_->chip[i]);
        d_->chip[i]->setChecked(!options.hidden.count(d_->keys[i]));
    }
    d_->rules->setVisible(options.rules);
    if (anew) d_->make();
    d_->set_content();
}

void CurvesView::set_shown(const QString &key, bool shown) {
    CurveOptions next = d_->options;
    if (shown)
        next.hidden.erase(key);
    else
        next.hidden.insert(key);
    set_options(next);
}

bool CurvesView::shown(const QString &key) const { return !d_->options.hidden.count(key); }

void CurvesView::show_only(const QString &key) {
    CurveOptions next = d_->options;
    bool alone = shown(key);
    for (const auto &each : d_->keys) alone = alone && (each == key || !shown(each));
    for (const auto &each : d_->keys)
        if (alone || each == key)
            next.hidden.erase(each);
        else
            next.hidden.insert(each);
    set_options(next);
}

double CurvesView::column_of(Time t) const { return d_->plot->column_of(t); }
QString CurvesView::notes() const { return d_->plot->notes(); }
QMenu *CurvesView::menu() const { return d_->menu; }
bool CurvesView::up_to_date() const {
    return !d_->making && !d_->redraw.isActive() && !d_->plot->rough() &&
           (d_->made ? d_->made->scores : nullptr) == d_->scores;
}
void CurvesView::draw_now() {
    d_->redraw.stop();
    d_->plot->draw(true);
}

QString CurvesView::values_at(Time t) const {
    const auto &scores = d_->scores;
    const QString when = QString::fromStdString(format_time(t));
    const std::int64_t step = scores && t >= scores->start ? (t - scores->start).us / grid_step.us : -1;
    if (step < 0 || step >= scores->steps()) return tr("%1: not analysed yet").arg(when);
    const auto at = static_cast<std::size_t>(step);
    if (scores->evidence[at] <= 0) return tr("%1: no evidence").arg(when);
    const QLocale locale;
    const auto two = [&](float v) { return locale.toString(static_cast<double>(v), 'f', 2); };
    QStringList lines{when};
    if (d_->options.shows == CurveOptions::Shows::sources) {
        for (const auto m : all_modalities)
            if (const float s = scores->share[at * modality_count + static_cast<std::size_t>(m)]; s > 0)
                lines << tr("%1 %2 %", "a modality and its per cent")
                             .arg(ShareBar::modality_name(m), locale.toString(100.0 * static_cast<double>(s), 'f', 0));
        return lines.join(QLatin1Char('\n'));
    }
    const std::size_t width = scores->emotions.size();
    std::vector<std::size_t> order;
    for (std::size_t e = 0; e < width; ++e) {
        if (shown(QString::fromStdString(scores->emotions[e]))) order.push_back(e);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return scores->membership[at * width + a] > scores->membership[at * width + b];
    });
    if (analysis::strongest(*scores, step) == -1) lines << tr("None of these");
    /// What the other one says of an emotion at this step; empty: nothing.
    const auto said = [&](const engine::Scores &other, const std::string &key) -> std::optional<float> {
        const std::int64_t there = (scores->start - other.start).us / grid_step.us + step;
        const auto place = std::find(other.emotions.begin(), other.emotions.end(), key);
        if (there < 0 || there >= other.steps() || place == other.emotions.end()) return std::nullopt;
        const auto row = static_cast<std::size_t>(there);
        const float value = other.membership[row * other.emotions.size() +
                                             static_cast<std::size_t>(place - other.emotions.begin())];
        return other.evidence[row] > 0 && !std::isnan(value) ? std::optional(value) : std::nullopt;
    };
    for (const auto e : order) {
        const std::size_t k = at * width + e;
        QString line = tr("%1 %2 (%3–%4)")
                           .arg(name_for(d_->emotions, scores->emotions[e]), two(scores->membership[k]),
                                two(scores->lower[k]), two(scores->upper[k]));
        for (std::size_t other = 0; other < d_->compared.size(); ++other)
            if (const auto value = said(*d_->compared[other].scores, scores->emotions[e]))
                line = (other == 0 ? tr("%1, dotted %2") : tr("%1, dash-dotted %2")).arg(line, two(*value));
        lines << line;
    }
    lines << tr("Ambiguity %1").arg(two(scores->ambiguity[at]));
    return lines.join(QLatin1Char('\n'));
}

void CurvesView::read_at_playhead(bool on) {
    d_->reading = on;
    d_->show_choices();
    if (on)
        d_->read(d_->bench.axis().playhead());
    else
        d_->stop_reading();
}

void CurvesView::export_picture(const QString &path) {
    const auto media = d_->bench.media();
    const QString file = media ? to_text(media->path.filename()) : QString();
    const Span visible = d_->bench.axis().visible();
    const QString title =
        tr("%1, %2 to %3", "file name and times")
            .arg(file.isEmpty() ? tr("Emotion curves") : file, QString::fromStdString(format_time(visible.onset)),
                 QString::fromStdString(format_time(visible.offset)));
    auto picture = std::make_shared<QPicture>(d_->plot->picture(title, picture_size));
    write_in_background(d_->bench, tr("Exporting %1").arg(QFileInfo(path).fileName()), tr("Picture exported to %1.").arg(path),
                        [picture, title, path] { return write_picture(*picture, picture_size, title, path); });
}

bool CurvesView::eventFilter(QObject *watched, QEvent *event) {
    auto &plot = *d_->plot;
    if (watched != &plot.widget()) { // a chip
        const auto *chip = qobject_cast<QToolButton *>(watched);
        if (chip && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_S &&
            static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
            event->accept(); // it comes again, as a key
            return true;
        }
        const bool alone = event->type() == QEvent::MouseButtonDblClick ||
                           (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_S &&
                            static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier);
        if (!chip || !alone) return QWidget::eventFilter(watched, event);
        const auto place = std::find(d_->chip.begin(), d_->chip.end(), chip);
        if (place != d_->chip.end()) show_only(d_->keys[static_cast<std::size_t>(place - d_->chip.begin())]);
        return true;
    }
    auto &navigator = plot.navigator();
    const auto reads = [&](const QKeyEvent &key) {
        return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter ||
               (key.key() == Qt::Key_Escape && d_->reading);
    };
    switch (event->type()) {
    case QEvent::Wheel: navigator.wheel(*static_cast<QWheelEvent *>(event)); return true;
    case QEvent::MouseButtonPress:
        plot.widget().setFocus(Qt::MouseFocusReason);
        navigator.press(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonDblClick: return true;
    case QEvent::MouseMove: {
        const auto &mouse = *static_cast<QMouseEvent *>(event);
        if (mouse.buttons() == Qt::NoButton)
            d_->hover(mouse);
        else if (!d_->reading)
            d_->stop_reading();
        navigator.move(*static_cast<QMouseEvent *>(event));
        return true;
    }
    case QEvent::MouseButtonRelease: navigator.release(*static_cast<QMouseEvent *>(event)); return true;
    case QEvent::Leave:
        if (!d_->reading) d_->stop_reading();
        return false;
    case QEvent::ShortcutOverride: {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (!TimeNavigator::takes(key) && !reads(key)) return false;
        event->accept();
        return true;
    }
    case QEvent::KeyPress: {
        auto &key = *static_cast<QKeyEvent *>(event);
        if (!reads(key)) return navigator.key(key);
        read_at_playhead(key.key() != Qt::Key_Escape && !d_->reading);
        return true;
    }
    case QEvent::Resize: d_->schedule(); return false;
    default: return false;
    }
}

void CurvesView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        d_->plot->set_palette(palette(), font());
        d_->dress_chips();
        d_->set_content();
    }
    QWidget::changeEvent(event);
}

} // namespace tempera::ui
