// EAF 3.0, in the order that its schema (EAFv3.0.xsd) demands.
#include "core/base/atomic_file.h"
#include "core/base/clock.h"
#include "core/exchange/eaf.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>

namespace tempera::exchange {
namespace {

using std::string;

enum class Kind { independent, included, associated };

constexpr const char *type_name(Kind kind) {
    return kind == Kind::independent ? "tempera-label" : kind == Kind::included ? "tempera-part" : "tempera-reference";
}

/// Labels that fit on one tier of ELAN: in order, none overlapping.
struct Lane {
    string id; ///< TIER_ID
    std::vector<const Label *> labels;
    std::vector<string> annotation_ids; ///< parallel
};

struct Planned {
    const LabelTier *tier = nullptr;
    Kind kind = Kind::independent;
    std::vector<Lane> lanes;
};

bool writable(const Label &label) { return label.span.offset > Time{} || label.span == Span{}; }

/// As ELAN can have it: from time 0 on, in whole milliseconds, at least one long.
Span shown(const Label &label) {
    const Time onset = Time::millis(milliseconds(std::max(label.span.onset, Time{})));
    return {onset, std::max(Time::millis(milliseconds(label.span.offset)), onset + Time::millis(1))};
}

class EafWriter {
public:
    explicit EafWriter(const Content &content) : content_(content) {}

    string write() {
        plan();
        auto declaration = document_.append_child(pugi::node_declaration);
        declaration.append_attribute("version") = "1.0";
        declaration.append_attribute("encoding") = "UTF-8";
        root_ = document_.append_child("ANNOTATION_DOCUMENT");
        set(root_, "AUTHOR", "Tempera");
        set(root_, "DATE", content_.date.empty() ? utc_now() : content_.date + "T00:00:00+00:00");
        set(root_, "FORMAT", "3.0");
        set(root_, "VERSION", "3.0");
        set(root_, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        set(root_, "xsi:noNamespaceSchemaLocation", "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
        write_header();
        auto order = root_.append_child("TIME_ORDER"); // filled when the slots are known
        for (Planned &planned : plan_) write_tier(planned);
        std::stable_sort(slots_.begin(), slots_.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[ms, id] : slots_) {
            auto node = order.append_child("TIME_SLOT");
            set(node, "TIME_SLOT_ID", id);
            set(node, "TIME_VALUE", std::to_string(ms));
        }
        write_types();
        std::ostringstream text;
        document_.save(text, "    ");
        return text.str();
    }

private:
    static void set(pugi::xml_node node, const char *name, const string &value) {
        node.append_attribute(name) = xml_text(value).c_str();
    }

    string unique(const string &wanted) {
        string id = wanted.empty() ? string("labels") : wanted;
        for (int n = 2; !ids_.insert(id).second; ++n) id = wanted + " (" + std::to_string(n) + ")";
        return id;
    }

    void plan() {
        for (const LabelTier &tier : content_.tiers) {
            Planned planned{&tier, Kind::independent, {}};
            std::vector<Label> labels;
            std::vector<const Label *> originals;
            for (const Label &label : tier.labels)
                if (writable(label)) {
                    Label whole = label;
                    whole.span = shown(label);
                    labels.push_back(std::move(whole));
                    originals.push_back(&label);
                }
            auto all = exchange::lanes(labels);
            if (all.empty()) all.emplace_back();
            for (const auto &indices : all) {
                Lane lane{unique(joint_name(tier)), {}, {}};
                for (const std::size_t i : indices) lane.labels.push_back(originals[i]);
                planned.lanes.push_back(std::move(lane));
            }
            plan_.push_back(std::move(planned));
        }
        for (std::size_t i = 0; i < plan_.size(); ++i) plan_[i].kind = kind_of(i);
    }

    /// A tier can hang below another in ELAN only where each of its labels lies within one of that tier's.
    Kind kind_of(std::size_t i) const {
        const int parent = content_.tiers[i].parent;
        // Those above come first in the file only if they come first here.
        if (parent < 0 || static_cast<std::size_t>(parent) >= i) return Kind::independent;
        const Planned &above = plan_[static_cast<std::size_t>(parent)];
        if (above.lanes.size() != 1 || plan_[i].lanes.size() != 1) return Kind::independent;
        const auto &parents = above.lanes[0].labels;
        bool same = true;
        std::set<const Label *> used;
        for (const Label *label : plan_[i].lanes[0].labels) {
            const auto holds = [&](const Label *p) {
                return shown(*p).onset <= shown(*label).onset && shown(*label).offset <= shown(*p).offset;
            };
            const auto found = std::find_if(parents.begin(), parents.end(), holds);
            if (found == parents.end()) return Kind::independent;
            same = same && shown(**found) == shown(*label) && used.insert(*found).second;
        }
        if (same) return Kind::associated;
        return above.kind == Kind::associated ? Kind::independent : Kind::included;
    }

    void write_header() {
        auto header = root_.append_child("HEADER");
        set(header, "MEDIA_FILE", "");
        set(header, "TIME_UNITS", "milliseconds");
        for (const MediaLink &link : content_.media) {
            auto media = header.append_child("MEDIA_DESCRIPTOR");
            const string url = file_url(link.path);
            set(media, "MEDIA_URL", url);
            set(media, "MIME_TYPE", link.mime.empty() ? string("unknown") : link.mime);
            string relative(1, '.');
            relative += url.substr(url.find_last_of('/'));
            set(media, "RELATIVE_MEDIA_URL", relative);
            if (link.origin != Time{}) set(media, "TIME_ORIGIN", std::to_string(milliseconds(link.origin)));
        }
        const auto property = [&](std::string_view name, const string &value) {
            auto node = header.append_child("PROPERTY");
            set(node, "NAME", string(name));
            node.text() = xml_text(value).c_str();
        };
        property("lastUsedAnnotationId", std::to_string(annotation_count()));
        property(eaf::moments_property, "yes");
        for (const Planned &planned : plan_)
            for (std::size_t lane = 1; lane < planned.lanes.size(); ++lane)
                property(eaf::lane_property, planned.lanes[lane].id + '=' + planned.lanes[0].id);
        for (const Planned &planned : plan_)
            if (planned.kind == Kind::independent && planned.tier->parent >= 0)
                property(eaf::parent_property,
                         planned.lanes[0].id + '=' + plan_[static_cast<std::size_t>(planned.tier->parent)].lanes[0].id);
    }

    std::size_t annotation_count() const {
        std::size_t count = 0;
        for (const Planned &planned : plan_)
            for (const Lane &lane : planned.lanes)
                for (const Label *label : lane.labels) count += label->note.empty() ? 1 : 2;
        return count;
    }

    string next_annotation() { return numbered("a", ++annotations_); }
    string slot(std::int64_t ms) {
        slots_.emplace_back(ms, numbered("ts", slots_.size() + 1));
        return slots_.back().second;
    }

    pugi::xml_node open_tier(const string &id, const string &rater, const string &type, const string &parent) {
        auto node = root_.append_child("TIER");
        set(node, "TIER_ID", id);
        set(node, "LINGUISTIC_TYPE_REF", type);
        if (!rater.empty()) set(node, "ANNOTATOR", rater);
        if (!parent.empty()) set(node, "PARENT_REF", parent);
        return node;
    }

    void write_tier(Planned &planned) {
        const LabelTier &tier = *planned.tier;
        string parent;
        const Lane *above = nullptr;
        if (planned.kind != Kind::independent) {
            above = &plan_[static_cast<std::size_t>(tier.parent)].lanes[0];
            parent = above->id;
        }
        for (Lane &lane : planned.lanes) {
            auto node = open_tier(lane.id, tier.rater, type_name(planned.kind), parent);
            used_[planned.kind] = true;
            for (const Label *label : lane.labels) {
                auto wrapper = node.append_child("ANNOTATION");
                pugi::xml_node annotation;
                const string id = next_annotation();
                if (planned.kind == Kind::associated) {
                    annotation = wrapper.append_child("REF_ANNOTATION");
                    set(annotation, "ANNOTATION_ID", id);
                    set(annotation, "ANNOTATION_REF", with_span(*above, shown(*label)));
                } else {
                    annotation = wrapper.append_child("ALIGNABLE_ANNOTATION");
                    set(annotation, "ANNOTATION_ID", id);
                    set(annotation, "TIME_SLOT_REF1", slot(milliseconds(shown(*label).onset)));
                    set(annotation, "TIME_SLOT_REF2", slot(milliseconds(shown(*label).offset)));
                }
                annotation.append_child("ANNOTATION_VALUE").text() = xml_text(label->text).c_str();
                lane.annotation_ids.push_back(id);
            }
            write_notes(lane, tier.rater);
        }
    }

    static string with_span(const Lane &lane, Span span) {
        for (std::size_t i = 0; i < lane.labels.size(); ++i)
            if (shown(*lane.labels[i]) == span) return lane.annotation_ids[i];
        return {};
    }

    void write_notes(const Lane &lane, const string &rater) {
        const bool any = std::any_of(lane.labels.begin(), lane.labels.end(),
                                     [](const Label *label) { return !label->note.empty(); });
        if (!any) return;
        auto node = open_tier(unique(lane.id + " notes"), rater, string(eaf::note_type), lane.id);
        notes_ = true;
        for (std::size_t i = 0; i < lane.labels.size(); ++i) {
            if (lane.labels[i]->note.empty()) continue;
            auto annotation = node.append_child("ANNOTATION").append_child("REF_ANNOTATION");
            set(annotation, "ANNOTATION_ID", next_annotation());
            set(annotation, "ANNOTATION_REF", lane.annotation_ids[i]);
            annotation.append_child("ANNOTATION_VALUE").text() = xml_text(lane.labels[i]->note).c_str();
        }
    }

    void write_types() {
        const auto type = [&](const string &name, bool alignable, const char *constraint, bool vocabulary) {
            auto node = root_.append_child("LINGUISTIC_TYPE");
            set(node, "LINGUISTIC_TYPE_ID", name);
            set(node, "TIME_ALIGNABLE", alignable ? "true" : "false");
            set(node, "GRAPHIC_REFERENCES", "false");
            if (constraint) set(node, "CONSTRAINTS", constraint);
            if (vocabulary && !content_.categories.empty()) set(node, "CONTROLLED_VOCABULARY_REF", "emotions");
        };
        type(type_name(Kind::independent), true, nullptr, true);
        if (used_[Kind::included]) type(type_name(Kind::included), true, "Included_In", true);
        if (used_[Kind::associated]) type(type_name(Kind::associated), false, "Symbolic_Association", true);
        if (notes_) type(string(eaf::note_type), false, "Symbolic_Association", false);
        if (!content_.categories.empty()) {
            auto language = root_.append_child("LANGUAGE");
            set(language, "LANG_ID", "und");
            set(language, "LANG_DEF", "http://cdb.iso.org/lg/CDB-00130975-001");
            set(language, "LANG_LABEL", "undetermined (und)");
        }
        // The four that ELAN itself writes.
        for (const auto &[name, what] :
             {std::pair("Time_Subdivision", "Time subdivision of parent annotation's time interval, no time gaps "
                                            "allowed within this interval"),
              {"Symbolic_Subdivision", "Symbolic subdivision of a parent annotation. Annotations refering to the same "
                                       "parent are ordered"},
              {"Symbolic_Association", "1-1 association with a parent annotation"},
              {"Included_In", "Time alignable annotations within the parent annotation's time interval, gaps are "
                              "allowed"}}) {
            auto node = root_.append_child("CONSTRAINT");
            set(node, "STEREOTYPE", name);
            set(node, "DESCRIPTION", what);
        }
        if (content_.categories.empty()) return;
        auto vocabulary = root_.append_child("CONTROLLED_VOCABULARY");
        set(vocabulary, "CV_ID", "emotions");
        auto description = vocabulary.append_child("DESCRIPTION");
        set(description, "LANG_REF", "und");
        for (std::size_t i = 0; i < content_.categories.size(); ++i) {
            auto entry = vocabulary.append_child("CV_ENTRY_ML");
            set(entry, "CVE_ID", numbered("cve", i + 1));
            auto value = entry.append_child("CVE_VALUE");
            set(value, "LANG_REF", "und");
            set(value, "DESCRIPTION", content_.categories[i].definition);
            value.text() = xml_text(content_.categories[i].name).c_str();
        }
    }

    const Content &content_;
    pugi::xml_document document_;
    pugi::xml_node root_;
    std::vector<Planned> plan_;
    std::set<string> ids_;
    std::vector<std::pair<std::int64_t, string>> slots_; ///< ms, id
    std::size_t annotations_ = 0;
    std::map<Kind, bool> used_;
    bool notes_ = false;
};

} // namespace

Status write_eaf(const Path &path, const Content &content) { return write_file(path, EafWriter(content).write()); }

} // namespace tempera::exchange
