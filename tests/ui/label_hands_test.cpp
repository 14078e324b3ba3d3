// Labels worked on by keys: copied with an offset, noted, split, merged.
#include "ui/label_table.h"
#include "ui/review_pane.h"
#include "ui/timeline_view.h"
#include "window_fixture.h"

#include <algorithm>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tempera::ui {
namespace {

using test::wait_for;

class LabelHandsTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
        player().pause();
        bench().add_tier(QStringLiteral("Face"));
        bench().add_label({Time::seconds(20), Time::seconds(22)}, bench().emotions().front().id);
        bench().add_label({Time::seconds(23), Time::seconds(24)}, bench().emotions().front().id);
        for (const auto &label : bench().annotations())
            if (label.tier == bench().active_tier()) own.push_back(label.id);
        ASSERT_EQ(own.size(), 2U);
        choose({own.begin(), own.end()});
        before = bench().annotations().size();
    }
    void choose(const std::set<AnnotationId> &ids) { window().review().timeline().select(ids); }
    const model::Annotation &label(AnnotationId id) {
        return bench().project()->document().contents().annotations.at(id);
    }
    std::vector<Span> on(TierId tier) {
        std::vector<Span> spans;
        for (const auto &one : bench().annotations())
            if (one.tier == tier) spans.push_back(one.span);
        return spans;
    }
    void again() { // the keys are the window's once more
        ASSERT_TRUE(wait_for([] { return !QApplication::activeModalWidget(); }));
        window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    }
    /// The dialog that a key has opened.
    template <class Dialog> Dialog *asked() {
        Dialog *dialog = nullptr;
        EXPECT_TRUE(wait_for([&] {
            dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            return dialog != nullptr;
        }));
        EXPECT_TRUE(!dialog || QTest::qWaitForWindowExposed(dialog));
        return dialog;
    }
    std::vector<AnnotationId> own;
    std::size_t before = 0;
};

TEST_F(LabelHandsTest, AreCopiedLaterAndOntoAnotherTierAsOneEdit) {
    const TierId face = bench().active_tier();
    const auto edits = bench().history().size();
    press(Qt::Key_D, Qt::ControlModifier);
    auto *dialog = asked<QDialog>();
    ASSERT_TRUE(dialog);
    auto *offset = dialog->findChild<QDoubleSpinBox *>();
    ASSERT_TRUE(offset);
    offset->setFocus();
    offset->selectAll();
    QTest::keyClicks(offset, "4.25");
    keep_picture(*dialog, "copy-offset");
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_NO_FATAL_FAILURE(again());
    EXPECT_EQ(on(face), (std::vector<Span>{{Time::seconds(20), Time::seconds(22)},
                                           {Time::seconds(23), Time::seconds(24)},
                                           {Time::seconds(24.25), Time::seconds(26.25)},
                                           {Time::seconds(27.25), Time::seconds(28.25)}}));
    EXPECT_EQ(bench().history().size(), edits + 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(bench().annotations().size(), before);

    // Earlier, and onto the tier that the list's last line but one names.
    choose({own.begin(), own.end()});
    press(Qt::Key_D, Qt::ControlModifier);
    dialog = asked<QDialog>();
    ASSERT_TRUE(dialog);
    offset = dialog->findChild<QDoubleSpinBox *>();
    offset->setFocus();
    offset->selectAll();
    QTest::keyClicks(offset, "-10");
    auto *tier = dialog->findChild<QComboBox *>();
    tier->setFocus();
    QTest::keyClick(tier, Qt::Key_Down);
    const TierId other{tier->currentData().toLongLong()};
    ASSERT_TRUE(other && other != face);
    const auto there = on(other).size();
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    ASSERT_NO_FATAL_FAILURE(again());
    const auto spans = on(other);
    EXPECT_EQ(spans.size(), there + 2);
    EXPECT_EQ(std::count(spans.begin(), spans.end(), Span{Time::seconds(10), Time::seconds(12)}), 1);
    EXPECT_EQ(on(face).size(), 2U);
    // Cancelled, nothing is done.
    choose({own.begin(), own.end()});
    press(Qt::Key_D, Qt::ControlModifier);
    dialog = asked<QDialog>();
    ASSERT_TRUE(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    ASSERT_NO_FATAL_FAILURE(again());
    EXPECT_EQ(bench().annotations().size(), before + 2);
}

TEST_F(LabelHandsTest, AreNotedSplitAndMerged) {
    press(Qt::Key_N, Qt::ShiftModifier);
    auto *dialog = asked<QInputDialog>();
    ASSERT_TRUE(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    ASSERT_TRUE(text);
    QTest::keyClicks(text, "looks away, (1) hands");
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    ASSERT_NO_FATAL_FAILURE(again());
    for (const auto id : own) EXPECT_EQ(label(id).note, "looks away, (1) hands");
    EXPECT_EQ(bench().annotations().size(), before) << "digits in a note set no label";

    choose({own[0]});
    player().seek(Time::seconds(21));
    press(Qt::Key_T, Qt::ControlModifier);
    const TierId face = label(own[0]).tier;
    EXPECT_EQ(on(face), (std::vector<Span>{{Time::seconds(20), Time::seconds(21)},
                                           {Time::seconds(21), Time::seconds(22)},
                                           {Time::seconds(23), Time::seconds(24)}}));
    std::set<AnnotationId> all;
    for (const auto &one : bench().annotations())
        if (one.tier == face) all.insert(one.id);
    choose(all);
    press(Qt::Key_J, Qt::ControlModifier);
    EXPECT_EQ(on(face), (std::vector<Span>{{Time::seconds(20), Time::seconds(24)}}));
    for (int i = 0; i < 3; ++i) press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(label(own[0]).note, "");
    EXPECT_EQ(on(face).size(), 2U);
}

} // namespace
} // namespace tempera::ui
