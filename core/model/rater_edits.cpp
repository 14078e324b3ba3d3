#include "core/model/rater_edits.h"

#include "core/model/edit_parts.h"

#include <algorithm>

namespace tempera::model {
namespace {

/// `name` without the blanks around it, if `id` (0: a new rater) may be called so.
Result<std::string> name_for(const Document::Contents &contents, RaterId id, const std::string &name) {
    std::string bare = trimmed(name);
    if (bare.empty()) return fail(ErrorCode::bad_argument, {}, "a rater needs a name");
    for (const auto &[other, rater] : contents.raters)
        if (other != id && rater.name == bare)
            return fail(ErrorCode::bad_argument, bare, "there is a rater of that name");
    return bare;
}

} // namespace

bool has_tiers(const Document::Contents &contents, RaterId id) {
    return std::any_of(contents.tiers.begin(), contents.tiers.end(),
                       [&](const auto &tier) { return tier.second.rater == id; });
}

Result<Edit> add_rater(Document &doc, std::string name) {
    auto bare = name_for(doc.contents(), {}, name);
    if (!bare) return tl::unexpected(bare.error());
    return edit_of({}, label::add_rater, *bare, {{{}, Rater{doc.fresh<RaterId>(), *bare}}});
}

Result<Edit> rename_rater(const Document &doc, RaterId id, std::string name) {
    const auto &contents = doc.contents();
    const auto it = contents.raters.find(id);
    if (it == contents.raters.end()) return gone("rater", id.value);
    auto bare = name_for(contents, id, name);
    if (!bare) return tl::unexpected(bare.error());
    Edit edit = edit_of({}, label::rename_rater, *bare);
    if (it->second.name == *bare) return edit;
    edit.changes.push_back({it->second, Rater{id, *bare}});
    // The first tier of a rater is named after them: under the old name it would look like somebody else's.
    for (const auto &[own, tier] : contents.tiers) {
        if (tier.rater != id || tier.name != it->second.name) continue;
        Tier after = tier;
        after.name = *bare;
        edit.changes.push_back({tier, after});
    }
    return edit;
}

Result<Edit> remove_rater(const Document &doc, RaterId id) {
    const auto &contents = doc.contents();
    const auto it = contents.raters.find(id);
    if (it == contents.raters.end()) return gone("rater", id.value);
    if (has_tiers(contents, id)) return fail(ErrorCode::bad_argument, it->second.name, "the rater has tiers");
    if (contents.raters.size() == 1) return fail(ErrorCode::bad_argument, it->second.name, "it is the only rater");
    return edit_of({}, label::remove_rater, it->second.name, {{it->second, {}}});
}

} // namespace tempera::model
