// From the document to the plain values a job needs, and back from its result into the document.
#include "core/base/clock.h"
#include "core/model/trace_values.h"
#include "core/workflow/memory.h"
#include "core/workflow/ratings.h"
#include "core/workflow/report_json.h"

#include <algorithm>
#include <utility>

namespace tempera::workflow {
namespace {

const std::string &key_of(const model::Emotion &emotion) {
    return emotion.builtin.empty() ? emotion.name : emotion.builtin;
}

/// Emotions in the order the interface shows them.
std::vector<model::Emotion> in_order(const model::Document::Contents &contents) {
    std::vector<model::Emotion> emotions;
    for (const auto &[id, emotion] : contents.emotions) emotions.push_back(emotion);
    std::stable_sort(emotions.begin(), emotions.end(), [](const auto &a, const auto &b) {
        return std::pair(a.position, a.id) < std::pair(b.position, b.id);
    });
    return emotions;
}

/// An adaptation's blob with the keys its emotions have today: the user may have renamed a learned one.
Result<std::vector<std::byte>> adapted_bytes(store::ProjectFile &file, const model::Document::Contents &contents,
                                             AdaptationId id) {
    const auto found = contents.adaptations.find(id);
    if (found == contents.adaptations.end()) return std::vector<std::byte>{};
    auto bytes = file.blob(found->second.weights);
    if (!bytes) return bytes;
    const auto kept = parse_report(found->second.report);
    if (!kept) return bytes;
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < kept->emotions.size(); ++i) {
        const auto emotion = contents.emotions.find(kept->emotions[i]);
        keys.push_back(emotion == contents.emotions.end() ? kept->keys[i] : key_of(emotion->second));
    }
    if (keys == kept->keys) return bytes;
    auto adapted = engine::parse_adapted(*bytes);
    if (!adapted) return tl::unexpected(adapted.error());
    if (adapted->emotions == kept->keys) adapted->emotions = std::move(keys);
    return engine::to_bytes(*adapted);
}

/// Emotions and examples of `source.recording`; the latter count as strongly as they were rated, if `file` is given.
void add_labels(Source &source, const model::Document::Contents &contents, store::ProjectFile *file) {
    for (const model::Emotion &emotion : in_order(contents)) {
        source.emotion_ids.push_back(emotion.id);
        source.emotion_keys.push_back(key_of(emotion));
    }
    std::vector<model::Annotation> labels;
    for (const auto &[id, annotation] : contents.annotations) {
        const auto tier = contents.tiers.find(annotation.tier);
        if (tier != contents.tiers.end() && tier->second.recording == source.recording) labels.push_back(annotation);
    }
    std::sort(labels.begin(), labels.end(),
              [](const auto &a, const auto &b) { return std::pair(a.span, a.id) < std::pair(b.span, b.id); });
    const auto values = [file](const std::string &key) -> Result<std::vector<float>> {
        const auto bytes = file->blob(key);
        if (!bytes) return tl::unexpected(bytes.error());
        return model::trace_values(*bytes);
    };
    const auto weights = file ? label_weights(labels, contents, values) : std::vector<float>(labels.size(), 1);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto emotion = std::find(source.emotion_ids.begin(), source.emotion_ids.end(), labels[i].emotion);
        if (emotion == source.emotion_ids.end()) continue;
        source.examples.push_back(
            {labels[i].span, static_cast<int>(emotion - source.emotion_ids.begin()), weights[i]});
        source.example_ids.push_back(labels[i].id);
    }
}

} // namespace

Result<Source> Project::source(RecordingId id) {
    const auto &contents = document_->contents();
    const auto found = contents.recordings.find(id);
    if (found == contents.recordings.end()) return fail(ErrorCode::bad_argument, {}, "no such recording");
    const model::Recording &recording = found->second;

    Source source;
    source.project = path();
    source.recording = id;
    source.media_hash = recording.content_hash;
    source.media = absolute(recording.path);
    source.transcript = absolute(recording.transcript);
    source.body = absolute(recording.body);
    source.measures = recording.measures;
    source.duration = recording.duration;
    source.face_track = recording.face_track;
    add_labels(source, contents, file_.get());

    auto adapted = adapted_bytes(*file_, contents, recording.adaptation);
    if (!adapted) return tl::unexpected(adapted.error());
    source.adapted = std::move(*adapted);
    if (remembers(contents, recording)) source.earlier = earlier_adaptations(contents, recording);
    if (!source.earlier.empty()) {
        auto previous = adapted_bytes(*file_, contents, source.earlier.front());
        if (!previous) return tl::unexpected(previous.error());
        source.previous = std::move(*previous);
    }
    return source;
}

Result<Source> Project::source_with(RecordingId id, AdaptationId adaptation) {
    auto all = source(id);
    if (!all) return all;
    const auto &contents = document_->contents();
    const auto found = contents.adaptations.find(adaptation);
    if (adaptation && (found == contents.adaptations.end() || found->second.recording != id))
        return fail(ErrorCode::bad_argument, {}, "no such adaptation of the recording");
    auto bytes = adapted_bytes(*file_, contents, adaptation);
    if (!bytes) return tl::unexpected(bytes.error());
    all->adapted = std::move(*bytes);
    return all;
}

Result<Source> Project::source_learned(RecordingId id) {
    auto all = source(id);
    if (!all) return all;
    const auto &contents = document_->contents();
    const auto adaptation = contents.adaptations.find(contents.recordings.at(id).adaptation);
    if (adaptation == contents.adaptations.end()) return fail(ErrorCode::bad_argument, {}, "nothing was learned yet");
    const auto kept = parse_report(adaptation->second.report);
    if (!kept) return all;
    const auto then = kept->examples;
    std::vector<engine::Example> examples;
    std::vector<AnnotationId> ids;
    for (std::size_t i = 0; i < all->examples.size(); ++i) {
        if (std::find(then.begin(), then.end(), all->example_ids[i]) == then.end()) continue;
        examples.push_back(all->examples[i]);
        ids.push_back(all->example_ids[i]);
    }
    all->examples = std::move(examples);
    all->example_ids = std::move(ids);
    return all;
}

Status Project::accept(RecordingId recording, const engine::Engine::AdaptResult &result) {
    const auto now = source(recording);
    if (!now) return tl::unexpected(now.error());
    return accept(*now, result);
}

Status Project::accept(const Source &given, const engine::Engine::AdaptResult &result) {
    auto key = file_->put_blob(engine::to_bytes(result.adapted));
    if (!key) return tl::unexpected(key.error());
    model::Adaptation adaptation;
    adaptation.id = document_->fresh<AdaptationId>();
    adaptation.recording = given.recording;
    adaptation.weights = std::move(*key);
    KeptReport kept{result.report, given.emotion_ids, given.emotion_keys, given.example_ids, {}};
    if (result.report.continued) kept.earlier = given.earlier;
    adaptation.report = to_json(kept);
    adaptation.created = utc_now();
    auto edit = model::adapt(*document_, std::move(adaptation));
    if (!edit) return tl::unexpected(edit.error());
    return document_->apply(std::move(*edit));
}

std::optional<engine::AdaptReport> Project::report(RecordingId id) const {
    const auto &contents = document_->contents();
    const auto recording = contents.recordings.find(id);
    if (recording == contents.recordings.end()) return std::nullopt;
    const auto adaptation = contents.adaptations.find(recording->second.adaptation);
    if (adaptation == contents.adaptations.end()) return std::nullopt;
    const auto kept = parse_report(adaptation->second.report);
    if (!kept) return std::nullopt;
    Source now;
    now.recording = id;
    add_labels(now, contents, nullptr);
    return reindexed(*kept, now.emotion_ids, now.example_ids);
}

Result<Project::NewRecording> inspect_media(const std::filesystem::path &media, const std::filesystem::path &transcript,
                                            const std::filesystem::path &body, const Job &job) {
    auto info = media::probe(media);
    if (!info) return tl::unexpected(info.error());
    job.report(0, stage::hash);
    auto hash =
        media::content_hash(media, Job(job.token(), [&](double f, std::string_view) { job.report(f, stage::hash); }));
    if (!hash) return tl::unexpected(hash.error());
    Project::NewRecording found;
    found.info = std::move(*info);
    found.info.path = media;
    found.hash = std::move(*hash);
    found.transcript = transcript.empty() ? features::transcript_beside(media) : transcript;
    found.body = body;
    return found;
}

} // namespace tempera::workflow
