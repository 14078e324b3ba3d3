// How the window looks: text size, high contrast, right to left, arrangements kept by name.
#include "ui/review_pane.h"
#include "ui/settings.h"
#include "ui/strip_metrics.h"
#include "ui/theme.h"
#include "ui/timeline_strips.h"
#include "ui/transport_bar.h"
#include "window_fixture.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>

namespace tempera::ui {
namespace {

class ThemeTest : public test::OpenWindow {
protected:
    void TearDown() override {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        apply_text_size(100);
        apply_theme(Theme::light);
        OpenWindow::TearDown();
    }
};

TEST_F(ThemeTest, TextAndWhatHoldsItGrowTogetherAndAreRemembered) {
    const double before = QApplication::font().pointSizeF();
    const int gutter = gutter_width;
    desktop->set_text_size(150);
    EXPECT_NEAR(QApplication::font().pointSizeF(), before * 1.5, 0.1);
    EXPECT_EQ(gutter_width, gutter * 3 / 2);
    EXPECT_EQ(settings::text_size(), 150);
    EXPECT_NEAR(window().font().pointSizeF(), before * 1.5, 0.1);
    desktop->set_text_size(1000); // no further than can be used
    EXPECT_EQ(settings::text_size(), 200);
    desktop->set_text_size(100);
    EXPECT_NEAR(QApplication::font().pointSizeF(), before, 0.1);
}

TEST_F(ThemeTest, InHighContrastFieldsHaveEdges) {
    desktop->set_theme(Theme::high_contrast);
    QLineEdit field;
    field.resize(120, 28);
    const QImage image = field.grab().toImage();
    EXPECT_GT(qGray(image.pixel(60, 0)), 200);
    EXPECT_LT(qGray(image.pixel(100, 14)), 40);
}

TEST_F(ThemeTest, TimeRunsFromLeftToRightInEveryScript) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    QApplication::setLayoutDirection(Qt::RightToLeft);
    desktop->set_theme(Theme::dark); // a new window
    auto *ruler = window().findChild<RulerStrip *>("ruler");
    ASSERT_TRUE(ruler);
    EXPECT_EQ(window().layoutDirection(), Qt::RightToLeft);
    EXPECT_NEAR(ruler->navigator().x_of(Time{}), gutter_width, 1);
    EXPECT_EQ(window().review().transport().layoutDirection(), Qt::LeftToRight);
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    const Time before = player().position();
    press(Qt::Key_Right);
    EXPECT_TRUE(test::wait_for([&] { return player().position() > before; }));
}

TEST_F(ThemeTest, ALayoutIsKeptUnderItsName) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    auto *dock = window().findChild<QDockWidget *>("inspector_dock");
    ASSERT_TRUE(dock->isVisible());
    settings::set_named_layout("all / of it", window().review().saveState());
    dock->close();
    ASSERT_FALSE(dock->isVisible());
    EXPECT_EQ(settings::layout_names(), QStringList{"all / of it"});
    window().review().restore(settings::named_layout("all / of it"));
    EXPECT_TRUE(dock->isVisible());
    settings::forget_named_layout("all / of it");
    EXPECT_TRUE(settings::layout_names().isEmpty());
}

} // namespace
} // namespace tempera::ui
