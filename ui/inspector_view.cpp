#include "ui/inspector_view.h"

#include "ui/antecedent_ellipses.h"
#include "ui/antecedent_plot.h"
#include "ui/emotion_lookup.h"
#include "ui/heading.h"
#include "ui/membership_bars.h"
#include "ui/rule_mark.h"
#include "ui/settings.h"
#include "ui/strip_metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>
#include <tuple>
#include <utility>

namespace tempera::ui {

namespace {

constexpr int plot_columns = 4, most_rules = 6;
// As in analysis::SegmentSettings: from here on an emotion counts as there, and below as gone.
constexpr float there = 0.5f, gone = 0.35f;

QString number(double v) { return QLocale().toString(v, 'f', 2); }

QLabel *quiet_label(const QString &text, QWidget *parent) {
    auto *label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

struct InspectorView::Private {
    /// A fired rule: its line, and its antecedents below when they came with it.
    struct RuleRow {
        QWidget *box = nullptr;
        RuleMark *mark = nullptr; ///< which ellipse is this rule's
        QLabel *name = nullptr, *strength = nullptr, *speaks_for = nullptr, *words = nullptr;
        QGridLayout *grid = nullptr;
        std::vector<AntecedentPlot *> plots;
    };

    QLabel *sentence = nullptr;
    QWidget *details = nullptr;
    MembershipBars *bars = nullptr;
    QLabel *ambiguity = nullptr, *evidence = nullptr;
    ShareBar *shares = nullptr;
    QLabel *rules_title = nullptr, *rules_note = nullptr;
    QWidget *form_row = nullptr, *axes_row = nullptr;
    QComboBox *form = nullptr, *across = nullptr, *up = nullptr;
    AntecedentEllipses *ellipses = nullptr;
    QVBoxLayout *rules = nullptr;
    std::optional<engine::Inspection> shown;    ///< to be drawn anew when the form changes
    std::vector<model::Emotion> shown_emotions; ///< that `shown` was shown with
    std::vector<RuleRow> rows;                  ///< made as needed, hidden when not
    std::shared_ptr<const workflow::Rules> described;

    [[nodiscard]] bool as_ellipses() const { return form->currentIndex() == 1; }

    /// How conditions are drawn: as a curve in each axis, or the rules as ellipses in two of them. Remembered.
    void make_form(InspectorView *view, QVBoxLayout *column) {
        form_row = new QWidget(details);
        auto *line = new QHBoxLayout(form_row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *title = new QLabel(InspectorView::tr("Co&nditions as"), form_row);
        form = new QComboBox(form_row);
        form->setObjectName(QStringLiteral("antecedent_form"));
        form->addItems({InspectorView::tr("Curves"), InspectorView::tr("Ellipses")});
        form->setCurrentIndex(settings::choice(QStringLiteral("antecedents")) == QLatin1String("ellipses") ? 1 : 0);
        title->setBuddy(form);
        line->addWidget(title);
        line->addWidget(form);
        line->addStretch();
        column->addWidget(form_row);
        axes_row = new QWidget(details);
        auto *axes = new QFormLayout(axes_row); // side by side they would be wider than the dock in some languages
        axes->setContentsMargins(0, 0, 0, 0);
        for (auto [combo, name, words] : {std::tuple{&across, "antecedent_across", InspectorView::tr("Across")},
                                          std::tuple{&up, "antecedent_up", InspectorView::tr("Up", "vertical axis")}}) {
            *combo = new QComboBox(axes_row);
            (*combo)->setObjectName(QString::fromLatin1(name));
            (*combo)->setAccessibleName(words);
            axes->addRow(words, *combo);
            QObject::connect(*combo, &QComboBox::activated, view, [this] {
                // The same axis twice would be a line: the two change places.
                if (across->currentIndex() == up->currentIndex()) {
                    if (across->currentIndex() == ellipses->across())
                        across->setCurrentIndex(ellipses->up());
                    else
                        up->setCurrentIndex(ellipses->across());
                }
                for (auto *each : {across, up})
                    settings::set_choice(each->objectName(), QString::number(each->currentIndex()));
                ellipses->set_axes(across->currentIndex(), up->currentIndex());
            });
        }
        column->addWidget(axes_row);
        ellipses = new AntecedentEllipses(details);
        column->addWidget(ellipses);
        QObject::connect(form, &QComboBox::activated, view, [this, view](int index) {
            settings::set_choice(QStringLiteral("antecedents"),
                                 index == 1 ? QStringLiteral("ellipses") : QStringLiteral("curves"));
            view->set_inspection(std::exchange(shown, std::nullopt), std::vector(shown_emotions));
        });
    }

    /// As many axes to choose from as the rules have.
    void fill_axes(const engine::Inspection &in) {
        int count = 0;
        for (const auto &a : in.antecedents) count = std::max(count, a.dimension + 1);
        if (count == across->count()) return;
        for (auto *combo : {across, up}) {
            combo->clear();
            for (int d = 0; d < count; ++d) combo->addItem(InspectorView::tr("Feature %1").arg(d + 1));
            bool known = false;
            const int last = settings::choice(combo->objectName()).toInt(&known);
            combo->setCurrentIndex(known && last >= 0 && last < count ? last
                                                                      : std::min(combo == up ? 1 : 0, count - 1));
        }
        ellipses->set_axes(across->currentIndex(), up->currentIndex());
    }

    void show_form(const engine::Inspection &in, bool any) {
        const bool two = any && as_ellipses();
        form_row->setVisible(any);
        if (any) fill_axes(in);
        axes_row->setVisible(two);
        ellipses->setVisible(two);
        ellipses->set(in);
        rules_note->setVisible(any);
        rules_note->setText(
            two ? InspectorView::tr("Each pair of ellipses is a rule: it holds to 0.9 within the "
                                    "inner one and to 0.6 within the outer one. The dot is the "
                                    "value at the playhead, the line its last two seconds.")
                : InspectorView::tr("Each small curve is one condition of a rule; the mark is the value "
                                    "at the playhead."));
    }

    RuleRow &row(std::size_t i) {
        while (rows.size() <= i) {
            RuleRow r;
            r.box = new QWidget(details);
            auto *outer = new QVBoxLayout(r.box);
            outer->setContentsMargins(0, 0, 0, 0);
            outer->setSpacing(1);
            auto *line = new QHBoxLayout;
            line->setSpacing(8);
            r.mark = new RuleMark(r.box);
            r.name = new QLabel(r.box);
            r.name->setMinimumWidth(r.name->fontMetrics().horizontalAdvance(QStringLiteral("R00")));
            r.strength = new QLabel(r.box);
            r.speaks_for = new QLabel(r.box);
            r.speaks_for->setWordWrap(true);
            line->addWidget(r.mark);
            line->addWidget(r.name);
            line->addWidget(r.strength);
            line->addWidget(r.speaks_for, 1);
            outer->addLayout(line);
            r.words = quiet_label({}, r.box);
            r.words->setWordWrap(true);
            r.words->setTextFormat(Qt::PlainText);
            outer->addWidget(r.words);
            r.grid = new QGridLayout;
            r.grid->setSpacing(2);
            outer->addLayout(r.grid);
            rules->addWidget(r.box);
            rows.push_back(std::move(r));
        }
        return rows[i];
    }

    void show_rule(RuleRow &r, const engine::Inspection &in, const engine::FiredRule &rule,
                   const std::vector<model::Emotion> &emotions) {
        r.mark->setVisible(as_ellipses());
        r.mark->set_look(ellipses->look_of(rule.rule));
        r.name->setText(InspectorView::tr("R%1").arg(rule.rule + 1));
        r.strength->setText(number(static_cast<double>(rule.strength)));
        const QString what = contributions(rule, in.emotions, emotions);
        r.speaks_for->setText(what.isEmpty() ? InspectorView::tr("speaks for none") : what);
        const analysis::RuleWords *words = nullptr;
        if (described)
            for (const auto &each : described->rules)
                if (each.rule == rule.rule) words = &each;
        const QString measured = words ? InspectorView::in_words(*words) : QString();
        r.words->setVisible(described != nullptr);
        r.words->setText(measured.isEmpty() ? InspectorView::tr("Nothing measured sets it apart in this recording.")
                                            : measured);
        std::size_t used = 0;
        for (const auto &antecedent : in.antecedents) {
            if (antecedent.rule != rule.rule || as_ellipses()) continue;
            if (used == r.plots.size()) {
                r.plots.push_back(new AntecedentPlot(r.box));
                r.grid->addWidget(r.plots.back(), static_cast<int>(used) / plot_columns,
                                  static_cast<int>(used) % plot_columns);
            }
            r.plots[used]->set(antecedent, static_cast<double>(in.axis_low), static_cast<double>(in.axis_high));
            r.plots[used++]->show();
        }
        for (; used < r.plots.size(); ++used) r.plots[used]->hide();
        r.box->show();
    }
};

InspectorView::InspectorView(Workbench &bench, QWidget *parent) : QWidget(parent), d_(std::make_unique<Private>()) {
    setAccessibleName(tr("Inspector"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Inspector"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // in a dock made narrow
    outer->addWidget(scroll);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(8);
    d_->sentence = new QLabel(page);
    d_->sentence->setWordWrap(true);
    d_->sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(d_->sentence);
    d_->details = new QWidget(page);
    column->addWidget(d_->details);
    column->addStretch();
    scroll->setWidget(page);

    auto *details = new QVBoxLayout(d_->details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(8);
    d_->bars = new MembershipBars(d_->details);
    details->addWidget(d_->bars);
    d_->shares = new ShareBar(d_->details);
    details->addWidget(d_->shares);
    auto *figures = new QHBoxLayout;
    d_->ambiguity = new QLabel(d_->details);
    d_->ambiguity->setToolTip(tr("How mixed the emotions are here: 0 clear, 1 as mixed as can be"));
    d_->evidence = new QLabel(d_->details);
    d_->evidence->setToolTip(tr("How much there is to judge from here: 0 nothing, 1 everything clear"));
    figures->addWidget(d_->ambiguity);
    figures->addStretch();
    figures->addWidget(d_->evidence);
    details->addLayout(figures);
    d_->rules_title = heading(tr("Rules that fired"), d_->details);
    details->addWidget(d_->rules_title);
    d_->make_form(this, details);
    d_->rules_note = quiet_label({}, d_->details);
    d_->rules_note->setWordWrap(true);
    details->addWidget(d_->rules_note);
    d_->rules = new QVBoxLayout;
    d_->rules->setSpacing(8);
    details->addLayout(d_->rules);

    const auto refresh = [this, &bench] {
        set_inspection(bench.inspection(), bench.emotions());
        if (bench.blind()) d_->sentence->setText(tr("Hidden until the blind rating is finished."));
    };
    connect(&bench, &Workbench::rules_changed, this, [this, &bench, refresh] {
        set_rules(bench.rules());
        refresh();
    });
    set_rules(bench.rules());
    connect(&bench, &Workbench::inspection_changed, this, refresh);
    connect(&bench, &Workbench::emotions_changed, this, refresh);
    connect(&bench, &Workbench::recording_changed, this, [this, &bench, refresh] {
        set_rules(bench.rules());
        d_->ellipses->forget();
        refresh();
    });
    refresh();
}

InspectorView::~InspectorView() = default;

void InspectorView::set_rules(std::shared_ptr<const workflow::Rules> rules) { d_->described = std::move(rules); }

void InspectorView::set_inspection(const std::optional<engine::Inspection> &inspection,
                                   const std::vector<model::Emotion> &emotions) {
    d_->shown = inspection;
    d_->shown_emotions = emotions;
    d_->details->setVisible(inspection.has_value());
    if (!inspection) {
        d_->sentence->setText(tr("What the analysis says at the playhead appears here once it has got that far."));
        return;
    }
    const auto &in = *inspection;
    d_->sentence->setText(sentence(in, emotions));
    d_->bars->set(in, emotions);
    const bool evidence = in.evidence > 0;
    d_->shares->setVisible(evidence);
    d_->ambiguity->setVisible(evidence);
    d_->shares->set(in.share);
    d_->ambiguity->setText(tr("Ambiguity %1").arg(number(static_cast<double>(in.ambiguity))));
    d_->evidence->setText(tr("Evidence %1").arg(number(static_cast<double>(in.evidence))));
    const std::size_t count = evidence ? std::min<std::size_t>(most_rules, in.rules.size()) : 0;
    d_->rules_title->setVisible(count > 0);
    d_->show_form(in, count > 0 && !in.antecedents.empty());
    for (std::size_t i = 0; i < count; ++i) d_->show_rule(d_->row(i), in, in.rules[i], emotions);
    for (std::size_t i = count; i < d_->rows.size(); ++i) d_->rows[i].box->hide();
}

QString InspectorView::sentence(const engine::Inspection &in, const std::vector<model::Emotion> &emotions) {
    const bool any = !in.membership.empty() && in.membership.size() == in.emotions.size();
    if (in.evidence <= 0 || !any) return tr("No evidence here: neither face nor voice nor words.");
    std::vector<std::size_t> order(in.membership.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return in.membership[a] > in.membership[b]; });
    const auto value = [&](std::size_t k) { return in.membership[order[k]]; };
    const auto text = [&](std::size_t k) { return number(static_cast<double>(value(k))); };
    const auto name = [&](std::size_t k) { return name_for(emotions, in.emotions[order[k]]); };
    const bool second = order.size() > 1;
    constexpr float some = 0.2f;

    QString what;
    if (value(0) < gone) {
        what = tr("None of these fits well.");
    } else if (value(0) < there) {
        what = tr("None of these fits well; the nearest is %1 (%2).").arg(name(0), text(0));
    } else if (second && value(1) >= there) {
        what = tr("Both %1 (%2) and %3 (%4).").arg(name(0), text(0), name(1), text(1));
    } else if (second && value(1) >= some) {
        what = tr("Mostly %1 (%2), with some %3.").arg(name(0), text(0), name(1));
    } else {
        what = tr("Mostly %1 (%2).").arg(name(0), text(0));
    }

    const auto loudest = std::max_element(in.share.begin(), in.share.end());
    if (*loudest <= 0) return what;
    const bool alone = *loudest > 0.99f;
    QString who;
    switch (static_cast<Modality>(loudest - in.share.begin())) {
    case Modality::face: who = alone ? tr("Only the face speaks here.") : tr("The face speaks loudest."); break;
    case Modality::voice: who = alone ? tr("Only the voice speaks here.") : tr("The voice speaks loudest."); break;
    case Modality::words: who = alone ? tr("Only the words speak here.") : tr("The words speak loudest."); break;
    case Modality::body: who = alone ? tr("Only the body speaks here.") : tr("The body speaks loudest."); break;
    case Modality::measures:
        who = alone ? tr("Only the imported measures speak here.") : tr("The imported measures speak loudest.");
        break;
    }
    return tr("%1 %2", "two sentences, one after the other").arg(what, who);
}

QString InspectorView::in_words(const analysis::RuleWords &rule) {
    const auto quality = [](analysis::Quality q) {
        using enum analysis::Quality;
        switch (q) {
        case pitch: return tr("pitch");
        case loudness: return tr("loudness");
        case speech_rate: return tr("speech rate");
        case speaking: return tr("share of speech");
        case mouth_contrast: return tr("mouth region contrast");
        case brow_contrast: return tr("brow region contrast");
        case heart_rate: return tr("heart rate");
        case skin_conductance: return tr("skin conductance");
        case skin_temperature: return tr("skin temperature");
        }
        return QString();
    };
    const auto by = [](const analysis::Finding &f) {
        using enum analysis::Quality;
        const QString size = QLocale().toString(std::abs(f.inside - f.outside), 'f', 1);
        switch (f.quality) {
        case pitch: return tr("by %1 semitones").arg(size);
        case loudness: return tr("by %1 dB").arg(size);
        case speech_rate: return tr("by about %1 syllables a second").arg(size);
        case heart_rate: return tr("by %1 beats a minute").arg(size);
        case skin_conductance: return tr("by %1 µS").arg(size);
        case skin_temperature: return tr("by %1 °C").arg(size);
        case speaking:
            return tr("by %1 %", "percent").arg(QLocale().toString(100 * std::abs(f.inside - f.outside), 'f', 0));
        case mouth_contrast:
        case brow_contrast: break; // ratios: their size says nothing to anyone
        }
        return QString();
    };
    QStringList parts;
    for (const auto &f : rule.findings) {
        const QString what = (f.effect > 0 ? tr("%1 higher") : tr("%1 lower")).arg(quality(f.quality)), much = by(f);
        parts << (much.isEmpty() ? what : tr("%1 (%2)", "a difference and its size").arg(what, much));
    }
    QStringList said;
    for (const auto &word : rule.words) said << tr("“%1”").arg(QString::fromStdString(word));
    const QString comma = tr(", ", "between items of a list");
    if (!said.isEmpty()) parts << tr("more often said: %1").arg(said.join(comma));
    return parts.isEmpty() ? QString() : tr("Where it fires: %1.").arg(parts.join(comma));
}

QString InspectorView::contributions(const engine::FiredRule &rule, const std::vector<std::string> &keys,
                                     const std::vector<model::Emotion> &emotions) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < rule.contribution.size() && i < keys.size(); ++i) {
        if (std::abs(rule.contribution[i]) > 0.05f) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(rule.contribution[a]) > std::abs(rule.contribution[b]);
    });
    if (order.size() > 3) order.resize(3);
    QStringList parts;
    for (const auto i : order) {
        const auto c = static_cast<double>(rule.contribution[i]);
        const QString size = QLocale().toString(std::abs(c), 'f', 1);
        parts << (c < 0 ? tr("%1 −%2") : tr("%1 +%2")).arg(name_for(emotions, keys[i]), size);
    }
    return parts.join(tr(", ", "between items of a list"));
}

} // namespace tempera::ui
