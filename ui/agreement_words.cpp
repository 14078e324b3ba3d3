#include "ui/agreement_words.h"

#include "ui/emotion_style.h"

#include <QCoreApplication>
#include <QLocale>

namespace tempera::ui {

QString agreement_text(std::string_view english) {
    return english.empty() ? QString() : QCoreApplication::translate("Agreement", std::string(english).c_str());
}

QString agreement_text(const analysis::Phrase &phrase) {
    std::vector<std::string> arguments;
    for (const analysis::Argument &a : phrase.arguments) {
        switch (a.kind) {
        case analysis::Argument::Kind::text: arguments.push_back(a.text); break;
        case analysis::Argument::Kind::word: arguments.push_back(agreement_text(a.text).toStdString()); break;
        case analysis::Argument::Kind::emotion: arguments.push_back(rated_name(a.text).toStdString()); break;
        case analysis::Argument::Kind::number:
            arguments.push_back(QLocale().toString(a.number, 'f', a.decimals).toStdString());
            break;
        }
    }
    return QString::fromStdString(analysis::fill_in(agreement_text(phrase.text).toStdString(), arguments));
}

QString agreement_text(const analysis::Measure &measure) {
    const auto number = [](double value) { return QLocale().toString(value, 'f', 2); };
    if (!measure)
        return QCoreApplication::translate("AgreementNumbers", "not defined, because %1")
            .arg(agreement_text(analysis::reason(measure.why)));
    if (!measure.interval) return number(*measure.value);
    return QCoreApplication::translate("AgreementNumbers", "%1 (%2 to %3)")
        .arg(number(*measure.value), number(measure.interval->low), number(measure.interval->high));
}

} // namespace tempera::ui
