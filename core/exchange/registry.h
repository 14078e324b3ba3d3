// All formats, in one list: the window and the command line offer what stands here.
#pragma once

#include "core/exchange/content.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace tempera::exchange {

/// What a content may have and a format may be unable to hold.
enum class Feature {
    labels,   ///< any labels at all
    overlaps, ///< labels that overlap within a tier
    moments,  ///< labels of zero length
    tiers,    ///< more than one tier, or the name of the one
    raters,   ///< who set the labels
    parents,  ///< tiers below other tiers
    notes,
    no_text,      ///< labels whose text is empty
    long_text,    ///< texts of more than 40 bytes
    line_breaks,  ///< within texts
    before_start, ///< labels before time 0
    microseconds, ///< times that are no whole milliseconds
    media,        ///< which recording it is
    colours,      ///< of the emotions
    definitions,  ///< of the emotions
    tracks,       ///< curves and signals
    precision,    ///< all digits of a track's values
    track_names,  ///< names and units of tracks beyond a few characters of ASCII
    markup,       ///< texts that look like markup: "<i>"
};

/// How the columns of a table are to be taken. Empty names: found by themselves.
struct ColumnMapping {
    std::string onset, offset, duration, label, tier, rater, note;
    enum class Unit { seconds, milliseconds, frames } unit = Unit::seconds;
    double frame_rate = 25;     ///< frames a second, for Unit::frames
    bool decimal_comma = false; ///< also when the separator is a comma and numbers are quoted
    bool operator==(const ColumnMapping &) const = default;
};

struct ReadOptions {
    ColumnMapping columns;
    std::filesystem::path media{}; ///< the recording that the file is read for; empty: none in particular
    int face = -1;                 ///< of several faces in a table; -1: the one found in the most frames
};

/// Readers: bad_exchange (bad_csv, bad_transcript) naming the file and, where there is one, the line; file_not_found,
/// file_unreadable, file_empty; never a part of the content. Writers: write_failed; the file appears whole or not at
/// all. What the format cannot hold is left out or made to fit, as `losses` says. Any thread; some hundred
/// milliseconds for the largest files, so not on the interface's.
struct Format {
    std::string_view key;                  ///< as the command line names it
    std::string_view name;                 ///< for people; a proper name, not translated
    std::vector<std::string_view> endings; ///< as usually written (case does not count), the preferred first
    std::vector<Feature> lacks;
    Result<Content> (*read)(const std::filesystem::path &, const ReadOptions &) = nullptr; ///< null: is not read
    Status (*write)(const std::filesystem::path &, const Content &) = nullptr;             ///< null: is not written
    bool transcript = false; ///< its labels are what was said, unless the user says otherwise
    /// Whether a file of that ending begins like one of this format; null: by the ending alone.
    bool (*recognises)(std::string_view head) = nullptr;
};

const std::vector<Format> &formats();
/// Null: there is none of that key.
const Format *format_named(std::string_view key);
/// By the file's ending, and where several formats share one, by how the file begins; a folder by what is in it. Null:
/// none that can be read.
const Format *format_to_read(const std::filesystem::path &path);
/// By the ending. Null: none that can be written.
const Format *format_to_write(const std::filesystem::path &path);

struct Loss {
    Feature feature{};
    std::size_t count = 0; ///< how many labels, tiers or tracks of the content are concerned
    bool operator==(const Loss &) const = default;
};
/// What of this content the format cannot hold; empty: nothing is lost.
std::vector<Loss> losses(const Format &format, const Content &content);
/// In English, e.g. "3 notes are left out".
std::string describe(const Loss &loss);

} // namespace tempera::exchange
