// tempera-cli: the work of Tempera without a window.
//
// Exit codes: 0 done; 1 it could not be done, one line on stderr says why; 2 wrong usage; 130 stopped by Ctrl+C.
#include "app/cli/commands.h"

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#if !defined(_WIN32)
#include <sys/resource.h>
#endif

namespace tempera::cli {
namespace {

constexpr int done = 0, failed = 1, wrong_usage = 2, interrupted = 130;

/// Largest resident memory of this process so far, in MiB; 0 where the system does not tell.
double peak_memory() {
#if defined(_WIN32)
    return 0;
#else
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
#if defined(__APPLE__)
    return static_cast<double>(usage.ru_maxrss) / (1024.0 * 1024.0);
#else
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
#endif
#endif
}

int run(const Action &action, bool stats) {
    const auto began = std::chrono::steady_clock::now();
    Console console;
    Status status = action(console);
    console.clear();
    if (status && (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)) // a full disk behind ">"
        status = fail(ErrorCode::write_failed, "standard output");
    if (stats) {
        const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        const nlohmann::json numbers{{"wall_s", wall}, {"peak_memory_mib", peak_memory()}};
        std::fprintf(stderr, "%s\n", numbers.dump().c_str());
    }
    if (status) return done;
    if (status.error().code == ErrorCode::cancelled) {
        console.error("stopped");
        return interrupted;
    }
    console.error(describe(status.error()));
    return status.error().code == ErrorCode::bad_argument ? wrong_usage : failed;
}

int parse_and_run(int argc, char **argv) {
    CLI::App app("Emotion curves from patient videos and a few labels. An aid to a trained reader, not a diagnosis.",
                 "tempera-cli");
    app.set_version_flag("--version", "tempera-cli " TEMPERA_VERSION);
    app.require_subcommand(1);
    app.failure_message(CLI::FailureMessage::simple);
    app.fallthrough(); // --stats may stand after the subcommand
    bool stats = false;
    app.add_flag("--stats", stats, "Write wall time and peak memory to stderr at the end, as JSON");
    Action chosen;
    for (const auto add : {add_analyse, add_probe, add_extract, add_label, add_adapt, add_import, add_export,
                           add_formats, add_rules, add_suggest, add_agree, add_report, add_merge, add_train, add_bench})
        add(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? done : wrong_usage;
    }
    return run(chosen, stats);
}

} // namespace
} // namespace tempera::cli

int main(int argc, char **argv) {
    try {
        return tempera::cli::parse_and_run(argc, argv);
    } catch (const std::exception &error) { // out of memory, a broken pipe of a library: said, not a crash
        std::fprintf(stderr, "tempera-cli: internal error (%s)\n", error.what());
        return tempera::cli::failed;
    }
}
