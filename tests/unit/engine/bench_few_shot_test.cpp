#include "synthetic.h"

#include "core/engine/bench/episodes.h"
#include "core/engine/bench/few_shot.h"
#include "core/engine/bench/method_torch.h"
#include "core/engine/bench/rows_torch.h"
#include "core/engine/bench/st_f2m_torch.h"
#include "core/engine/facade_torch.h"

#include <gtest/gtest.h>

#include <set>

namespace tempera::engine::bench {
namespace {

using engine::testing::planned_latents;
using engine::testing::Scratch;
using engine::testing::small_network;

/// `each` items of every label for each subject; label i lies around direction i.
std::vector<Item> made_up(const std::vector<std::string> &subjects, const std::vector<std::string> &labels, int each,
                          const std::vector<Modality> &modalities = {Modality::voice}) {
    std::vector<Item> items;
    std::uint64_t seed = 1;
    for (const auto &subject : subjects)
        for (std::size_t label = 0; label < labels.size(); ++label)
            for (int i = 0; i < each; ++i) {
                Item item{subject, labels[label], {}};
                for (const Modality m : modalities)
                    item.views.push_back(planned_latents(m, {static_cast<int>(label)}, ++seed));
                items.push_back(std::move(item));
            }
    return items;
}

Settings few(std::vector<int> shots = {1, 2}, int episodes = 6) {
    Settings s;
    s.shots = std::move(shots);
    s.episodes = episodes;
    return s;
}

struct FewShot : ::testing::Test {
    Scratch scratch;
    std::filesystem::path weights = scratch / "w.safetensors";
    FewShot() { EXPECT_TRUE(write_file(weights, encode_network(small_network()))); }
};

TEST_F(FewShot, SeparableLabelsAreLearnedByAllMethodsOnTheSameEpisodes) {
    Settings settings = few();
    settings.rivals = {"prior", "prototypes", "logistic", "svm"};
    for (const Named &named : ablations) settings.ablations.emplace_back(named.key);
    std::erase_if(settings.ablations, needs_earlier);
    const auto items = made_up({"ann", "bob"}, {"joy", "sadness", "hope"}, 6);
    const auto report = few_shot(weights, items, {}, settings, Job{});
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(report->subjects, (std::vector<std::string>{"ann", "bob"}));
    EXPECT_EQ(report->unknown, std::vector<std::string>{"hope"});
    const std::size_t methods = 1 + settings.rivals.size() - report->absent.size() + settings.ablations.size();
    ASSERT_EQ(report->rows.size(), 2 * methods);
    for (const Row &row : report->rows) {
        EXPECT_LE(row.accuracy.low, row.accuracy.mean);
        EXPECT_GT(row.seconds, 0);
        EXPECT_EQ(row.by_subject.size(), 2U);
        const bool learns =
            row.method == "prototypical network" || row.method == "logistic regression" || row.method == "linear SVM";
        if (learns) {
            EXPECT_GT(row.accuracy.mean, 0.9) << row.method << ", shots " << row.shots;
        }
    }
    EXPECT_EQ(report->rows.front().kind, Kind::ours);
    ASSERT_EQ(report->margins.size(), 2U);
    EXPECT_EQ(report->margins[0].against, Kind::rival);
}

TEST_F(FewShot, TheSameSeedGivesTheSameFigures) {
    const auto items = made_up({"ann"}, {"joy", "sadness"}, 4);
    Settings settings = few({1}, 3);
    const auto first = few_shot(weights, items, {}, settings, Job{}),
               second = few_shot(weights, items, {}, settings, Job{});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->rows[0].accuracy.mean, second->rows[0].accuracy.mean);
    EXPECT_EQ(first->rows[0].calibration.mean, second->rows[0].calibration.mean);
}

TEST_F(FewShot, SeveralModalitiesAreReportedOneByOneToo) {
    const auto items = made_up({"ann"}, {"joy", "sadness"}, 4, {Modality::face, Modality::voice});
    const auto report = few_shot(weights, items, {}, few({1}, 2), Job{});
    ASSERT_TRUE(report) << describe(report.error());
    ASSERT_EQ(report->rows.size(), 3U);
    EXPECT_EQ(report->rows[1].kind, Kind::view);
    EXPECT_EQ(report->rows[1].method, "face alone");
    ASSERT_EQ(report->margins.size(), 1U);
    EXPECT_EQ(report->margins[0].against, Kind::view);
}

/// Two visits of each subject.
std::vector<Item> visits(const std::vector<std::string> &labels, int each) {
    auto items = made_up({"ann", "bob"}, labels, each);
    for (Item &item : items) item.visit = "first";
    auto later = made_up({"ann", "bob"}, labels, each);
    for (Item &item : later) item.visit = "second";
    items.insert(items.end(), later.begin(), later.end());
    return items;
}

TEST_F(FewShot, ALaterVisitStartsFromTheOneBefore) {
    Settings settings = few({0, 1}, 4);
    settings.earlier = 2;
    settings.rivals = {"prior", "logistic"};
    settings.ablations = {"no-memory", "together"};
    const auto report = few_shot(weights, visits({"hope", "pride", "shame"}, 4), {}, settings, Job{});
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(report->subjects, (std::vector<std::string>{"ann (second)", "bob (second)"}));
    ASSERT_EQ(report->rows.size(), 10U);
    EXPECT_EQ(report->rows[2].method, "logistic regression, both visits");
    EXPECT_GT(report->rows[0].accuracy.mean, 0.9); // without a label of this visit
    EXPECT_GT(report->rows[2].accuracy.mean, 0.9);
    EXPECT_LT(report->rows[3].accuracy.mean, 0.5); // names that the prior never saw, and nothing remembered
    EXPECT_EQ(report->rows[3].method, "without the visit before");
}

TEST_F(FewShot, EarlierLabelsNeedAnEarlierVisit) {
    Settings settings = few({1}, 2);
    settings.earlier = 1;
    const auto refused = [&](const std::vector<Item> &items) {
        const auto report = few_shot(weights, items, {}, settings, Job{});
        return report ? ErrorCode::internal : report.error().code;
    };
    EXPECT_EQ(refused(made_up({"ann"}, {"joy", "sadness"}, 4)), ErrorCode::bad_labels);
    settings.within_subject = false;
    EXPECT_EQ(refused(visits({"joy", "sadness"}, 3)), ErrorCode::bad_argument);
    settings = few({0}, 2);
    EXPECT_EQ(refused(visits({"joy", "sadness"}, 3)), ErrorCode::bad_argument); // no label anywhere
    settings = few({1}, 2);
    settings.ablations = {"no-memory"};
    EXPECT_EQ(refused(visits({"joy", "sadness"}, 3)), ErrorCode::bad_argument);
}

TEST_F(FewShot, AVariantIsAskedWithItsOwnItems) {
    const auto other = scratch / "other.safetensors";
    ASSERT_TRUE(write_file(other, encode_network(small_network(11))));
    const auto items = made_up({"ann"}, {"joy", "sadness"}, 4);
    const auto report = few_shot(weights, items, {{"no-spatial", other, items}}, few({1}, 2), Job{});
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(report->rows[1].method, "no-spatial");
    EXPECT_EQ(report->rows[1].kind, Kind::ablation);
    EXPECT_EQ(few_shot(weights, items, {{"x", other, {items[0]}}}, few({1}, 2), Job{}).error().code,
              ErrorCode::bad_argument);
    EXPECT_EQ(few_shot(weights, items, {{"x", scratch / "none", items}}, few({1}, 2), Job{}).error().code,
              ErrorCode::file_not_found);
}

TEST_F(FewShot, WhatCannotBeDoneIsSaid) {
    const auto code = [&](const std::vector<Item> &items, const Settings &settings) {
        const auto report = few_shot(weights, items, {}, settings, Job{});
        return report ? ErrorCode::internal : report.error().code;
    };
    const auto items = made_up({"ann"}, {"joy", "sadness"}, 3);
    EXPECT_EQ(code(made_up({"ann"}, {"joy"}, 5), few()), ErrorCode::bad_labels);
    EXPECT_EQ(code(made_up({"ann", "bob"}, {"joy", "sadness"}, 1), few()), ErrorCode::bad_labels);
    EXPECT_EQ(code({}, few()), ErrorCode::bad_labels);
    EXPECT_EQ(code(items, few({3})), ErrorCode::bad_argument);
    EXPECT_EQ(code(items, few({0})), ErrorCode::bad_argument);
    EXPECT_EQ(code(items, few({})), ErrorCode::bad_argument);
    EXPECT_EQ(code(items, few({1}, 0)), ErrorCode::bad_argument);
    Settings settings = few({1});
    settings.rivals = {"nobody"};
    EXPECT_EQ(code(items, settings), ErrorCode::bad_argument);
    settings.rivals = {};
    settings.ablations = {"no-luck"};
    EXPECT_EQ(code(items, settings), ErrorCode::bad_argument);
    settings.ablations = {};
    settings.joined = true;
    EXPECT_EQ(code(items, settings), ErrorCode::bad_argument);
    EXPECT_EQ(few_shot(scratch / "none", items, {}, few({1}), Job{}).error().code, ErrorCode::file_not_found);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(few_shot(weights, items, {}, few({1}), Job(stop.get_token())).error().code, ErrorCode::cancelled);
}

TEST(Deck, SupportAndQueryShareNothingAndGrowWithTheShots) {
    const auto items = made_up({"ann", "bob"}, {"a", "b", "c"}, 30);
    const auto deck = Deck::make(items, few({1, 5}));
    ASSERT_TRUE(deck);
    for (int episode = 0; episode < 4; ++episode) {
        const Drawn one = deck->draw(episode, 1), five = deck->draw(episode, 5);
        EXPECT_EQ(one.labels, five.labels);
        std::set<int> support;
        for (const Bundle &b : five.support) support.insert(b.begin(), b.end());
        EXPECT_EQ(support.size(), 15U);
        for (const Bundle &b : one.support) EXPECT_TRUE(support.contains(b[0]));
        EXPECT_EQ(five.query.size(), 3U * most_queries);
        for (const Bundle &b : five.query) EXPECT_FALSE(support.contains(b[0]));
        for (std::size_t i = 0; i < five.query.size(); ++i) {
            const Item &item = items[static_cast<std::size_t>(five.query[i][0])];
            EXPECT_EQ(item.subject, deck->subjects()[static_cast<std::size_t>(five.subject)]);
            EXPECT_EQ(item.label, five.labels[static_cast<std::size_t>(five.truth[i])]);
        }
    }
}

TEST(Deck, FewItemsLeaveOneToAskForAndLonelySubjectsAreNotUsed) {
    auto items = made_up({"ann"}, {"a", "b"}, 2);
    const auto more = made_up({"ann"}, {"c"}, 5), other = made_up({"bob"}, {"a"}, 5);
    items.insert(items.end(), more.begin(), more.end());
    items.insert(items.end(), other.begin(), other.end());
    const auto deck = Deck::make(items, few({4}));
    ASSERT_TRUE(deck) << describe(deck.error());
    EXPECT_EQ(deck->unused(), std::vector<std::string>{"bob"});
    const Drawn drawn = deck->draw(0, 4);
    EXPECT_EQ(drawn.support.size(), 1U + 1 + 4);
    EXPECT_EQ(drawn.query.size(), 1U + 1 + 1);
    Settings all = few({1});
    all.within_subject = false;
    const auto everybody = Deck::make(items, all);
    ASSERT_TRUE(everybody);
    EXPECT_EQ(everybody->subjects(), std::vector<std::string>{"everybody"});
    EXPECT_TRUE(everybody->unused().empty());
}

TEST(Deck, JoinedItemsHoldOneOfEachModality) {
    auto items = made_up({"mixed"}, {"joy", "fear", "calm"}, 4, {Modality::voice});
    const auto faces = made_up({"mixed"}, {"joy", "fear"}, 3, {Modality::face});
    items.insert(items.end(), faces.begin(), faces.end());
    Settings settings = few({2});
    settings.joined = true;
    const auto deck = Deck::make(items, settings);
    ASSERT_TRUE(deck) << describe(deck.error());
    EXPECT_EQ(deck->labels(), (std::vector<std::string>{"fear", "joy"})) << "no face is calm";
    const Drawn drawn = deck->draw(0, 2);
    EXPECT_EQ(drawn.support.size(), 4U);
    EXPECT_EQ(drawn.query.size(), 2U);
    for (const Bundle &bundle : drawn.support) {
        ASSERT_EQ(bundle.size(), 2U);
        const Item &face = items[static_cast<std::size_t>(bundle[0])],
                   &voice = items[static_cast<std::size_t>(bundle[1])];
        EXPECT_EQ(face.views[0].modality, Modality::face);
        EXPECT_EQ(voice.views[0].modality, Modality::voice);
        EXPECT_EQ(face.label, voice.label);
    }
    settings.shots = {3};
    EXPECT_EQ(Deck::make(items, settings).error().code, ErrorCode::bad_argument);
}

struct Methodical : ::testing::Test {
    const at::NoGradGuard no_grad;
    Network network = small_network();
    std::vector<Item> items = made_up({"ann"}, {"joy", "sadness", "hope"}, 5, {Modality::face, Modality::voice});
    std::vector<std::vector<View>> views = bench::describe(network, items, Job{});

    Task task(std::int64_t only = -1) {
        const auto deck = Deck::make(items, few({2}));
        const Drawn drawn = deck->draw(0, 2);
        Task t;
        t.support = rows_of(drawn.support, views, only);
        t.query = rows_of(drawn.query, views, only);
        t.slot = at::tensor(std::vector<std::int64_t>(drawn.slot.begin(), drawn.slot.end()), at::kLong);
        t.names = drawn.labels;
        t.prior_id = prior_ids(network.settings, drawn.labels)[0];
        return t;
    }
};

TEST_F(Methodical, RowsOfAnItemStandTogether) {
    const Task t = task();
    EXPECT_EQ(t.queries(), 9);
    EXPECT_EQ(t.query.u.size(0), 18);
    EXPECT_EQ(t.query.owner[4].item<std::int64_t>(), 2);
    EXPECT_EQ(t.query.modality[4].item<std::int64_t>(), static_cast<std::int64_t>(Modality::face));
    const Task voice = task(static_cast<std::int64_t>(Modality::voice));
    EXPECT_EQ(voice.query.u.size(0), 9);
    EXPECT_TRUE(at::equal(row_slots(t).slice(0, 0, 2), t.slot[0].expand({2})));
}

TEST_F(Methodical, ScaledRowsHaveThePersonsMeanAndSpread) {
    const Task t = task(static_cast<std::int64_t>(Modality::voice));
    const Scaled own = scaled_by_person(network, t), all = scaled_by_training(network, t);
    // 15 rows of the person and four rows' worth of the training data's mean 0 and spread 1.
    const Tensor u = at::cat({t.support.u, t.query.u}, 0), mean = u.sum(0) / 19;
    const Tensor spread = (((u - mean).square().sum(0) + 4) / 19).sqrt() + 0.05;
    EXPECT_TRUE(at::allclose(own.query, (t.query.u - mean) / spread, 1e-4, 1e-4));
    EXPECT_TRUE(at::allclose(all.query, t.query.u, 1e-5, 1e-5)) << "an untrained network's mean is 0, its spread 1";
    Task texts = t; // are nobody's
    texts.support.modality.fill_(static_cast<std::int64_t>(Modality::words));
    texts.query.modality.fill_(static_cast<std::int64_t>(Modality::words));
    EXPECT_TRUE(at::allclose(scaled_by_person(network, texts).query, t.query.u / 1.05, 1e-5, 1e-5));
}

TEST_F(Methodical, MeanByItem) {
    const Tensor rows = at::tensor({1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F}).view({3, 2});
    const Tensor mean = mean_by_item(rows, at::tensor(std::vector<std::int64_t>{0, 0, 1}, at::kLong), 2);
    EXPECT_TRUE(at::allclose(mean, at::tensor({2.0F, 3.0F, 5.0F, 6.0F}).view({2, 2})));
}

TEST_F(Methodical, ThePriorKnowsNothingOfAHiddenName) {
    const Task t = task();
    const Tensor answer = PriorMethod(network).answer(t);
    for (std::size_t i = 0; i < t.names.size(); ++i)
        EXPECT_EQ(answer.select(1, static_cast<std::int64_t>(i)).max().item<float>() > 0, t.names[i] != "hope");
}

TEST_F(Methodical, EachAblationChangesTheAnswer) {
    StF2MMethod::Options options;
    options.held_out = false;
    const Task t = task();
    const Tensor whole = StF2MMethod(network, options).answer(t);
    EXPECT_EQ(whole.sizes(), at::IntArrayRef({9, 3}));
    EXPECT_GE(whole.min().item<float>(), 0);
    EXPECT_LE(whole.max().item<float>(), 1);
    for (const char *key : {"no-recurrence", "no-transductive", "no-prior", "names-hidden"}) {
        const auto method = make_ablation(network, key);
        ASSERT_TRUE(method);
        EXPECT_FALSE(at::allclose(method->answer(t), whole, 1e-3, 1e-3)) << key;
    }
    EXPECT_TRUE(at::equal(make_ablation(network, "no-calibration")->answer(t), whole));
    EXPECT_FALSE(make_ablation(network, "no-name"));
}

TEST_F(Methodical, WithoutFunctionalsWhatIsMeasuredChangesNothing) {
    const Task silent = task();
    Task heard = silent;
    at::manual_seed(8);
    for (Rows *rows : {&heard.support, &heard.query})
        rows->u = at::cat({rows->u.slice(1, 0, 192), at::randn({rows->u.size(0), functionals::width})}, 1);
    const StF2MMethod whole(network, {});
    EXPECT_FALSE(at::allclose(whole.answer(heard), whole.answer(silent), 1e-3, 1e-3));
    const auto without = make_ablation(network, "no-functionals");
    ASSERT_TRUE(without);
    EXPECT_TRUE(at::equal(without->answer(heard), without->answer(silent)));
}

} // namespace
} // namespace tempera::engine::bench
