// The tables of the project file, and how older files become newer ones. docs/FORMATS.md describes them.
#pragma once

#include "core/store/sqlite.h"

#include <cstdint>
#include <span>

namespace tempera::store {

/// In the file's header, so that any program (`file`, SQLite's shell) can tell it from other databases: "Tmpr".
inline constexpr std::int32_t application_id = 0x546D7072;

/// Brings a file of version `from` to `from + 1`.
struct Migration {
    int from;
    const char *sql;
};
/// Every step from 0 (application id set, no tables yet: a creation cut short) to schema_version.
std::span<const Migration> migrations();

/// Brings the file to the version that the last step leads to, all steps in one transaction, after copying it to
/// PATH.bak-vN when `keep_copy`. On any error the file is as it was and no copy stays. Failure{project_too_new}
/// when its version is higher, Failure{bad_project} when a step fails, Failure{write_failed} when the disk is full.
void migrate(Connection &connection, const std::filesystem::path &path, std::span<const Migration> steps,
             bool keep_copy);

} // namespace tempera::store
