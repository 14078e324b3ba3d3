#include "ui/trace_panel.h"

#include "ui/emotion_style.h"
#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/trace_style.h"

#include <algorithm>
#include <cmath>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace tempera::ui {
namespace {
constexpr int slider_steps = 1000;
constexpr double longest_lag = 10; ///< seconds
constexpr int gamepad_ms = 15;     ///< between two looks at the gamepad: finer than a picture
} // namespace

TracePanel::TracePanel(TraceDesk &desk, Player &player, QWidget *parent) : QWidget(parent), desk_(desk) {
    recorder_ = new TraceRecorder(
        player, desk.bench().axis(), [this] { return value(); }, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(build_rating(), 1);
    column->addWidget(build_lag());
    connect(recorder_, &TraceRecorder::taken, this,
            [this](const analysis::Series &take) { desk_.keep(chosen(), take); });
    connect(recorder_, &TraceRecorder::state_changed, this, &TracePanel::refresh_state);
    connect(recorder_, &TraceRecorder::state_changed, this, &TracePanel::follow_gamepad);
    gamepad_timer_.setInterval(gamepad_ms);
    connect(&gamepad_timer_, &QTimer::timeout, this, &TracePanel::read_gamepad);
    connect(&desk, &TraceDesk::changed, this, &TracePanel::refresh_lines);
    connect(&desk, &TraceDesk::lag_measured, this, &TracePanel::show_lag);
    connect(&desk.bench(), &Workbench::emotions_changed, this, &TracePanel::refresh_dimensions);
    connect(&desk.bench(), &Workbench::recording_changed, this, [this] {
        recorder_->stop();
        refresh_dimensions();
        refresh_state();
    });
    refresh_dimensions();
    refresh_lines();
    refresh_state();
}

QWidget *TracePanel::build_rating() {
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    dimension_ = new QComboBox(box);
    dimension_->setObjectName(QStringLiteral("trace_dimension"));
    dimension_->setAccessibleName(tr("What is rated"));
    slider_ = new QSlider(Qt::Vertical, box);
    slider_->setObjectName(QStringLiteral("trace_slider"));
    slider_->setAccessibleName(tr("Rating"));
    slider_->setRange(0, slider_steps);
    slider_->setSingleStep(slider_steps / 40);
    slider_->setPageStep(slider_steps / 10);
    slider_->setValue(slider_steps / 2);
    slider_->setMinimumHeight(90);
    top_ = new QLabel(box);
    bottom_ = new QLabel(box);
    value_ = new QLabel(box);
    value_->setFont(tabular_font(font()));
    record_ = new QPushButton(box);
    record_->setObjectName(QStringLiteral("trace_record"));
    record_->setCheckable(true);
    grid->addWidget(dimension_, 0, 0, 1, 2);
    grid->addWidget(slider_, 1, 0, 3, 1, Qt::AlignHCenter);
    grid->addWidget(top_, 1, 1, Qt::AlignTop);
    grid->addWidget(value_, 2, 1, Qt::AlignVCenter);
    grid->addWidget(bottom_, 3, 1, Qt::AlignBottom);
    input_ = new QComboBox(box);
    input_->setObjectName(QStringLiteral("trace_input"));
    input_->setAccessibleName(tr("What the rating follows"));
    input_->setToolTip(input_->accessibleName());
    // In the order of Gamepad::Axis, after the slider.
    input_->addItems({tr("Slider, wheel, keys"), tr("Gamepad: left stick, up"), tr("Gamepad: left stick, right"),
                      tr("Gamepad: right stick, up"), tr("Gamepad: right stick, right"), tr("Gamepad: left trigger"),
                      tr("Gamepad: right trigger")});
    input_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    input_->setMinimumContentsLength(12);
    input_->setCurrentIndex(std::clamp(settings::choice(input_->objectName()).toInt(), 0, Gamepad::axes));
    gamepad_note_ = new QLabel(box);
    gamepad_note_->setObjectName(QStringLiteral("trace_gamepad"));
    gamepad_note_->setWordWrap(true);
    gamepad_note_->hide();
    connect(input_, &QComboBox::activated, this,
            [this](int index) { settings::set_choice(input_->objectName(), QString::number(index)); });
    grid->addWidget(record_, 4, 0, 1, 2);
    grid->addWidget(input_, 5, 0, 1, 2);
    grid->addWidget(gamepad_note_, 6, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    connect(slider_, &QSlider::valueChanged, this, &TracePanel::show_value);
    connect(dimension_, &QComboBox::currentIndexChanged, this, &TracePanel::show_value);
    connect(record_, &QPushButton::clicked, this, &TracePanel::toggle);
    return box;
}

void TracePanel::toggle() {
    if (recorder_->state() == TraceRecorder::State::idle) {
        slider_->setFocus();
        recorder_->start();
    } else {
        recorder_->stop();
    }
    refresh_state();
}

void TracePanel::follow_gamepad() {
    const bool wanted = recorder_->state() != TraceRecorder::State::idle && input_->currentIndex() > 0;
    if (wanted == gamepad_timer_.isActive()) return;
    if (!wanted) {
        gamepad_timer_.stop();
        gamepad_.close();
        return;
    }
    const bool there = gamepad_.open();
    gamepad_note_->setText(there ? tr("Rating with %1.").arg(gamepad_.name())
                                 : tr("There is no gamepad: plug one in, or use slider, wheel and keys."));
    gamepad_note_->show();
    gamepad_timer_.start();
    read_gamepad();
}

void TracePanel::read_gamepad() {
    if (!gamepad_.is_open()) return;
    if (const auto value = gamepad_.value(static_cast<Gamepad::Axis>(input_->currentIndex() - 1)))
        slider_->setValue(static_cast<int>(std::lround(*value * slider_steps)));
    else
        gamepad_note_->setText(tr("The gamepad is gone: slider, wheel and keys go on."));
}

QWidget *TracePanel::build_lag() {
    auto *box = new QGroupBox(tr("Ratings of this recording"), this);
    auto *grid = new QGridLayout(box);
    line_ = new QComboBox(box);
    line_->setObjectName(QStringLiteral("trace_line"));
    line_->setAccessibleName(tr("Rating"));
    remove_ = new QPushButton(icon("trash-2"), QString(), box);
    remove_->setToolTip(tr("Remove this rating"));
    remove_->setAccessibleName(tr("Remove this rating"));
    lag_ = new QDoubleSpinBox(box);
    lag_->setObjectName(QStringLiteral("trace_lag"));
    lag_->setRange(0, longest_lag);
    lag_->setSingleStep(0.1);
    lag_->setDecimals(2);
    lag_->setSuffix(tr(" s"));
    lag_->setAccessibleName(tr("Reaction time in seconds"));
    measure_ = new QPushButton(tr("Measure"), box);
    measure_->setObjectName(QStringLiteral("trace_measure"));
    apply_ = new QPushButton(tr("Take off"), box);
    apply_->setObjectName(QStringLiteral("trace_apply"));
    measured_ = new QLabel(box);
    measured_->setWordWrap(true);
    measured_->setObjectName(QStringLiteral("trace_measured"));
    together_ = new QComboBox(box);
    together_->setObjectName(QStringLiteral("trace_together"));
    together_->setAccessibleName(tr("What raters say together"));
    together_->addItems({tr("Each rater"), tr("With the mean"), tr("With the median"), tr("With the weighted mean")});
    together_->setCurrentIndex(std::clamp(QSettings().value("traces_together", 1).toInt(), 0, 3));
    together_->setToolTip(tr("Weighted: who agrees with the others counts for more"));
    grid->addWidget(line_, 0, 0, 1, 2);
    grid->addWidget(remove_, 0, 2);
    grid->addWidget(new QLabel(tr("Reaction time"), box), 1, 0, 1, 3);
    grid->addWidget(lag_, 2, 0);
    grid->addWidget(measure_, 2, 1);
    grid->addWidget(apply_, 2, 2);
    grid->addWidget(measured_, 3, 0, 1, 3);
    labels_ = new QPushButton(icon("tags"), tr("Make labels of it"), box);
    labels_->setObjectName(QStringLiteral("trace_labels"));
    labels_->setToolTip(tr("Labels where the rating is in the upper half of its scale. For Adapt each counts as "
                           "strongly as it was rated."));
    grid->addWidget(labels_, 4, 0, 1, 3);
    grid->addWidget(together_, 5, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    connect(measure_, &QPushButton::clicked, this, [this] { desk_.measure_lag(line()); });
    connect(apply_, &QPushButton::clicked, this, [this] { desk_.set_lag(line(), Time::seconds(lag_->value())); });
    connect(remove_, &QPushButton::clicked, this, [this] { desk_.remove(line()); });
    connect(labels_, &QPushButton::clicked, this, [this] { desk_.make_labels(line()); });
    connect(line_, &QComboBox::currentIndexChanged, this, &TracePanel::refresh_state);
    connect(together_, &QComboBox::currentIndexChanged, this, [this](int index) {
        QSettings().setValue("traces_together", index);
        Q_EMIT together_changed();
    });
    return box;
}

std::optional<analysis::Together> TracePanel::together() const {
    switch (together_->currentIndex()) {
    case 1: return analysis::Together::mean;
    case 2: return analysis::Together::median;
    case 3: return analysis::Together::weighted;
    default: return std::nullopt;
    }
}

void TracePanel::refresh_dimensions() {
    const Rated before = chosen();
    dimensions_ = {{{}, "valence", -1, 1}, {{}, "arousal", -1, 1}, {{}, "dominance", -1, 1}};
    for (const auto &emotion : desk_.bench().emotions()) dimensions_.push_back({emotion.id, {}, 0, 1});
    const QSignalBlocker quiet(dimension_);
    dimension_->clear();
    for (const auto &what : dimensions_) dimension_->addItem(desk_.name(what));
    const auto same = std::find(dimensions_.begin(), dimensions_.end(), before);
    dimension_->setCurrentIndex(same == dimensions_.end() ? 0 : static_cast<int>(same - dimensions_.begin()));
    show_value();
}

Rated TracePanel::chosen() const {
    const auto index = static_cast<std::size_t>(std::max(0, dimension_->currentIndex()));
    return index < dimensions_.size() ? dimensions_[index] : Rated{{}, "valence", -1, 1};
}

float TracePanel::value() const {
    const Rated what = chosen();
    return what.low + (what.high - what.low) * static_cast<float>(slider_->value()) / slider_steps;
}

void TracePanel::show_value() {
    const Rated what = chosen();
    const auto text = [](float v) { return QLocale().toString(static_cast<double>(v), 'f', 2); };
    top_->setText(text(what.high));
    bottom_->setText(text(what.low));
    value_->setText(text(value()));
}

TraceId TracePanel::line() const { return TraceId{line_->currentData().toLongLong()}; }

void TracePanel::refresh_lines() {
    const TraceId before = line();
    {
        const QSignalBlocker quiet(line_);
        line_->clear();
        for (const auto &one : desk_.lines()) {
            line_->addItem(trace_icon(one.place, palette()), tr("%1, %2").arg(desk_.name(TraceDesk::what(one.trace)), one.rater),
                           QVariant::fromValue<qlonglong>(one.trace.id.value));
            if (one.trace.id == before) line_->setCurrentIndex(line_->count() - 1);
        }
        if (!before) line_->setCurrentIndex(line_->count() - 1);
    }
    refresh_state();
}

void TracePanel::refresh_state() {
    using State = TraceRecorder::State;
    const State state = recorder_->state();
    const bool recording = static_cast<bool>(desk_.bench().recording());
    record_->setEnabled(recording);
    record_->setChecked(state != State::idle);
    record_->setText(state == State::counting    ? tr("Starts in %1").arg(recorder_->seconds_left())
                     : state == State::recording ? tr("Stop")
                                                 : tr("Rate while it plays"));
    dimension_->setEnabled(state == State::idle);
    input_->setEnabled(state == State::idle);
    const auto &lines = desk_.lines();
    const auto one = std::find_if(lines.begin(), lines.end(), [&](const auto &l) { return l.trace.id == line(); });
    for (QWidget *needs : std::initializer_list<QWidget *>{lag_, measure_, apply_, remove_, line_})
        needs->setEnabled(one != lines.end());
    labels_->setEnabled(one != lines.end() && one->trace.emotion);
    measured_->clear();
    if (one == lines.end()) return;
    lag_->setValue(one->trace.lag.seconds());
    if (one->trace.lag > Time{0})
        measured_->setText(tr("%1 s have been taken off.").arg(QLocale().toString(one->trace.lag.seconds(), 'f', 2)));
}

void TracePanel::show_lag(TraceId id, const std::optional<analysis::Lag> &lag, bool against_raters) {
    if (id != line()) return;
    if (!lag) return measured_->setText(tr("There is no other rating or curve to measure it against."));
    lag_->setValue(lag->by.seconds());
    const auto number = [](double v) { return QLocale().toString(v, 'f', 2); };
    measured_->setText((against_raters ? tr("%1 s behind the other raters: correlation %2 instead of %3.")
                                       : tr("%1 s behind the curve: correlation %2 instead of %3."))
                           .arg(number(lag->by.seconds()), number(lag->correlation), number(lag->without)));
}

void TracePanel::wheelEvent(QWheelEvent *event) {
    if (recorder_->state() == TraceRecorder::State::idle) return QWidget::wheelEvent(event);
    slider_->setValue(slider_->value() + event->angleDelta().y() / 120 * slider_->singleStep());
    event->accept();
}

void TracePanel::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && recorder_->state() != TraceRecorder::State::idle)
        recorder_->stop();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tempera::ui
