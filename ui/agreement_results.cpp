#include "ui/agreement_results.h"

#include "ui/agreement_views.h"
#include "ui/agreement_words.h"
#include "ui/heading.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QTextBrowser>

namespace tempera::ui {

AgreementResults::AgreementResults(QWidget *parent) : QWidget(parent) {
    auto *column = new QVBoxLayout(this); // what is hidden leaves its room to the others
    column->setContentsMargins(8, 0, 0, 0);
    numbers_ = new QTableWidget(0, 2);
    numbers_->setObjectName(QStringLiteral("agreement_numbers"));
    numbers_->setAccessibleName(tr("Numbers"));
    numbers_->setHorizontalHeaderLabels({tr("Number"), tr("Value (95% interval)")});
    numbers_->verticalHeader()->hide();
    // A long name is broken, a number with its interval never.
    numbers_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    numbers_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    numbers_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    numbers_->setEditTriggers(QTableWidget::NoEditTriggers);
    numbers_->setSelectionBehavior(QTableWidget::SelectRows);
    numbers_->setWordWrap(true);
    words_ = new QTextBrowser;
    words_->setObjectName(QStringLiteral("agreement_words"));
    words_->setAccessibleName(tr("What it means"));
    confusion_ = new ConfusionTable;
    confusion_->setObjectName(QStringLiteral("agreement_confusion"));
    confusion_->setAccessibleName(tr("Who said what")); // until it says whose
    plot_ = new BinSizePlot;
    which_ = new QComboBox;
    which_->addItems({tr("on the bins"), tr("label by label")});
    which_->setAccessibleName(tr("Who said what"));
    axes_ = new QLabel;
    axes_->setWordWrap(true);
    state_ = new QLabel;
    state_->setObjectName(QStringLiteral("agreement_state"));
    state_->setWordWrap(true);
    auto *who = new QHBoxLayout;
    who->addWidget(heading(tr("Who said what")));
    who->addWidget(which_);
    who->addStretch();
    of_labels_ = new QWidget;
    auto *below = new QGridLayout(of_labels_);
    below->setContentsMargins(0, 0, 0, 0);
    below->addLayout(who, 0, 0);
    below->addWidget(heading(tr("What the bin size does")), 0, 1);
    below->addWidget(confusion_, 1, 0);
    below->addWidget(plot_, 1, 1);
    below->addWidget(axes_, 2, 0);
    below->setRowStretch(1, 1);
    below->setColumnStretch(0, 1);
    below->setColumnStretch(1, 1);
    auto *above = new QHBoxLayout;
    above->addWidget(numbers_, 1);
    above->addWidget(words_, 1);
    column->addWidget(state_);
    column->addLayout(above, 3);
    column->addWidget(of_labels_, 2);
    connect(which_, &QComboBox::currentIndexChanged, this, &AgreementResults::show_confusion);
}

void AgreementResults::wait(const QString &text) { state_->setText(text); }

void AgreementResults::show_parts(bool numbers, bool of_labels) {
    numbers_->setVisible(numbers);
    words_->setVisible(numbers);
    of_labels_->setVisible(of_labels);
    const bool alone = !numbers && !of_labels;
    state_->setAlignment(alone ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignVCenter);
    state_->setContentsMargins(alone ? 48 : 0, 0, alone ? 48 : 0, 0);
    state_->setSizePolicy(QSizePolicy::Preferred, alone ? QSizePolicy::Expanding : QSizePolicy::Preferred);
}

void AgreementResults::ask_for(const QString &missing, const QStringList &ways) {
    QString items;
    for (const QString &way : ways) items += QStringLiteral("<li style='margin-bottom:8px'>%1</li>").arg(way.toHtmlEscaped());
    say(QStringLiteral("<p><b>%1</b></p><ul style='margin-left:-20px'>%2</ul>").arg(missing.toHtmlEscaped(), items));
    state_->setAlignment(Qt::AlignLeading | Qt::AlignVCenter); // a list is read from its beginning
}

void AgreementResults::say(const QString &text) {
    show_parts(false, false);
    agreement_.reset();
    sentence_.clear();
    numbers_->setRowCount(0);
    words_->clear();
    confusion_->set({}, {}, {}, {}, {});
    axes_->clear();
    plot_->set(nullptr);
    state_->setText(text);
    Q_EMIT sentence_changed();
}

void AgreementResults::show_result(const std::shared_ptr<const analysis::CodingAgreement> &agreement) {
    if (!agreement) return say(tr("It was stopped, or the message in the window says why."));
    show_parts(true, true);
    agreement_ = agreement;
    const auto &a = *agreement;
    show_state(a.raters, a.units, a.settings.bins.bin);
    show_numbers(a);
    add_segments(a);
    which_->setEnabled(a.segments.has_value());
    if (!a.segments) which_->setCurrentIndex(0);
    plot_->set(agreement_);
    show_confusion();
}

void AgreementResults::show_traces(const std::shared_ptr<const analysis::NumbersAgreement> &agreement) {
    if (!agreement) return say(tr("It was stopped, or the message in the window says why."));
    say({});
    show_parts(true, false); // numbers are no categories that somebody says; and their bins are measured one at a time
    show_state(agreement->raters, agreement->units, agreement->unit);
    show_numbers(*agreement);
}

void AgreementResults::show_state(const std::vector<std::string> &raters, std::size_t bins, Time bin) {
    QStringList names;
    for (const std::string &rater : raters) names << QString::fromStdString(rater);
    const QLocale locale;
    state_->setText(
        tr("%1: %2 bins of %3 s")
            .arg(names.join(QStringLiteral(", ")), locale.toString(qulonglong(bins)), locale.toString(bin.seconds())));
}

void AgreementResults::add_number(const QString &name, const analysis::Measure &measure, const QString &meaning,
                                  bool bold) {
    const int row = numbers_->rowCount();
    numbers_->insertRow(row);
    int column = 0;
    for (const QString &text : {name, agreement_text(measure)}) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(meaning);
        QFont face = font();
        face.setBold(bold);
        item->setFont(face);
        numbers_->setItem(row, column++, item);
    }
}

void AgreementResults::add_lines(const std::vector<analysis::Line> &lines, analysis::Statistic advised) {
    for (const analysis::Line &line : lines)
        add_number(agreement_text(analysis::name(line.statistic)), line.measure,
                   agreement_text(analysis::meaning(line.statistic)), line.statistic == advised); // the one to report
}

void AgreementResults::add_title(const QString &text) {
    const int row = numbers_->rowCount();
    numbers_->insertRow(row);
    numbers_->setSpan(row, 0, 1, 2);
    auto *title = new QTableWidgetItem(text);
    QFont face = font();
    face.setItalic(true);
    title->setFont(face);
    numbers_->setItem(row, 0, title);
}

void AgreementResults::add_shares(const analysis::Measure &found, const analysis::Measure &both) {
    add_number(tr("Same stretch (F1)"), found,
               tr("Twice the pairs by the labels of both: whether they marked the same stretches."));
    add_number(tr("Same stretch and emotion (F1)"), both,
               tr("The same, of pairs with the same emotion: what has no partner counts against them."));
}

/// Below those on the bins: what they agree on label by label. Of more than two raters the means, then each pair.
void AgreementResults::add_segments(const analysis::CodingAgreement &a) {
    const QLocale locale;
    if (a.segments) {
        add_title(tr("Label by label: %1 pairs").arg(locale.toString(qulonglong(a.segments->matched))));
        add_shares(a.segments->found, a.segments->both);
        add_lines(a.segments->lines, a.pair_advised);
    }
    if (a.pairs.empty()) return;
    add_title(tr("Label by label, two raters at a time: means over %1 pairs of raters")
                  .arg(locale.toString(qulonglong(a.pairs.size()))));
    add_shares(a.pair_mean.found, a.pair_mean.both);
    add_lines(a.pair_mean.lines, a.pair_advised);
    for (const auto &pair : a.pairs) {
        const auto &s = pair.segments;
        add_title(tr("%1 and %2: of %4 and %5 labels %3 match")
                      .arg(QString::fromStdString(a.raters[pair.first]), QString::fromStdString(a.raters[pair.second]),
                           locale.toString(qulonglong(s.matched)), locale.toString(qulonglong(s.first)),
                           locale.toString(qulonglong(s.second))));
        add_shares(s.found, s.both);
        if (const analysis::Line *line = analysis::find(s.lines, a.pair_advised)) add_lines({*line}, a.pair_advised);
    }
}

template <typename Agreement> void AgreementResults::show_numbers(const Agreement &a) {
    numbers_->clearSpans();
    numbers_->setRowCount(0);
    add_lines(a.lines, a.advised);
    QString html;
    for (const analysis::Phrase &phrase : explain(a))
        html += QStringLiteral("<p>") + agreement_text(phrase).toHtmlEscaped() + QStringLiteral("</p>");
    QStringList sentences;
    for (const analysis::Phrase &phrase : for_a_paper(a)) sentences << agreement_text(phrase);
    sentence_ = sentences.join(QLatin1Char(' '));
    html += QStringLiteral("<p><b>") + tr("For a paper").toHtmlEscaped() + QStringLiteral("</b><br>") +
            sentence_.toHtmlEscaped() + QStringLiteral("</p>");
    words_->setHtml(html);
    Q_EMIT sentence_changed();
}

void AgreementResults::show_confusion() {
    if (!agreement_ || agreement_->raters.size() != 2) {
        confusion_->set({}, {}, {}, {}, {});
        axes_->setText(agreement_ ? tr("The table is for two raters.") : QString());
        return;
    }
    const auto &a = *agreement_;
    const QString rows = QString::fromStdString(a.raters[0]), columns = QString::fromStdString(a.raters[1]);
    const bool labels = which_->currentIndex() == 1 && a.segments;
    confusion_->set(labels ? a.segments->confusion : a.confusion, a.categories,
                    labels ? tr("no partner") : tr("no label"), rows, columns);
    axes_->setText(tr("Rows: %1. Columns: %2. Per cent of the row.").arg(rows, columns));
}

} // namespace tempera::ui
