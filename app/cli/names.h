// Options that take several names.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace tempera::cli {

/// An option that sets `names`, which outlives the command, to names with commas between them; it may be given several times.
/// As in a table, a name in quotation marks may hold a comma, and "" is a quotation mark in it: Joy,"Freude, groß".
CLI::Option *add_names(CLI::App &command, const std::string &flag, std::vector<std::string> &names, const std::string &help);

} // namespace tempera::cli
