// A recording whose frames do not come at a steady rate: what is dragged lies down on frames that are there.
#include "tests/support/media_maker.h"
#include "ui/review_pane.h"
#include "ui/strip_metrics.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"
#include "window_fixture.h"

#include <algorithm>
#include <cmath>

namespace tempera::ui {
namespace {

using namespace test_support;

struct VariableFrames : test::OpenWindow {
    TempDir dir;
};

TEST_F(VariableFrames, AnEdgeLiesDownOnAFrameThatIsThere) {
    TEMPERA_NEEDS_FFMPEG();
    ClipSpec spec;
    spec.frames = 90;
    spec.rate = "25";
    spec.out =
        "-vf \"settb=1/120000,setpts='if(lt(N,30),N*1001/24000,if(lt(N,60),1.251+(N-30)/60,2.3+(N-60)/30))/TB'\" "
        "-vsync passthrough -enc_time_base 1/120000 -video_track_timescale 120000 -c:v libx264 -bf 2 -g 24";
    const auto path = dir / "variable.mp4";
    ASSERT_TRUE(make_clip(path, spec));
    window().open(QString::fromStdString(path.string()));
    ASSERT_TRUE(test::wait_for([this] { return bench().recording() && player().index() && player().media(); }));
    player().pause();
    const auto index = player().index();
    ASSERT_TRUE(index->variable_rate());
    auto &timeline = window().review().timeline();
    ASSERT_TRUE(test::wait_for([this] { return !bench().emotions().empty(); }));
    bench().add_label({Time::seconds(0.4), Time::seconds(1.0)}, bench().emotions().front().id);
    ASSERT_TRUE(test::wait_for([&] { return bench().annotations().size() == 1 && !timeline.label_strips().empty(); }));
    bench().axis().set_playhead(Time{}); // the playhead attracts too
    auto &strip = *timeline.label_strips().front();
    const double mean = player().media()->video->mean_frame_rate;
    int off_grid = 0;
    for (const double to : {1.31, 1.49, 2.0, 2.45, 2.71}) {
        QApplication::processEvents();
        const QRectF box = strip.rect_of(bench().annotations().front().id);
        const auto x_of = [&](double t) {
            return static_cast<int>(std::lround(strip.navigator().x_of(Time::seconds(t))));
        };
        const int y = static_cast<int>(box.center().y());
        const QPoint from(static_cast<int>(std::lround(box.right())) - 1, y), there(x_of(to), y);
        const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, QPointF(at), strip.mapToGlobal(QPointF(at)), button, buttons, Qt::NoModifier);
            QApplication::sendEvent(&strip, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        for (int k = 1; k <= 4; ++k)
            send(QEvent::MouseMove, from + (there - from) * k / 4, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, there, Qt::LeftButton, Qt::NoButton);
        const Time offset = bench().annotations().front().span.offset;
        const std::int64_t frame = index->at(offset);
        EXPECT_EQ(offset, index->onset(frame)) << to;
        const double on_grid = (offset - index->onset(0)).seconds() * mean;
        off_grid += std::abs(on_grid - std::round(on_grid)) > 0.05;
    }
    EXPECT_GT(off_grid, 0) << "the clip's frames lie on the grid of the mean rate: it proves nothing";
}

} // namespace
} // namespace tempera::ui
