// Weight files in the safetensors layout: 8 bytes little-endian header length, a JSON header (name -> dtype,
// shape, byte offsets; "__metadata__": text to text), then the tensors' bytes. Nothing in it can be executed.
#pragma once

#include "core/base/result.h"
#include "core/engine/params_torch.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace tempera::engine {

struct TensorFile {
    std::map<std::string, Tensor> tensors; ///< float32, or int64 where the file says I64; contiguous, on the CPU
    std::map<std::string, std::string> metadata;
};

/// 64-bit FNV-1a over the tensors' names and bytes, in name order.
std::uint64_t checksum(const std::map<std::string, Tensor> &tensors);

/// Adds "checksum" (hexadecimal) to the metadata.
std::vector<std::byte> encode_tensors(const TensorFile &file);
/// bad_model, with the defect as detail, for bytes that are cut, foreign, overlapping, of a wrong size, with a
/// number that is not finite, or whose checksum differs.
Result<TensorFile> decode_tensors(std::span<const std::byte> bytes);

Result<std::vector<std::byte>> read_file(const std::filesystem::path &path);

} // namespace tempera::engine
