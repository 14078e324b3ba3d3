// What corpora or a manifest hold once decoded, for tempera-engine.
#include "app/cli/bench.h"
#include "app/cli/outputs.h"
#include "core/engine/feature_files.h"
#include "core/workflow/bench_manifest.h"
#include "core/workflow/train.h"

#include <cstdio>
#include <memory>

namespace tempera::cli {
namespace {

struct Options {
    std::string data, manifest, out;
    bool plain_voices = false;
};

Status of_corpora(const Options &options, Console &console) {
    const auto set = workflow::load_corpora(options.data, console.job(), !options.plain_voices);
    if (!set) return tl::unexpected(set.error());
    if (auto written = engine::write_features(options.out, *set); !written) return written;
    console.clear();
    for (const auto &source : set->sources) std::printf("%s: %zu samples\n", source.name.c_str(), source.samples.size());
    return {};
}

Status of_manifest(const Options &options, Console &console) {
    const auto rows = workflow::read_manifest(options.manifest);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<workflow::LeftOut> left_out;
    const auto recorded = workflow::record_items(*rows, left_out, console.job());
    if (!recorded) return tl::unexpected(recorded.error());
    if (auto written = engine::write_features(options.out, *recorded); !written) return written;
    console.clear();
    for (const auto &row : left_out) console.warn("manifest line " + std::to_string(row.line) + " is left out: " + row.why);
    std::printf("%zu items\n", recorded->items.size());
    return {};
}

Status run(const Options &options, Console &console) {
    if (auto good = check_writable(options.out); !good) return good;
    return options.manifest.empty() ? of_corpora(options, console) : of_manifest(options, console);
}

} // namespace

void add_bench_features(CLI::App &bench, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = bench.add_subcommand(
        "features", "Write what corpora or a manifest's recordings hold, decoded, to one file that tempera-engine trains or measures from");
    auto *from = command->add_option_group("from")->require_option(1);
    from->add_option("--data", options->data, "Folder with ferplus, ravdess, goemotions, stress-predict: to train");
    from->add_option("--manifest", options->manifest, "CSV as of bench few-shot: to measure");
    command->add_option("--out", options->out, "File to write; as confidential as the recordings")->required();
    command->add_flag("--plain-voices", options->plain_voices,
                      "Voices only as they were recorded, not as they would have been elsewhere: a quarter of the time and size");
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
