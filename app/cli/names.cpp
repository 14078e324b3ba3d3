#include "app/cli/names.h"

#include "core/base/csv.h"

#include <CLI/CLI.hpp>

namespace tempera::cli {

std::vector<std::string> split_names(std::string_view text) {
    std::vector<std::string> names;
    std::string name;
    bool quoted = false, was_quoted = false;
    const auto finish = [&] {
        if (std::string found(was_quoted ? name : std::string(trimmed(name))); !found.empty()) names.push_back(std::move(found));
        name.clear();
        was_quoted = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && (quoted || trimmed(name).empty())) {
            const bool doubled = quoted && i + 1 < text.size() && text[i + 1] == '"';
            if (doubled)
                name += text[++i];
            else if (quoted)
                quoted = false;
            else
                name.clear(), quoted = was_quoted = true;
        } else if (text[i] == ',' && !quoted) {
            finish();
        } else if (quoted || !was_quoted) {
            name += text[i]; // what follows a closing mark belongs to no name
        }
    }
    finish();
    return names;
}

CLI::Option *add_names(CLI::App &command, const std::string &flag, std::vector<std::string> &names, const std::string &help) {
    return command
        .add_option_function<std::vector<std::string>>(
            flag,
            [&names](const std::vector<std::string> &given) {
                names.clear();
                for (const auto &text : given)
                    for (auto &name : split_names(text)) names.push_back(std::move(name));
            },
            help)
        ->allow_extra_args(false)
        ->type_name("NAMES");
}

} // namespace tempera::cli
