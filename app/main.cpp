// The desktop program.
#include "ui/application.h"
#include "ui/desktop.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/screenshot.h"

#include <cstdio>
#include <cstring>
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QTimer>

namespace {

using namespace tempera;

constexpr int usage_error = 2;

bool wants_only_text(int argc, char **argv) {
    for (int i = 1; i < argc; ++i)
        for (const char *option : {"--version", "-v", "--help", "-h"})
            if (std::strcmp(argv[i], option) == 0) return true;
    return false;
}

int usage(const QString &text) {
    std::fprintf(stderr, "%s\n", qPrintable(text));
    return usage_error;
}

std::optional<ui::Theme> theme_of(const QString &name) {
    if (name == "system") return ui::Theme::system;
    if (name == "light") return ui::Theme::light;
    if (name == "dark") return ui::Theme::dark;
    if (name == "high-contrast") return ui::Theme::high_contrast;
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication::setOrganizationName("Tempera");
    QCoreApplication::setApplicationName("Tempera");
    QCoreApplication::setApplicationVersion(TEMPERA_VERSION);

    QCommandLineParser parser;
    parser.setApplicationDescription("Emotion curves from patient videos, learned from a few labels.");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument("file", "A recording or a .tempera project to open.", "[file]");
    parser.addOptions({{"sample", "Open the synthetic sample."},
                       {"lang", "Language of the interface: en, de or zh_CN.", "code"},
                       {"theme", "system, light, dark or high-contrast.", "name"},
                       {"screenshot", "Write a picture of the window when all is computed, and quit.", "file.png"},
                       {"size", "Size of the window for --screenshot.", "WxH", "1280x800"},
                       {"at", "Playhead for --screenshot.", "seconds"},
                       {"do", "Command to run before --screenshot, for instance help.keys; may be repeated.", "id"},
                       {"dialog", "Only the window that --do has opened."},
                       {"quit-after-first-frame", "Quit when the first picture is shown, and say how long it took."}});
    if (wants_only_text(argc, argv)) { // also where there is no display
        const QCoreApplication app(argc, argv);
        parser.process(app);
    }

    QElapsedTimer since_start;
    since_start.start();
    ui::Application app(argc, argv);
#ifndef NDEBUG
    app.watch([](const ui::Stall &stall) {
        std::fprintf(stderr, "stall: %s took %.0f ms (%.0f ms of the processor)\n", qPrintable(stall.what), stall.ms,
                     stall.busy_ms);
    });
#endif
    parser.process(app);
    if (parser.positionalArguments().size() > 1) return usage("Only one file can be opened at a time.");
    const QString file = parser.positionalArguments().value(0);

    QString language = ui::settings::language();
    if (parser.isSet("lang")) {
        language = parser.value("lang");
        bool known = false;
        for (const auto &[code, name] : ui::languages_on_offer()) known = known || code == language;
        if (!known) return usage("--lang: one of en, de, zh_CN");
    }
    ui::Theme theme = ui::settings::theme();
    if (parser.isSet("theme")) {
        const auto wanted = theme_of(parser.value("theme"));
        if (!wanted) return usage("--theme: one of system, light, dark, high-contrast");
        theme = *wanted;
    }
    ui::ScreenshotRequest shot;
    if (parser.isSet("screenshot")) {
        shot.path = parser.value("screenshot");
        int width = 0, height = 0;
        if (std::sscanf(qPrintable(parser.value("size")), "%dx%d", &width, &height) != 2 || width < 640 || height < 400)
            return usage("--size: WIDTHxHEIGHT, at least 640x400");
        shot.size = QSize(width, height);
        if (parser.isSet("at")) {
            Time at;
            if (!parse_time(parser.value("at").toStdString(), at)) return usage("--at: seconds or h:mm:ss.mmm");
            shot.at = at;
        }
        shot.commands = parser.values("do");
        shot.dialog_only = parser.isSet("dialog");
        shot.start_page = file.isEmpty() && !parser.isSet("sample");
    }

    ui::Desktop desktop(language, theme);
    desktop.show();
    // The window is up first; the file follows with the first turn of the event loop.
    QTimer::singleShot(0, &desktop, [&] {
        if (parser.isSet("sample"))
            desktop.bench().open_sample();
        else if (!file.isEmpty())
            desktop.window().open(file);
    });
    if (!shot.path.isEmpty()) ui::take_screenshot(desktop, shot);
    if (parser.isSet("quit-after-first-frame"))
        QObject::connect(&desktop.player(), &ui::Player::picture_changed, &app, [&] {
            if (desktop.player().picture().isNull()) return;
            std::printf("first picture after %lld ms\n", static_cast<long long>(since_start.elapsed()));
            QApplication::quit();
        });
    return QApplication::exec();
}
