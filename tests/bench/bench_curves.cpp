// How long a frame takes while a long recording with many curves and labels is panned and zoomed. Prints JSON; asserts
// nothing.
//
//   bench_curves [HOURS] [CURVES] [LABELS]      default 3 50 100000
//
// QT_QPA_PLATFORM=offscreen unless there is a display. A frame is what the interface thread does from the change of the
// axis to the painted widget: time on the wall, and of the processor, which is what remains on an idle machine.
#include "ui/curves_view.h"
#include "ui/job_runner.h"
#include "ui/theme.h"
#include "ui/timeline_view.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <random>

namespace {

using namespace tempera;

engine::Scores scores(Time duration, std::size_t curves) {
    engine::Scores s;
    std::mt19937 random(1);
    std::normal_distribution<float> step(0, 0.12F);
    for (std::size_t e = 0; e < curves; ++e) s.emotions.push_back("emotion " + std::to_string(e + 1));
    std::vector<float> level(curves, 0.3F);
    const std::int64_t steps = duration.us / grid_step.us;
    for (std::int64_t i = 0; i < steps; ++i) {
        for (auto &v : level) {
            v = std::clamp(v + step(random), 0.0F, 1.0F);
            s.membership.push_back(v);
            s.lower.push_back(std::max(0.0F, v - 0.15F));
            s.upper.push_back(std::min(1.0F, v + 0.15F));
        }
        s.ambiguity.push_back(0.5F + 0.5F * std::sin(static_cast<float>(i) * 0.01F));
        s.evidence.push_back(i % 5000 < 150 ? 0.0F : 1.0F); // a gap every quarter of an hour
        s.share.insert(s.share.end(), {0.4F, 0.4F, 0.2F, 0, 0});
    }
    return s;
}

std::vector<model::Emotion> emotions(std::size_t count) {
    std::vector<model::Emotion> all;
    for (std::size_t e = 0; e < count; ++e) {
        const QColor colour = QColor::fromHsv(static_cast<int>(e * 359 / count), 200, 170);
        all.push_back({EmotionId{static_cast<std::int64_t>(e) + 1},
                       "emotion " + std::to_string(e + 1),
                       {},
                       colour.rgb() & 0xffffffU,
                       static_cast<int>(e % 9),
                       0,
                       static_cast<int>(e)});
    }
    return all;
}

double busy_ms() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

struct Measured {
    std::vector<double> wall, busy;
};

Measured measure(const std::function<void(int)> &change, const std::function<void()> &paint) {
    Measured out;
    for (int i = 0; i < 30; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double busy = busy_ms();
        change(i);
        paint();
        out.wall.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        out.busy.push_back(busy_ms() - busy);
    }
    return out;
}

double at(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

bool first = true;
void print(const char *what, const char *layout, const Measured &m) {
    std::printf(
        "%s\n    {\"what\": \"%s\", \"layout\": \"%s\", \"median_ms\": %.1f, \"p95_ms\": %.1f, \"max_ms\": %.1f, "
        "\"busy_median_ms\": %.1f, \"busy_p95_ms\": %.1f}",
        first ? "" : ",", what, layout, at(m.wall, 0.5), at(m.wall, 0.95), at(m.wall, 1), at(m.busy, 0.5),
        at(m.busy, 0.95));
    std::fflush(stdout);
    first = false;
}

} // namespace

int main(int argc, char **argv) {
    const double hours = argc > 1 ? std::atof(argv[1]) : 3;
    const auto curves = static_cast<std::size_t>(argc > 2 ? std::atoi(argv[2]) : 50);
    const int labels = argc > 3 ? std::atoi(argv[3]) : 100'000;
    if (hours <= 0 || curves == 0 || labels < 0) {
        std::fprintf(stderr, "usage: bench_curves [HOURS] [CURVES] [LABELS]\n");
        return 2;
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName("Tempera");
    QCoreApplication::setApplicationName("TemperaBench");
    QApplication app(argc, argv);
    ui::apply_theme(ui::Theme::light);

    const Time duration = Time::seconds(hours * 3600);
    const auto all_emotions = emotions(curves);
    ui::Workbench bench;
    QWidget window;
    window.resize(1900, 1000);
    ui::TimelineView timeline(bench, &window);
    timeline.setGeometry(0, 0, 1900, 420);
    ui::CurvesView view(bench, &window);
    view.setGeometry(0, 420, 1900, 580);
    bench.axis().set_duration(duration);
    ui::CurveOptions options;
    view.set_options(options);
    view.set_scores(std::make_shared<const engine::Scores>(scores(duration, curves)), all_emotions);
    window.show();
    while (!view.up_to_date()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);

    std::vector<model::Annotation> annotations;
    std::mt19937 random(2);
    std::uniform_real_distribution<double> place(0, duration.seconds());
    std::uniform_int_distribution<std::int64_t> which(1, static_cast<std::int64_t>(curves));
    model::Tier tier;
    tier.id = TierId{1};
    tier.name = "Rater";
    for (int i = 0; i < labels; ++i) {
        model::Annotation a;
        a.id = AnnotationId{i + 1};
        a.tier = tier.id;
        a.span.onset = Time::seconds(place(random));
        a.span.offset = std::min(a.span.onset + Time::seconds(0.4), duration);
        a.emotion = EmotionId{which(random)};
        annotations.push_back(a);
    }
    std::sort(annotations.begin(), annotations.end(), [](const auto &a, const auto &b) { return a.span < b.span; });
    timeline.set_labels({model::PlacedTier{tier}}, annotations, all_emotions);
    QCoreApplication::processEvents();

    auto &axis = bench.axis();
    const auto pan = [&](int i) { axis.pan(Time{(i % 2 ? 1 : -1) * axis.visible().length().us / 13}); };
    const auto zoom = [&](int i) { axis.zoom(i % 2 ? 1.3 : 1 / 1.3, Time{duration.us * 2 / 5}); };
    const auto widths =
        std::initializer_list<std::pair<const char *, double>>{{"three quarters in view", 0.75},
                                                               {"ten minutes in view", 600 / duration.seconds()},
                                                               {"one minute in view", 60 / duration.seconds()}};
    std::printf("{\n  \"hours\": %g, \"curves\": %zu, \"labels\": %d, \"window\": \"1900x1000\",\n  \"frames\": [",
                hours, curves, labels);
    using Layout = ui::CurveOptions::Layout;
    for (const auto &[name, share] : widths) {
        const Time half{static_cast<std::int64_t>(share * static_cast<double>(duration.us) / 2)};
        const Time middle{duration.us * 2 / 5};
        for (const auto &[layout_name, layout] : std::initializer_list<std::pair<const char *, Layout>>{
                 {"overlay", Layout::overlay}, {"stacked", Layout::stacked}, {"multiples", Layout::multiples}}) {
            options.layout = layout;
            view.set_options(options);
            axis.set_visible({middle - half, middle + half});
            QCoreApplication::processEvents();
            const auto paint = [&] {
                view.draw_now();
                view.repaint();
            };
            print((std::string("curves, pan, ") + name).c_str(), layout_name, measure(pan, paint));
            print((std::string("curves, zoom, ") + name).c_str(), layout_name, measure(zoom, paint));
            print((std::string("curves, at rest, ") + name).c_str(), layout_name, measure([](int) {}, paint));
        }
        axis.set_visible({middle - half, middle + half});
        QCoreApplication::processEvents();
        const auto all_strips = [&] {
            for (auto *child : timeline.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) child->repaint();
        };
        print((std::string("timeline, pan, ") + name).c_str(), "", measure(pan, all_strips));
        print((std::string("timeline, zoom, ") + name).c_str(), "", measure(zoom, all_strips));
    }
    std::printf("\n  ]\n}\n");
    return 0;
}
