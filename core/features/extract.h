// Extractors: from a media or signal file to streams, piece by piece, so that memory does not grow with the
// recording's length.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/stream.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tempera::features {

/// Part of each cache key: raise it whenever an extractor's numbers change.
inline constexpr int face_version = 1, voice_version = 1, words_version = 1, body_version = 1;

/// Streams come in pieces of this length (the last may be shorter), in order, without gaps, from time 0.
inline constexpr Time piece_length = Time::seconds(30);

/// Called on the extracting thread. A failure stops the extraction and is passed on.
using PieceSink = std::function<Status(Stream piece)>;

// --- Face ---------------------------------------------------------------------------------------------

struct FaceBox {
    float x = 0, y = 0, width = 0, height = 0; ///< in the shown picture, as fractions of its size
};
/// One person's face through the recording.
struct FaceTrack {
    int id = 0;                          ///< from 0, in order of appearance
    std::vector<std::int64_t> steps;     ///< indices on face_step's clock where the face was seen, rising
    std::vector<FaceBox> boxes;          ///< parallel to steps
    [[nodiscard]] double weight() const; ///< sum of box areas: "largest, longest"
};
struct FaceTracks {
    std::vector<FaceTrack> tracks;
    Time duration;
    [[nodiscard]] int default_track() const; ///< id of the heaviest; -1 when there is none
    /// The box of `track` at t, or null where it is not seen (within half a second).
    [[nodiscard]] const FaceBox *box(int track, Time t) const;
    /// The track whose box contains the point (fractions) at t; -1 none.
    [[nodiscard]] int track_at(Time t, float x, float y) const;
};

/// Pass 1: where the faces are. Detects on some frames, tracks between. no_video; no face is not an error;
/// bad_argument when the face detector's data (Debian's opencv-data) are not installed.
Result<FaceTracks> find_faces(const std::filesystem::path &media, const Job &job);
/// Pass 2: eye-aligned crops of one track, face_width columns.
Status extract_face(const std::filesystem::path &media, const FaceTracks &tracks, int track, const Job &job,
                    const PieceSink &sink);

/// Where a search for faces was left, so that it can go on from there.
struct FaceProgress {
    std::vector<std::byte> from; ///< one of the states that `keep` was given; empty: from the start
    /// Hears the state after every `every` pieces, when all of them have been handed over; null: nobody keeps it. A
    /// failure stops the search. A state holds the boxes of all faces so far: about 7 KB a minute and face.
    std::function<Status(std::vector<std::byte> state)> keep;
    int every = 4; ///< two minutes of recording, some seconds of work
};

/// Both passes in one decoding when the patient is not chosen by hand: crops of every track are handed over as
/// they come (a stream piece per track per piece_length, in order and without gaps within a track). A track's pieces
/// start with the piece it first appears in and end with the one it is last seen in; pieces in which it is away are
/// handed over when it comes back. `job` hears the share of the time analysed so far. Gone on with from a state, the
/// same pieces and tracks come as would have without the break; bad_project when the state is damaged or another
/// recording's.
Result<FaceTracks> find_and_extract_faces(const std::filesystem::path &media, const Job &job,
                                          const std::function<Status(int track, Stream piece)> &sink,
                                          const FaceProgress &progress = {});

std::vector<std::byte> to_bytes(const FaceTracks &);
Result<FaceTracks> parse_face_tracks(const std::vector<std::byte> &);

// --- Voice ---------------------------------------------------------------------------------------------

/// voice_width columns per voice_step; quality is voice activity. A silent track is all quality 0. no_audio.
Status extract_voice(const std::filesystem::path &media, const Job &job, const PieceSink &sink);
/// The same from samples: 16 kHz mono in [-1, 1]. For training and tests.
Stream voice_stream(const std::vector<float> &samples_16k);

// --- Words ---------------------------------------------------------------------------------------------

/// Reads SRT, WebVTT or Whisper's JSON (told apart by content). A cue's words share its span by length, or have their own.
/// Markup and speaker tags are dropped. bad_transcript names the line.
Result<std::vector<Word>> read_transcript(const std::filesystem::path &path);
struct Cue {
    Span span;
    std::string text;
    std::string speaker = {};      ///< as the file names who speaks, several with commas between; empty: not told
    std::vector<Word> words = {};  ///< those with times of their own (Whisper), as they follow one another in the text
};
Result<std::vector<Cue>> read_cues(const std::filesystem::path &path);
/// A word of a cue: bytes [begin, end) of its text, and when it is said.
struct CueWord {
    std::size_t begin = 0, end = 0;
    Span span;
};
/// What lies between blanks, or is a word of its own to the file. Those without a time of their own share what is left
/// between their neighbours' (or the cue's ends), by their number of characters. In the order of the text.
std::vector<CueWord> words_of(const Cue &cue);
/// The transcript that lies beside the media file (same stem; .srt, .vtt, also with a language part), or empty.
std::filesystem::path transcript_beside(const std::filesystem::path &media);
/// The words of plain text, as the engine wants them (no times). For training.
std::vector<std::string> split_words(std::string_view text);

// --- Body ----------------------------------------------------------------------------------------------

/// A CSV with a header and a time column (time_s, time, seconds, timestamp; or h:mm:ss.mmm) and any of
/// heart rate (heart_rate_bpm, heart_rate, hr, bpm), electrodermal activity (eda_us, eda, gsr, scl) and skin
/// temperature (skin_temperature_c, temperature, temp); or a folder in the Empatica E4 layout (HR.csv,
/// EDA.csv, TEMP.csv, optionally .gz; line 1 start in Unix seconds, line 2 rate in Hz, then values).
/// Resampled to body_step from time 0 of the recording (E4: the earliest start is 0). Held in memory: such
/// files are small. bad_csv names file, line and column.
Result<Stream> read_body(const std::filesystem::path &path);

} // namespace tempera::features
