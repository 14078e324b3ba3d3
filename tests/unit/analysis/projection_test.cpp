// The plane on which a session's moments are laid out.
#include "core/analysis/projection.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace tempera::analysis {
namespace {

constexpr int dim = 6;

/// Latents that vary along two known directions, one more than the other, around a mean that is not zero.
engine::Latents latents(Modality modality, std::int64_t steps, float offset, unsigned seed) {
    engine::Latents out{modality, {}, dim, {}, {}};
    std::mt19937 random(seed);
    std::normal_distribution<float> wide(0, 3), narrow(0, 1);
    for (std::int64_t i = 0; i < steps; ++i) {
        std::vector<float> row(dim, offset);
        row[2] += wide(random);
        row[4] -= narrow(random);
        out.values.insert(out.values.end(), row.begin(), row.end());
        out.quality.push_back(1);
    }
    return out;
}

engine::Encoded encoded(std::vector<engine::Latents> modalities) {
    engine::Encoded out;
    out.duration = grid_step * modalities.front().steps();
    out.modalities = std::move(modalities);
    return out;
}

TEST(Projection, FindsTheDirectionsOfLargestVariance) {
    const auto recording = encoded({latents(Modality::voice, 400, 7, 1)});
    const auto plane = project(recording, {});
    ASSERT_TRUE(plane);
    EXPECT_EQ(plane->steps(), 400);
    EXPECT_GT(plane->explained[0], 0.8);
    EXPECT_NEAR(plane->explained[0] + plane->explained[1], 1, 1e-6);
    // x is the third coordinate up to shift and scale, with its sign.
    double mean = 0, square = 0;
    for (std::size_t i = 0; i < 400; ++i) {
        mean += static_cast<double>(plane->x[i]) / 400;
        square += static_cast<double>(plane->x[i] * plane->x[i]) / 400;
    }
    EXPECT_NEAR(mean, 0, 1e-4);
    EXPECT_NEAR(square, 1, 1e-3);
    const auto &values = recording.modalities[0].values;
    for (std::size_t i = 1; i < 400; ++i) {
        const float change = values[i * dim + 2] - values[(i - 1) * dim + 2];
        if (std::abs(change) > 1) {
            EXPECT_GT(change * (plane->x[i] - plane->x[i - 1]), 0) << i;
        }
    }
}

TEST(Projection, TheSameInputGivesTheSamePicture) {
    const auto recording = encoded({latents(Modality::face, 300, 0, 2)});
    const auto once = project(recording, {}), again = project(recording, {});
    ASSERT_TRUE(once && again);
    EXPECT_EQ(once->x, again->x);
    EXPECT_EQ(once->y, again->y);
    // And turned round, the picture turns round: the sign is not left to chance.
    auto mirrored = recording;
    for (float &v : mirrored.modalities[0].values) v = -v;
    const auto other = project(mirrored, {});
    ASSERT_TRUE(other);
    for (std::size_t i = 0; i < 300; i += 17) EXPECT_NEAR(other->x[i], -once->x[i], 1e-4F);
}

TEST(Projection, AModalitysOwnPlaceDoesNotCount) {
    // Face and voice far from each other, each there half of the time: the distance of the two must not be an axis.
    auto face = latents(Modality::face, 400, 50, 3), voice = latents(Modality::voice, 400, -50, 4);
    for (std::size_t i = 0; i < 400; ++i) (i < 200 ? voice : face).quality[i] = 0;
    const auto plane = project(encoded({face, voice}), {});
    ASSERT_TRUE(plane);
    double first = 0, second = 0;
    for (std::size_t i = 0; i < 400; ++i) (i < 200 ? first : second) += static_cast<double>(plane->x[i]) / 200;
    EXPECT_NEAR(first, second, 0.5);
}

TEST(Projection, WithoutEvidenceThereIsNoPlace) {
    auto voice = latents(Modality::voice, 50, 0, 5);
    voice.quality[7] = 0;
    const auto plane = project(encoded({voice}), {});
    ASSERT_TRUE(plane);
    EXPECT_TRUE(std::isnan(plane->x[7]) && std::isnan(plane->y[7]));
    EXPECT_FALSE(std::isnan(plane->x[8]));
    EXPECT_EQ(thinned(*plane, 1000).size(), 49U);
}

TEST(Projection, NothingToSpreadLiesAtTheOrigin) {
    auto flat = latents(Modality::voice, 20, 0, 6);
    std::fill(flat.values.begin(), flat.values.end(), 2.5F);
    const auto plane = project(encoded({flat}), {});
    ASSERT_TRUE(plane);
    EXPECT_FLOAT_EQ(plane->x[3], 0);
    EXPECT_DOUBLE_EQ(plane->explained[0], 0);
    const auto empty = project({}, {});
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->steps(), 0);
    EXPECT_TRUE(thinned(*empty, 3000).empty());
}

TEST(Projection, SeveralStemsOfAModalityCountAsTheirMean) {
    const auto face = latents(Modality::face, 60, 0, 7), voice = latents(Modality::voice, 60, 0, 8);
    auto both = voice; // one stem a little above, one a little below
    both.dim = 2 * dim;
    both.values.clear();
    for (std::size_t i = 0; i < voice.quality.size(); ++i)
        for (const float away : {0.5F, -0.5F})
            for (std::size_t d = 0; d < dim; ++d)
                both.values.push_back(voice.values[i * dim + d] + away * static_cast<float>(i % 3));
    const auto one = project(encoded({face, voice}), {}), two = project(encoded({face, both}), {});
    ASSERT_TRUE(one && two);
    for (std::size_t i = 0; i < one->x.size(); ++i) {
        EXPECT_NEAR(one->x[i], two->x[i], 1e-4);
        EXPECT_NEAR(one->y[i], two->y[i], 1e-4);
    }
}

TEST(Projection, SumsForFunctionalsAreNoPlace) {
    const auto plain = latents(Modality::voice, 200, 7, 1);
    engine::Latents longer{Modality::voice, {}, dim + 2, {}, plain.quality, 2};
    for (std::int64_t i = 0; i < plain.steps(); ++i) {
        longer.values.insert(longer.values.end(), plain.values.begin() + i * dim, plain.values.begin() + (i + 1) * dim);
        longer.values.insert(longer.values.end(), {static_cast<float>(50 * i), static_cast<float>(-9 * i)});
    }
    const auto face = latents(Modality::face, 200, 3, 2);
    const auto one = project(encoded({plain, face}), {}), other = project(encoded({longer, face}), {});
    ASSERT_TRUE(one && other);
    EXPECT_EQ(one->x, other->x);
    EXPECT_EQ(one->y, other->y);
}

TEST(Projection, AModalityThatHoldsNothingIsPassedOver) {
    const auto face = latents(Modality::face, 60, 0, 7);
    const auto alone = project(encoded({face}), {}),
               beside = project(encoded({face, {Modality::voice, {}, 0, {}, {}}}), {});
    ASSERT_TRUE(alone && beside);
    EXPECT_EQ(alone->x, beside->x);
}

TEST(Projection, RefusesMixedWidthsAndStops) {
    auto wide = latents(Modality::face, 10, 0, 7);
    wide.dim = 4;
    const auto mixed = project(encoded({latents(Modality::voice, 10, 0, 8), wide}), {});
    ASSERT_FALSE(mixed);
    EXPECT_EQ(mixed.error().code, ErrorCode::bad_argument);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = project(encoded({latents(Modality::voice, 10, 0, 9)}), Job(stop.get_token()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
}

TEST(Projection, ThinnedPicturesKeepOneStepOfEveryFew) {
    Projection plane;
    plane.x.assign(1000, 0);
    plane.y.assign(1000, 0);
    const auto few = thinned(plane, 300);
    EXPECT_EQ(few.size(), 250U); // of every four
    for (std::size_t i = 0; i < few.size(); ++i) EXPECT_EQ(few[i] / 4, static_cast<std::int64_t>(i));
}

TEST(Projection, StepsBecomeStretches) {
    const std::vector<std::int64_t> steps{0, 1, 2, 5, 20};
    const auto near = stretches(steps, Time::millis(400)), apart = stretches(steps, {});
    EXPECT_EQ(near, (std::vector<Span>{{Time{}, Time::millis(1200)}, {Time::millis(4000), Time::millis(4200)}}));
    EXPECT_EQ(apart.size(), 3U);
    EXPECT_TRUE(stretches({}, {}).empty());
}

} // namespace
} // namespace tempera::analysis
