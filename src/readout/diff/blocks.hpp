/// The working form of a difference inside this room: blocks of tokens, kept or changed.
///
/// Indices are token indices into each side's run, half-open. The blocks of a script cover both
/// runs in order, and kept and changed blocks alternate.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace readout::diff {

using Ids = std::vector<std::uint32_t>;
using IdSpan = std::span<const std::uint32_t>;

struct Block {
  std::size_t a_begin = 0;
  std::size_t a_end = 0;
  std::size_t b_begin = 0;
  std::size_t b_end = 0;
  bool kept = false;

  [[nodiscard]] std::size_t a_size() const { return a_end - a_begin; }
  [[nodiscard]] std::size_t b_size() const { return b_end - b_begin; }
};

/// Adds a block behind the last one, joined with it when both are kept or both changed.
void append(std::vector<Block>& blocks, const Block& block);

}  // namespace readout::diff
