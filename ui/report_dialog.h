// File > Report: what kind, for whom, with a preview of each page.
#pragma once

#include "core/exchange/report_document.h"
#include "ui/workbench.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tempera::ui {

class ReportPages;

/// Interface thread only; the workbench outlives it. Gathering, laying out, drawing and writing are jobs; the preview
/// follows each change of the form. What was chosen is remembered, but not that names, faces or other patients are shown:
/// that is decided for each report.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    ReportDialog(Workbench &bench, exchange::ReportTemplate kind, QWidget *parent = nullptr);
    ~ReportDialog() override; ///< cancels its job

    void save_to(const QString &path);  ///< as the suffix says: .pdf or .html
    void set_logo(const QString &path); ///< empty: none; one that cannot be used is said and left aside
    [[nodiscard]] int pages() const;    ///< of the preview; 0: there is none yet
    [[nodiscard]] QString said() const; ///< what stands below the preview

Q_SIGNALS:
    void saved(const QString &path);
    void preview_changed(); ///< a page is shown

private:
    void build_form(exchange::ReportTemplate kind);
    void build_preview();
    [[nodiscard]] bool several_patients() const;
    void gather();  ///< when what the report must hold has changed
    void lay_out(); ///< when only its form has changed
    void draw();    ///< the page shown
    void save();
    void export_data();
    void remember() const;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] exchange::ReportTemplate kind() const;
    [[nodiscard]] exchange::ReportOptions options() const;
    void say(const QString &text, bool trouble = false);

    Workbench &bench_;
    QComboBox *kind_ = nullptr, *paper_ = nullptr;
    QLineEdit *institution_ = nullptr;
    QPushButton *logo_ = nullptr, *no_logo_ = nullptr, *save_ = nullptr, *back_ = nullptr, *forth_ = nullptr;
    QCheckBox *names_ = nullptr, *faces_ = nullptr, *sharp_ = nullptr, *others_ = nullptr;
    QLabel *page_ = nullptr, *number_ = nullptr, *status_ = nullptr;
    QString logo_path_;
    std::string logo_bytes_;
    std::shared_ptr<const analysis::Report> report_;
    std::shared_ptr<const ReportPages> pages_;
    int shown_ = 0, job_ = 0;
    unsigned gathering_ = 0; ///< raised with each: late ones are dropped
    bool laying_out_ = false, lay_out_again_ = false, drawing_ = false, draw_again_ = false;
};

} // namespace tempera::ui
