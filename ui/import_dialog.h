// What of another program's file is to be taken over.
#pragma once

#include "core/workflow/exchange.h"
#include "core/workflow/measures.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace tempera::ui {

class ImportDialog : public QDialog {
    Q_OBJECT
public:
    /// `table`: the file is a table whose columns can be chosen.
    ImportDialog(const QString &file, const workflow::Imported &imported, bool table, QWidget *parent = nullptr);

    /// Without what is kept of the tracks; no track is chosen when they are to be learned from.
    [[nodiscard]] exchange::Take take() const;
    /// What the engine is to learn from, parallel to the tracks; empty: nothing.
    [[nodiscard]] std::vector<workflow::MeasureUse> uses() const;
    [[nodiscard]] bool as_transcript() const;
    /// Of several faces the one that is meant; `imported`'s where it has not several.
    [[nodiscard]] int face() const;

Q_SIGNALS:
    void columns_wanted(); ///< the dialog is closed then

private:
    void add_notices(const exchange::Content &content, class QVBoxLayout &column);
    void add_faces(const exchange::Content &content, class QVBoxLayout &column);
    void add_tracks(const exchange::Content &content, class QVBoxLayout &column);
    [[nodiscard]] bool learned() const;
    void name_tracks();
    void show_use(); ///< of the row in view
    void refresh();

    QString file_;
    const exchange::Format &format_;
    QRadioButton *transcript_ = nullptr; ///< null: it can hold no transcript
    QListWidget *tiers_, *tracks_ = nullptr;
    QComboBox *faces_ = nullptr;                      ///< null: there are not several
    QComboBox *tracks_as_ = nullptr, *use_ = nullptr; ///< traces, or measures; what the row in view is then
    int face_; ///< that of the file as it was read
    QLabel *use_label_ = nullptr;
    std::vector<workflow::MeasureUse> uses_; ///< parallel to the tracks, whether chosen or not
    std::vector<bool> worth_learning_; ///< parallel to the tracks
    QStringList track_names_;
    QLineEdit *rater_;
    QDoubleSpinBox *shift_;
    QCheckBox *skip_outside_;
    QPushButton *ok_;
};

} // namespace tempera::ui
