#include "core/exchange/edf_names.h"
#include "core/exchange/formats.h"
#include "core/exchange/registry.h"

#include <algorithm>
#include <set>

namespace tempera::exchange {
namespace {

bool whole_milliseconds(Time t) { return t.us % 1000 == 0; }

template <class Test> std::size_t count_labels(const Content &content, Test test) {
    std::size_t count = 0;
    for (const LabelTier &tier : content.tiers)
        count += static_cast<std::size_t>(std::count_if(tier.labels.begin(), tier.labels.end(), test));
    return count;
}

template <class Test> std::size_t count_tiers(const Content &content, Test test) {
    return static_cast<std::size_t>(std::count_if(content.tiers.begin(), content.tiers.end(), test));
}

template <class Test> std::size_t count_categories(const Content &content, Test test) {
    return static_cast<std::size_t>(std::count_if(content.categories.begin(), content.categories.end(), test));
}

std::size_t overlapping(const Content &content) {
    std::size_t count = 0;
    for (const LabelTier &tier : content.tiers) {
        const auto all = lanes(tier.labels);
        for (std::size_t lane = 1; lane < all.size(); ++lane) count += all[lane].size();
    }
    return count;
}

std::size_t renamed_tracks(const Content &content) {
    const auto names = edf_names(content.tracks);
    std::size_t count = 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        count += names[i] != content.tracks[i].name || edf_unit(content.tracks[i]) != content.tracks[i].unit;
    return count;
}

std::size_t count(Feature feature, const Content &content) {
    switch (feature) {
    case Feature::labels: return content.label_count();
    case Feature::overlaps: return overlapping(content);
    case Feature::moments: return count_labels(content, [](const Label &label) { return label.span.is_moment(); });
    case Feature::tiers: return content.tiers.size() > 1 ? content.tiers.size() : 0;
    case Feature::raters: {
        std::set<std::string> raters;
        for (const LabelTier &tier : content.tiers)
            if (!tier.rater.empty()) raters.insert(tier.rater);
        return raters.size();
    }
    case Feature::parents: return count_tiers(content, [](const LabelTier &tier) { return tier.parent >= 0; });
    case Feature::notes: return count_labels(content, [](const Label &label) { return !label.note.empty(); });
    case Feature::no_text: return count_labels(content, [](const Label &label) { return label.text.empty(); });
    case Feature::long_text: return count_labels(content, [](const Label &label) { return label.text.size() > 40; });
    case Feature::line_breaks:
        return count_labels(content, [](const Label &label) {
            return (label.text + label.note).find_first_of("\r\n") != std::string::npos;
        });
    case Feature::before_start:
        return count_labels(content, [](const Label &label) { return label.span.onset < Time{}; });
    case Feature::microseconds:
        return count_labels(content, [](const Label &label) {
            return !whole_milliseconds(label.span.onset) || !whole_milliseconds(label.span.offset);
        });
    case Feature::media: return content.media.size();
    case Feature::colours: return count_categories(content, [](const Category &c) { return c.rgb != 0; });
    case Feature::definitions:
        return count_categories(content, [](const Category &c) { return !c.definition.empty(); });
    case Feature::tracks:
    case Feature::precision: return content.tracks.size();
    case Feature::track_names: return renamed_tracks(content);
    case Feature::markup: return count_labels(content, [](const Label &label) { return reads_as_markup(label.text); });
    }
    return 0;
}

bool needs_labels(Feature feature) {
    switch (feature) {
    case Feature::labels:
    case Feature::media:
    case Feature::colours:
    case Feature::definitions:
    case Feature::tracks:
    case Feature::precision:
    case Feature::track_names: return false;
    default: return true;
    }
}

} // namespace

std::vector<Loss> losses(const Format &format, const Content &content) {
    const auto lacks = [&](Feature feature) {
        return std::find(format.lacks.begin(), format.lacks.end(), feature) != format.lacks.end();
    };
    std::vector<Loss> result;
    for (const Feature feature : format.lacks) {
        if (needs_labels(feature) && lacks(Feature::labels)) continue; // they are left out as a whole
        if (const std::size_t n = count(feature, content)) result.push_back({feature, n});
    }
    return result;
}

std::string describe(const Loss &loss) {
    const std::string n = std::to_string(loss.count);
    const bool one = loss.count == 1;
    const auto labels = [&](const char *what) { return n + (one ? " label" : " labels") + what; };
    switch (loss.feature) {
    case Feature::labels: return labels(one ? " is left out" : " are left out");
    case Feature::overlaps: return labels(" overlapping others of the tier: put into a further tier");
    case Feature::moments: return n + (one ? " moment becomes" : " moments become") + " one millisecond long";
    case Feature::tiers: return "the labels of " + n + " tiers are put together";
    case Feature::raters: return "who set the labels is left out (" + n + (one ? " rater)" : " raters)");
    case Feature::parents: return n + (one ? " tier is" : " tiers are") + " written without the tier above";
    case Feature::notes: return n + (one ? " note is left out" : " notes are left out");
    case Feature::no_text: return labels(one ? " without a text is left out" : " without a text are left out");
    case Feature::long_text: return labels(" with more than 40 bytes of text: cut off there");
    case Feature::line_breaks: return labels(": line breaks become blanks");
    case Feature::before_start: return labels(" beginning before the start: left out, or cut at the start");
    case Feature::microseconds: return labels(": times are rounded to milliseconds");
    case Feature::media: return "the recording is not named";
    case Feature::colours: return "the emotions' colours are left out";
    case Feature::definitions: return "the emotions' definitions are left out";
    case Feature::tracks: return n + (one ? " curve is left out" : " curves are left out");
    case Feature::precision: return n + (one ? " curve is" : " curves are") + " rounded to 16 bits";
    case Feature::track_names:
        return n + (one ? " curve's name or unit is" : " curves' names or units are") + " shortened and written in ASCII";
    case Feature::markup: return labels(" looking like markup: the part in angle brackets is lost to readers");
    }
    return {};
}

} // namespace tempera::exchange
