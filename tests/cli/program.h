// Runs tempera-cli as a shell would, and reads what it wrote.
#pragma once

#include "core/base/csv.h"
#include "core/workflow/resources.h"
#include "tests/support/media_maker.h"
#include "tests/support/tiny_model.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <sys/wait.h>

namespace tempera::test_cli {

namespace fs = std::filesystem;
using test_support::TempDir;

inline std::string read_all(const fs::path &path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

inline void write_all(const fs::path &path, const std::string &text) { std::ofstream(path, std::ios::binary) << text; }

struct Outcome {
    int code = -1;
    std::string out, err;
    std::vector<std::string> leftovers; ///< what it left in the folder for temporary files
    [[nodiscard]] long error_lines() const { return std::count(err.begin(), err.end(), '\n'); }
    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

inline std::string quoted(const std::string &text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// Names of all that lies in a folder.
inline std::vector<std::string> names_in(const fs::path &folder) {
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    return names;
}

/// Lines of shell. `to`: where their standard output goes instead of into the outcome.
inline Outcome run_shell(const std::string &lines, const fs::path &to = {}) {
    TempDir folder;
    fs::create_directory(folder / "tmp"); // of its own, so that what others leave is not taken for its
    const std::string command = "export TMPDIR=" + quoted((folder / "tmp").string()) + "; { " + lines + "\n} >" +
                                quoted((to.empty() ? folder / "out" : to).string()) + " 2>" +
                                quoted((folder / "err").string()) + " </dev/null";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_all(folder / "out"), read_all(folder / "err"),
            names_in(folder / "tmp")};
}

/// The program with these arguments, as one writes it in a shell.
inline std::string command_line(const std::vector<std::string> &arguments) {
    std::string command = quoted(TEMPERA_CLI);
    for (const std::string &argument : arguments) command += ' ' + quoted(argument);
    return command;
}

/// `to`: where its standard output goes instead of into the outcome.
inline Outcome run(const std::vector<std::string> &arguments, const fs::path &to = {}) {
    return run_shell(command_line(arguments), to);
}

inline fs::path sample(const std::string &name) { return fs::path(TEMPERA_SOURCE_DIR) / "resources" / "sample" / name; }
inline fs::path clip(const std::string &name) {
    return fs::path(TEMPERA_SOURCE_DIR).parent_path() / "shared" / "data" / "video" / name;
}

/// The weights that come with the program.
inline bool have_trained_model() { return fs::exists(workflow::model_file()); }

/// These, or else, so that the rest can be tested without, ones made for the moment.
inline std::string model() {
    if (have_trained_model()) return workflow::model_file().string();
    static const TempDir folder;
    static const std::string made = test_support::tiny_model(folder.path()).string();
    EXPECT_FALSE(made.empty()) << "no weights could be made";
    return made;
}

} // namespace tempera::test_cli
