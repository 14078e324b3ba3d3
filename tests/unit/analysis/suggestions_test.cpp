#include "core/analysis/suggestions.h"

#include "tests/support/hand_scores.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace tempera;
using namespace tempera::analysis;

namespace {

/// A recording of scenes of 10 s: in scene k the face's latents lie at place `scenes[k]`; -1: there is no face.
struct Session {
    engine::Encoded encoded;
    engine::Scores scores;
};

Session session(const std::vector<int> &scenes, const std::vector<float> &ambiguity) {
    constexpr int per_scene = 50, dim = 4;
    Session s;
    engine::Latents latents{Modality::face, {}, dim, {}, {}};
    std::vector<std::vector<float>> rows;
    for (std::size_t k = 0; k < scenes.size(); ++k)
        for (int i = 0; i < per_scene; ++i) {
            const bool there = scenes[k] >= 0;
            latents.quality.push_back(there ? 1 : 0);
            for (int c = 0; c < dim; ++c) {
                const float wobble = 0.05F * static_cast<float>((i * (c + 3)) % 7);
                latents.values.push_back((scenes[k] == c ? 5.0F : 0.0F) + wobble);
            }
            rows.push_back(there ? std::vector<float>{0.5F} : std::vector<float>{});
        }
    s.encoded.duration = grid_step * static_cast<std::int64_t>(rows.size());
    s.encoded.modalities = {std::move(latents)};
    s.scores = test::hand_scores({"joy"}, rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!rows[i].empty()) s.scores.ambiguity[i] = ambiguity[i / per_scene];
    return s;
}

int scene_of(const Suggestion &s) { return static_cast<int>(s.at.us / Time::seconds(10).us); }

std::vector<int> scenes_of(const std::vector<Suggestion> &all) {
    std::vector<int> scenes;
    for (const auto &s : all) scenes.push_back(scene_of(s));
    std::sort(scenes.begin(), scenes.end());
    return scenes;
}

} // namespace

/// The same, with numbers behind each step's place that are sums for functionals.
Session with_sums(Session s) {
    engine::Latents &l = s.encoded.modalities.front(), longer{l.modality, {}, l.dim + 1, {}, l.quality, 1};
    for (std::int64_t i = 0; i < l.steps(); ++i) {
        longer.values.insert(longer.values.end(), l.values.begin() + i * l.dim, l.values.begin() + (i + 1) * l.dim);
        longer.values.push_back(static_cast<float>(90 * (i % 11)));
    }
    l = longer;
    return s;
}

TEST(Suggestions, EachNewKindOfMomentIsAskedForOnce) {
    const Session s = session({0, 1, 2, 3}, {0.5F, 0.5F, 0.5F, 0.5F});
    EXPECT_EQ(scenes_of(suggest(s.scores, s.encoded, {}, {.count = 4})), (std::vector{0, 1, 2, 3}));
}

TEST(Suggestions, WhatIsLabelledIsNotAskedForAgain) {
    const Session s = session({0, 1, 0, 2}, {0.5F, 0.5F, 0.5F, 0.5F});
    const std::vector<engine::Example> labels{{{Time::seconds(5), Time::seconds(5)}, 0}};
    const auto all = suggest(s.scores, s.encoded, labels, {.count = 2});
    EXPECT_EQ(scenes_of(all), (std::vector{1, 3})); // scene 2 looks like the labelled one
    for (const auto &one : all) EXPECT_GT(one.novelty, 0.5F);
}

TEST(Suggestions, SumsForFunctionalsSayNothingOfWhereAMomentLies) {
    const Session s = session({0, 1, 0, 2}, {0.5F, 0.5F, 0.5F, 0.5F});
    const std::vector<engine::Example> labels{{{Time::seconds(5), Time::seconds(5)}, 0}};
    const auto one = suggest(s.scores, s.encoded, labels, {.count = 4}),
               other = suggest(s.scores, with_sums(s).encoded, labels, {.count = 4});
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].at, other[i].at);
        EXPECT_FLOAT_EQ(one[i].novelty, other[i].novelty);
    }
}

TEST(Suggestions, TheAmbiguousSceneComesFirst) {
    const Session s = session({0, 1, 2, 3}, {0.1F, 0.1F, 0.9F, 0.1F});
    const auto all = suggest(s.scores, s.encoded, {}, {.count = 1});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(scene_of(all[0]), 2);
    EXPECT_FLOAT_EQ(all[0].ambiguity, 0.9F);
    EXPECT_EQ(all[0].reason, Suggestion::Reason::ambiguous);
}

TEST(Suggestions, AreNeverWithinTwoSecondsOfOneAnotherNorOfALabel) {
    const Session s = session({0, 1, 2}, {0.9F, 0.2F, 0.7F});
    const std::vector<engine::Example> labels{{{Time::seconds(12), Time::seconds(14)}, 0}};
    const auto all = suggest(s.scores, s.encoded, labels, {.count = 100});
    ASSERT_GT(all.size(), 5U);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j)
            EXPECT_GE(std::abs(all[i].at.us - all[j].at.us), Time::seconds(2).us);
        EXPECT_TRUE(all[i].at <= Time::seconds(10) || all[i].at >= Time::seconds(16)) << format_time(all[i].at);
    }
}

TEST(Suggestions, ThereAreNoneWithoutEvidence) {
    const Session s = session({0, -1, 1}, {0.5F, 0.5F, 0.5F});
    for (const auto &one : suggest(s.scores, s.encoded, {}, {.count = 100})) EXPECT_NE(scene_of(one), 1);
    const Session none = session({-1, -1}, {0.5F, 0.5F});
    EXPECT_TRUE(suggest(none.scores, none.encoded, {}).empty());
}

TEST(Suggestions, NothingToSuggestIsNoError) {
    const Session s = session({0}, {0.5F});
    EXPECT_TRUE(suggest({}, {}, {}).empty());
    EXPECT_TRUE(suggest(s.scores, s.encoded, {}, {.count = 0}).empty());
    const std::vector<engine::Example> everything{{{Time{}, Time::seconds(10)}, 0}};
    EXPECT_TRUE(suggest(s.scores, s.encoded, everything).empty());
    const std::vector<engine::Example> outside{{{Time::seconds(99), Time::seconds(99)}, 0}};
    EXPECT_FALSE(suggest(s.scores, s.encoded, outside).empty());
}

TEST(Suggestions, CurvesOfAPartAreTakenAtTheirPlace) {
    const Session s = session({0, 1, 2}, {0.5F, 0.5F, 0.5F});
    engine::Scores part = test::hand_scores({"joy"}, std::vector<std::vector<float>>(50, {0.5F}), Time::seconds(10));
    const auto all = suggest(part, s.encoded, {}, {.count = 3});
    ASSERT_FALSE(all.empty());
    for (const auto &one : all) EXPECT_EQ(scene_of(one), 1);
}

TEST(Suggestions, TheSameInputGivesTheSameMoments) {
    std::vector<int> scenes;
    std::vector<float> ambiguity;
    for (int k = 0; k < 60; ++k) { // ten minutes: thinned
        scenes.push_back(k * 7 % 5 - 1);
        ambiguity.push_back(static_cast<float>(k % 3) * 0.3F);
    }
    const Session s = session(scenes, ambiguity);
    const auto once = suggest(s.scores, s.encoded, {}, {.count = 8}),
               again = suggest(s.scores, s.encoded, {}, {.count = 8});
    ASSERT_EQ(once.size(), 8U);
    ASSERT_EQ(again.size(), 8U);
    for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(once[i].at, again[i].at);
}
