// Qt without a window: what is drawn and translated on the command line.
#pragma once

#include "ui/language.h"

#include <memory>
#include <QGuiApplication>
#include <string>

namespace tempera::cli {

/// Qt for fonts and translations, on no screen.
class Typesetter {
public:
    explicit Typesetter(const std::string &language) {
        // A screen is not asked for, and need not be there.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // What Qt remarks on the system it runs on is nothing to the user.
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
        application_ = std::make_unique<QGuiApplication>(count_, arguments_);
        ui::apply_language(QString::fromStdString(language));
    }

private:
    int count_ = 1;
    char name_[12] = "tempera-cli";
    char *arguments_[2] = {name_, nullptr};
    std::unique_ptr<QGuiApplication> application_;
};

} // namespace tempera::cli
