#include "ui/report/report_language.h"

#include "ui/emotion_style.h"

#include <QCoreApplication>

namespace tempera::ui {

exchange::ReportLanguage report_language(const QString &code) {
    exchange::ReportLanguage language;
    language.code = QString(code).replace('_', '-').toStdString();
    if (code.startsWith(QLatin1String("de"))) language.decimal.assign(1, ',');
    language.text = [](const std::string &english) {
        const QString text = QCoreApplication::translate("Report", english.c_str());
        // The measures' names and reasons are the agreement's own.
        if (text.toStdString() == english)
            return QCoreApplication::translate("Agreement", english.c_str()).toStdString();
        return text.toStdString();
    };
    language.emotion = [](const std::string &key) { return display_name(key).toStdString(); };
    return language;
}

} // namespace tempera::ui
