// Contents for the tests of readers and writers.
#pragma once

#include "core/exchange/registry.h"

#include <algorithm>
#include <cmath>

namespace tempera::test {

/// Something of everything that is hard on some format.
inline exchange::Content hard_content() {
    using exchange::Label;
    using exchange::LabelTier;
    exchange::Content content;
    content.title = "Visit 1";
    content.date = "2026-01-31";
    content.duration = Time::seconds(36'100);
    content.media = {{"/data/visit 1/ä\"b.mp4", "video/mp4", Time::millis(-250)}};
    content.categories = {{"joy", "smiles with the eyes; \"Duchenne\"", 0xE69F00},
                          {"Freude, groß", "", 0x0072B2},
                          {"<fear> & 恐惧", "", 0},
                          {"said \"no\"", "", 0}};
    LabelTier first{"emotions", "Dr. Ä", -1, {}};
    first.labels = {
        {{Time::millis(-1500), Time::millis(-500)}, "joy", "", 0},          // before the start
        {{Time::millis(0), Time::millis(2000)}, "joy", "a, b; \"c\"", 0},   // overlaps the next
        {{Time::millis(1000), Time::millis(3000)}, "Freude, groß", "", 0},  // comma, umlaut
        {{Time::millis(1500), Time::millis(1500)}, "<fear> & 恐惧", "", 0}, // a moment within spans
        {{Time::millis(3000), Time::millis(4000)}, "said \"no\"", "tab\there", 0},
        {{Time::millis(4000), Time::millis(4000)}, "joy", "", 0}, // a moment between spans that touch it
        {{Time::millis(4000), Time::millis(5000)}, "", "no text", 0},
        {{Time::micros(6'000'001), Time::micros(6'033'367)}, "joy", "", 0}, // microseconds
        {{Time::seconds(36'000), Time::millis(36'000'040)}, "joy", "ten hours in", 0},
        {{Time::seconds(36'001), Time::seconds(36'002)}, "a label of more than forty bytes, 恐惧恐惧恐惧", "", 0},
        {{Time::seconds(36'003), Time::seconds(36'004)}, "two\nlines", "", 0}};
    LabelTier second{"emotions", "R2", -1, {{{Time::millis(500), Time::millis(900)}, "joy", "", 0}}};
    LabelTier below{"intensity", "Dr. Ä", 0, {{{Time::millis(3200), Time::millis(3800)}, "strong", "", 0}}};
    content.tiers = {first, second, below};
    exchange::Track track;
    track.name = "heart rate";
    track.unit = "bpm";
    track.start = Time::seconds(0);
    track.rate = 4;
    track.low = 40;
    track.high = 180;
    track.values = {71.5f, 72.25f, std::nanf(""), 80, 79.125f, 78, 77, 76};
    content.tracks.push_back(track);
    track.name = "joy";
    track.unit = "";
    track.low = 0;
    track.high = 1;
    track.values = {0.125f, 0.25f, 0.5f, 1, 0, 0.75f, std::nanf(""), 0.1f};
    content.tracks.push_back(track);
    return content;
}

/// The content without what the format says it cannot hold.
inline exchange::Content without(exchange::Content content, const std::vector<exchange::Feature> &lacks) {
    using exchange::Feature;
    using exchange::Label;
    for (const Feature feature : lacks) {
        const auto drop = [&](auto test) {
            for (auto &tier : content.tiers) std::erase_if(tier.labels, test);
        };
        switch (feature) {
        case Feature::labels: content.tiers.clear(); break;
        case Feature::overlaps: break; // goes into a further tier: no format of ours
        case Feature::moments: drop([](const Label &l) { return l.span.is_moment(); }); break;
        case Feature::tiers:
            for (std::size_t i = 1; i < content.tiers.size(); ++i) {
                auto &all = content.tiers[0].labels;
                all.insert(all.end(), content.tiers[i].labels.begin(), content.tiers[i].labels.end());
            }
            if (!content.tiers.empty()) content.tiers.resize(1);
            for (auto &tier : content.tiers) tier.name.clear();
            break;
        case Feature::raters:
            for (auto &tier : content.tiers) tier.rater.clear();
            break;
        case Feature::parents:
            for (auto &tier : content.tiers) tier.parent = -1;
            break;
        case Feature::notes:
            for (auto &tier : content.tiers)
                for (auto &label : tier.labels) label.note.clear();
            break;
        case Feature::no_text: drop([](const Label &l) { return l.text.empty(); }); break;
        case Feature::long_text: drop([](const Label &l) { return l.text.size() > 40; }); break;
        case Feature::line_breaks:
            drop([](const Label &l) { return (l.text + l.note).find_first_of("\n\t") != std::string::npos; });
            break;
        case Feature::before_start: drop([](const Label &l) { return l.span.onset < Time{}; }); break;
        case Feature::microseconds:
            drop([](const Label &l) { return l.span.onset.us % 1000 != 0 || l.span.offset.us % 1000 != 0; });
            break;
        case Feature::media: content.media.clear(); break;
        case Feature::colours:
            for (auto &category : content.categories) category.rgb = 0;
            break;
        case Feature::definitions:
            for (auto &category : content.categories) category.definition.clear();
            break;
        case Feature::tracks: content.tracks.clear(); break;
        case Feature::precision: break; // compared with a tolerance
        case Feature::track_names: break; // those above fit
        case Feature::markup: drop([](const Label &l) { return l.text.find("<i>") != std::string::npos; }); break;
        }
    }
    return content;
}

/// Tiers with their labels in order, so that two contents can be compared.
inline std::vector<exchange::LabelTier> sorted_tiers(std::vector<exchange::LabelTier> tiers) {
    for (auto &tier : tiers)
        std::stable_sort(tier.labels.begin(), tier.labels.end(), [](const auto &a, const auto &b) {
            return std::tie(a.span, a.text) < std::tie(b.span, b.text);
        });
    return tiers;
}

/// Each tier as lines, for messages that can be read.
inline std::string text_of(const std::vector<exchange::LabelTier> &tiers) {
    std::string text;
    for (const auto &tier : sorted_tiers(tiers)) {
        text += tier.name + " | " + tier.rater + " | " + std::to_string(tier.parent) + '\n';
        for (const auto &label : tier.labels)
            text += "  " + std::to_string(label.span.onset.us) + ' ' + std::to_string(label.span.offset.us) + " [" +
                    label.text + "] [" + label.note + "]\n";
    }
    return text;
}

} // namespace tempera::test
