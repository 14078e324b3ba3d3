#include "ui/curve_options.h"

#include <algorithm>
#include <array>
#include <QSettings>
#include <QStringList>
#include <utility>

namespace tempera::ui {
namespace {

using Layout = CurveOptions::Layout;
using Shows = CurveOptions::Shows;
const std::array<std::pair<Layout, const char *>, 3> layouts{
    {{Layout::overlay, "overlay"}, {Layout::stacked, "stacked"}, {Layout::multiples, "multiples"}}};

} // namespace

CurveOptions CurveOptions::remembered() {
    const QSettings s;
    CurveOptions o;
    const QString kept = s.value("curves/layout").toString();
    for (const auto &[layout, name] : layouts)
        if (kept == QLatin1String(name)) o.layout = layout;
    if (s.value("curves/shows").toString() == QLatin1String("sources")) o.shows = Shows::sources;
    o.smoothing = Time::millis(std::clamp(s.value("curves/smoothing_ms", 0).toInt(), 0, 60'000));
    o.bounds = s.value("curves/bounds", true).toBool();
    o.rules = s.value("curves/rules", false).toBool();
    for (const auto &key : s.value("curves/hidden").toStringList()) o.hidden.insert(key);
    return o;
}

void CurveOptions::remember() const {
    QSettings s;
    for (const auto &[each, name] : layouts)
        if (layout == each) s.setValue("curves/layout", QLatin1String(name));
    s.setValue("curves/shows", shows == Shows::sources ? QStringLiteral("sources") : QStringLiteral("emotions"));
    s.setValue("curves/smoothing_ms", static_cast<int>(smoothing.us / 1000));
    s.setValue("curves/bounds", bounds);
    s.setValue("curves/rules", rules);
    s.setValue("curves/hidden", QStringList(hidden.begin(), hidden.end()));
}

} // namespace tempera::ui
