// analyse --batch: many recordings.
#pragma once

#include "app/cli/session.h"

namespace tempera::cli {

struct BatchOptions {
    std::string list, folder, project, shard;
    int jobs = 1;
    bool from_earlier = false;
};
/// write a table of what was done; fails (exit code 1) when a recording could not be analysed.
Status run_batch(const BatchOptions &options, const Common &common, Console &console);

} // namespace tempera::cli
