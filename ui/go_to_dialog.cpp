#include "ui/go_to_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace tempera::ui {

GoToDialog::GoToDialog(TimeAxis &axis, std::shared_ptr<const media::FrameIndex> frames, QWidget *parent)
    : QDialog(parent), axis_(axis), frames_(std::move(frames)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("go_to"));
    setWindowTitle(tr("Go to time"));
    auto *column = new QVBoxLayout(this);
    auto *name = new QLabel(tr("&Time, or # and the number of a frame:"), this);
    text_ = new QLineEdit(QString::fromStdString(format_time(axis.playhead())), this);
    text_->setObjectName(QStringLiteral("go_to_text"));
    text_->selectAll();
    name->setBuddy(text_);
    trouble_ = new QLabel(this);
    trouble_->setObjectName(QStringLiteral("go_to_trouble"));
    trouble_->setWordWrap(true);
    trouble_->setMinimumSize(fontMetrics().averageCharWidth() * 46, 2 * fontMetrics().lineSpacing());
    trouble_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (QWidget *w : std::initializer_list<QWidget *>{name, text_, trouble_, buttons_}) column->addWidget(w);
    connect(text_, &QLineEdit::textChanged, this, &GoToDialog::refresh);
    connect(buttons_, &QDialogButtonBox::accepted, this, &GoToDialog::go);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

GoToDialog::Place GoToDialog::read(const QString &text, Time duration, const media::FrameIndex *frames) {
    static const QRegularExpression number(QStringLiteral(R"(^(?:#\s*(\d+)|(\d+)\s*[fF])$)"));
    const auto range = [&] {
        return Place{std::nullopt, tr("The recording goes from %1 to %2.")
                                       .arg(QString::fromStdString(format_time({})),
                                            QString::fromStdString(format_time(duration)))};
    };
    if (const auto frame = number.match(text.trimmed()); frame.hasMatch()) {
        if (!frames || frames->count() == 0)
            return {std::nullopt, tr("There are no frames here, or they are still being counted: write a time.")};
        bool small = false;
        const qlonglong wanted = (frame.captured(1) + frame.captured(2)).toLongLong(&small);
        if (small && wanted < frames->count()) return {frames->onset(wanted), {}};
        return {std::nullopt, tr("The last frame is number %1.").arg(frames->count() - 1)};
    }
    Time at;
    if (!parse_time(text.trimmed().toStdString(), at))
        return {std::nullopt,
                tr("Write a time like 1:02:03.500, 2:03 or 83.5 (seconds), or a frame like #1234 or 1234 f.")};
    if (at < Time{} || at > duration) return range();
    return {at, {}};
}

void GoToDialog::refresh() {
    const Place place = read(text_->text(), axis_.duration(), frames_.get());
    trouble_->setText(place.trouble);
    text_->setAccessibleDescription(place.trouble); // for who cannot see it below
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(place.at.has_value());
}

void GoToDialog::go() {
    const Place place = read(text_->text(), axis_.duration(), frames_.get());
    if (!place.at) return;
    const Span visible = axis_.visible();
    if (!visible.contains(*place.at)) axis_.pan(*place.at - Time{visible.onset.us + visible.length().us / 2});
    axis_.request_seek(*place.at);
    accept();
}

} // namespace tempera::ui
