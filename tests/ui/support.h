// Waiting for what happens in the background, and what a test needs to run the window.
#pragma once

#include "core/workflow/resources.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <QAbstractButton>
#include <QElapsedTimer>
#include <QTest>

namespace tempera::ui::test {

/// Runs the event loop until `condition` holds; false after `ms` (a guard against hanging, not a measure).
template <class Condition> bool wait_for(Condition condition, int ms = 120'000) {
    return QTest::qWaitFor(condition, ms);
}

/// As a hand does: not before the button can be pressed, which may wait for work in the background.
inline void click(QAbstractButton *button) {
    ASSERT_TRUE(button);
    ASSERT_TRUE(wait_for([&] { return button->isVisible() && button->isEnabled(); }));
    QTest::mouseClick(button, Qt::LeftButton);
}

inline bool have_sample() { return std::filesystem::exists(workflow::sample_folder() / "sample.mp4"); }
inline bool have_model() { return std::filesystem::exists(workflow::model_file()); }

#define TEMPERA_NEEDS_SAMPLE()                                                                                         \
    if (!::tempera::ui::test::have_sample()) GTEST_SKIP() << "resources/sample/sample.mp4 is not there"
#define TEMPERA_NEEDS_MODEL()                                                                                          \
    if (!::tempera::ui::test::have_model()) GTEST_SKIP() << "resources/models has no weights"

} // namespace tempera::ui::test
