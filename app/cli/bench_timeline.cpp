#include "core/workflow/bench_timeline.h"
#include "app/cli/bench.h"
#include "app/cli/session.h"
#include "core/workflow/bench_manifest.h"

#include <cmath>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

namespace bench = engine::bench;

struct Options : Common {
    std::string manifest, out;
    double minutes = 6;
    bool no_gain = false;
    workflow::TimelineSettings settings;
};

nlohmann::json to_json(const bench::Estimate &e) { return {{"mean", e.mean}, {"low", e.low}, {"high", e.high}}; }

nlohmann::json to_json(const workflow::TimelineReport &report, const workflow::BenchItems &loaded,
                       const Options &options) {
    nlohmann::json rows = nlohmann::json::array(), curve = rows, left_out = rows;
    for (const auto &row : loaded.left_out) left_out.push_back({{"line", row.line}, {"why", row.why}});
    for (const auto &row : report.rows)
        rows.push_back({{"shots", row.shots},
                        {"macro_f1", to_json(row.macro_f1)},
                        {"strongest_macro_f1", to_json(row.strongest_macro_f1)},
                        {"segment_f1", to_json(row.segment_f1)},
                        {"onset_error_s", std::isfinite(row.onset_error) ? nlohmann::json(row.onset_error) : nullptr},
                        {"segments_matched", row.matched}});
    for (const auto &point : report.gain.curve)
        curve.push_back({{"labels", point.labels}, {"suggested", point.suggested}, {"random", point.random}});
    nlohmann::json all{{"manifest", options.manifest},
                       {"weights", weights(options).string()},
                       {"seed", options.settings.seed},
                       {"sessions", options.settings.sessions},
                       {"mean_minutes", report.minutes},
                       {"mean_clips", report.clips},
                       {"subjects", report.subjects},
                       {"unused_subjects", report.unused},
                       {"labels", report.emotions},
                       {"left_out", left_out},
                       {"results", rows}};
    if (!options.no_gain)
        all["gain"] = {{"curve", curve},
                       {"full_score", to_json(report.gain.full)},
                       {"labels_needed_suggested", to_json(report.gain.needed_suggested)},
                       {"labels_needed_random", to_json(report.gain.needed_random)},
                       {"labels_saved", to_json(report.gain.saved)},
                       {"reached_suggested", {report.gain.reached_suggested, report.gain.runs_suggested}},
                       {"reached_random", {report.gain.reached_random, report.gain.runs_random}}};
    return all;
}

std::string interval(const bench::Estimate &e) {
    char text[48];
    std::snprintf(text, sizeof text, "%.3f (%.3f-%.3f)", e.mean, e.low, e.high);
    return text;
}

void print(const workflow::TimelineReport &report, const Options &options) {
    std::printf("%d sessions of %zu subjects, %.1f minutes and %.0f clips on average\n\n", options.settings.sessions,
                report.subjects.size(), report.minutes, report.clips);
    std::printf("%-18s %-22s %-22s %-22s %s\n", "labels per emotion", "frame macro-F1", "strongest always",
                "segment F1, IoU 0.5", "onset error (median, s)");
    for (const auto &row : report.rows)
        std::printf("%-18d %-22s %-22s %-22s %.2f (%d matched)\n", row.shots, interval(row.macro_f1).c_str(),
                    interval(row.strongest_macro_f1).c_str(), interval(row.segment_f1).c_str(), row.onset_error,
                    row.matched);
    if (options.no_gain) return;
    const workflow::Gain &gain = report.gain;
    std::printf("\nlabels, one by one     suggested  random   (macro-F1, strongest always)\n");
    for (const auto &point : gain.curve)
        std::printf("%-22d %9.3f %7.3f\n", point.labels, point.suggested, point.random);
    std::printf("all clips labelled: %s\n", interval(gain.full).c_str());
    std::printf("labels to 90%% of that: suggested %.1f (%.1f-%.1f), random %.1f (%.1f-%.1f), saved %.1f (%.1f-%.1f)\n",
                gain.needed_suggested.mean, gain.needed_suggested.low, gain.needed_suggested.high,
                gain.needed_random.mean, gain.needed_random.low, gain.needed_random.high, gain.saved.mean,
                gain.saved.low, gain.saved.high);
    std::printf("reached at all: suggested %d of %d runs, random %d of %d\n", gain.reached_suggested,
                gain.runs_suggested, gain.reached_random, gain.runs_random);
}

Status run(const Options &options, Console &console) {
    if (auto good = check_writable(options.out); !good) return good;
    workflow::TimelineSettings settings = options.settings;
    settings.join.length = Time::seconds(options.minutes * 60);
    settings.gain = !options.no_gain;
    const auto rows = workflow::read_manifest(options.manifest);
    if (!rows) return tl::unexpected(rows.error());
    auto engine = engine::Engine::load(weights(options));
    if (!engine) return tl::unexpected(engine.error());
    std::fprintf(stderr, "reading %zu rows\n", rows->size());
    const auto loaded = workflow::load_items(*rows, {engine->get()}, console.job().part(0, 0.3));
    if (!loaded) return tl::unexpected(loaded.error());
    console.clear();
    if (!loaded->left_out.empty())
        console.warn("manifest line " + std::to_string(loaded->left_out[0].line) +
                     " is left out: " + loaded->left_out[0].why +
                     (loaded->left_out.size() > 1
                          ? "; and " + std::to_string(loaded->left_out.size() - 1) + " more (all are in the JSON)"
                          : std::string()));
    const auto report = workflow::bench_timeline(**engine, loaded->items[0], settings, console.job().part(0.3, 1));
    if (!report) return tl::unexpected(report.error());
    console.clear();
    print(*report, options);
    return write_json(options.out, to_json(*report, *loaded, options));
}

} // namespace

void add_bench_timeline(CLI::App &bench, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = bench.add_subcommand(
        "timeline", "Curves of sessions joined from labelled clips: frames, segments, onsets, worth of suggestions");
    command
        ->add_option("--manifest", options->manifest,
                     "CSV with the columns path, modality, subject, label, start_s, end_s")
        ->required();
    command->add_option("--shots", options->settings.shots, "Labels per emotion")
        ->delimiter(',')
        ->capture_default_str();
    command->add_option("--sessions", options->settings.sessions, "Sessions; subjects take turns")
        ->capture_default_str();
    command->add_option("--minutes", options->minutes, "Length of a session, as far as there are clips")
        ->check(CLI::Range(0.1, 600.0))
        ->capture_default_str();
    command->add_flag("--no-gain", options->no_gain, "Leave out what suggested moments save (most of the time taken)");
    command->add_option("--seed", options->settings.seed, "Seed of everything random")->capture_default_str();
    command->add_option("--json", options->out, "Write all figures to this file");
    add_model_option(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
