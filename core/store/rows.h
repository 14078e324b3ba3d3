// Objects as rows of their tables. Everything here throws SQLite::Exception or Failure.
#pragma once

#include "core/model/objects.h"
#include "core/store/sqlite.h"

namespace tempera::store {

/// All objects of every kind.
model::Document::Contents read_contents(Connection &connection);

/// Turns `expected` into `wanted` (empty: not there). Failure{stale} when the row is not as expected.
void write_object(Connection &connection, const std::optional<model::Object> &expected,
                  const std::optional<model::Object> &wanted);

} // namespace tempera::store
