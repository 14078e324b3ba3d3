#include "core/exchange/document.h"

#include "core/base/text.h"
#include "core/exchange/text_file.h"
#include "core/model/edits.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tempera::exchange {
namespace {

/// Writers of other programs round, and a picture's last frame has a length: so much beyond the end is no mistake.
constexpr Time slack = Time::millis(500);

std::string trimmed(const std::string &text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string mime_of(const std::filesystem::path &media) {
    static const std::map<std::string, std::string> known{
        {".mp4", "video/mp4"},   {".m4v", "video/mp4"},       {".mov", "video/quicktime"}, {".mkv", "video/x-matroska"},
        {".webm", "video/webm"}, {".avi", "video/x-msvideo"}, {".mpg", "video/mpeg"},      {".mpeg", "video/mpeg"},
        {".wav", "audio/x-wav"}, {".mp3", "audio/mpeg"},      {".flac", "audio/flac"},     {".m4a", "audio/mp4"},
        {".ogg", "audio/ogg"}};
    const auto found = known.find(lowered(media.extension().string()));
    return found == known.end() ? std::string("unknown") : found->second;
}

model::Document::Contents emotions_of(const model::Document &document) {
    model::Document::Contents contents;
    contents.emotions = document.contents().emotions;
    return contents;
}

std::pair<float, float> reach(const Track &track) {
    float smallest = std::numeric_limits<float>::max(), largest = std::numeric_limits<float>::lowest();
    for (const float value : track.values) {
        if (!std::isfinite(value)) continue;
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
    }
    if (smallest < largest) return {smallest, largest};
    if (smallest > largest) return {0.0f, 1.0f};
    // Next to a large number 1 is nothing: a scale must not be empty.
    return {smallest, std::max(smallest + 1, std::nextafter(smallest, std::numeric_limits<float>::infinity()))};
}

/// The objects that an import makes, each looked up once.
class Importer {
public:
    Importer(model::Document &document, RecordingId recording, const Take &take)
        : document_(document), recording_(recording), take_(take), trial_(nullptr, emotions_of(document)) {
        const auto &contents = document.contents();
        for (const auto &[id, emotion] : contents.emotions) {
            emotions_.emplace(lowered(emotion.name), id);
            if (!emotion.builtin.empty()) emotions_.emplace(emotion.builtin, id);
        }
        for (const auto &[id, rater] : contents.raters) raters_.emplace(rater.name, id);
        for (const auto &[id, tier] : contents.tiers) {
            if (tier.recording != recording) continue;
            first_tier_.emplace(tier.rater, id);
            tiers_.emplace(std::pair(tier.rater, tier.name), id);
            position_ = std::max(position_, tier.position + 1);
        }
        for (const auto &[id, annotation] : contents.annotations)
            there_.insert({annotation.tier, annotation.span, annotation.emotion});
        taken_.edit.scope = recording;
        taken_.edit.label = model::label::import_labels;
        taken_.edit.detail = take.file.substr(take.file.find_last_of('/') + 1);
    }

    Result<Taken> run(const Content &content) {
        duration_ = document_.contents().recordings.at(recording_).duration;
        bool any = false;
        for (std::size_t i = 0; i < content.tiers.size(); ++i) {
            if (!take_.tiers.empty() && !(i < take_.tiers.size() && take_.tiers[i])) continue;
            any = any || !content.tiers[i].labels.empty();
            if (auto done = add_tier(content, i); !done) return tl::unexpected(done.error());
        }
        for (std::size_t i = 0; i < content.tracks.size() && i < take_.tracks.size(); ++i) {
            if (!take_.tracks[i]) continue;
            any = true;
            if (i >= take_.kept.size())
                return fail(ErrorCode::bad_argument, take_.file, "the curves' values are not kept");
            if (auto done = add_track(content.tracks[i], take_.kept[i]); !done) return tl::unexpected(done.error());
        }
        if (!any) return fail(ErrorCode::bad_labels, take_.file, "there is nothing to import in it");
        // What others refer to comes first: emotions, raters, tiers, then the labels.
        auto &changes = taken_.edit.changes;
        changes = std::move(objects_);
        changes.insert(changes.end(), std::make_move_iterator(labels_.begin()), std::make_move_iterator(labels_.end()));
        return std::move(taken_);
    }

private:
    template <class T> static model::Change added(T object) { return {std::nullopt, model::Object(std::move(object))}; }

    Status add_tier(const Content &content, std::size_t index) {
        const LabelTier &source = content.tiers[index];
        TierId tier; // made only when there is a label for it
        for (const Label &label : source.labels) {
            const std::string text = trimmed(label.text);
            if (text.empty()) {
                ++taken_.no_text;
                continue;
            }
            Span span = label.span;
            span.onset += take_.shift;
            span.offset += take_.shift;
            if (span.offset > duration_ && span.offset <= duration_ + slack && span.onset < duration_) {
                span.offset = duration_;
                ++taken_.cut;
            }
            if (span.onset < Time{} || span.offset > duration_ || (span.is_moment() && span.onset >= duration_)) {
                if (take_.skip_outside) {
                    ++taken_.outside;
                    continue;
                }
                return fail(ErrorCode::bad_labels, take_.file,
                            (label.line > 0 ? "line " + std::to_string(label.line) + ": " : std::string()) +
                                format_time(span.onset) + " to " + format_time(span.offset) +
                                " is outside the recording, which lasts " + format_time(duration_));
            }
            const auto emotion = emotion_named(text);
            if (!emotion) return tl::unexpected(emotion.error());
            if (!tier) {
                tier = tier_for(source, &content);
                if (const auto old = document_.contents().tiers.find(tier);
                    old != document_.contents().tiers.end() && old->second.locked)
                    return fail(ErrorCode::bad_labels, take_.file, "the tier " + old->second.name + " is locked");
            }
            if (!there_.insert({tier, span, *emotion}).second) {
                ++taken_.there_already;
                continue;
            }
            labels_.push_back(
                added(model::Annotation{document_.fresh<AnnotationId>(), tier, span, *emotion, label.note}));
            ++taken_.labels;
        }
        return {};
    }

    Result<EmotionId> emotion_named(const std::string &name) {
        const auto found = emotions_.find(lowered(name));
        if (found != emotions_.end()) return found->second;
        // Tried on a document of the emotions alone, so that each new one finds the keys and colours before it taken.
        auto edit = model::add_emotion(trial_, name);
        if (!edit) return tl::unexpected(edit.error());
        auto &emotion = std::get<model::Emotion>(*edit->changes.front().after);
        emotion.id = document_.fresh<EmotionId>();
        const EmotionId id = emotion.id;
        objects_.push_back(edit->changes.front());
        emotions_.emplace(lowered(name), id);
        if (auto done = trial_.apply(std::move(*edit)); !done) return tl::unexpected(done.error());
        return id;
    }

    RaterId rater_named(const std::string &name) {
        if (name.empty() && !document_.contents().raters.empty()) return document_.contents().raters.begin()->first;
        const std::string known = name.empty() ? "Rater 1" : name;
        const auto found = raters_.find(known);
        if (found != raters_.end()) return found->second;
        const RaterId id = document_.fresh<RaterId>();
        objects_.push_back(added(model::Rater{id, known}));
        raters_.emplace(known, id);
        return id;
    }

    Status add_track(const Track &track, const KeptTrack &kept) {
        model::Trace trace;
        trace.id = document_.fresh<TraceId>();
        LabelTier owner;
        owner.rater = !track.rater.empty() ? track.rater : !take_.rater.empty() ? take_.rater : take_.track_tier;
        owner.name = owner.rater;
        trace.tier = tier_for(owner, nullptr);
        const auto emotion = emotions_.find(lowered(track.name));
        if (emotion != emotions_.end())
            trace.emotion = emotion->second;
        else
            trace.dimension = track.unit.empty() ? track.name : track.name + " (" + track.unit + ")";
        trace.low = kept.low;
        trace.high = kept.high;
        trace.start = track.start + take_.shift;
        trace.step = kept.step;
        trace.values = kept.key;
        labels_.push_back(added(std::move(trace)));
        ++taken_.tracks;
        return {};
    }

    /// `content`: where the source's parent is; null: it has none.
    TierId tier_for(const LabelTier &source, const Content *content) {
        const std::string rater_name = source.rater.empty() ? take_.rater : source.rater;
        const RaterId rater = rater_named(rater_name);
        if (source.name.empty() || source.name == rater_name)
            if (const auto found = first_tier_.find(rater); found != first_tier_.end()) return found->second;
        std::string name = source.name;
        if (name.empty())
            for (const auto &[known, id] : raters_)
                if (id == rater) name = known;
        const auto found = tiers_.find({rater, name});
        if (found != tiers_.end()) return found->second;
        model::Tier tier;
        tier.id = document_.fresh<TierId>();
        tier.recording = recording_;
        tier.rater = rater;
        tier.name = name;
        if (content && source.parent >= 0)
            tier.parent = tier_for(content->tiers[static_cast<std::size_t>(source.parent)], content);
        tier.position = position_++;
        tiers_.emplace(std::pair(rater, name), tier.id);
        first_tier_.emplace(rater, tier.id);
        const TierId id = tier.id;
        objects_.push_back(added(std::move(tier)));
        return id;
    }

    model::Document &document_;
    RecordingId recording_;
    const Take &take_;
    model::Document trial_;
    Time duration_;
    int position_ = 0;
    std::map<std::string, EmotionId> emotions_; ///< by name in lower case
    std::map<std::string, RaterId> raters_;
    std::map<RaterId, TierId> first_tier_;
    std::map<std::pair<RaterId, std::string>, TierId> tiers_;
    std::set<std::tuple<TierId, Span, EmotionId>> there_;
    std::vector<model::Change> objects_, labels_;
    Taken taken_;
};

} // namespace

Result<Content> from_document(const model::Document::Contents &contents, RecordingId recording,
                              const std::filesystem::path &media, const std::set<TierId> &tiers,
                              const ReadValues &values) {
    Content content;
    const auto found = contents.recordings.find(recording);
    if (found == contents.recordings.end()) return content;
    content.duration = found->second.duration;
    if (const auto session = contents.sessions.find(found->second.session); session != contents.sessions.end()) {
        content.title = session->second.name;
        content.date = session->second.date;
    }
    if (!media.empty()) content.media.push_back({utf8(media), mime_of(media), {}});

    std::vector<model::Tier> chosen;
    for (const auto &[id, tier] : contents.tiers)
        if (tier.recording == recording && (tiers.empty() || tiers.contains(id))) chosen.push_back(tier);
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const auto &a, const auto &b) { return a.position < b.position; });
    std::map<TierId, std::size_t> index;
    for (const model::Tier &tier : chosen) {
        index[tier.id] = content.tiers.size();
        content.tiers.push_back({tier.name, contents.raters.at(tier.rater).name, -1, {}});
    }
    for (const model::Tier &tier : chosen)
        if (const auto parent = index.find(tier.parent); parent != index.end())
            content.tiers[index[tier.id]].parent = static_cast<int>(parent->second);
    std::set<EmotionId> used;
    for (const auto &[id, annotation] : contents.annotations) {
        const auto tier = index.find(annotation.tier);
        if (tier == index.end()) continue;
        used.insert(annotation.emotion);
        content.tiers[tier->second].labels.push_back(
            {annotation.span, contents.emotions.at(annotation.emotion).name, annotation.note, 0});
    }
    for (LabelTier &tier : content.tiers)
        std::stable_sort(tier.labels.begin(), tier.labels.end(),
                         [](const Label &a, const Label &b) { return a.span < b.span; });
    std::vector<model::Emotion> emotions;
    for (const EmotionId id : used) emotions.push_back(contents.emotions.at(id));
    std::stable_sort(emotions.begin(), emotions.end(),
                     [](const auto &a, const auto &b) { return a.position < b.position; });
    for (const model::Emotion &emotion : emotions)
        content.categories.push_back({emotion.name, emotion.definition, emotion.rgb});
    if (!values) return content;
    for (const auto &[id, trace] : contents.traces) {
        const auto tier = index.find(trace.tier);
        if (tier == index.end()) continue;
        auto samples = values(trace.values);
        if (!samples) return tl::unexpected(samples.error());
        Track track;
        track.name = trace.emotion ? contents.emotions.at(trace.emotion).name : trace.dimension;
        track.rater = content.tiers[tier->second].rater;
        track.start = trace.start;
        track.rate = 1 / trace.step.seconds();
        track.low = trace.low;
        track.high = trace.high;
        track.values = std::move(*samples);
        content.tracks.push_back(std::move(track));
    }
    return content;
}

Result<std::vector<KeptTrack>> keep_tracks(const std::vector<Track> &tracks, const std::vector<bool> &chosen,
                                           const KeepValues &keep) {
    std::vector<KeptTrack> out(tracks.size());
    for (std::size_t i = 0; i < std::min(tracks.size(), chosen.size()); ++i) {
        if (!chosen[i]) continue;
        const Track &track = tracks[i];
        const auto [smallest, largest] = reach(track);
        const bool scale = track.low < track.high; // false for NaN, too
        out[i].low = scale ? track.low : smallest;
        out[i].high = scale ? track.high : largest;
        out[i].step = std::max(Time::seconds(1 / track.rate), Time::micros(1));
        std::vector<float> values;
        const auto count = static_cast<std::size_t>((track.end() - track.start).us / out[i].step.us);
        for (std::size_t k = 0; k < std::max<std::size_t>(count, 1) && !track.values.empty(); ++k) {
            const double at = (out[i].step * static_cast<std::int64_t>(k)).seconds() * track.rate;
            values.push_back(track.values[std::min(static_cast<std::size_t>(at + 0.5), track.values.size() - 1)]);
        }
        auto key = keep(values);
        if (!key) return tl::unexpected(key.error());
        out[i].key = std::move(*key);
    }
    return out;
}

Result<Taken> to_edit(model::Document &document, RecordingId recording, const Content &content, const Take &take) {
    if (!document.contents().recordings.contains(recording))
        return fail(ErrorCode::bad_argument, {}, "no such recording");
    return Importer(document, recording, take).run(content);
}

bool looks_like_speech(const LabelTier &tier) {
    std::set<std::string> different;
    std::size_t words = 0;
    for (const Label &label : tier.labels) {
        different.insert(label.text);
        words += 1 + static_cast<std::size_t>(std::count(label.text.begin(), label.text.end(), ' '));
    }
    return different.size() > 40 || (!tier.labels.empty() && words > 3 * tier.labels.size());
}

} // namespace tempera::exchange
