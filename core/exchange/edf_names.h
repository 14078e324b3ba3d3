// What EDF+ calls its signals: 16 characters of ASCII for a name, 8 for a unit.
#pragma once

#include "core/exchange/content.h"

namespace tempera::exchange {

/// Parallel to the tracks; no two alike. Letters with marks are written without ("Groß": "Gross", "ä": "ae"), others as
/// '_'; a name of none that can be written is "curve N". Of names that are too long the beginning is cut off at the
/// end, so that "_lower" and "_upper" stay.
std::vector<std::string> edf_names(const std::vector<Track> &tracks);
/// The unit in ASCII: "µS" is "uS", "°C" is "degC".
std::string edf_unit(const Track &track);

} // namespace tempera::exchange
