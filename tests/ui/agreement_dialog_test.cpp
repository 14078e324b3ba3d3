// The agreement dialog's continuous ratings and ordered emotions, by keys, over ten seconds of sound.
#include "open_tone.h"
#include "ui/agreement_dialog.h"
#include "ui/settings.h"
#include "ui/trace_desk.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTextBrowser>

namespace tempera::ui {
namespace {

using test::wait_for;

struct AgreementDialogTest : test::OpenTone {
    QPointer<AgreementDialog> dialog;

    void SetUp() override {
        QSettings().clear();
        OpenTone::SetUp();
    }
    void TearDown() override {
        delete dialog;
        QSettings().clear();
    }
    template <class Widget> Widget *find(const char *name) { return dialog->findChild<Widget *>(QLatin1String(name)); }
    void open() {
        delete dialog;
        dialog = new AgreementDialog(*bench, nullptr);
        dialog->show();
        dialog->activateWindow();
        (void)QTest::qWaitForWindowActive(dialog);
    }
    void press(const char *name, Qt::Key key, int times = 1) {
        auto *widget = find<QWidget>(name);
        ASSERT_TRUE(widget && widget->isVisible() && widget->isEnabled()) << name;
        widget->setFocus();
        for (int i = 0; i < times; ++i) QTest::keyClick(widget, key);
    }
    /// What stands beside the statistic of this name; empty when it is not there.
    QString number(const QString &name) {
        const auto *table = find<QTableWidget>("agreement_numbers");
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text() == name) return table->item(row, 1)->text();
        return {};
    }
    /// The statistic to report, which is printed bold.
    QString advised() {
        const auto *table = find<QTableWidget>("agreement_numbers");
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->font().bold()) return table->item(row, 0)->text();
        return {};
    }
    [[nodiscard]] bool wait_for_sentence(const QString &part) {
        return wait_for([&] { return dialog->sentence().contains(part); });
    }
};

analysis::Series wave(double late) {
    analysis::Series out{{}, Time::millis(40), {}};
    for (int i = 0; i < 250; ++i) out.values.push_back(static_cast<float>(0.5 * std::sin(0.9 * (0.04 * i - late))));
    return out;
}

TEST_F(AgreementDialogTest, ContinuousRatingsOfSeveralRatersAreCompared) {
    const Rated valence{{}, "valence", -1, 1}, arousal{{}, "arousal", -1, 1}, joy{emotion("joy"), {}, 0, 1};
    TraceDesk desk(*bench);
    desk.keep(valence, wave(0));
    desk.keep(arousal, wave(0));
    desk.keep(joy, wave(0)); // by one rater only
    bench->start_blind(QStringLiteral("Ben"));
    desk.keep(valence, wave(0.6));
    desk.keep(arousal, wave(0));
    bench->finish_blind();
    open();
    EXPECT_FALSE(find<QComboBox>("agreement_quantity")->isVisible());
    press("agreement_mode", Qt::Key_End);
    auto *quantity = find<QComboBox>("agreement_quantity");
    EXPECT_TRUE(quantity->isVisible());
    EXPECT_FALSE(find<QCheckBox>("agreement_ordered")->isVisible()) << "that is for labels";
    ASSERT_EQ(quantity->count(), 2) << "what only one has rated cannot be compared";
    EXPECT_EQ(quantity->itemText(0), QStringLiteral("Arousal"));
    EXPECT_EQ(quantity->itemText(1), QStringLiteral("Valence"));
    ASSERT_TRUE(wait_for_sentence(QStringLiteral("(Arousal)"))) << dialog->sentence().toStdString();
    EXPECT_EQ(advised(), QStringLiteral("Concordance correlation"));
    EXPECT_TRUE(number(advised()).startsWith(QStringLiteral("1.00"))) << number(advised()).toStdString();
    EXPECT_FALSE(find<QTableWidget>("agreement_confusion")->isVisible()) << "curves are no categories";

    press("agreement_quantity", Qt::Key_Down);
    ASSERT_TRUE(wait_for_sentence(QStringLiteral("(Valence)")));
    EXPECT_TRUE(number(advised()).startsWith(QStringLiteral("0."))) << number(advised()).toStdString();
    EXPECT_TRUE(find<QLabel>("agreement_state")->text().contains(QStringLiteral("bins of 0.2 s")));

    // Bins of half a second; those of labels are kept apart.
    const double of_labels = settings::agreement_bin();
    auto *bin = find<QDoubleSpinBox>("agreement_bin");
    bin->setFocus();
    bin->selectAll();
    QTest::keyClicks(bin, "2.5");
    QTest::keyClick(bin, Qt::Key_Tab);
    ASSERT_TRUE(wait_for_sentence(QStringLiteral("bins of 2.5 s"))) << dialog->sentence().toStdString();
    EXPECT_EQ(settings::agreement_bin(), of_labels);

    // Without the second rater there is nothing to compare, and nothing to copy.
    find<QListWidget>("agreement_raters")->setCurrentRow(1);
    press("agreement_raters", Qt::Key_Space);
    ASSERT_TRUE(wait_for([&] { return dialog->sentence().isEmpty(); }));
    EXPECT_EQ(find<QLabel>("agreement_state")->text(), QStringLiteral("Choose two raters."));
    EXPECT_FALSE(find<QPushButton>("agreement_copy")->isEnabled());
    press("agreement_raters", Qt::Key_Space);
    ASSERT_TRUE(wait_for_sentence(QStringLiteral("(Valence)")));
    EXPECT_TRUE(find<QPushButton>("agreement_copy")->isEnabled());

    // A rating that is taken back leaves the list at once.
    const auto last = bench->project()->document().history().back().id;
    bench->go_to(0);
    EXPECT_EQ(quantity->count(), 0);
    bench->go_to(last);
    EXPECT_EQ(quantity->count(), 2);
    press("agreement_mode", Qt::Key_Home);
    EXPECT_FALSE(quantity->isVisible());
    EXPECT_EQ(bin->value(), of_labels);
    EXPECT_TRUE(wait_for([&] { return find<QLabel>("agreement_state")->text().contains("Nobody has labelled"); }));
}

/// The worked example of tests/unit/analysis/agreement_report_test.cpp, by three raters over the ten seconds.
TEST_F(AgreementDialogTest, ThreeRatersTogetherAndTwoLabelByLabel) {
    const auto rate = [&](double joy, double fear) {
        bench->add_label({Time{}, Time::seconds(joy)}, emotion("joy"));
        bench->add_label({Time::seconds(6), Time::seconds(fear)}, emotion("fear"));
    };
    rate(4, 8);
    for (const auto &[name, joy, fear] : {std::tuple("Ben", 3.0, 9.0), {"Cem", 4.0, 7.0}}) {
        bench->start_blind(QString::fromLatin1(name));
        rate(joy, fear);
        bench->finish_blind();
    }
    open();
    ASSERT_TRUE(wait_for_sentence(QStringLiteral("The labels of 3 raters"))) << dialog->sentence().toStdString();
    EXPECT_EQ(advised(), QStringLiteral("Fleiss' kappa"));
    EXPECT_EQ(number(advised()).section(' ', 0, 0), QStringLiteral("0.69"));
    EXPECT_EQ(number(QStringLiteral("Krippendorff's alpha")).section(' ', 0, 0), QStringLiteral("0.69"));
    EXPECT_EQ(number(QStringLiteral("Percent agreement")).section(' ', 0, 0), QStringLiteral("0.80"));
    // Label by label the means over pairs come first, then each pair.
    EXPECT_EQ(number(QStringLiteral("Same stretch (F1)")), QStringLiteral("0.83"));
    const auto *table = find<QTableWidget>("agreement_numbers");
    const auto titles = [&] {
        QStringList all;
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->columnSpan(row, 0) == 2) all << table->item(row, 0)->text();
        return all;
    };
    const QStringList of_three = titles();
    ASSERT_EQ(of_three.size(), 4);
    EXPECT_EQ(of_three[0], "Label by label, two raters at a time: means over 3 pairs of raters");
    EXPECT_TRUE(of_three[3].endsWith("Ben and Cem: of 2 and 2 labels 1 match")) << of_three[3].toStdString();
    const auto words = [&] { return find<QTextBrowser>("agreement_words")->toPlainText(); };
    EXPECT_TRUE(words().contains(QStringLiteral("Light's kappa")));

    // Without Ben: joy is the same stretch; of fear they share one second of two, which is just enough.
    find<QListWidget>("agreement_raters")->setCurrentRow(1);
    press("agreement_raters", Qt::Key_Space);
    ASSERT_TRUE(wait_for_sentence(QStringLiteral("2 pairs among 2 and 2 labels"))) << dialog->sentence().toStdString();
    EXPECT_EQ(number(QStringLiteral("Same stretch (F1)")), QStringLiteral("1.00"));
    EXPECT_EQ(number(QStringLiteral("Same stretch and emotion (F1)")), QStringLiteral("1.00"));
    QStringList below; // the heading, and what stands under it
    for (int row = 0; row < table->rowCount(); ++row)
        if (!below.isEmpty() || table->columnSpan(row, 0) == 2) below << table->item(row, 0)->text();
    EXPECT_EQ(below, (QStringList{"Label by label: 2 pairs", "Same stretch (F1)", "Same stretch and emotion (F1)",
                                  "Percent agreement", "Cohen's kappa", "Fleiss' kappa", "Krippendorff's alpha",
                                  "Gwet's AC1"}));
    EXPECT_TRUE(words().contains(QStringLiteral("Matching looks at times")));

    // All three again: nothing of the pair is left.
    press("agreement_raters", Qt::Key_Space);
    ASSERT_TRUE(wait_for_sentence(QStringLiteral("The labels of 3 raters")));
    EXPECT_EQ(titles(), of_three);
}

TEST_F(AgreementDialogTest, WithoutTwoRatersOfOneThingItSaysWhatToDo) {
    TraceDesk desk(*bench);
    desk.keep({{}, "valence", -1, 1}, wave(0));
    open();
    press("agreement_mode", Qt::Key_End);
    ASSERT_TRUE(
        wait_for([&] { return find<QLabel>("agreement_state")->text().contains(QStringLiteral("by two raters")); }));
    EXPECT_TRUE(dialog->sentence().isEmpty());
}

TEST_F(AgreementDialogTest, AnEmptyDialogSaysWhatIsMissingAndHowToGetIt) {
    const auto said = [&] { return find<QLabel>("agreement_state")->text(); };
    open();
    ASSERT_TRUE(wait_for([&] { return said().contains(QStringLiteral("Nobody has labelled")); }));
    EXPECT_FALSE(find<QTableWidget>("agreement_numbers")->isVisible()) << "no bare tables";
    bench->add_label({Time{}, Time::seconds(1)}, emotion("joy"));
    ASSERT_TRUE(wait_for([&] { return said().contains(QStringLiteral("two raters")); }));
    EXPECT_TRUE(said().contains(QString::fromStdString(bench->rater()->name)));
    EXPECT_TRUE(said().contains(QStringLiteral("Rate &gt; Start blind rating"))) << said().toStdString();
    EXPECT_FALSE(find<QTableWidget>("agreement_confusion")->isVisible());
    bench->start_blind(QStringLiteral("Ben"));
    bench->add_label({Time{}, Time::seconds(1)}, emotion("joy"));
    bench->finish_blind();
    ASSERT_TRUE(wait_for([&] { return find<QTableWidget>("agreement_numbers")->isVisible(); }));
    EXPECT_TRUE(find<QTableWidget>("agreement_confusion")->isVisible());
}

TEST_F(AgreementDialogTest, EmotionsInOrderCountByHowFarApartTheyAre) {
    // Both label seconds 0 to 9 in turn; where they differ it is by one step of calm, sadness, fear.
    const std::array<const char *, 9> first{"calm", "sadness", "fear", "calm",   "sadness",
                                            "fear", "calm",    "fear", "sadness"};
    const std::array<const char *, 9> second{"calm", "sadness", "fear", "sadness", "fear",
                                             "fear", "calm",    "fear", "calm"};
    const auto label = [&](const std::array<const char *, 9> &all) {
        for (std::size_t i = 0; i < all.size(); ++i)
            bench->add_label({Time::seconds(static_cast<double>(i)), Time::seconds(static_cast<double>(i) + 1)},
                             emotion(all[i]));
    };
    label(first);
    bench->start_blind(QStringLiteral("Ben"));
    label(second);
    bench->finish_blind();
    open();
    ASSERT_TRUE(wait_for_sentence(QStringLiteral("Cohen's kappa")));
    EXPECT_TRUE(number(QStringLiteral("Kappa, linear weights")).isEmpty());
    auto *list = find<QListWidget>("agreement_order");
    EXPECT_FALSE(list->isVisible());

    press("agreement_ordered", Qt::Key_Space);
    EXPECT_TRUE(list->isVisible());
    const auto names = [&] {
        QStringList out;
        for (int i = 0; i < list->count(); ++i) out << list->item(i)->text();
        return out;
    };
    ASSERT_EQ(names(), (QStringList{"Calm", "Sadness", "Fear"}));
    ASSERT_TRUE(wait_for([&] { return advised().startsWith(QStringLiteral("Kappa, ")); }))
        << advised().toStdString();
    const QString near = number(advised());

    // With sadness at the far end the same differences are larger ones.
    press("agreement_order", Qt::Key_Home);
    press("agreement_order", Qt::Key_Down);
    press("agreement_down", Qt::Key_Space);
    EXPECT_EQ(names(), (QStringList{"Calm", "Fear", "Sadness"}));
    ASSERT_TRUE(wait_for([&] { return !number(advised()).isEmpty() && number(advised()) != near; }));
    EXPECT_LT(number(advised()).section(' ', 0, 0).toDouble(), near.section(' ', 0, 0).toDouble());
    press("agreement_down", Qt::Key_Space); // it is the last one
    EXPECT_EQ(names(), (QStringList{"Calm", "Fear", "Sadness"}));
    press("agreement_up", Qt::Key_Space, 2);
    EXPECT_EQ(names(), (QStringList{"Sadness", "Calm", "Fear"}));

    // Another dialog knows the order; a new label leaves it as it is.
    open();
    EXPECT_TRUE(find<QCheckBox>("agreement_ordered")->isChecked());
    list = find<QListWidget>("agreement_order");
    EXPECT_EQ(names(), (QStringList{"Sadness", "Calm", "Fear"}));
    bench->add_label({Time::seconds(9), Time::seconds(10)}, emotion("joy"));
    EXPECT_EQ(names(), (QStringList{"Sadness", "Calm", "Fear", "Joy"}));
    press("agreement_ordered", Qt::Key_Space);
    EXPECT_FALSE(list->isVisible());
    ASSERT_TRUE(wait_for([&] { return advised() == QStringLiteral("Cohen's kappa"); }));
}

} // namespace
} // namespace tempera::ui
