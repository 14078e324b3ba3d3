#include "ui/message_bar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

constexpr int most_rows = 3; ///< more would push the work out of a small window

} // namespace

MessageBar::MessageBar(QWidget *parent) : QFrame(parent) {
    setObjectName(QStringLiteral("message_bar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Message"));
    // Amber behind ordinary text, so that it reads in every theme.
    QPalette p = palette();
    p.setColor(QPalette::Window, is_dark(p) ? QColor(0x4a3a14) : QColor(0xfdf0d0));
    setPalette(p);
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(10, 6, 6, 6);
    column_->setSpacing(4);
    hide();
}

void MessageBar::show_error(const QString &text, const QString &action, std::function<void()> act) {
    add(QStringLiteral("triangle-alert"), text, action, std::move(act));
}

void MessageBar::show_note(const QString &text) { add(QStringLiteral("info"), text, {}, {}); }

void MessageBar::add(const QString &picture, const QString &text, const QString &action, std::function<void()> act) {
    withdraw(text);
    while (rows_.size() >= most_rows) close(rows_.back().widget);

    auto *row = new QWidget(this);
    row->setAccessibleName(accessibleName());
    row->setAccessibleDescription(text);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    auto *sign = new QLabel(row);
    sign->setPixmap(icon(picture).pixmap(20, 20));
    auto *said = new QLabel(text, row);
    said->setObjectName(QStringLiteral("message_text"));
    said->setWordWrap(true);
    said->setTextFormat(Qt::PlainText);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(sign);
    line->addWidget(said, 1);
    if (!action.isEmpty()) {
        auto *remedy = new QPushButton(action, row);
        connect(remedy, &QPushButton::clicked, this, [this, row, act = std::move(act)] {
            const auto remembered = act; // the row takes this with it
            close(row);
            if (remembered) remembered();
        });
        line->addWidget(remedy);
    }
    auto *away = new QToolButton(row);
    away->setIcon(icon(QStringLiteral("x")));
    away->setAutoRaise(true);
    away->setToolTip(tr("Close this message"));
    away->setAccessibleName(away->toolTip());
    connect(away, &QToolButton::clicked, this, [this, row] { close(row); });
    line->addWidget(away);

    rows_.prepend({row, text});
    column_->insertWidget(0, row);
    setAccessibleDescription(this->text());
    show();
}

void MessageBar::close(QWidget *row) {
    if (rows_.removeIf([row](const Row &shown) { return shown.widget == row; }) == 0) return; // closed already
    column_->removeWidget(row);
    row->hide();
    row->deleteLater(); // one of its buttons may be what was clicked
    setAccessibleDescription(text());
    if (rows_.isEmpty()) hide();
}

void MessageBar::withdraw(const QString &text) {
    for (const Row &shown : QList(rows_))
        if (shown.text == text) close(shown.widget);
}

void MessageBar::clear() {
    for (const Row &shown : QList(rows_)) close(shown.widget);
}

QString MessageBar::text() const {
    QStringList all;
    for (const Row &shown : rows_) all << shown.text;
    return all.join(QLatin1Char('\n'));
}

} // namespace tempera::ui
