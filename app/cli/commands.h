// The subcommands, one file each. Each adds itself to the program and, when chosen, leaves what is to be run.
#pragma once

#include "app/cli/console.h"

#include <CLI/CLI.hpp>
#include <functional>

namespace tempera::cli {

/// What the user has asked for; run once, after parsing. Cancelled, or any other error: main says it.
using Action = std::function<Status(Console &)>;

void add_probe(CLI::App &app, Action &chosen);
void add_extract(CLI::App &app, Action &chosen);
void add_label(CLI::App &app, Action &chosen);
void add_adapt(CLI::App &app, Action &chosen);
void add_analyse(CLI::App &app, Action &chosen);
void add_export(CLI::App &app, Action &chosen);
void add_import(CLI::App &app, Action &chosen);
void add_formats(CLI::App &app, Action &chosen);
void add_rules(CLI::App &app, Action &chosen);
void add_merge(CLI::App &app, Action &chosen);
void add_agree(CLI::App &app, Action &chosen);
void add_suggest(CLI::App &app, Action &chosen);
void add_train(CLI::App &app, Action &chosen);
void add_bench(CLI::App &app, Action &chosen);
void add_report(CLI::App &app, Action &chosen);

} // namespace tempera::cli
