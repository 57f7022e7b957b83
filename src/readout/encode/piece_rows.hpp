/// What `describe` (network.hpp) made of the pieces met so far, kept for the next text.
///
/// In: numbers of pieces. Out: a row of kPieceRow floats each (15 KiB). Bounded: some kMostRows
/// rows, all forgotten when there would be more. For one thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "readout/encode/network.hpp"

namespace readout::encode {

class PieceRows {
 public:
  static constexpr std::size_t kMostRows = 4096;

  PieceRows(const Network& network, const Kernels& kernels);

  /// Rows of the pieces, valid until the next call. A number beyond the table counts as 0.
  [[nodiscard]] std::vector<const float*> of(std::span<const std::int32_t> pieces);

 private:
  [[nodiscard]] std::vector<std::int32_t> without_row(std::span<const std::int32_t> pieces) const;
  void add(std::span<const std::int32_t> pieces);
  void forget();

  const Network& network_;
  const Kernels& kernels_;
  std::vector<const float*> row_of_;  // null: not met
  std::vector<std::unique_ptr<float[]>> blocks_;
  std::size_t rows_ = 0;
};

}  // namespace readout::encode
