#include "app/cli/bench.h"
#include "core/workflow/bench_corpora.h"

#include <cstdio>
#include <memory>

namespace tempera::cli {
namespace {

struct Options {
    std::string data, out;
};

Status run(const Options &options, Console &console) {
    const auto written = workflow::write_manifests(options.data, options.out, console.job());
    if (!written) return tl::unexpected(written.error());
    for (const workflow::WrittenManifest &manifest : *written)
        std::printf("%-16s %6zu rows\n", manifest.name.c_str(), manifest.rows);
    return {};
}

} // namespace

void add_bench_manifests(CLI::App &bench, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = bench.add_subcommand(
        "manifests", "Write the manifests of the corpora on disk, with people split as in training");
    command->add_option("data", options->data, "Folder with ferplus, ravdess, goemotions, stress-predict")->required();
    command->add_option("--out", options->out, "Folder for the manifests")->required();
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
