// The transcript: clicks go there, the word being said is marked, words are found, chosen and labelled.
#include "ui/label_palette.h"
#include "ui/review_pane.h"
#include "ui/transcript_view.h"
#include "window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>

namespace tempera::ui {
namespace {

using test::wait_for;

std::vector<features::Cue> three_cues() {
    return {{{Time::seconds(1), Time::seconds(3)}, "good morning"}, // letters: 4 + 7
            {{Time::seconds(4), Time::seconds(6)}, "how did you sleep"},
            {{Time::seconds(8), Time::seconds(9)}, "Not well, good grief"}};
}

class TranscriptTest : public testing::Test {
protected:
    void SetUp() override {
        bench.axis().set_duration(Time::seconds(20));
        view.set_cues(three_cues());
        view.resize(400, 300);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        text = view.findChild<QPlainTextEdit *>("transcript_text");
        QObject::connect(&bench.axis(), &TimeAxis::seek_requested, &bench.axis(), &TimeAxis::set_playhead);
    }
    QPoint point_of(const QString &word) {
        QTextCursor cursor = text->document()->find(word);
        EXPECT_TRUE(cursor.hasSelection()) << word.toStdString();
        cursor.setPosition(cursor.selectionStart() + 1);
        return text->cursorRect(cursor).center();
    }
    Workbench bench;
    TranscriptView view{bench};
    QPlainTextEdit *text = nullptr;
};

TEST_F(TranscriptTest, AClickOnAWordGoesToIt) {
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, point_of("morning"));
    EXPECT_EQ(bench.axis().playhead(), Time::seconds(1) + Time{2'000'000 * 4 / 11});
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, point_of("how"));
    EXPECT_EQ(bench.axis().playhead(), Time::seconds(4));
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, point_of("0:00:08")); // the line's time: its first word
    EXPECT_EQ(bench.axis().playhead(), Time::seconds(8));
}

TEST_F(TranscriptTest, WordsWithTimesOfTheirOwnAreWhereTheyAreSaid) {
    features::Cue cue{{Time::seconds(1), Time::seconds(9)}, "so I left", "SPEAKER_01", {}};
    cue.words = {{{Time::seconds(1), Time::seconds(2)}, " so"}, {{Time::seconds(7), Time::seconds(8)}, " left"}};
    view.set_cues({cue});
    EXPECT_EQ(text->toPlainText(), "0:00:01  SPEAKER_01: so I left");
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, point_of("left"));
    EXPECT_EQ(bench.axis().playhead(), Time::seconds(7));
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, point_of("SPEAKER")); // as the line's time
    EXPECT_EQ(bench.axis().playhead(), Time::seconds(1));
}

TEST_F(TranscriptTest, ADoubleClickRepeatsTheLine) {
    const QSignalSpy loops(&bench.axis(), &TimeAxis::loop_requested);
    QTest::mouseDClick(text->viewport(), Qt::LeftButton, {}, point_of("sleep"));
    ASSERT_EQ(loops.count(), 1);
    EXPECT_EQ(loops[0][0].value<Span>(), (Span{Time::seconds(4), Time::seconds(6)}));
}

TEST_F(TranscriptTest, TheWordBeingSaidIsMarked) {
    const auto marked = [&] {
        const auto all = text->extraSelections();
        return all.isEmpty() ? QString() : all.first().cursor.selectedText();
    };
    bench.axis().set_playhead(Time::seconds(1.1));
    EXPECT_EQ(marked(), "good");
    bench.axis().set_playhead(Time::seconds(5.9));
    EXPECT_EQ(marked(), "sleep");
    bench.axis().set_playhead(Time::seconds(7)); // nobody speaks
    EXPECT_EQ(marked(), "");
}

TEST_F(TranscriptTest, SearchGoesRoundAndTheplayheadAlong) {
    auto *search = view.findChild<QLineEdit *>("transcript_search");
    auto *found = view.findChild<QLabel *>("transcript_found");
    QTest::keyClicks(search, "good");
    EXPECT_EQ(found->text(), "2");
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(bench.axis().playhead(), Time::seconds(1));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_GT(bench.axis().playhead(), Time::seconds(8));
    EXPECT_EQ(found->text(), "2 of 2");
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(bench.axis().playhead(), Time::seconds(1));
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_GT(bench.axis().playhead(), Time::seconds(8));
    search->setText("nowhere");
    EXPECT_EQ(found->text(), "not found");
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(search->text().isEmpty());
}

TEST_F(TranscriptTest, ChosenWordsAreASpan) {
    EXPECT_TRUE(view.chosen_span().is_moment());
    QTextCursor cursor = text->document()->find("did");
    const int begin = cursor.selectionStart() + 1; // a word counts also when only part of it is chosen
    cursor = text->document()->find("you");
    cursor.setPosition(begin);
    cursor.setPosition(text->document()->find("you").selectionEnd(), QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    const Span span = view.chosen_span(); // letters: how 3, did 3, you 3, sleep 5
    EXPECT_EQ(span.onset, Time::seconds(4) + Time{2'000'000 * 3 / 14});
    EXPECT_EQ(span.offset, Time::seconds(4) + Time{2'000'000 * 9 / 14});
    EXPECT_EQ(bench.axis().selection(), span);
}

TEST_F(TranscriptTest, WithoutATranscriptItSaysWhatToDo) {
    view.set_cues({});
    EXPECT_FALSE(text->isVisible());
    EXPECT_FALSE(view.findChild<QLineEdit *>("transcript_search")->isEnabled());
    view.find_next(); // nothing to find, nothing happens
    bench.axis().set_playhead(Time::seconds(2));
}

class TranscriptInWindow : public test::OpenWindow {};

TEST_F(TranscriptInWindow, SlashSearchesAndALabelKeyLabelsTheChosenWords) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    ASSERT_TRUE(wait_for([this] { return !bench().cues().empty(); }));
    press(Qt::Key_Slash);
    auto *search = window().findChild<QLineEdit *>("transcript_search");
    ASSERT_TRUE(wait_for([&] { return search->hasFocus(); }));
    EXPECT_TRUE(search->text().isEmpty()); // the key itself is not written

    auto *text = window().findChild<QPlainTextEdit *>("transcript_text");
    text->setFocus();
    QTextCursor cursor(text->document());
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    const Span span = window().review().transcript().chosen_span();
    EXPECT_EQ(span, bench().cues().front().span);
    keep_picture(window(), "transcript");
    const auto before = bench().annotations().size();
    press(Qt::Key_4);
    ASSERT_EQ(bench().annotations().size(), before + 1);
    const auto labels = bench().annotations();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [&](const auto &a) { return a.span == span; }));
}

} // namespace
} // namespace tempera::ui
