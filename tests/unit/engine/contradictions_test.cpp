// Labels that cannot both be right, against a search of all pairs, and with thousands of them.
#include "core/engine/facade_torch.h"

#include <gtest/gtest.h>
#include <random>
#include <set>

namespace tempera::engine {
namespace {

constexpr std::int64_t latent = 16;

struct Labels {
    std::vector<Example> examples;
    ExampleRows rows;
};

/// What is seen in them is unlike in all.
Labels labels(const std::vector<Example> &examples) {
    Labels l{examples, {}};
    at::manual_seed(3);
    l.rows.u = at::randn({static_cast<std::int64_t>(examples.size()), 3 * latent});
    for (std::size_t i = 0; i < examples.size(); ++i) {
        l.rows.modality.push_back(static_cast<std::int64_t>(Modality::face));
        l.rows.owner.push_back(static_cast<std::int64_t>(i));
        l.rows.emotion.push_back(examples[i].emotion);
    }
    return l;
}

/// One second each, `apart` seconds from onset to onset, emotions in turn.
std::vector<Example> in_turn(int count, double apart, int emotions) {
    std::vector<Example> all;
    for (int i = 0; i < count; ++i) all.push_back({{Time::seconds(i * apart), Time::seconds(i * apart + 1)}, i % emotions});
    return all;
}

void make_alike(Labels &l, std::int64_t a, std::int64_t b) { l.rows.u[b] = l.rows.u[a] + 0.01; }

struct Found {
    std::vector<std::pair<int, int>> pairs;
    int more = 0;
};
Found found(const Labels &l) {
    AdaptReport report;
    warn_of_contradictions(l.examples, l.rows, latent, report);
    Found f;
    for (const Warning &w : report.warnings) {
        EXPECT_EQ(w.kind, WarningKind::contradiction);
        EXPECT_EQ(w.emotion, l.examples[static_cast<std::size_t>(w.second)].emotion);
        EXPECT_TRUE(w.more == 0 || &w == &report.warnings.back());
        f.pairs.emplace_back(w.first, w.second);
        f.more += w.more;
    }
    return f;
}

using Pairs = std::vector<std::pair<int, int>>;

TEST(Contradictions, UnlikeLabelsSideBySideAreNone) { EXPECT_TRUE(found(labels(in_turn(300, 1, 3))).pairs.empty()); }

TEST(Contradictions, NoLabelsNoneEither) { EXPECT_TRUE(found(labels({})).pairs.empty()); }

TEST(Contradictions, AlikeOnlyCountsBetweenEmotions) {
    auto l = labels(in_turn(9, 2, 3));
    make_alike(l, 1, 7); // both of the second emotion
    make_alike(l, 0, 5);
    EXPECT_EQ(found(l).pairs, (Pairs{{0, 5}}));
    l.rows.modality[5] = static_cast<std::int64_t>(Modality::voice); // what is heard is not compared with what is seen
    EXPECT_TRUE(found(l).pairs.empty());
    l.rows.modality[0] = l.rows.modality[5] = static_cast<std::int64_t>(Modality::measures); // those have no embedding
    EXPECT_TRUE(found(l).pairs.empty());
}

TEST(Contradictions, EveryModalityThatTwoLabelsShareSpeaks) {
    auto l = labels(in_turn(4, 2, 2));
    make_alike(l, 0, 1);
    l.rows.u = at::cat({l.rows.u, at::randn({2, 3 * latent})}, 0);
    for (const int owner : {0, 1}) { // they look alike, and do not sound so
        l.rows.modality.push_back(static_cast<std::int64_t>(Modality::voice));
        l.rows.owner.push_back(owner);
        l.rows.emotion.push_back(owner);
    }
    EXPECT_TRUE(found(l).pairs.empty());
    l.rows.u[5] = l.rows.u[4];
    EXPECT_EQ(found(l).pairs, (Pairs{{0, 1}}));
}

TEST(Contradictions, AMomentWithinASpanOrAtItsOnsetOverlapsIt) {
    const auto at = [](double from, double to, int emotion) { return Example{{Time::seconds(from), Time::seconds(to)}, emotion}; };
    EXPECT_EQ(found(labels({at(0, 4, 0), at(2, 2, 1)})).pairs, (Pairs{{0, 1}}));
    EXPECT_EQ(found(labels({at(2, 2, 1), at(2, 4, 0)})).pairs, (Pairs{{0, 1}}));
    EXPECT_EQ(found(labels({at(2, 2, 1), at(2, 2, 0)})).pairs, (Pairs{{0, 1}}));
    EXPECT_TRUE(found(labels({at(0, 2, 0), at(2, 4, 1)})).pairs.empty());
    EXPECT_TRUE(found(labels({at(0, 4, 0), at(1, 3, 0)})).pairs.empty());
}

TEST(Contradictions, ExactlyThoseThatAreInOneAreNamed) {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<Example> examples;
        for (int i = 0; i < 9; ++i) {
            const double from = static_cast<double>(random() % 40) / 4;
            examples.push_back({{Time::seconds(from), Time::seconds(from + static_cast<double>(random() % 9) / 4)}, static_cast<int>(random() % 3)});
        }
        auto l = labels(examples);
        if (round % 2) make_alike(l, static_cast<std::int64_t>(random() % 9), static_cast<std::int64_t>(random() % 9));
        std::set<int> expected, named;
        for (int a = 0; a < 9; ++a)
            for (int b = 0; b < 9; ++b) {
                const Example &x = examples[static_cast<std::size_t>(a)], &y = examples[static_cast<std::size_t>(b)];
                const auto away = (l.rows.u[a] - l.rows.u[b]).slice(0, 0, latent).square().mean().item<double>();
                if (x.emotion != y.emotion && (x.span.overlaps(y.span) || x.span.onset == y.span.onset || away < 0.02)) expected.insert(a);
            }
        const auto f = found(l);
        EXPECT_EQ(f.more, 0);
        for (const auto &[a, b] : f.pairs) {
            EXPECT_LT(a, b);
            EXPECT_NE(examples[static_cast<std::size_t>(a)].emotion, examples[static_cast<std::size_t>(b)].emotion);
            named.insert({a, b});
        }
        EXPECT_EQ(named, expected) << round;
    }
}

TEST(Contradictions, OfManyTheWorstAreListedAndTheOthersCounted) {
    auto l = labels(in_turn(3000, 1, 2)); // side by side
    for (int i = 0; i < 40; i += 2) make_alike(l, i, i + 1);
    l.rows.u[1001] = l.rows.u[1000];                                             // more alike than those
    l.examples[2001].span.onset = l.examples[2001].span.onset - Time::millis(1); // and these overlap
    const auto f = found(l);
    ASSERT_EQ(f.pairs.size(), static_cast<std::size_t>(most_listed));
    EXPECT_EQ(f.more, 22 - most_listed);
    EXPECT_EQ(f.pairs.back(), std::pair(2000, 2001));
    EXPECT_EQ(f.pairs[f.pairs.size() - 2], std::pair(1000, 1001));
}

TEST(Contradictions, OfTensOfThousandsThoseComparedKeepTheirNumbers) {
    auto l = labels(in_turn(20'000, 1, 2));
    // One in three is compared by what is seen.
    make_alike(l, 3, 6006);
    EXPECT_EQ(found(l).pairs, (Pairs{{3, 6006}}));
}

} // namespace
} // namespace tempera::engine
