// ELAN's annotation format (EAF 2.x and 3.0, www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf).
#include "core/base/csv.h"
#include "core/exchange/eaf.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>

namespace tempera::exchange {
namespace {

using std::string;

class EafReader {
public:
    EafReader(const Path &path, string text) : path_(path), text_(std::move(text)) {}

    Result<Content> read() {
        pugi::xml_document document;
        const auto parsed =
            document.load_buffer(text_.data(), text_.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (!parsed)
            return bad_file(path_, line_of(text_, static_cast<std::size_t>(parsed.offset)),
                            string("it is not whole XML (") + parsed.description() + ")");
        const pugi::xml_node root = document.child("ANNOTATION_DOCUMENT");
        if (!root) return bad_file(path_, 1, "it is no ELAN annotation file");
        const string units = root.child("HEADER").attribute("TIME_UNITS").as_string("milliseconds");
        if (units != "milliseconds") return bad_file(path_, 0, "times in " + units + " are not known");
        read_header(root.child("HEADER"));
        if (auto done = read_times(root.child("TIME_ORDER")); !done) return tl::unexpected(done.error());
        read_vocabulary(root);
        for (const pugi::xml_node type : root.children("LINGUISTIC_TYPE")) {
            const string id = type.attribute("LINGUISTIC_TYPE_ID").as_string();
            if (id == eaf::note_type) has_notes_ = true;
            if (string(type.attribute("CONSTRAINTS").as_string()) == "Symbolic_Subdivision") subdivided_.insert(id);
        }
        for (const pugi::xml_node tier : root.children("TIER"))
            if (auto done = read_spans(tier); !done) return tl::unexpected(done.error());
        if (auto done = resolve_references(); !done) return tl::unexpected(done.error());
        for (const pugi::xml_node tier : root.children("TIER"))
            if (auto done = read_tier(tier); !done) return tl::unexpected(done.error());
        for (auto &[index, parent] : parents_) {
            const auto found = tier_index_.find(parent);
            if (found != tier_index_.end() && found->second != index)
                content_.tiers[index].parent = static_cast<int>(found->second);
        }
        return std::move(content_);
    }

private:
    int line(const pugi::xml_node &node) const { return line_of(text_, static_cast<std::size_t>(node.offset_debug())); }

    void read_header(const pugi::xml_node &header) {
        for (const pugi::xml_node media : header.children("MEDIA_DESCRIPTOR"))
            content_.media.push_back({path_of_url(media.attribute("MEDIA_URL").as_string()),
                                      media.attribute("MIME_TYPE").as_string(),
                                      Time::millis(media.attribute("TIME_ORIGIN").as_llong(0))});
        for (const pugi::xml_node property : header.children("PROPERTY")) {
            const string name = property.attribute("NAME").as_string(), value = property.child_value();
            if (name == eaf::moments_property) moments_ = true;
            const std::size_t equals = value.rfind('=');
            if (equals == string::npos) continue;
            if (name == eaf::lane_property) lane_of_[value.substr(0, equals)] = value.substr(equals + 1);
            if (name == eaf::parent_property) parent_of_[value.substr(0, equals)] = value.substr(equals + 1);
        }
    }

    Status read_times(const pugi::xml_node &order) {
        // Slots without a value lie somewhere between those beside them; they are spread evenly.
        std::vector<std::pair<string, std::optional<std::int64_t>>> slots;
        for (const pugi::xml_node slot : order.children("TIME_SLOT")) {
            const string id = slot.attribute("TIME_SLOT_ID").as_string();
            std::optional<std::int64_t> ms;
            if (const auto value = slot.attribute("TIME_VALUE")) {
                double number = 0;
                Time time;
                if (!parse_number(value.as_string(), number) || !to_time(number / 1000, time))
                    return bad_file(path_, line(slot), in_quotes(value.as_string()) + " is no time in milliseconds");
                ms = time.us / 1000;
            }
            slots.emplace_back(id, ms);
        }
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (slots[i].second) continue;
            std::size_t next = i;
            while (next < slots.size() && !slots[next].second) ++next;
            const std::int64_t before = i > 0 ? *slots[i - 1].second : 0;
            const std::int64_t after = next < slots.size() ? *slots[next].second : before;
            const auto gaps = static_cast<std::int64_t>(next - i + 1);
            for (std::size_t k = i; k < next; ++k)
                slots[k].second = before + (after - before) * static_cast<std::int64_t>(k - i + 1) / gaps;
        }
        for (const auto &[id, ms] : slots) times_[id] = Time::millis(*ms);
        return {};
    }

    void read_vocabulary(const pugi::xml_node &root) {
        for (const pugi::xml_node vocabulary : root.children("CONTROLLED_VOCABULARY")) {
            for (const pugi::xml_node entry : vocabulary.children("CV_ENTRY_ML")) {
                const pugi::xml_node value = entry.child("CVE_VALUE");
                add_category(value.child_value(), value.attribute("DESCRIPTION").as_string());
            }
            for (const pugi::xml_node entry : vocabulary.children("CV_ENTRY")) // before version 2.8
                add_category(entry.child_value(), entry.attribute("DESCRIPTION").as_string());
        }
    }
    void add_category(const string &name, const string &definition) {
        for (const Category &category : content_.categories)
            if (category.name == name) return;
        if (!name.empty()) content_.categories.push_back({name, definition, 0});
    }

    static string value_of(const pugi::xml_node &annotation) {
        return annotation.child("ANNOTATION_VALUE").child_value();
    }

    struct Reference {
        string id, to, previous;
        int line = 0;
    };
    /// What one child tier has below one annotation of its parent, in the order of the file.
    struct Row {
        std::vector<Reference> all;
        bool shared = false; ///< they lie one after another
    };

    Status read_spans(const pugi::xml_node &tier) {
        const string tier_id = tier.attribute("TIER_ID").as_string();
        const bool shared = subdivided_.contains(tier.attribute("LINGUISTIC_TYPE_REF").as_string());
        for (const pugi::xml_node wrapper : tier.children("ANNOTATION")) {
            const pugi::xml_node annotation = wrapper.first_child();
            const string id = annotation.attribute("ANNOTATION_ID").as_string();
            if (!ids_.insert(id).second)
                return bad_file(path_, line(annotation), "there are two annotations " + in_quotes(id));
            if (string(annotation.name()) == "REF_ANNOTATION") {
                Reference reference{id, annotation.attribute("ANNOTATION_REF").as_string(),
                                    annotation.attribute("PREVIOUS_ANNOTATION").as_string(), line(annotation)};
                Row &row = rows_[{reference.to, tier_id}];
                row.shared = shared || row.shared || !reference.previous.empty();
                row.all.push_back(std::move(reference));
                continue;
            }
            Span span;
            for (const auto &[name, time] :
                 {std::pair("TIME_SLOT_REF1", &span.onset), {"TIME_SLOT_REF2", &span.offset}}) {
                const auto found = times_.find(annotation.attribute(name).as_string());
                if (found == times_.end())
                    return bad_file(path_, line(annotation),
                                    "the time slot " + in_quotes(annotation.attribute(name).as_string()) +
                                        " is not there");
                *time = found->second;
            }
            if (span.offset < span.onset) return bad_file(path_, line(annotation), "it ends before it starts");
            if (moments_ && span.length() == Time::millis(1)) span.offset = span.onset;
            spans_[id] = span;
        }
        return {};
    }

    /// References have their parent's span; those of a subdivision share it evenly, in their order. Each child tier does
    /// so by itself: a translation has the whole of what the words beside it share.
    Status resolve_references() {
        for (bool moved = true; moved && !rows_.empty();) {
            moved = false;
            for (auto it = rows_.begin(); it != rows_.end();) {
                const auto parent = spans_.find(it->first.first);
                if (parent == spans_.end()) { // itself a reference, to be found first
                    ++it;
                    continue;
                }
                place(it->second, parent->second);
                it = rows_.erase(it);
                moved = true;
            }
        }
        if (rows_.empty()) return {};
        const Reference &lost = rows_.begin()->second.all.front();
        return bad_file(path_, lost.line, "the annotation " + in_quotes(lost.to) + " that it refers to is not there");
    }

    void place(const Row &row, Span whole) {
        const auto ids = in_order(row.all);
        const auto at = [&](std::size_t i) {
            return whole.onset +
                   Time{whole.length().us * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(ids.size())};
        };
        for (std::size_t i = 0; i < ids.size(); ++i) spans_[ids[i]] = row.shared ? Span{at(i), at(i + 1)} : whole;
    }

    /// As PREVIOUS_ANNOTATION says; as in the file where that leaves any out.
    static std::vector<string> in_order(const std::vector<Reference> &all) {
        std::map<string, string> next;
        std::vector<string> as_written, sorted;
        for (const Reference &reference : all) {
            as_written.push_back(reference.id);
            if (!reference.previous.empty()) next[reference.previous] = reference.id;
        }
        for (const Reference &first : all)
            for (string id = first.previous.empty() ? first.id : string(); !id.empty() && sorted.size() < all.size();) {
                sorted.push_back(id);
                const auto follower = next.find(id);
                id = follower == next.end() ? string() : follower->second;
            }
        return sorted.size() == all.size() ? sorted : as_written;
    }

    Status read_tier(const pugi::xml_node &node) {
        const string id = node.attribute("TIER_ID").as_string();
        const bool notes = has_notes_ && string(node.attribute("LINGUISTIC_TYPE_REF").as_string()) == eaf::note_type;
        if (notes) return read_notes(node);
        const auto lane = lane_of_.find(id);
        string name, rater = node.attribute("ANNOTATOR").as_string();
        string said;
        split_name(lane == lane_of_.end() ? id : lane->second, name, said);
        if (rater.empty()) rater = said;
        const std::size_t index = content_.tier(name, rater);
        tier_index_[id] = index;
        if (const string parent = node.attribute("PARENT_REF").as_string(); !parent.empty())
            parents_.emplace_back(index, parent);
        else if (const auto said_above = parent_of_.find(id); said_above != parent_of_.end())
            parents_.emplace_back(index, said_above->second);
        for (const pugi::xml_node wrapper : node.children("ANNOTATION")) {
            const pugi::xml_node annotation = wrapper.first_child();
            const string own = annotation.attribute("ANNOTATION_ID").as_string();
            places_[own] = {index, content_.tiers[index].labels.size()};
            content_.tiers[index].labels.push_back({spans_.at(own), value_of(annotation), {}, line(annotation)});
        }
        return {};
    }

    Status read_notes(const pugi::xml_node &node) {
        for (const pugi::xml_node wrapper : node.children("ANNOTATION")) {
            const pugi::xml_node annotation = wrapper.first_child();
            const auto place = places_.find(annotation.attribute("ANNOTATION_REF").as_string());
            if (place == places_.end()) return bad_file(path_, line(annotation), "the label of this note is not there");
            content_.tiers[place->second.first].labels[place->second.second].note = value_of(annotation);
        }
        return {};
    }

    const Path &path_;
    string text_;
    Content content_;
    bool moments_ = false, has_notes_ = false;
    std::set<string> subdivided_; ///< linguistic types whose annotations share their parent's span
    std::map<string, string> lane_of_; ///< tier written only because labels overlapped -> the tier it belongs to
    std::map<string, string> parent_of_;
    std::map<string, Time> times_;
    std::set<string> ids_;         ///< of all annotations
    std::map<string, Span> spans_; ///< by annotation
    std::map<std::pair<string, string>, Row> rows_; ///< by parent annotation and tier
    std::map<string, std::size_t> tier_index_;
    std::vector<std::pair<std::size_t, string>> parents_;
    std::map<string, std::pair<std::size_t, std::size_t>> places_; ///< annotation -> tier, label
};

} // namespace

Result<Content> read_eaf(const Path &path, const ReadOptions &) {
    auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    return EafReader(path, std::move(*text)).read();
}

} // namespace tempera::exchange
