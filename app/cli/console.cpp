#include "app/cli/console.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <utility>

#if defined(_WIN32)
#include <io.h>
#else
#include <unistd.h>
#endif

namespace tempera::cli {
namespace {

std::atomic<int> interrupts = 0;
static_assert(std::atomic<int>::is_always_lock_free, "written in a signal handler");

extern "C" void interrupted(int signal) {
    if (++interrupts > 1) std::_Exit(128 + signal);
    std::signal(signal, interrupted);
}

bool stderr_is_terminal() {
#if defined(_WIN32)
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

Console::Console(std::string program)
    : program_(std::move(program)), terminal_(stderr_is_terminal()), began_(std::chrono::steady_clock::now()) {
    job_ = Job(stop_.get_token(),
               terminal_ ? Job::Report([this](double f, std::string_view s) { show(f, s); }) : Job::Report());
    std::signal(SIGINT, interrupted);
    std::signal(SIGTERM, interrupted);
    // A handler may do next to nothing, so a thread looks whether it was called.
    watcher_ = std::jthread([this](const std::stop_token &end) {
        while (!end.stop_requested() && interrupts == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (interrupts > 0) stop_.request_stop();
    });
}

Console::~Console() { clear(); }

void Console::show(double fraction, std::string_view stage) {
    const auto now = std::chrono::steady_clock::now();
    if (shown_ && now - last_ < std::chrono::milliseconds(100) && fraction < 1) return;
    last_ = now;
    shown_ = true;
    constexpr int width = 28;
    const int full = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * width);
    const double passed = std::chrono::duration<double>(now - began_).count();
    std::string left;
    if (fraction > 0.02 && passed > 2) {
        const long seconds = static_cast<long>(passed / fraction * (1 - fraction) + 0.5);
        char text[32];
        std::snprintf(text, sizeof text, "  %ld:%02ld left", seconds / 60, seconds % 60);
        left = text;
    }
    std::fprintf(stderr, "\r\033[K[%s%s] %3d%%  %.*s%s", std::string(static_cast<std::size_t>(full), '#').c_str(),
                 std::string(static_cast<std::size_t>(width - full), '.').c_str(), static_cast<int>(fraction * 100),
                 static_cast<int>(stage.size()), stage.data(), left.c_str());
    std::fflush(stderr);
}

void Console::clear() {
    if (!shown_) return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    shown_ = false;
}

void Console::warn(const std::string &text) {
    clear();
    std::fprintf(stderr, "%s: warning: %s\n", program_.c_str(), text.c_str());
}

void Console::error(const std::string &text) {
    if (std::exchange(failed_, true)) return;
    clear();
    std::fprintf(stderr, "%s: %s\n", program_.c_str(), text.c_str());
}

} // namespace tempera::cli
