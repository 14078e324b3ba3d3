// What goes between this program and others, in no program's terms: every reader gives it, every writer takes it.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/engine/engine.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace tempera::exchange {

/// A recording as another program names it.
struct MediaLink {
    std::string path; ///< as written in the file; when writing: absolute
    std::string mime; ///< "video/mp4", ...; may be empty
    Time origin;      ///< the media's own time at which the file's time 0 lies
};

/// A span or moment with a text. Text is UTF-8.
struct Label {
    Span span; ///< half-open; may begin before 0
    std::string text, note;
    int line = 0;                               ///< where it was read, from 1; 0: not told
    bool operator==(const Label &other) const { // wherever it was read
        return span == other.span && text == other.text && note == other.note;
    }
};

struct LabelTier {
    std::string name;
    std::string rater; ///< empty: not told
    int parent = -1;   ///< index into Content::tiers; -1: none
    std::vector<Label> labels;
    bool elsewhere = false; ///< the file says that they belong to another recording than ReadOptions::media
    bool operator==(const LabelTier &) const = default;
};

/// Samples at a constant rate: sample i is taken at start + i / rate seconds.
struct Track {
    std::string name, unit; ///< the unit as EDF+ and BIDS write it ("bpm", "uS", ...); may be empty
    std::string rater;      ///< of a rating made by hand; else empty
    Time start;
    double rate = 0;                                                 ///< samples a second, above 0
    float low = std::numeric_limits<float>::quiet_NaN(), high = low; ///< the scale's ends; NaN: not told
    std::vector<float> values;                                       ///< NaN: missing
    [[nodiscard]] Time time(std::size_t sample) const {
        return start + Time::seconds(static_cast<double>(sample) / rate);
    }
    [[nodiscard]] Time end() const { return time(values.size()); }
};

/// What a label's text stands for.
struct Category {
    std::string name;
    std::string definition; ///< may be empty
    std::uint32_t rgb = 0;  ///< 0xRRGGBB
    bool operator==(const Category &) const = default;
};

/// What a reader had to leave out, for the file says too little of it, or to choose or to guess.
struct Notice {
    enum class Why {
        never_stops,     ///< a state with a start and no stop: left out
        no_label,        ///< rows of a table that name no label: left out
        windows_text,    ///< bytes that are no UTF-8: read as Windows-1252
        moved,           ///< all times were moved to where the recording `where` lies on the file's axis
        not_moved,       ///< it does not say where this recording lies, but that others lie apart
        other_recording, ///< `count` observations of other recordings beside `where`, this one's: not chosen
        one_face,        ///< of several faces `text` is taken, seen in `count` frames; all of them: `where`
        one_file,        ///< of rows of `count` files those of `text` are taken
    } why{};
    std::size_t count = 1;
    std::string text;  ///< the label's, or as above
    std::string where; ///< the observation, where the file has several, or as above; may be empty
    Time at;           ///< where the state starts; how far times were moved
    int line = 0;      ///< of the first, from 1; 0: not told
    bool operator==(const Notice &) const = default;
};
/// In English, e.g. "visit 1: joy starts at 0:00:01.500 and never stops: left out".
std::string describe(const Notice &notice);

/// Somebody whom a program of another has followed with its camera.
struct FoundFace {
    int id = 0;             ///< as the file names it
    std::size_t frames = 0; ///< in which it was found
    bool operator==(const FoundFace &) const = default;
};

struct Content {
    std::string title; ///< of the recording; may be empty
    std::string date;  ///< yyyy-mm-dd; may be empty
    Time duration;     ///< 0: not told
    std::vector<MediaLink> media;
    std::vector<Category> categories; ///< in display order
    std::vector<LabelTier> tiers;
    std::vector<Track> tracks;
    std::vector<Notice> notices; ///< of the reader; no writer looks at them, nor at the faces
    std::vector<FoundFace> faces; ///< where a file has several, all of them by id; `tracks` are of `face`
    int face = -1;

    [[nodiscard]] std::size_t label_count() const;
    /// The later of the duration, the last label's end and the last sample's.
    [[nodiscard]] Time end() const;
    /// Index of the tier of that name and rater, made when it is not there.
    std::size_t tier(const std::string &name, const std::string &rater = {});
};

/// Moves labels and tracks to where they lie in `media`, the recording that they are read for, by the origin that the
/// file tells of it: found by its name, or where the file names no such media, the one origin that all of them have. The
/// notices say so.
void place_in(Content &content, const std::filesystem::path &media);

/// The curves as tracks named EMOTION, EMOTION_lower, EMOTION_upper, then ambiguity, evidence, share_MODALITY; all from
/// 0 to 1 without a unit; NaN where there is no evidence.
void add_curves(Content &content, const engine::Scores &scores);
/// The curves' episodes (analysis::segments) as labels of a tier "Tempera", the peak in the note.
void add_episodes(Content &content, const engine::Scores &scores);

/// Labels by onset, then offset, spread over as few lists as need be for none of a list to overlap another. Moments
/// touch only spans that hold them in their inside. Indices into `labels`.
std::vector<std::vector<std::size_t>> lanes(const std::vector<Label> &labels);

/// The track's values from time 0 on: what lies before is dropped, a later start is filled up with NaN.
std::vector<float> values_from_zero(const Track &track);

/// "TIER@RATER", or TIER alone where the rater is not told or named like the tier: for formats with one name only.
std::string joint_name(const LabelTier &tier);
/// The other way round; no '@': the whole is the name.
void split_name(const std::string &joint, std::string &name, std::string &rater);

} // namespace tempera::exchange
