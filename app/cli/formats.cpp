#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "core/exchange/registry.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

std::string joined(const std::vector<std::string_view> &parts) {
    std::string text;
    for (const std::string_view part : parts) text.append(text.empty() ? "" : " ").append(part);
    return text;
}

Status run(bool json) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    if (!json) std::printf("%-12s %-34s %-6s %-6s %s\n", "format", "name", "reads", "writes", "endings");
    for (const exchange::Format &format : exchange::formats()) {
        if (!json) {
            std::printf("%-12s %-34s %-6s %-6s %s\n", std::string(format.key).c_str(), std::string(format.name).c_str(),
                        format.read ? "yes" : "-", format.write ? "yes" : "-", joined(format.endings).c_str());
            continue;
        }
        all.push_back({{"format", format.key},
                       {"name", format.name},
                       {"reads", format.read != nullptr},
                       {"writes", format.write != nullptr},
                       {"endings", format.endings}});
    }
    if (json) print_json(all);
    return {};
}

} // namespace

void add_formats(CLI::App &app, Action &chosen) {
    auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("formats", "Formats of other programs that can be imported or exported");
    command->add_flag("--json", *json, "Write the list as JSON on stdout");
    command->callback([json, &chosen] { chosen = [json](Console &) { return run(*json); }; });
}

} // namespace tempera::cli
