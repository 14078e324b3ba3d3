#include "ui/emotion_style.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <utility>

namespace tempera::ui {
namespace {

constexpr std::array<std::pair<const char *, const char *>, 10> builtin_names{{
    {"neutral", QT_TRANSLATE_NOOP("Emotion", "Neutral")},
    {"calm", QT_TRANSLATE_NOOP("Emotion", "Calm")},
    {"joy", QT_TRANSLATE_NOOP("Emotion", "Joy")},
    {"sadness", QT_TRANSLATE_NOOP("Emotion", "Sadness")},
    {"anger", QT_TRANSLATE_NOOP("Emotion", "Anger")},
    {"fear", QT_TRANSLATE_NOOP("Emotion", "Fear")},
    {"disgust", QT_TRANSLATE_NOOP("Emotion", "Disgust")},
    {"surprise", QT_TRANSLATE_NOOP("Emotion", "Surprise")},
    {"contempt", QT_TRANSLATE_NOOP("Emotion", "Contempt")},
    {"stress", QT_TRANSLATE_NOOP("Emotion", "Stress")},
}};

constexpr std::array<std::pair<const char *, const char *>, 3> dimension_names{{
    {"valence", QT_TRANSLATE_NOOP("Emotion", "Valence")},
    {"arousal", QT_TRANSLATE_NOOP("Emotion", "Arousal")},
    {"dominance", QT_TRANSLATE_NOOP("Emotion", "Dominance")},
}};

constexpr std::array fills{Qt::SolidPattern, Qt::BDiagPattern,     Qt::FDiagPattern, Qt::Dense4Pattern, Qt::HorPattern,
                           Qt::VerPattern,   Qt::DiagCrossPattern, Qt::CrossPattern, Qt::Dense6Pattern};

QList<qreal> dashes(int pattern) {
    static const std::array<QList<qreal>, 9> all{
        {{}, {6, 3}, {2, 2}, {8, 3, 2, 3}, {12, 4}, {4, 2, 1, 2}, {1, 2}, {10, 3, 1, 3, 1, 3}, {3, 5}}};
    return all[static_cast<std::size_t>(pattern) % all.size()];
}

} // namespace

QString display_name(const std::string &builtin_key) {
    for (const auto &[key, english] : builtin_names)
        if (builtin_key == key) return QCoreApplication::translate("Emotion", english);
    return QString::fromStdString(builtin_key);
}

QString rated_name(const std::string &quantity) {
    for (const auto &[key, english] : dimension_names)
        if (quantity == key) return QCoreApplication::translate("Emotion", english);
    return display_name(quantity);
}

QString display_name(const model::Emotion &emotion) {
    // A built-in that the user has renamed keeps the user's word.
    if (!emotion.builtin.empty() && (emotion.name.empty() || emotion.name == emotion.builtin))
        return display_name(emotion.builtin);
    return QString::fromStdString(emotion.name);
}

QColor colour(const model::Emotion &emotion, bool dark) {
    QColor c(QRgb(emotion.rgb | 0xff000000u));
    float h = 0, s = 0, l = 0;
    c.getHslF(&h, &s, &l);
    // Lines must stand out from the paper: lightness is kept on the far side of the background's.
    const float wanted = dark ? std::clamp(l, 0.55f, 0.85f) : std::clamp(l, 0.2f, 0.5f);
    return QColor::fromHslF(std::max(h, 0.0f), s, wanted);
}

QBrush brush(const model::Emotion &emotion, bool dark) {
    return QBrush(colour(emotion, dark), fills[static_cast<std::size_t>(std::max(emotion.pattern, 0)) % fills.size()]);
}

QPen pen(const model::Emotion &emotion, bool dark) {
    QPen p(colour(emotion, dark), 1.5);
    const auto d = dashes(std::max(emotion.pattern, 0));
    if (!d.isEmpty()) p.setDashPattern(d);
    p.setCapStyle(Qt::FlatCap);
    return p;
}

} // namespace tempera::ui
