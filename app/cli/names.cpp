#include "app/cli/names.h"

#include "core/base/csv.h"
#include "core/base/csv_records.h"

#include <CLI/CLI.hpp>

namespace tempera::cli {

CLI::Option *add_names(CLI::App &command, const std::string &flag, std::vector<std::string> &names, const std::string &help) {
    return command
        .add_option_function<std::vector<std::string>>(
            flag,
            [&names, flag](const std::vector<std::string> &given) {
                names.clear();
                for (const auto &text : given) {
                    std::vector<std::string> fields;
                    if (auto read = CsvRecords(text, ',', flag).next(fields); !read)
                        throw CLI::ValidationError(flag, read.error().detail);
                    for (const auto &field : fields)
                        if (const auto name = trimmed(field); !name.empty()) names.emplace_back(name);
                }
            },
            help)
        ->allow_extra_args(false)
        ->type_name("NAMES");
}

} // namespace tempera::cli
