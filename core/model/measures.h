// What another program measured of a recording, as the engine learns from it: kept whole in the project file.
#pragma once

#include "core/base/result.h"
#include "core/base/stream.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace tempera::model {

/// One column of numbers.
struct Measure {
    std::string name, unit; ///< as the other program writes them; the unit may be empty
    bool operator==(const Measure &) const = default;
};

/// Two streams from time 0 of the recording; NaN where a number is missing. Either may have no steps.
struct Measures {
    std::vector<Measure> columns;
    Stream stream{Modality::measures, {}, grid_step, 0, {}, {}}; ///< as wide as `columns`
    Stream body{Modality::body, {}, body_step, body_width, {}, {}};

    [[nodiscard]] bool empty() const { return columns.empty() && body.steps() == 0; }
};

/// Little-endian, with a magic and a version.
std::vector<std::byte> measures_bytes(const Measures &measures);
/// bad_project for anything that measures_bytes did not make.
Result<Measures> parse_measures(std::span<const std::byte> bytes);

/// Both as one: columns of `added` take the place of those of the same name, the other columns stay. A body channel
/// that `added` has takes the place of the one that was there.
Measures joined(const Measures &there, const Measures &added);

} // namespace tempera::model
