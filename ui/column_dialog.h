// What a table holds, and which of its columns what; remembered for tables with the same columns.
#pragma once

#include "core/exchange/table_start.h"

#include <optional>
#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace tempera::ui {

class ColumnDialog : public QDialog {
    Q_OBJECT
public:
    /// `reading`: what is chosen at first.
    ColumnDialog(exchange::TableStart start, const exchange::TableReading &reading, QWidget *parent = nullptr);

    [[nodiscard]] exchange::TableReading reading() const;

    /// What was chosen the last time for a table with this header.
    static std::optional<exchange::TableReading> remembered(const std::vector<std::string> &header);
    static void remember(const std::vector<std::string> &header, const exchange::TableReading &reading);

private:
    [[nodiscard]] QString in_words(const exchange::Content &content) const;
    QComboBox *add_column_box(const QString &label, const char *name, const std::string &chosen, bool needed);
    void refresh();

    exchange::TableStart start_;
    QFormLayout *form_;
    QComboBox *holds_, *onset_, *offset_, *duration_, *label_, *tier_, *rater_, *note_, *unit_;
    QDoubleSpinBox *frame_rate_;
    QCheckBox *decimal_comma_;
    QLabel *result_; ///< how its beginning would be read, or what is wrong
    QPushButton *ok_;
};

} // namespace tempera::ui
