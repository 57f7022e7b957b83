#include "readout/encode/piece_rows.hpp"

#include <algorithm>

namespace readout::encode {

PieceRows::PieceRows(const Network& network, const Kernels& kernels)
    : network_(network), kernels_(kernels), row_of_(network.pieces, nullptr) {}

std::vector<std::int32_t> PieceRows::without_row(std::span<const std::int32_t> pieces) const {
  std::vector<std::int32_t> missing;
  for (const std::int32_t piece : pieces) {
    if (row_of_[static_cast<std::size_t>(piece)] == nullptr) missing.push_back(piece);
  }
  std::ranges::sort(missing);
  const auto rest = std::ranges::unique(missing);
  missing.erase(rest.begin(), rest.end());
  return missing;
}

void PieceRows::add(std::span<const std::int32_t> pieces) {
  const std::size_t size = whole_groups(pieces.size()) * kPieceRow;
  blocks_.push_back(std::make_unique_for_overwrite<float[]>(size));  // NOLINT: never to be zeroed
  float* const start = blocks_.back().get();
  kernels_.describe(network_, pieces, {start, size});
  for (std::size_t i = 0; i < pieces.size(); ++i)
    row_of_[static_cast<std::size_t>(pieces[i])] = start + i * kPieceRow;
  rows_ += pieces.size();
}

void PieceRows::forget() {
  std::ranges::fill(row_of_, nullptr);
  blocks_.clear();
  rows_ = 0;
}

std::vector<const float*> PieceRows::of(std::span<const std::int32_t> pieces) {
  std::vector<std::int32_t> known(pieces.begin(), pieces.end());
  const auto outside = [&](std::int32_t piece) {
    return piece < 0 || static_cast<std::size_t>(piece) >= network_.pieces;
  };
  std::ranges::replace_if(known, outside, 0);
  std::vector<std::int32_t> missing = without_row(known);
  if (rows_ + missing.size() > kMostRows) {
    forget();
    missing = without_row(known);
  }
  if (!missing.empty()) add(missing);
  std::vector<const float*> rows;
  rows.reserve(known.size());
  for (const std::int32_t piece : known) rows.push_back(row_of_[static_cast<std::size_t>(piece)]);
  return rows;
}

}  // namespace readout::encode
