#include "ui/message_bar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace tempera::ui {

MessageBar::MessageBar(QWidget *parent) : QFrame(parent) {
    setObjectName(QStringLiteral("message_bar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Message"));
    // Amber behind ordinary text, so that it reads in every theme.
    QPalette p = palette();
    p.setColor(QPalette::Window, is_dark(p) ? QColor(0x4a3a14) : QColor(0xfdf0d0));
    setPalette(p);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 6, 6);
    icon_ = new QLabel(this);
    text_ = new QLabel(this);
    text_->setObjectName(QStringLiteral("message_text"));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    action_ = new QPushButton(this);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (act_) act_();
    });
    auto *close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("x")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(icon_);
    row->addWidget(text_, 1);
    row->addWidget(action_);
    row->addWidget(close);
    hide();
}

void MessageBar::show_error(const QString &text, const QString &action, std::function<void()> act) {
    icon_->setPixmap(icon(QStringLiteral("triangle-alert")).pixmap(20, 20));
    text_->setText(text);
    setAccessibleDescription(text);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    act_ = std::move(act);
    show();
}

void MessageBar::show_note(const QString &text) {
    show_error(text);
    icon_->setPixmap(icon(QStringLiteral("info")).pixmap(20, 20));
}

QString MessageBar::text() const { return isHidden() ? QString() : text_->text(); }

} // namespace tempera::ui
