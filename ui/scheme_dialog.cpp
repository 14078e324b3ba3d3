#include "ui/scheme_dialog.h"

#include "core/model/label_keys.h"
#include "ui/emotion_lookup.h"
#include "ui/print_page.h"
#include "ui/settings.h"
#include "ui/theme.h"

#include <algorithm>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

constexpr int fill_patterns = 9; ///< that fill differently (emotion_style.cpp)

QString written_key(int key) { return QString::fromStdString(model::key_text(key)); }

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
                .arg(QString::fromStdString(model::key_text(emotion.key)), display_name(emotion).toHtmlEscaped(),
                     QString::fromStdString(emotion.definition).toHtmlEscaped().replace('\n', "<br>"));
    return QStringLiteral("<h2>%1</h2><table width='100%'><tr><th align='left'>%2</th><th align='left'>%3</th>"
                          "<th align='left'>%4</th></tr>%5</table>")
        .arg(SchemeDialog::tr("Coding scheme").toHtmlEscaped(), SchemeDialog::tr("Key").toHtmlEscaped(),
             SchemeDialog::tr("Emotion").toHtmlEscaped(), SchemeDialog::tr("Definition").toHtmlEscaped(), rows);
}

SchemeDialog::SchemeDialog(Workbench &bench, ActionRegistry &actions, QWidget *parent)
    : QDialog(parent), bench_(bench), actions_(actions) {
    setObjectName(QStringLiteral("scheme_dialog"));
    setWindowTitle(tr("Coding scheme"));
    auto *column = new QVBoxLayout(this);
    auto *lead = new QLabel(tr("What each emotion means here, so that all raters label alike. Names and colours are "
                               "changed in the Labels panel."),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    auto *both = new QSplitter(this);
    both->addWidget(build_list());
    both->addWidget(build_emotion());
    both->setStretchFactor(1, 2);
    both->setChildrenCollapsible(false);
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
    connect(&bench, &Workbench::tiers_changed, this, &SchemeDialog::show_chosen, Qt::QueuedConnection);
    connect(&actions, &ActionRegistry::keys_changed, this, &SchemeDialog::show_conflict);
    refresh();
    resize(680, 460);
}

QWidget *SchemeDialog::build_list() {
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    list_ = new QListWidget(side);
    list_->setObjectName(QStringLiteral("scheme_list"));
    list_->setAccessibleName(tr("Emotions"));
    list_->setIconSize({22, 14});
    column->addWidget(list_, 1);
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const char *name) {
        auto *made = new QToolButton(side);
        made->setText(text);
        made->setObjectName(QLatin1String(name));
        made->setFocusPolicy(Qt::TabFocus);
        row->addWidget(made);
        return made;
    };
    up_ = button(tr("&Up"), "scheme_up");
    down_ = button(tr("&Down"), "scheme_down");
    merge_ = button(tr("&Merge into"), "scheme_merge");
    merge_->setToolTip(tr("All labels of this emotion become labels of another one"));
    merge_->setPopupMode(QToolButton::InstantPopup);
    into_ = new QMenu(merge_);
    merge_->setMenu(into_);
    row->addStretch();
    column->addLayout(row);
    connect(up_, &QToolButton::clicked, this, [this] { bench_.move_emotion(shown_, -1); });
    connect(down_, &QToolButton::clicked, this, [this] { bench_.move_emotion(shown_, 1); });
    connect(into_, &QMenu::aboutToShow, this, &SchemeDialog::fill_merge_menu);
    return side;
}

QWidget *SchemeDialog::build_emotion() {
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    key_ = new QLineEdit(side);
    key_->setObjectName(QStringLiteral("scheme_key"));
    key_->setAccessibleName(tr("Key"));
    key_->setPlaceholderText(tr("A digit or a letter"));
    form->addRow(tr("&Key:"), key_);
    pattern_ = new QComboBox(side);
    pattern_->setObjectName(QStringLiteral("scheme_pattern"));
    pattern_->setAccessibleName(tr("Pattern"));
    pattern_->setIconSize({22, 14});
    form->addRow(tr("Pa&ttern:"), pattern_);
    column->addLayout(form);
    conflict_ = new QLabel(side);
    conflict_->setObjectName(QStringLiteral("scheme_conflict"));
    conflict_->setWordWrap(true);
    use_ = new QPushButton(side);
    use_->setObjectName(QStringLiteral("scheme_use_key"));
    use_->setAutoDefault(false);
    column->addWidget(conflict_);
    column->addWidget(use_, 0, Qt::AlignLeft);
    definition_ = new QPlainTextEdit(side);
    definition_->setObjectName(QStringLiteral("scheme_definition"));
    definition_->setAccessibleName(tr("Definition"));
    definition_->setPlaceholderText(tr("When is it labelled, when not; an example"));
    definition_->setTabChangesFocus(true);
    column->addWidget(definition_, 1);
    connect(key_, &QLineEdit::textEdited, this, &SchemeDialog::write_key);
    connect(pattern_, &QComboBox::activated, this, [this] {
        if (auto emotion = chosen()) {
            emotion->pattern = pattern_->currentIndex();
            bench_.change_emotion(*emotion);
        }
    });
    connect(use_, &QPushButton::clicked, this, &SchemeDialog::use_key);
    return side;
}

std::optional<model::Emotion> SchemeDialog::chosen() const {
    const auto emotions = bench_.emotions();
    const auto *found = find_emotion(emotions, shown_);
    return found ? std::optional(*found) : std::nullopt;
}

void SchemeDialog::show_signs(const model::Emotion &emotion) {
    key_->setText(written_key(emotion.key));
    pattern_->clear();
    for (int pattern = 0; pattern < fill_patterns; ++pattern) {
        model::Emotion as = emotion;
        as.pattern = pattern;
        pattern_->addItem(swatch(as, palette()), tr("Pattern %1").arg(pattern + 1));
    }
    pattern_->setCurrentIndex(std::max(0, emotion.pattern) % fill_patterns);
}

/// The last key pressed is meant: what stood there need not be deleted first.
void SchemeDialog::write_key() {
    auto emotion = chosen();
    if (!emotion) return;
    const auto key = model::key_of_text(key_->text().trimmed().right(1).toStdString());
    if (key && *key != emotion->key) {
        swapped_.clear();
        for (const auto &other : bench_.emotions())
            if (*key != 0 && other.key == *key)
                swapped_ = emotion->key == 0 ? tr("“%1” has no key now.").arg(display_name(other))
                                             : tr("“%1” has the key %2 now.")
                                                   .arg(display_name(other), written_key(emotion->key));
        emotion->key = *key;
        bench_.change_emotion(*emotion);
    }
    if (const auto now = chosen()) key_->setText(written_key(now->key)); // no key of a label: as it was
}

const ActionRegistry::Entry *SchemeDialog::command() const {
    const auto emotion = chosen();
    return emotion && emotion->key > 0 ? actions_.find(QStringLiteral("label.") + written_key(emotion->key).toLower())
                                       : nullptr;
}

void SchemeDialog::show_conflict() {
    QString text = swapped_, offer;
    if (const auto *entry = command()) {
        const QString key = written_key(chosen()->key);
        const QKeySequence pressed(key);
        QStringList users;
        for (const auto *user : actions_.users_of(pressed, entry->id)) users << ActionRegistry::title(*user);
        if (!users.isEmpty()) // more to the point than who changed keys
            text = tr("⚠ %1 is the key of “%2” and does not label here.").arg(key, users.join(QStringLiteral("”, “")));
        else if (!entry->keys.contains(pressed))
            text = entry->keys.isEmpty() ? tr("⚠ %1 does not label here: it was taken away under Settings, Keys.").arg(key)
                                         : tr("Its key here is %1, by Settings, Keys.")
                                               .arg(ActionRegistry::keys_text(entry->keys));
        if (!entry->keys.contains(pressed)) offer = tr("&Label with %1").arg(key);
    }
    conflict_->setText(text);
    conflict_->setVisible(!text.isEmpty());
    use_->setText(offer);
    use_->setVisible(!offer.isEmpty());
}

void SchemeDialog::use_key() {
    if (const auto *entry = command()) actions_.assign(entry->id, {QKeySequence(written_key(chosen()->key))});
}

void SchemeDialog::fill_merge_menu() {
    into_->clear();
    for (const auto &emotion : bench_.emotions())
        if (emotion.id != shown_)
            into_->addAction(swatch(emotion, palette()), display_name(emotion), this,
                             [this, id = emotion.id] { ask_merge(id); });
}

void SchemeDialog::ask_merge(EmotionId into) {
    const auto emotions = bench_.emotions();
    const auto *from = find_emotion(emotions, shown_), *kept = find_emotion(emotions, into);
    if (!from || !kept || bench_.blind()) return;
    save();
    const auto &labels = bench_.project()->document().contents().annotations;
    const auto count =
        std::count_if(labels.begin(), labels.end(), [&](const auto &label) { return label.second.emotion == shown_; });
    auto *box = new QMessageBox(QMessageBox::Question, tr("Merge emotions"),
                                tr("“%1” goes, and its %n label(s) in all recordings become “%2”. Undo brings it back.",
                                   nullptr, static_cast<int>(count))
                                    .arg(display_name(*from), display_name(*kept)),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto *yes = box->addButton(tr("Merge"), QMessageBox::AcceptRole);
    connect(yes, &QAbstractButton::clicked, this,
            [this, old = shown_, into] { bench_.merge_emotions(old, into); });
    box->open();
}

void SchemeDialog::refresh() {
    const auto emotions = bench_.emotions();
    const EmotionId before = shown_;
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
    const EmotionId now{item ? item->data(Qt::UserRole).toLongLong() : 0};
    const bool writing = now == shown_ && definition_->document()->isModified();
    if (now != shown_) swapped_.clear();
    shown_ = now;
    const auto emotion = chosen();
    for (QWidget *part : std::initializer_list<QWidget *>{definition_, key_, pattern_}) part->setEnabled(emotion.has_value());
    const int row = list_->currentRow();
    up_->setEnabled(emotion && row > 0);
    down_->setEnabled(emotion && row + 1 < list_->count());
    merge_->setEnabled(emotion && list_->count() > 1 && !bench_.blind());
    if (emotion)
        show_signs(*emotion);
    else
        key_->clear();
    show_conflict();
    if (writing) return; // what is being written is not lost to a change that came from elsewhere
    definition_->setPlainText(emotion ? QString::fromStdString(emotion->definition) : QString());
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
    print_page(this, tr("Coding scheme"), scheme_html(bench_.emotions()));
}

} // namespace tempera::ui
