#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <cstring>
#include <memory>

static void load_resources() { Q_INIT_RESOURCE(i18n); } // of a static library: asked for by name

namespace tempera::ui {
namespace {

/// lupdate of Qt 6.4 drops a namespace written "tempera::ui" from its contexts; tr() asks with it.
class Translator : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override {
        constexpr const char *prefix = "tempera::ui::";
        if (std::strncmp(context, prefix, std::strlen(prefix)) == 0) context += std::strlen(prefix);
        return QTranslator::translate(context, source, disambiguation, n);
    }
};

} // namespace

const QList<QPair<QString, QString>> &languages_on_offer() {
    static const QList<QPair<QString, QString>> all{
        {"en", "English"}, {"de", "Deutsch"}, {"zh_CN", QStringLiteral("简体中文")}};
    return all;
}

void apply_language(const QString &code) {
    static std::unique_ptr<QTranslator> ours, qts;
    load_resources();
    ours.reset(); // removes itself
    qts.reset();
    QLocale::setDefault(QLocale(code));
    // Qt's own words (buttons of dialogs) come with Qt and may not be installed.
    qts = std::make_unique<QTranslator>();
    if (qts->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts.get());
    // English too has a file: it holds the plural forms.
    ours = std::make_unique<Translator>();
    if (ours->load(QStringLiteral(":/i18n/tempera_") + code)) QCoreApplication::installTranslator(ours.get());
}

} // namespace tempera::ui
