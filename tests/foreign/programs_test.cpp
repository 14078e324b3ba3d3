// What we write, read by programs that we did not write. A program that is not installed skips its test and says so.
#include "core/exchange/text_file.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/exchange/contents.h"

#include <cstdlib>
#include <gmock/gmock.h>
#include <sys/wait.h>

using namespace tempera;
using namespace tempera::exchange;
using testing::HasSubstr;

namespace {

struct Outcome {
    int code = -1;
    std::string text; ///< both streams
};

class Programs : public testing::Test {
protected:
    Outcome run(const std::string &command) {
        const auto out = folder / "output.txt";
        const int status = std::system((command + " >'" + out.string() + "' 2>&1 </dev/null").c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, test::content(out)};
    }
    bool has(const std::string &command) { return run(command).code == 0; }
    /// Debian's own python, which sees Debian's packages.
    static constexpr const char *python = "/usr/bin/python3";

    std::filesystem::path write(const char *key, const Content &content) {
        const Format *format = format_named(key);
        const auto path = folder / ("out" + std::string(format->endings.front()));
        const Status written = format->write(path, content);
        EXPECT_TRUE(written) << (written ? "" : describe(written.error()));
        return path;
    }
    static Content labels() {
        Content content = test::without(test::hard_content(), {Feature::tracks});
        return content;
    }
    /// One line for each: "onset duration text", in order of onset.
    static std::string lines(const Content &content) {
        std::vector<const Label *> all;
        for (const LabelTier &tier : content.tiers)
            for (const Label &label : tier.labels) all.push_back(&label);
        std::stable_sort(all.begin(), all.end(), [](auto *a, auto *b) { return a->span < b->span; });
        std::string text;
        for (const Label *label : all)
            text +=
                seconds_text(label->span.onset) + ' ' + seconds_text(label->span.length()) + ' ' + label->text + '\n';
        return text;
    }

    test::TempFolder folder;
};

TEST_F(Programs, PraatOpensTheTextGridAndSeesEveryLabel) {
    if (!has("praat --version")) GTEST_SKIP() << "praat is not installed";
    const Content content = test::without(labels(), format_named("textgrid")->lacks);
    const auto path = write("textgrid", content);
    test::write_text(folder / "list.praat", "form: \"x\"\n  infile: \"path\", \"\"\nendform\n"
                                            "Read from file: path$\n"
                                            "Down to Table: \"no\", 6, \"yes\", \"no\"\n"
                                            "List: \"no\"\n");
    const Outcome praat = run("praat --utf8 --run '" + (folder / "list.praat").string() + "' '" + path.string() + "'");
    ASSERT_EQ(praat.code, 0) << praat.text;
    // tmin, tier, text, tmax by tabs; points have tmin = tmax.
    std::size_t found = 0;
    for (const LabelTier &tier : content.tiers)
        for (const Label &label : tier.labels) {
            char onset[32], offset[32];
            std::snprintf(onset, sizeof onset, "%.6f", label.span.onset.seconds());
            std::snprintf(offset, sizeof offset, "%.6f", label.span.offset.seconds());
            const std::string text = label.text.substr(0, label.text.find('\n'));
            EXPECT_THAT(praat.text, HasSubstr(std::string(onset) + '\t' + joint_name(tier) + '\t' + text));
            EXPECT_THAT(praat.text, HasSubstr(offset));
            ++found;
        }
    EXPECT_GT(found, 8u);
}

TEST_F(Programs, PraatSavesItAgainAndNothingHasChanged) {
    if (!has("praat --version")) GTEST_SKIP() << "praat is not installed";
    const Content content = test::without(labels(), format_named("textgrid")->lacks);
    const auto path = write("textgrid", content), again = folder / "again.TextGrid", brief = folder / "short.TextGrid";
    test::write_text(folder / "save.praat",
                     "form: \"x\"\n  infile: \"path\", \"\"\n  outfile: \"again\", \"\"\n  outfile: \"brief\", \"\"\n"
                     "endform\nRead from file: path$\nSave as text file: again$\nSave as short text file: brief$\n");
    const Outcome praat = run("praat --run '" + (folder / "save.praat").string() + "' '" + path.string() + "' '" +
                              again.string() + "' '" + brief.string() + "'");
    ASSERT_EQ(praat.code, 0) << praat.text;
    for (const auto &file : {again, brief}) {
        const auto read = format_named("textgrid")->read(file, {});
        ASSERT_TRUE(read) << describe(read.error());
        EXPECT_EQ(test::text_of(read->tiers), test::text_of(content.tiers));
    }
}

TEST_F(Programs, MneReadsTheEdfAnnotationsAndSignals) {
    if (!has(std::string(python) + " -c 'import mne'")) GTEST_SKIP() << "MNE-Python is not installed";
    Content content = test::without(test::hard_content(), format_named("edf")->lacks);
    content.duration = Time::seconds(40);
    std::erase_if(content.tiers[0].labels, [](const Label &l) { return l.span.offset > Time::seconds(40); });
    const auto path = write("edf", content);
    test::write_text(folder / "read.py",
                     "import mne, sys\n"
                     "raw = mne.io.read_raw_edf(sys.argv[1], preload=True, verbose='error')\n"
                     "for a in raw.annotations:\n"
                     "    print('%.4f %.4f %s' % (a['onset'], a['duration'], a['description']))\n"
                     "for name in raw.ch_names:\n"
                     "    print(name, raw.info['sfreq'], ' '.join('%.3f' % v for v in raw.get_data(name)[0][:8]))\n");
    const Outcome mne = run(std::string(python) + " '" + (folder / "read.py").string() + "' '" + path.string() + "'");
    ASSERT_EQ(mne.code, 0) << mne.text;
    std::size_t found = 0;
    for (const Label &label : content.tiers[0].labels) {
        char line[200];
        std::snprintf(line, sizeof line, "%.4f %.4f %s\n", label.span.onset.seconds(), label.span.length().seconds(),
                      label.text.c_str());
        EXPECT_THAT(mne.text, HasSubstr(line));
        ++found;
    }
    EXPECT_GE(found, 5u);
    EXPECT_EQ(static_cast<std::size_t>(std::count(mne.text.begin(), mne.text.end(), '\n')),
              found + content.tracks.size());
    EXPECT_THAT(mne.text, HasSubstr("heart rate 4.0 71.5"));
}

TEST_F(Programs, FfmpegReadsTheSubtitles) {
    if (!has("ffmpeg -version")) GTEST_SKIP() << "ffmpeg is not installed";
    for (const char *key : {"vtt", "srt"}) {
        const Content content = test::without(labels(), format_named(key)->lacks);
        const auto path = write(key, content), converted = folder / (std::string(key) + ".converted.srt");
        const Outcome ffmpeg = run("ffmpeg -v error -y -i '" + path.string() + "' '" + converted.string() + "'");
        ASSERT_EQ(ffmpeg.code, 0) << ffmpeg.text;
        EXPECT_EQ(ffmpeg.text, "");
        const auto read = format_named("srt")->read(converted, {});
        ASSERT_TRUE(read) << describe(read.error());
        EXPECT_EQ(lines(*read), lines(content)) << key;
    }
}

TEST_F(Programs, TheSchemaValidatorAcceptsTheJson) {
    if (!has(std::string(python) + " -c 'import jsonschema; jsonschema.Draft202012Validator'"))
        GTEST_SKIP() << "python3-jsonschema is not installed";
    const auto schema =
        std::filesystem::path(TEMPERA_SOURCE_DIR) / "docs" / "schema" / "tempera-exchange-1.schema.json";
    test::write_text(folder / "check.py",
                     "import json, sys, jsonschema\n"
                     "schema = json.load(open(sys.argv[1]))\n"
                     "jsonschema.Draft202012Validator.check_schema(schema)\n"
                     "v = jsonschema.Draft202012Validator(schema)\n"
                     "errors = [e.message for e in v.iter_errors(json.load(open(sys.argv[2], encoding='utf-8')))]\n"
                     "print(errors)\n"
                     "sys.exit(1 if errors else 0)\n");
    const std::string check =
        std::string(python) + " '" + (folder / "check.py").string() + "' '" + schema.string() + "' '";
    for (const Content &content : {test::hard_content(), Content{}}) {
        const Outcome outcome = run(check + write("json", content).string() + "'");
        EXPECT_EQ(outcome.code, 0) << outcome.text;
    }
    test::write_text(folder / "wrong.json", R"({"format": "tempera-exchange", "version": 1, "tiers": [{"name": 3}]})");
    EXPECT_EQ(run(check + (folder / "wrong.json").string() + "'").code, 1); // and it does refuse
}

TEST_F(Programs, XmllintAcceptsTheEaf) {
    if (!has("xmllint --version")) GTEST_SKIP() << "xmllint is not installed";
    const auto rules = std::filesystem::path(TEMPERA_SOURCE_DIR) / "tests" / "data" / "eaf-3.0-rules.xsd";
    const std::string check = "xmllint --noout --schema '" + rules.string() + "' '";
    for (const Content &content : {test::hard_content(), labels(), Content{}}) {
        const auto path = write("eaf", content);
        const Outcome outcome = run(check + path.string() + "'");
        EXPECT_EQ(outcome.code, 0) << outcome.text;
    }
    const auto path = write("eaf", labels());
    std::string text = test::content(path);
    text.replace(text.find("TIME_SLOT_REF2=\""), 16, "TIME_SLOT_REF2=\"x");
    test::write_text(path, text);
    EXPECT_NE(run(check + path.string() + "'").code, 0); // and it does refuse
}

TEST_F(Programs, ElansRulesThatNoSchemaCanSay) {
    if (!has(std::string(python) + " -c 'import xml.etree.ElementTree'")) GTEST_SKIP() << "python3 is not installed";
    test::write_text(
        folder / "check.py",
        "import sys, xml.etree.ElementTree as E\n"
        "d = E.parse(sys.argv[1]).getroot()\n"
        "slots = [(s.get('TIME_SLOT_ID'), int(s.get('TIME_VALUE'))) for s in d.iter('TIME_SLOT')]\n"
        "assert [t for _, t in slots] == sorted(t for _, t in slots), 'slots in order'\n"
        "at = dict(slots)\n"
        "types = {t.get('LINGUISTIC_TYPE_ID'): t for t in d.iter('LINGUISTIC_TYPE')}\n"
        "span = {}\n"
        "for tier in d.iter('TIER'):\n"
        "    kind = types[tier.get('LINGUISTIC_TYPE_REF')]\n"
        "    assert ('CONSTRAINTS' in kind.attrib) == ('PARENT_REF' in tier.attrib), 'a parent needs a constraint'\n"
        "    last = -1\n"
        "    for a in tier.iter('ALIGNABLE_ANNOTATION'):\n"
        "        assert kind.get('TIME_ALIGNABLE') == 'true'\n"
        "        b, e = at[a.get('TIME_SLOT_REF1')], at[a.get('TIME_SLOT_REF2')]\n"
        "        assert last <= b < e, 'in order, no overlap, no zero length'\n"
        "        last = e\n"
        "        span[a.get('ANNOTATION_ID')] = (b, e, tier.get('TIER_ID'))\n"
        "        if 'PARENT_REF' in tier.attrib:\n"
        "            assert any(p[0] <= b and e <= p[1] for p in span.values() if p[2] == tier.get('PARENT_REF'))\n"
        "    for a in tier.iter('REF_ANNOTATION'):\n"
        "        assert kind.get('TIME_ALIGNABLE') == 'false'\n"
        "        p = span[a.get('ANNOTATION_REF')]\n"
        "        assert p[2] == tier.get('PARENT_REF'), 'refers to the tier above'\n"
        "        span[a.get('ANNOTATION_ID')] = (p[0], p[1], tier.get('TIER_ID'))\n"
        "print(len(span), 'annotations')\n");
    const Outcome outcome = run(std::string(python) + " '" + (folder / "check.py").string() + "' '" +
                                write("eaf", labels()).string() + "'");
    EXPECT_EQ(outcome.code, 0) << outcome.text;
    EXPECT_THAT(outcome.text, HasSubstr("annotations"));
}

TEST_F(Programs, TheWorkbookIsWhole) {
    if (!has(std::string(python) + " -c 'import zipfile'")) GTEST_SKIP() << "python3 is not installed";
    test::write_text(folder / "check.py",
                     "import sys, zipfile, xml.etree.ElementTree as E\n"
                     "z = zipfile.ZipFile(sys.argv[1])\n"
                     "assert z.testzip() is None\n"
                     "for n in z.namelist():\n"
                     "    if n.endswith('.xml') or n.endswith('.rels'): E.fromstring(z.read(n))\n"
                     "ns = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}\n"
                     "rows = E.fromstring(z.read('xl/worksheets/sheet1.xml')).findall('.//m:row', ns)\n"
                     "print(len(rows), 'rows')\n");
    const Outcome outcome = run(std::string(python) + " '" + (folder / "check.py").string() + "' '" +
                                write("xlsx", test::hard_content()).string() + "'");
    EXPECT_EQ(outcome.code, 0) << outcome.text;
    EXPECT_THAT(outcome.text, HasSubstr(std::to_string(1 + test::hard_content().label_count()) + " rows"));
}

} // namespace
