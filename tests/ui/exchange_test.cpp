// Import and export through the window's dialogs, by mouse and keys.
#include "support.h"
#include "tests/support/temp_folder.h"
#include "ui/column_dialog.h"
#include "ui/desktop.h"
#include "ui/export_dialog.h"
#include "ui/import_dialog.h"
#include "ui/job_runner.h"
#include "ui/main_window.h"
#include "ui/message_bar.h"
#include "ui/paths.h"

#include "core/exchange/registry.h"
#include "core/model/trace_values.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

namespace tempera::ui {
namespace {

using test::wait_for;

QString foreign(const char *name) {
    return QStringLiteral(TEMPERA_SOURCE_DIR) + QStringLiteral("/tests/data/foreign/") + QLatin1String(name);
}

class ExchangeTest : public testing::Test {
protected:
    void SetUp() override {
        if (!test::have_sample()) GTEST_SKIP() << "resources/sample/sample.mp4 is not there";
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
        QSettings().remove("import_columns");
        QSettings().remove("export_format");
        desktop = std::make_unique<Desktop>("en", Theme::light);
        desktop->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window()));
        bench().open_sample();
        ASSERT_TRUE(wait_for([this] { return bench().recording().value != 0; }));
        before = bench().annotations().size();
    }
    MainWindow &window() { return desktop->window(); }
    Workbench &bench() { return desktop->bench(); }

    template <class Dialog> Dialog *dialog(const char *name) {
        Dialog *found = nullptr;
        EXPECT_TRUE(wait_for([&] {
            for (auto *widget : window().findChildren<Dialog *>(name))
                if (widget->isVisible()) found = widget;
            return found != nullptr;
        })) << name;
        return found;
    }
    template <class T> T &part(QWidget *in, const char *name) {
        T *found = in->findChild<T *>(name);
        EXPECT_TRUE(found) << name;
        static T none;
        return found ? *found : none;
    }
    void click(QWidget *in, const char *name) { test::click(in->findChild<QPushButton *>(name)); }
    /// TEMPERA_SHOTS: a folder for pictures of the dialogs, to be looked at.
    static void shot(QWidget *dialog, const char *name) {
        QCoreApplication::processEvents(); // what was shown or hidden is laid out
        if (const QString folder = qEnvironmentVariable("TEMPERA_SHOTS"); !folder.isEmpty())
            dialog->grab().save(folder + '/' + QLatin1String(name) + QStringLiteral(".png"));
    }

    std::unique_ptr<Desktop> desktop;
    tempera::test::TempFolder folder;
    std::size_t before = 0;
};

TEST_F(ExchangeTest, AnElanFileIsImportedAsOneEdit) {
    window().import_file(foreign("elan.eaf"));
    auto *import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    shot(import, "import");
    auto &tiers = part<QListWidget>(import, "import_tiers");
    ASSERT_EQ(tiers.count(), 4);
    EXPECT_EQ(tiers.item(0)->text(), "Emotion of AR: 2 labels");
    // Off with the second tier, by the keyboard.
    tiers.setFocus();
    tiers.setCurrentRow(1);
    QTest::keyClick(&tiers, Qt::Key_Space);
    EXPECT_EQ(tiers.item(1)->checkState(), Qt::Unchecked);
    click(import, "import_ok");
    ASSERT_TRUE(wait_for([this] { return bench().annotations().size() == before + 7; }));
    EXPECT_TRUE(bench().undo_text().contains("elan.eaf"));
    bench().undo();
    EXPECT_TRUE(wait_for([this] { return bench().annotations().size() == before; }));
}

TEST_F(ExchangeTest, WhatABorisProjectSaysTooLittleOfIsNamedBeforeTheImport) {
    std::string text = tempera::test::content(to_path(foreign("project.boris")));
    const std::string stop = ", [3.75, \"patient\", \"joy\", \"\", \"\"]";
    ASSERT_NE(text.find(stop), std::string::npos);
    tempera::test::write_text(folder / "open.boris", text.erase(text.find(stop), stop.size()));
    window().import_file(to_text(folder / "open.boris"));
    auto *import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    shot(import, "import_left_out");
    EXPECT_EQ(part<QLabel>(import, "import_left_out").text(),
              "visit 1: joy starts at 0:00:01.500 and never stops: left out.");
    click(import, "import_ok");
    EXPECT_TRUE(wait_for([this] { return bench().annotations().size() == before + 1; }));
}

TEST_F(ExchangeTest, ATableAsksForItsColumnsOnceAndRemembersThem) {
    const QString path = to_text(folder / "fremd.csv");
    tempera::test::write_text(folder / "fremd.csv", "Beginn;Dauer;Affekt\n1500;250;Freude\n3000;;Angst\n");
    window().import_file(path);
    auto *columns = dialog<ColumnDialog>("column_dialog");
    ASSERT_TRUE(columns);
    const auto choose = [&](const char *box, const QString &text) {
        auto &combo = part<QComboBox>(columns, box);
        combo.setFocus();
        QTest::keyClicks(&combo, text.left(3)); // the first letters choose
        EXPECT_EQ(combo.currentText(), text);
    };
    auto *ok = columns->findChild<QPushButton *>(QString(), Qt::FindChildrenRecursively);
    for (auto *button : columns->findChildren<QPushButton *>())
        if (button->isDefault()) ok = button;
    ASSERT_TRUE(ok);
    EXPECT_FALSE(ok->isEnabled());
    choose("column_onset", "Beginn");
    choose("column_duration", "Dauer");
    choose("column_label", "Affekt");
    choose("column_unit", "Milliseconds");
    EXPECT_EQ(part<QLabel>(columns, "column_result").text(), "First label: Freude, 0:00:01.500 to 0:00:01.750");
    shot(columns, "columns");
    EXPECT_TRUE(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
    auto *import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    click(import, "import_ok");
    ASSERT_TRUE(wait_for([this] { return bench().annotations().size() == before + 2; }));

    window().import_file(path); // the second time it knows
    import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    click(import, "import_columns"); // but can be told anew
    columns = dialog<ColumnDialog>("column_dialog");
    ASSERT_TRUE(columns);
    EXPECT_EQ(part<QComboBox>(columns, "column_label").currentText(), "Affekt");
    QTest::keyClick(columns, Qt::Key_Escape);
    EXPECT_EQ(bench().annotations().size(), before + 2);
}

TEST_F(ExchangeTest, ATableOfCurvesIsToldItsTimeColumnAndRemembersIt) {
    const QString path = to_text(folder / "kurven.csv");
    std::string text = "Bild;Valenz;Bemerkung\n";
    for (int i = 0; i < 50; ++i) text += std::to_string(25 + i) + ";0," + std::to_string(i % 10) + ";gut\n";
    tempera::test::write_text(folder / "kurven.csv", text);
    window().import_file(path);
    auto *columns = dialog<ColumnDialog>("column_dialog");
    ASSERT_TRUE(columns);
    auto &holds = part<QComboBox>(columns, "column_holds");
    EXPECT_EQ(holds.currentText(), "Labels, one a row"); // there are words in it
    EXPECT_TRUE(part<QComboBox>(columns, "column_label").isVisible());
    holds.setFocus();
    QTest::keyClick(&holds, Qt::Key_Down);
    EXPECT_FALSE(part<QComboBox>(columns, "column_label").isVisible());
    EXPECT_EQ(part<QLabel>(columns, "column_result").text(), "Not yet: choose the column that holds the time.");
    const auto choose = [&](const char *box, const QString &with) {
        auto &combo = part<QComboBox>(columns, box);
        combo.setFocus();
        QTest::keyClicks(&combo, with.left(3));
        EXPECT_EQ(combo.currentText(), with);
    };
    choose("column_onset", "Bild");
    choose("column_unit", "Frames");
    shot(columns, "columns_curves");
    EXPECT_EQ(part<QLabel>(columns, "column_result").text(),
              "1 curve, Valenz: 25 samples a second from 0:00:01.000 on");
    for (auto *button : columns->findChildren<QPushButton *>())
        if (button->isDefault()) QTest::mouseClick(button, Qt::LeftButton);
    auto *import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    auto &tracks = part<QListWidget>(import, "import_tracks");
    ASSERT_EQ(tracks.count(), 1);
    EXPECT_EQ(tracks.item(0)->text(), "Valenz, 25 samples a second");
    click(import, "import_ok");
    const auto traces = [this] { return bench().project()->document().contents().traces.size(); };
    ASSERT_TRUE(wait_for([&] { return traces() == 1; }));

    window().import_file(path); // the second time it knows, and can be told anew
    import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    click(import, "import_columns");
    columns = dialog<ColumnDialog>("column_dialog");
    ASSERT_TRUE(columns);
    EXPECT_EQ(part<QComboBox>(columns, "column_holds").currentText(), "Curves, one a column");
    EXPECT_EQ(part<QComboBox>(columns, "column_onset").currentText(), "Bild");
    QTest::keyClick(columns, Qt::Key_Escape);
    EXPECT_EQ(traces(), 1U);
}

TEST_F(ExchangeTest, TheFaceOfAnOpenFaceTableIsChosen) {
    // Two faces, the second in more frames; the smile of each is another.
    std::string openface = "frame,face_id,timestamp,confidence,success,AU12_r\n";
    for (int i = 0; i < 60; ++i)
        for (const int face : {0, 1})
            openface += std::to_string(i + 1) + ',' + std::to_string(face) + ',' + std::to_string(i * 0.04) + ",0.9," +
                        (face == 0 && i < 10 ? "0" : "1") + ',' + std::to_string(face + 1) + '\n';
    tempera::test::write_text(folder / "two.csv", openface);
    window().import_file(to_text(folder / "two.csv"));
    auto *import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    auto &faces = part<QComboBox>(import, "import_face");
    ASSERT_EQ(faces.count(), 2);
    EXPECT_EQ(faces.currentText(), "1, found in 60 frames");
    EXPECT_FALSE(import->findChild<QLabel *>("import_left_out")) << "what can be chosen here is no notice";
    faces.setFocus();
    QTest::keyClick(&faces, Qt::Key_Up);
    EXPECT_EQ(faces.currentText(), "0, found in 50 frames");
    shot(import, "import_faces");
    auto &tracks = part<QListWidget>(import, "import_tracks");
    for (int i = 0; i < tracks.count(); ++i)
        tracks.item(i)->setCheckState(tracks.item(i)->text().startsWith("AU12_r") ? Qt::Checked : Qt::Unchecked);
    click(import, "import_ok");
    const auto &traces = bench().project()->document().contents().traces;
    ASSERT_TRUE(wait_for([&] { return traces.size() == 1; }));
    const auto bytes = bench().project()->file().blob(traces.begin()->second.values);
    ASSERT_TRUE(bytes);
    const auto values = model::trace_values(*bytes);
    ASSERT_TRUE(values);
    EXPECT_TRUE(std::isnan(values->at(0))) << "not found in the first frames";
    EXPECT_EQ(values->at(30), 1.0f) << "the smile of face 0";
}

TEST_F(ExchangeTest, AnEmpaticaFolderIsDroppedOnTheWindow) {
    const auto e4 = folder / "E4";
    std::filesystem::create_directory(e4);
    std::string heart = "1700000000\n1\n";
    for (int i = 0; i < 40; ++i) heart += std::to_string(70 + i % 5) + '\n';
    tempera::test::write_text(e4 / "HR.csv", heart);
    tempera::test::write_text(e4 / "tags.csv", "1700000003.5\n");
    const auto drop = [this](const QString &path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &event);
    };
    drop(to_text(e4) + '/'); // as file managers write a folder
    auto *import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    EXPECT_EQ(import->windowTitle(), "Import E4");
    EXPECT_EQ(part<QListWidget>(import, "import_tracks").item(0)->text(), "heart_rate (bpm), 1 samples a second");
    shot(import, "import_e4");
    click(import, "import_ok");
    EXPECT_TRUE(wait_for([this] { return bench().annotations().size() == before + 1; }));
    // One that is none says what it should have held.
    std::filesystem::create_directory(folder / "empty");
    window().import_file(to_text(folder / "empty"));
    EXPECT_TRUE(wait_for([this] { return window().messages().text().contains("Empatica E4"); }))
        << window().messages().text().toStdString();
    EXPECT_EQ(bench().annotations().size(), before + 1);
}

TEST_F(ExchangeTest, SubtitlesAreATranscriptUnlessToldOtherwise) {
    window().import_file(foreign("captions.vtt"));
    auto *import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    EXPECT_TRUE(part<QRadioButton>(import, "import_as_transcript").isChecked());
    EXPECT_FALSE(part<QListWidget>(import, "import_tiers").isEnabled());
    click(import, "import_ok");
    ASSERT_TRUE(wait_for([this] { return bench().recording_record()->transcript.ends_with("captions.vtt"); }));
    EXPECT_EQ(bench().annotations().size(), before);
}

TEST_F(ExchangeTest, WhatCannotBeReadIsSaidAndChangesNothing) {
    tempera::test::write_text(folder / "broken.eaf", "<ANNOTATION_DOCUMENT>\n<HEADER>\n");
    window().import_file(to_text(folder / "broken.eaf"));
    ASSERT_TRUE(wait_for([this] { return window().messages().text().contains("broken.eaf"); }));
    EXPECT_TRUE(window().messages().text().contains("line"));
    EXPECT_EQ(bench().annotations().size(), before);
}

TEST_F(ExchangeTest, TheExportNamesWhatItLosesAndWrites) {
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }, 240'000));
    ExportDialog dialog(bench(), &window());
    dialog.show();
    auto &formats = part<QComboBox>(&dialog, "export_format");
    auto &losses = part<QLabel>(&dialog, "export_losses");
    formats.setCurrentIndex(formats.findData("json"));
    EXPECT_TRUE(wait_for([&] { return losses.text() == "This format holds everything that is chosen."; }));
    formats.setCurrentIndex(formats.findData("srt"));
    EXPECT_FALSE(part<QPushButton>(&dialog, "export_ok").isEnabled()); // until it is known
    EXPECT_TRUE(wait_for([&] { return losses.text().startsWith("This format cannot hold everything:"); }));
    EXPECT_TRUE(losses.text().contains("will be left out"));
    shot(&dialog, "export");
    auto &tiers = part<QListWidget>(&dialog, "export_tiers");
    for (int i = 0; i < tiers.count(); ++i) tiers.item(i)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(wait_for([this] { return bench().jobs().idle(); }));
    EXPECT_FALSE(part<QPushButton>(&dialog, "export_ok").isEnabled()); // nothing is chosen
    for (int i = 0; i < tiers.count(); ++i) tiers.item(i)->setCheckState(Qt::Checked);
    formats.setCurrentIndex(formats.findData("eaf"));
    click(&dialog, "export_ok");
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(QSettings().value("export_format").toString(), "eaf");

    const auto path = folder / "out.eaf";
    bench().export_foreign(to_text(path), dialog.format(), dialog.content());
    ASSERT_TRUE(wait_for([&] { return std::filesystem::exists(path) && bench().jobs().idle(); }));
    const auto read = exchange::format_named("eaf")->read(path, {});
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->label_count(), before);
    bench().export_foreign("/no/such/folder/out.eaf", dialog.format(), dialog.content());
    EXPECT_TRUE(wait_for([this] { return window().messages().text().contains("out.eaf"); }));

    auto &signals = part<QCheckBox>(&dialog, "export_signals");
    ASSERT_TRUE(signals.isEnabled()) << "the sample has a heart";
    signals.click();
    formats.setCurrentIndex(formats.findData("json"));
    const auto chosen = dialog.content()();
    ASSERT_TRUE(chosen);
    ASSERT_EQ(chosen->tracks.size(), 1U);
    EXPECT_EQ(chosen->tracks[0].name, "heart_rate");
    EXPECT_EQ(chosen->tracks[0].unit, "bpm");
}

TEST_F(ExchangeTest, ColumnsBecomeWhatTheEngineLearnsFrom) {
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }, 240'000));
    const QString path = to_text(folder / "openface.csv");
    std::string openface = "frame,face_id,timestamp,confidence,success,AU12_r,temperature\n";
    for (int i = 0; i < 200; ++i)
        openface +=
            std::to_string(i + 1) + ",0," + std::to_string(i * 0.2) + ",0.9,1," + std::to_string(i % 7) + ",33.5\n";
    tempera::test::write_text(folder / "openface.csv", openface);
    window().import_file(path);
    auto *import = dialog<ImportDialog>("import_dialog");
    ASSERT_TRUE(import);
    auto &as = part<QComboBox>(import, "import_tracks_as");
    auto &tracks = part<QListWidget>(import, "import_tracks");
    ASSERT_EQ(tracks.count(), 3);
    EXPECT_FALSE(part<QComboBox>(import, "import_use").isEnabled()); // traces have no role
    as.setFocus();
    QTest::keyClick(&as, Qt::Key_Down);
    EXPECT_EQ(as.currentText(), "For the engine to learn from");
    EXPECT_TRUE(tracks.item(2)->text().contains("skin temperature")) << tracks.item(2)->text().toStdString();
    EXPECT_EQ(tracks.item(0)->checkState(), Qt::Unchecked); // confidence says nothing of the person
    EXPECT_EQ(tracks.item(1)->checkState(), Qt::Checked);
    EXPECT_EQ(tracks.item(2)->checkState(), Qt::Checked);
    tracks.setFocus();
    tracks.setCurrentRow(0);
    QTest::keyClick(&tracks, Qt::Key_Space); // but whoever wants it can have it
    EXPECT_EQ(tracks.item(0)->checkState(), Qt::Checked);
    QTest::keyClick(&tracks, Qt::Key_Space);
    tracks.setCurrentRow(2);
    auto &use = part<QComboBox>(import, "import_use");
    EXPECT_EQ(use.currentText(), QString::fromUtf8("skin temperature (\u00b0C)"));
    shot(import, "import_measures");
    click(import, "import_ok");
    ASSERT_TRUE(wait_for([this] { return !bench().recording_record()->measures.empty(); }));
    EXPECT_TRUE(bench().undo_text().contains("openface.csv")) << bench().undo_text().toStdString();
    EXPECT_EQ(bench().annotations().size(), before);
    EXPECT_TRUE(bench().project()->document().contents().traces.empty());
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle() && bench().analysed(); }, 240'000));
    const auto has = [this](Modality m) {
        const auto &all = bench().encoded()->modalities;
        return std::any_of(all.begin(), all.end(), [&](const auto &l) { return l.modality == m; });
    };
    EXPECT_TRUE(has(Modality::measures));
    EXPECT_TRUE(has(Modality::body));
    EXPECT_TRUE(bench().recording_record()->body.empty()); // the imported temperature is in its place
    bench().undo();
    ASSERT_TRUE(wait_for([this] { return bench().recording_record()->measures.empty(); }));
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle() && bench().analysed(); }, 240'000));
    EXPECT_FALSE(has(Modality::measures));
}

TEST_F(ExchangeTest, WhoRatesBlindExportsAndComparesNothingOfOthers) {
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }, 240'000));
    ASSERT_FALSE(bench().label_sets().empty());
    bench().start_blind(QStringLiteral("Second"));
    ASSERT_TRUE(bench().blind());
    EXPECT_TRUE(bench().annotations().empty());
    EXPECT_TRUE(bench().label_sets().empty());
    EXPECT_TRUE(bench().rated_quantities().empty());
    for (const char *action : {"file.export", "file.report", "analyse.agreement"}) {
        window().actions().action(action)->trigger();
        QTest::qWait(50);
        for (const auto *widget : QApplication::topLevelWidgets())
            EXPECT_FALSE(qobject_cast<const QDialog *>(widget) && widget->isVisible()) << action;
    }
    const auto path = folder / "labels.csv";
    bench().export_labels(to_text(path)); // the blind rater's own, of which there are none
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }));
    const auto rows = exchange::format_named("csv")->read(path, {});
    EXPECT_TRUE(!rows || rows->label_count() == 0);
    bench().finish_blind();
    EXPECT_FALSE(bench().label_sets().empty());
}

} // namespace
} // namespace tempera::ui
