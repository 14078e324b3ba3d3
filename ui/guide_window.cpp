#include "ui/guide_window.h"

#include "ui/paths.h"
#include "ui/theme.h"

#include <algorithm>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {
constexpr int picture_width = 720; ///< pixels, at most
}

GuideText::GuideText(QWidget *parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(16);
    connect(this, &QTextBrowser::anchorClicked, this, &GuideText::follow);
    loading_.setInterval(0);
    connect(&loading_, &QTimer::timeout, this, &GuideText::load_next);
}

bool GuideText::show_file(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    loading_.stop();
    waiting_.clear();
    file_ = QFileInfo(path).absoluteFilePath();
    document()->clear(); // and the pictures of the file before
    document()->setBaseUrl(QUrl::fromLocalFile(file_));
    document()->setMarkdown(QString::fromUtf8(file.readAll()), QTextDocument::MarkdownDialectGitHub);
    moveCursor(QTextCursor::Start);
    return true;
}

QString GuideText::anchor_of(const QString &heading) {
    QString anchor;
    for (const QChar c : heading.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'))
            anchor += c;
        else if (c == QLatin1Char(' '))
            anchor += QLatin1Char('-');
    }
    return anchor;
}

bool GuideText::go_to(const QString &anchor) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || anchor_of(block.text()) != anchor) continue;
        QTextCursor cursor(block);
        moveCursor(QTextCursor::End); // so that the heading comes to the top
        setTextCursor(cursor);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - 12);
        return true;
    }
    return false;
}

void GuideText::go_back() {
    if (ways_.empty()) return;
    const Way way = ways_.back();
    ways_.pop_back();
    if (way.file != file_) show_file(way.file);
    verticalScrollBar()->setValue(way.scroll);
    Q_EMIT way_changed();
}

void GuideText::follow(const QUrl &link) {
    if (!link.scheme().isEmpty() && !link.isLocalFile()) {
        QDesktopServices::openUrl(link);
        return;
    }
    const Way from{file_, verticalScrollBar()->value()};
    const QString path = link.path();
    if (!path.isEmpty()) {
        const QString target = QDir::isAbsolutePath(path) ? path : QFileInfo(file_).dir().filePath(path);
        if (QFileInfo(target) != QFileInfo(file_) && !show_file(target)) return;
    }
    if (link.hasFragment()) go_to(link.fragment());
    ways_.push_back(from);
    Q_EMIT way_changed();
}

QVariant GuideText::loadResource(int type, const QUrl &name) {
    if (type != QTextDocument::ImageResource) return QTextBrowser::loadResource(type, name);
    QImageReader reader(document()->baseUrl().resolved(name).toLocalFile());
    QSize size = reader.size(); // of the header: the pixels come later
    if (size.isEmpty()) return {};
    if (size.width() > picture_width) size.scale(picture_width, size.height(), Qt::KeepAspectRatio);
    QPixmap room(size * devicePixelRatioF());
    room.setDevicePixelRatio(devicePixelRatioF());
    room.fill(palette().color(QPalette::AlternateBase));
    document()->addResource(type, name, room);
    waiting_.push_back(name);
    loading_.start();
    return room;
}

void GuideText::load_next() {
    if (waiting_.empty()) return loading_.stop();
    const QUrl name = waiting_.front();
    waiting_.pop_front();
    QImageReader reader(document()->baseUrl().resolved(name).toLocalFile());
    const auto room = document()->resource(QTextDocument::ImageResource, name).value<QPixmap>();
    QImage image = reader.read();
    if (image.isNull() || room.isNull()) return;
    image = image.scaled(room.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(room.devicePixelRatio());
    document()->addResource(QTextDocument::ImageResource, name, pixmap); // of the same size: nothing moves
    viewport()->update();
}

GuideWindow::GuideWindow(const std::filesystem::path &guide, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("guide_window"));
    setWindowTitle(tr("User guide"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *column = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    auto *contents = new QPushButton(icon("list"), tr("&Contents"), this);
    auto *back = new QPushButton(icon("undo-2"), tr("&Back"), this);
    back->setObjectName(QStringLiteral("guide_back"));
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("guide_search"));
    search_->setPlaceholderText(tr("Search the guide"));
    search_->setAccessibleName(tr("Search the guide"));
    search_->setClearButtonEnabled(true);
    found_ = new QLabel(this);
    for (auto *button : {contents, back}) {
        button->setAutoDefault(false); // Enter belongs to the search
        top->addWidget(button);
    }
    top->addWidget(search_, 1);
    top->addWidget(found_);
    column->addLayout(top);
    text_ = new GuideText(this);
    text_->setObjectName(QStringLiteral("guide_text"));
    text_->setAccessibleName(tr("User guide"));
    column->addWidget(text_, 1);

    const QString path = to_text(guide);
    if (guide.empty() || !text_->show_file(path))
        text_->setPlainText(tr("The user guide is not there. Install Tempera again."));
    back->setEnabled(false);
    connect(contents, &QPushButton::clicked, text_, [this] { text_->verticalScrollBar()->setValue(0); });
    connect(back, &QPushButton::clicked, text_, &GuideText::go_back);
    connect(text_, &GuideText::way_changed, back, [this, back] { back->setEnabled(text_->can_go_back()); });
    connect(search_, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(search_, &QLineEdit::textEdited, found_, &QLabel::clear);
    const auto key = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, [this] {
        search_->setFocus();
        search_->selectAll();
    });
    key(QKeySequence::FindNext, [this] { find(false); });
    key(QKeySequence::FindPrevious, [this] { find(true); });
    key(QKeySequence::Back, [this] { text_->go_back(); });
    text_->setFocus(); // arrows and page keys scroll at once
    resize(picture_width + 100, 640); // fits a screen of 720 lines
}

void GuideWindow::find(bool backwards) {
    const QString wanted = search_->text();
    if (wanted.isEmpty()) return;
    const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool there = text_->find(wanted, flags);
    if (!there) { // from the other end
        const QTextCursor kept = text_->textCursor();
        text_->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        there = text_->find(wanted, flags);
        if (!there) text_->setTextCursor(kept);
    }
    found_->setText(there ? QString() : tr("Not found"));
}

} // namespace tempera::ui
