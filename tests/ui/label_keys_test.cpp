// What a number key labels: the playhead, a selected part, what is marked on the map, or the labels that are chosen.
#include "panels_support.h"
#include "ui/label_table.h"
#include "ui/message_bar.h"
#include "ui/review_pane.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"
#include "ui/video_view.h"
#include "window_fixture.h"

#include <algorithm>
#include <QDockWidget>
#include <QTableView>

namespace tempera::ui {
namespace {

using test::wait_for;

class LabelKeysTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
        for (const auto &[from, digit] : {std::pair{8, 1}, {12, 2}})
            bench().add_label({Time::seconds(from), Time::seconds(from + 1)}, of_key(digit));
        before = bench().annotations().size();
        for (const auto &label : bench().annotations())
            if (label.span.onset == Time::seconds(8) || label.span.onset == Time::seconds(12)) mine.push_back(label);
        ASSERT_EQ(mine.size(), 2U);
    }
    EmotionId of_key(int digit) {
        for (const auto &e : bench().emotions())
            if (e.key == digit) return e.id;
        return {};
    }
    std::size_t on(Span span, int digit) {
        const auto &all = bench().annotations();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto &label) {
            return label.span == span && label.emotion == of_key(digit);
        }));
    }
    std::size_t edits() { return bench().project()->document().history().size(); }
    std::size_t in_project() { return bench().project()->document().contents().annotations.size(); }
    EmotionId emotion_of(std::size_t i) {
        return bench().project()->document().contents().annotations.at(mine[i].id).emotion;
    }
    /// The part of the axis from a fifth to two fifths of the strip's width, with the mouse on the ruler.
    Span select_part() {
        auto *ruler = window().findChild<RulerStrip *>();
        EXPECT_TRUE(ruler);
        if (!ruler) return {};
        const int y = ruler->height() / 2;
        test::drag(*ruler, {ruler->width() / 5, y}, {ruler->width() * 2 / 5, y});
        EXPECT_TRUE(bench().axis().has_selection());
        return bench().axis().selection();
    }
    /// The one that the label is drawn on.
    LabelStrip *strip_of(std::size_t i) {
        for (auto *strip : window().review().timeline().label_strips())
            if (!strip->rect_of(mine[i].id).isEmpty()) return strip;
        return nullptr;
    }
    void choose(std::size_t i, Qt::KeyboardModifiers held = {}) {
        auto *strip = strip_of(i);
        ASSERT_TRUE(strip);
        QTest::mouseClick(strip, Qt::LeftButton, held, strip->rect_of(mine[i].id).center().toPoint());
    }
    model::Tier tier(TierId id) { return bench().project()->document().contents().tiers.at(id); }
    /// A key that is neither of the two labels' emotion.
    int other_key() {
        for (int digit = 9; digit > 0; --digit)
            if (const auto id = of_key(digit); id && id != emotion_of(0) && id != emotion_of(1)) return digit;
        return 0;
    }
    static Qt::Key key(int digit) { return static_cast<Qt::Key>(Qt::Key_0 + digit); }

    std::size_t before = 0;
    std::vector<model::Annotation> mine; ///< two on one tier
};

TEST_F(LabelKeysTest, ATapLabelsTheSelectedPartAndAHeldKeyWhatWasPlayed) {
    const Span part = select_part();
    press(Qt::Key_3);
    EXPECT_EQ(bench().annotations().size(), before + 1);
    EXPECT_EQ(on(part, 3), 1U);

    player().seek(Time::seconds(1));
    press(Qt::Key_Space);
    ASSERT_TRUE(player().playing());
    const Time from = player().position();
    QTest::keyPress(window().windowHandle(), Qt::Key_4);
    ASSERT_TRUE(wait_for([&] { return player().position() > from + Time::millis(600); }));
    QTest::keyRelease(window().windowHandle(), Qt::Key_4);
    press(Qt::Key_Space);
    ASSERT_TRUE(bench().axis().has_selection());
    EXPECT_EQ(on(part, 4), 0U);
    EXPECT_TRUE(std::any_of(bench().annotations().begin(), bench().annotations().end(), [&](const auto &label) {
        return label.emotion == of_key(4) && label.span.onset >= from && label.span.length() >= Time::millis(250);
    }));

    press(Qt::Key_Escape);
    ASSERT_FALSE(bench().axis().has_selection());
    player().seek(Time::seconds(3));
    const Time at = bench().axis().playhead();
    press(Qt::Key_5);
    EXPECT_EQ(on({at, at}, 5), 1U);
}

const std::vector<Span> &two_marks() {
    static const std::vector<Span> marks{{Time::seconds(2), Time::seconds(2.4)}, {Time::seconds(6), Time::seconds(7)}};
    return marks;
}

TEST_F(LabelKeysTest, MarkedMomentsOfABlindRaterAreTheirOwn) {
    bench().start_blind(QStringLiteral("R2"));
    ASSERT_TRUE(bench().blind());
    bench().axis().set_marks(two_marks());
    press(Qt::Key_2);
    ASSERT_EQ(bench().annotations().size(), 2U);
    for (const auto &label : bench().annotations()) EXPECT_EQ(label.tier, bench().active_tier());
    EXPECT_TRUE(bench().axis().marks().empty());
    bench().finish_blind();
    for (const Span mark : two_marks()) EXPECT_EQ(on(mark, 2), 1U);
}

TEST_F(LabelKeysTest, MarkedMomentsGoToTheActiveTierUnlessItIsLocked) {
    bench().add_tier(QStringLiteral("Face"));
    const TierId face = bench().active_tier();
    ASSERT_EQ(tier(face).name, "Face");
    bench().axis().set_marks(two_marks());
    press(Qt::Key_2);
    ASSERT_EQ(bench().annotations().size(), before + 2);
    for (const auto &label : bench().annotations())
        if (std::find(two_marks().begin(), two_marks().end(), label.span) != two_marks().end()) {
            EXPECT_EQ(label.tier, face);
        }

    auto locked = tier(face);
    locked.locked = true;
    bench().change_tier(locked);
    const auto so_far = edits();
    bench().axis().set_marks(two_marks());
    press(Qt::Key_3);
    EXPECT_EQ(edits(), so_far);
    EXPECT_TRUE(window().messages().text().contains(QStringLiteral("\"Face\" is locked")))
        << window().messages().text().toStdString();
    EXPECT_EQ(bench().axis().marks(), two_marks()) << "they are labelled as soon as it is unlocked";
    locked.locked = false;
    bench().change_tier(locked);
    press(Qt::Key_3);
    EXPECT_EQ(bench().annotations().size(), before + 4);
}

TEST_F(LabelKeysTest, LabelsChosenOnTheTimelineChangeTheirEmotionAsOneEdit) {
    const auto first = emotion_of(0), second = emotion_of(1);
    const int digit = other_key();
    ASSERT_GT(digit, 0);
    choose(0);
    choose(1, Qt::ControlModifier);
    ASSERT_EQ(window().review().timeline().selected().size(), 2U);
    const auto so_far = edits();
    press(key(digit));
    EXPECT_EQ(in_project(), before) << "no label more";
    EXPECT_EQ(emotion_of(0), of_key(digit));
    EXPECT_EQ(emotion_of(1), of_key(digit));
    EXPECT_EQ(edits(), so_far + 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(emotion_of(0), first);
    EXPECT_EQ(emotion_of(1), second);

    // While it plays one labels what one sees.
    press(Qt::Key_Space);
    ASSERT_TRUE(player().playing());
    press(key(digit));
    press(Qt::Key_Space);
    EXPECT_EQ(in_project(), before + 1);
    EXPECT_EQ(emotion_of(0), first);

    // A part that is selected is what the key labels.
    const Span part = select_part();
    choose(0);
    press(key(digit));
    EXPECT_EQ(on(part, digit), 1U);
    EXPECT_EQ(emotion_of(0), first);
    bench().axis().set_selection({});

    // And with the keyboard elsewhere, or nothing chosen, it is the playhead.
    choose(0);
    window().review().video().setFocus();
    press(key(digit));
    EXPECT_EQ(in_project(), before + 3);
    window().review().timeline().select({});
    strip_of(0)->setFocus();
    press(key(digit));
    EXPECT_EQ(in_project(), before + 4);
    EXPECT_EQ(emotion_of(0), first);
}

TEST_F(LabelKeysTest, RowsChosenInTheTableChangeTheirEmotion) {
    auto *dock = window().findChild<QDockWidget *>(QStringLiteral("table_dock"));
    ASSERT_TRUE(dock);
    dock->show();
    dock->raise();
    auto *rows = window().review().table().findChild<QTableView *>();
    ASSERT_TRUE(wait_for([&] { return rows->isVisible() && rows->model()->rowCount() >= 2; }));
    const auto click = [&](const QString &onset, Qt::KeyboardModifiers held) {
        const auto found = rows->model()->match(rows->model()->index(0, LabelModel::onset), Qt::DisplayRole, onset);
        ASSERT_EQ(found.size(), 1);
        rows->scrollTo(found[0]);
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, held, rows->visualRect(found[0]).center());
    };
    click(QStringLiteral("0:00:08.000"), {});
    click(QStringLiteral("0:00:12.000"), Qt::ControlModifier);
    ASSERT_EQ(window().review().table().selected().size(), 2U);
    const int digit = other_key();
    const auto so_far = edits();
    press(key(digit));
    EXPECT_EQ(in_project(), before);
    EXPECT_EQ(emotion_of(0), of_key(digit));
    EXPECT_EQ(emotion_of(1), of_key(digit));
    EXPECT_EQ(edits(), so_far + 1);
    EXPECT_EQ(window().review().table().selected().size(), 2U) << "still chosen: another key changes them again";

    auto locked = tier(mine[0].tier);
    locked.locked = true;
    bench().change_tier(locked);
    press(key(digit == 1 ? 2 : digit - 1));
    EXPECT_EQ(emotion_of(0), of_key(digit));
    EXPECT_TRUE(window().messages().text().contains(QStringLiteral("locked")));
}

} // namespace
} // namespace tempera::ui
