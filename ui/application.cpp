#include "ui/application.h"

#include <chrono>
#include <ctime>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <utility>

namespace tempera::ui {
namespace {

double busy_ms() {
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
#else
    return 0;
#endif
}

QString describe(QEvent::Type type, const char *receiver, const QString &name) {
    const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    QString text = key ? QString::fromLatin1(key) : QStringLiteral("event %1").arg(static_cast<int>(type));
    text += QStringLiteral(" to ") + QLatin1String(receiver);
    return name.isEmpty() ? text : text + QLatin1Char(' ') + name;
}

} // namespace

Application::Application(int &argc, char **argv) : QApplication(argc, argv) {}

bool Application::notify(QObject *receiver, QEvent *event) {
    auto *here = QThread::currentThread();
    if (!tell_ || here != thread()) return QApplication::notify(receiver, event);
    const int level = here->loopLevel();
    if (running_ && level == level_) return QApplication::notify(receiver, event); // part of the call being timed
    const bool outer = std::exchange(running_, true);
    const int outer_level = std::exchange(level_, level);
    interrupted_ = false;
    // Receiver and event may be gone afterwards.
    const auto type = event->type();
    const char *kind = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    using clock = std::chrono::steady_clock;
    const auto began = clock::now();
    const double busy = busy_ms();
    const bool result = QApplication::notify(receiver, event);
    const double took = std::chrono::duration<double, std::milli>(clock::now() - began).count();
    if (took > limit_ms && !interrupted_ && tell_) tell_({describe(type, kind, name), took, busy_ms() - busy});
    running_ = outer;
    level_ = outer_level;
    interrupted_ = outer; // the call around this one waits in a loop of its own
    return result;
}

} // namespace tempera::ui
