/// Sentence vectors in one block of memory.
///
/// A row a text, `dimension` floats each, of unit length; all zero where there was nothing to
/// encode. Cosines are products of rows. No vectors at all: dimension 0, every cosine 0.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace readout::encode {

class Vectors {
 public:
  Vectors() = default;
  Vectors(std::size_t rows, std::size_t dimension)
      : rows_(rows), dimension_(dimension), values_(rows * dimension, 0.0F) {}

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t dimension() const { return dimension_; }
  /// Whether there is nothing to compare: no encoder, or no texts.
  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] std::span<float> row(std::size_t i) {
    return std::span(values_).subspan(i * dimension_, dimension_);
  }
  [[nodiscard]] std::span<const float> row(std::size_t i) const {
    return std::span(values_).subspan(i * dimension_, dimension_);
  }

 private:
  std::size_t rows_ = 0;
  std::size_t dimension_ = 0;
  std::vector<float> values_;
};

/// The product of two rows of unit length, summed in a fixed order: -1..1.
[[nodiscard]] double cosine(std::span<const float> a, std::span<const float> b);

}  // namespace readout::encode
