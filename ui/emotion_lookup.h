// From the engine's emotion keys and the model's ids to the user's emotions.
#pragma once

#include "ui/emotion_style.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tempera::ui {

/// The key the engine knows an emotion by: the built-in name, else the user's own.
inline const std::string &key_of(const model::Emotion &e) { return e.builtin.empty() ? e.name : e.builtin; }

/// Null when the list has none such (the emotion was renamed or removed since).
inline const model::Emotion *find_emotion(const std::vector<model::Emotion> &emotions, const std::string &key) {
    const auto it = std::find_if(emotions.begin(), emotions.end(), [&](const auto &e) { return key_of(e) == key; });
    return it == emotions.end() ? nullptr : &*it;
}
inline const model::Emotion *find_emotion(const std::vector<model::Emotion> &emotions, EmotionId id) {
    const auto it = std::find_if(emotions.begin(), emotions.end(), [&](const auto &e) { return e.id == id; });
    return it == emotions.end() ? nullptr : &*it;
}
inline QString name_for(const std::vector<model::Emotion> &emotions, const std::string &key) {
    const auto *e = find_emotion(emotions, key);
    return e ? display_name(*e) : display_name(key);
}

} // namespace tempera::ui
