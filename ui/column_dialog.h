// Which column of a table holds what; remembered for tables with the same columns.
#pragma once

#include "core/base/csv.h"
#include "core/exchange/registry.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace tempera::ui {

class ColumnDialog : public QDialog {
    Q_OBJECT
public:
    /// `table`: the header and the first rows. `mapping`: what is chosen at first.
    ColumnDialog(const CsvTable &table, const exchange::ColumnMapping &mapping, QWidget *parent = nullptr);

    [[nodiscard]] exchange::ColumnMapping mapping() const;

    /// What was chosen the last time for a table with this header; the default when there is none.
    static exchange::ColumnMapping remembered(const std::vector<std::string> &header);
    static void remember(const std::vector<std::string> &header, const exchange::ColumnMapping &mapping);

private:
    QComboBox *add_column_box(const QString &label, const char *name, const std::string &chosen, bool needed);
    void refresh();

    CsvTable table_;
    QComboBox *onset_, *offset_, *duration_, *label_, *tier_, *rater_, *note_, *unit_;
    QDoubleSpinBox *frame_rate_;
    QCheckBox *decimal_comma_;
    QLabel *result_; ///< the first label as it would be read, or what is wrong
    QPushButton *ok_;
};

} // namespace tempera::ui
