// The wall clock, as text for records.
#pragma once

#include <string>

namespace tempera {

/// Now as ISO 8601 UTC with milliseconds: "2026-01-31T09:05:07.042Z". Any thread.
std::string utc_now();

} // namespace tempera
