#include "ui/scheme_dialog.h"

#include "ui/emotion_lookup.h"
#include "ui/settings.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSplitter>
#include <QTextDocument>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

QIcon swatch(const model::Emotion &emotion, const QPalette &palette) {
    QPixmap pixmap(22, 14);
    pixmap.fill(palette.color(QPalette::Base));
    QPainter painter(&pixmap);
    painter.setPen(colour(emotion, is_dark(palette)));
    painter.setBrush(brush(emotion, is_dark(palette)));
    painter.drawRect(0, 0, 21, 13);
    return pixmap;
}

QString remembered(const QString &path) {
    if (!path.isEmpty()) settings::set_last_folder(QFileInfo(path).absolutePath());
    return path;
}

} // namespace

QString scheme_html(const std::vector<model::Emotion> &emotions) {
    QString rows;
    for (const auto &emotion : emotions)
        rows +=
            QStringLiteral("<tr><td style='padding:4px 12px 4px 0'>%1</td><td style='padding:4px 12px 4px 0'>"
                           "<b>%2</b></td><td style='padding:4px 0'>%3</td></tr>")
                .arg(emotion.key > 0 ? QString::number(emotion.key) : QString(), display_name(emotion).toHtmlEscaped(),
                     QString::fromStdString(emotion.definition).toHtmlEscaped().replace('\n', "<br>"));
    return QStringLiteral("<h2>%1</h2><table width='100%'><tr><th align='left'>%2</th><th align='left'>%3</th>"
                          "<th align='left'>%4</th></tr>%5</table>")
        .arg(SchemeDialog::tr("Coding scheme").toHtmlEscaped(), SchemeDialog::tr("Key").toHtmlEscaped(),
             SchemeDialog::tr("Emotion").toHtmlEscaped(), SchemeDialog::tr("Definition").toHtmlEscaped(), rows);
}

SchemeDialog::SchemeDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("scheme_dialog"));
    setWindowTitle(tr("Coding scheme"));
    auto *column = new QVBoxLayout(this);
    auto *lead = new QLabel(tr("What each emotion means here, so that all raters label alike. Names, colours and keys "
                               "are changed in the Labels panel."),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    auto *both = new QSplitter(this);
    list_ = new QListWidget(both);
    list_->setObjectName(QStringLiteral("scheme_list"));
    list_->setAccessibleName(tr("Emotions"));
    list_->setIconSize({22, 14});
    definition_ = new QPlainTextEdit(both);
    definition_->setObjectName(QStringLiteral("scheme_definition"));
    definition_->setAccessibleName(tr("Definition"));
    definition_->setPlaceholderText(tr("When is it labelled, when not; an example"));
    definition_->setTabChangesFocus(true);
    both->setStretchFactor(1, 2);
    column->addWidget(both, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *import_button = buttons->addButton(tr("&Import…"), QDialogButtonBox::ActionRole);
    auto *export_button = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    auto *print_button = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    for (auto *button : {import_button, export_button, print_button}) button->setAutoDefault(false);
    column->addWidget(buttons);

    connect(list_, &QListWidget::currentItemChanged, this, [this] {
        save();
        show_chosen();
    });
    connect(import_button, &QPushButton::clicked, this, &SchemeDialog::import);
    connect(export_button, &QPushButton::clicked, this, &SchemeDialog::export_to);
    connect(print_button, &QPushButton::clicked, this, &SchemeDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &SchemeDialog::save);
    // Queued: a definition that is saved because another emotion was chosen must not fill the list meanwhile.
    connect(&bench, &Workbench::emotions_changed, this, &SchemeDialog::refresh, Qt::QueuedConnection);
    refresh();
    resize(620, 420);
}

void SchemeDialog::refresh() {
    const auto emotions = bench_.emotions();
    const EmotionId before = shown_;
    // What is being written is not lost to a change that came from elsewhere.
    const auto *same = find_emotion(emotions, before);
    const bool written = same && definition_->document()->isModified();
    const QString text = definition_->toPlainText();
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const auto &emotion : emotions) {
            auto *item = new QListWidgetItem(swatch(emotion, palette()), display_name(emotion), list_);
            item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(emotion.id.value));
            if (emotion.definition.empty()) item->setToolTip(tr("Not defined yet"));
            if (emotion.id == before) list_->setCurrentItem(item);
        }
        if (!list_->currentItem()) list_->setCurrentRow(0);
    }
    show_chosen();
    if (written) {
        definition_->setPlainText(text);
        definition_->document()->setModified(true);
    }
    setEnabled(bench_.project() != nullptr);
}

void SchemeDialog::save() {
    if (!shown_ || !definition_->document()->isModified()) return;
    definition_->document()->setModified(false);
    const auto emotions = bench_.emotions();
    const auto *found = find_emotion(emotions, shown_);
    if (!found) return;
    model::Emotion changed = *found;
    changed.definition = definition_->toPlainText().trimmed().toStdString();
    if (changed != *found) bench_.change_emotion(changed);
}

void SchemeDialog::show_chosen() {
    const auto *item = list_->currentItem();
    shown_ = EmotionId{item ? item->data(Qt::UserRole).toLongLong() : 0};
    const auto emotions = bench_.emotions();
    const auto *found = find_emotion(emotions, shown_);
    definition_->setEnabled(found);
    definition_->setPlainText(found ? QString::fromStdString(found->definition) : QString());
    definition_->document()->setModified(false);
}

void SchemeDialog::import() {
    const QString path = remembered(QFileDialog::getOpenFileName(
        this, tr("Import a coding scheme"), settings::last_folder(), tr("Coding schemes (*.csv *.tsv *.json)")));
    if (!path.isEmpty()) bench_.import_scheme(path);
}

void SchemeDialog::export_to() {
    save();
    const QString path = remembered(QFileDialog::getSaveFileName(
        this, tr("Export the coding scheme"), settings::last_folder() + QLatin1Char('/') + tr("coding scheme") + ".csv",
        tr("Table (*.csv)") + QStringLiteral(";;") + tr("JSON (*.json)")));
    if (!path.isEmpty()) bench_.export_scheme(path);
}

void SchemeDialog::print() {
    save();
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("Coding scheme"));
    if (QPrintDialog(&printer, this).exec() != QDialog::Accepted) return;
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 10));
    document.setHtml(scheme_html(bench_.emotions()));
    document.print(&printer);
}

} // namespace tempera::ui
