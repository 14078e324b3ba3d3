// What came of a comparison of raters: the numbers, what they mean, who said what, what the bin size does.
#pragma once

#include "core/analysis/agreement_report.h"

#include <memory>
#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;
class QTextBrowser;

namespace tempera::ui {

class BinSizePlot;
class ConfusionTable;

/// Interface thread only.
class AgreementResults : public QWidget {
    Q_OBJECT
public:
    explicit AgreementResults(QWidget *parent = nullptr);

    void say(const QString &text);  ///< in place of a result, which is not there
    /// The same where something has to be done first: what is missing, and the ways to it, each a sentence.
    void ask_for(const QString &missing, const QStringList &ways);
    void wait(const QString &text); ///< above the result before, until the next one is there
    /// Null: the comparison was stopped or failed.
    void show_result(const std::shared_ptr<const analysis::CodingAgreement> &agreement);
    void show_traces(const std::shared_ptr<const analysis::NumbersAgreement> &agreement);
    [[nodiscard]] QString sentence() const { return sentence_; } ///< for a paper; empty until there is a result

Q_SIGNALS:
    void sentence_changed();

private:
    template <typename Agreement> void show_numbers(const Agreement &agreement);
    void add_number(const QString &name, const analysis::Measure &measure, const QString &meaning, bool bold = false);
    void add_lines(const std::vector<analysis::Line> &lines, analysis::Statistic advised);
    void add_title(const QString &text);
    void add_shares(const analysis::Measure &found, const analysis::Measure &both);
    void add_segments(const analysis::CodingAgreement &agreement);
    void show_state(const std::vector<std::string> &raters, std::size_t bins, Time bin);
    void show_confusion();
    void show_parts(bool numbers, bool of_labels); ///< none of them: what is said has the room

    std::shared_ptr<const analysis::CodingAgreement> agreement_;
    QString sentence_;
    QLabel *state_ = nullptr, *axes_ = nullptr;
    QTableWidget *numbers_ = nullptr;
    QTextBrowser *words_ = nullptr;
    QWidget *of_labels_ = nullptr; ///< who said what, and the plot over bin sizes
    ConfusionTable *confusion_ = nullptr;
    QComboBox *which_ = nullptr;
    BinSizePlot *plot_ = nullptr;
};

} // namespace tempera::ui
