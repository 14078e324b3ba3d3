// What core says in English keys, in the user's language: stages of work, names of edits, errors.
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"
#include "ui/job_runner.h"

#include <QString>
#include <string_view>
#include <vector>

namespace tempera::ui {

QString stage_text(std::string_view stage); ///< a workflow::stage name; empty stays empty
QString edit_text(const model::Edit &edit); ///< "Add label (Joy)"
/// One or two sentences: what happened, to which file, and what to do.
QString error_text(const Error &error);
/// The same for what an analysis had to leave out, and that the rest was analysed.
QString left_out_text(const std::vector<Error> &warnings);
/// "Adapting to 12 labels: Encoding", or that it is being stopped.
QString job_text(const JobRunner::Info &job);
/// "0:20 left", "about 3 min left", or empty when it is not known.
QString time_left_text(double seconds);

} // namespace tempera::ui
