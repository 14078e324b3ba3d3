// Pictures of agreement: who said what, and the number against the size of the bins.
#pragma once

#include "core/analysis/agreement_report.h"

#include <memory>
#include <QTableWidget>
#include <QWidget>

namespace tempera::ui {

/// Rows: what the first said; columns: what the second said. Figures in every field, the shade is the row's share.
class ConfusionTable : public QTableWidget {
    Q_OBJECT
public:
    explicit ConfusionTable(QWidget *parent = nullptr);
    /// `counts` as in analysis::CodingAgreement; `rest` names the last row and column.
    void set(const std::vector<int> &counts, const std::vector<std::string> &categories, const QString &rest,
             const QString &rows, const QString &columns);
};

/// The advised number with its interval over the bin size (logarithmic); the chosen size is marked.
class BinSizePlot : public QWidget {
    Q_OBJECT
public:
    explicit BinSizePlot(QWidget *parent = nullptr);
    void set(std::shared_ptr<const analysis::CodingAgreement> agreement);
    [[nodiscard]] QSize sizeHint() const override { return {340, 190}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::shared_ptr<const analysis::CodingAgreement> agreement_;
};

} // namespace tempera::ui
