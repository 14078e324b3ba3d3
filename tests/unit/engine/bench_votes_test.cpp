#include "synthetic.h"

#include "core/engine/bench/votes.h"

#include <gmock/gmock.h>

namespace tempera::engine::bench {
namespace {

constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();

/// Two emotions, four pictures.
VotedPictures four() {
    return {2,
            {0.8f, 0.2f, //
             0.6f, 0.2f, //
             0.1f, 0.9f, //
             0.5f, 0.5f},
            {1.0f, 0.0f, //
             0.5f, 0.3f, // 0.2 of the raters saw neither
             0.2f, 0.8f, //
             0.4f, 0.6f},
            {0.2f, 0.0f, //
             0.5f, 0.1f, //
             0.2f, 0.2f, //
             0.4f, 0.4f}};
}

TEST(VoteFigures, AgreeWithTheHand) {
    const auto f = vote_figures(four());
    ASSERT_TRUE(f) << describe(f.error());
    EXPECT_EQ(f->pictures, 4);
    // Shares of the memberships 0.8/0.2, 0.75/0.25, 0.1/0.9, 0.5/0.5; of the votes 1/0, 0.625/0.375, 0.2/0.8, 0.4/0.6.
    EXPECT_NEAR(f->brier.value, 2 * (0.04 + 0.015625 + 0.01 + 0.01) / 4, 1e-6);
    const double summed = (0.08 + 0.02 + 0.02 + 0.02) / 4;
    EXPECT_NEAR(f->brier_memberships.value, summed, 1e-6);
    EXPECT_NEAR(f->brier_each.value, summed / 2, 1e-6);
    // Bins of 1/15: 0.8 | 0.2, 0.2 | 0.6 | 0.1 | 0.9 | 0.5, 0.5.
    EXPECT_NEAR(f->calibration_error.value, (0.2 + 0.1 + 0.1 + 0.1 + 0.1 + 0.0) / 8, 1e-6);
    // r of (0.8 0.6 0.1 0.5) and (1 0.5 0.2 0.4), of (0.2 0.2 0.9 0.5) and (0 0.3 0.8 0.6).
    EXPECT_NEAR(f->correlation[0], 0.2700 / std::sqrt(0.26 * 0.3475), 1e-4);
    EXPECT_NEAR(f->correlation[1], 0.3150 / std::sqrt(0.33 * 0.3675), 1e-4);
    EXPECT_NEAR(f->mean_correlation.value, (f->correlation[0] + f->correlation[1]) / 2, 1e-9);
    // Disputed: none of the strongest shares 1, 0.625, 0.8 and 0.6 (not below 0.6).
    EXPECT_EQ(f->disputed, 0);
    EXPECT_TRUE(std::isnan(f->ambiguity_auc.value));
    // Entropies of the votes 0, 0.954, 0.722, 0.971: above the upper median lies the last, and its ambiguity is the
    // greatest.
    EXPECT_DOUBLE_EQ(f->ambiguity_auc_entropy.value, 1);
    EXPECT_TRUE(std::isnan(f->width_auc.value));
    // Ranks of the widths 0.1, 0.3, 0.2, 0.4: 0 2 1 3; of those entropies 0 2 1 3; of the ambiguities, whose memberships are
    // 0.8 and 0.2, 0.6 and 0.2, 0.1 and 0.9, 0.5 and 0.5: 1 2 0 3. The first two are one and the same.
    EXPECT_NEAR(f->width_beyond_ambiguity.value, 1, 1e-9);
    // The last is judged: of two equal memberships the first is the answer, and it is wrong.
    EXPECT_EQ(f->judged, 4);
    EXPECT_DOUBLE_EQ(f->accuracy.value, 0.75);
    EXPECT_DOUBLE_EQ(f->recall.value, 0.75);
    EXPECT_EQ(f->majority, 3); // half is no majority
    EXPECT_DOUBLE_EQ(f->majority_accuracy.value, 2.0 / 3);
    for (const Figure &x : {f->brier, f->brier_each, f->calibration_error, f->accuracy}) {
        EXPECT_LE(x.low, x.value);
        EXPECT_GE(x.high, x.value);
    }
}

TEST(VoteFigures, AmbiguityTiesCountHalf) {
    // Two disputed pictures among four: one more ambiguous than both others, one as ambiguous as one of them.
    const VotedPictures v{2, {0.5f, 0.5f, 0.9f, 0.1f, 0.9f, 0.1f, 1.0f, 0.0f}, {0.5f, 0.5f, 0.5f, 0.5f, 1, 0, 1, 0},
                          {0.4f, 0.4f, 0.1f, 0.1f, 0.2f, 0.2f, 0.0f, 0.2f}};
    const auto f = vote_figures(v);
    ASSERT_TRUE(f);
    EXPECT_EQ(f->disputed, 2);
    EXPECT_DOUBLE_EQ(f->ambiguity_auc.value, (2 + 1.5) / 4);
    EXPECT_DOUBLE_EQ(f->width_auc.value, (1 + 1 + 0 + 0.5) / 4); // widths 0.4 and 0.1 against 0.2 and 0.1: one tie
}

TEST(VoteFigures, OddInput) {
    EXPECT_EQ(vote_figures({}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(vote_figures({2, {0.5f, 0}, {1, 0}, {}}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(vote_figures({2, {0.5f}, {1, 0}, {0, 0}}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(vote_figures({3, {0, 0}, {1, 0}, {0, 0}}).error().code, ErrorCode::bad_argument);
    // No membership at all is shared out evenly; an emotion without votes has no correlation.
    const auto f = vote_figures({2, {0, 0, 0, 0}, {1, 0, 0.5f, 0}, {0, 0, 0, 0}});
    ASSERT_TRUE(f);
    EXPECT_DOUBLE_EQ(f->brier.value, 0.5);
    EXPECT_DOUBLE_EQ(f->correlation[0], 0);
    EXPECT_TRUE(std::isnan(f->correlation[1]));
    EXPECT_EQ(f->judged, 2); // as many called the second none of both as named the first
    EXPECT_EQ(f->majority, 1);
}

TrainingSet pictures(const std::vector<std::string> &emotions) {
    TrainingSet set{emotions, {{"made up", Modality::face, {}}}};
    std::mt19937 random(5);
    for (int i = 0; i < 6; ++i) {
        TrainingSample s;
        s.targets.assign(emotions.size(), 0.0f);
        s.targets[static_cast<std::size_t>(i) % 3] = i == 5 ? 0.0f : 0.8f; // nobody saw any emotion in the last
        s.targets.back() = unsaid;
        s.validation = i > 1;
        for (int p = 0; p < face_width; ++p) s.face.push_back(static_cast<std::uint8_t>(random() % 256));
        set.sources[0].samples.push_back(std::move(s));
    }
    return set;
}

TEST(VotedPictures, TakesValidationPicturesWithVotesAndKnownEmotions) {
    const testing::Scratch scratch;
    Network n = testing::small_network();
    n.p.buffers.at("known")[0][1] = 0; // the weights' faces know nothing of the second emotion
    ASSERT_TRUE(write_file(scratch / "w", encode_network(n)));
    std::vector<std::string> emotions;
    const auto v = voted_pictures(scratch / "w", pictures(n.settings.emotions), emotions, 1, Job{});
    ASSERT_TRUE(v) << describe(v.error());
    EXPECT_EQ(v->count(), 3);
    EXPECT_EQ(v->emotions, static_cast<std::int64_t>(n.settings.emotions.size()) - 2);
    EXPECT_EQ(emotions[0], n.settings.emotions[0]);
    EXPECT_EQ(emotions[1], n.settings.emotions[2]);
    for (const float m : v->membership) EXPECT_TRUE(m > 0 && m < 1);
    ASSERT_EQ(v->width.size(), v->membership.size());
    for (const float w : v->width) EXPECT_TRUE(w > 0 && w < 1);
    EXPECT_FLOAT_EQ(v->vote[1], 0.8f); // picture 2 is of the third emotion, the second column
}

TEST(VotedPictures, SaysWhatIsWrong) {
    const testing::Scratch scratch;
    const Network n = testing::small_network();
    ASSERT_TRUE(write_file(scratch / "w", encode_network(n)));
    std::vector<std::string> emotions;
    const auto code = [&](const TrainingSet &set, const std::string &file = "w") {
        const auto v = voted_pictures(scratch / file, set, emotions, 1, Job{});
        return v ? ErrorCode::internal : v.error().code;
    };
    const TrainingSet good = pictures(n.settings.emotions);
    EXPECT_EQ(code(good, "nowhere"), ErrorCode::file_not_found);
    TrainingSet other = pictures({"joy", "sadness", "anger", "stress"});
    EXPECT_EQ(code(other), ErrorCode::bad_argument);
    TrainingSet none = good;
    none.sources.clear();
    EXPECT_EQ(code(none), ErrorCode::bad_argument);
    TrainingSet small = good;
    small.sources[0].samples[3].face.pop_back();
    EXPECT_EQ(code(small), ErrorCode::bad_argument);
    TrainingSet training = good;
    for (auto &s : training.sources[0].samples) s.validation = false;
    EXPECT_EQ(code(training), ErrorCode::bad_argument);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = voted_pictures(scratch / "w", good, emotions, 1, Job(stop.get_token()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace tempera::engine::bench
