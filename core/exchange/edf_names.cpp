#include "core/exchange/edf_names.h"

#include "core/exchange/text_file.h"

#include <algorithm>
#include <map>
#include <set>

namespace tempera::exchange {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t longest_name = 16, longest_unit = 8;

/// What a letter beyond ASCII is written as, in the languages that write with Latin letters.
string_view latin(string_view letter) {
    static const std::map<string_view, string_view> plain = [] {
        std::map<string_view, string_view> all{{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"},
                                               {"Ü", "Ue"}, {"ß", "ss"}, {"ẞ", "SS"}, {"æ", "ae"}, {"Æ", "Ae"},
                                               {"œ", "oe"}, {"Œ", "Oe"}, {"µ", "u"},  {"μ", "u"},  {"°", "deg"}};
        struct Row {
            string_view ascii;
            std::initializer_list<string_view> letters;
        };
        for (const auto &[ascii, letters] :
             {Row{"a", {"à", "á", "â", "ã", "å", "ā", "ă", "ą"}}, {"A", {"À", "Á", "Â", "Ã", "Å", "Ā", "Ă", "Ą"}},
              {"c", {"ç", "ć", "č"}}, {"C", {"Ç", "Ć", "Č"}}, {"d", {"ď", "đ", "ð"}}, {"D", {"Ď", "Đ", "Ð"}},
              {"e", {"è", "é", "ê", "ë", "ē", "ę", "ě"}}, {"E", {"È", "É", "Ê", "Ë", "Ē", "Ę", "Ě"}}, {"g", {"ğ"}},
              {"G", {"Ğ"}}, {"i", {"ì", "í", "î", "ï", "ī", "ı"}}, {"I", {"Ì", "Í", "Î", "Ï", "Ī", "İ"}},
              {"l", {"ł", "ľ"}}, {"L", {"Ł", "Ľ"}}, {"n", {"ñ", "ń", "ň"}}, {"N", {"Ñ", "Ń", "Ň"}},
              {"o", {"ò", "ó", "ô", "õ", "ø", "ō", "ő"}}, {"O", {"Ò", "Ó", "Ô", "Õ", "Ø", "Ō", "Ő"}}, {"r", {"ř"}},
              {"R", {"Ř"}}, {"s", {"ś", "š", "ş", "ș"}}, {"S", {"Ś", "Š", "Ş", "Ș"}}, {"t", {"ť", "ț", "þ"}},
              {"T", {"Ť", "Ț", "Þ"}}, {"u", {"ù", "ú", "û", "ū", "ů", "ű"}}, {"U", {"Ù", "Ú", "Û", "Ū", "Ů", "Ű"}},
              {"y", {"ý", "ÿ"}}, {"Y", {"Ý"}}, {"z", {"ź", "ż", "ž"}}, {"Z", {"Ź", "Ż", "Ž"}}})
            for (const string_view one : letters) all.emplace(one, ascii);
        return all;
    }();
    const auto found = plain.find(letter);
    return found == plain.end() ? string_view("_") : found->second;
}

string as_ascii(string_view text) {
    string out;
    while (!text.empty()) {
        std::size_t length = 1;
        while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
        const auto first = static_cast<unsigned char>(text[0]);
        if (first >= 0x20 && first < 0x7F)
            out += text[0];
        else
            out += latin(text.substr(0, length));
        text.remove_prefix(length);
    }
    return out;
}

/// "_lower" and "_upper", as our curves' bounds are called; else nothing.
string_view ending_of(string_view name) {
    for (const string_view ending : {"_lower", "_upper"})
        if (name.size() > ending.size() && name.ends_with(ending)) return ending;
    return {};
}

bool has_letter(const string &text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

} // namespace

std::vector<string> edf_names(const std::vector<Track> &tracks) {
    std::vector<string> names;
    std::set<string> used{"EDF Annotations"}; // EDF+ keeps it for the labels
    std::map<string, std::size_t> unwritable; // a curve and its bounds get one number
    for (const Track &track : tracks) {
        const string ending(ending_of(track.name));
        const string own = track.name.substr(0, track.name.size() - ending.size());
        string stem = as_ascii(own);
        if (!has_letter(stem))
            stem = numbered("curve ", unwritable.emplace(own, unwritable.size() + 1).first->second);
        string name = stem.substr(0, longest_name - ending.size()) + ending;
        for (std::size_t n = 2; !used.insert(name).second; ++n) {
            const string number = numbered("~", n);
            name = stem.substr(0, longest_name - ending.size() - number.size()) + number + ending;
        }
        names.push_back(std::move(name));
    }
    return names;
}

string edf_unit(const Track &track) { return as_ascii(track.unit).substr(0, longest_unit); }

} // namespace tempera::exchange
