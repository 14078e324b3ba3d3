// The terminal: one line of progress, messages, Ctrl+C.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>
#include <thread>

namespace tempera::cli {

/// Lives in main. Progress goes to stderr, and only when that is a terminal.
class Console {
public:
    explicit Console(std::string program); ///< its name, which errors and warnings begin with
    ~Console();

    /// Stops at Ctrl+C and at a request to terminate; a second Ctrl+C ends the program at once.
    [[nodiscard]] const Job &job() const { return job_; }
    void warn(const std::string &text);
    void error(const std::string &text); ///< the one line that says why it failed: only the first counts
    void clear();                        ///< takes the progress line away

private:
    void show(double fraction, std::string_view stage);

    std::string program_;
    std::stop_source stop_;
    Job job_;
    bool terminal_ = false, shown_ = false, failed_ = false;
    std::chrono::steady_clock::time_point began_, last_{};
    std::jthread watcher_;
};

} // namespace tempera::cli
