#include "ui/transcript_view.h"

#include "ui/emotion_style.h"
#include "ui/strip_metrics.h"
#include "ui/theme.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

constexpr int most_marked = 400; ///< matches that are drawn at once; the count says how many there are

QString time_text(Time t) {
    QString text = QString::fromStdString(format_time(t));
    text.chop(4); // the milliseconds
    return text;
}

} // namespace

TranscriptView::TranscriptView(Workbench &bench, QWidget *parent) : QWidget(parent), bench_(bench) {
    setAccessibleName(tr("Transcript"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    auto *line = new QHBoxLayout;
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("transcript_search"));
    search_->setPlaceholderText(tr("Search the transcript"));
    search_->setAccessibleName(tr("Search the transcript"));
    search_->setClearButtonEnabled(true);
    found_ = new QLabel(this);
    found_->setObjectName(QStringLiteral("transcript_found"));
    const auto button = [&](const char *symbol, const QString &tip) {
        auto *made = new QToolButton(this);
        made->setIcon(icon(QLatin1String(symbol)));
        made->setAutoRaise(true);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        return made;
    };
    before_ = button("chevron-left", tr("Place before (Shift+Enter)"));
    next_ = button("chevron-right", tr("Next place (Enter)"));
    line->addWidget(search_, 1);
    line->addWidget(found_);
    line->addWidget(before_);
    line->addWidget(next_);
    column->addLayout(line);

    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("transcript_text"));
    text_->setAccessibleName(tr("Transcript"));
    text_->setReadOnly(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setContextMenuPolicy(Qt::CustomContextMenu);
    text_->setFrameShape(QFrame::NoFrame);
    text_->viewport()->installEventFilter(this);
    text_->installEventFilter(this);
    search_->installEventFilter(this);
    empty_ = new QLabel(tr("There is no transcript. File, Transcript… opens subtitles (SRT or VTT); a file of the "
                           "recording's name beside it is found by itself."),
                        this);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    pages_ = new QStackedLayout;
    pages_->addWidget(empty_);
    pages_->addWidget(text_);
    column->addLayout(pages_, 1);

    connect(search_, &QLineEdit::textChanged, this, &TranscriptView::search);
    connect(before_, &QToolButton::clicked, this, [this] { find_next(true); });
    connect(next_, &QToolButton::clicked, this, [this] { find_next(); });
    connect(text_, &QPlainTextEdit::selectionChanged, this, &TranscriptView::chosen_changed);
    connect(text_, &QWidget::customContextMenuRequested, this, &TranscriptView::open_menu);
    connect(&bench.axis(), &TimeAxis::playhead_changed, this, &TranscriptView::follow);
    connect(&bench, &Workbench::cues_changed, this, [this] { set_cues(bench_.cues()); });
    connect(&bench, &Workbench::recording_changed, this, [this] { set_cues(bench_.cues()); });
    set_cues(bench.cues());
}

void TranscriptView::set_cues(const std::vector<features::Cue> &cues) {
    cues_ = cues;
    words_.clear();
    marked_ = -1;
    QString all;
    for (std::size_t c = 0; c < cues.size(); ++c) {
        const auto words = features::words_of(cues[c]);
        if (words.empty()) continue;
        if (!all.isEmpty()) all += QLatin1Char('\n');
        all += time_text(cues[c].span.onset) + QStringLiteral("  ");
        if (!cues[c].speaker.empty())
            all += tr("%1:", "who speaks, before what is said").arg(QString::fromStdString(cues[c].speaker)) + QLatin1Char(' ');
        std::size_t end = words.front().begin;
        for (const auto &word : words) {
            if (word.begin > end) all += QLatin1Char(' ');
            end = word.end;
            const auto begin = static_cast<int>(all.size());
            all += QString::fromUtf8(cues[c].text.data() + word.begin, static_cast<qsizetype>(word.end - word.begin));
            words_.push_back({begin, static_cast<int>(all.size()), word.span, static_cast<int>(c)});
        }
    }
    {
        const QSignalBlocker quiet(text_); // no selection of the user's is meant by this
        text_->setPlainText(all);
    }
    pages_->setCurrentIndex(words_.empty() ? 0 : 1);
    for (QWidget *w : std::initializer_list<QWidget *>{search_, before_, next_}) w->setEnabled(!words_.empty());
    search();
    follow();
}

const TranscriptView::Place *TranscriptView::word_at(int position) const {
    const auto after = std::upper_bound(words_.begin(), words_.end(), position,
                                        [](int p, const Place &word) { return p < word.begin; });
    if (after == words_.begin()) return words_.empty() ? nullptr : &words_.front();
    // In a line's time: its first word.
    const auto &word = *std::prev(after);
    if (after != words_.end() && position > word.end && after->cue != word.cue) return &*after;
    return &word;
}

const TranscriptView::Place *TranscriptView::word_said(Time t) const {
    const auto after = std::upper_bound(words_.begin(), words_.end(), t,
                                        [](Time at, const Place &word) { return at < word.span.onset; });
    if (after == words_.begin()) return nullptr;
    const auto &word = *std::prev(after);
    return word.span.contains(t) ? &word : nullptr;
}

void TranscriptView::follow() {
    const auto *word = word_said(bench_.axis().playhead());
    const int index = word ? static_cast<int>(word - words_.data()) : -1;
    if (index == marked_) return;
    const int line_before = marked_ >= 0 ? words_[static_cast<std::size_t>(marked_)].cue : -1;
    marked_ = index;
    mark();
    // The text moves along line by line, unless words are being chosen in it.
    if (!word || word->cue == line_before || text_->textCursor().hasSelection() || !text_->isVisible()) return;
    const QTextBlock block = text_->document()->findBlock(word->begin);
    const QTextBlock first = text_->cursorForPosition({0, 0}).block();
    const int rows = std::max(1, text_->viewport()->height() / std::max(1, text_->fontMetrics().lineSpacing()));
    const int row = block.blockNumber() - first.blockNumber();
    if (row >= 0 && row < rows - 2 && first.isValid()) return;
    QTextCursor cursor(text_->document());
    cursor.setPosition(word->begin);
    const QSignalBlocker quiet(text_);
    text_->setTextCursor(cursor);
    text_->centerCursor();
}

void TranscriptView::mark() {
    QList<QTextEdit::ExtraSelection> all;
    const QPalette &p = palette();
    const auto mark_span = [&](int begin, int end, const QColor &back, bool bold) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(text_->document());
        mark.cursor.setPosition(begin);
        mark.cursor.setPosition(end, QTextCursor::KeepAnchor);
        mark.format.setBackground(back);
        if (bold) mark.format.setFontUnderline(true); // colour is not the only sign
        all << mark;
    };
    if (marked_ >= 0) {
        const auto &word = words_[static_cast<std::size_t>(marked_)];
        mark_span(word.begin, word.end, with_alpha(p.color(QPalette::Highlight), 90), true);
    }
    const auto length = static_cast<int>(search_->text().trimmed().size());
    for (std::size_t i = 0; i < std::min<std::size_t>(matches_.size(), most_marked); ++i)
        mark_span(matches_[i], matches_[i] + length,
                  with_alpha(QColor(0xe6a817), static_cast<int>(i) == match_ ? 200 : 90), false);
    text_->setExtraSelections(all);
}

void TranscriptView::start_search() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void TranscriptView::search() {
    matches_.clear();
    match_ = -1;
    const QString wanted = search_->text().trimmed();
    if (!wanted.isEmpty()) {
        const QString all = text_->toPlainText();
        for (auto at = all.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
             at = all.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
            matches_.push_back(static_cast<int>(at));
    }
    found_->setText(wanted.isEmpty()   ? QString()
                    : matches_.empty() ? tr("not found")
                                       : QLocale().toString(static_cast<int>(matches_.size())));
    before_->setEnabled(!matches_.empty());
    next_->setEnabled(!matches_.empty());
    mark();
}

void TranscriptView::find_next(bool backwards) {
    if (matches_.empty()) return;
    const int count = static_cast<int>(matches_.size());
    if (match_ < 0) { // from the playhead on
        const Time now = bench_.axis().playhead();
        const auto from = std::find_if(matches_.begin(), matches_.end(), [&](int at) {
            const auto *word = word_at(at);
            return word && word->span.onset >= now;
        });
        match_ = static_cast<int>(from - matches_.begin()) - (backwards ? 1 : 0);
    } else {
        match_ += backwards ? -1 : 1;
    }
    match_ = (match_ % count + count) % count;
    const int at = matches_[static_cast<std::size_t>(match_)];
    found_->setText(tr("%1 of %2").arg(match_ + 1).arg(count));
    {
        const QSignalBlocker quiet(text_);
        QTextCursor cursor(text_->document());
        cursor.setPosition(at);
        text_->setTextCursor(cursor);
        text_->centerCursor();
    }
    if (const auto *word = word_at(at)) bench_.axis().request_seek(word->span.onset);
    mark();
}

bool TranscriptView::has_chosen_words() const { return text_->hasFocus() && text_->textCursor().hasSelection(); }

Span TranscriptView::chosen_span() const {
    const QTextCursor cursor = text_->textCursor();
    if (!cursor.hasSelection()) return {};
    Span span;
    bool any = false;
    for (const auto &word : words_) {
        if (word.end <= cursor.selectionStart() || word.begin >= cursor.selectionEnd()) continue;
        span.onset = any ? std::min(span.onset, word.span.onset) : word.span.onset;
        span.offset = any ? std::max(span.offset, word.span.offset) : word.span.offset;
        any = true;
    }
    return span;
}

void TranscriptView::chosen_changed() {
    // The same selection as everywhere: it can be played, repeated and labelled by a click as well.
    if (const Span span = chosen_span(); !span.is_moment()) bench_.axis().set_selection(span);
}

void TranscriptView::open_menu(QPoint at) {
    QMenu menu(this);
    const bool chosen = text_->textCursor().hasSelection();
    menu.addSection(chosen ? tr("Label the chosen words") : tr("Choose words to label them"));
    for (const auto &emotion : bench_.emotions()) {
        auto *action = menu.addAction(display_name(emotion));
        QPixmap swatch(16, 16);
        swatch.fill(colour(emotion, is_dark(palette())));
        action->setIcon(swatch);
        action->setEnabled(chosen && bench_.recording());
        connect(action, &QAction::triggered, this, [this, id = emotion.id] { Q_EMIT label_wanted(id); });
    }
    menu.addSeparator();
    auto *copy = menu.addAction(tr("Copy"), text_, &QPlainTextEdit::copy);
    copy->setEnabled(chosen);
    menu.exec(text_->viewport()->mapToGlobal(at));
}

bool TranscriptView::eventFilter(QObject *watched, QEvent *event) {
    const bool released = event->type() == QEvent::MouseButtonRelease,
               twice = event->type() == QEvent::MouseButtonDblClick;
    if (watched == text_->viewport() && !words_.empty() && (released || twice)) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && (twice || !text_->textCursor().hasSelection())) {
            const auto *word = word_at(text_->cursorForPosition(mouse->position().toPoint()).position());
            if (word && twice)
                bench_.axis().request_loop(cues_[static_cast<std::size_t>(word->cue)].span);
            else if (word)
                bench_.axis().request_seek(word->span.onset);
            if (twice) return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == search_ && enter) {
            find_next(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (watched == search_ && key->key() == Qt::Key_Escape) {
            search_->clear();
            text_->setFocus();
            return true;
        }
        if (watched == text_ && enter) {
            if (const auto *word = word_at(text_->textCursor().position()))
                bench_.axis().request_seek(word->span.onset);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tempera::ui
