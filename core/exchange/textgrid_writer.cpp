// Praat's TextGrid in its long text form. Spans go to interval tiers and moments to text tiers; where labels of a tier
// overlap there are several of the same name, which are one tier again when they are read.
#include "core/base/atomic_file.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>

namespace tempera::exchange {
namespace {

using std::string;

string praat_text(const string &text) {
    string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out += '"';
}

struct Grid {
    string text;
    std::size_t tiers = 0;
    Time first, last;

    void open(const char *kind, const string &name, const char *what, std::size_t size) {
        text += "    item [" + std::to_string(++tiers) + "]:\n        class = \"" + kind +
                "\" \n        name = " + praat_text(name) + " \n        xmin = " + seconds_text(first) +
                " \n        xmax = " + seconds_text(last) + " \n        " + what + ": size = " + std::to_string(size) +
                " \n";
    }

    void intervals(const string &name, const std::vector<Label> &labels, const std::vector<std::size_t> &lane) {
        struct Interval {
            Span span;
            string text;
        };
        std::vector<Interval> all; // without gaps, as Praat wants them
        Time at = first;
        for (const std::size_t i : lane) {
            if (labels[i].span.onset > at) all.push_back({{at, labels[i].span.onset}, {}});
            all.push_back({labels[i].span, labels[i].text});
            at = labels[i].span.offset;
        }
        if (at < last || all.empty()) all.push_back({{at, last}, {}});
        open("IntervalTier", name, "intervals", all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            text += "        intervals [" + std::to_string(i + 1) +
                    "]:\n            xmin = " + seconds_text(all[i].span.onset) +
                    " \n            xmax = " + seconds_text(all[i].span.offset) +
                    " \n            text = " + praat_text(all[i].text) + " \n";
    }

    void points(const string &name, const std::vector<Label> &labels, const std::vector<std::size_t> &lane) {
        open("TextTier", name, "points", lane.size());
        for (std::size_t i = 0; i < lane.size(); ++i)
            text += "        points [" + std::to_string(i + 1) +
                    "]:\n            number = " + seconds_text(labels[lane[i]].span.onset) +
                    " \n            mark = " + praat_text(labels[lane[i]].text) + " \n";
    }
};

} // namespace

Status write_textgrid(const Path &path, const Content &content) {
    Grid grid;
    grid.last = std::max(content.end(), Time::millis(1)); // Praat wants a duration
    for (const LabelTier &tier : content.tiers)
        for (const Label &label : tier.labels) grid.first = std::min(grid.first, label.span.onset);
    for (const LabelTier &tier : content.tiers) {
        std::vector<Label> spans, moments;
        for (const Label &label : tier.labels)
            if (label.span.is_moment())
                moments.push_back(label);
            else if (!label.text.empty())
                spans.push_back(label);
        const string name = joint_name(tier);
        for (const auto &lane : lanes(spans)) grid.intervals(name, spans, lane);
        for (const auto &lane : lanes(moments)) grid.points(name, moments, lane);
        if (spans.empty() && moments.empty()) grid.intervals(name, {}, {});
    }
    string text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = " + seconds_text(grid.first) +
                  " \nxmax = " + seconds_text(grid.last) + " \n";
    text += grid.tiers == 0 ? "tiers? <absent> \n"
                            : "tiers? <exists> \nsize = " + std::to_string(grid.tiers) + " \nitem []: \n" + grid.text;
    return write_file(path, text);
}

} // namespace tempera::exchange
