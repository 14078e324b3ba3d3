// Two faces in the picture: whose is the patient's is said by a click on a face, or by the key F.
#include "tests/support/media_maker.h"
#include "ui/paths.h"
#include "ui/review_pane.h"
#include "ui/video_view.h"
#include "window_fixture.h"

namespace tempera::ui {
namespace {

using test::wait_for;

class FacesTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        TEMPERA_NEEDS_MODEL();
        TEMPERA_NEEDS_FFMPEG();
        OpenWindow::SetUp();
        // The same face twice, side by side.
        const QString clip = scratch.filePath(QStringLiteral("two.mp4"));
        ASSERT_TRUE(test_support::run_quietly(
            QStringLiteral("ffmpeg -y -nostdin -t 4 -i '%1' -filter_complex '[0:v][0:v]hstack' -an -c:v libx264 -preset "
                           "veryfast '%2'")
                .arg(to_text(workflow::sample_folder() / "sample.mp4"), clip)
                .toStdString()));
        window().open(clip);
        ASSERT_TRUE(wait_for([this] { return bench().recording() && player().index() && bench().faces(); }, 240'000));
        player().pause();
        ASSERT_TRUE(wait_for([this] { return bench().analysed() && bench().jobs().idle(); }, 240'000));
        ASSERT_EQ(bench().faces()->tracks.size(), 2U);
        player().seek(Time::seconds(2));
        ASSERT_TRUE(wait_for([this] { return player().frame_number() == player().index()->at(Time::seconds(2)); }));
    }
    VideoView &video() { return window().review().video(); }
    /// The middle of that face's box, in the picture's widget.
    QPoint middle(int track) {
        const auto *box = bench().faces()->box(track, bench().axis().playhead());
        EXPECT_TRUE(box);
        if (!box) return {};
        const QRectF area = video().picture_area();
        return QPointF(area.x() + (box->x + box->width / 2) * area.width(),
                       area.y() + (box->y + box->height / 2) * area.height())
            .toPoint();
    }
    int chosen() { return bench().recording_record()->face_track; } ///< -1: nobody has said
    bool settled() { return bench().analysed() && bench().jobs().idle(); }
};

TEST_F(FacesTest, AClickOnAFaceOrTheKeyMakesItThePatients) {
    const int first = bench().faces()->default_track();
    const auto &tracks = bench().faces()->tracks;
    const int other = tracks[0].id == first ? tracks[1].id : tracks[0].id;
    EXPECT_EQ(chosen(), -1);
    const auto before = bench().scores();

    // The pointer is moved by the display server, whose answer may come later than the events at hand.
    QTest::mouseMove(&video(), middle(other));
    EXPECT_TRUE(wait_for([this] { return video().cursor().shape() == Qt::PointingHandCursor; }));
    EXPECT_EQ(video().toolTip(), QStringLiteral("Click: this face is the patient's"));
    QTest::mouseClick(&video(), Qt::LeftButton, {}, middle(first)); // it is already
    EXPECT_EQ(chosen(), -1);
    const QRectF area = video().picture_area();
    QTest::mouseClick(&video(), Qt::LeftButton, {}, QPoint(int(area.center().x()), int(area.bottom()) - 3)); // no face
    EXPECT_EQ(chosen(), -1);
    QTest::mouseClick(&video(), Qt::LeftButton, {}, middle(other));
    EXPECT_EQ(chosen(), other);
    keep_picture(window(), "two-faces");
    // What is made of the face is made anew, of this one.
    ASSERT_TRUE(wait_for([&] { return settled() && bench().scores() && bench().scores() != before; }, 240'000));

    press(Qt::Key_F);
    EXPECT_EQ(chosen(), first);
    press(Qt::Key_F); // after the last, the first again
    EXPECT_EQ(chosen(), other);
    EXPECT_TRUE(bench().undo_text().startsWith(QStringLiteral("Change recording"))) << bench().undo_text().toStdString();
    for (int i = 0; i < 3; ++i) press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(chosen(), -1);
    ASSERT_TRUE(wait_for([this] { return settled(); }, 240'000));
}

} // namespace
} // namespace tempera::ui
