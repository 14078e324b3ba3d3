#include "core/workflow/npy.h"

#include "core/base/csv.h"

#include <charconv>
#include <string_view>

namespace tempera::workflow {
namespace {

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::int64_t largest = std::int64_t{1} << 40;

/// The text after "'key':" in the header's Python dictionary.
std::string_view after_key(std::string_view header, std::string_view key) {
    const std::size_t at = header.find(std::string("'").append(key).append("'"));
    if (at == std::string_view::npos) return {};
    const std::size_t colon = header.find(':', at);
    return colon == std::string_view::npos ? std::string_view{} : trimmed(header.substr(colon + 1));
}

/// "(3, 48, 48)". False for anything else.
bool read_shape(std::string_view text, std::vector<std::int64_t> &shape, std::int64_t &count) {
    const std::size_t end = text.find(')');
    if (text.empty() || text[0] != '(' || end == std::string_view::npos) return false;
    text = text.substr(1, end - 1);
    count = 1;
    while (!(text = trimmed(text)).empty()) {
        std::int64_t extent = 0;
        const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), extent);
        if (error != std::errc{} || extent < 0 || (extent > 0 && count > largest / extent)) return false;
        count *= extent;
        shape.push_back(extent);
        text.remove_prefix(static_cast<std::size_t>(last - text.data()));
        text = trimmed(text);
        if (!text.empty() && text[0] != ',') return false;
        text.remove_prefix(text.empty() ? 0 : 1);
    }
    return true;
}

} // namespace

Result<ByteArray> read_npy(const std::filesystem::path &path) {
    auto file = read_file(path);
    if (!file) return tl::unexpected(file.error());
    const auto bad = [&](std::string detail) {
        return fail(ErrorCode::file_unreadable, path.string(), std::move(detail));
    };
    const std::string_view all = *file;
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(all[i])); };
    if (all.size() < 12 || all.substr(0, magic.size()) != magic) return bad("it is no NumPy array");
    const std::size_t version = byte(6);
    if (version < 1 || version > 3) return bad("unknown version of the NumPy format");
    const std::size_t begin = version == 1 ? 10 : 12;
    const std::size_t length =
        version == 1 ? byte(8) | byte(9) << 8 : byte(8) | byte(9) << 8 | byte(10) << 16 | byte(11) << 24;
    if (length > all.size() - begin) return bad("the header is cut short");
    const std::string_view header = all.substr(begin, length);
    if (after_key(header, "descr").substr(0, 5) != "'|u1'") return bad("the array does not hold unsigned bytes");
    if (after_key(header, "fortran_order").substr(0, 5) != "False") return bad("the array is not in C order");
    ByteArray array;
    std::int64_t count = 0;
    if (!read_shape(after_key(header, "shape"), array.shape, count)) return bad("the shape is damaged");
    if (static_cast<std::int64_t>(all.size() - begin - length) != count)
        return bad("the array has another size than its header says");
    file->erase(0, begin + length);
    array.bytes = std::move(*file);
    return array;
}

} // namespace tempera::workflow
