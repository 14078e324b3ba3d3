// Undo of what all recordings share: another recording's work never stands in the way of this one's.
#include "core/model/edits.h"
#include "open_tone.h"
#include "ui/message_bar.h"
#include "window_fixture.h"

#include <algorithm>

namespace tempera::ui {
namespace {

using test::wait_for;

/// A label in one recording, then a new emotion that another recording uses.
class SharedUndoTest : public test::OpenWindow {
protected:
    RecordingId first, second;
    EmotionId awe;

    void SetUp() override {
        OpenWindow::SetUp();
        const QString a = scratch.filePath(QStringLiteral("a.wav")), b = scratch.filePath(QStringLiteral("b.wav"));
        test::write_tone(a);
        ASSERT_TRUE(QFile::copy(a, b));
        QFile file(b);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4));
        file.write("\1\1\1\1"); // another recording, not the same one again
        file.close();
        first = open(a);
        second = open(b);
        ASSERT_TRUE(first && second && first != second);
        ASSERT_NO_FATAL_FAILURE(show(first));
        label(bench().emotions().front().id);
        ASSERT_EQ(bench().annotations().size(), 1U);
        bench().add_emotion(QStringLiteral("awe"));
        awe = bench().project()->document().contents().emotions.rbegin()->first;
        ASSERT_NO_FATAL_FAILURE(show(second));
    }
    RecordingId open(const QString &path) {
        const RecordingId before = bench().recording();
        window().open(path);
        EXPECT_TRUE(wait_for([&] { // it was asked for, so it starts
            return bench().recording() && bench().recording() != before && player().playing();
        }));
        player().pause();
        return bench().recording();
    }
    void label(EmotionId emotion) { bench().add_label({Time::seconds(1), Time::seconds(2)}, emotion); }
    void show(RecordingId id) {
        bench().show_recording(id);
        ASSERT_TRUE(wait_for([&] { return bench().recording() == id; }));
    }
    bool there() { return bench().project()->document().contents().emotions.contains(awe); }
    bool in_history(const char *label) {
        const auto all = bench().history();
        return std::any_of(all.begin(), all.end(), [&](const auto *edit) { return edit->label == label; });
    }
};

TEST_F(SharedUndoTest, OlderWorkIsReachedAlthoughTheEmotionIsUsedElsewhere) {
    label(awe);
    ASSERT_NO_FATAL_FAILURE(show(first));
    EXPECT_EQ(bench().undo_text().toStdString(), "Add label (Neutral)");
    EXPECT_FALSE(in_history(model::label::add_emotion)) << "a line that leads nowhere";
    QString heard;
    const auto listens = QObject::connect(&bench(), &Workbench::said, [&](const QString &text) { heard = text; });
    press(Qt::Key_Z, Qt::ControlModifier);
    QObject::disconnect(listens);
    EXPECT_TRUE(bench().annotations().empty());
    EXPECT_TRUE(there());
    EXPECT_TRUE(heard.contains("Add emotion (awe)") && heard.contains("another recording")) << heard.toStdString();
    EXPECT_FALSE(window().messages().text().contains("meantime")) << window().messages().text().toStdString();
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(bench().annotations().size(), 1U);

    ASSERT_NO_FATAL_FAILURE(show(second)); // where its label is taken back first
    EXPECT_TRUE(in_history(model::label::add_emotion));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(bench().annotations().empty());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(there());
}

TEST_F(SharedUndoTest, AnUnusedEmotionIsTakenBackFromAnyRecording) {
    ASSERT_NO_FATAL_FAILURE(show(first));
    EXPECT_EQ(bench().undo_text().toStdString(), "Add emotion (awe)");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(there());
    EXPECT_EQ(bench().annotations().size(), 1U);
}

TEST_F(SharedUndoTest, ARemovalThatCannotBeDoneAgainIsPassedOver) {
    ASSERT_NO_FATAL_FAILURE(show(first));
    bench().remove_emotion(awe);
    label(bench().emotions().front().id);
    ASSERT_EQ(bench().annotations().size(), 2U);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(there());
    ASSERT_NO_FATAL_FAILURE(show(second));
    label(awe);
    ASSERT_NO_FATAL_FAILURE(show(first));
    EXPECT_EQ(bench().redo_text().toStdString(), "Add label (Neutral)");
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(there());
    EXPECT_EQ(bench().annotations().size(), 2U);
    EXPECT_FALSE(window().messages().text().contains("meantime")) << window().messages().text().toStdString();
}

TEST_F(SharedUndoTest, ARecordingJustAddedIsTakenOutByUndoAndBackByRedo) {
    const auto recordings = [this] { return bench().project()->document().contents().recordings.size(); };
    const QString c = scratch.filePath(QStringLiteral("c.wav"));
    ASSERT_TRUE(QFile::copy(scratch.filePath(QStringLiteral("b.wav")), c));
    QFile file(c);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4));
    file.write("\2\2\2\2");
    file.close();
    ASSERT_TRUE(wait_for([&] { return player().media() && player().media()->path.filename() == "b.wav"; }));
    const RecordingId third = open(c);
    ASSERT_EQ(recordings(), 3U);
    label(awe); // its first: the rater's tier is there already
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(bench().undo_text().toStdString(), "Add recording (c.wav)");
    EXPECT_TRUE(bench().history().size() == 1U && bench().history().front()->undone)
        << "the list leads to states of the recording";
    bench().go_to(0);
    EXPECT_EQ(bench().recording(), third);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(recordings(), 2U);
    EXPECT_FALSE(bench().recording() || bench().media());
    EXPECT_TRUE(window().messages().text().contains("c.wav")) << window().messages().text().toStdString();
    EXPECT_EQ(bench().redo_text().toStdString(), "Add recording (c.wav)");
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(recordings(), 3U);
    EXPECT_EQ(bench().recording(), third) << "and it is shown";
    ASSERT_TRUE(wait_for([&] { return player().media().has_value(); }));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(bench().annotations().size(), 1U) << "with what was done on it";
    // What all recordings share, and is older than it, is reached from another one whatever was done here.
    ASSERT_NO_FATAL_FAILURE(show(first));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(there()) << "its label uses the emotion";
    ASSERT_NO_FATAL_FAILURE(show(third));
    press(Qt::Key_Z, Qt::ControlModifier);
    label(bench().emotions().front().id);
    ASSERT_NO_FATAL_FAILURE(show(first));
    EXPECT_EQ(bench().undo_text().toStdString(), "Add emotion (awe)");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(there());
    EXPECT_EQ(recordings(), 3U);
}

TEST_F(SharedUndoTest, TheTierOfAFirstLabelGoesAndComesWithIt) {
    const auto tiers = [this] { return bench().tiers().size(); };
    bench().add_rater(QStringLiteral("Ben")); // has no tier here
    ASSERT_EQ(tiers(), 1U);
    label(bench().emotions().front().id);
    ASSERT_EQ(tiers(), 2U);
    EXPECT_EQ(bench().undo_text().toStdString(), "Add label (Neutral)");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(tiers(), 1U);
    EXPECT_TRUE(bench().annotations().empty());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(tiers(), 2U);
    ASSERT_EQ(bench().annotations().size(), 1U);
    EXPECT_EQ(bench().annotations().front().tier, bench().active_tier());
    // A second one is a label alone.
    label(bench().emotions().back().id);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(tiers(), 2U);
    EXPECT_EQ(bench().annotations().size(), 1U);
}

} // namespace
} // namespace tempera::ui
