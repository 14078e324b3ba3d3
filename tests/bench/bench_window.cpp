// How long a frame takes while a long recording is panned and zoomed: 3 hours, 100,000 labels on 5 tiers, 50 curves, sound,
// pictures and a transcript, in a project that the program makes and opens. Prints JSON. Not a test: it asserts nothing.
//
//   build/release/tests/bench/bench_window [LABELS] [CURVES] [FOLDER]
//
// FOLDER: pictures of the window at each zoom are put there, to compare what two versions draw.
#include "core/workflow/project.h"
#include "ui/curves_view.h"
#include "ui/job_runner.h"
#include "ui/label_table.h"
#include "ui/theme.h"
#include "ui/timeline_view.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <nlohmann/json.hpp>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <random>

using namespace tempera;
using namespace tempera::ui;

namespace {

constexpr Time duration = Time::seconds(3 * 3600);

/// Labels of 50 ms to 2 s all over the recording, on five tiers. False when anything fails.
bool make_project(const QString &path, const QString &media, int labels) {
    auto project = workflow::Project::create(path.toStdString(), "Rater");
    if (!project) return false;
    workflow::Project::NewRecording found;
    found.info.path = media.toStdString();
    found.info.duration = duration;
    found.hash = std::string(64, 'a');
    const auto recording = (*project)->add_recording(found);
    if (!recording) return false;
    auto &document = (*project)->document();
    std::vector<TierId> tiers{document.contents().tiers.begin()->first};
    for (const char *name : {"Face", "Voice", "Words", "Body"}) {
        auto edit = model::add_tier(document, *recording, (*project)->default_rater(), name);
        if (!edit) return false;
        tiers.push_back(std::get<model::Tier>(*edit->changes[0].after).id);
        if (!document.apply(std::move(*edit))) return false;
    }
    std::vector<EmotionId> emotions;
    for (const auto &[id, emotion] : document.contents().emotions) emotions.push_back(id);
    std::mt19937_64 random(7); // 32 bits of microseconds would end after 71 minutes
    const auto below = [&](std::int64_t limit) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit));
    };
    for (std::size_t k = 0; k < tiers.size(); ++k) {
        std::vector<model::NewAnnotation> items;
        for (int i = 0; i < labels / static_cast<int>(tiers.size()); ++i) {
            const Time onset{below(duration.us - 2'000'000)};
            items.push_back({{onset, onset + Time{50'000 + below(1'950'000)}},
                             emotions[static_cast<std::size_t>(below(static_cast<std::int64_t>(emotions.size())))],
                             {}});
        }
        auto edit = model::add_annotations(document, tiers[k], items);
        if (!edit || !document.apply(std::move(*edit))) return false;
    }
    return true;
}

/// Curves that go up and down, with an emotion of the user's own for each.
std::shared_ptr<engine::Scores> make_scores(int count, std::vector<model::Emotion> &emotions) {
    auto scores = std::make_shared<engine::Scores>();
    const std::int64_t steps = duration.us / grid_step.us;
    for (int e = 0; e < count; ++e) {
        const std::string name = "emotion " + std::to_string(e + 1);
        emotions.push_back(
            {EmotionId{1'000'000 + e}, name, {}, 0x123456U * static_cast<unsigned>(e + 1) & 0xffffffU, e % 9, 0, e});
        scores->emotions.push_back(name);
    }
    for (std::int64_t i = 0; i < steps; ++i) {
        for (int e = 0; e < count; ++e) {
            const auto v =
                static_cast<float>(0.5 + 0.45 * std::sin(0.013 * static_cast<double>(i) * (1 + 0.1 * e) + e));
            scores->membership.push_back(v);
            scores->lower.push_back(0.7f * v);
            scores->upper.push_back(v + 0.3f * (1 - v));
        }
        scores->ambiguity.push_back(0.4f);
        scores->evidence.push_back(i % 500 < 20 ? 0.0f : 1.0f);
        scores->share.insert(scores->share.end(), {0.25f, 0.25f, 0.25f, 0.25f, 0});
    }
    return scores;
}

/// Speech that comes and goes, in the levels that media::make_waveform makes.
std::shared_ptr<const media::Waveform> make_waveform() {
    auto waveform = std::make_shared<media::Waveform>();
    for (std::int64_t step = 10'000; step < 60'000'000; step *= 4) {
        media::Waveform::Level level;
        level.step = Time{step};
        for (std::int64_t t = 0; t < duration.us; t += step) {
            const auto high = static_cast<float>(std::abs(std::sin(static_cast<double>(t) * 0.7e-6)) *
                                                 (0.5 + 0.4 * std::sin(static_cast<double>(t) * 11e-6)));
            level.high.push_back(high);
            level.low.push_back(-0.8f * high);
        }
        waveform->levels.push_back(std::move(level));
    }
    return waveform;
}

/// As many as the program makes, and as large.
std::vector<media::Thumbnail> make_thumbnails() {
    std::vector<media::Thumbnail> all;
    constexpr int count = 48, width = 96, height = 54;
    for (int i = 0; i < count; ++i) {
        media::Thumbnail one;
        one.at = Time{duration.us * i / count};
        one.width = width;
        one.height = height;
        for (int k = 0; k < width * height * 4; ++k) one.bgra.push_back(static_cast<std::uint8_t>(i * 3 + k % 251));
        all.push_back(std::move(one));
    }
    return all;
}

/// A few words every second and a half.
std::vector<features::Cue> make_cues() {
    std::vector<features::Cue> cues;
    for (std::int64_t t = 0; t + 1'500'000 <= duration.us; t += 1'500'000) {
        features::Cue cue;
        cue.span = {Time{t}, Time{t + 1'350'000}};
        cue.text = "what was said at " + std::to_string(t / 1'000'000);
        cues.push_back(std::move(cue));
    }
    return cues;
}

/// Milliseconds that this thread has had of the processor: what remains of a frame on an idle machine.
double busy_ms() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

/// Milliseconds of each frame, on the wall and of the processor: a change of the view and everything drawn after it.
nlohmann::json frames(QWidget &window, CurvesView &curves, int count, const std::function<void(int)> &change) {
    std::vector<double> took, busy;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = busy_ms();
        change(i);
        QCoreApplication::processEvents();
        // The curves, and Qt itself, wait some milliseconds for more changes before they draw: here each frame is
        // drawn, and none is left out.
        if (curves.isVisible()) curves.draw_now();
        QEvent now(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&window, &now);
        took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        busy.push_back(busy_ms() - before);
    }
    std::sort(took.begin(), took.end());
    std::sort(busy.begin(), busy.end());
    const auto at = [](const std::vector<double> &all, double share) {
        return std::round(100 * all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))]) / 100;
    };
    return {{"frames", count},
            {"median_ms", at(took, 0.5)},
            {"p95_ms", at(took, 0.95)},
            {"longest_ms", at(took, 1)},
            {"busy_median_ms", at(busy, 0.5)},
            {"busy_p95_ms", at(busy, 0.95)},
            {"busy_longest_ms", at(busy, 1)}};
}

nlohmann::json pan_and_zoom(QWidget &window, CurvesView &curves, TimeAxis &axis) {
    nlohmann::json all;
    for (const auto &[name, width] : {std::pair{"most", 8100.0}, {"hour", 3600.0}, {"minute", 60.0}}) {
        axis.set_visible({Time{}, Time::seconds(width)});
        all[std::string("pan_") + name] = frames(window, curves, 60, [&](int i) {
            const double from = (10'800.0 - width) * i / 60;
            axis.set_visible({Time::seconds(from), Time::seconds(from + width * 0.999)});
        });
    }
    axis.show_all();
    all["zoom"] = frames(window, curves, 60, [&](int i) { axis.zoom(i < 30 ? 1.25 : 1 / 1.25, Time::seconds(5000)); });
    axis.show_all();
    // All of it in view, and nothing moves: the curves are drawn with smoothed edges.
    all["rest"] = frames(window, curves, 60, [&](int) { Q_EMIT axis.visible_changed(); });
    return all;
}

void keep_pictures(QWidget &window, CurvesView &curves, TimeAxis &axis, const QString &folder) {
    for (const double width : {10'800.0, 3600.0, 1200.0, 300.0, 60.0}) {
        axis.set_visible({Time::seconds(1000), Time::seconds(1000 + width)});
        while (!curves.up_to_date()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        window.grab().save(QStringLiteral("%1/%2s.png").arg(folder).arg(width));
    }
}

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"}) qputenv(name, home.path().toLocal8Bit());
    QCoreApplication::setOrganizationName("Tempera");
    QCoreApplication::setApplicationName("TemperaBench");
    QApplication app(argc, argv);
    apply_theme(Theme::light);
    const int labels = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100'000;
    const int curves = argc > 2 ? std::max(1, std::atoi(argv[2])) : 50;

    const QString media = home.filePath(QStringLiteral("long.wav")),
                  path = home.filePath(QStringLiteral("long.tempera"));
    QFile file(media);
    if (!file.open(QIODevice::WriteOnly) || file.write("RIFF") != 4) return 1;
    file.close();
    if (!make_project(path, media, labels)) {
        std::fprintf(stderr, "bench_window: the project could not be made\n");
        return 1;
    }

    nlohmann::json report;
    report["labels"] = labels;
    report["curves"] = curves;
    Workbench bench;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *timeline = new TimelineView(bench);
    auto *curves_view = new CurvesView(bench);
    auto *table = new LabelTable(bench);
    column->addWidget(timeline);
    column->addWidget(curves_view, 1);
    window.resize(1920, 900);
    window.show();
    table->resize(500, 400);
    table->show();

    QElapsedTimer opening;
    opening.start();
    bench.open_project(path);
    while (bench.annotations().size() < static_cast<std::size_t>(labels) * 9 / 10 && opening.elapsed() < 120'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    report["open_ms"] = opening.elapsed();
    while (!bench.jobs().idle()) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    auto &axis = bench.axis();
    axis.set_duration(duration);
    timeline->set_waveform(make_waveform());
    timeline->set_thumbnails(make_thumbnails());
    timeline->set_cues(make_cues());

    curves_view->hide();
    report["timeline"] = pan_and_zoom(window, *curves_view, axis);
    std::vector<model::Emotion> emotions;
    const auto scores = make_scores(curves, emotions);
    timeline->hide();
    curves_view->show();
    curves_view->set_scores(scores, emotions);
    for (const auto &emotion : emotions) curves_view->set_shown(QString::fromStdString(emotion.name), true);
    timeline->show();
    report["both"] = pan_and_zoom(window, *curves_view, axis);

    if (argc > 3) keep_pictures(window, *curves_view, axis, QString::fromLocal8Bit(argv[3]));

    // One edit among so many: from the change to everything drawn anew.
    const auto some = bench.annotations().at(bench.annotations().size() / 2);
    report["edit"] = frames(window, *curves_view, 10, [&](int i) {
        bench.change_label(some.id, {some.span.onset, some.span.offset + Time::millis(10 * (i + 1))}, some.emotion);
    });
    std::printf("%s\n", report.dump(2).c_str());
    return 0;
}
