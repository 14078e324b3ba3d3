#include "ui/report_dialog.h"

#include "core/base/atomic_file.h"
#include "core/base/csv.h"
#include "ui/job_runner.h"
#include "ui/paths.h"
#include "ui/report/report_language.h"
#include "ui/report/report_pages.h"
#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace tempera::ui {
namespace {
constexpr std::uintmax_t largest_logo = 4 << 20;
}

ReportDialog::ReportDialog(Workbench &bench, exchange::ReportTemplate kind, QWidget *parent)
    : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("report_dialog"));
    setWindowTitle(kind == exchange::ReportTemplate::visits ? tr("Visits") : tr("Report"));
    auto *row = new QHBoxLayout(this);
    build_form(kind);
    build_preview();
    row->setStretch(0, 0);
    row->setStretch(1, 1);
    resize(940, 640); // fits a screen of 720 lines
    gather();
}

ReportDialog::~ReportDialog() {
    if (job_ > 0) bench_.jobs().cancel(job_);
}

void ReportDialog::build_form(exchange::ReportTemplate kind) {
    auto *side = new QVBoxLayout;
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    kind_ = new QComboBox(this);
    kind_->setObjectName(QStringLiteral("report_kind"));
    kind_->addItem(tr("Clinical file"), static_cast<int>(exchange::ReportTemplate::clinical));
    kind_->addItem(tr("Short summary"), static_cast<int>(exchange::ReportTemplate::summary));
    kind_->addItem(tr("Research"), static_cast<int>(exchange::ReportTemplate::research));
    kind_->addItem(tr("Visits compared"), static_cast<int>(exchange::ReportTemplate::visits));
    const bool visits = kind == exchange::ReportTemplate::visits;
    const QString kept = settings::choice(QStringLiteral("report/kind"));
    const int wanted = visits || kept.isEmpty() ? static_cast<int>(kind) : kept.toInt();
    kind_->setCurrentIndex(std::max(0, kind_->findData(wanted)));
    form->addRow(tr("&Kind"), kind_);
    paper_ = new QComboBox(this);
    paper_->setObjectName(QStringLiteral("report_paper"));
    paper_->addItem(tr("A4"));
    paper_->addItem(tr("Letter"));
    paper_->setCurrentIndex(settings::choice(QStringLiteral("report/paper")) == QLatin1String("letter") ? 1 : 0);
    form->addRow(tr("&Paper"), paper_);
    institution_ = new QLineEdit(settings::choice(QStringLiteral("report/institution")), this);
    institution_->setObjectName(QStringLiteral("report_institution"));
    form->addRow(tr("&Institution"), institution_);
    logo_ = new QPushButton(this);
    no_logo_ = new QPushButton(tr("&No logo"), this);
    form->addRow(tr("Logo"), logo_);
    form->addRow(no_logo_);
    names_ = new QCheckBox(tr("Na&mes as written"), this);
    names_->setObjectName(QStringLiteral("report_names"));
    names_->setToolTip(tr("Else numbers stand for patients and raters, and files and notes are left out"));
    faces_ = new QCheckBox(tr("Pictures of the &face"), this);
    faces_->setObjectName(QStringLiteral("report_faces"));
    sharp_ = new QCheckBox(tr("Not &blurred"), this);
    sharp_->setEnabled(false);
    others_ = new QCheckBox(tr("&Other patients too"), this);
    others_->setObjectName(QStringLiteral("report_others"));
    others_->setToolTip(tr("Means over all patients of the project, and a line for each. Leave it out of a patient's file."));
    for (auto *box : {names_, faces_, sharp_, others_}) form->addRow(box);
    side->addLayout(form);
    side->addStretch(1);
    auto *tables = new QPushButton(tr("Export &data…"), this);
    tables->setToolTip(tr("Tables for R and Python, of all recordings of the project"));
    save_ = new QPushButton(icon(QStringLiteral("download")), tr("&Save…"), this);
    save_->setObjectName(QStringLiteral("report_save"));
    save_->setDefault(true);
    auto *close = new QPushButton(tr("Close"), this);
    for (auto *button : {tables, save_, close}) side->addWidget(button);
    qobject_cast<QHBoxLayout *>(layout())->addLayout(side);

    connect(kind_, &QComboBox::currentIndexChanged, this, &ReportDialog::gather);
    connect(paper_, &QComboBox::currentIndexChanged, this, &ReportDialog::lay_out);
    connect(institution_, &QLineEdit::editingFinished, this, &ReportDialog::lay_out);
    connect(names_, &QCheckBox::toggled, this, &ReportDialog::lay_out);
    connect(faces_, &QCheckBox::toggled, this, [this](bool on) {
        sharp_->setEnabled(on);
        gather();
    });
    connect(sharp_, &QCheckBox::toggled, this, &ReportDialog::gather);
    connect(others_, &QCheckBox::toggled, this, &ReportDialog::gather);
    connect(logo_, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Choose a logo"), settings::last_folder(),
                                                          tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
        if (!path.isEmpty()) set_logo(path);
    });
    connect(no_logo_, &QPushButton::clicked, this, [this] { set_logo({}); });
    connect(tables, &QPushButton::clicked, this, &ReportDialog::export_data);
    connect(save_, &QPushButton::clicked, this, &ReportDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    set_logo(settings::choice(QStringLiteral("report/logo")));
}

void ReportDialog::build_preview() {
    auto *column = new QVBoxLayout;
    page_ = new QLabel(this);
    page_->setObjectName(QStringLiteral("report_page"));
    page_->setAccessibleName(tr("Preview of the page"));
    page_->setAlignment(Qt::AlignCenter);
    page_->setMinimumSize(320, 400);
    page_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    page_->setFrameShape(QFrame::StyledPanel);
    status_ = new QLabel(this);
    status_->setWordWrap(true);
    back_ = new QPushButton(icon(QStringLiteral("skip-back")), tr("P&age back"), this);
    forth_ = new QPushButton(icon(QStringLiteral("skip-forward")), tr("Next pag&e"), this);
    forth_->setObjectName(QStringLiteral("report_forth"));
    number_ = new QLabel(this);
    number_->setAlignment(Qt::AlignCenter);
    auto *turn = new QHBoxLayout;
    turn->addWidget(back_);
    turn->addWidget(number_, 1);
    turn->addWidget(forth_);
    column->addWidget(page_, 1);
    column->addLayout(turn);
    column->addWidget(status_);
    qobject_cast<QHBoxLayout *>(layout())->addLayout(column);
    const auto turn_by = [this](int by) {
        shown_ += by;
        draw();
    };
    connect(back_, &QPushButton::clicked, this, [turn_by] { turn_by(-1); });
    connect(forth_, &QPushButton::clicked, this, [turn_by] { turn_by(1); });
    back_->setEnabled(false);
    forth_->setEnabled(false);
    save_->setEnabled(false);
}

int ReportDialog::pages() const { return pages_ ? pages_->count() : 0; }
QString ReportDialog::said() const { return status_->text(); }
exchange::ReportTemplate ReportDialog::kind() const {
    return static_cast<exchange::ReportTemplate>(kind_->currentData().toInt());
}

exchange::ReportOptions ReportDialog::options() const {
    exchange::ReportOptions options;
    options.kind = kind();
    options.paper = paper_->currentIndex() == 1 ? exchange::Paper::letter : exchange::Paper::a4;
    options.institution = institution_->text().trimmed().toStdString();
    options.logo = logo_bytes_;
    options.names = names_->isChecked();
    return options;
}

void ReportDialog::say(const QString &text, bool trouble) {
    status_->setText(trouble ? QStringLiteral("⚠ ") + text : text);
}

void ReportDialog::set_logo(const QString &path) {
    logo_path_.clear();
    logo_bytes_.clear();
    if (!path.isEmpty()) {
        const bool small = QFileInfo(path).size() <= static_cast<qint64>(largest_logo);
        auto bytes = small ? read_file(to_path(path)) : fail(ErrorCode::bad_argument);
        if (bytes && !exchange::picture_type(*bytes).empty()) {
            logo_path_ = path;
            logo_bytes_ = std::move(*bytes);
        } else if (status_) {
            say(tr("A logo is a PNG, JPEG or SVG file of at most 4 MiB."), true);
        }
    }
    logo_->setText(logo_path_.isEmpty() ? tr("Choose a &logo…") : QFileInfo(logo_path_).fileName());
    no_logo_->setEnabled(!logo_path_.isEmpty());
    lay_out();
}

bool ReportDialog::several_patients() const {
    const auto *project = bench_.project();
    return project && workflow::patients_with_recordings(project->document().contents()) > 1;
}

void ReportDialog::gather() {
    if (job_ > 0) bench_.jobs().cancel(job_);
    report_.reset();
    save_->setEnabled(false);
    say(tr("Gathering what the report holds…"));
    const bool visits = kind() == exchange::ReportTemplate::visits;
    others_->setEnabled(visits && several_patients());
    const bool others = others_->isEnabled() && others_->isChecked();
    const QPointer<ReportDialog> self(this);
    const unsigned mine = ++gathering_;
    job_ = bench_.gather_report({bench_.recording(), visits, others, faces_->isChecked(), !sharp_->isChecked()},
                                [self, mine](Result<std::shared_ptr<const analysis::Report>> report) {
                                    if (!self || self->gathering_ != mine) return;
                                    self->job_ = 0;
                                    if (!report) return self->say(error_text(report.error()), true);
                                    self->report_ = std::move(*report);
                                    self->say({});
                                    self->lay_out();
                                });
}

void ReportDialog::lay_out() {
    if (!report_) return;
    if (laying_out_) {
        lay_out_again_ = true;
        return;
    }
    laying_out_ = true;
    const QPointer<ReportDialog> self(this);
    bench_.jobs().start({}, [self, report = report_, chosen = options(),
                             language = report_language(settings::language())](const Job &) {
        auto pages = std::make_shared<const ReportPages>(exchange::compose(*report, chosen, language));
        return [self, pages] {
            if (!self) return;
            self->laying_out_ = false;
            self->pages_ = pages;
            self->save_->setEnabled(self->report_ != nullptr);
            if (std::exchange(self->lay_out_again_, false)) return self->lay_out();
            self->draw();
        };
    });
}

void ReportDialog::draw() {
    if (!pages_) return;
    if (drawing_) {
        draw_again_ = true;
        return;
    }
    drawing_ = true;
    shown_ = std::clamp(shown_, 0, pages() - 1);
    const QSize room = page_->contentsRect().size() * devicePixelRatioF();
    const double shape = paper_->currentIndex() == 1 ? 279.4 / 215.9 : 297.0 / 210.0;
    const int width = std::max(100, std::min(room.width(), static_cast<int>(room.height() / shape)));
    const QPointer<ReportDialog> self(this);
    bench_.jobs().start({}, [self, pages = pages_, number = shown_, width](const Job &) {
        const QImage image = pages->image(number, width);
        return [self, pages, number, image] {
            if (!self) return;
            self->drawing_ = false;
            if (std::exchange(self->draw_again_, false)) self->draw();
            if (self->pages_ != pages) return;
            QPixmap pixmap = QPixmap::fromImage(image);
            pixmap.setDevicePixelRatio(self->devicePixelRatioF());
            self->page_->setPixmap(pixmap);
            self->number_->setText(tr("Page %1 of %2").arg(number + 1).arg(pages->count()));
            self->back_->setEnabled(number > 0);
            self->forth_->setEnabled(number + 1 < pages->count());
            Q_EMIT self->preview_changed();
        };
    });
}

void ReportDialog::resizeEvent(QResizeEvent *event) {
    QDialog::resizeEvent(event);
    draw();
}

void ReportDialog::remember() const {
    if (kind() != exchange::ReportTemplate::visits)
        settings::set_choice(QStringLiteral("report/kind"), QString::number(static_cast<int>(kind())));
    settings::set_choice(QStringLiteral("report/paper"), QLatin1String(paper_->currentIndex() == 1 ? "letter" : "a4"));
    settings::set_choice(QStringLiteral("report/institution"), institution_->text().trimmed());
    settings::set_choice(QStringLiteral("report/logo"), logo_path_);
}

void ReportDialog::save() {
    const auto *recording = bench_.recording_record();
    const QString stem = recording && names_->isChecked()
                             ? QFileInfo(QString::fromStdString(recording->path)).completeBaseName() + '-'
                             : QString();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the report"), settings::last_folder() + '/' + stem + tr("report") + ".pdf",
        tr("PDF (*.pdf)") + QStringLiteral(";;") + tr("Web page (*.html)"));
    if (path.isEmpty()) return;
    settings::set_last_folder(QFileInfo(path).absolutePath());
    save_to(path);
}

void ReportDialog::save_to(const QString &path) {
    if (!report_) return;
    remember();
    say(tr("Saving…"));
    const bool html = path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive) ||
                      path.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
    const QPointer<ReportDialog> self(this);
    bench_.jobs().start(tr("Saving the report"), [self, path, html, report = report_, chosen = options(),
                                                  language = report_language(settings::language())](const Job &) {
        const auto document = exchange::compose(*report, chosen, language);
        // Laid out anew: the preview's pages may be being drawn.
        const Status written = html ? write_file(to_path(path), exchange::to_html(document))
                                    : ReportPages(document).write_pdf(to_path(path));
        return [self, path, written] {
            if (!self) return;
            if (!written) return self->say(error_text(written.error()), true);
            self->say(tr("Saved: %1").arg(QFileInfo(path).fileName()));
            Q_EMIT self->saved(path);
        };
    });
}

void ReportDialog::export_data() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the tables"), settings::last_folder());
    if (folder.isEmpty()) return;
    settings::set_last_folder(folder);
    say(tr("Exporting…"));
    const QPointer<ReportDialog> self(this);
    bench_.export_tidy(folder, names_->isChecked(), [self, folder](const Status &done) {
        if (!self) return;
        if (!done) return self->say(error_text(done.error()), true);
        self->say(tr("The tables are in %1.").arg(QFileInfo(folder).fileName()));
    });
}

} // namespace tempera::ui
