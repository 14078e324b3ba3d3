// Reports from the project file to the page: several raters, several patients.
#include "core/workflow/report.h"

#include "core/exchange/report_document.h"
#include "core/model/session_edits.h"
#include "core/workflow/resources.h"
#include "tests/support/media_maker.h"
#include "tests/support/tiny_model.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;
using test_support::TempDir;
using testing::HasSubstr;
using testing::Not;

const fs::path &report_weights() {
    static const TempDir folder;
    static const fs::path made = test_support::tiny_model(folder.path());
    return made;
}

/// A project with pieces of the sample's sound as visits of two patients.
class MakeReport : public testing::Test {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_FFMPEG();
        ASSERT_FALSE(report_weights().empty());
        auto made = Project::create(folder / "p.tempera", "Ada");
        ASSERT_TRUE(made);
        project = std::move(*made);
    }
    PatientId patient(const std::string &name) {
        model::Patient added{project->document().fresh<PatientId>(), name, {}};
        model::Edit edit;
        edit.label = model::label::add_patient;
        edit.changes.push_back({std::nullopt, model::Object(added)});
        EXPECT_TRUE(project->document().apply(std::move(edit)));
        return added.id;
    }
    RecordingId visit(PatientId of, const std::string &name, int from, int length) {
        const fs::path media = folder / (name + ".wav");
        const std::string command = "ffmpeg -v error -y -i '" + (sample_folder() / "sample.mp4").string() + "' -ss " +
                                    std::to_string(from) + " -t " + std::to_string(length) +
                                    " -vn -c:a pcm_s16le '" + media.string() + "'";
        EXPECT_EQ(std::system(command.c_str()), 0);
        const auto found = inspect_media(media, {}, {}, {});
        EXPECT_TRUE(found) << (found ? "" : describe(found.error()));
        const auto id = project->add_recording(*found, of);
        EXPECT_TRUE(id) << (id ? "" : describe(id.error()));
        return id.value_or(RecordingId{});
    }
    analysis::Report made(const ReportChoice &choice) {
        const auto request = report_request(*project, choice);
        EXPECT_TRUE(request) << (request ? "" : describe(request.error()));
        auto report = make_report(*request, host, {});
        EXPECT_TRUE(report) << (report ? "" : describe(report.error()));
        return report.value_or(analysis::Report{});
    }
    static std::string page(const analysis::Report &report, exchange::ReportTemplate kind, bool names = false) {
        exchange::ReportOptions options;
        options.kind = kind;
        options.names = names;
        return exchange::to_html(exchange::compose(report, options));
    }

    TempDir folder;
    std::unique_ptr<Project> project;
    EngineHost host{report_weights()};
};

TEST_F(MakeReport, ThreeRatersTogetherAndInPairs) {
    const RecordingId id = visit(patient("A-1"), "ten", 0, 10);
    // The worked example of tests/unit/analysis/agreement_report_test.cpp.
    std::ofstream(folder / "labels.csv") << "start,end,emotion,rater\n"
                                            "0,4,joy,Ada\n6,8,fear,Ada\n"
                                            "0,3,joy,Ben\n6,9,fear,Ben\n"
                                            "0,4,joy,Cem\n6,7,fear,Cem\n";
    ASSERT_TRUE(import_labels(*project, id, folder / "labels.csv"));
    const auto &contents = project->document().contents();
    const auto tick = [&](const std::string &rater, const std::string &name) {
        const auto who = std::find_if(contents.raters.begin(), contents.raters.end(),
                                      [&](const auto &r) { return r.second.name == rater; });
        const auto what = std::find_if(contents.emotions.begin(), contents.emotions.end(),
                                       [&](const auto &e) { return e.second.name == name; });
        auto edit = model::set_check(project->document(), contents.recordings.at(id).session, {who->first, what->first}, true);
        ASSERT_TRUE(edit && project->document().apply(std::move(*edit)));
    };
    EXPECT_THAT(page(made({id}), exchange::ReportTemplate::clinical), Not(HasSubstr("Gone through"))) << "nothing is ticked";
    tick("Ben", "fear");
    tick("Ben", "joy");
    for (const auto &[key, e] : contents.emotions) tick("Cem", e.name);
    const analysis::Report report = made({id});
    ASSERT_EQ(report.checklists.size(), 2U);
    EXPECT_THAT(page(report, exchange::ReportTemplate::clinical), testing::AllOf(HasSubstr("Gone through by Rater 2"), HasSubstr("Joy, Fear"),
                                                                        HasSubstr("every emotion of the coding scheme")));
    EXPECT_EQ(report.duration, Time::seconds(10));
    ASSERT_EQ(report.raters, (std::vector<std::string>{"Ada", "Ben", "Cem"}));
    std::map<std::string, double> joint;
    int pairs = 0, curves = 0;
    for (const auto &row : report.agreement) {
        if (row.raters == 3)
            joint[row.measure] = row.value ? row.value->value : -1;
        else
            ++(row.second.empty() ? curves : pairs);
    }
    EXPECT_EQ(joint.size(), 3U);
    EXPECT_NEAR(joint["Percent agreement"], 0.8, 1e-12);
    EXPECT_NEAR(joint["Fleiss' kappa"], 197.0 / 287, 1e-12);
    EXPECT_NEAR(joint["Krippendorff's alpha"], 397.0 / 574, 1e-12);
    EXPECT_EQ(pairs, 6); // three pairs, two measures
    EXPECT_EQ(curves, 6);
    for (const auto kind : {exchange::ReportTemplate::clinical, exchange::ReportTemplate::research}) {
        const std::string html = page(report, kind);
        EXPECT_THAT(html, HasSubstr("All 3 raters together"));
        for (const char *part : {"Fleiss' kappa", "Krippendorff's alpha", ">0.69<", ">0.80<", "Rater 1 and Rater 3",
                                 "Mean over 3 pairs of raters", ">0.83<"})
            EXPECT_THAT(html, HasSubstr(part));
        for (const char *name : {"Ada", "Ben", "Cem"}) EXPECT_THAT(html, Not(HasSubstr(name)));
    }
    EXPECT_THAT(page(report, exchange::ReportTemplate::research, true), HasSubstr("Ada and Cem"));
}

TEST_F(MakeReport, VisitsAreThoseOfOnePatientUnlessAllAreAskedFor) {
    const PatientId first = patient("A-1"), second = patient("B-2");
    const RecordingId early = visit(first, "early", 0, 6);
    const RecordingId other = visit(second, "other", 6, 6);
    visit(first, "late", 12, 6);
    ReportChoice choice;
    choice.recording = early;
    choice.visits = true;
    EXPECT_FALSE(choice.patients) << "a report may lie in one patient's file";
    const analysis::Report own = made(choice);
    ASSERT_EQ(own.patients.size(), 1U);
    EXPECT_EQ(own.patients[0].patient, first);
    EXPECT_EQ(own.patients[0].visits.size(), 2U);
    EXPECT_EQ(own.visits_left_out, 0);
    EXPECT_TRUE(own.first_to_last);
    for (const bool names : {false, true}) {
        const std::string html = page(own, exchange::ReportTemplate::visits, names);
        for (const char *part : {"B-2", "Patient 2", "All patients"}) EXPECT_THAT(html, Not(HasSubstr(part)));
    }
    choice.patients = true;
    const analysis::Report all = made(choice);
    ASSERT_EQ(all.patients.size(), 2U);
    EXPECT_EQ(all.patients[0].patient, first) << "that of the recording comes first";
    EXPECT_EQ(all.patients[1].visits.size(), 1U);
    const std::string html = page(all, exchange::ReportTemplate::visits);
    EXPECT_THAT(html, HasSubstr("All patients"));
    EXPECT_THAT(html, HasSubstr("2 patients. Means are over patients"));
    EXPECT_THAT(html, Not(HasSubstr("A-1")));
    EXPECT_THAT(html, Not(HasSubstr("B-2")));
    // From the other one's side.
    choice.recording = other;
    EXPECT_EQ(made(choice).patients[0].patient, second);
    choice.patients = false;
    const analysis::Report alone = made(choice);
    ASSERT_EQ(alone.patients.size(), 1U);
    EXPECT_EQ(alone.patients[0].patient, second);
    EXPECT_FALSE(alone.first_to_last);
    EXPECT_EQ(patients_with_recordings(project->document().contents()), 2U);
}

} // namespace
} // namespace tempera::workflow
