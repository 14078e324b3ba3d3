// A weight file for tests that need an engine but not a good one: trained for moments on made-up samples.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/trainer.h"

#include <cmath>
#include <filesystem>
#include <limits>
#include <random>

namespace tempera::test_support {

/// A few samples per emotion and modality, in which the emotion shows as a plain pattern.
inline engine::TrainingSet tiny_training_set() {
    constexpr int per_emotion = 4;
    engine::TrainingSet set;
    for (const auto emotion : engine::builtin_emotions) set.emotions.emplace_back(emotion);
    set.emotions.emplace_back("stress");
    std::mt19937 random(3);
    std::normal_distribution<float> noise(0, 0.1F);
    const auto targets = [&](std::size_t emotion) {
        std::vector<float> all(set.emotions.size(), 0.0F);
        all[emotion] = 1;
        return all;
    };
    engine::TrainingSource face{"faces", Modality::face, {}}, voice{"voices", Modality::voice, {}},
        words{"words", Modality::words, {}}, body{"body", Modality::body, {}};
    for (std::size_t e = 0; e < engine::builtin_emotions.size(); ++e) {
        for (int k = 0; k < per_emotion; ++k) {
            engine::TrainingSample sample;
            sample.targets = targets(e);
            sample.subject = k;
            sample.validation = k == per_emotion - 1;

            engine::TrainingSample picture = sample;
            for (int i = 0; i < face_width; ++i) {
                const float wave = std::sin(static_cast<float>((i % face_side) * static_cast<int>(e + 1)) * 0.13F);
                picture.face.push_back(
                    static_cast<std::uint8_t>(std::clamp(128 + 90 * (wave + noise(random)), 0.0F, 255.0F)));
            }
            face.samples.push_back(std::move(picture));

            engine::TrainingSample speech = sample;
            speech.stream = Stream{Modality::voice, Time{}, voice_step, voice_width, {}, {}};
            for (int i = 0; i < 150; ++i) {
                for (int band = 0; band < mel_bands; ++band)
                    speech.stream.values.push_back(
                        -6 + 3 * std::cos(static_cast<float>(band * static_cast<int>(e + 1)) * 0.1F) + noise(random));
                speech.stream.values.push_back(0.1F * static_cast<float>(e));
                speech.stream.values.push_back(1);
                speech.stream.quality.push_back(1);
            }
            voice.samples.push_back(std::move(speech));

            engine::TrainingSample text = sample;
            text.words = {"so", set.emotions[e], "again"};
            words.samples.push_back(std::move(text));
        }
    }
    for (int k = 0; k < 2 * per_emotion; ++k) {
        engine::TrainingSample sample;
        sample.targets.assign(set.emotions.size(), std::numeric_limits<float>::quiet_NaN());
        sample.targets.back() = static_cast<float>(k % 2);
        sample.subject = k / 2;
        sample.validation = k >= 2 * per_emotion - 2;
        sample.stream = Stream{Modality::body, Time{}, body_step, body_width, {}, {}};
        for (int i = 0; i < 240; ++i) {
            sample.stream.values.insert(sample.stream.values.end(),
                                        {70 + 20 * static_cast<float>(k % 2) + noise(random), 2 + noise(random), 33});
            sample.stream.quality.push_back(1);
        }
        body.samples.push_back(std::move(sample));
    }
    set.sources = {std::move(face), std::move(voice), std::move(words), std::move(body)};
    return set;
}

/// Trains into `folder`; an empty path when that fails.
inline std::filesystem::path tiny_model(const std::filesystem::path &folder, std::uint64_t seed = 1) {
    engine::TrainingSettings settings;
    settings.face_epochs = settings.voice_epochs = settings.words_epochs = settings.body_epochs = 1;
    settings.meta_episodes = 0; // meta-training takes ten times as long as all the rest
    settings.seed = seed;
    settings.out = folder / ("tiny" + std::to_string(seed) + ".safetensors");
    settings.resume = false;
    return engine::train(tiny_training_set(), settings, {}) ? settings.out : std::filesystem::path();
}

} // namespace tempera::test_support
