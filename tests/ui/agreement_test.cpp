// Analyse > Agreement through the window: raters with each other, with the curves, the sentence, by keys.
#include "support.h"
#include "tests/support/media_maker.h"
#include "ui/agreement_dialog.h"
#include "ui/agreement_views.h"
#include "ui/agreement_words.h"
#include "ui/desktop.h"
#include "ui/job_runner.h"
#include "ui/main_window.h"

#include "core/model/edits.h"
#include "core/workflow/project.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTextBrowser>

namespace tempera::ui {
namespace {

using test::wait_for;

/// Two raters, labels of 4 s every 6 s; the second is late by `late` and has the next emotion at every fifth.
std::shared_ptr<const analysis::CodingAgreement> agreement(double late) {
    analysis::Coding a, b;
    a.name = "Ada", b.name = "100%1 & <Ben>";
    for (int i = 0; i < 40; ++i) {
        a.spans.push_back({{Time::seconds(i * 6), Time::seconds(i * 6 + 4)}, i % 3});
        b.spans.push_back(
            {{Time::seconds(i * 6 + late), Time::seconds(i * 6 + 4 + late)}, (i + (i % 5 == 0 ? 1 : 0)) % 3});
    }
    analysis::AgreementSettings settings;
    settings.bins.range = {{}, Time::seconds(240)};
    settings.resamples = 100;
    auto found = analysis::compare({a, b}, {"joy", "anger", "worn out"}, settings, {});
    EXPECT_TRUE(found);
    return std::make_shared<const analysis::CodingAgreement>(std::move(*found));
}

TEST(AgreementViews, TheTableSaysInFiguresWhoSaidWhat) {
    const auto a = agreement(0.3);
    ConfusionTable table;
    table.set(a->confusion, a->categories, "no label", "Ada", "Ben");
    ASSERT_EQ(table.rowCount(), 4);
    EXPECT_EQ(table.horizontalHeaderItem(0)->text(), "Joy");
    EXPECT_EQ(table.verticalHeaderItem(3)->text(), "no label");
    int sum = 0;
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j) sum += table.item(i, j)->text().split(' ').first().remove(',').toInt();
    EXPECT_EQ(sum, 480);
    EXPECT_TRUE(table.item(0, 0)->font().bold());
    EXPECT_TRUE(table.item(0, 1)->toolTip().contains("Ada says Joy, Ben says Anger"));
    table.set({}, {}, {}, {}, {});
    EXPECT_EQ(table.rowCount(), 0);
}

TEST(AgreementViews, ThePlotDrawsAndSpeaks) {
    BinSizePlot plot;
    plot.resize(340, 190);
    plot.set(agreement(0.3));
    EXPECT_TRUE(plot.accessibleName().contains("0.5 s: 0."));
    const QImage with = plot.grab().toImage();
    plot.set(nullptr);
    EXPECT_NE(with, plot.grab().toImage());
    EXPECT_TRUE(plot.accessibleName().isEmpty());
}

TEST(AgreementWords, NamesWithSignsAreLeftAlone) {
    QString all;
    for (const auto &phrase : explain(*agreement(0.3))) all += agreement_text(phrase);
    for (const auto &phrase : for_a_paper(*agreement(0.3))) all += agreement_text(phrase);
    EXPECT_TRUE(all.contains("100%1 & <Ben>")) << all.toStdString();
    EXPECT_TRUE(all.contains("Cohen's kappa"));
    EXPECT_EQ(agreement_text(analysis::Measure::none(analysis::WhyNot::one_category)),
              "not defined, because only one category was used");
}

class AgreementWindowTest : public testing::Test {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        TEMPERA_NEEDS_MODEL();
        desktop = std::make_unique<Desktop>("en", Theme::light);
        desktop->show();
        // Keys go to the active window only, and without a window manager nobody else makes it so.
        desktop->window().activateWindow();
        (void)QTest::qWaitForWindowActive(&desktop->window());
        desktop->bench().open_sample();
        ASSERT_TRUE(wait_for([this] { return bench().analysed() && bench().jobs().idle(); }, 240'000));
    }
    Workbench &bench() { return desktop->bench(); }
    AgreementDialog *open() {
        QTest::keyClick(desktop->window().windowHandle(), Qt::Key_G, Qt::ControlModifier);
        AgreementDialog *dialog = nullptr;
        EXPECT_TRUE(wait_for(
            [&] { return (dialog = desktop->window().findChild<AgreementDialog *>("agreement")) != nullptr; }, 5000));
        return dialog;
    }
    /// A second rater, with the first one's labels a little later.
    void add_rater() {
        auto &document = bench().project()->document();
        const model::Rater rater{document.fresh<RaterId>(), "Ben"};
        model::Edit edit;
        edit.changes.push_back({std::nullopt, model::Object(rater)});
        ASSERT_TRUE(document.apply(std::move(edit)));
        const auto labels = bench().annotations();
        const auto tier = bench().project()->tier(bench().recording(), rater.id);
        ASSERT_TRUE(tier);
        std::vector<model::NewAnnotation> all;
        for (const auto &l : labels)
            all.push_back(
                {{l.span.onset, std::min(l.span.offset + Time::millis(200), bench().recording_record()->duration)},
                 l.emotion,
                 {}});
        auto many = model::add_annotations(document, *tier, all);
        ASSERT_TRUE(many);
        ASSERT_TRUE(document.apply(std::move(*many)));
    }
    static QTableWidget *numbers(AgreementDialog *dialog) {
        return dialog->findChild<QTableWidget *>("agreement_numbers");
    }

    std::unique_ptr<Desktop> desktop;
};

TEST_F(AgreementWindowTest, ComparesRatersAndCurves) {
    auto *dialog = open();
    ASSERT_TRUE(dialog);
    // One rater only: it says what to do.
    auto *state = dialog->findChild<QLabel *>("agreement_state");
    ASSERT_TRUE(wait_for([&] { return state->text().contains("two raters"); })) << state->text().toStdString();
    EXPECT_EQ(numbers(dialog)->rowCount(), 0);
    EXPECT_TRUE(dialog->sentence().isEmpty());

    add_rater(); // the dialog follows
    ASSERT_TRUE(wait_for([&] { return !dialog->sentence().isEmpty(); }));
    EXPECT_EQ(dialog->findChild<QListWidget *>("agreement_raters")->count(), 2);
    EXPECT_EQ(numbers(dialog)->item(1, 0)->text(), "Cohen's kappa");
    EXPECT_TRUE(numbers(dialog)->item(1, 0)->font().bold());
    EXPECT_TRUE(dialog->findChild<QTextBrowser *>("agreement_words")->toPlainText().contains("Report Cohen's kappa"));
    EXPECT_GT(dialog->findChild<QTableWidget *>("agreement_confusion")->rowCount(), 2);
    QTest::mouseClick(dialog->findChild<QPushButton *>("agreement_copy"), Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), dialog->sentence());

    // Another bin size gives another sentence, and is remembered.
    const QString before = dialog->sentence();
    auto *bin = dialog->findChild<QDoubleSpinBox *>("agreement_bin");
    bin->setFocus();
    bin->selectAll();
    QTest::keyClicks(bin, "1.5");
    QTest::keyClick(bin, Qt::Key_Tab);
    ASSERT_TRUE(wait_for([&] { return dialog->sentence().contains("bins of 1.5 s"); }));
    EXPECT_NE(dialog->sentence(), before);
    EXPECT_EQ(settings::agreement_bin(), 1.5);
    settings::set_agreement_bin(0.5);

    // With the curves: one rater at a time.
    auto *mode = dialog->findChild<QComboBox *>("agreement_mode");
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    ASSERT_TRUE(wait_for([&] { return dialog->sentence().contains("Curves before Adapt"); }));
    auto *raters = dialog->findChild<QListWidget *>("agreement_raters");
    EXPECT_EQ(raters->item(0)->checkState(), Qt::Checked);
    EXPECT_EQ(raters->item(1)->checkState(), Qt::Unchecked);
    raters->item(1)->setCheckState(Qt::Checked);
    EXPECT_EQ(raters->item(0)->checkState(), Qt::Unchecked);

    if (const QString picture = qEnvironmentVariable("TEMPERA_AGREEMENT_PICTURE"); !picture.isEmpty()) {
        mode->setCurrentIndex(0);
        wait_for([&] { return !dialog->sentence().contains("Curves"); });
        dialog->grab().save(picture);
    }
    // Closing it stops what is under way; asking again makes a new one.
    QTest::keyClick(dialog, Qt::Key_Escape);
    ASSERT_TRUE(wait_for([&] { return desktop->window().findChild<AgreementDialog *>("agreement") == nullptr; }));
}

} // namespace
} // namespace tempera::ui
