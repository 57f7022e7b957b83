/// The file of weights: what scripts/convert_encoder.py writes, mapped into memory and checked.
///
/// In: a folder with weights.bin and sentencepiece.model. Out: the network as pointers into the
/// mapping, valid while the object lives, and what the tokenizer's file must be. An Error where the
/// file is not of this form: truncated, of another version, with other sizes. Cost: under a
/// millisecond; the weights themselves (79 MB, 66 of them a table of which a text needs few rows)
/// are read as they are used. Not checked: the values of the weights.
///
/// The form, little-endian: 16 bytes "readout encoder\n"; u32 version; u32 number of arrays; u64
/// size of this file; u64 size and 32 bytes SHA-256 of sentencepiece.model; 24 zeros. Then an entry
/// an array: 32 bytes name, zero-padded; u32 bytes a value (1 or 4); u32 rows; u32 columns; u32
/// zero; u64 offset, a multiple of 64; u64 bytes. Then the arrays.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "readout/encode/mapped_file.hpp"
#include "readout/encode/network.hpp"
#include "readout/model/result.hpp"

namespace readout::encode {

inline constexpr std::string_view kWeightsName = "weights.bin";
inline constexpr std::string_view kTokenizerName = "sentencepiece.model";

struct Weights {
  MappedFile file;
  Network network;
  std::uint64_t tokenizer_size = 0;
  std::array<std::byte, 32> tokenizer_sha256{};
};

[[nodiscard]] Result<Weights> load_weights(const std::filesystem::path& folder);

}  // namespace readout::encode
