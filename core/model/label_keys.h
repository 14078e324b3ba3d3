// Which keys label emotions, and in what order new emotions take them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace tempera::model {

/// Emotion::key: 1..9 as they are, 10 for the key 0, a capital letter's code for a letter; 0: none.
inline constexpr int key_zero = 10;

/// The keys that a new emotion may take, in this order. Of the letters those that no command has, in none of the sets
/// of keys (tests/ui/keys_test.cpp sees to it); any other letter is the user's own choice.
inline constexpr std::array<int, 19> free_keys{1,   2,   3,   4,   5,   6,   7,   8,   9,  key_zero,
                                               'B', 'C', 'H', 'P', 'V', 'X', 'T', 'D', 'W'};

inline constexpr bool is_label_key(int key) { return (key >= 1 && key <= key_zero) || (key >= 'A' && key <= 'Z'); }

/// "1", "0", "B"; empty: none.
std::string key_text(int key);
/// The same back, small letters too; nothing in, none (0) out. Empty: it is no key.
std::optional<int> key_of_text(std::string_view text);

} // namespace tempera::model
