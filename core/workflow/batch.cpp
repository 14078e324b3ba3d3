#include "core/workflow/batch.h"

#include "core/exchange/content.h"
#include "core/exchange/csv.h"
#include "core/workflow/batch_summary.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;

/// What the workers want done on the thread that owns the project, in order.
class Owner {
public:
    /// On a worker: runs `work` on the owner's thread and waits for what it returns.
    template <class F> auto ask(F work) {
        std::packaged_task<std::invoke_result_t<F>()> task(std::move(work));
        auto answer = task.get_future();
        {
            const std::lock_guard lock(mutex_);
            tasks_.emplace_back([&task] { task(); });
        }
        changed_.notify_one();
        return answer.get();
    }
    void worker_ends() {
        {
            const std::lock_guard lock(mutex_);
            ++ended_;
        }
        changed_.notify_one();
    }
    /// On the owner's thread: does what is asked until so many workers have ended.
    void serve(int workers) {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [&] { return !tasks_.empty() || ended_ == workers; });
            if (tasks_.empty()) return;
            const auto task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> tasks_;
    int ended_ = 0;
};

Result<PatientId> patient_named(Project &project, const std::string &name) {
    model::Document &document = project.document();
    for (const auto &[id, patient] : document.contents().patients)
        if (patient.name == name) return id;
    model::Patient patient;
    patient.id = document.fresh<PatientId>();
    patient.name = name;
    model::Edit edit;
    edit.label = model::label::add_patient;
    edit.detail = name;
    edit.changes.push_back({std::nullopt, model::Object(patient)});
    if (auto done = document.apply(std::move(edit)); !done) return tl::unexpected(done.error());
    return patient.id;
}

/// One recording, on a worker's thread.
class Analysis {
public:
    Analysis(Project &project, Owner &owner, EngineHost &host, const BatchItem &item, const BatchSettings &settings,
             const Job &job, const std::function<void(const std::string &)> &warn)
        : project_(project), owner_(owner), host_(host), item_(item), settings_(settings), job_(job), warn_(warn) {}

    Status run(BatchRow &row) {
        if (!item_.labels.empty()) // before the long work
            if (auto good = check_labels(); !good) return good;
        const auto found = inspect_media(item_.media, item_.transcript, item_.body, job_);
        if (!found) return tl::unexpected(found.error());
        auto source = owner_.ask([&] { return take_in(*found); });
        if (!source) return tl::unexpected(source.error());
        const auto extracted = extract(*source, host_, job_);
        if (!extracted) return tl::unexpected(extracted.error());
        for (const Error &warning : extracted->warnings) warn_(describe(warning));
        if (!source->examples.empty() || (settings_.from_earlier && !source->previous.empty())) {
            const auto adapted = adapt(*source, *extracted->encoded, host_, job_);
            if (!adapted) return tl::unexpected(adapted.error());
            source = owner_.ask([&]() -> Result<Source> {
                if (auto done = project_.accept(*source, *adapted); !done) return tl::unexpected(done.error());
                return project_.source(source->recording);
            });
            if (!source) return tl::unexpected(source.error());
        }
        const auto scores = score(*source, *extracted->encoded, host_, {{}, source->duration}, job_);
        if (!scores) return tl::unexpected(scores.error());
        if (auto done = exchange::write_segments(settings_.folder / (item_.name + "-segments.csv"), *scores,
                                                 analysis::segments(*scores));
            !done)
            return done;
        for (const analysis::EmotionSummary &s : analysis::summarize(*scores)) row.shares[s.emotion] = s.share_of_time;
        return exchange::write_timeline(settings_.folder / (item_.name + "-timeline.csv"), *scores); // the last: done
    }

private:
    Status check_labels() {
        std::vector<exchange::Notice> notices;
        if (const auto rows = exchange::read_labels(item_.labels, &notices); !rows) return tl::unexpected(rows.error());
        for (const exchange::Notice &notice : notices) warn_(item_.labels.string() + ": " + exchange::describe(notice));
        return {};
    }
    Result<Source> take_in(const Project::NewRecording &found) {
        PatientId patient;
        if (!item_.patient.empty()) {
            const auto named = patient_named(project_, item_.patient);
            if (!named) return tl::unexpected(named.error());
            patient = *named;
        }
        const auto id = project_.add_recording(found, patient);
        if (!id) return tl::unexpected(id.error());
        if (!item_.labels.empty())
            if (auto done = import_labels(project_, *id, item_.labels); !done) return tl::unexpected(done.error());
        return project_.source(*id);
    }

    Project &project_;
    Owner &owner_;
    EngineHost &host_;
    const BatchItem &item_;
    const BatchSettings &settings_;
    const Job &job_;
    const std::function<void(const std::string &)> &warn_;
};

/// What a result depends on: files and weights, and where earlier visits are a start, also theirs.
std::string made_of(const std::vector<BatchItem> &items, std::size_t at, const BatchSettings &settings) {
    std::string all = fingerprint(items[at], settings.weights);
    if (!settings.from_earlier) return all;
    all += " from earlier";
    for (std::size_t i = 0; i < at; ++i)
        if (items[i].patient == items[at].patient) all += " " + fingerprint(items[i], settings.weights);
    return all;
}

/// What a run that was killed while it wrote has left beside its results. Only what belongs to these recordings: other
/// shards write into the same folder.
void remove_leftovers(const fs::path &folder, const std::vector<std::string> &files) {
    std::error_code error;
    std::vector<fs::path> found;
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        const auto of = [&](const std::string &file) {
            const std::string start = '.' + file + '.', end = ".tmp"; // as AtomicFile names them
            if (!name.starts_with(start) || !name.ends_with(end) || name.size() <= start.size() + end.size()) return false;
            const std::string middle = name.substr(start.size(), name.size() - start.size() - end.size());
            return middle.find_first_not_of("0123456789") == std::string::npos;
        };
        if (std::any_of(files.begin(), files.end(), of)) found.push_back(entry.path());
    }
    for (const fs::path &path : found) fs::remove(path, error);
}

} // namespace

Result<std::vector<BatchRow>> run_batch(const std::vector<BatchItem> &items, const BatchSettings &settings,
                                        const Job &job, const std::function<void(const BatchNews &)> &said) {
    std::error_code error;
    fs::create_directories(settings.folder, error);
    if (error) return fail(ErrorCode::write_failed, settings.folder.string(), error.message());
    auto project =
        fs::exists(settings.project, error) ? Project::open(settings.project) : Project::create(settings.project);
    if (!project) return tl::unexpected(project.error());

    // The project is open, so nobody else is at these recordings.
    std::vector<std::string> results{settings.summary.filename().string()};
    for (const BatchItem &item : items)
        results.insert(results.end(), {item.name + "-timeline.csv", item.name + "-segments.csv"});
    remove_leftovers(settings.folder, results);
    const auto before = read_summary(settings.summary);
    std::vector<SummaryRow> rows(items.size());
    std::deque<std::size_t> todo;
    std::size_t finished = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string made_from = made_of(items, i, settings);
        const auto known = before.find(items[i].name);
        const bool done = known != before.end() && known->second.row.state == BatchRow::State::done_before &&
                          known->second.made_from == made_from &&
                          fs::exists(settings.folder / (items[i].name + "-timeline.csv"), error);
        rows[i].made_from = made_from;
        if (done) {
            rows[i].row = known->second.row;
            ++finished;
        } else {
            rows[i].row.name = items[i].name, rows[i].row.media = items[i].media.string();
            rows[i].row.error = "not analysed yet";
            todo.push_back(i);
        }
    }
    if (auto written = write_summary(settings.summary, rows); !written) return tl::unexpected(written.error());

    Owner owner;
    EngineHost host(settings.weights); // shared: its thread pool and its weights are there once
    std::mutex queue;
    Status trouble; // in writing; the workers then stop
    const Job quiet(job.token());
    const auto worker = [&] {
        while (!job.stopped()) {
            std::size_t i = 0;
            {
                const std::lock_guard lock(queue);
                if (todo.empty() || !trouble) break;
                i = todo.front();
                todo.pop_front();
            }
            BatchRow row{items[i].name, items[i].media.string(), BatchRow::State::failed, {}, 0, {}};
            const auto began = std::chrono::steady_clock::now();
            const std::function<void(const std::string &)> warn = [&](const std::string &warning) {
                owner.ask([&] { said({items[i].name, warning, nullptr, finished, items.size()}); });
            };
            const Status done = Analysis(**project, owner, host, items[i], settings, quiet, warn).run(row);
            row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
            if (!done && done.error().code == ErrorCode::cancelled) break;
            if (done)
                row.state = BatchRow::State::done;
            else
                row.error = describe(done.error());
            const bool full = !done && done.error().code == ErrorCode::write_failed;
            owner.ask([&] {
                rows[i].row = row;
                ++finished;
                if (!full) said({row.name, {}, &rows[i].row, finished, items.size()});
                job.report(static_cast<double>(finished) / static_cast<double>(items.size()));
                const auto written = write_summary(settings.summary, rows);
                const std::lock_guard lock(queue);
                if (trouble && full) trouble = done;
                if (trouble && !written) trouble = written;
            });
        }
        owner.worker_ends();
    };
    {
        const int count = std::max(1, std::min<int>(settings.jobs, static_cast<int>(todo.size())));
        std::vector<std::jthread> workers;
        for (int w = 0; w < count; ++w) workers.emplace_back(worker);
        owner.serve(count);
    }
    if (!trouble) return tl::unexpected(trouble.error());
    if (job.stopped()) return fail(ErrorCode::cancelled);
    std::vector<BatchRow> all;
    for (SummaryRow &one : rows) all.push_back(std::move(one.row));
    return all;
}

} // namespace tempera::workflow
