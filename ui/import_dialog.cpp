#include "ui/import_dialog.h"

#include "ui/loss_text.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

QListWidget *check_list(QWidget *parent, const char *name, const QString &accessible) {
    auto *list = new QListWidget(parent);
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(accessible);
    list->setMinimumHeight(90);
    return list;
}

void add_row(QListWidget *list, const QString &text, bool checked) {
    auto *item = new QListWidgetItem(text, list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

std::vector<bool> checked(const QListWidget *list) {
    std::vector<bool> result;
    for (int i = 0; list && i < list->count(); ++i) result.push_back(list->item(i)->checkState() == Qt::Checked);
    return result;
}

bool any(const std::vector<bool> &flags) { return std::find(flags.begin(), flags.end(), true) != flags.end(); }

} // namespace

ImportDialog::ImportDialog(const QString &file, const workflow::Imported &imported, bool table, QWidget *parent)
    : QDialog(parent), file_(file), format_(*imported.format), face_(imported.content.face) {
    const exchange::Content &content = imported.content;
    setWindowTitle(tr("Import %1").arg(QFileInfo(file).fileName()));
    auto *column = new QVBoxLayout(this);
    const auto format_name = QString::fromUtf8(format_.name.data(), static_cast<qsizetype>(format_.name.size()));
    column->addWidget(new QLabel(tr("Format: %1").arg(format_name), this));
    if (format_.transcript) {
        transcript_ = new QRadioButton(tr("As the &transcript: what was said"), this);
        transcript_->setObjectName(QStringLiteral("import_as_transcript"));
        auto *labels = new QRadioButton(tr("As &labels"), this);
        labels->setObjectName(QStringLiteral("import_as_labels"));
        transcript_->setChecked(true);
        column->addWidget(transcript_);
        column->addWidget(labels);
        connect(transcript_, &QRadioButton::toggled, this, &ImportDialog::refresh);
    }
    if (!content.notices.empty()) add_notices(content, *column);
    if (content.faces.size() > 1) add_faces(content, *column);
    tiers_ = check_list(this, "import_tiers", tr("Tiers to import"));
    for (const exchange::LabelTier &tier : content.tiers) {
        const QString name = tier.name.empty() ? tr("(no name)") : QString::fromStdString(tier.name);
        QString text = tier.rater.empty()
                           ? tr("%1: %n label(s)", nullptr, static_cast<int>(tier.labels.size())).arg(name)
                           : tr("%1 of %2: %n label(s)", nullptr, static_cast<int>(tier.labels.size()))
                                 .arg(name, QString::fromStdString(tier.rater));
        const bool speech = exchange::looks_like_speech(tier);
        if (speech) text = tr("%1, running text").arg(text);
        add_row(tiers_, text, !speech && !tier.elsewhere);
    }
    if (!content.tiers.empty()) {
        column->addWidget(new QLabel(tr("Tiers"), this));
        column->addWidget(tiers_, 1);
    } else {
        tiers_->hide();
    }
    if (!content.tracks.empty()) add_tracks(content, *column);
    auto *form = new QFormLayout;
    rater_ = new QLineEdit(this);
    rater_->setObjectName(QStringLiteral("import_rater"));
    rater_->setPlaceholderText(tr("You"));
    form->addRow(tr("Rater, where the file names none"), rater_);
    shift_ = new QDoubleSpinBox(this);
    shift_->setObjectName(QStringLiteral("import_shift"));
    shift_->setRange(-1e6, 1e6);
    shift_->setDecimals(3);
    shift_->setSuffix(tr(" s"));
    form->addRow(tr("Move all times by"), shift_);
    skip_outside_ = new QCheckBox(tr("Leave out what lies outside the recording"), this);
    skip_outside_->setObjectName(QStringLiteral("import_skip_outside"));
    form->addRow(QString(), skip_outside_);
    column->addLayout(form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    ok_ = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    ok_->setObjectName(QStringLiteral("import_ok"));
    ok_->setDefault(true);
    if (table) {
        auto *columns = buttons->addButton(tr("Columns…"), QDialogButtonBox::ActionRole);
        columns->setObjectName(QStringLiteral("import_columns"));
        connect(columns, &QPushButton::clicked, this, [this] {
            reject();
            Q_EMIT columns_wanted();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(tiers_, &QListWidget::itemChanged, this, &ImportDialog::refresh);
    if (tracks_) connect(tracks_, &QListWidget::itemChanged, this, &ImportDialog::refresh);
    resize(460, 440);
    refresh();
}

void ImportDialog::add_notices(const exchange::Content &content, QVBoxLayout &column) {
    constexpr int shown = 5;
    QStringList lines;
    for (const exchange::Notice &notice : content.notices)
        if (notice.why != exchange::Notice::Why::one_face) lines << notice_text(notice); // here it is a choice
    if (lines.isEmpty()) return;
    const auto more = static_cast<int>(lines.size()) - shown;
    if (more > 0) lines = lines.first(shown) << tr("And %n more.", nullptr, more);
    auto *label = new QLabel(lines.join('\n'), this);
    label->setObjectName(QStringLiteral("import_left_out"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column.addWidget(label);
}

void ImportDialog::add_faces(const exchange::Content &content, QVBoxLayout &column) {
    auto *row = new QHBoxLayout;
    auto *name = new QLabel(tr("&Face"), this);
    faces_ = new QComboBox(this);
    faces_->setObjectName(QStringLiteral("import_face"));
    faces_->setToolTip(tr("There are several in the file. Curves and signals are those of the chosen one."));
    name->setBuddy(faces_);
    for (const exchange::FoundFace &face : content.faces)
        faces_->addItem(tr("%1, found in %n frame(s)", nullptr, static_cast<int>(face.frames)).arg(face.id), face.id);
    faces_->setCurrentIndex(faces_->findData(content.face));
    row->addWidget(name);
    row->addWidget(faces_, 1);
    column.addLayout(row);
}

int ImportDialog::face() const { return faces_ ? faces_->currentData().toInt() : face_; }

void ImportDialog::add_tracks(const exchange::Content &content, QVBoxLayout &column) {
    column.addWidget(new QLabel(tr("Curves and signals"), this));
    tracks_as_ = new QComboBox(this);
    tracks_as_->setObjectName(QStringLiteral("import_tracks_as"));
    tracks_as_->setAccessibleName(tr("What curves and signals become"));
    tracks_as_->addItem(tr("As ratings that go on in time"));
    tracks_as_->addItem(tr("For the engine to learn from"));
    tracks_as_->setItemData(1,
                            tr("Beside face, voice and words: when you adapt, what tells your labels apart is "
                               "looked for in these columns, too."),
                            Qt::ToolTipRole);
    column.addWidget(tracks_as_);
    tracks_ = check_list(this, "import_tracks", tr("Curves and signals to import"));
    const bool few = content.tiers.empty() && content.tracks.size() <= 8;
    for (const exchange::Track &track : content.tracks) {
        const auto name =
            QString::fromStdString(track.unit.empty() ? track.name : track.name + " (" + track.unit + ")");
        track_names_ << tr("%1, %2 samples a second").arg(name, QLocale().toString(track.rate, 'g', 4));
        uses_.push_back(workflow::usual_use(track));
        worth_learning_.push_back(workflow::worth_learning(track));
        add_row(tracks_, track_names_.back(), few);
    }
    column.addWidget(tracks_, 1);
    auto *row = new QHBoxLayout;
    use_label_ = new QLabel(tr("This column is"), this);
    use_ = new QComboBox(this);
    use_->setObjectName(QStringLiteral("import_use"));
    use_label_->setBuddy(use_);
    using Use = workflow::MeasureUse;
    for (const auto &[use, text] : {std::pair(Use::measure, tr("a measure")),
                                    {Use::heart_rate, tr("heart rate (beats a minute)")},
                                    {Use::skin_conductance, tr("skin conductance (µS)")},
                                    {Use::skin_temperature, tr("skin temperature (°C)")}})
        use_->addItem(text, static_cast<int>(use));
    row->addWidget(use_label_);
    row->addWidget(use_, 1);
    column.addLayout(row);
    tracks_->setCurrentRow(0);
    connect(tracks_as_, &QComboBox::currentIndexChanged, this, [this] {
        // Whoever wants the engine to learn wants it to have all, unless some were chosen; but not how the measuring went.
        if (learned()) {
            const bool all = !any(checked(tracks_));
            for (int i = 0; i < tracks_->count(); ++i)
                if (const bool worth = worth_learning_[static_cast<std::size_t>(i)]; !worth || all)
                    tracks_->item(i)->setCheckState(worth ? Qt::Checked : Qt::Unchecked);
        }
        name_tracks();
        refresh();
    });
    connect(tracks_, &QListWidget::currentRowChanged, this, &ImportDialog::show_use);
    connect(use_, &QComboBox::activated, this, [this] {
        const auto at = static_cast<std::size_t>(std::max(0, tracks_->currentRow()));
        const auto chosen = static_cast<Use>(use_->currentData().toInt());
        // Only one column can be a body signal.
        for (auto &use : uses_)
            if (use == chosen && chosen != Use::measure) use = Use::measure;
        uses_[at] = chosen;
        name_tracks();
    });
    show_use();
}

bool ImportDialog::learned() const { return tracks_as_ && tracks_as_->currentIndex() == 1; }

void ImportDialog::name_tracks() {
    const QSignalBlocker quiet(tracks_);
    for (int i = 0; i < tracks_->count(); ++i) {
        const auto use = uses_[static_cast<std::size_t>(i)];
        const bool body = learned() && use != workflow::MeasureUse::measure;
        const QString what = use_->itemText(use_->findData(static_cast<int>(use)));
        tracks_->item(i)->setText(body ? tr("%1: %2").arg(track_names_[i], what) : track_names_[i]);
    }
}

void ImportDialog::show_use() {
    const auto at = static_cast<std::size_t>(std::max(0, tracks_->currentRow()));
    use_->setCurrentIndex(use_->findData(static_cast<int>(uses_[at])));
}

std::vector<workflow::MeasureUse> ImportDialog::uses() const {
    if (!learned()) return {};
    const auto chosen = checked(tracks_);
    if (!any(chosen)) return {};
    auto uses = uses_;
    for (std::size_t i = 0; i < uses.size(); ++i)
        if (!chosen[i]) uses[i] = workflow::MeasureUse::none;
    return uses;
}

void ImportDialog::refresh() {
    const bool said = as_transcript();
    if (use_)
        for (QWidget *widget : std::initializer_list<QWidget *>{use_label_, use_})
            widget->setEnabled(learned() && !said);
    for (QWidget *widget : std::initializer_list<QWidget *>{tiers_, shift_}) widget->setEnabled(!said);
    // What is learned from was said by nobody, and lies on the recording's own grid.
    const bool rated = !said && (any(checked(tiers_)) || !learned());
    for (QWidget *widget : std::initializer_list<QWidget *>{rater_, skip_outside_}) widget->setEnabled(rated);
    ok_->setEnabled(said || any(checked(tiers_)) || any(checked(tracks_)));
}

bool ImportDialog::as_transcript() const { return transcript_ && transcript_->isChecked(); }

exchange::Take ImportDialog::take() const {
    exchange::Take take;
    take.tiers = checked(tiers_);
    if (!learned()) take.tracks = checked(tracks_);
    take.track_tier = format_.name;
    take.rater = rater_->text().trimmed().toStdString();
    take.shift = Time::seconds(shift_->value());
    take.skip_outside = skip_outside_->isChecked();
    take.file = file_.toStdString();
    return take;
}

} // namespace tempera::ui
