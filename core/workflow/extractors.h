// The two decodings of a recording, each on a thread of its own, handing pieces to one queue.
#pragma once

#include "core/features/extract.h"
#include "core/workflow/piece_queue.h"

#include <atomic>
#include <thread>

namespace tempera::workflow {

/// Runs one extractor. Destroying it stops and joins. Made and asked on the job's thread.
class Extractor {
public:
    /// `work` gets the job to poll and report to; what it returns can be asked for once `finished`.
    using Work = std::function<Status(const Job &job)>;
    explicit Extractor(Work work)
        : thread_([this, work = std::move(work)](std::stop_token stop) {
              result_ = work(Job(std::move(stop), [this](double fraction, std::string_view) { fraction_ = fraction; }));
              finished_ = true;
          }) {}

    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] const Status &result() const { return result_; } ///< only when finished
    [[nodiscard]] double fraction() const { return fraction_; }

private:
    std::atomic<bool> finished_ = false;
    std::atomic<double> fraction_ = 0;
    Status result_;
    std::jthread thread_; ///< last, so that it ends before what it writes to
};

} // namespace tempera::workflow
