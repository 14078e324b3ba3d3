// Which keys go to the window's commands and which to the widget that has the focus. Qt asks the focus first, by a
// ShortcutOverride event, whether it wants the key for itself: that question is answered here, for all widgets alike.
#include "ui/main_window.h"

#include "ui/label_palette.h"
#include "ui/label_table.h"
#include "ui/review_pane.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"
#include "ui/transcript_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

namespace tempera::ui {
namespace {

bool writes_text(const QWidget *w) {
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(w)) return !plain->isReadOnly();
    if (const auto *rich = qobject_cast<const QTextEdit *>(w)) return !rich->isReadOnly();
    return qobject_cast<const QLineEdit *>(w) || qobject_cast<const QAbstractSpinBox *>(w) ||
           qobject_cast<const QComboBox *>(w) || qobject_cast<const QKeySequenceEdit *>(w);
}

/// Widgets in which arrows have a meaning that nobody would want to lose.
bool moves_within(const QWidget *w) {
    return qobject_cast<const QAbstractItemView *>(w) || qobject_cast<const QAbstractSlider *>(w) ||
           qobject_cast<const QTabBar *>(w) || qobject_cast<const QPlainTextEdit *>(w) ||
           qobject_cast<const QTextEdit *>(w);
}

bool is_movement(int key) {
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return true;
    default: return false;
    }
}

bool without_modifier(const QKeyEvent &event) {
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

bool MainWindow::eventFilter(QObject *watched, QEvent *event) {
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::ShortcutOverride &&
        type != QEvent::FocusIn)
        return false;
    const auto *target = qobject_cast<const QWidget *>(watched);
    if (!target || target->window() != this || QApplication::activePopupWidget()) return false;
    if (type == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        tabbed_ = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        return false;
    }
    // Each key comes by here once for every widget it is offered to: only the first, the focus, counts.
    const auto *focus = focusWidget();
    if (target != (focus ? focus : this)) return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (full_screen_ && key->key() == Qt::Key_Escape && type != QEvent::KeyRelease) {
        event->accept(); // as everywhere, whatever else the key would do
        if (type == QEvent::KeyPress) set_full_screen(false);
        return true;
    }
    if (type == QEvent::ShortcutOverride) {
        if (!belongs_to(focus, *key) && !(bench_.media() && held_command(*key))) return false;
        event->accept(); // it comes again, as a key
        return true;
    }
    return !belongs_to(focus, *key) && labels_key(*key);
}

bool MainWindow::belongs_to(const QWidget *focus, const QKeyEvent &event) const {
    if (!focus || !without_modifier(event)) return false;
    if (writes_text(focus)) return event.key() < Qt::Key_F1 || event.key() > Qt::Key_F35;
    if (moves_within(focus) && is_movement(event.key())) return true;
    const bool presses = event.key() == Qt::Key_Space;
    if (presses && qobject_cast<const QAbstractItemView *>(focus)) return true; // checks a box, chooses a row
    // Whoever reached a widget with Tab works by keyboard: there Space presses the button.
    return presses && tabbed_ && qobject_cast<const QAbstractButton *>(focus);
}

const ActionRegistry::Entry *MainWindow::held_command(const QKeyEvent &event) const {
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return actions_.held_for(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
}

bool MainWindow::labels_key(const QKeyEvent &event) {
    if (!bench_.media()) return false;
    // Let go of with another modifier than it was pressed with, it is still the same key.
    const bool released = event.type() == QEvent::KeyRelease;
    if (released && event.key() == held_key_) {
        if (event.isAutoRepeat()) return true;
        held_key_ = 0;
        review_->labels().release_key(held_label_);
        return true;
    }
    const auto *command = held_command(event);
    if (!command || released) return false;
    if (event.isAutoRepeat()) return true;
    const int digit = command->action->data().toInt();
    if (relabels(digit)) return true;
    if (review_->transcript().has_chosen_words()) { // they are meant, not the moment at the playhead
        review_->labels().label_selection(digit);
        return true;
    }
    held_key_ = event.key();
    held_label_ = digit;
    review_->labels().press_key(held_label_);
    return true;
}

bool MainWindow::relabels(int digit) {
    // While it plays one labels what one sees. A chosen part, or what is marked on the map, is labelled by a key, too.
    const auto &axis = bench_.axis();
    if (player_.playing() || axis.has_selection() || !axis.marks().empty()) return false;
    std::set<AnnotationId> chosen;
    const auto *focus = focusWidget();
    if (qobject_cast<const LabelStrip *>(focus))
        chosen = review_->timeline().selected();
    else if (focus && review_->table().isAncestorOf(focus))
        chosen = review_->table().selected();
    if (!chosen.empty()) review_->labels().relabel({chosen.begin(), chosen.end()}, digit);
    return !chosen.empty();
}

} // namespace tempera::ui
