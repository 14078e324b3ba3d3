// Edits as the user knows them. Each returns an Edit to be applied; none changes anything by itself.
#pragma once

#include "core/model/document.h"

namespace tempera::model {

/// Label keys (Edit::label); the interface translates them.
namespace label {
inline constexpr const char *add_annotation = "Add label";
inline constexpr const char *change_annotation = "Change label";
inline constexpr const char *remove_annotation = "Remove label";
inline constexpr const char *import_labels = "Import labels";
inline constexpr const char *add_emotion = "Add emotion";
inline constexpr const char *change_emotion = "Change emotion";
inline constexpr const char *remove_emotion = "Remove emotion";
inline constexpr const char *add_recording = "Add recording";
inline constexpr const char *change_recording = "Change recording";
inline constexpr const char *merge_projects = "Merge projects";
inline constexpr const char *add_patient = "Add patient";
inline constexpr const char *import_measures = "Import measures";
inline constexpr const char *drop_measures = "Remove measures";
inline constexpr const char *adapt = "Adapt";
inline constexpr const char *forget_adaptation = "Forget adaptation";
inline constexpr const char *use_memory = "Start from earlier visits";
inline constexpr const char *no_memory = "Do not start from earlier visits";
inline constexpr const char *forget_memory = "Forget earlier visits";
} // namespace label

/// A new annotation on `tier`. Spans with offset < onset are turned round.
Result<Edit> add_annotation(Document &doc, TierId tier, Span span, EmotionId emotion, std::string note = {});
/// This and the other changes give an edit without changes when everything is as it was; applying it does nothing.
Result<Edit> change_annotation(const Document &doc, AnnotationId id, Span span, EmotionId emotion, std::string note);
Result<Edit> remove_annotations(const Document &doc, const std::vector<AnnotationId> &ids);
/// Many at once (an import), as one edit. `emotion`s must exist.
struct NewAnnotation {
    Span span;
    EmotionId emotion;
    std::string note;
};
Result<Edit> add_annotations(Document &doc, TierId tier, const std::vector<NewAnnotation> &items);
/// A new emotion at the end of the list with the next free key, colour and pattern. Fails with bad_argument when
/// the name is empty or taken (letters' case does not count). A name the prior knows makes it that built-in.
Result<Edit> add_emotion(Document &doc, std::string name);
/// Where the new key belongs to another emotion, the two swap keys.
Result<Edit> change_emotion(const Document &doc, const Emotion &changed);
/// Fails with bad_argument while annotations use it.
Result<Edit> remove_emotion(const Document &doc, EmotionId id);
/// Puts `adaptation` (new) in force for its recording.
Result<Edit> adapt(Document &doc, Adaptation adaptation);
/// Back to the prior alone.
Result<Edit> forget_adaptation(const Document &doc, RecordingId recording);
Result<Edit> change_recording(const Document &doc, const Recording &changed);

/// Whether a new adaptation of the patient starts from those of earlier visits.
Result<Edit> set_memory(const Document &doc, PatientId patient, bool on);
/// No later adaptation starts from any that the patient's recordings have had up to now. They stay in force.
Result<Edit> forget_memory(const Document &doc, PatientId patient);

/// The nine built-in emotions with colour-blind-safe colours, patterns and keys 1..9; ids are given by `doc`.
Edit starting_emotions(Document &doc);

} // namespace tempera::model
