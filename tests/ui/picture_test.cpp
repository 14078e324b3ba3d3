// A closer look at the picture, the whole screen for it, and one frame as a file; also of further videos, of a phone's
// upright picture, and where there is sound alone.
#include "open_tone.h"
#include "tests/support/media_maker.h"
#include "ui/beside_videos.h"
#include "ui/beside_view.h"
#include "ui/command_palette.h"
#include "ui/message_bar.h"
#include "ui/paths.h"
#include "ui/picture_file.h"
#include "ui/review_pane.h"
#include "ui/transport_bar.h"
#include "ui/video_view.h"
#include "window_fixture.h"

#include <cmath>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

namespace tempera::ui {
namespace {

using test::wait_for;
using namespace test_support;

class PictureTest : public test::OpenWindow {
protected:
    VideoView &video() { return window().review().video(); }
    BesideView *beside() {
        const auto &views = window().review().beside().views();
        return views.empty() ? nullptr : views.front();
    }
    /// Three seconds; each frame holds its number.
    void open_clip(const QString &name = QStringLiteral("visit.mp4")) {
        ClipSpec spec;
        spec.frames = 75;
        spec.out = "-c:v libx264 -crf 12 -g 25";
        ASSERT_TRUE(make_clip(to_path(scratch.filePath(name)), spec));
        ASSERT_NO_FATAL_FAILURE(open(name));
    }
    void open(const QString &name) {
        window().open(scratch.filePath(name));
        ASSERT_TRUE(wait_for([&] {
            return bench().recording() && player().media() && to_text(player().media()->path.filename()) == name &&
                   player().index() && !player().picture().isNull();
        }));
        player().pause();
        ASSERT_NO_FATAL_FAILURE(go(Time::seconds(1)));
        video().setFocus();
    }
    void go(Time at) {
        player().seek(at);
        ASSERT_TRUE(wait_for([&] { return player().frame_number() == player().index()->at(at); }));
    }
    static int number_in(const QImage &picture) {
        const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
        return read_number(grey.constBits(), grey.width(), grey.height(), static_cast<int>(grey.bytesPerLine()));
    }
    static void wheel(QWidget &on, QPointF at, int turn, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(at, on.mapToGlobal(at), {}, {0, turn}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&on, &event);
    }
    /// What lies at a point of the view, in parts of the picture.
    QPointF under(QPointF at) {
        const QRectF area = video().picture_area();
        return {(at.x() - area.x()) / area.width(), (at.y() - area.y()) / area.height()};
    }
    /// The next file dialog is answered by typing `path`; what it proposed is put into `proposed`.
    void answer_file(const QString &path) {
        auto *timer = new QTimer(&window());
        timer->setInterval(50);
        QObject::connect(timer, &QTimer::timeout, timer, [this, timer, path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            auto *name = dialog ? dialog->findChild<QLineEdit *>("fileNameEdit") : nullptr;
            if (!name) return;
            timer->deleteLater();
            proposed = name->text();
            name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
        });
        timer->start();
    }
    /// The frame as its command writes it, by its key.
    QImage exported(const QString &path) {
        answer_file(path);
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_TRUE(wait_for([&] { return bench().jobs().idle() && QFile::exists(path); }));
        wake();
        return QImage(path);
    }
    /// Without a window manager nobody else makes the window the active one again after a dialog.
    void wake() {
        window().activateWindow();
        EXPECT_TRUE(wait_for([this] { return QApplication::activeWindow() == &window(); }));
    }
    QString proposed;
};

TEST_F(PictureTest, TheWheelZoomsAtThePointerDraggingPansAndADoubleClickShowsItWhole) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_NO_FATAL_FAILURE(open_clip());
    const QRectF whole = video().picture_area();
    const QPointF at = whole.topLeft() + QPointF(whole.width() * 0.3, whole.height() * 0.4);
    const QPointF before = under(at);
    wheel(video(), at, 960); // beyond the edges of the room on both sides
    EXPECT_GT(video().zoom(), 5);
    EXPECT_NEAR(under(at).x(), before.x(), 0.01);
    EXPECT_NEAR(under(at).y(), before.y(), 0.01);
    // What is drawn is that part: the picture's left upper corner is out of sight.
    EXPECT_LT(video().picture_area().left(), 0);
    keep_picture(window(), "picture-zoomed");

    const QPoint from = at.toPoint(), to = from + QPoint(40, 25);
    QTest::mousePress(&video(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&video(), from + QPoint(20, 12));
    QTest::mouseMove(&video(), to);
    QTest::mouseRelease(&video(), Qt::LeftButton, {}, to);
    EXPECT_NEAR(under(to).x(), before.x(), 0.02) << "it went along with the hand";
    EXPECT_NEAR(under(to).y(), before.y(), 0.02);
    wheel(video(), at, 120, Qt::ShiftModifier);
    EXPECT_LT(video().zoom(), 6.1) << "Shift pans";
    for (int i = 0; i < 40; ++i) wheel(video(), at, 120);
    EXPECT_EQ(video().zoom(), PictureZoom::most);

    QTest::mouseDClick(&video(), Qt::LeftButton, {}, from);
    EXPECT_EQ(video().zoom(), 1);
    EXPECT_TRUE(QRectF(video().rect()).contains(video().picture_area()));
    EXPECT_FALSE(player().playing());
    QTest::mouseDClick(&video(), Qt::LeftButton, {}, from);
    EXPECT_TRUE(player().playing()) << "as it always did on a whole picture";
    player().pause();
}

TEST_F(PictureTest, KeysZoomAndPanToTheEdges) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_NO_FATAL_FAILURE(open_clip());
    ASSERT_TRUE(wait_for([this] { return bench().recording() && bench().jobs().idle(); })); // its messages take room
    for (int i = 0; i < 4; ++i) press(Qt::Key_Plus, Qt::AltModifier);
    EXPECT_NEAR(video().zoom(), std::pow(1.5, 4), 1e-6);
    const auto pan_to_the_end = [this](Qt::Key key) {
        for (int i = 0; i < 60; ++i) press(key, Qt::AltModifier);
        return video().picture_area();
    };
    EXPECT_NEAR(pan_to_the_end(Qt::Key_Home).left(), 0, 1e-6);
    EXPECT_NEAR(pan_to_the_end(Qt::Key_End).right(), video().width(), 1e-6);
    EXPECT_NEAR(pan_to_the_end(Qt::Key_PageUp).top(), 0, 1e-6);
    EXPECT_NEAR(pan_to_the_end(Qt::Key_PageDown).bottom(), video().height(), 1e-6);
    press(Qt::Key_Minus, Qt::AltModifier);
    EXPECT_NEAR(video().zoom(), std::pow(1.5, 3), 1e-6);
    press(Qt::Key_0, Qt::AltModifier);
    EXPECT_EQ(video().zoom(), 1);
    EXPECT_TRUE(QRectF(video().rect()).contains(video().picture_area()));
    // Another recording is not looked at through the same hole.
    press(Qt::Key_Plus, Qt::AltModifier);
    ASSERT_NO_FATAL_FAILURE(open_clip(QStringLiteral("other.mp4")));
    EXPECT_EQ(video().zoom(), 1);
    // By its name, too.
    press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = window().findChild<CommandPalette *>();
    ASSERT_TRUE(palette && QTest::qWaitForWindowExposed(palette));
    QTest::keyClicks(palette->findChild<QLineEdit *>(), "export this frame");
    answer_file(scratch.filePath("named.png"));
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    EXPECT_TRUE(wait_for([this] { return QFile::exists(scratch.filePath("named.png")); }));
}

TEST_F(PictureTest, AFurtherVideoIsZoomedAndExportedWhereTheKeyboardIs) {
    TEMPERA_NEEDS_FFMPEG();
    ClipSpec spec;
    spec.frames = 60;
    spec.width = 96;
    spec.height = 160;
    spec.out = "-c:v libx264 -crf 12 -g 25";
    ASSERT_TRUE(make_clip(to_path(scratch.filePath("room.mp4")), spec));
    ASSERT_NO_FATAL_FAILURE(open_clip());
    bench().add_companion(scratch.filePath("room.mp4"));
    ASSERT_TRUE(wait_for([this] { return beside() && !beside()->picture().isNull(); }));
    QTest::mouseClick(beside(), Qt::LeftButton, {}, {40, 40});
    press(Qt::Key_Plus, Qt::AltModifier);
    EXPECT_NEAR(beside()->zoom(), 1.5, 1e-9);
    EXPECT_EQ(video().zoom(), 1);
    wheel(*beside(), {40, 40}, 240);
    const double zoomed = beside()->zoom();
    EXPECT_GT(zoomed, 2);
    bench().move_companion(beside()->id(), Time::millis(400), {});
    ASSERT_TRUE(wait_for([this] { return beside() && beside()->companion().offset == Time::millis(400); }));
    EXPECT_EQ(beside()->zoom(), zoomed) << "whoever places it by eye goes on looking at the same part";
    // The recording stands at 1 s, this video 0.4 s before that.
    ASSERT_TRUE(wait_for([this] { return beside()->frame_number() == 15; }));
    beside()->setFocus();
    const QImage frame = exported(scratch.filePath("beside.png"));
    EXPECT_EQ(frame.size(), QSize(96, 160)) << "whole, however it is zoomed";
    EXPECT_EQ(number_in(frame), 15);
    EXPECT_EQ(proposed, QStringLiteral("room-0h00m01.000s-frame15.png"));
    QTest::mouseDClick(beside(), Qt::LeftButton, {}, {40, 40});
    EXPECT_EQ(beside()->zoom(), 1);
    video().setFocus();
    press(Qt::Key_Plus, Qt::AltModifier);
    EXPECT_GT(video().zoom(), 1);
    EXPECT_EQ(beside()->zoom(), 1);
}

TEST_F(PictureTest, AFrameIsExportedAsItIsWithItsTimeAndHiddenWhereFacesAreHidden) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_NO_FATAL_FAILURE(open_clip());
    ASSERT_NO_FATAL_FAILURE(go(Time::millis(1'930))); // within a frame: its own time is what counts
    press(Qt::Key_Plus, Qt::AltModifier);
    const QImage plain = exported(scratch.filePath("plain.png"));
    EXPECT_EQ(proposed, QStringLiteral("visit-0h00m01.920s-frame48.png"));
    EXPECT_EQ(plain, player().picture().convertToFormat(plain.format())) << "pixel by pixel, without what is drawn over it";
    EXPECT_EQ(number_in(plain), 48);
    EXPECT_TRUE(window().statusBar()->currentMessage().contains("plain.png"));

    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    const QImage hidden = exported(scratch.filePath("hidden.png"));
    ASSERT_EQ(hidden.size(), plain.size());
    // No face is known, so all of it: no two neighbours differ as at the blocks' edges.
    int steepest = 0;
    for (int x = 1; x < hidden.width(); ++x)
        steepest = std::max(steepest, std::abs(qGray(hidden.pixel(x, 20)) - qGray(hidden.pixel(x - 1, 20))));
    EXPECT_LT(steepest, 60);
}

TEST_F(PictureTest, WhereAFrameCannotBeWrittenItIsSaidAndNothingIsLeft) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_NO_FATAL_FAILURE(open_clip());
    ASSERT_TRUE(QFile(scratch.filePath("a file")).open(QIODevice::WriteOnly)); // where a folder is asked for
    const QString path = scratch.filePath("a file/frame.png");
    const Status status = write_frame(player().picture(), path);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::write_failed);
    EXPECT_EQ(write_frame(player().picture(), scratch.filePath("frame.jpg")).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(write_frame({}, scratch.filePath("frame.png")).error().code, ErrorCode::bad_argument);
#ifdef Q_OS_LINUX
    answer_file(QStringLiteral("/proc/frame.png")); // a folder in which nobody makes files, root neither
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(wait_for([this] { return window().messages().isVisible(); }));
    EXPECT_TRUE(window().messages().text().contains("frame.png")) << window().messages().text().toStdString();
    EXPECT_TRUE(window().messages().text().contains("writable"));
#endif
}

TEST_F(PictureTest, APhonesUprightPictureIsZoomedAndExportedUpright) {
    TEMPERA_NEEDS_FFMPEG();
    ClipSpec spec;
    spec.frames = 75;
    spec.out = "-c:v libx264 -crf 12 -g 25";
    const auto flat = to_path(scratch.filePath("flat.mp4")), turned = to_path(scratch.filePath("turned.mp4"));
    ASSERT_TRUE(make_clip(flat, spec));
    ASSERT_TRUE(run_quietly("ffmpeg -y -i '" + flat.string() + "' -c copy -metadata:s:v rotate=270 '" + turned.string() + "'"));
    ASSERT_NO_FATAL_FAILURE(open(QStringLiteral("turned.mp4")));
    const QSize size = player().picture().size();
    ASSERT_EQ(size, QSize(128, 160));
    const QPointF middle = QRectF(video().rect()).center();
    EXPECT_NEAR(under(middle).y(), 0.5, 1e-6);
    for (int i = 0; i < 4; ++i) press(Qt::Key_Plus, Qt::AltModifier);
    const QRectF area = video().picture_area();
    EXPECT_NEAR(area.height() / area.width(), 160.0 / 128, 0.01);
    EXPECT_NEAR(under(middle).x(), 0.5, 1e-6);
    const QImage frame = exported(scratch.filePath("upright.png"));
    EXPECT_EQ(frame, player().picture().convertToFormat(frame.format()));
}

TEST_F(PictureTest, FullScreenKeepsTheKeysAndEscapeBringsEverythingBack) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_NO_FATAL_FAILURE(open_clip());
    auto *labels = window().findChild<QDockWidget *>("labels_dock"), *budget = window().findChild<QDockWidget *>("budget_dock");
    ASSERT_TRUE(labels->isVisible() && budget->isHidden());
    press(Qt::Key_F11);
    EXPECT_TRUE(window().full_screen());
    EXPECT_TRUE(window().isFullScreen());
    EXPECT_FALSE(window().menuBar()->isVisible() || labels->isVisible());
    EXPECT_TRUE(video().isVisible() && window().review().transport().isVisible());
    keep_picture(window(), "full-screen");
    // Commands of menus that are away, label keys, and what is said.
    press(Qt::Key_Right);
    EXPECT_TRUE(wait_for([this] { return player().frame_number() == 26; }));
    press(Qt::Key_Space);
    EXPECT_TRUE(player().playing());
    press(Qt::Key_Space);
    EXPECT_FALSE(player().playing());
    const auto before = bench().annotations().size();
    press(Qt::Key_3);
    EXPECT_TRUE(wait_for([&] { return bench().annotations().size() == before + 1; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(bench().annotations().size(), before);
    Q_EMIT bench().said(QStringLiteral("heard"));
    EXPECT_TRUE(window().statusBar()->isVisible());
    window().statusBar()->clearMessage();
    EXPECT_FALSE(window().statusBar()->isVisible());

    bench().axis().set_selection({Time::seconds(1), Time::seconds(2)});
    press(Qt::Key_Escape);
    EXPECT_FALSE(window().full_screen() || window().isFullScreen());
    EXPECT_TRUE(bench().axis().has_selection()) << "Escape did one thing";
    EXPECT_TRUE(window().menuBar()->isVisible() && labels->isVisible() && window().statusBar()->isVisible());
    EXPECT_TRUE(budget->isHidden());
    press(Qt::Key_Right);
    EXPECT_FALSE(player().playing());

    auto *button = window().findChild<QToolButton *>("full_screen");
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(window().full_screen() && button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_FALSE(window().full_screen() || button->isChecked());
    // Nobody is left in front of a start page without menus; a new window comes with its docks.
    press(Qt::Key_F11);
    desktop->set_theme(Theme::dark);
    EXPECT_FALSE(window().full_screen());
    EXPECT_TRUE(wait_for([this] { return window().findChild<QDockWidget *>("labels_dock")->isVisible(); }));
    desktop->set_theme(Theme::light);
    window().set_full_screen(true);
    bench().close_project();
    EXPECT_TRUE(wait_for([this] { return !window().full_screen(); }));
    EXPECT_TRUE(window().menuBar()->isVisible());
}

TEST_F(PictureTest, WhereThereIsSoundAloneTheSameKeysWorkOnTheSpectrogram) {
    test::write_tone(scratch.filePath("tone.wav"));
    window().open(scratch.filePath("tone.wav"));
    ASSERT_TRUE(wait_for([this] { return bench().recording() && bench().axis().duration().us > 0; }));
    player().pause();
    auto &axis = bench().axis();
    player().seek(Time::seconds(5));
    ASSERT_TRUE(wait_for([&] { return axis.playhead() == Time::seconds(5); }));
    const Span all = axis.visible();
    press(Qt::Key_Plus, Qt::AltModifier);
    const Span closer = axis.visible();
    EXPECT_LT(closer.length(), all.length());
    press(Qt::Key_End, Qt::AltModifier);
    EXPECT_GT(axis.visible().onset, closer.onset);
    EXPECT_EQ(axis.visible().length(), closer.length());
    press(Qt::Key_0, Qt::AltModifier);
    EXPECT_EQ(axis.visible(), all);
    press(Qt::Key_F11);
    EXPECT_TRUE(window().full_screen() && video().isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(window().full_screen());
    const QImage sound = exported(scratch.filePath("sound.png"));
    EXPECT_EQ(proposed, QStringLiteral("tone-0h00m05.000s.png"));
    EXPECT_EQ(sound.width(), qRound(video().width() * video().devicePixelRatio()));
}

} // namespace
} // namespace tempera::ui
