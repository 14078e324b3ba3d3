#include "synthetic.h"

#include "core/engine/augment_torch.h"
#include "core/engine/corpus_torch.h"
#include "core/engine/episode_torch.h"
#include "core/engine/optimizer_torch.h"

#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

using testing::Scratch;

/// Two voices that differ in where their energy lies, and two vocabularies; eight speakers.
TrainingSet made_up(std::uint64_t seed) {
    TrainingSet set{{"joy", "sadness"}, {{"tones", Modality::voice, {}}, {"texts", Modality::words, {}}}};
    std::mt19937_64 random(seed);
    std::normal_distribution<float> normal(0, 1);
    for (int i = 0; i < 64; ++i) {
        const int kind = i % 2;
        TrainingSample s;
        s.targets = {kind == 0 ? 1.0f : 0.0f, kind == 1 ? 1.0f : 0.0f};
        s.subject = i / 8;
        s.validation = i / 8 == 7;
        s.stream = {Modality::voice, Time{}, voice_step, voice_width, {}, std::vector<float>(100, 1.0f)};
        for (int t = 0; t < 100; ++t)
            for (int c = 0; c < voice_width; ++c)
                s.stream.values.push_back(c >= mel_bands ? 0.0f : (c / 32 == kind ? -2.0f : -8.0f) + normal(random));
        set.sources[0].samples.push_back(std::move(s));
    }
    const std::vector<std::string> words[2]{{"sun", "laugh", "glad"}, {"rain", "weep", "alone"}};
    for (int i = 0; i < 60; ++i) {
        TrainingSample s;
        s.targets = {i % 2 == 0 ? 1.0f : 0.0f, i % 2 == 1 ? 1.0f : 0.0f};
        s.validation = i >= 48;
        for (int w = 0; w < 4; ++w) s.words.push_back(words[i % 2][random() % 3]);
        set.sources[1].samples.push_back(std::move(s));
    }
    return set;
}

TrainingSettings short_run(const std::filesystem::path &out) {
    TrainingSettings s;
    s.voice_epochs = 4;
    s.words_epochs = 3;
    s.meta_episodes = 20;
    s.threads = 1;
    s.out = out;
    return s;
}

TEST(Trainer, LearnsAndWritesItsFiles) {
    const Scratch scratch;
    auto settings = short_run(scratch / "w.safetensors");
    settings.voice_epochs = 8;
    settings.words_epochs = 25;
    std::vector<TrainingPoint> curve;
    const auto status = train(made_up(1), settings, Job{}, [&](const TrainingPoint &p) { curve.push_back(p); });
    ASSERT_TRUE(status.has_value()) << describe(status.error());
    double last_voice = 0, last_words = 0, first_loss = 0, last_loss = 0;
    for (const auto &p : curve) {
        if (p.stage == "voice") {
            last_voice = p.validation;
            last_loss = p.loss;
            if (first_loss == 0) first_loss = p.loss;
        }
        if (p.stage == "words") last_words = p.validation;
    }
    EXPECT_LT(last_loss, first_loss);
    EXPECT_GT(last_voice, 0.9);
    EXPECT_GT(last_words, 0.9);
    EXPECT_EQ(curve.back().stage, "meta");
    EXPECT_GT(curve.back().validation, 0.9);
    EXPECT_TRUE(std::filesystem::exists(scratch / "w.json"));
    EXPECT_FALSE(std::filesystem::exists(scratch / "w.state"));
    const auto engine = Engine::load(scratch / "w.safetensors", 1);
    ASSERT_TRUE(engine.has_value()) << describe(engine.error());
    EXPECT_EQ((*engine)->info().emotions, (std::vector<std::string>{"joy", "sadness"}));
}

TEST(Trainer, EpisodesMixModalitiesThatShowTwoEmotionsInCommon) {
    const std::int64_t emotions = 4, none = emotions, unclear = -1;
    const auto showing = [&](Modality m, std::vector<std::int64_t> label) {
        const auto size = static_cast<std::int64_t>(label.size());
        return Gallery{m, at::zeros({size, 1}), at::zeros({size, emotions}), std::move(label), {}};
    };
    const std::vector<Gallery> all{showing(Modality::face, {0, 1, 2, none}), showing(Modality::voice, {1, 2, 2, unclear}),
                                   showing(Modality::words, {2, 0, none, unclear}),
                                   // "none" and "unclear" are shared with all others and are no emotions
                                   showing(Modality::body, {3, 1, none, unclear})};
    const EpisodeSources mixed = sources_of(all, true);
    EXPECT_EQ(mixed.alone, (std::vector<const Gallery *>{&all[0], &all[1], &all[2], &all[3]}));
    EXPECT_EQ(mixed.alike, (std::vector<std::vector<const Gallery *>>{{&all[0], &all[1]}, {&all[0], &all[2]}}));
    EXPECT_TRUE(sources_of(all, false).alike.empty());
    EXPECT_EQ(sources_of(all, false).alone, mixed.alone);
}

TEST(Trainer, StoppedAndResumedEqualsUnbroken) {
    const Scratch scratch;
    const TrainingSet set = made_up(2);
    ASSERT_TRUE(train(set, short_run(scratch / "whole.safetensors"), Job{}).has_value());
    std::size_t stops = 0;
    for (;;) {
        std::stop_source stop;
        int points = 0;
        const auto status = train(set, short_run(scratch / "parts.safetensors"), Job(stop.get_token()), [&](const TrainingPoint &) {
            if (++points == 4) stop.request_stop();
        });
        if (status.has_value()) break;
        ASSERT_EQ(status.error().code, ErrorCode::cancelled);
        ASSERT_TRUE(std::filesystem::exists(scratch / "parts.state"));
        ASSERT_LT(++stops, 10u);
    }
    EXPECT_GE(stops, 3u);
    EXPECT_EQ(read_file(scratch / "whole.safetensors").value(), read_file(scratch / "parts.safetensors").value());
}

TEST(Trainer, GoesOnFromWeightsAndTrainsOnlyWhatIsAskedFor) {
    const Scratch scratch;
    const TrainingSet set = made_up(2);
    ASSERT_TRUE(train(set, short_run(scratch / "first.safetensors"), Job{}).has_value());
    auto settings = short_run(scratch / "second.safetensors");
    settings.from = scratch / "first.safetensors";
    settings.voice_epochs = settings.words_epochs = 0;
    settings.meta_episodes = 200;
    std::vector<std::string> stages;
    ASSERT_TRUE(train(set, settings, Job{}, [&](const TrainingPoint &p) { stages.push_back(p.stage); }).has_value());
    EXPECT_EQ(stages, std::vector<std::string>(10, "meta"));
    const auto read = [&](const char *name) { return decode_network(read_file(scratch / name).value()).value(); };
    const Network first = read("first.safetensors"), second = read("second.safetensors");
    for (const auto &name : first.p.names({"stem.", "time.", "pool.", "top.", "rules."}))
        EXPECT_TRUE(at::equal(first.p[name], second.p[name])) << name;
    EXPECT_FALSE(at::equal(first.p["meta.combine"], second.p["meta.combine"]));
    // Nothing teaches a face here: what others learn about experts reaches it, how far its prior is believed stays.
    const auto face = static_cast<std::int64_t>(Modality::face);
    const Tensor moved = second.p["meta.combine"][face] - make_network(second.settings, 1).p["meta.combine"][face];
    for (const std::int64_t row : {1, 2, 4}) EXPECT_GT(moved[row].abs().max().item<double>(), 0) << row;
    for (const std::int64_t row : {0, 3}) EXPECT_EQ(moved[row].abs().max().item<double>(), 0) << row;

    settings.from = scratch / "nowhere";
    EXPECT_EQ(train(set, settings, Job{}).error().code, ErrorCode::file_not_found);
    settings.from = scratch / "second.json";
    EXPECT_EQ(train(set, settings, Job{}).error().code, ErrorCode::bad_model);
    settings.from = scratch / "first.safetensors";
    TrainingSet other = set;
    other.emotions = {"joy", "fear"};
    EXPECT_EQ(train(other, settings, Job{}).error().code, ErrorCode::bad_argument);
}

TEST(Trainer, AVoiceIsTaughtAnewAndNothingElseMoves) {
    const Scratch scratch;
    const TrainingSet set = made_up(2);
    auto settings = short_run(scratch / "first.safetensors");
    settings.voice_epochs = 8;
    ASSERT_TRUE(train(set, settings, Job{}).has_value());
    settings.from = scratch / "first.safetensors";
    settings.teachers = {scratch / "first.safetensors"};
    settings.out = scratch / "second.safetensors";
    settings.words_epochs = 0;
    double reached = 0;
    ASSERT_TRUE(train(set, settings, Job{}, [&](const TrainingPoint &p) {
                    if (p.stage == "voice") reached = p.validation;
                }).has_value());
    EXPECT_GT(reached, 0.9);
    const auto read = [&](const char *name) { return decode_network(read_file(scratch / name).value()).value(); };
    const Network first = read("first.safetensors"), second = read("second.safetensors");
    for (const auto &name : first.p.names({"stem.words", "stem.face", "time.", "pool.", "top.words", "top.shared", "rules."}))
        EXPECT_TRUE(at::equal(first.p[name], second.p[name])) << name;
    EXPECT_FALSE(at::equal(first.p["stem.voice.out.weight"], second.p["stem.voice.out.weight"]));
    const auto words = static_cast<std::int64_t>(Modality::words), heard = static_cast<std::int64_t>(Modality::voice);
    EXPECT_TRUE(at::equal(first.p["head.offset"][words], second.p["head.offset"][words]));
    EXPECT_FALSE(at::equal(first.p["head.offset"][heard], second.p["head.offset"][heard]));
    settings.teachers = {scratch / "nowhere"};
    EXPECT_EQ(train(set, settings, Job{}).error().code, ErrorCode::file_not_found);
}

TEST(Trainer, VoiceStemsTrainedApartAreJoined) {
    const Scratch scratch;
    const TrainingSet set = made_up(2);
    auto settings = short_run(scratch / "first.safetensors");
    ASSERT_TRUE(train(set, settings, Job{}).has_value());
    settings.from = scratch / "first.safetensors";
    settings.out = scratch / "second.safetensors";
    settings.seed = 7;
    settings.words_epochs = settings.meta_episodes = 0;
    ASSERT_TRUE(train(set, settings, Job{}).has_value());
    auto joining = short_run(scratch / "joined.safetensors");
    joining.from = scratch / "first.safetensors";
    joining.join = {scratch / "second.safetensors"};
    EXPECT_EQ(train(set, joining, Job{}).error().code, ErrorCode::bad_argument); // there would be epochs
    joining.face_epochs = joining.voice_epochs = joining.words_epochs = joining.body_epochs = 0;
    double reached = 0;
    const auto status = train(set, joining, Job{}, [&](const TrainingPoint &p) { reached = p.validation; });
    ASSERT_TRUE(status) << describe(status.error());
    EXPECT_GT(reached, 0.9);
    const auto read = [&](const char *name) { return read_network(scratch / name).value(); };
    const Network first = read("first.safetensors"), second = read("second.safetensors"), joined = read("joined.safetensors");
    EXPECT_EQ(joined.settings.voices, 2);
    for (const auto &name : first.p.names({"stem.", "time.", "pool.", "top."}))
        EXPECT_TRUE(at::equal(first.p[name], joined.p[name])) << name;
    for (const char *part : {"stem.voice.1.weight", "stem.voice.1.mean", "stem.voice.out.offset", "top.voice.weight"}) {
        std::string there = part;
        there.insert(there.find("voice") + 5, "2");
        EXPECT_TRUE(at::equal(second.p[part], joined.p[there])) << part;
        EXPECT_FALSE(at::equal(first.p[part], joined.p[there])) << part;
    }
    const auto words = static_cast<std::int64_t>(Modality::words), heard = static_cast<std::int64_t>(Modality::voice);
    EXPECT_TRUE(at::equal(first.p["head.offset"][words], joined.p["head.offset"][words]));
    EXPECT_FALSE(at::equal(first.p["head.offset"][heard], joined.p["head.offset"][heard]));

    joining.join = {scratch / "nowhere"};
    EXPECT_EQ(train(set, joining, Job{}).error().code, ErrorCode::file_not_found);
    // A voice that grew beside another temporal stack.
    auto stranger = short_run(scratch / "stranger.safetensors");
    stranger.seed = 8;
    ASSERT_TRUE(train(set, stranger, Job{}).has_value());
    joining.join = {scratch / "stranger.safetensors"};
    EXPECT_EQ(train(set, joining, Job{}).error().code, ErrorCode::bad_argument);
    joining.join = {scratch / "second.safetensors", scratch / "second.safetensors", scratch / "joined.safetensors"};
    EXPECT_EQ(train(set, joining, Job{}).error().code, ErrorCode::bad_argument);
}

TEST(Trainer, AStateOfAnotherRunIsNotResumed) {
    const Scratch scratch;
    const TrainingSet set = made_up(3);
    auto settings = short_run(scratch / "w.safetensors");
    std::stop_source stop;
    ASSERT_FALSE(train(set, settings, Job(stop.get_token()), [&](const TrainingPoint &) { stop.request_stop(); }).has_value());
    settings.seed = 9;
    int points = 0;
    ASSERT_TRUE(train(set, settings, Job{}, [&](const TrainingPoint &) { ++points; }).has_value());
    EXPECT_EQ(points, 4 + 3 + 10);
}

TEST(Trainer, RefusesWhatDoesNotFit) {
    const Scratch scratch;
    TrainingSet set = made_up(3);
    set.sources[0].samples[5].targets.pop_back();
    EXPECT_EQ(train(set, short_run(scratch / "w.safetensors"), Job{}).error().code, ErrorCode::bad_argument);
    set = made_up(3);
    set.sources[0].samples[5].stream.width = 3;
    EXPECT_EQ(train(set, short_run(scratch / "w.safetensors"), Job{}).error().code, ErrorCode::bad_argument);
    set.sources.clear();
    EXPECT_EQ(train(set, short_run(scratch / "w.safetensors"), Job{}).error().code, ErrorCode::bad_argument);
    const auto status = train(made_up(3), short_run((scratch / "no such folder") / "w.safetensors"), Job{});
    EXPECT_EQ(status.error().code, ErrorCode::write_failed);
}

TEST(Corpus, PeopleAreSplitNotSamples) {
    const TrainingSet set = made_up(4);
    const auto corpora = make_corpora(set, testing::small_settings());
    ASSERT_TRUE(corpora.has_value());
    const Corpus &c = (*corpora)[0];
    const auto person = [&](std::int64_t row) { return set.sources[0].samples[static_cast<std::size_t>(row)].subject; };
    for (const auto a : c.fit)
        for (const auto *others : {&c.held, &c.validation})
            for (const auto b : *others) EXPECT_NE(person(a), person(b));
    EXPECT_EQ(c.held.size(), 8u);
    EXPECT_EQ(c.validation.size(), 8u);
}

TEST(Loss, UnknownTargetsTakeNoPart) {
    const Tensor targets = at::tensor({1.0f, NAN, 0.0f, 0.0f, NAN, 1.0f}).view({2, 3});
    Tensor logits = at::tensor({0.3f, 5.0f, -1.0f, 0.2f, -7.0f, 2.0f}).view({2, 3});
    const double before = target_loss(logits, targets).item<double>();
    EXPECT_TRUE(std::isfinite(before));
    logits[0][1] = -50;
    logits[1][1] = 50;
    EXPECT_DOUBLE_EQ(target_loss(logits, targets).item<double>(), before);
    logits[0][0] = -3;
    EXPECT_GT(target_loss(logits, targets).item<double>(), before);
}

TEST(Optimizer, FirstStepIsTheRateWhateverTheSlope) {
    Params p;
    p.weights["w"] = at::tensor({1.0f, -2.0f});
    p.require_grad({"w"}, true);
    AdamW adam;
    adam.step(p, {"w"}, (p["w"] * at::tensor({3.0f, -0.01f})).sum(), 0.1, 100);
    EXPECT_NEAR(p["w"][0].item<double>(), 0.9, 1e-5);
    EXPECT_NEAR(p["w"][1].item<double>(), -1.9, 1e-5);
    EXPECT_THROW(adam.step(p, {"w"}, p["w"].sum() * NAN, 0.1), std::runtime_error);
}

TEST(Augment, RampsHoldBothEndsAndMixTargets) {
    augment::Random random(3);
    const Tensor x = at::eye(6) * 10, y = at::eye(6);
    const auto r = augment::ramps(x, y, 8, 12, random);
    EXPECT_EQ(r.sequence.x.sizes(), (std::vector<std::int64_t>{8, 12, 6}));
    EXPECT_TRUE(at::allclose(r.targets.sum(2), at::ones({8, 12})));
    EXPECT_FLOAT_EQ(r.targets.select(1, 0).amax(1).min().item<float>(), 1); // the first step is one picture alone
    EXPECT_GT(r.sequence.mask.sum().item<float>(), 60);
    EXPECT_LT(r.sequence.mask.sum().item<float>(), 96);
}

TEST(Episode, WhatShowsTwoEmotionsIsAnExampleOfNeither) {
    const Tensor targets = at::tensor({1.0F, 0.0F, 0.0F, /**/ 1.0F, 1.0F, 0.0F, /**/ 0.5F, 0.4F, 0.1F, /**/ 0.4F, 0.4F, 0.2F, /**/ 0.0F, NAN, 1.0F}).view({5, 3});
    EXPECT_EQ(labels_of(targets, 0.5), (std::vector<std::int64_t>{0, 0, 0, -1, 2}));
    EXPECT_EQ(labels_of_one(targets, 0.5), (std::vector<std::int64_t>{0, -1, 0, -1, 2}));
}

TEST(Episode, QueriesAreNotInTheSupportAndStrangersAreNone) {
    Gallery g;
    g.modality = Modality::voice;
    const std::int64_t n = 40;
    g.u = at::arange(n).to(at::kFloat).unsqueeze(1).expand({n, 192}).contiguous();
    g.targets = at::zeros({n, 10});
    for (std::int64_t i = 0; i < n; ++i) {
        g.targets[i][i % 4] = 1;
        g.subject.push_back(static_cast<std::int32_t>(i / 20));
    }
    g.label = labels_of(g.targets, 0.5);
    augment::Random random(2);
    Episodes e = empty_episodes(1, {3, 12, 30}, 192);
    draw(e, 0, {{&g}, 2, 3, 0.0, 12}, 10, random);
    EXPECT_EQ(e.support.samples.mask.sum().item<float>(), 6);
    const auto used = static_cast<std::int64_t>(e.query.mask.sum().item<float>());
    EXPECT_EQ(used, 20 - 6);
    for (std::int64_t q = 0; q < used; ++q) {
        EXPECT_FALSE((e.support.samples.u[0].select(1, 0).slice(0, 0, 6) == e.query.u[0][q][0]).any().item<bool>());
        const auto row = e.query.u[0][q][0].item<std::int64_t>();
        const auto slot = e.label[0][q].item<std::int64_t>();
        if (slot < 0) {
            EXPECT_EQ(e.targets[0][q].sum().item<float>(), 0);
        } else {
            EXPECT_EQ(e.prior_id[0][slot].item<std::int64_t>(), row % 4);
        }
    }
}

} // namespace
} // namespace tempera::engine
