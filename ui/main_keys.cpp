// Keys without a modifier: they work wherever the focus is, except while text is being written.
#include "ui/main_window.h"

#include "ui/label_palette.h"
#include "ui/review_pane.h"
#include "ui/timeline_view.h"
#include "ui/transport_bar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

namespace tempera::ui {
namespace {

constexpr Time second = Time::seconds(1);

bool writes_text(const QWidget *w) {
    return qobject_cast<const QLineEdit *>(w) || qobject_cast<const QTextEdit *>(w) ||
           qobject_cast<const QPlainTextEdit *>(w) || qobject_cast<const QAbstractSpinBox *>(w) ||
           qobject_cast<const QComboBox *>(w);
}

/// Widgets in which arrows and Space have a meaning that nobody would want to lose.
bool moves_within(const QWidget *w) {
    return qobject_cast<const QAbstractItemView *>(w) || qobject_cast<const QAbstractSlider *>(w) ||
           qobject_cast<const QTabBar *>(w);
}

} // namespace

bool MainWindow::eventFilter(QObject *watched, QEvent *event) {
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::FocusIn) return false;
    const auto *target = qobject_cast<const QWidget *>(watched);
    if (!target || target->window() != this || QApplication::activePopupWidget()) return false;
    if (type == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        tabbed_ = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        return false;
    }
    // Each key comes by here once for every widget it is offered to: only the first, the focus, counts.
    const auto *focus = focusWidget();
    if (target != (focus ? focus : this) || writes_text(focus)) return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (labels_key(*key)) return true;
    // Whoever reached a widget with Tab works by keyboard: there Space presses the button.
    if (type != QEvent::KeyPress || moves_within(focus)) return false;
    if (key->key() == Qt::Key_Space && tabbed_ && qobject_cast<const QAbstractButton *>(focus)) return false;
    return plain_key(*key);
}

bool MainWindow::labels_key(const QKeyEvent &event) {
    const int digit = event.key() - Qt::Key_0;
    if (digit < 1 || digit > 9 || event.modifiers() & ~Qt::KeypadModifier) return false;
    if (!bench_.media()) return false;
    if (event.isAutoRepeat()) return true;
    if (event.type() == QEvent::KeyPress)
        review_->labels().press_key(digit);
    else
        review_->labels().release_key(digit);
    return true;
}

bool MainWindow::plain_key(const QKeyEvent &event) {
    if (!player_.media()) return false;
    auto &axis = bench_.axis();
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const Time now = player_.position();
    const auto change_speed = [this](int by) {
        const auto &all = TransportBar::speeds();
        const auto place = all.indexOf(player_.speed());
        player_.set_speed(all[std::clamp<qsizetype>((place < 0 ? 3 : place) + by, 0, all.size() - 1)]);
    };
    if (modifiers == Qt::ShiftModifier) {
        if (event.key() == Qt::Key_Left) return player_.seek(now - second), true;
        if (event.key() == Qt::Key_Right) return player_.seek(now + second), true;
        return false;
    }
    if (modifiers != Qt::NoModifier) return false;
    switch (event.key()) {
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) player_.toggle();
        return true;
    case Qt::Key_Left: player_.step(-1); return true;
    case Qt::Key_Right: player_.step(1); return true;
    case Qt::Key_Home: player_.seek({}); return true;
    case Qt::Key_End: player_.seek(axis.duration()); return true;
    case Qt::Key_BracketLeft: {
        const Time offset =
            axis.has_selection() && axis.selection().offset > now ? axis.selection().offset : axis.duration();
        axis.set_selection({now, offset});
        player_.set_looping(true);
        return true;
    }
    case Qt::Key_BracketRight: {
        const Time onset = axis.has_selection() && axis.selection().onset < now ? axis.selection().onset : Time{};
        axis.set_selection({onset, now});
        player_.set_looping(true);
        return true;
    }
    case Qt::Key_Comma: change_speed(-1); return true;
    case Qt::Key_Period: change_speed(1); return true;
    case Qt::Key_Escape:
        if (!axis.has_selection()) return false;
        axis.set_selection({});
        return true;
    default: return false;
    }
}

} // namespace tempera::ui
