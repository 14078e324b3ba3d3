// Pieces of face and voice streams, small enough to be kept in the project.
#pragma once

#include "core/base/result.h"
#include "core/base/stream.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tempera::workflow {

/// One byte a value, then deflate: face crops lose nothing (they come from 8-bit pictures), mel energies are
/// rounded to 0.08 nepers, pitch to 0.02 octaves, quality and voicing to 1/255 (a quality above zero stays above
/// zero). Steps of quality 0 come back with all values 0. Only face and voice: bad_argument otherwise.
Result<std::vector<std::byte>> pack(const Stream &piece);
/// bad_project for anything but what `pack` made.
Result<Stream> unpack(std::span<const std::byte> bytes);

} // namespace tempera::workflow
