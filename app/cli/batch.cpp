#include "app/cli/batch.h"

#include "app/cli/print_json.h"
#include "core/workflow/batch.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using State = workflow::BatchRow::State;

const char *name(State state) {
    return state == State::failed ? "failed" : state == State::done ? "done" : "done before";
}

/// "joy 42%, fear 7%": the largest three above 1%.
std::string most_of_the_time(const workflow::BatchRow &row) {
    std::vector<std::pair<double, std::string>> shares;
    for (const auto &[emotion, share] : row.shares)
        if (share >= 0.01) shares.emplace_back(-share, emotion);
    std::sort(shares.begin(), shares.end());
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, shares.size()); ++i) {
        char one[160];
        std::snprintf(one, sizeof one, "%s%s %.0f%%", i > 0 ? ", " : "", shares[i].second.c_str(),
                      -100 * shares[i].first);
        text += one;
    }
    return text.empty() ? "no emotion stands out" : text;
}

void print(const std::vector<workflow::BatchRow> &rows, const workflow::BatchSettings &settings, bool as_json) {
    if (as_json) {
        json all = json::array();
        for (const auto &row : rows) {
            json one{{"name", row.name}, {"media", row.media}, {"status", name(row.state)}, {"seconds", row.seconds}};
            if (row.state == State::failed)
                one["error"] = row.error;
            else
                one["shares"] = row.shares;
            all.push_back(std::move(one));
        }
        print_json(
            json{{"recordings", all}, {"project", settings.project.string()}, {"summary", settings.summary.string()}});
        return;
    }
    for (const auto &row : rows)
        std::printf("%-24s %-12s %7.1f s  %s\n", row.name.c_str(), name(row.state), row.seconds,
                    row.state == State::failed ? row.error.c_str() : most_of_the_time(row).c_str());
    std::printf("Project: %s\nSummary: %s\n", settings.project.string().c_str(), settings.summary.string().c_str());
}

} // namespace

Status run_batch(const BatchOptions &options, const Common &common, Console &console) {
    auto items = workflow::read_batch(options.list);
    if (!items) return tl::unexpected(items.error());
    std::string suffix;
    if (!options.shard.empty()) {
        int index = 0, count = 0, length = 0;
        if (std::sscanf(options.shard.c_str(), "%d/%d%n", &index, &count, &length) != 2 ||
            length != static_cast<int>(options.shard.size()))
            return fail(ErrorCode::bad_argument, "--shard", "it is I/N with I from 1 to N");
        items = workflow::shard_of(*items, index, count);
        if (!items) return tl::unexpected(items.error());
        suffix = "-" + std::to_string(index) + "-of-" + std::to_string(count);
    }
    workflow::BatchSettings settings;
    settings.folder = options.folder;
    settings.summary = settings.folder / ("summary" + suffix + ".csv");
    settings.project =
        options.project.empty() ? settings.folder / ("batch" + suffix + ".tempera") : fs::path(options.project);
    settings.weights = weights(common);
    settings.jobs = options.jobs;
    settings.from_earlier = options.from_earlier;
    const auto rows = workflow::run_batch(*items, settings, console.job(), [&](const workflow::BatchNews &news) {
        if (!news.warning.empty()) return console.warn(news.name + ": " + news.warning);
        if (news.row->state == State::failed) console.warn(news.name + ": failed: " + news.row->error);
    });
    if (!rows) return tl::unexpected(rows.error());
    console.clear();
    print(*rows, settings, common.json);
    const auto failed =
        std::count_if(rows->begin(), rows->end(), [](const auto &row) { return row.state == State::failed; });
    if (failed == 0) return {};
    console.error(options.list + ": " + std::to_string(failed) + " of " + std::to_string(rows->size()) +
                  " recordings could not be analysed; " + settings.summary.string() +
                  " says why, and the next run tries them again");
    return fail(ErrorCode::nothing_to_analyse, options.list);
}

} // namespace tempera::cli
