// What a long piece of work is given: a way to be stopped and a way to say how far it is.
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace tempera {

/// Passed by reference into every function that can take longer than 50 ms. The function polls
/// `stopped()` at least every 100 ms of work and then returns ErrorCode::cancelled, leaving nothing half done.
/// `report` may be called from any thread the work uses, but never concurrently with itself.
class Job {
public:
    /// `fraction` in [0, 1], never falling; `stage` is one of the stage names in workflow/jobs.h or empty.
    using Report = std::function<void(double fraction, std::string_view stage)>;

    Job() = default;
    explicit Job(std::stop_token stop, Report report = {}) : stop_(std::move(stop)), report_(std::move(report)) {}

    [[nodiscard]] bool stopped() const { return stop_.stop_requested(); }
    [[nodiscard]] std::stop_token token() const { return stop_; }
    void report(double fraction, std::string_view stage = {}) const {
        if (report_) report_(fraction, stage);
    }
    /// A job for a part of this one: its [0, 1] becomes [from, to] here.
    [[nodiscard]] Job part(double from, double to) const {
        if (!report_) return Job(stop_);
        return Job(stop_, [r = report_, from, to](double f, std::string_view s) { r(from + (to - from) * f, s); });
    }

private:
    std::stop_token stop_;
    Report report_;
};

} // namespace tempera
