#include "ui/language.h"

#include <memory>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace tempera::ui {

const QList<QPair<QString, QString>> &languages_on_offer() {
    static const QList<QPair<QString, QString>> all{
        {"en", "English"}, {"de", "Deutsch"}, {"zh_CN", QStringLiteral("简体中文")}};
    return all;
}

void apply_language(const QString &code) {
    static std::unique_ptr<QTranslator> ours, qts;
    ours.reset(); // removes itself
    qts.reset();
    QLocale::setDefault(QLocale(code));
    // Qt's own words (buttons of dialogs) come with Qt and may not be installed.
    qts = std::make_unique<QTranslator>();
    if (qts->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts.get());
    // English too has a file: it holds the plural forms.
    ours = std::make_unique<QTranslator>();
    if (ours->load(QStringLiteral(":/i18n/tempera_") + code)) QCoreApplication::installTranslator(ours.get());
}

} // namespace tempera::ui
