// The project in memory: objects by id, edits with undo and redo.
#pragma once

#include "core/base/result.h"
#include "core/model/types.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tempera::model {

/// One object before and after. No `before`: it is created; no `after`: it is removed. Both hold the same
/// alternative of Object and the same id.
struct Change {
    std::optional<Object> before;
    std::optional<Object> after;
};

/// What a single act of the user does; the unit of undo. All of it happens or none.
struct Edit {
    std::int64_t id = 0;      ///< position in the project's history; given by the sink
    RecordingId scope;        ///< undo is per recording; 0: the project itself (patients, emotions, ...)
    std::string label;        ///< one of the label keys in edits.h, translated by the interface
    std::string detail;       ///< e.g. the emotion's name; shown after the label
    std::string rater;
    std::string when;         ///< ISO 8601 UTC
    std::vector<Change> changes;
    bool undone = false;
};

/// Writes what happens before memory shows it. Implemented by store::ProjectFile.
class EditSink {
public:
    virtual ~EditSink() = default;
    /// Makes the edit durable (objects and history in one transaction), dropping the scope's undone edits.
    /// Returns the edit's id.
    virtual Result<std::int64_t> commit(const Edit &edit) = 0;
    /// The same for undo (`undone` true: every change backwards) and redo of an edit committed earlier.
    virtual Status mark(const Edit &edit, bool undone) = 0;
    /// The highest object id ever committed, also by edits that were dropped since; 0 when none was.
    [[nodiscard]] virtual std::int64_t highest_id() const { return 0; }
};

/// What Changed::span holds when more than annotations changed.
inline constexpr Span whole_axis{Time{0}, Time{INT64_MAX}};

/// What listeners hear: which recording, which span of it. An empty scope: project-wide objects.
struct Changed {
    RecordingId scope;
    Span span;             ///< union of the spans of touched annotations; whole_axis when anything else changed
    bool annotations = false;
    bool adaptation = false;
    bool traces = false;
    bool structure = false; ///< patients, sessions, recordings, raters, tiers, emotions, companions
};

/// Single-threaded: belongs to the thread that made it. Background work takes copies (`snapshot`).
class Document {
public:
    struct Contents {
        std::map<PatientId, Patient> patients;
        std::map<SessionId, Session> sessions;
        std::map<RecordingId, Recording> recordings;
        std::map<RaterId, Rater> raters;
        std::map<TierId, Tier> tiers;
        std::map<AnnotationId, Annotation> annotations;
        std::map<EmotionId, Emotion> emotions;
        std::map<AdaptationId, Adaptation> adaptations;
        std::map<TraceId, Trace> traces;
        std::map<CompanionId, Companion> companions;
        bool operator==(const Contents &) const = default;
    };

    /// `sink` may be null (tests); otherwise it outlives the document.
    explicit Document(EditSink *sink = nullptr, Contents contents = {}, std::vector<Edit> history = {});

    [[nodiscard]] const Contents &contents() const { return contents_; }
    [[nodiscard]] Contents snapshot() const { return contents_; }

    /// Ids for objects about to be created; never given twice, also not after undo.
    template <class IdType> IdType fresh() { return IdType{++last_id_}; }

    /// Checks every `before` against what is there and that whatever objects refer to stays there
    /// (ErrorCode::stale otherwise), hands the edit to the sink, then shows it and tells the listeners. Drops what
    /// was undone in the scope. Fills in `id`, and `when` where it is empty. On any error nothing has changed.
    /// An edit without changes does nothing. bad_argument: ids of 0, offset before onset, a trace
    /// without a scale or a step, tiers within themselves, an edit of one recording's scope that touches another
    /// recording's objects.
    Status apply(Edit edit);
    /// stale: there is nothing to undo, or undoing would break what other edits made since (`detail` says what).
    Status undo(RecordingId scope);
    Status redo(RecordingId scope);
    /// An edit so large that nobody should wait for it to be written goes in three steps: `begin` checks it against
    /// what is there, `save` writes it on any thread, through a sink that belongs to that thread, and `end` shows it,
    /// or lets it go when it could not be written. In between nothing else can be changed (stale).
    struct Pending {
        enum class Kind { apply, undo, redo } kind = Kind::apply;
        Edit edit;
    };
    Result<Pending> begin(Edit edit); ///< errors as of apply; one without changes is bad_argument
    Result<Pending> begin_undo(RecordingId scope);
    Result<Pending> begin_redo(RecordingId scope);
    /// The edit's id.
    static Result<std::int64_t> save(const Pending &pending, EditSink &sink);
    Status end(Pending pending, const Result<std::int64_t> &saved);
    [[nodiscard]] bool busy() const { return busy_; } ///< between `begin` and `end`

    [[nodiscard]] const Edit *next_undo(RecordingId scope) const; ///< null: nothing to undo
    [[nodiscard]] const Edit *next_redo(RecordingId scope) const;
    [[nodiscard]] const std::vector<Edit> &history() const { return history_; } ///< oldest first

    /// Called after each change, on the document's thread. Returns a token; keep it as long as you listen.
    using Listener = std::function<void(const Changed &)>;
    [[nodiscard]] std::shared_ptr<void> listen(Listener listener);

private:
    /// Changes memory, then asks `save`; puts everything back when either fails.
    Status run(const Edit &edit, bool backwards, const std::function<Status()> &save);
    /// The same without changing anything in the end.
    Status check(const Edit &edit, bool backwards);
    Status check_new(Edit &edit) const;
    void take_in(Edit edit); ///< into the history, once it is written and memory shows it
    void tell(const Edit &edit);
    [[nodiscard]] Edit *latest(RecordingId scope, bool undone);

    EditSink *sink_;
    Contents contents_;
    std::vector<Edit> history_;
    struct Listening {
        std::weak_ptr<void> token; ///< expired: stopped listening
        std::shared_ptr<Listener> listener;
    };
    std::vector<Listening> listeners_;
    std::int64_t last_id_ = 0;
    bool busy_ = false;
};

} // namespace tempera::model
