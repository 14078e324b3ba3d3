// tempera-cli: the work of Tempera without a window.
#include "app/cli/program.h"

int main(int argc, char **argv) {
    using namespace tempera::cli;
    CLI::App app("Emotion curves from patient videos and a few labels. An aid to a trained reader, not a diagnosis.",
                 "tempera-cli");
    app.set_version_flag("--version", "tempera-cli " TEMPERA_VERSION);
    Action chosen;
    for (const auto add : {add_analyse, add_probe, add_extract, add_label, add_adapt, add_import, add_export,
                           add_formats, add_rules, add_suggest, add_agree, add_report, add_merge, add_train, add_bench})
        add(app, chosen);
    return run_program(app, chosen, argc, argv);
}
