// A state as bytes and back: one member template `keep(archive)` names the fields once, and is run either way.
#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

namespace tempera::features {

/// Read back only by the program that wrote it, on the same machine: no byte order, no versions of its own.
class StateWriter {
public:
    static constexpr bool reading = false;
    template <class T> void operator()(T &value) {
        if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>)
            raw(&value, sizeof value);
        else
            value.keep(*this);
    }
    template <class T> void operator()(std::vector<T> &list) {
        std::uint64_t count = list.size();
        (*this)(count);
        if constexpr (std::is_arithmetic_v<T>)
            raw(list.data(), list.size() * sizeof(T));
        else
            for (T &item : list) (*this)(item);
    }
    void operator()(cv::Rect2f &r) { raw(&r, sizeof r); }
    void operator()(cv::Point2f &p) { raw(&p, sizeof p); }
    void operator()(cv::Mat &m) {
        std::int32_t type = m.type(), rows = m.rows, columns = m.cols;
        (*this)(type);
        (*this)(rows);
        (*this)(columns);
        for (int y = 0; y < rows; ++y) raw(m.ptr(y), static_cast<std::size_t>(columns) * m.elemSize());
    }
    std::vector<std::byte> bytes;

private:
    void raw(const void *from, std::size_t size) {
        const auto *first = static_cast<const std::byte *>(from);
        bytes.insert(bytes.end(), first, first + size);
    }
};

/// Reads within bounds: after the first failure nothing is read any more and `done` is false.
class StateReader {
public:
    static constexpr bool reading = true;
    explicit StateReader(std::span<const std::byte> bytes) : left_(bytes) {}
    template <class T> void operator()(T &value) {
        if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>)
            raw(&value, sizeof value);
        else
            value.keep(*this);
    }
    template <class T> void operator()(std::vector<T> &list) {
        std::uint64_t count = 0;
        (*this)(count);
        if (count > left_.size()) fail(); // each item takes a byte at least
        if (!ok_) return;
        list.resize(static_cast<std::size_t>(count));
        if constexpr (std::is_arithmetic_v<T>)
            raw(list.data(), list.size() * sizeof(T));
        else
            for (T &item : list) (*this)(item);
    }
    void operator()(cv::Rect2f &r) { raw(&r, sizeof r); }
    void operator()(cv::Point2f &p) { raw(&p, sizeof p); }
    void operator()(cv::Mat &m) {
        std::int32_t type = 0, rows = 0, columns = 0;
        (*this)(type);
        (*this)(rows);
        (*this)(columns);
        const bool known = type == CV_8U || type == CV_32F;
        if (!known || rows < 0 || columns < 0 || rows > 4096 || columns > 4096) fail();
        if (!ok_ || rows == 0 || columns == 0) {
            m.release();
            return;
        }
        m.create(rows, columns, type);
        for (int y = 0; y < rows; ++y) raw(m.ptr(y), static_cast<std::size_t>(columns) * m.elemSize());
    }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool done() const { return ok_ && left_.empty(); } ///< all was there, and nothing else

private:
    void fail() { ok_ = false; }
    void raw(void *to, std::size_t size) {
        if (!ok_ || size > left_.size()) return fail();
        if (size > 0) std::memcpy(to, left_.data(), size);
        left_ = left_.subspan(size);
    }
    std::span<const std::byte> left_;
    bool ok_ = true;
};

} // namespace tempera::features
