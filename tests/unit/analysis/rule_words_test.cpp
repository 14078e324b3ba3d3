#include "core/analysis/rule_words.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace tempera;
using namespace tempera::analysis;

namespace {

constexpr std::int64_t steps = 600; ///< two minutes

/// Irregular scenes: true in about a third of them.
bool scene(std::int64_t step) { return (step / 17 * 7919 % 101) % 3 == 0; }

/// Rule 0 fires in the scenes, rule 1 where rule 0 does not, rule 2 always the same.
engine::RuleActivity activity() {
    engine::RuleActivity a;
    a.rules = 3;
    a.emotions = {"joy", "fear"};
    for (std::int64_t i = 0; i < steps; ++i) {
        const float up = scene(i) ? 0.6F : 0.1F;
        a.strength.insert(a.strength.end(), {up, 0.7F - up, 0.3F});
        a.evidence.push_back(1);
    }
    a.contribution = {1.5F, -0.5F, -1, 0.2F, 0, 0};
    return a;
}

/// Voice that is `semitones` higher in the scenes, with a slow drift and a wobble of its own.
Stream voice(float semitones) {
    Stream s{Modality::voice, {}, voice_step, voice_width, {}, {}};
    for (std::int64_t i = 0; i < steps * 20; ++i) {
        s.values.insert(s.values.end(), mel_bands,
                        -6 + 0.5F * static_cast<float>(std::sin(static_cast<double>(i) / 900)));
        const float wobble = static_cast<float>((i / 20) * 31 % 17) / 17 - 0.5F;
        s.values.push_back(0.5F + (scene(i / 20) ? semitones / 12 : 0.0F) + wobble * 0.2F);
        s.values.push_back(1);
        s.quality.push_back(1);
    }
    return s;
}

const RuleWords &rule(const std::vector<RuleWords> &all, int number) {
    for (const auto &r : all)
        if (r.rule == number) return r;
    throw std::runtime_error("no such rule");
}

} // namespace

TEST(RuleWords, AHigherPitchIsFoundWithItsSize) {
    Qualities q(steps);
    q.add(voice(4));
    const auto all = describe_rules(activity(), q, {}, {});
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 3U);
    const auto &first = rule(*all, 0);
    ASSERT_EQ(first.findings.size(), 1U) << in_words(first);
    EXPECT_EQ(first.findings[0].quality, Quality::pitch);
    EXPECT_GT(first.findings[0].effect, named_effect);
    EXPECT_GT(first.findings[0].inside - first.findings[0].outside, 2);
    EXPECT_THAT(in_words(first), testing::StartsWith("pitch higher (by "));
    EXPECT_THAT(first.contribution, testing::ElementsAre(1.5F, -0.5F));
    const auto &second = rule(*all, 1);
    ASSERT_EQ(second.findings.size(), 1U);
    EXPECT_LT(second.findings[0].effect, 0);
    EXPECT_TRUE(rule(*all, 2).findings.empty()); // it never changes: nothing sets it apart
    EXPECT_NEAR(rule(*all, 2).share, 0.3, 1e-5);
}

TEST(RuleWords, WithoutADifferenceNothingIsSaid) {
    Qualities q(steps);
    q.add(voice(0));
    const auto all = describe_rules(activity(), q, {}, {});
    ASSERT_TRUE(all);
    for (const auto &r : *all) {
        EXPECT_TRUE(r.findings.empty()) << in_words(r);
        EXPECT_EQ(in_words(r), "");
    }
}

TEST(RuleWords, ASlowSwingThatFitsByChanceIsNotNamed) {
    // Pitch and the rule's strength both swing slowly, not quite together: other alignments fit better.
    engine::RuleActivity a = activity();
    Stream s = voice(0);
    for (std::int64_t i = 0; i < steps; ++i) {
        const auto wave = static_cast<float>(0.5 + 0.4 * std::sin(static_cast<double>(i) / 12));
        a.strength[static_cast<std::size_t>(i) * 3] = wave;
        for (std::int64_t k = 0; k < 20; ++k)
            s.values[static_cast<std::size_t>((i * 20 + k) * voice_width + mel_bands)] =
                static_cast<float>(0.5 + 0.4 * std::sin(static_cast<double>(i + 6) / 12));
    }
    Qualities q(steps);
    q.add(s);
    const auto all = describe_rules(a, q, {}, {});
    ASSERT_TRUE(all);
    EXPECT_TRUE(rule(*all, 0).findings.empty()) << in_words(rule(*all, 0));
}

TEST(RuleWords, WordsSaidWhereTheRuleFiresAreTold) {
    std::vector<Word> words;
    int said = 0;
    for (std::int64_t i = 0; i < steps; i += 3) {
        const Time at = grid_step * i;
        words.push_back({{at, at + Time::millis(300)}, scene(i + 1) && said++ < 20 ? "Tired," : i % 2 ? "the" : "and"});
    }
    const auto all = describe_rules(activity(), Qualities(steps), words, {});
    ASSERT_TRUE(all);
    EXPECT_THAT(rule(*all, 0).words, testing::ElementsAre("tired"));
    EXPECT_EQ(in_words(rule(*all, 0)), "words \"tired\"");
    EXPECT_THAT(rule(*all, 1).words, testing::Not(testing::Contains("tired")));
}

TEST(RuleWords, TooLittleEvidenceSaysNothing) {
    engine::RuleActivity a = activity();
    for (std::size_t i = 60; i < a.evidence.size(); ++i) a.evidence[i] = 0;
    Qualities q(steps);
    q.add(voice(8));
    const auto all = describe_rules(a, q, {}, {});
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 3U);
    for (const auto &r : *all) EXPECT_TRUE(r.findings.empty());
    for (auto &e : a.evidence) e = 0;
    EXPECT_TRUE(describe_rules(a, q, {}, {})->empty());
    EXPECT_TRUE(describe_rules({}, q, {}, {})->empty());
}

TEST(RuleWords, StopsWhenTold) {
    std::stop_source stop;
    stop.request_stop();
    const auto all = describe_rules(activity(), Qualities(steps), {}, Job(stop.get_token()));
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::cancelled);
}
