#include "app/cli/program.h"

#include <chrono>
#include <cstdio>
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

int run(const std::string &program, const Action &action, bool stats) {
    const auto began = std::chrono::steady_clock::now();
    Console console(program);
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

} // namespace

int run_program(CLI::App &app, const Action &chosen, int argc, char **argv) {
    app.require_subcommand(1);
    app.failure_message(CLI::FailureMessage::simple);
    app.fallthrough(); // --stats may stand after the subcommand
    bool stats = false;
    app.add_flag("--stats", stats, "Write wall time and peak memory to stderr at the end, as JSON");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? done : wrong_usage;
    }
    try {
        return run(app.get_name(), chosen, stats);
    } catch (const std::exception &error) { // out of memory, a broken pipe of a library: said, not a crash
        std::fprintf(stderr, "%s: internal error (%s)\n", app.get_name().c_str(), error.what());
        return failed;
    }
}

} // namespace tempera::cli
