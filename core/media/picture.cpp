#include "core/media/picture.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <array>
#include <cstring>

namespace tempera::media {
namespace {

/// Rows for swscale begin at multiples of this, and it may write a little past the last one.
constexpr int row_alignment = 64;

/// Studio range luma [16, 235] to [0, 255].
const std::array<std::uint8_t, 256> &full_luma() {
    static const auto table = [] {
        std::array<std::uint8_t, 256> t{};
        for (int i = 0; i < 256; ++i)
            t[static_cast<std::size_t>(i)] =
                static_cast<std::uint8_t>(std::clamp(((i - 16) * 510 + 219) / 438, 0, 255));
        return t;
    }();
    return table;
}

/// An 8 bit luma plane of its own, so that the conversion to grey needs no colour arithmetic.
bool has_luma_plane(AVPixelFormat format) {
    switch (format) {
    case AV_PIX_FMT_YUV420P:
    case AV_PIX_FMT_YUV422P:
    case AV_PIX_FMT_YUV444P:
    case AV_PIX_FMT_YUV411P:
    case AV_PIX_FMT_YUV440P:
    case AV_PIX_FMT_YUV410P:
    case AV_PIX_FMT_YUVA420P:
    case AV_PIX_FMT_NV12:
    case AV_PIX_FMT_NV21:
    case AV_PIX_FMT_YUVJ420P:
    case AV_PIX_FMT_YUVJ422P:
    case AV_PIX_FMT_YUVJ444P:
    case AV_PIX_FMT_YUVJ440P:
    case AV_PIX_FMT_GRAY8: return true;
    default: return false;
    }
}

bool is_full_range(const AVFrame &in) {
    switch (in.format) {
    case AV_PIX_FMT_YUVJ420P:
    case AV_PIX_FMT_YUVJ422P:
    case AV_PIX_FMT_YUVJ444P:
    case AV_PIX_FMT_YUVJ440P: return true;
    case AV_PIX_FMT_GRAY8: return in.color_range != AVCOL_RANGE_MPEG;
    default: return in.color_range == AVCOL_RANGE_JPEG;
    }
}

/// The matrix to use: as said, else by the size, as players do.
int colour_matrix(const AVFrame &in) {
    switch (in.colorspace) {
    case AVCOL_SPC_BT709: return SWS_CS_ITU709;
    case AVCOL_SPC_FCC: return SWS_CS_FCC;
    case AVCOL_SPC_SMPTE240M: return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL: return SWS_CS_BT2020;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M: return SWS_CS_ITU601;
    default: return in.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

template <class Pixel> void turn(const Frame &in, int rotation, Frame &out) {
    auto *to = reinterpret_cast<Pixel *>(out.pixels.data());
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            const int from_x = rotation == 90 ? y : rotation == 180 ? in.width - 1 - x : in.width - 1 - y;
            const int from_y = rotation == 90 ? in.height - 1 - x : rotation == 180 ? in.height - 1 - y : x;
            const auto *row =
                reinterpret_cast<const Pixel *>(in.pixels.data() + static_cast<std::ptrdiff_t>(from_y) * in.stride);
            *to++ = row[from_x];
        }
}

/// The same picture turned clockwise, rows without padding.
void rotate(Frame &frame, int rotation) {
    if (rotation == 0) return;
    const int bytes = frame.format == PixelFormat::grey ? 1 : 4;
    Frame turned;
    turned.width = rotation == 180 ? frame.width : frame.height;
    turned.height = rotation == 180 ? frame.height : frame.width;
    turned.stride = turned.width * bytes;
    turned.pixels.resize(static_cast<std::size_t>(turned.stride) * static_cast<std::size_t>(turned.height));
    if (bytes == 1)
        turn<std::uint8_t>(frame, rotation, turned);
    else
        turn<std::uint32_t>(frame, rotation, turned);
    frame.width = turned.width;
    frame.height = turned.height;
    frame.stride = turned.stride;
    frame.pixels = std::move(turned.pixels);
}

void to_full_range(Frame &frame) {
    const auto &table = full_luma();
    for (auto &byte : frame.pixels) byte = table[byte];
}

} // namespace

PictureConverter::PictureConverter(Geometry shown, PixelFormat format, int max_height)
    : format_(format), rotation_(shown.rotation), width_(shown.width), height_(shown.height) {
    if (max_height > 0 && height_ > max_height) {
        width_ =
            std::max(1, static_cast<int>((static_cast<std::int64_t>(width_) * max_height + height_ / 2) / height_));
        height_ = max_height;
    }
    if (rotation_ % 180 != 0) std::swap(width_, height_);
}

Status PictureConverter::scale(const AVFrame &in, AVPixelFormat from, bool full_range, Frame &out) {
    const AVPixelFormat to = format_ == PixelFormat::grey ? AV_PIX_FMT_GRAY8 : AV_PIX_FMT_BGRA;
    scaler_.reset(sws_getCachedContext(scaler_.release(), in.width, in.height, from, width_, height_, to, SWS_BILINEAR,
                                       nullptr, nullptr, nullptr));
    if (!scaler_) return fail(ErrorCode::media_damaged, "picture", "its pixel format cannot be converted");
    if (from != AV_PIX_FMT_GRAY8) // grey to grey leaves the bytes' range alone
        sws_setColorspaceDetails(scaler_.get(), sws_getCoefficients(colour_matrix(in)), full_range ? 1 : 0,
                                 sws_getCoefficients(SWS_CS_ITU601), 1, 0, 1 << 16, 1 << 16);
    const int bytes = format_ == PixelFormat::grey ? 1 : 4;
    out.stride = (width_ * bytes + row_alignment - 1) / row_alignment * row_alignment;
    const auto size = static_cast<std::size_t>(out.stride) * static_cast<std::size_t>(height_);
    out.pixels.resize(size + row_alignment);
    std::uint8_t *rows[4] = {out.pixels.data()};
    const int strides[4] = {out.stride};
    const int lines = sws_scale(scaler_.get(), in.data, in.linesize, 0, in.height, rows, strides);
    out.pixels.resize(size);
    if (lines != height_) return fail(ErrorCode::media_damaged, "picture", "it cannot be converted");
    return {};
}

Status PictureConverter::convert_grey(const AVFrame &in, Frame &out) {
    const auto from = static_cast<AVPixelFormat>(in.format);
    const bool full = is_full_range(in);
    if (!has_luma_plane(from)) return scale(in, from, full, out);
    if (in.width != width_ || in.height != height_) {
        if (auto ok = scale(in, AV_PIX_FMT_GRAY8, true, out); !ok) return ok;
        if (!full) to_full_range(out);
        return {};
    }
    out.stride = width_;
    out.pixels.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
    const auto &table = full_luma();
    for (int y = 0; y < height_; ++y) {
        const std::uint8_t *row = in.data[0] + static_cast<std::ptrdiff_t>(y) * in.linesize[0];
        std::uint8_t *to = out.pixels.data() + static_cast<std::ptrdiff_t>(y) * width_;
        if (full)
            std::memcpy(to, row, static_cast<std::size_t>(width_));
        else
            std::transform(row, row + width_, to, [&](std::uint8_t byte) { return table[byte]; });
    }
    return {};
}

Status PictureConverter::convert(const AVFrame &in, Frame &out) {
    const auto from = static_cast<AVPixelFormat>(in.format);
    out.format = format_;
    out.width = width_;
    out.height = height_;
    if (auto ok = format_ == PixelFormat::grey ? convert_grey(in, out) : scale(in, from, is_full_range(in), out); !ok)
        return ok;
    const AVPixFmtDescriptor *described = av_pix_fmt_desc_get(from);
    if (format_ == PixelFormat::bgra && described && (described->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)))
        for (std::size_t i = 3; i < out.pixels.size(); i += 4) out.pixels[i] = 255;
    rotate(out, rotation_);
    return {};
}

} // namespace tempera::media
