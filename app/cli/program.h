// What a program of subcommands does around them: reading the command line, exit codes, errors.
#pragma once

#include "app/cli/commands.h"

namespace tempera::cli {

/// Reads the command line, runs what it chooses, and says what became of it. The exit code: 0 done; 1 it could not be done, one line
/// on stderr says why; 2 wrong usage; 130 stopped by Ctrl+C. `chosen` is what the subcommands' callbacks set.
int run_program(CLI::App &app, const Action &chosen, int argc, char **argv);

} // namespace tempera::cli
