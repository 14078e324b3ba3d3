// Options that take several names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace tempera::cli {

/// Names between commas, blanks around them dropped. In quotation marks a name may hold a comma, and "" is a quotation mark:
/// Joy,"Freude, groß". Empty names are left out.
std::vector<std::string> split_names(std::string_view text);

/// An option that adds such names to `names`, which outlives the command; it may be given several times.
CLI::Option *add_names(CLI::App &command, const std::string &flag, std::vector<std::string> &names, const std::string &help);

} // namespace tempera::cli
