// Tables of all of a project's recordings for R and Python.
#pragma once

#include "core/workflow/report.h"

namespace tempera::workflow {

/// The five tables of exchange::TidyTables. `names`: patients, files and raters as written, else numbers stand for
/// them. A recording in which there is nothing to analyse, or whose file is not there, has its labels in the tables and
/// no curves; `left_out`, when not null, receives why. Any thread; one recording at a time is held in memory.
Status export_tidy(const std::vector<VisitSource> &visits, EngineHost &host, const std::filesystem::path &folder,
                   bool names, const Job &job, std::vector<Error> *left_out = nullptr);

} // namespace tempera::workflow
