// What a project holds. Plain values with ids; nothing points at anything.
#pragma once

#include "core/base/clock_map.h"
#include "core/base/ids.h"
#include "core/base/time.h"

#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tempera::model {

struct Patient {
    PatientId id;
    std::string name; ///< a pseudonym by default ("Patient 1")
    std::string notes;
    bool memory = true;         ///< adaptations of earlier visits are where a new one starts
    AdaptationId forgotten{};   ///< of those up to and including this one nothing is taken over; 0: of none
    bool operator==(const Patient &) const = default;
};

/// An emotion of the coding scheme, with its definition, that a rater has gone through in a visit.
struct Check {
    RaterId rater;
    EmotionId emotion;
    auto operator<=>(const Check &) const = default;
};

/// One visit.
struct Session {
    SessionId id;
    PatientId patient;
    std::string name;
    std::string date; ///< ISO 8601, yyyy-mm-dd, may be empty
    std::string notes{};
    std::vector<Check> checks{}; ///< rising; those of raters and emotions that are no longer there mean nothing
    bool operator==(const Session &) const = default;
};

struct Recording {
    RecordingId id;
    SessionId session;
    std::string path;         ///< relative to the project file, '/' between parts; absolute on another volume
    std::string content_hash; ///< SHA-256 of the media file, lower-case hex
    std::string transcript;   ///< path of an SRT or VTT file like `path`, or empty
    std::string body;         ///< path of a body-signal CSV or Empatica E4 folder like `path`, or empty
    std::string measures; ///< blob key of what another program measured (core/model/measures.h), or empty
    Time duration;
    int face_track = -1;      ///< which face is the patient: -1 the default (largest, longest)
    AdaptationId adaptation;  ///< the adaptation in force; 0: the prior alone
    bool synthetic = false;   ///< made by a program, and said so wherever it is shown
    bool operator==(const Recording &) const = default;
};

struct Rater {
    RaterId id;
    std::string name;
    bool operator==(const Rater &) const = default;
};

/// One rater's annotations of one recording.
struct Tier {
    TierId id;
    RecordingId recording;
    RaterId rater;
    std::string name;
    int position = 0;
    TierId parent{};       ///< its annotations lie within this tier's, of the same recording; 0: it stands alone
    std::uint32_t rgb = 0; ///< 0xRRGGBB of its header; 0: none
    bool hidden = false;   ///< not drawn
    bool locked = false;   ///< its annotations and traces cannot be changed; a matter of the interface and CLI
    bool finished = false; ///< a blind rater is done with it
    bool operator==(const Tier &) const = default;
};

/// A label: a moment (zero length) or a half-open span.
struct Annotation {
    AnnotationId id;
    TierId tier;
    Span span;
    EmotionId emotion;
    std::string note;
    bool operator==(const Annotation &) const = default;
};

struct Emotion {
    EmotionId id;
    std::string name;      ///< as the user wrote it; built-ins hold the English key and are shown translated
    std::string builtin;   ///< "neutral", "calm", ... when the prior knows it, else empty
    std::uint32_t rgb = 0; ///< 0xRRGGBB
    int pattern = 0;       ///< line and fill pattern, so that colour is never the only sign
    int key = 0;           ///< which key labels it (label_keys.h); 0: none
    int position = 0;
    std::string definition{}; ///< what the coding scheme says it is; raters read it
    bool operator==(const Emotion &) const = default;
};

/// What one press of Adapt made. The bytes lie in the project's blob table under their SHA-256.
struct Adaptation {
    AdaptationId id;
    RecordingId recording;
    std::string weights; ///< blob key of the adapted state (engine::Adapted)
    std::string report;  ///< JSON: examples per emotion, leave-one-out before and after, warnings
    std::string created; ///< ISO 8601 UTC
    bool operator==(const Adaptation &) const = default;
};

/// A rating that goes on in time, one value each `step`. Sample i was felt at start + i * step.
struct Trace {
    TraceId id;
    TierId tier;           ///< whose: the rater and the recording are the tier's
    EmotionId emotion;     ///< 0: a free dimension
    std::string dimension; ///< "valence", "arousal", ... when there is no emotion, else empty
    float low = 0;         ///< the scale's ends, both reachable; low < high
    float high = 1;
    Time start;
    Time step;          ///< > 0
    Time lag;           ///< the rater's reaction time, already taken off `start`; >= 0
    std::string values; ///< blob key of little-endian float32, NaN where nothing was rated
    bool operator==(const Trace &) const = default;
};

/// A further video of a recording, such as the room camera's.
struct Companion {
    CompanionId id;
    RecordingId recording;
    std::string path; ///< like Recording::path
    std::string content_hash;
    Time offset; ///< of the video's zero on the recording's axis: the recording's time less the video's own
    Time drift;  ///< what that grows by in each hour of the video
    [[nodiscard]] ClockMap clock() const { return {offset, drift}; }
    bool operator==(const Companion &) const = default;
};

using Object =
    std::variant<Patient, Session, Recording, Rater, Tier, Annotation, Emotion, Adaptation, Trace, Companion>;

} // namespace tempera::model
