// The edges of labels by key, from label to label, a place written down, and close up to a part.
#include "ui/body_strip.h"
#include "ui/command_palette.h"
#include "ui/go_to_dialog.h"
#include "ui/label_edges.h"
#include "ui/label_stops.h"
#include "ui/review_pane.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"
#include "window_fixture.h"

#include <cmath>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

namespace tempera::ui {
namespace {

using test::wait_for;

constexpr auto alt_shift = Qt::AltModifier | Qt::ShiftModifier;
constexpr auto ctrl_shift = Qt::ControlModifier | Qt::ShiftModifier;

/// The sample with its own labels and a tier "Face" of ours, on which a label of frames 100 to 150 is selected by mouse.
class EdgesTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
        bench().add_tier(QStringLiteral("Face"));
        face = bench().active_tier();
        mine = add(frame(100), frame(150));
        QApplication::processEvents();
        click(mine);
    }
    Time frame(std::int64_t number) { return player().index()->onset(number); }
    AnnotationId add(Time from, Time to) {
        std::set<AnnotationId> before;
        for (const auto &label : bench().annotations()) before.insert(label.id);
        bench().add_label({from, to}, bench().emotions().front().id);
        for (const auto &label : bench().annotations())
            if (!before.count(label.id)) return label.id;
        return {};
    }
    void click(AnnotationId id) {
        for (auto *strip : timeline().label_strips()) {
            const QRectF box = strip->rect_of(id);
            if (box.isEmpty()) continue;
            QTest::mouseClick(strip, Qt::LeftButton, {}, box.center().toPoint());
            strip->setFocus(Qt::MouseFocusReason);
        }
        ASSERT_EQ(timeline().selected(), std::set<AnnotationId>{id});
    }
    TimelineView &timeline() { return window().review().timeline(); }
    Span span(AnnotationId id) { return bench().project()->document().contents().annotations.at(id).span; }
    std::size_t edits() { return bench().project()->document().history().size(); }
    void set_tier(bool locked, bool hidden) {
        auto tier = bench().project()->document().contents().tiers.at(face);
        tier.locked = locked;
        tier.hidden = hidden;
        bench().change_tier(tier);
    }
    TierId face;
    AnnotationId mine;
};

TEST_F(EdgesTest, ALabelStartsAndEndsAtThePlayhead) {
    const auto before = edits();
    player().seek(frame(110));
    press(Qt::Key_I);
    EXPECT_EQ(span(mine), (Span{frame(110), frame(150)}));
    player().seek(frame(140));
    press(Qt::Key_O);
    EXPECT_EQ(span(mine), (Span{frame(110), frame(140)}));
    EXPECT_EQ(edits(), before + 2);
    QSignalSpy said(&bench(), &Workbench::said);
    press(Qt::Key_I); // would start where it ends
    player().seek(frame(105));
    press(Qt::Key_O); // would end before it starts
    EXPECT_EQ(said.count(), 2);
    EXPECT_EQ(edits(), before + 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(span(mine), (Span{frame(100), frame(150)}));
}

TEST_F(EdgesTest, AMomentBecomesASpan) {
    const auto moment = add(frame(300), frame(300)), other = add(frame(400), frame(400));
    timeline().select({moment});
    player().seek(frame(290));
    press(Qt::Key_I);
    EXPECT_EQ(span(moment), (Span{frame(290), frame(300)}));
    timeline().select({other});
    press(Qt::Key_Comma, Qt::AltModifier);
    EXPECT_EQ(span(other), (Span{frame(399), frame(400)}));
    press(Qt::Key_Period, Qt::AltModifier); // as short as a frame: not shorter
    EXPECT_EQ(span(other), (Span{frame(399), frame(400)}));
}

TEST_F(EdgesTest, EdgesGoFrameByFrameAndThePictureWithThem) {
    const auto before = edits();
    press(Qt::Key_Comma, Qt::AltModifier);
    EXPECT_EQ(span(mine), (Span{frame(99), frame(150)}));
    EXPECT_EQ(player().position(), frame(99));
    press(Qt::Key_Period, Qt::AltModifier);
    press(Qt::Key_Period, Qt::AltModifier);
    EXPECT_EQ(span(mine), (Span{frame(101), frame(150)}));
    press(Qt::Key_Right, alt_shift);
    EXPECT_EQ(span(mine), (Span{frame(101), frame(151)}));
    EXPECT_EQ(player().position(), frame(151));
    press(Qt::Key_Left, alt_shift);
    press(Qt::Key_Comma, alt_shift);
    EXPECT_EQ(span(mine), (Span{frame(101), frame(149)}));
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(span(mine).onset, frame(102));
    EXPECT_EQ(span(mine).length(), frame(149) - frame(101));
    EXPECT_EQ(edits(), before + 7);
    for (int i = 0; i < 7; ++i) bench().undo();
    EXPECT_EQ(span(mine), (Span{frame(100), frame(150)}));
}

TEST_F(EdgesTest, ALockedTierRefusesAndNothingSelectedMeansNothing) {
    set_tier(true, false);
    QSignalSpy noted(&bench(), &Workbench::noted);
    const auto before = edits();
    player().seek(frame(120));
    press(Qt::Key_I);
    press(Qt::Key_Comma, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(noted.count(), 3);
    EXPECT_EQ(player().position(), frame(120)) << "nothing moved, so the picture stays";
    set_tier(false, false);
    timeline().select({});
    press(Qt::Key_I);
    press(Qt::Key_Comma, Qt::AltModifier);
    EXPECT_EQ(noted.count(), 3);
    EXPECT_EQ(span(mine), (Span{frame(100), frame(150)}));
    EXPECT_EQ(edits(), before + 1) << "that it was unlocked";
    EXPECT_FALSE(window().actions().action("labels.start_here")->isEnabled());
}

TEST_F(EdgesTest, ThePresetsHaveTheKeysOfTheirPrograms) {
    window().actions().set_preset("ELAN");
    press(Qt::Key_J, Qt::ControlModifier);
    EXPECT_EQ(span(mine), (Span{frame(99), frame(150)}));
    press(Qt::Key_U, Qt::ControlModifier);
    press(Qt::Key_U, Qt::ControlModifier);
    EXPECT_EQ(span(mine), (Span{frame(101), frame(150)}));
    press(Qt::Key_J, ctrl_shift);
    EXPECT_EQ(span(mine), (Span{frame(101), frame(149)}));
    press(Qt::Key_U, ctrl_shift);
    EXPECT_EQ(span(mine), (Span{frame(101), frame(150)}));
    // The strip has the focus: frames and labels are still stepped through, and no label is moved.
    player().seek(frame(50));
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(player().position(), frame(51));
    const auto next = add(frame(200), frame(220));
    const auto before = edits();
    timeline().select({});
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(timeline().selected(), std::set<AnnotationId>{mine});
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(timeline().selected(), std::set<AnnotationId>{next});
    EXPECT_EQ(player().position(), frame(200));
    EXPECT_EQ(edits(), before);

    window().actions().set_preset("NOVA");
    timeline().select({mine});
    player().seek(frame(146));
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(span(mine), (Span{frame(101), frame(151)}));
    EXPECT_EQ(player().position(), frame(151));
    player().seek(frame(110));
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(span(mine), (Span{frame(100), frame(151)}));
}

TEST_F(EdgesTest, ThePaletteFindsThem) {
    player().seek(frame(120));
    press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = window().findChild<CommandPalette *>();
    ASSERT_TRUE(palette);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(palette));
    auto *search = palette->findChild<QLineEdit *>();
    QTest::keyClicks(search, "start here");
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(wait_for([&] { return span(mine).onset == frame(120); }));
}

TEST(LabelEdges, WhatCannotBe) {
    const Span span{Time::seconds(2), Time::seconds(4)};
    EXPECT_EQ(with_edge(span, Edge::onset, Time::seconds(3)), (Span{Time::seconds(3), Time::seconds(4)}));
    EXPECT_FALSE(with_edge(span, Edge::onset, Time::seconds(4)));
    EXPECT_FALSE(with_edge(span, Edge::onset, Time::seconds(2)));
    EXPECT_FALSE(with_edge(span, Edge::offset, Time::seconds(1)));
    const SnapPoints none; // no picture: steps of 0.2 s
    EXPECT_FALSE(stepped(Span{Time{}, Time::seconds(1)}, Edge::onset, -1, none, Time::seconds(10)));
    EXPECT_EQ(stepped(Span{Time::millis(100), Time::seconds(1)}, Edge::onset, -1, none, Time::seconds(10)),
              (Span{Time{}, Time::seconds(1)}));
    EXPECT_FALSE(stepped(Span{Time::seconds(8), Time::seconds(10)}, 1, none, Time::seconds(10)));
    EXPECT_EQ(stepped(Span{Time::seconds(8), Time::millis(9900)}, 1, none, Time::seconds(10)),
              (Span{Time::millis(8100), Time::seconds(10)}));
}

TEST_F(EdgesTest, LabelsOfHiddenTiersArePassedOverAndTheReachedOneIsSelected) {
    player().seek(frame(90));
    press(Qt::Key_Down);
    EXPECT_EQ(player().position(), frame(100));
    EXPECT_EQ(timeline().selected(), std::set<AnnotationId>{mine});
    set_tier(false, true);
    player().seek(frame(99));
    press(Qt::Key_Down);
    EXPECT_GT(player().position(), frame(100));
    ASSERT_EQ(timeline().selected().size(), 1u);
    EXPECT_FALSE(timeline().selected().count(mine));
    press(Qt::Key_Up);
    EXPECT_NE(player().position(), frame(100));
    set_tier(false, false);
    // On the active tier only.
    bench().set_active_tier(face);
    const auto next = add(frame(500), frame(510));
    player().seek(frame(90));
    press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(timeline().selected(), std::set<AnnotationId>{mine});
    press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(timeline().selected(), std::set<AnnotationId>{next});
    EXPECT_EQ(player().position(), frame(500));
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(player().position(), frame(100));
    QSignalSpy said(&bench(), &Workbench::said);
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(said.count(), 1);
    EXPECT_EQ(player().position(), frame(100));
}

TEST_F(EdgesTest, GoingBackWhileItPlaysGoesFurtherThanTheLastOnset) {
    const auto earlier = add(frame(60), frame(70));
    player().set_speed(0.25); // half a second of the recording lasts two
    player().seek(frame(100));
    press(Qt::Key_Space);
    ASSERT_TRUE(wait_for([&] { return player().position() > frame(100) + Time::millis(20); }));
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(timeline().selected(), std::set<AnnotationId>{earlier});
    EXPECT_LT(player().position(), frame(100));
    player().pause();
    player().set_speed(1);
}

TEST(LabelStops, LabelsThatBeginTogetherAreVisitedOneAfterTheOther) {
    const auto label = [](int id, int tier, double from, double to) {
        return model::Annotation{AnnotationId{id}, TierId{tier}, {Time::seconds(from), Time::seconds(to)}, EmotionId{1}, ""};
    };
    const std::vector<model::Annotation> labels{label(1, 1, 1, 2), label(2, 2, 3, 4), label(3, 1, 3, 6),
                                                label(4, 3, 5, 5), label(5, 1, 8, 9)};
    const std::vector<TierId> tiers{TierId{1}, TierId{2}}; // the third is hidden
    const auto stops = label_stops(labels, tiers, false);
    ASSERT_EQ(stops.size(), 4u);
    EXPECT_EQ(stops[1], (LabelStop{Time::seconds(3), AnnotationId{3}})); // by tier
    const auto go = [&](double now, int direction, std::set<AnnotationId> selected = {}, Time grace = {}) {
        const auto stop = next_stop(stops, Time::seconds(now), direction, selected, grace);
        return stop ? stop->label.value : 0;
    };
    EXPECT_EQ(go(1, 1), 3);
    EXPECT_EQ(go(3, 1, {AnnotationId{3}}), 2);
    EXPECT_EQ(go(3, 1, {AnnotationId{2}}), 5);
    EXPECT_EQ(go(3, 1), 5);
    EXPECT_EQ(go(3, -1, {AnnotationId{2}}), 3);
    EXPECT_EQ(go(3, -1, {AnnotationId{3}}), 1);
    EXPECT_EQ(go(8, -1), 2);
    EXPECT_EQ(go(9, 1), 0);
    EXPECT_EQ(go(1, -1), 0);
    EXPECT_EQ(go(3.3, -1, {AnnotationId{2}}), 2);
    EXPECT_EQ(go(3.3, -1, {AnnotationId{2}}, Time::millis(500)), 1);
    EXPECT_EQ(go(3.6, -1, {}, Time::millis(500)), 2);
    // Edges: one stop for each time, the onset's label before the offset's.
    const auto edges = label_stops({label(1, 1, 1, 3), label(2, 1, 3, 4)}, tiers, true);
    EXPECT_EQ(edges, (std::vector<LabelStop>{{Time::seconds(1), AnnotationId{1}},
                                             {Time::seconds(3), AnnotationId{2}},
                                             {Time::seconds(4), AnnotationId{2}}}));
    EXPECT_TRUE(label_stops({}, tiers, true).empty());
    EXPECT_FALSE(next_stop({}, Time{}, -1, {}, {}));
}

TEST_F(EdgesTest, APlaceIsWrittenDown) {
    const auto go = [&](const QString &text) {
        press(Qt::Key_G);
        auto *dialog = window().findChild<GoToDialog *>();
        EXPECT_TRUE(dialog);
        auto *field = dialog->findChild<QLineEdit *>("go_to_text");
        EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClicks(field, text); // over what is selected
        const QString trouble = dialog->findChild<QLabel *>("go_to_trouble")->text();
        if (!trouble.isEmpty()) keep_picture(*dialog, "go_to");
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_EQ(dialog->isVisible(), !trouble.isEmpty());
        if (dialog->isVisible()) QTest::keyClick(field, Qt::Key_Escape);
        EXPECT_TRUE(wait_for([&] { return !window().findChild<GoToDialog *>(); }));
        window().activateWindow();
        (void)QTest::qWaitForWindowActive(&window());
        return trouble;
    };
    player().seek(frame(10));
    EXPECT_TRUE(go("0:07.5").isEmpty());
    EXPECT_EQ(player().position(), Time::seconds(7.5));
    EXPECT_TRUE(go("#123").isEmpty());
    EXPECT_EQ(player().position(), frame(123));
    EXPECT_TRUE(go("200 f").isEmpty());
    EXPECT_EQ(player().position(), frame(200));
    EXPECT_TRUE(go("99:00").contains("0:00:00.000"));
    EXPECT_TRUE(go("soon").contains("#1234"));
    EXPECT_TRUE(go("#99999").contains(QString::number(player().index()->count() - 1)));
    EXPECT_EQ(player().position(), frame(200));
    // Out of the view: it is brought there.
    bench().axis().set_visible({Time::seconds(10), Time::seconds(12)});
    EXPECT_TRUE(go("3").isEmpty());
    EXPECT_TRUE(bench().axis().visible().contains(Time::seconds(3)));
}

TEST(GoToDialog, ReadsTimesAndFrames) {
    const media::FrameIndex frames({Time::millis(0), Time::millis(40), Time::millis(95)}, Time::millis(120));
    const auto at = [&](const char *text) { return GoToDialog::read(text, Time::seconds(7300), &frames).at; };
    EXPECT_EQ(at(" 2:01:05.250 "), Time::seconds(7265.25));
    EXPECT_EQ(at("1:05"), Time::seconds(65));
    EXPECT_EQ(at("83,5"), Time::seconds(83.5));
    EXPECT_EQ(at("# 2"), Time::millis(95));
    EXPECT_EQ(at("1F"), Time::millis(40));
    for (const char *wrong : {"", "f", "#", "1:99", "3 frames", "-1", "2:02:00", "#3", "#99999999999999999999"}) {
        EXPECT_FALSE(at(wrong)) << wrong;
        EXPECT_FALSE(GoToDialog::read(wrong, Time::seconds(7300), &frames).trouble.isEmpty()) << wrong;
    }
    EXPECT_FALSE(GoToDialog::read("#1", Time::seconds(7300), nullptr).at);
}

TEST_F(EdgesTest, TheViewIsFilledWithTheSelection) {
    auto &axis = bench().axis();
    press(Qt::Key_Z); // nothing is selected on the ruler: to the selected label
    EXPECT_TRUE(axis.visible().contains(frame(100)) && axis.visible().contains(frame(150)));
    EXPECT_LT(axis.visible().length(), (frame(150) - frame(100)) * 2);
    axis.set_selection({Time::seconds(10), Time::seconds(14)});
    press(Qt::Key_Z);
    EXPECT_EQ(axis.visible(), (Span{Time::seconds(9.8), Time::seconds(14.2)}));
    EXPECT_TRUE(axis.has_selection());
}

TEST_F(EdgesTest, BodySignalsWithoutAHeartRateAreShown) {
    const QString path = scratch.filePath("skin.csv");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("time_s,eda_us,skin_temperature_c\n");
    for (int i = 0; i < 110; ++i)
        file.write(QStringLiteral("%1,%2,%3\n").arg(i * 0.25).arg(2 + 0.4 * std::sin(i * 0.3)).arg(33 + i * 0.01).toUtf8());
    file.close();
    bench().set_body(path);
    auto *strip = timeline().findChild<BodyStrip *>();
    ASSERT_TRUE(strip);
    ASSERT_TRUE(wait_for([&] { return strip->lanes() == 2; }));
    EXPECT_TRUE(strip->isVisible());
    EXPECT_TRUE(strip->accessibleName().contains("Skin conductance")) << strip->accessibleName().toStdString();
    // The splitter makes room for both lanes.
    EXPECT_TRUE(wait_for([&] { return strip->visibleRegion().boundingRect().height() == strip->height(); }));
    keep_picture(window(), "skin");
}

} // namespace
} // namespace tempera::ui
