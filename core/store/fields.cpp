#include "core/store/fields.h"

#include "core/store/sqlite.h"

#include <algorithm>
#include <sstream>

namespace tempera::store {

std::string checks_to_text(const std::vector<model::Check> &checks) {
    std::string text;
    for (const model::Check &check : checks) {
        if (!text.empty()) text += ' ';
        text += std::to_string(check.rater.value);
        text += ':';
        text += std::to_string(check.emotion.value);
    }
    return text;
}

std::vector<model::Check> checks_from_text(const std::string &text) {
    std::vector<model::Check> checks;
    std::istringstream in(text);
    model::Check check;
    char colon = 0;
    while (in >> check.rater.value >> colon >> check.emotion.value && colon == ':') checks.push_back(check);
    // What was read, written again, is what was there: nothing was left over, and nothing is out of its place.
    if (checks_to_text(checks) != text || !std::is_sorted(checks.begin(), checks.end()))
        throw Failure{{ErrorCode::bad_project, {}, "a checklist cannot be read: " + text}};
    return checks;
}

} // namespace tempera::store
