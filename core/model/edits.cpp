#include "core/model/edits.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/model/edit_parts.h"
#include "core/model/label_keys.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace tempera::model {
namespace {

struct Style {
    const char *builtin;
    std::uint32_t rgb;
};
// Okabe and Ito's colours (jfly.uni-koeln.de/color, 2008) but black and yellow, which vanish on dark or light
// ground, with three of Paul Tol's "muted" scheme (personal.sron.nl/~pault) and a grey for neutral.
constexpr std::array<Style, 9> starting{{{"neutral", 0x8C8C8C},
                                         {"calm", 0x009E73},
                                         {"joy", 0xE69F00},
                                         {"sadness", 0x0072B2},
                                         {"anger", 0xD55E00},
                                         {"fear", 0xAA4499},
                                         {"disgust", 0x999933},
                                         {"surprise", 0x56B4E9},
                                         {"contempt", 0xCC79A7}}};
constexpr std::array<std::uint32_t, 5> further_colours{0x44AA99, 0xCC6677, 0x6E6BD1, 0xB8860B, 0x7A9A01};
/// Known to the prior from body signals, but no starting emotion.
constexpr std::string_view stress = "stress";

Status check_name(const Document &doc, const std::string &name, EmotionId self) {
    if (name.empty()) return fail(ErrorCode::bad_argument, {}, "an emotion needs a name");
    for (const auto &[id, other] : doc.contents().emotions)
        if (id != self && lowered(other.name) == lowered(name))
            return fail(ErrorCode::bad_argument, name, "there is already an emotion of that name");
    return {};
}

std::set<int> used(const Document &doc, int Emotion::*member) {
    std::set<int> all;
    for (const auto &[id, emotion] : doc.contents().emotions) all.insert(emotion.*member);
    return all;
}

int next_pattern(const Document &doc) {
    const auto taken = used(doc, &Emotion::pattern);
    int first = 0;
    while (taken.count(first)) ++first;
    return first;
}

int next_key(const Document &doc) {
    const auto taken = used(doc, &Emotion::key);
    const auto free = std::find_if(free_keys.begin(), free_keys.end(), [&](int key) { return !taken.count(key); });
    return free == free_keys.end() ? 0 : *free;
}

std::uint32_t next_colour(const Document &doc) {
    std::vector<std::uint32_t> all;
    for (const Style &style : starting) all.push_back(style.rgb);
    all.insert(all.end(), further_colours.begin(), further_colours.end());
    const auto uses = [&](std::uint32_t rgb) {
        const auto &emotions = doc.contents().emotions;
        return std::count_if(emotions.begin(), emotions.end(), [&](const auto &e) { return e.second.rgb == rgb; });
    };
    return *std::min_element(all.begin(), all.end(), [&](auto a, auto b) { return uses(a) < uses(b); });
}


std::string rater_of(const Document &doc, const Tier &tier) {
    const auto it = doc.contents().raters.find(tier.rater);
    return it == doc.contents().raters.end() ? std::string{} : it->second.name;
}

} // namespace

Result<Edit> add_annotations(Document &doc, TierId tier_id, const std::vector<NewAnnotation> &items) {
    const auto tier = doc.contents().tiers.find(tier_id);
    if (tier == doc.contents().tiers.end()) return gone("tier", tier_id.value);
    for (const NewAnnotation &item : items)
        if (!doc.contents().emotions.count(item.emotion)) return gone("emotion", item.emotion.value);
    std::vector<Change> changes;
    for (const NewAnnotation &item : items)
        changes.push_back(
            {{}, Annotation{doc.fresh<AnnotationId>(), tier_id, turned(item.span), item.emotion, item.note}});
    Edit edit = edit_of(tier->second.recording, label::import_labels, std::to_string(items.size()), std::move(changes));
    edit.rater = rater_of(doc, tier->second);
    return edit;
}

Result<Edit> add_annotation(Document &doc, TierId tier, Span span, EmotionId emotion, std::string note) {
    auto edit = add_annotations(doc, tier, {{span, emotion, std::move(note)}});
    if (!edit) return edit;
    edit->label = label::add_annotation;
    edit->detail = doc.contents().emotions.at(emotion).name;
    return edit;
}

Result<Edit> change_annotation(const Document &doc, AnnotationId id, Span span, EmotionId emotion, std::string note) {
    const auto it = doc.contents().annotations.find(id);
    if (it == doc.contents().annotations.end()) return gone("annotation", id.value);
    const auto named = doc.contents().emotions.find(emotion);
    if (named == doc.contents().emotions.end()) return gone("emotion", emotion.value);
    const Annotation &before = it->second;
    const Annotation after{id, before.tier, turned(span), emotion, std::move(note)};
    const Tier &tier = doc.contents().tiers.at(before.tier);
    Edit edit = edit_of(tier.recording, label::change_annotation, named->second.name, {});
    if (after != before) edit.changes.push_back({before, after});
    edit.rater = rater_of(doc, tier);
    return edit;
}

Result<Edit> remove_annotations(const Document &doc, const std::vector<AnnotationId> &ids) {
    Edit edit = edit_of({}, label::remove_annotation, {}, {});
    for (const AnnotationId id : std::set<AnnotationId>(ids.begin(), ids.end())) {
        const auto it = doc.contents().annotations.find(id);
        if (it == doc.contents().annotations.end()) return gone("annotation", id.value);
        const Tier &tier = doc.contents().tiers.at(it->second.tier);
        if (edit.changes.empty()) {
            edit.scope = tier.recording;
            edit.rater = rater_of(doc, tier);
            edit.detail = doc.contents().emotions.at(it->second.emotion).name;
        }
        edit.changes.push_back({it->second, {}});
    }
    if (edit.changes.size() > 1) edit.detail = std::to_string(edit.changes.size());
    return edit;
}

Result<Edit> add_emotion(Document &doc, std::string name) {
    name = trimmed(name);
    if (Status s = check_name(doc, name, {}); !s) return tl::unexpected(s.error());
    Emotion emotion;
    emotion.id = doc.fresh<EmotionId>();
    emotion.name = name;
    // Typing the name of an emotion that the prior knows brings back what the prior knows of it.
    const std::string key = lowered(name);
    const bool known = key == stress ||
                       std::any_of(starting.begin(), starting.end(), [&](const Style &s) { return key == s.builtin; });
    const auto &all = doc.contents().emotions;
    if (known && std::none_of(all.begin(), all.end(), [&](const auto &e) { return e.second.builtin == key; }))
        emotion.name = emotion.builtin = key;
    emotion.rgb = next_colour(doc);
    emotion.pattern = next_pattern(doc);
    emotion.key = next_key(doc);
    for (const auto &[id, other] : all) emotion.position = std::max(emotion.position, other.position + 1);
    return edit_of({}, label::add_emotion, emotion.name, {{{}, emotion}});
}

Result<Edit> change_emotion(const Document &doc, const Emotion &changed) {
    const auto it = doc.contents().emotions.find(changed.id);
    if (it == doc.contents().emotions.end()) return gone("emotion", changed.id.value);
    Emotion after = changed;
    after.name = trimmed(after.name);
    if (Status s = check_name(doc, after.name, changed.id); !s) return tl::unexpected(s.error());
    if (after.key != 0 && !is_label_key(after.key))
        return fail(ErrorCode::bad_argument, after.name, "keys are digits and letters, or none");
    Edit edit = edit_of({}, label::change_emotion, after.name, {});
    if (after != it->second) edit.changes.push_back({it->second, after});
    // A key names one emotion: the one that had it takes the key that is given up.
    for (const auto &[id, other] : doc.contents().emotions) {
        if (id == after.id || after.key == 0 || after.key == it->second.key || other.key != after.key) continue;
        Emotion swapped = other;
        swapped.key = it->second.key;
        edit.changes.push_back({other, swapped});
    }
    return edit;
}

Result<Edit> remove_emotion(const Document &doc, EmotionId id) {
    const auto it = doc.contents().emotions.find(id);
    if (it == doc.contents().emotions.end()) return gone("emotion", id.value);
    const auto &annotations = doc.contents().annotations;
    const auto used =
        std::count_if(annotations.begin(), annotations.end(), [&](const auto &a) { return a.second.emotion == id; });
    if (used > 0)
        return fail(ErrorCode::bad_argument, it->second.name,
                    "labels use it: " + std::to_string(used) + "; change or remove them first");
    return edit_of({}, label::remove_emotion, it->second.name, {{it->second, {}}});
}

Result<Edit> adapt(Document &doc, Adaptation adaptation) {
    const auto it = doc.contents().recordings.find(adaptation.recording);
    if (it == doc.contents().recordings.end()) return gone("recording", adaptation.recording.value);
    if (!adaptation.id) adaptation.id = doc.fresh<AdaptationId>();
    if (adaptation.created.empty()) adaptation.created = utc_now();
    Recording after = it->second;
    after.adaptation = adaptation.id;
    return edit_of(it->first, label::adapt, {}, {{{}, adaptation}, {it->second, after}});
}

Result<Edit> forget_adaptation(const Document &doc, RecordingId id) {
    const auto it = doc.contents().recordings.find(id);
    if (it == doc.contents().recordings.end()) return gone("recording", id.value);
    Edit edit = edit_of(id, label::forget_adaptation, {}, {});
    if (!it->second.adaptation) return edit;
    Recording after = it->second;
    after.adaptation = {};
    edit.changes.push_back({it->second, after});
    return edit;
}

Result<Edit> set_memory(const Document &doc, PatientId id, bool on) {
    const auto it = doc.contents().patients.find(id);
    if (it == doc.contents().patients.end()) return gone("patient", id.value);
    Edit edit = edit_of({}, on ? label::use_memory : label::no_memory, it->second.name, {});
    if (it->second.memory == on) return edit;
    Patient after = it->second;
    after.memory = on;
    edit.changes.push_back({it->second, after});
    return edit;
}

Result<Edit> forget_memory(const Document &doc, PatientId id) {
    const auto it = doc.contents().patients.find(id);
    if (it == doc.contents().patients.end()) return gone("patient", id.value);
    Patient after = it->second;
    for (const auto &[adaptation, made] : doc.contents().adaptations) {
        const auto recording = doc.contents().recordings.find(made.recording);
        if (recording == doc.contents().recordings.end()) continue;
        const auto session = doc.contents().sessions.find(recording->second.session);
        if (session != doc.contents().sessions.end() && session->second.patient == id)
            after.forgotten = std::max(after.forgotten, adaptation);
    }
    Edit edit = edit_of({}, label::forget_memory, it->second.name, {});
    if (after != it->second) edit.changes.push_back({it->second, after});
    return edit;
}

Result<Edit> change_recording(const Document &doc, const Recording &changed) {
    const auto it = doc.contents().recordings.find(changed.id);
    if (it == doc.contents().recordings.end()) return gone("recording", changed.id.value);
    Edit edit = edit_of(changed.id, label::change_recording, {}, {});
    if (changed != it->second) edit.changes.push_back({it->second, changed});
    return edit;
}

Edit starting_emotions(Document &doc) {
    Edit edit = edit_of({}, label::add_emotion, {}, {});
    int number = 0;
    for (const Style &style : starting) {
        Emotion emotion{doc.fresh<EmotionId>(), style.builtin, style.builtin, style.rgb, number, number + 1, number};
        edit.changes.push_back({{}, emotion});
        ++number;
    }
    return edit;
}

} // namespace tempera::model
