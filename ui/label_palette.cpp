#include "ui/label_palette.h"

#include "core/model/label_keys.h"
#include "ui/emotion_lookup.h"
#include "ui/strip_metrics.h"

#include <algorithm>
#include <QActionGroup>
#include <QColorDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleOptionButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tempera::ui {

/// One row: key, patterned swatch, name, count. Painted, so that a dozen rows stay dense and aligned.
class EmotionButton : public QPushButton {
public:
    EmotionButton(const model::Emotion &emotion, QWidget *parent) : QPushButton(parent), id(emotion.id) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setContextMenuPolicy(Qt::CustomContextMenu);
    }

    void set(const model::Emotion &emotion, int count, const QString &key) {
        emotion_ = emotion;
        key_ = key;
        count_ = count;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(display_name(emotion_)) + 100, fontMetrics().height() + 8};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

    const EmotionId id;

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text.clear();
        style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);

        const QPalette &p = palette();
        const auto group = isEnabled() ? QPalette::Normal : QPalette::Disabled;
        const QColor text = p.color(group, QPalette::ButtonText);
        const int middle = height() / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        // As large as the text, and from the right where one reads from there.
        const auto placed = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
        const int side = std::max(17, painter.fontMetrics().height() + 1);
        const QRectF cap = QRectF(placed(QRect(7, middle - side / 2, side, side))).translated(0.5, 0.5);
        painter.setPen(with_alpha(text, key_.isEmpty() ? 50 : 130));
        painter.drawRoundedRect(cap, 3, 3);
        painter.setPen(text);
        // A long name ("Ctrl+1") does not fit on the cap: it is in the tool tip.
        if (!key_.isEmpty()) painter.drawText(cap, Qt::AlignCenter, key_.size() <= 2 ? key_ : QStringLiteral("…"));
        painter.setRenderHint(QPainter::Antialiasing, false);
        const bool dark = is_dark(p);
        const QRect swatch = placed(QRect(side + 16, middle - side / 2 + 2, side + 5, side - 3));
        painter.fillRect(swatch, mix(p.color(QPalette::Base), colour(emotion_, dark), 0.3));
        painter.fillRect(swatch, brush(emotion_, dark));
        painter.setPen(colour(emotion_, dark));
        painter.drawRect(swatch.adjusted(0, 0, -1, -1));

        const QString number = QLocale().toString(count_);
        const int number_room = painter.fontMetrics().horizontalAdvance(QStringLiteral("0000"));
        const int left = 2 * side + 30;
        const QRect room = placed(QRect(left, 0, width() - left - number_room - 14, height()));
        painter.setPen(text);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(display_name(emotion_), Qt::ElideRight, room.width()));
        painter.setPen(with_alpha(text, count_ > 0 ? 255 : 150));
        painter.drawText(placed(QRect(width() - number_room - 10, 0, number_room, height())),
                         Qt::AlignVCenter | Qt::AlignRight, number);
    }

private:
    model::Emotion emotion_;
    QString key_;
    int count_ = 0;
};

LabelPalette::LabelPalette(Workbench &bench, QWidget *parent) : QWidget(parent), bench_(bench) {
    setAccessibleName(tr("Labels"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(8, 8, 8, 8);
    outer->setSpacing(6);
    auto *list = new QWidget;
    rows_ = new QVBoxLayout(list);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(1);
    rows_->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll, 1);

    auto *line = new QHBoxLayout;
    new_name_ = new QLineEdit(this);
    new_name_->setPlaceholderText(tr("Name of a new emotion"));
    new_name_->setAccessibleName(tr("Name of a new emotion"));
    new_name_->setClearButtonEnabled(true);
    add_ = new QPushButton(tr("Add"), this);
    add_->setAccessibleName(tr("Add the emotion"));
    line->addWidget(new_name_, 1);
    line->addWidget(add_);
    outer->addLayout(line);
    connect(new_name_, &QLineEdit::returnPressed, this, &LabelPalette::add);
    connect(new_name_, &QLineEdit::textChanged, this,
            [this](const QString &text) { add_->setEnabled(bench_.project() && !text.trimmed().isEmpty()); });
    connect(add_, &QPushButton::clicked, this, &LabelPalette::add);

    connect(&bench, &Workbench::emotions_changed, this, &LabelPalette::refresh);
    connect(&bench, &Workbench::annotations_changed, this, &LabelPalette::refresh);
    connect(&bench, &Workbench::recording_changed, this, &LabelPalette::refresh);
    connect(&bench, &Workbench::project_changed, this, &LabelPalette::refresh);
    refresh();
}

void LabelPalette::refresh() {
    std::map<EmotionId, int> counts;
    for (const auto &label : bench_.annotations()) ++counts[label.emotion];
    set_emotions(bench_.emotions(), counts, static_cast<bool>(bench_.recording()));
    new_name_->setEnabled(bench_.project() != nullptr);
    add_->setEnabled(bench_.project() && !new_name_->text().trimmed().isEmpty());
}

void LabelPalette::set_emotions(const std::vector<model::Emotion> &emotions, const std::map<EmotionId, int> &counts,
                                bool can_label) {
    const bool same = emotions.size() == buttons_.size() &&
                      std::equal(emotions.begin(), emotions.end(), buttons_.begin(),
                                 [](const auto &e, const auto *button) { return e.id == button->id; });
    emotions_ = emotions;
    counts_ = counts;
    can_label_ = can_label;
    if (!same) { // rows are kept otherwise, and with them the keyboard's place
        while (rows_->count() > 1) {
            auto *item = rows_->takeAt(0);
            if (item->widget()) item->widget()->deleteLater();
            delete item;
        }
        buttons_.clear();
        for (const auto &emotion : emotions) {
            auto *row = new QWidget;
            auto *layout = new QHBoxLayout(row);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->setSpacing(2);
            auto *button = new EmotionButton(emotion, row);
            auto *more = new QToolButton(row);
            more->setText(QStringLiteral("⋮"));
            more->setAutoRaise(true);
            more->setToolTip(tr("Rename, colour, key, remove"));
            more->setAccessibleName(tr("Change %1").arg(display_name(emotion)));
            layout->addWidget(button, 1);
            layout->addWidget(more);
            rows_->insertWidget(rows_->count() - 1, row);
            buttons_.push_back(button);
            connect(button, &QPushButton::clicked, this, [this, id = emotion.id] { label(id); });
            connect(more, &QToolButton::clicked, this, [this, id = emotion.id, more] { open_menu(id, more); });
            connect(button, &QWidget::customContextMenuRequested, this,
                    [this, id = emotion.id, more] { open_menu(id, more); });
        }
    }
    for (std::size_t i = 0; i < emotions.size(); ++i) {
        const auto it = counts.find(emotions[i].id);
        const int count = it == counts.end() ? 0 : it->second;
        const QString name = display_name(emotions[i]);
        auto *button = buttons_[i];
        const int slot = emotions[i].key;
        const auto written = key_texts_.find(slot);
        const QString key =
            written != key_texts_.end() ? written->second : QString::fromStdString(model::key_text(slot));
        button->set(emotions[i], count, key);
        button->setObjectName(QStringLiteral("emotion-") + QString::fromStdString(key_of(emotions[i])));
        button->setEnabled(can_label);
        button->setAccessibleName(key.isEmpty() ? tr("%1, %n label(s)", nullptr, count).arg(name)
                                                : tr("%1, key %2, %n label(s)", nullptr, count).arg(name, key));
        button->setToolTip(key.isEmpty() ? tr("Click to label the playhead or the selection")
                                         : tr("Key %1: tap for a moment, hold while playing for a span").arg(key));
    }
}

void LabelPalette::set_key_texts(std::map<int, QString> texts) {
    key_texts_ = std::move(texts);
    refresh();
}

const model::Emotion *LabelPalette::for_key(int digit) const {
    for (const auto &e : emotions_) {
        if (digit > 0 && e.key == digit) return &e;
    }
    return nullptr;
}

void LabelPalette::press_key(int digit) {
    if (held_ != 0 || !can_label_ || !for_key(digit)) return;
    held_ = digit;
    held_from_ = bench_.axis().playhead();
    held_for_.start();
    for (auto *button : buttons_) button->setDown(button->id == for_key(digit)->id);
}

void LabelPalette::release_key(int digit) {
    if (held_ == 0 || digit != held_) return;
    held_ = 0;
    for (auto *button : buttons_) button->setDown(false);
    const auto *emotion = for_key(digit);
    if (!emotion || !can_label_) return;
    if (!bench_.axis().marks().empty()) return label(emotion->id);
    constexpr int hold_ms = 250;
    const Time now = bench_.axis().playhead();
    Span span{held_from_, held_from_};
    if (held_for_.elapsed() >= hold_ms && now != held_from_)
        span.offset = std::max(now, held_from_); // a playhead that jumped back (a loop) gives no span
    else if (bench_.axis().has_selection())
        span = bench_.axis().selection();
    bench_.add_label(span, emotion->id);
}

void LabelPalette::relabel(const std::vector<AnnotationId> &ids, int digit) {
    const auto *emotion = for_key(digit);
    if (emotion && can_label_) bench_.relabel(ids, emotion->id);
}

void LabelPalette::label_selection(int digit) {
    if (const auto *emotion = for_key(digit)) label(emotion->id);
}

void LabelPalette::label(EmotionId emotion) {
    if (!can_label_) return;
    TimeAxis &axis = bench_.axis();
    if (!axis.marks().empty()) // what is chosen elsewhere, all at once; then they have done their service
        return bench_.add_labels(axis.marks(), emotion, [&axis] { axis.set_marks({}); });
    bench_.add_label(axis.has_selection() ? axis.selection() : Span{axis.playhead(), axis.playhead()}, emotion);
}

void LabelPalette::add() {
    const QString name = new_name_->text().trimmed();
    if (name.isEmpty() || !bench_.project()) return;
    new_name_->clear();
    bench_.add_emotion(name);
}

void LabelPalette::rename(const model::Emotion &emotion) {
    bool ok = false;
    const QString name = QInputDialog::getText(this, tr("Rename"), tr("New name for %1:").arg(display_name(emotion)),
                                               QLineEdit::Normal, display_name(emotion), &ok)
                             .trimmed();
    if (!ok || name.isEmpty() || name == display_name(emotion)) return;
    model::Emotion changed = emotion;
    changed.name = name.toStdString();
    bench_.change_emotion(changed);
}

void LabelPalette::recolour(const model::Emotion &emotion) {
    const QColor chosen =
        QColorDialog::getColor(QColor::fromRgb(emotion.rgb), this, tr("Colour of %1").arg(display_name(emotion)));
    if (!chosen.isValid()) return;
    model::Emotion changed = emotion;
    changed.rgb = chosen.rgb() & 0xffffffU;
    if (changed != emotion) bench_.change_emotion(changed);
}

void LabelPalette::set_key(const model::Emotion &emotion, int key) {
    // A key names one emotion: whoever had it takes the one that becomes free.
    if (const auto *other = for_key(key); other && other->id != emotion.id) {
        model::Emotion swapped = *other;
        swapped.key = emotion.key;
        bench_.change_emotion(swapped);
    }
    model::Emotion changed = emotion;
    changed.key = key;
    if (changed != emotion) bench_.change_emotion(changed);
}

void LabelPalette::open_menu(EmotionId id, QWidget *at) {
    QMenu menu(this);
    fill_menu(menu, id);
    if (!menu.isEmpty()) menu.exec(at->mapToGlobal(QPoint(0, at->height())));
}

void LabelPalette::fill_menu(QMenu &menu, EmotionId id) {
    const auto *found = find_emotion(emotions_, id);
    if (!found || !bench_.project()) return;
    const model::Emotion emotion = *found; // the list may change while the menu is open
    menu.addAction(tr("Rename…"), this, [this, emotion] { rename(emotion); });
    menu.addAction(tr("Colour…"), this, [this, emotion] { recolour(emotion); });
    auto *keys = menu.addMenu(tr("Key"));
    auto *group = new QActionGroup(&menu);
    std::vector<int> values(model::free_keys.begin(), model::free_keys.end());
    if (emotion.key > 0 && std::find(values.begin(), values.end(), emotion.key) == values.end())
        values.push_back(emotion.key); // chosen in the coding scheme
    values.push_back(0);
    for (const int value : values) {
        auto *action = keys->addAction(value ? QString::fromStdString(model::key_text(value)) : tr("None"));
        action->setCheckable(true);
        action->setChecked(emotion.key == value);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, emotion, value] { set_key(emotion, value); });
    }
    menu.addSeparator();
    const auto count = counts_.find(id);
    auto *remove = menu.addAction(tr("Remove"), this, [this, id] { bench_.remove_emotion(id); });
    if (count != counts_.end() && count->second > 0) {
        remove->setEnabled(false);
        remove->setText(tr("Remove (in use by %n label(s))", nullptr, count->second));
    }
}

} // namespace tempera::ui
