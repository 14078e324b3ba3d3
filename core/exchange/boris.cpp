// BORIS (boris.readthedocs.io): its project (JSON) and its exports of events as tables, tabular (one row for each
// start, stop and point) and aggregated (one row for each span).
#include "core/base/csv.h"
#include "core/exchange/formats.h"
#include "core/exchange/plain_table.h"
#include "core/exchange/text_file.h"
#include "core/features/packed_file.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace tempera::exchange {
namespace {

using nlohmann::json;
using std::string;

/// Starts and stops of one observation, paired as BORIS does: a state's second event ends what its first began.
class Pairing {
public:
    Pairing(Content &content, string observation) : content_(content), observation_(std::move(observation)) {}

    void point(const string &tier, Time at, const string &code, const string &note, int line) {
        add(tier, {{at, at}, code, note, line});
    }
    void state(const string &tier, Time at, const string &code, const string &modifier, const string &note, int line) {
        const auto key = std::tuple(tier, code, modifier);
        const auto open = open_.find(key);
        if (open == open_.end()) {
            open_[key] = {{at, at}, code, note, line};
            return;
        }
        open->second.span.offset = at;
        if (!note.empty()) open->second.note += (open->second.note.empty() ? "" : "; ") + note;
        add(tier, open->second);
        open_.erase(open);
    }
    /// What never stops is left out: which of its events is missing, nobody can tell.
    void finish() {
        for (const auto &[key, label] : open_)
            content_.notices.push_back(
                {Notice::Why::never_stops, 1, label.text, observation_, label.span.onset, label.line});
    }

private:
    void add(const string &tier, Label label) {
        content_.tiers[content_.tier(tier)].labels.push_back(std::move(label));
    }

    Content &content_;
    string observation_;
    std::map<std::tuple<string, string, string>, Label> open_;
};

/// Notes of several parts; those that say nothing are left out.
string joined_notes(const std::vector<string> &parts) {
    string all;
    for (const string &part : parts)
        if (!part.empty() && part != "None" && part != "NA") all.append(all.empty() ? "" : "; ").append(part);
    return all;
}

/// The modifiers, which the project has in one text with strokes between, and then the comment.
string with_modifiers(const string &modifiers, const string &comment) {
    std::vector<string> parts;
    for (const std::string_view one : split_fields(modifiers, '|')) parts.emplace_back(trimmed(one));
    parts.push_back(comment);
    return joined_notes(parts);
}

/// "OBSERVATION SUBJECT", or one of them where the other is not told or not needed.
string tier_name(const string &observation, const string &subject, bool several) {
    if (!several) return subject;
    return subject.empty() ? observation : observation + " " + subject;
}

double number_at(const json &object, const string &key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

/// What BORIS had added to the media's own time before it stored an event: the observation's offset, and when the
/// media was made if that was asked for.
double added_time(const json &observation) {
    if (observation.value("type", string()) == "IMAGES") return 0;
    double added = number_at(observation, "time offset");
    const auto wanted = observation.find("media_creation_date_as_offset");
    if (wanted == observation.end() || !wanted->is_boolean() || !wanted->get<bool>()) return added;
    const json times = observation.value("media_info", json::object()).value("media_creation_time", json::object());
    if (times.size() > 1) throw std::invalid_argument("the times of several media count from when each was made");
    for (const auto &[file, time] : times.items()) added += number_at(times, file);
    return added;
}

void read_observation(const json &observation, const string &id, bool several, const std::set<string> &states,
                      Pairing &pairing) {
    const double added = added_time(observation);
    for (const json &event : observation.at("events")) {
        Time at;
        if (!to_time(event.at(0).get<double>() - added, at))
            throw std::invalid_argument("an event has no possible time");
        const auto text = [&](std::size_t i) {
            return i < event.size() && event[i].is_string() ? event[i].get<string>() : string();
        };
        const string tier = tier_name(id, text(1), several), code = text(2);
        const string note = with_modifiers(text(3), text(4));
        if (states.contains(code))
            pairing.state(tier, at, code, text(3), note, 0);
        else
            pairing.point(tier, at, code, note, 0);
    }
}

/// Which observation each tier is of, and how well its media name the recording that the file is read for.
class Observations {
public:
    explicit Observations(const Path &media) : media_(media) {}

    void names(const string &observation, const string &file) {
        int &like = like_[observation];
        if (!media_.empty()) like = std::max(like, likeness(file, media_));
    }
    void has(const string &observation, const string &tier) { of_[tier] = observation; }
    /// Where some name the recording, the tiers of the others are not of it.
    void tell(Content &content) const {
        int likest = 0;
        string ours;
        for (const auto &[observation, like] : like_)
            if (like > likest) {
                likest = like;
                ours = observation;
            }
        if (likest == 0) return;
        std::size_t others = 0;
        for (const auto &[observation, like] : like_) others += like < likest ? 1 : 0;
        for (LabelTier &tier : content.tiers)
            if (const auto found = of_.find(tier.name); found != of_.end())
                tier.elsewhere = like_.at(found->second) < likest;
        if (others > 0) content.notices.push_back({Notice::Why::other_recording, others, {}, ours, {}, 0});
    }

private:
    const Path &media_;
    std::map<string, int> like_;  ///< by observation
    std::map<string, string> of_; ///< tier -> observation
};

/// BORIS writes its projects plain (.boris) or packed (.boris.gz).
Result<string> read_packed(const Path &path) {
    auto bytes = features::read_packed_file(path);
    if (bytes) return as_text(std::move(*bytes), path);
    const Error &error = bytes.error();
    return error.code == ErrorCode::bad_csv ? bad_file(path, 0, error.detail) : tl::unexpected(error);
}

} // namespace

Result<Content> read_boris(const Path &path, const ReadOptions &options) {
    const auto text = read_packed(path);
    if (!text) return tl::unexpected(text.error());
    try {
        const json project = json::parse(*text);
        if (!project.is_object() || !project.contains("observations") || !project.contains("behaviors_conf"))
            return bad_file(path, 1, "it is no project of BORIS");
        Content content;
        std::set<string> states;
        for (const auto &[key, behaviour] : project.at("behaviors_conf").items()) {
            const string code = behaviour.at("code").get<string>();
            if (behaviour.at("type").get<string>().starts_with("State")) states.insert(code);
            content.categories.push_back({code, behaviour.value("description", string()), 0});
        }
        const json &observations = project.at("observations");
        Observations told(options.media);
        for (const auto &[id, observation] : observations.items()) {
            if (const auto files = observation.find("file"); files != observation.end() && files->is_object())
                for (const auto &[player, paths] : files->items())
                    if (paths.is_array())
                        for (const json &file : paths)
                            if (file.is_string()) {
                                content.media.push_back({file.get<string>(), {}, {}});
                                told.names(id, file.get<string>());
                            }
            const std::size_t before = content.tiers.size();
            told.names(id, {});
            Pairing pairing(content, id);
            read_observation(observation, id, observations.size() > 1, states, pairing);
            pairing.finish();
            for (std::size_t i = before; i < content.tiers.size(); ++i) told.has(id, content.tiers[i].name);
        }
        told.tell(content);
        return content;
    } catch (const json::parse_error &error) {
        return bad_file(path, line_of(*text, error.byte), "it is no whole JSON");
    } catch (const std::exception &error) { // a field that is missing or of another type
        return bad_file(path, 0, string("it is no project of BORIS (") + error.what() + ")");
    }
}

Result<Content> read_boris_table(const Path &path, const ReadOptions &options) {
    Content content;
    const auto all = read_old_text(path, content.notices);
    if (!all) return tl::unexpected(all.error());
    // Older versions write lines about the observation before the header.
    std::string_view text = *all;
    int skipped = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.find("Behavior") != std::string_view::npos &&
            (line.find("Start (s)") != std::string_view::npos || line.find("Time") != std::string_view::npos))
            break;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        ++skipped;
    }
    if (text.empty()) return bad_file(path, 1, "there is no header with Behavior and Start (s) or Time");
    const bool tabs = text.substr(0, text.find('\n')).find('\t') != std::string_view::npos;
    auto table = tabs ? parse_plain(text, '\t', utf8(path)) : parse_csv(text, utf8(path));
    if (!table) return tl::unexpected(table.error());
    const int behaviour = table->column({"Behavior"}), subject = table->column({"Subject"});
    const int observation = table->column({"Observation id"}), start = table->column({"Start (s)"});
    const int stop = table->column({"Stop (s)"}), time = table->column({"Time"});
    const int status = table->column({"Status", "Behavior type"}), added = table->column({"Time offset (s)"});
    const int note = table->column({"Comment start", "Comment"}), last_note = table->column({"Comment stop"});
    const int media = table->column({"Media file path", "Media file name", "Media file", "Source"});
    std::vector<int> modifiers; // "Modifiers", or "Modifier #1", "Modifier #2", ...
    for (std::size_t c = 0; c < table->header.size(); ++c)
        if (table->header[c].starts_with("Modifier")) modifiers.push_back(static_cast<int>(c));
    if (behaviour < 0 || (start < 0 && (time < 0 || status < 0)))
        return bad_file(path, skipped + 1,
                        "expected the columns Behavior with Start (s) and Stop (s), or with Time and Status");
    std::set<string> observations;
    if (observation >= 0)
        for (const auto &row : table->rows) observations.insert(row[static_cast<std::size_t>(observation)]);
    std::map<string, Pairing> pairings; // by observation
    Observations told(options.media);
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const int line = table->lines[i] + skipped;
        const auto field = [&](int column) {
            return column < 0 ? string() : string(trimmed(table->rows[i][static_cast<std::size_t>(column)]));
        };
        const bool decimal_comma = table->separator != ',';
        double offset = 0; // is in all times, as in the project
        if (!parse_number(field(added), offset, decimal_comma)) offset = 0;
        const auto time_in = [&](int column, Time &out) {
            double seconds = 0;
            return parse_number(field(column), seconds, decimal_comma) && to_time(seconds - offset, out);
        };
        Pairing &pairing = pairings.try_emplace(field(observation), content, field(observation)).first->second;
        const string tier =
            tier_name(field(observation), field(subject) == "No focal subject" ? string() : field(subject),
                      observations.size() > 1);
        told.has(field(observation), tier);
        told.names(field(observation), {});
        const string files = field(media);
        for (const std::string_view file : split_fields(files, ';')) told.names(field(observation), string(trimmed(file)));
        string modifier;
        for (const int column : modifiers) modifier.append(modifier.empty() ? "" : "|").append(field(column));
        const string stopped = field(last_note) == field(note) ? string() : field(last_note); // a point's is there twice
        const string text_note = with_modifiers(modifier, joined_notes({field(note), stopped}));
        Label label{{}, field(behaviour), text_note, line};
        if (label.text.empty()) return bad_file(path, line, "there is no behavior");
        if (!time_in(start >= 0 ? start : time, label.span.onset)) return bad_file(path, line, "the time is no number");
        if (start >= 0) {
            label.span.offset = label.span.onset;
            if (const string end = field(stop); !end.empty() && end != "NA" && !time_in(stop, label.span.offset))
                return bad_file(path, line, "the stop is no number");
            if (label.span.offset < label.span.onset) return bad_file(path, line, "it stops before it starts");
            content.tiers[content.tier(tier)].labels.push_back(std::move(label));
        } else if (field(status) == "POINT") {
            pairing.point(tier, label.span.onset, label.text, label.note, line);
        } else {
            pairing.state(tier, label.span.onset, label.text, modifier, label.note, line);
        }
    }
    for (auto &[name, pairing] : pairings) pairing.finish();
    told.tell(content);
    if (table->rows.empty()) return bad_file(path, 0, "there is no event in it");
    return content;
}

} // namespace tempera::exchange
