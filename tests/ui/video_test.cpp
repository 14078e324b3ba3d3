// What is drawn over the picture and in its place: faces made unrecognizable, emotions, the spectrogram.
#include "tests/support/media_maker.h"
#include "ui/review_pane.h"
#include "ui/spectrogram_picture.h"
#include "ui/video_view.h"
#include "window_fixture.h"

#include <QAction>

namespace tempera::ui {
namespace {

using test::wait_for;

class VideoTest : public test::OpenWindow {
protected:
    VideoView &video() { return window().review().video(); }
    /// How much neighbouring pixels differ within a part of the picture: fine detail.
    static double detail(const QImage &image, const QRect &part) {
        double sum = 0;
        for (int y = part.top(); y < part.bottom(); ++y)
            for (int x = part.left(); x < part.right(); ++x)
                sum += std::abs(qGray(image.pixel(x, y)) - qGray(image.pixel(x + 1, y)));
        return sum / (part.width() * part.height());
    }
    QImage grab() { return video().grab().toImage().convertToFormat(QImage::Format_RGB32); }
    QAction *action(const char *id) { return window().actions().action(id); }
};

TEST_F(VideoTest, HiddenFacesKeepNoDetail) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    ASSERT_TRUE(open_sample());
    ASSERT_TRUE(wait_for([this] { return bench().analysed() && bench().jobs().idle() && bench().faces(); }, 240'000));
    const auto &faces = *bench().faces();
    const int patient = faces.default_track();
    ASSERT_GE(patient, 0);
    const Time at = Time::seconds(5);
    player().seek(at);
    const auto frame = player().index()->at(at);
    ASSERT_TRUE(wait_for([&] { return player().frame_number() == frame; }));
    const auto *box = faces.box(patient, at);
    ASSERT_TRUE(box);
    action("view.faces")->setChecked(false);
    const QRectF area = video().picture_area();
    const QRect face = QRectF(area.x() + box->x * area.width(), area.y() + box->y * area.height(),
                              box->width * area.width(), box->height * area.height())
                           .toAlignedRect();
    const double plain = detail(grab(), face);
    QTest::keyClick(window().windowHandle(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(video().deidentified());
    const QImage hidden = grab();
    EXPECT_LT(detail(hidden, face), plain / 2);
    // What lies far from any face is left as it is.
    const QRect corner(static_cast<int>(area.left()) + 2, static_cast<int>(area.bottom()) - 22, 20, 20);
    action("view.deidentify")->setChecked(false);
    EXPECT_EQ(grab().copy(corner), hidden.copy(corner));
}

TEST_F(VideoTest, WhereNoFaceIsKnownTheWholePictureIsHidden) {
    TEMPERA_NEEDS_FFMPEG();
    test_support::ClipSpec spec; // numbers as blocks: no face in it
    spec.frames = 50;
    spec.paint = [](int, int width, int height, std::uint8_t *grey) {
        for (int i = 0; i < width * height; ++i)
            grey[i] = static_cast<std::uint8_t>((i % width / 4 + i / width / 4) % 2 ? 220 : 40); // fine chequers
    };
    spec.out = "-c:v libx264 -crf 12";
    const std::filesystem::path path = scratch.filePath("chequers.mp4").toStdString();
    ASSERT_TRUE(test_support::make_clip(path, spec));
    window().open(QString::fromStdString(path.string()));
    ASSERT_TRUE(wait_for([this] { return !player().picture().isNull(); }));
    player().pause();
    const QRect part = video().picture_area().toRect().adjusted(20, 20, -20, -20);
    const double plain = detail(grab(), part);
    action("view.deidentify")->setChecked(true);
    EXPECT_LT(detail(grab(), part), plain / 8);
    EXPECT_TRUE(wait_for([this] { return bench().jobs().idle(); }, 240'000));
}

TEST_F(VideoTest, EmotionsAreDrawnAtThePlayheadWhenAskedFor) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    ASSERT_TRUE(open_sample());
    ASSERT_TRUE(wait_for([this] { return bench().analysed() && bench().jobs().idle(); }, 240'000));
    player().seek(Time::seconds(4));
    ASSERT_TRUE(wait_for([&] { return player().frame_number() == player().index()->at(Time::seconds(4)); }));
    const QImage without = grab();
    press(Qt::Key_E);
    EXPECT_TRUE(action("view.memberships")->isChecked());
    const QImage with = grab();
    const QRectF area = video().picture_area();
    const QRect corner(static_cast<int>(area.left()) + 8, static_cast<int>(area.bottom()) - 40, 120, 30);
    EXPECT_NE(with.copy(corner), without.copy(corner));
    desktop->set_theme(Theme::dark); // remembered by the next window
    EXPECT_TRUE(action("view.memberships")->isChecked());
    desktop->set_theme(Theme::light);
}

TEST_F(VideoTest, SoundAloneIsShownAsASpectrogram) {
    TEMPERA_NEEDS_FFMPEG();
    // Five seconds of silence, then five of a tone.
    const QString path = scratch.filePath("tone.wav");
    ASSERT_TRUE(test_support::run_quietly("ffmpeg -y -f lavfi -i \"aevalsrc='0.5*sin(2*PI*1000*t)*gte(t,5)':d=10\" '" +
                                          path.toStdString() + "'"));
    window().open(path);
    ASSERT_TRUE(wait_for([this] { return video().spectrogram().columns() == 250; }));
    player().pause();
    const QImage image = grab();
    const auto dark_pixels = [&](int from, int to) {
        int count = 0;
        const int base = qGray(image.pixel(from + 4, 3));
        for (int y = 0; y < image.height(); ++y)
            for (int x = from; x < to; ++x) count += std::abs(qGray(image.pixel(x, y)) - base) > 60;
        return count;
    };
    const int w = image.width();
    EXPECT_GT(dark_pixels(w * 6 / 10, w * 9 / 10), 10 * dark_pixels(w * 2 / 10, w * 4 / 10) + 100);

    keep_picture(window(), "spectrogram");
    // It is a time axis like the others: a click goes there.
    QTest::mouseClick(&video(), Qt::LeftButton, {}, {w / 2, 40});
    EXPECT_LT(std::abs((player().position() - Time::seconds(5)).us), Time::millis(60).us);
    EXPECT_TRUE(wait_for([this] { return bench().jobs().idle(); }, 240'000));
}

} // namespace
} // namespace tempera::ui
