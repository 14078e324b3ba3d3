#include "tests/structure/tree_rules.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace tempera::structure {
namespace {

namespace fs = std::filesystem;

constexpr int longest_file = 800;
constexpr int median_below = 200;

/// Which folders of our own a folder may include besides itself.
const std::map<std::string, std::set<std::string>> &may_include() {
    static const std::set<std::string> core = {"core/base",     "core/media",    "core/model",
                                               "core/features", "core/engine",   "core/store",
                                               "core/analysis", "core/exchange", "core/workflow"};
    static const auto with = [](std::set<std::string> set, const std::string &more) {
        set.insert(more);
        return set;
    };
    static const std::map<std::string, std::set<std::string>> table = {
        {"core/base", {}},
        {"core/media", {"core/base"}},
        {"core/model", {"core/base"}},
        {"core/features", {"core/base", "core/media"}},
        {"core/engine", {"core/base"}},
        {"core/store", {"core/base", "core/model"}},
        {"core/analysis", {"core/base", "core/model", "core/features", "core/engine"}},
        // The one pair within a level: what is exchanged are the engine's curves and the analysis' timelines.
        {"core/exchange", {"core/base", "core/model", "core/features", "core/engine", "core/analysis"}},
        {"core/workflow", core},
        {"ui", core},
        {"app", with(core, "ui")},
    };
    return table;
}

struct Library {
    const char *name;
    std::regex header;
    std::regex allowed; ///< files that may include it
};

const std::vector<Library> &libraries() {
    static const std::vector<Library> all = {
        {"Torch", std::regex("(torch|ATen|c10)/.*"), std::regex("core/engine/(.+\\.cpp|.+_torch\\.h)")},
        {"Qt", std::regex("(Q[A-Z][A-Za-z]*(/.*)?|Qt[A-Z].*|qcustomplot.*|(?!core/).*/q[a-z]+\\.h)"), std::regex("(ui|app)/.*")},
        {"FFmpeg", std::regex("lib(av|sw)[a-z]+/.*"), std::regex("core/(media|features)/.*")},
        {"OpenCV", std::regex("opencv2/.*"), std::regex("core/features/.*")},
        {"SQLite", std::regex("(sqlite3\\.h|SQLiteCpp/.*)"), std::regex("core/store/.*")},
    };
    return all;
}

bool has_extension(const fs::path &path, std::initializer_list<const char *> extensions) {
    const std::string own = path.extension().string();
    return std::any_of(extensions.begin(), extensions.end(), [&](const char *e) { return own == e; });
}

std::vector<fs::path> files(const fs::path &root, std::initializer_list<const char *> folders) {
    std::vector<fs::path> result;
    for (const char *folder : folders) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto &entry : fs::recursive_directory_iterator(root / folder))
            if (entry.is_regular_file()) result.push_back(entry.path());
    }
    std::sort(result.begin(), result.end());
    return result;
}

/// "core/media" of core/media/x.h, "ui" of ui/x.h and ui/panels/x.h.
std::string home(const std::string &path) {
    const std::size_t first = path.find('/');
    if (first == std::string::npos) return "";
    if (path.compare(0, first, "core") != 0) return path.substr(0, first);
    return path.substr(0, path.find('/', first + 1));
}

void check_own(const fs::path &root, const std::string &file, int line, const std::string &header,
               std::vector<Breach> &breaches) {
    if (header.ends_with(".moc") || header.starts_with("ui_")) return; // made by Qt's tools in the build
    if (!fs::exists(root / header)) {
        breaches.push_back({file, line, "\"" + header + "\" is not a path from the root of the tree"});
        return;
    }
    const std::string from = home(file), to = home(header);
    if (from == to) return;
    const auto rule = may_include().find(from);
    if (rule == may_include().end())
        breaches.push_back({file, line, "no rule says what the folder " + from + " may include"});
    else if (!rule->second.contains(to))
        breaches.push_back({file, line, from + " may not include " + to + " (\"" + header + "\")"});
    else if (header.ends_with("_torch.h"))
        breaches.push_back({file, line, "\"" + header + "\" brings Torch out of the engine"});
}

} // namespace

std::vector<Breach> include_breaches(const fs::path &root) {
    static const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
    std::vector<Breach> breaches;
    for (const fs::path &path : files(root, {"app", "core", "ui"})) {
        if (!has_extension(path, {".h", ".cpp"})) continue;
        const std::string file = fs::relative(path, root).generic_string();
        std::ifstream in(path);
        std::string content;
        for (int line = 1; std::getline(in, content); ++line) {
            std::smatch match;
            if (content.find("include") == std::string::npos || !std::regex_match(content, match, include)) continue;
            const std::string header = match[2];
            bool foreign = match[1] == "<";
            for (const Library &library : libraries()) {
                if (!std::regex_match(header, library.header)) continue;
                foreign = true;
                if (!std::regex_match(file, library.allowed))
                    breaches.push_back({file, line, std::string(library.name) + " is not used here (" + header + ")"});
            }
            if (!foreign) check_own(root, file, line, header, breaches);
        }
    }
    return breaches;
}

std::vector<Breach> length_breaches(const fs::path &root) {
    std::vector<Breach> breaches;
    std::vector<int> lengths;
    for (const fs::path &path : files(root, {"app", "core", "ui", "resources", "tests", "installer"})) {
        if (!has_extension(path, {".h", ".cpp", ".sh", ".cmake"}) && path.filename() != "CMakeLists.txt") continue;
        std::ifstream in(path);
        std::string line;
        int count = 0;
        while (std::getline(in, line)) ++count;
        lengths.push_back(count);
        if (count > longest_file)
            breaches.push_back({fs::relative(path, root).generic_string(), count,
                                "longer than " + std::to_string(longest_file) + " lines"});
    }
    if (!lengths.empty()) {
        const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
        std::nth_element(lengths.begin(), middle, lengths.end());
        if (*middle >= median_below)
            breaches.push_back({".", 0,
                                "the median file has " + std::to_string(*middle) + " lines, not under " +
                                    std::to_string(median_below)});
    }
    return breaches;
}

std::vector<Breach> top_level_breaches(const fs::path &root) {
    static const std::set<std::string> known = {"app",
                                                "core",
                                                "docs",
                                                "installer",
                                                "resources",
                                                "tests",
                                                "translations",
                                                "ui",
                                                "LICENSE",
                                                "README.md",
                                                "CHANGELOG.md",
                                                "CMakeLists.txt",
                                                "CMakePresets.json",
                                                "run.sh",
                                                "test.sh",
                                                "build"}; // build: what the presets make, not part of the tree
    std::vector<Breach> breaches;
    for (const auto &entry : fs::directory_iterator(root)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with('.') && !known.contains(name)) breaches.push_back({name, 0, "not a top-level name"});
    }
    return breaches;
}

std::string text(const std::vector<Breach> &breaches) {
    std::ostringstream out;
    for (const Breach &b : breaches) out << b.file << ':' << b.line << ": " << b.what << '\n';
    return out.str();
}

} // namespace tempera::structure
