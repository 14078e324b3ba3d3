#include "ui/adapt_panel.h"

#include "ui/emotion_lookup.h"
#include "ui/memory_box.h"
#include "ui/strip_metrics.h"
#include "ui/suggestion_list.h"

#include <algorithm>
#include <cmath>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tempera::ui {

namespace {

/// Examples per emotion as short bars; only emotions that have some.
class ExampleBars : public QWidget {
public:
    explicit ExampleBars(QWidget *parent) : QWidget(parent) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void set(const AdaptPanel::State &state) {
        rows_.clear();
        for (const auto &e : state.emotions) {
            const auto count = std::count_if(state.labels.begin(), state.labels.end(),
                                             [&](const auto &label) { return label.emotion == e.id; });
            if (count > 0) rows_.push_back({e, static_cast<int>(count)});
        }
        QStringList spoken;
        for (const auto &[e, count] : rows_) {
            spoken << AdaptPanel::tr("%1: %n example(s)", nullptr, count).arg(display_name(e));
        }
        setAccessibleDescription(spoken.join(QStringLiteral("; ")));
        setVisible(!rows_.empty());
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {220, static_cast<int>(rows_.size()) * row_height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {140, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const QPalette &p = palette();
        const bool dark = is_dark(p);
        const QFontMetrics metrics = painter.fontMetrics();
        int name_room = 0, most = 5; // five examples fill the bar, until an emotion has more
        for (const auto &[e, count] : rows_) {
            name_room = std::max(name_room, metrics.horizontalAdvance(display_name(e)) + 4);
            most = std::max(most, count);
        }
        name_room = std::min(name_room, width() / 3);
        const int number_room = metrics.horizontalAdvance(QStringLiteral("0000"));
        const double room = width() - name_room - number_room - 16;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto &[e, count] = rows_[i];
            const int top = static_cast<int>(i) * row_height(), tall = row_height();
            painter.setPen(p.color(QPalette::WindowText));
            painter.drawText(QRect(0, top, name_room, tall), Qt::AlignVCenter | Qt::AlignLeft,
                             metrics.elidedText(display_name(e), Qt::ElideRight, name_room));
            const QRectF bar(name_room + 8, top + tall / 2.0 - 4, std::max(3.0, room * count / most), 8);
            painter.fillRect(bar, mix(p.color(QPalette::Base), colour(e, dark), 0.45));
            painter.fillRect(bar, brush(e, dark));
            painter.drawText(QRect(width() - number_room, top, number_room, tall), Qt::AlignVCenter | Qt::AlignRight,
                             QLocale().toString(count));
        }
    }

private:
    [[nodiscard]] int row_height() const { return fontMetrics().height() + 2; }
    std::vector<std::pair<model::Emotion, int>> rows_;
};

QString two_digits(double v) { return QLocale().toString(v, 'f', 2); }

QLabel *wrapping(QWidget *parent) {
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

struct AdaptPanel::Private {
    SuggestionList *suggestions = nullptr;
    Workbench &bench;
    State state;
    ExampleBars *bars = nullptr;
    QPushButton *adapt = nullptr, *cancel = nullptr, *forget = nullptr;
    QProgressBar *progress = nullptr;
    QLabel *obstacle = nullptr, *result_title = nullptr, *result = nullptr, *each = nullptr, *kept = nullptr,
           *outdated_note = nullptr, *undo = nullptr;
    QVBoxLayout *warnings = nullptr;
    std::vector<QLabel *> warning_labels;

    void show_warnings();
};

AdaptPanel::AdaptPanel(Workbench &bench, QWidget *parent)
    : QWidget(parent), d_(std::make_unique<Private>(Private{.bench = bench})) {
    setAccessibleName(tr("Adapt"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    d_->bars = new ExampleBars(this);
    d_->bars->setAccessibleName(tr("Examples per emotion"));
    column->addWidget(d_->bars);
    auto *line = new QHBoxLayout;
    d_->adapt = new QPushButton(tr("Adapt"), this);
    d_->adapt->setObjectName(QStringLiteral("adapt"));
    d_->adapt->setToolTip(tr("Learn this patient's emotions from the labels and redraw the curves"));
    d_->progress = new QProgressBar(this);
    d_->progress->setRange(0, 0);
    d_->progress->setTextVisible(false);
    d_->progress->setMaximumHeight(8);
    d_->progress->setAccessibleName(tr("Adapting"));
    d_->cancel = new QPushButton(tr("Cancel"), this);
    line->addWidget(d_->adapt);
    line->addWidget(d_->progress, 1);
    line->addWidget(d_->cancel);
    line->addStretch();
    column->addLayout(line);
    d_->obstacle = wrapping(this);
    d_->obstacle->setForegroundRole(QPalette::PlaceholderText);
    d_->result_title = wrapping(this);
    d_->result = wrapping(this);
    d_->each = wrapping(this);
    d_->each->setObjectName(QStringLiteral("accuracy_each"));
    d_->each->setTextFormat(Qt::RichText);
    d_->kept = wrapping(this);
    d_->outdated_note = wrapping(this);
    d_->outdated_note->setText(tr("The labels have changed since: press Adapt to learn from them."));
    for (auto *label : {d_->obstacle, d_->result_title, d_->result, d_->each, d_->kept, d_->outdated_note})
        column->addWidget(label);
    d_->result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d_->warnings = new QVBoxLayout;
    d_->warnings->setSpacing(4);
    column->addLayout(d_->warnings);
    d_->undo = wrapping(this);
    d_->undo->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(d_->undo);
    d_->forget = new QPushButton(tr("Forget adaptation"), this);
    d_->forget->setFlat(true);
    d_->forget->setToolTip(tr("Back to the general model; the labels stay"));
    column->addWidget(d_->forget, 0, Qt::AlignLeft);
    column->addWidget(new MemoryBox(bench, this));
    d_->suggestions = new SuggestionList(bench, this);
    column->addWidget(d_->suggestions);
    column->addStretch();

    connect(d_->adapt, &QPushButton::clicked, &bench, &Workbench::adapt);
    connect(d_->cancel, &QPushButton::clicked, &bench, &Workbench::cancel_adapt);
    connect(d_->forget, &QPushButton::clicked, &bench, &Workbench::forget_adaptation);
    const auto refresh = [this, &bench] {
        const workflow::Memory memory = bench.memory();
        set_state({.recording = static_cast<bool>(bench.recording()),
                   .encoded = bench.encoded() != nullptr,
                   .adapting = bench.adapting(),
                   .remembers = memory.on && !memory.visits.empty(),
                   .emotions = bench.emotions(),
                   .labels = bench.annotations(),
                   .report = bench.report()});
    };
    connect(&bench, &Workbench::recording_changed, this, refresh);
    connect(&bench, &Workbench::annotations_changed, this, refresh);
    connect(&bench, &Workbench::emotions_changed, this, refresh);
    connect(&bench, &Workbench::adaptation_changed, this, refresh);
    connect(&bench, &Workbench::memory_changed, this, refresh);
    connect(&bench, &Workbench::scores_changed, this, refresh); // the analysis has come far enough
    refresh();
}

AdaptPanel::~AdaptPanel() = default;

void AdaptPanel::set_state(const State &state) {
    d_->state = state;
    d_->bars->set(state);
    const QString why = obstacle(state);
    d_->adapt->setEnabled(why.isEmpty());
    d_->adapt->setVisible(!state.adapting);
    d_->progress->setVisible(state.adapting);
    d_->cancel->setVisible(state.adapting);
    // Without a label of its own a later visit can still start from what earlier ones taught.
    const QString note =
        why.isEmpty() && state.labels.empty() ? tr("No label yet: Adapt uses what earlier visits taught.") : why;
    d_->obstacle->setText(note);
    d_->obstacle->setVisible(!note.isEmpty() && !state.adapting);

    const bool learned = state.report.has_value();
    for (QWidget *w : std::initializer_list<QWidget *>{d_->result_title, d_->result, d_->undo, d_->forget}) {
        w->setVisible(learned);
    }
    d_->outdated_note->setVisible(outdated(state) && !state.adapting);
    d_->kept->setVisible(learned && state.report->kept_prior);
    const QString each = learned ? accuracy_each(*state.report, state.emotions) : QString();
    d_->each->setVisible(!each.isEmpty());
    d_->each->setText(each);
    if (learned) {
        const QString figures = accuracy(*state.report);
        d_->result_title->setText(tr("Held-out accuracy"));
        d_->result_title->setToolTip(
            tr("Each label in turn is left out of the learning and then guessed: the share guessed rightly, before "
               "and after adapting."));
        d_->result_title->setVisible(!figures.isEmpty());
        d_->result->setText(figures.isEmpty() ? tr("Too few labels to check what was learned: three labels of two "
                                                   "emotions are needed.")
                                              : figures);
        d_->kept->setText(tr("Adapting made held-out labels worse, so the general model stays in force."));
        d_->undo->setText(tr("%1 takes the adaptation back.")
                              .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    }
    d_->show_warnings();
}

void AdaptPanel::Private::show_warnings() {
    const auto count = state.report ? state.report->warnings.size() : 0;
    while (warning_labels.size() < count) {
        auto *label = wrapping(forget->parentWidget());
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextBrowserInteraction);
        QObject::connect(label, &QLabel::linkActivated, label, [this](const QString &link) {
            const auto index = link.mid(link.indexOf(QLatin1Char(':')) + 1).toULongLong();
            if (index < state.labels.size()) bench.axis().request_seek(state.labels[index].span.onset);
        });
        warnings->addWidget(label);
        warning_labels.push_back(label);
    }
    State named = state;
    if (AdaptPanel::outdated(state)) named.labels.clear();
    for (std::size_t i = 0; i < warning_labels.size(); ++i) {
        auto *label = warning_labels[i];
        label->setVisible(i < count);
        if (i >= count) continue;
        const auto &warning = state.report->warnings[i];
        QString text = QStringLiteral("⚠ ") + warning_text(warning, named).toHtmlEscaped();
        const auto known = [&](int index) {
            return index >= 0 && static_cast<std::size_t>(index) < named.labels.size();
        };
        const auto link = [](int index, const QString &words) {
            return QStringLiteral(" <a href=\"label:%1\">%2</a>").arg(index).arg(words.toHtmlEscaped());
        };
        if (known(warning.first) && known(warning.second)) {
            text += link(warning.first, AdaptPanel::tr("Go to the first"));
            text += link(warning.second, AdaptPanel::tr("Go to the second"));
        } else if (known(warning.first)) {
            text += link(warning.first, AdaptPanel::tr("Go there"));
        }
        if (warning.more > 0) text += QLatin1Char(' ') + AdaptPanel::tr("More like this: %1.").arg(QLocale().toString(warning.more));
        label->setText(text);
    }
}

void AdaptPanel::show_keys(const ActionRegistry &actions) { d_->suggestions->show_keys(actions); }

QString AdaptPanel::obstacle(const State &state) {
    if (!state.recording) return tr("Open a recording first.");
    if (state.labels.empty() && !state.remembers)
        return tr("Label a few moments first: three to five of each emotion serve well.");
    if (!state.encoded) return tr("The recording is still being analysed.");
    if (state.adapting) return tr("Adapting…");
    return {};
}

bool AdaptPanel::outdated(const State &state) {
    if (!state.report) return false;
    std::vector<int> now(state.report->examples.size(), 0);
    for (const auto &label : state.labels) {
        const auto *e = find_emotion(state.emotions, label.emotion);
        const auto i = static_cast<std::size_t>(e ? e - state.emotions.data() : -1);
        if (i >= now.size()) return true;
        ++now[i];
    }
    return now != state.report->examples;
}

QString AdaptPanel::accuracy(const engine::AdaptReport &report) {
    if (!report.after) return {};
    const auto &after = *report.after;
    if (!report.before) {
        return tr("%1, 95% interval %2–%3, %n label(s)", nullptr, after.n)
            .arg(two_digits(after.value), two_digits(after.low), two_digits(after.high));
    }
    return tr("%1 → %2, 95% interval %3–%4, %n label(s)", nullptr, after.n)
        .arg(two_digits(report.before->value), two_digits(after.value), two_digits(after.low), two_digits(after.high));
}

QString AdaptPanel::accuracy_each(const engine::AdaptReport &report, const std::vector<model::Emotion> &emotions) {
    QString rows;
    const auto right = [](const engine::Proportion &p) { return std::lround(p.value * p.n); };
    for (std::size_t i = 0; i < report.after_each.size() && i < report.before_each.size() && i < emotions.size(); ++i) {
        const auto &before = report.before_each[i], &after = report.after_each[i];
        if (after.n == 0) continue;
        rows += QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td style='padding-right:10px'>%2</td>"
                               "<td>%3</td></tr>")
                    .arg(display_name(emotions[i]).toHtmlEscaped(),
                         tr("%1 → %2 of %3").arg(right(before)).arg(right(after)).arg(after.n).toHtmlEscaped(),
                         tr("%1–%2", "an interval").arg(two_digits(after.low), two_digits(after.high)).toHtmlEscaped());
    }
    return rows.isEmpty() ? QString() : QStringLiteral("<table>%1</table>").arg(rows);
}

QString AdaptPanel::warning_text(const engine::Warning &warning, const State &state) {
    const auto emotion = [&] {
        const auto i = static_cast<std::size_t>(warning.emotion);
        return warning.emotion >= 0 && i < state.emotions.size() ? display_name(state.emotions[i]) : QString();
    };
    const auto label = [&](int index) -> QString {
        if (index < 0 || static_cast<std::size_t>(index) >= state.labels.size()) return tr("a label");
        const auto &a = state.labels[static_cast<std::size_t>(index)];
        const auto *e = find_emotion(state.emotions, a.emotion);
        const QString when = QString::fromStdString(format_time(a.span.onset));
        return e ? tr("%1 at %2").arg(display_name(*e), when) : when;
    };
    switch (warning.kind) {
    case engine::WarningKind::single_example:
        return tr("There is a single example of %1: what is typical of it cannot be told from one.").arg(emotion());
    case engine::WarningKind::few_examples:
        return tr(
            "There are few labels so far; with five or more, of three emotions, the curves become more reliable.");
    case engine::WarningKind::contradiction:
        return tr("Two labels look alike but name different emotions: %1, and %2.")
            .arg(label(warning.first), label(warning.second));
    case engine::WarningKind::dominant_emotion:
        return tr("More than two thirds of the labels are %1; a few of the others would balance them.").arg(emotion());
    case engine::WarningKind::no_evidence:
        return tr("Nothing can be learned from %1: there is neither face, voice, words nor body signal.")
            .arg(label(warning.first));
    case engine::WarningKind::not_better:
        return tr("Held-out labels were recognised no better after adapting than before.");
    case engine::WarningKind::emotion_worse:
        return tr("Held-out labels of %1 were recognised less well after adapting than before.").arg(emotion());
    }
    return {};
}

} // namespace tempera::ui
