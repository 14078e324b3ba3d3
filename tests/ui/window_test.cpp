// The main job through the real window: open, label by keys, adapt, look, undo, export, open again.
#include "open_tone.h"
#include "support.h"
#include "tests/support/media_maker.h"
#include "ui/desktop.h"
#include "ui/job_runner.h"
#include "ui/main_window.h"
#include "ui/message_bar.h"
#include "ui/paths.h"
#include "ui/settings.h"
#include "ui/work_list.h"

#include "core/base/csv.h"
#include "core/exchange/csv.h"
#include "core/model/edits.h"
#include "core/workflow/project.h"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <string_view>

namespace tempera::ui {
namespace {

using test::wait_for;

class WindowTest : public testing::Test {
protected:
    void SetUp() override {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
        desktop = std::make_unique<Desktop>("en", Theme::light);
        desktop->show();
        window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window()));
        (void)QTest::qWaitForWindowActive(&window());
    }
    void TearDown() override {
        desktop.reset();
        EXPECT_TRUE(scratch.isValid());
    }

    MainWindow &window() { return desktop->window(); }
    Workbench &bench() { return desktop->bench(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }
    void click_start(const char *name) {
        auto *button = window().findChild<QPushButton *>(name);
        ASSERT_TRUE(button);
        ASSERT_TRUE(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] bool settled() { return bench().analysed() && bench().jobs().idle(); }
    QString scratch_file(const QString &name) { return scratch.filePath(name); }
    QString message() { return window().messages().text(); }

    std::unique_ptr<Desktop> desktop;
    QTemporaryDir scratch;
};

std::string key_of(const model::Emotion &emotion) { return emotion.builtin.empty() ? emotion.name : emotion.builtin; }

TEST_F(WindowTest, TheMainJobFromStartToEnd) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return settled(); }, 240'000));
    ASSERT_TRUE(bench().project());
    EXPECT_TRUE(bench().recording_record()->synthetic);
    EXPECT_TRUE(message().isEmpty()) << message().toStdString();
    EXPECT_EQ(bench().scores()->steps(), bench().encoded()->steps());
    const auto at_first = bench().annotations().size();
    ASSERT_GE(at_first, 2U);

    // Two labels by number keys: a tap, and a hold while it plays.
    press(Qt::Key_Home);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right);
    const Time moment = bench().axis().playhead();
    EXPECT_GT(moment, Time::seconds(1));
    press(Qt::Key_3);
    ASSERT_EQ(bench().annotations().size(), at_first + 1);
    const auto labels = bench().annotations();
    const auto tapped =
        std::find_if(labels.begin(), labels.end(), [&](const auto &a) { return a.span.onset == moment; });
    ASSERT_NE(tapped, labels.end());
    EXPECT_TRUE(tapped->span.is_moment());
    const auto emotions = bench().emotions();
    const auto third = std::find_if(emotions.begin(), emotions.end(), [](const auto &e) { return e.key == 3; });
    ASSERT_NE(third, emotions.end());
    EXPECT_EQ(tapped->emotion, third->id);

    press(Qt::Key_Space);
    ASSERT_TRUE(desktop->player().playing());
    const Time from = desktop->player().position();
    QTest::keyPress(window().windowHandle(), Qt::Key_4);
    ASSERT_TRUE(wait_for([&] { return desktop->player().position() > from + Time::millis(600); }));
    QTest::keyRelease(window().windowHandle(), Qt::Key_4);
    press(Qt::Key_Space);
    EXPECT_FALSE(desktop->player().playing());
    ASSERT_EQ(bench().annotations().size(), at_first + 2);
    const auto held = bench().annotations();
    EXPECT_TRUE(std::any_of(held.begin(), held.end(), [&](const auto &a) {
        return a.span.onset >= from && a.span.length() >= Time::millis(250);
    }));

    // Undo and redo by keys.
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(bench().annotations().size(), at_first + 1);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(bench().annotations().size(), at_first + 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_EQ(bench().annotations().size(), at_first);

    // Adapt: the curves change, and a report says what was learned.
    const auto prior = bench().scores();
    press(Qt::Key_A);
    ASSERT_TRUE(bench().adapting());
    ASSERT_TRUE(wait_for([this] { return !bench().adapting() && settled() && bench().report(); }));
    ASSERT_TRUE(wait_for([&] { return bench().scores() != prior; }));
    const auto report = *bench().report();
    int examples = 0;
    for (const int n : report.examples) examples += n;
    EXPECT_EQ(examples, static_cast<int>(at_first));
    ASSERT_TRUE(report.after);
    if (!report.kept_prior) {
        EXPECT_NE(bench().scores()->membership, prior->membership);
    }

    // The inspector follows the playhead and agrees with the curves there.
    press(Qt::Key_Right, Qt::ShiftModifier);
    const Time playhead = bench().axis().playhead();
    const auto step = static_cast<std::size_t>(playhead.us / grid_step.us);
    ASSERT_TRUE(wait_for([&] { // the step that holds the playhead
        return bench().inspection() && bench().inspection()->at == grid_step * static_cast<std::int64_t>(step);
    }));
    const auto &inspection = *bench().inspection();
    const auto &scores = *bench().scores();
    ASSERT_EQ(inspection.emotions, scores.emotions);
    for (std::size_t e = 0; e < scores.emotions.size(); ++e)
        EXPECT_NEAR(inspection.membership[e], scores.membership[step * scores.emotions.size() + e], 0.05)
            << scores.emotions[e];

    // What is exported is what is shown.
    const QString csv = scratch_file("timeline.csv");
    bench().export_timeline(csv);
    ASSERT_TRUE(wait_for([&] { return bench().jobs().idle() && QFile::exists(csv); }));
    const auto table = read_csv(to_path(csv));
    ASSERT_TRUE(table);
    ASSERT_EQ(static_cast<std::int64_t>(table->rows.size()), scores.steps());
    const auto column =
        std::find(table->header.begin(), table->header.end(), scores.emotions[0]) - table->header.begin();
    ASSERT_LT(static_cast<std::size_t>(column), table->header.size());
    for (std::size_t i = 0; i < table->rows.size(); i += 17) {
        const std::string &cell = table->rows[i][static_cast<std::size_t>(column)];
        if (scores.evidence[i] > 0) {
            EXPECT_NEAR(std::stod(cell), scores.membership[i * scores.emotions.size()], 1e-3);
        }
    }

    // Undo takes the adaptation back: the curves are the prior's again.
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(bench().report());
    ASSERT_TRUE(wait_for([&] { return settled() && bench().scores()->membership == prior->membership; }));

    // Everything is in the project already: a second program would find it.
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    const QString project = to_text(bench().project()->path());
    bench().close_project();
    EXPECT_FALSE(bench().media());
    window().open(project);
    ASSERT_TRUE(wait_for([this] { return settled(); }));
    EXPECT_EQ(bench().annotations().size(), at_first);
    EXPECT_TRUE(bench().report());
}

TEST_F(WindowTest, LabelsStandTheRoundTripThroughCsv) {
    TEMPERA_NEEDS_SAMPLE();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return bench().recording() && !bench().annotations().empty(); }));
    const QString csv = scratch_file("labels.csv");
    bench().export_labels(csv);
    ASSERT_TRUE(wait_for([&] { return QFile::exists(csv); }));
    const auto rows = exchange::read_labels(to_path(csv));
    ASSERT_TRUE(rows);
    const auto labels = bench().annotations();
    ASSERT_EQ(rows->size(), labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) EXPECT_EQ((*rows)[i].span, labels[i].span);
    const auto emotions = bench().emotions();
    const auto first =
        std::find_if(emotions.begin(), emotions.end(), [&](const auto &e) { return e.id == labels[0].emotion; });
    ASSERT_NE(first, emotions.end());
    EXPECT_EQ((*rows)[0].emotion, key_of(*first));
}

TEST_F(WindowTest, DigitsWriteTextInTextFields) {
    TEMPERA_NEEDS_SAMPLE();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return bench().recording() && !bench().annotations().empty(); }));
    auto fields = window().findChildren<QLineEdit *>();
    const auto field = std::find_if(fields.begin(), fields.end(), [](auto *f) { return f->isVisible(); });
    ASSERT_NE(field, fields.end());
    const auto before = bench().annotations().size();
    (*field)->setFocus();
    QTest::keyClicks(*field, "3 4");
    EXPECT_EQ((*field)->text(), "3 4");
    EXPECT_EQ(bench().annotations().size(), before);
}

TEST_F(WindowTest, AFileThatIsNoRecordingLeavesWhatIsOpenAlone) {
    QFile text(scratch_file("letter.mp4"));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("Dear colleague, this is not a video.\n");
    text.close();
    window().open(text.fileName());
    ASSERT_TRUE(wait_for([this] { return !message().isEmpty(); }));
    EXPECT_TRUE(message().startsWith("letter.mp4: ")) << message().toStdString();
    EXPECT_FALSE(bench().project());
    EXPECT_FALSE(QFile::exists(scratch_file("letter.tempera")));
    EXPECT_TRUE(window().findChild<QWidget *>("start_page")->isVisible());
}

TEST_F(WindowTest, ASoundRecordingPlaysAndSaysWhatIsLeftOut) {
    TEMPERA_NEEDS_FFMPEG();
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    const QString sound = scratch_file("talk.wav");
    const std::string make = "ffmpeg -v error -y -i '" + (workflow::sample_folder() / "sample.mp4").string() +
                             "' -vn -t 8 '" + sound.toStdString() + "'";
    ASSERT_EQ(std::system(make.c_str()), 0);
    window().open(sound);
    ASSERT_TRUE(wait_for([this] { return desktop->player().playing(); })); // it was asked for, so it starts
    press(Qt::Key_Space);
    EXPECT_FALSE(desktop->player().playing());
    ASSERT_TRUE(wait_for([this] { return settled(); }));
    EXPECT_TRUE(desktop->player().picture().isNull());
    EXPECT_TRUE(message().contains("There is no picture")) << message().toStdString();
    EXPECT_FALSE(bench().faces());
    ASSERT_TRUE(bench().scores());
    const auto &evidence = bench().scores()->evidence;
    EXPECT_GT(*std::max_element(evidence.begin(), evidence.end()), 0); // the voice alone
}

TEST_F(WindowTest, AMissingFileIsNamed) {
    window().open(scratch_file("gone.mp4"));
    ASSERT_TRUE(wait_for([this] { return !message().isEmpty(); }));
    EXPECT_TRUE(message().startsWith("gone.mp4: The file is not there.")) << message().toStdString();
    window().open(scratch_file("gone.tempera"));
    EXPECT_TRUE(wait_for([this] { return message().startsWith("gone.tempera: "); })) << message().toStdString();
}

TEST_F(WindowTest, AMovedRecordingIsAskedForAndFoundAgain) {
    TEMPERA_NEEDS_SAMPLE();
    const QString clip = scratch_file("visit.mp4"), elsewhere = scratch_file("moved.mp4");
    ASSERT_TRUE(QFile::copy(to_text(workflow::sample_folder() / "sample.mp4"), clip));
    window().open(clip);
    ASSERT_TRUE(wait_for([this] { return bool(bench().recording()); }));
    const QString project = to_text(bench().project()->path());
    EXPECT_EQ(project, scratch_file("visit.tempera"));
    press(Qt::Key_1);
    bench().close_project();
    ASSERT_TRUE(QFile::rename(clip, elsewhere));

    window().open(project);
    ASSERT_TRUE(wait_for([this] { return !message().isEmpty(); }));
    EXPECT_TRUE(message().contains("Relink")) << message().toStdString();
    EXPECT_EQ(bench().annotations().size(), 1U); // the labels are there all the same
    bench().relink(to_text(workflow::sample_folder() / "sample.srt"));
    ASSERT_TRUE(wait_for([this] { return message().contains("content differs"); })) << message().toStdString();
    bench().relink(elsewhere);
    ASSERT_TRUE(wait_for([this] { return bench().media().has_value(); }));
    EXPECT_EQ(bench().annotations().size(), 1U);
}

TEST_F(WindowTest, WhatIsAskedOfOneRecordingIsNotAskedOfTheNext) {
    const QString first = scratch_file("first.wav"), second = scratch_file("second.wav"), moved = scratch_file("moved.wav");
    for (const QString &path : {first, second}) {
        const RecordingId before = bench().recording();
        test::write_tone(path);
        QFile file(path); // the same sound would be the same recording
        ASSERT_TRUE(file.open(QIODevice::Append) && file.write(path == first ? "1" : "2") == 1);
        file.close();
        window().open(path);
        ASSERT_TRUE(wait_for([&] { return bench().recording() && bench().recording() != before && settled(); }))
            << path.toStdString();
    }
    const auto &recordings = bench().project()->document().contents().recordings;
    ASSERT_EQ(recordings.size(), 2U);
    const RecordingId lost = recordings.begin()->first, there = recordings.rbegin()->first;
    ASSERT_TRUE(QFile::rename(first, moved));

    bench().show_recording(lost);
    ASSERT_TRUE(wait_for([&] { return message().contains("first.wav"); }));
    auto *work = window().findChild<WorkList *>();
    ASSERT_TRUE(work);
    const auto remedy = [work] {
        for (auto *button : work->findChildren<QPushButton *>())
            if (button->text() == "Relink…") return button;
        return static_cast<QPushButton *>(nullptr);
    };
    ASSERT_TRUE(remedy());
    EXPECT_TRUE(remedy()->isEnabled());

    bench().show_recording(there);
    ASSERT_TRUE(wait_for([&] { return bench().media().has_value(); }));
    EXPECT_EQ(message(), "") << "its Relink would take the file for this one";
    EXPECT_FALSE(remedy()->isEnabled());
    EXPECT_EQ(remedy()->toolTip(), "Its recording is not in view");
    const Error alike{ErrorCode::adaptation_outdated, {}, {}};
    const auto problems = work->problems();
    Q_EMIT bench().failed(alike);
    Q_EMIT bench().failed(alike);
    EXPECT_EQ(work->problems(), problems + 1) << "listed once";

    bench().show_recording(lost);
    ASSERT_TRUE(wait_for([&] { return message().contains("first.wav"); }));
    EXPECT_TRUE(remedy()->isEnabled());
    Q_EMIT bench().failed(alike);
    EXPECT_EQ(work->problems(), problems + 2) << "but of each recording";
    bench().relink(moved);
    ASSERT_TRUE(wait_for([&] { return bench().media().has_value(); }));
    EXPECT_FALSE(message().contains("first.wav")) << "it has been found";
}

TEST_F(WindowTest, AnExportThatCannotBeWrittenSaysSo) {
    TEMPERA_NEEDS_SAMPLE();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return bench().recording() && !bench().annotations().empty(); }));
    bench().export_labels(scratch_file("no such folder/labels.csv"));
    EXPECT_TRUE(wait_for([this] { return message().contains("cannot be written"); })) << message().toStdString();
}

TEST_F(WindowTest, ABadTranscriptIsRefusedAndTheOldOneStays) {
    TEMPERA_NEEDS_SAMPLE();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return bench().recording() && !bench().cues().empty(); }));
    const auto before = bench().recording_record()->transcript;
    QFile bad(scratch_file("bad.srt"));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("1\n00:00:xx,000 --> 00:00:02,000\nHello\n");
    bad.close();
    bench().set_transcript(bad.fileName());
    EXPECT_TRUE(wait_for([this] { return !message().isEmpty(); }));
    EXPECT_TRUE(message().startsWith("bad.srt: ")) << message().toStdString();
    EXPECT_EQ(bench().recording_record()->transcript, before);
}

TEST_F(WindowTest, AnotherLanguageKeepsTheWork) {
    TEMPERA_NEEDS_SAMPLE();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return bench().recording() && !bench().annotations().empty(); }));
    const auto recording = bench().recording();
    const auto labels = bench().annotations().size();
    desktop->player().seek(Time::seconds(7));
    const QString undo = window().actions().action("edit.undo")->text();
    desktop->set_language("de");
    EXPECT_EQ(bench().recording(), recording);
    EXPECT_EQ(bench().annotations().size(), labels);
    EXPECT_EQ(desktop->player().position(), Time::seconds(7));
    EXPECT_NE(window().actions().action("edit.undo")->text(), undo);
    desktop->set_theme(Theme::dark);
    EXPECT_EQ(bench().recording(), recording);
    desktop->set_theme(Theme::light);
    desktop->set_language("en");
    EXPECT_EQ(window().actions().action("edit.undo")->text(), undo);
}

/// As if other weights had made it: the first digit of their checksum in the state's header differs.
bool make_foreign(engine::Adapted &adapted) {
    auto &bytes = adapted.bytes;
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    const std::string_view field = "\"weights\":\"";
    const auto at = text.find(field);
    if (at == std::string_view::npos) return false;
    auto &digit = bytes[at + field.size()];
    digit = digit == std::byte{'1'} ? std::byte{'2'} : std::byte{'1'};
    return true;
}

TEST_F(WindowTest, AnAdaptationByAnotherModelIsMadeAgainFromItsLabels) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return settled(); }, 240'000));
    const auto source = bench().project()->source(bench().recording());
    ASSERT_TRUE(source);
    workflow::EngineHost host(workflow::model_file());
    auto made = workflow::adapt(*source, *bench().encoded(), host, {});
    ASSERT_TRUE(made);
    if (made->report.kept_prior) GTEST_SKIP() << "these weights learn nothing from the sample's labels";
    const auto own = made->adapted.bytes;
    ASSERT_TRUE(make_foreign(made->adapted));
    ASSERT_TRUE(bench().project()->accept(*source, *made));
    ASSERT_TRUE(wait_for([this] { return message().contains("made again with this one"); }));
    ASSERT_TRUE(wait_for([this] { return settled() && !bench().adapting(); }));
    const auto now = engine::parse_adapted(bench().project()->source(bench().recording())->adapted);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->bytes, own);

    // Undone it is the foreign one again: that is said, and the curves are the prior's; it is not made again for ever.
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(wait_for([this] { return message().contains("another version of the model"); }));
    ASSERT_TRUE(wait_for([this] { return settled(); }));
    EXPECT_FALSE(bench().redo_text().isEmpty());
}

TEST_F(WindowTest, AnAdaptationByAnotherModelWithoutItsLabelsIsSaid) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return settled(); }, 240'000));
    const auto prior = bench().scores();
    const auto source = bench().project()->source(bench().recording());
    ASSERT_TRUE(source);
    workflow::EngineHost host(workflow::model_file());
    auto made = workflow::adapt(*source, *bench().encoded(), host, {});
    ASSERT_TRUE(made);
    if (made->report.kept_prior) GTEST_SKIP() << "these weights learn nothing from the sample's labels";
    ASSERT_TRUE(make_foreign(made->adapted));
    std::vector<AnnotationId> all;
    for (const auto &label : bench().annotations()) all.push_back(label.id);
    bench().remove_labels(all);
    ASSERT_TRUE(bench().project()->accept(*source, *made));
    ASSERT_TRUE(wait_for([this] { return message().contains("another version of the model"); }));
    EXPECT_TRUE(wait_for([&] { return settled() && bench().scores()->membership == prior->membership; }));
}

TEST_F(WindowTest, SuggestedMomentsCanBeVisitedAndAcceptedByKeys) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return settled() && !bench().suggestions().empty() && bench().rules(); }, 240'000));
    const auto suggestions = bench().suggestions();
    for (std::size_t i = 1; i < suggestions.size(); ++i)
        EXPECT_GE(suggestions[i].at - suggestions[i - 1].at, Time::seconds(2));
    press(Qt::Key_Home);
    press(Qt::Key_N);
    EXPECT_LT(std::abs((bench().axis().playhead() - suggestions[0].at).us), Time::millis(100).us);
    for (std::size_t i = 0; i < suggestions.size(); ++i) press(Qt::Key_N); // round to the first again
    EXPECT_LT(std::abs((bench().axis().playhead() - suggestions[0].at).us), Time::millis(100).us);
    const auto before = bench().annotations().size();
    const Time moment = bench().axis().playhead();
    press(Qt::Key_Y);
    ASSERT_EQ(bench().annotations().size(), before + 1);
    // What has just been labelled is no longer suggested.
    EXPECT_TRUE(wait_for([&] {
        return std::none_of(bench().suggestions().begin(), bench().suggestions().end(),
                            [&](const auto &s) { return std::abs((s.at - moment).us) < Time::seconds(2).us; });
    }));
    // The rules in words are exported as they are shown.
    ASSERT_TRUE(wait_for([this] { return settled(); }));
    const QString csv = scratch_file("rules.csv");
    const auto shown = bench().rules();
    bench().export_rules(csv);
    ASSERT_TRUE(wait_for([&] { return bench().jobs().idle() && QFile::exists(csv); }));
    const auto table = read_csv(to_path(csv));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.size(), shown->rules.size());
}

TEST_F(WindowTest, PredictionsOfChosenEmotionsAreAcceptedOntoAChosenTierWhichIsRemembered) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    for (const char *remembered : {"accept_tier", "accept_emotions_left_out", "accept_threshold"})
        settings::set_choice(remembered, {});
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return settled(); }, 240'000));
    const auto tiers = bench().tiers().size();
    const auto open = [this] {
        press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window().findChild<QDialog *>("accept_dialog");
        EXPECT_TRUE(dialog);
        EXPECT_TRUE(!dialog || QTest::qWaitForWindowExposed(dialog));
        return dialog;
    };
    auto *dialog = open();
    ASSERT_TRUE(dialog);
    auto *emotions = dialog->findChild<QListWidget *>("accept_emotions");
    auto *tier = dialog->findChild<QComboBox *>("accept_tier");
    auto *name = dialog->findChild<QLineEdit *>("accept_new_tier");
    auto *accept = dialog->findChild<QPushButton *>("accept");
    auto *threshold = dialog->findChild<QDoubleSpinBox *>("threshold");
    ASSERT_TRUE(emotions && tier && name && accept && threshold);
    for (int row = 0; row < emotions->count(); ++row) EXPECT_EQ(emotions->item(row)->checkState(), Qt::Checked);
    EXPECT_TRUE(tier->currentText().startsWith("Where new labels go"));
    EXPECT_FALSE(name->isVisible());
    EXPECT_EQ(threshold->value(), 0.5);
    threshold->setFocus();
    QTest::keyClick(threshold, Qt::Key_Down);
    EXPECT_NEAR(threshold->value(), 0.45, 1e-9);
    QTest::mouseClick(dialog->findChild<QPushButton *>("accept_none"), Qt::LeftButton);
    EXPECT_FALSE(accept->isEnabled());
    // The emotion of which there is most, checked with the mouse.
    const auto counts = bench().count_predictions({.span = {Time{}, bench().axis().duration()}, .threshold = threshold->value()});
    ASSERT_FALSE(counts.empty());
    const auto most = *std::max_element(counts.begin(), counts.end(), [](auto a, auto b) { return a.second < b.second; });
    for (int row = 0; row < emotions->count(); ++row) {
        auto *item = emotions->item(row);
        if (item->data(Qt::UserRole).toLongLong() != most.first.value) continue;
        emotions->setCurrentItem(item);
        emotions->setFocus();
        QTest::keyClick(emotions, Qt::Key_Space);
        EXPECT_EQ(item->checkState(), Qt::Checked);
        EXPECT_TRUE(item->text().contains(QString::number(most.second))) << item->text().toStdString();
    }
    tier->setFocus();
    QTest::keyClick(tier, Qt::Key_End);
    ASSERT_TRUE(name->isVisible());
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    EXPECT_FALSE(accept->isEnabled()) << "the tier needs a name";
    QTest::keyClicks(name, "Curves");
    ASSERT_TRUE(accept->isEnabled());
    const QString shots = qEnvironmentVariable("TEMPERA_SHOTS");
    if (!shots.isEmpty()) dialog->grab().save(shots + "/accept.png");
    const auto before = bench().annotations().size();
    const auto edits = bench().history().size();
    QTest::mouseClick(accept, Qt::LeftButton);
    ASSERT_EQ(bench().tiers().size(), tiers + 1);
    const auto made = bench().tiers().back().tier;
    EXPECT_EQ(made.name, "Curves");
    EXPECT_EQ(bench().annotations().size(), before + static_cast<std::size_t>(most.second));
    for (const auto &label : bench().annotations())
        if (label.tier == made.id) {
            EXPECT_EQ(label.emotion, most.first);
        }
    EXPECT_EQ(bench().history().size(), edits + 1);
    EXPECT_NE(bench().active_tier(), made.id) << "new labels go where they went";

    // The part at the playhead goes there too, and the dialog knows it all again.
    const auto first = std::find_if(bench().annotations().begin(), bench().annotations().end(),
                                    [&](const auto &label) { return label.tier == made.id; });
    bench().axis().set_playhead(Time{(first->span.onset.us + first->span.offset.us) / 2});
    const auto on_it = [&] {
        return std::count_if(bench().annotations().begin(), bench().annotations().end(),
                             [&](const auto &label) { return label.tier == made.id; });
    };
    const auto so_far = on_it();
    window().activateWindow(); // the dialog was in front
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    press(Qt::Key_Y, Qt::ShiftModifier);
    EXPECT_EQ(on_it(), so_far + 1);
    bench().undo();
    ASSERT_TRUE(wait_for([this] { return !window().findChild<QDialog *>("accept_dialog"); }));
    dialog = open();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->findChild<QComboBox *>("accept_tier")->currentText(), "Curves");
    EXPECT_NEAR(dialog->findChild<QDoubleSpinBox *>("threshold")->value(), 0.45, 1e-9);
    int checked = 0;
    emotions = dialog->findChild<QListWidget *>("accept_emotions");
    for (int row = 0; row < emotions->count(); ++row) checked += emotions->item(row)->checkState() == Qt::Checked;
    EXPECT_EQ(checked, 1);
    dialog->reject();
    bench().undo();
    EXPECT_EQ(bench().tiers().size(), tiers) << "the tier goes with its labels, as one step";
    EXPECT_EQ(bench().annotations().size(), before);
    for (const char *remembered : {"accept_tier", "accept_emotions_left_out", "accept_threshold"})
        settings::set_choice(remembered, {});
}

TEST_F(WindowTest, PredictionsBecomeLabelsAndABlindRaterSeesNone) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return settled(); }, 240'000));
    const Span whole{Time{}, bench().axis().duration()};
    const auto at_first = bench().annotations().size();
    const auto count = [&](double threshold) {
        std::size_t all = 0;
        for (const auto &[id, its] : bench().count_predictions({.span = whole, .threshold = threshold}))
            all += static_cast<std::size_t>(its);
        return all;
    };
    const auto many = count(0.3), few = count(0.9);
    ASSERT_GT(many, 0U);
    EXPECT_LE(few, many);
    const auto edits = bench().history().size();
    bench().accept_predictions({.span = whole, .threshold = 0.3});
    EXPECT_EQ(bench().annotations().size(), at_first + many);
    EXPECT_EQ(bench().history().size(), edits + 1);
    EXPECT_EQ(count(0.3), 0U) << "they are there already";
    bench().undo();
    EXPECT_EQ(bench().annotations().size(), at_first);

    auto *accept = window().actions().action("rate.accept_segment");
    auto *start = window().actions().action("rate.start_blind");
    ASSERT_TRUE(accept && start);
    EXPECT_TRUE(accept->isEnabled());
    start->trigger();
    auto *question = window().findChild<QInputDialog *>();
    ASSERT_TRUE(question);
    question->setTextValue("R2");
    question->accept();
    EXPECT_TRUE(bench().blind());
    EXPECT_FALSE(bench().scores());
    EXPECT_EQ(count(0.3), 0U);
    EXPECT_FALSE(accept->isEnabled());
    window().actions().action("rate.finish_blind")->trigger();
    auto *sure = window().findChild<QMessageBox *>("finish_rating");
    ASSERT_TRUE(sure && QTest::qWaitForWindowExposed(sure));
    EXPECT_FALSE(bench().scores()) << "not before it is certain";
    QTest::keyClick(sure, Qt::Key_Return);
    EXPECT_TRUE(bench().scores());
    EXPECT_EQ(bench().annotations().size(), at_first);
}

TEST_F(WindowTest, AStoppedAnalysisGoesOn) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    const QString clip = scratch_file("visit.mp4"); // a project of its own: nothing is computed yet
    ASSERT_TRUE(QFile::copy(to_text(workflow::sample_folder() / "sample.mp4"), clip));
    window().open(clip);
    ASSERT_TRUE(wait_for([this] { return bool(bench().recording()); }));
    bench().jobs().cancel_all();
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }));
    ASSERT_FALSE(bench().analysed());
    EXPECT_TRUE(message().isEmpty()) << message().toStdString(); // stopping is no error
    bench().analyse();
    ASSERT_TRUE(wait_for([this] { return settled(); }));
    EXPECT_EQ(bench().scores()->steps(), bench().encoded()->steps());
}

TEST_F(WindowTest, ClosingWhileItAnalysesDoesNotHang) {
    TEMPERA_NEEDS_SAMPLE();
    click_start("start_open_sample");
    ASSERT_TRUE(wait_for([this] { return bool(bench().recording()); }));
    EXPECT_TRUE(window().close());
    desktop.reset(); // joins every job: a hang would run into the test's time limit
}

} // namespace
} // namespace tempera::ui
