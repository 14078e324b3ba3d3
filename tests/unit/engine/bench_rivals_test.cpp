#include "synthetic.h"

#include "core/engine/bench/method_torch.h"
#include "core/engine/bench/rivals.h"
#include "core/engine/bench/rivals/file_torch.h"
#include "core/engine/bench/rivals/material_torch.h"

#include <fstream>
#include <gmock/gmock.h>
#include <torch/csrc/autograd/autograd.h>

namespace tempera::engine::bench {
namespace {

using ::testing::HasSubstr;
using testing::Scratch;

constexpr std::int64_t described = 192 + functionals::width, emotion_count = 10;

Learner learner(LearnerKind kind, bool names = false, double rate = 0.1) {
    Design d;
    d.kind = kind;
    d.names = names;
    d.rate = rate;
    d.hidden = 24;
    return make_learner(d, described, emotion_count, 4);
}

/// Two episodes of `ways` labels, each a cloud of its own; `shots` of each are support.
Episodes clouds(std::int64_t ways, std::int64_t shots, std::uint64_t seed) {
    at::manual_seed(seed);
    const auto queries = 4 * ways;
    Episodes e = empty_episodes(2, {ways, ways * shots, queries}, described);
    const Tensor centre = at::randn({2, ways, described});
    const auto fill = [&](meta::Samples &s, const Tensor &slot) {
        const Tensor index = slot.unsqueeze(2).expand({-1, -1, described});
        s.u = centre.gather(1, index) + 0.5 * at::randn(index.sizes());
        s.modality = at::randint(0, 2, slot.sizes(), at::kLong);
        s.mask = at::ones(slot.sizes());
    };
    e.support.slot = at::arange(ways * shots).remainder(ways).unsqueeze(0).repeat({2, 1});
    e.label = at::arange(queries).remainder(ways).unsqueeze(0).repeat({2, 1});
    fill(e.support.samples, e.support.slot);
    fill(e.query, e.label);
    return e;
}

double accuracy_of(const Tensor &log_probability, const Episodes &e) {
    return log_probability.argmax(2).eq(e.label).to(at::kFloat).mean().item<double>();
}

class EachRival : public ::testing::TestWithParam<LearnerKind> {};
INSTANTIATE_TEST_SUITE_P(Rivals, EachRival, ::testing::ValuesIn(learner_kinds),
                         [](const auto &p) { return key_of(p.param); });

TEST_P(EachRival, LearnsAnyNumberOfLabelsFromTheSupportAlone) {
    const Learner l = learner(GetParam(), false, 0.03);
    for (const std::int64_t ways : {2, 3, 11}) {
        const Episodes e = clouds(ways, 3, 7);
        const Tensor before = respond(l, e, 0, false), after = respond(l, e, 10, false);
        EXPECT_LT((before.exp() - 1.0 / static_cast<double>(ways)).abs().max().item<double>(), 1e-4);
        EXPECT_GT(accuracy_of(after, e), 1.5 / static_cast<double>(ways)) << ways;
        EXPECT_NEAR(after.exp().sum(2).max().item<double>(), 1, 1e-5);
    }
}

TEST_P(EachRival, LabelsMayBeNumberedInAnyOrder) {
    const Learner l = learner(GetParam());
    const Episodes e = clouds(4, 2, 9);
    Episodes turned = e;
    turned.support.slot = (e.support.slot + 1).remainder(4);
    const Tensor a = respond(l, e, 3, false), b = respond(l, turned, 3, false);
    EXPECT_LT((a - b.roll({-1}, {2})).abs().max().item<double>(), 1e-4);
}

TEST_P(EachRival, PaddingAndLabelsWithoutSupportTakeNoPart) {
    const Learner l = learner(GetParam());
    Episodes e = clouds(3, 2, 11);
    e.support.samples.mask.select(1, 5).zero_(); // the second sample of label 2
    const Tensor a = respond(l, e, 3, false);
    e.support.samples.u.select(1, 5).fill_(50);
    e.support.slot.select(1, 5).fill_(0);
    EXPECT_LT((a - respond(l, e, 3, false)).abs().max().item<double>(), 1e-5);
    e.support.samples.mask.select(1, 2).zero_(); // now label 2 has none
    EXPECT_LT(respond(l, e, 3, false).select(2, 2).max().item<double>(), -1e3);
}

TEST_P(EachRival, GradientsOfTheWholeLoopAreRight) {
    Learner l = learner(GetParam(), true, 0.3);
    for (auto &[name, t] : l.p.weights) t = t.to(at::kDouble);
    Episodes e = clouds(3, 2, 13);
    for (Tensor *t : {&e.support.samples.u, &e.support.samples.mask, &e.query.u, &e.query.mask})
        *t = t->to(at::kDouble);
    e.prior_id = at::tensor({2L, -1L, 5L}, at::kLong).repeat({2, 1});
    const auto loss = [&] { return -respond(l, e, 2, true).gather(2, e.label.unsqueeze(2)).mean(); };
    const auto names = l.p.names({""});
    std::vector<Tensor> all;
    l.p.require_grad(names, true);
    for (const auto &name : names) all.push_back(l.p[name]);
    const auto slopes = torch::autograd::grad({loss()}, all, {}, false, false, true);
    for (std::size_t i = 0; i < names.size(); ++i) {
        ASSERT_TRUE(slopes[i].defined()) << names[i];
        at::manual_seed(3);
        const Tensor direction = at::randn_like(all[i]), old = all[i].detach();
        const double h = 1e-7; // so small that hardly any unit changes sides
        const auto moved = [&](double by) {
            l.p.weights.at(names[i]) = (old + by * direction).set_requires_grad(true);
            return loss().item<double>();
        };
        const double expected = (moved(h) - moved(-h)) / (2 * h);
        l.p.weights.at(names[i]) = all[i];
        EXPECT_NEAR((slopes[i] * direction).sum().item<double>(), expected, 2e-3 * std::abs(expected) + 1e-6)
            << names[i];
    }
}

TEST(Rivals, AnilMovesTheLastLayerOnly) {
    const Episodes e = clouds(3, 2, 17);
    Learner anil = learner(LearnerKind::anil);
    const Tensor before = respond(anil, e, 5, false);
    Learner maml = learner(LearnerKind::maml);
    const Tensor with_body = respond(maml, e, 5, false);
    EXPECT_GT((before - with_body).abs().max().item<double>(), 1e-4);
    // The rates of all other layers mean nothing to it, but much to MAML.
    for (Learner *l : {&anil, &maml}) {
        Tensor rate = l->p["rate"].clone();
        rate.slice(0, 0, 4).fill_(-4);
        l->p.weights.at("rate") = rate;
    }
    EXPECT_TRUE(at::equal(before, respond(anil, e, 5, false)));
    EXPECT_GT((with_body - respond(maml, e, 5, false)).abs().max().item<double>(), 1e-4);
}

Task task(std::uint64_t seed, std::uint64_t own = 1) {
    const Episodes e = clouds(3, 2, seed);
    Task t;
    t.support = {e.support.samples.u[0], e.support.samples.modality[0], at::arange(6, at::kLong)};
    t.query = {e.query.u[0], e.query.modality[0], at::arange(12, at::kLong).floor_divide(2)}; // two rows an item
    t.slot = e.support.slot[0];
    t.names = {"joy", "bored", "anger"};
    t.prior_id = at::tensor({2L, -1L, 4L}, at::kLong);
    t.seed = own;
    return t;
}

class RivalsFile : public ::testing::Test {
protected:
    Scratch scratch;
    Network network = testing::small_network();
    std::uint64_t sum = features_checksum(network);
    std::vector<Learner> all;

    RivalsFile() {
        for (const LearnerKind kind : learner_kinds) all.push_back(learner(kind, kind == LearnerKind::mmaml));
        EXPECT_TRUE(write_learners(scratch / "r", all, sum));
    }
    Error error(const std::string &file) {
        const auto methods = gradient_rivals(network, scratch / file);
        return methods ? Error{} : methods.error();
    }
};

TEST_F(RivalsFile, GivesTheSameMethodsBack) {
    const auto methods = gradient_rivals(network, scratch / "r");
    ASSERT_TRUE(methods) << describe(methods.error());
    ASSERT_EQ(methods->size(), 3u);
    EXPECT_EQ((*methods)[0]->name(), "MAML");
    EXPECT_EQ((*methods)[1]->name(), "ANIL");
    EXPECT_EQ((*methods)[2]->name(), "multimodal MAML");
    const auto again = gradient_rivals(network, scratch / "r");
    const at::NoGradGuard no_grad;
    for (std::size_t i = 0; i < 3; ++i) {
        const Tensor a = (*methods)[i]->answer(task(21));
        EXPECT_EQ(a.sizes(), (std::vector<std::int64_t>{6, 3}));
        EXPECT_GE(a.min().item<double>(), 0);
        EXPECT_LE(a.max().item<double>(), 1);
        EXPECT_TRUE(at::equal(a, (*again)[i]->answer(task(21))));
    }
}

TEST_F(RivalsFile, OtherWeightsAndDamageAreSaidWithTheRemedy) {
    // The engine's learner is not what they stand on, its stems are.
    network.p.weights.at("meta.tau").add_(1);
    EXPECT_TRUE(gradient_rivals(network, scratch / "r"));
    network.p.buffers.at("stem.voice.centre").add_(1);
    const Error other = error("r");
    network.p.buffers.at("stem.voice.centre").sub_(1);
    EXPECT_EQ(other.code, ErrorCode::bad_model);
    EXPECT_THAT(other.detail, HasSubstr("other weights"));
    EXPECT_THAT(other.detail, HasSubstr("tempera-cli bench rivals"));
    const Error missing = error("nowhere");
    EXPECT_EQ(missing.code, ErrorCode::file_not_found);
    EXPECT_THAT(missing.detail, HasSubstr("tempera-cli bench rivals"));
    auto bytes = *read_file(scratch / "r");
    bytes[bytes.size() - 3] ^= std::byte{1};
    ASSERT_TRUE(write_file(scratch / "damaged", bytes));
    EXPECT_EQ(error("damaged").code, ErrorCode::bad_model);
    ASSERT_TRUE(write_file(scratch / "foreign", encode_network(network)));
    EXPECT_EQ(error("foreign").code, ErrorCode::bad_model);
    all.pop_back();
    ASSERT_TRUE(write_learners(scratch / "two", all, sum));
    EXPECT_EQ(error("two").code, ErrorCode::bad_model);
    all.push_back(learner(LearnerKind::mmaml));
    all[0].p.weights.at("rate") = at::zeros({7});
    ASSERT_TRUE(write_learners(scratch / "shape", all, sum));
    EXPECT_EQ(error("shape").code, ErrorCode::bad_model);
}

TEST(Rivals, ScalesAreTheEnginesOwn) {
    const Network n = testing::small_network();
    const Task t = task(23);
    Episodes e = clouds(3, 2, 23);
    const Episodes person = scaled(n, e, Scaling::recording), all = scaled(n, e, Scaling::everybody);
    // Of the first episode, as the benchmark's other methods have it.
    EXPECT_LT((person.query.u[0] - scaled_by_person(n, t).query.clamp(-6, 6)).abs().max().item<double>(), 1e-3);
    EXPECT_LT((all.support.samples.u[0] - scaled_by_training(n, t).support.clamp(-6, 6)).abs().max().item<double>(),
              1e-3);
    // The whitening of a new network is the identity.
    EXPECT_LT((scaled(n, e, Scaling::whitened).query.u - person.query.u).abs().max().item<double>(), 1e-4);
}

TEST(Rivals, EveryThirdPersonIsKeptBackWithAllTheirTakes) {
    Gallery g;
    g.modality = Modality::voice;
    for (int take = 0; take < 2; ++take)
        for (const int person : {4, 4, 7, 9, 12}) {
            g.subject.push_back(person * 16 + take);
            g.label.push_back(person % 3);
        }
    g.u = at::arange(10, at::kFloat).unsqueeze(1);
    g.targets = at::zeros({10, 2});
    const Gallery kept = third(g, 5, true), rest = third(g, 5, false);
    EXPECT_THAT(kept.subject, ::testing::ElementsAre(9 * 16, 9 * 16 + 1));
    EXPECT_EQ(kept.u.flatten()[1].item<float>(), 8);
    EXPECT_EQ(rest.subject.size(), 8u);
    // Unknown people: every third sample, the same in each take.
    for (auto &s : g.subject) s = -1;
    EXPECT_TRUE(at::equal(third(g, 5, true).u.flatten(), at::tensor({2.0f, 7.0f})));
    // Two people: one of them; one: by sample.
    g.subject = {16, 16, 16, 16, 16, 32, 32, 32, 32, 32};
    EXPECT_EQ(third(g, 5, true).subject.size(), 5u);
    for (auto &s : g.subject) s = 16;
    EXPECT_EQ(third(g, 10, true).subject.size(), 3u);
}

TrainingSet made_up() {
    TrainingSet set{testing::small_settings().emotions, {{"texts", Modality::words, {}}}};
    const std::vector<std::string> words[3]{
        {"sun", "laugh", "glad"}, {"rain", "weep", "alone"}, {"hate", "rage", "fist"}};
    std::mt19937 random(3);
    for (int i = 0; i < 180; ++i) {
        TrainingSample s;
        s.targets.assign(set.emotions.size(), 0.0f);
        const std::size_t kind = random() % 3;
        s.targets[2 + kind] = 1;
        s.validation = i >= 150;
        for (int w = 0; w < 4; ++w) s.words.push_back(words[kind][random() % 3]);
        set.sources[0].samples.push_back(std::move(s));
    }
    return set;
}

TEST(TrainRivals, TunesTrainsAndWritesOnMadeUpTexts) {
    const Scratch scratch;
    const Network n = testing::small_network();
    ASSERT_TRUE(write_file(scratch / "w", encode_network(n)));
    RivalSettings s;
    s.episodes = 36;
    s.threads = 1;
    s.weights = scratch / "w";
    s.out = scratch / "r";
    std::vector<RivalPoint> points;
    const auto done = train_rivals(made_up(), s, Job{}, [&](const RivalPoint &p) { points.push_back(p); });
    ASSERT_TRUE(done) << describe(done.error());
    const auto methods = gradient_rivals(n, scratch / "r");
    ASSERT_TRUE(methods) << describe(methods.error());
    std::vector<std::string> finals;
    for (const RivalPoint &p : points) {
        EXPECT_GE(p.tuning, 0);
        EXPECT_LE(p.tuning, 1);
        if (p.validation >= 0) finals.push_back(p.rival);
    }
    EXPECT_THAT(finals, ::testing::ElementsAre("maml", "anil", "mmaml"));
}

TEST(TrainRivals, SaysWhatIsWrongAndLeavesNothing) {
    const Scratch scratch;
    ASSERT_TRUE(write_file(scratch / "w", encode_network(testing::small_network())));
    RivalSettings s;
    s.threads = 1;
    s.weights = scratch / "nowhere";
    s.out = scratch / "r";
    const auto code = [&](const TrainingSet &set, const Job &job = {}) {
        const auto done = train_rivals(set, s, job);
        return done ? ErrorCode::internal : done.error().code;
    };
    EXPECT_EQ(code(made_up()), ErrorCode::file_not_found);
    s.weights = scratch / "w";
    TrainingSet other = made_up();
    other.emotions.pop_back();
    EXPECT_EQ(code(other), ErrorCode::bad_argument);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(code(made_up(), Job(stop.get_token())), ErrorCode::cancelled);
    EXPECT_FALSE(std::filesystem::exists(scratch / "r"));
}

} // namespace
} // namespace tempera::engine::bench
