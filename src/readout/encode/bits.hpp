/// The signs of vectors as bits, and a search that looks at the bits first.
///
/// In: vectors by rows. Out: for each query its nearest rows by cosine, nearest first, rows of
/// equal cosine in their order. Coarse to fine: the rows whose signs differ least (as many as are
/// re-ranked) are compared by their vectors. Of the ten nearest this finds .999 with 512 bits and
/// 500 re-ranked. A row or query of zeros is nobody's neighbour.
///
/// Cost: for a query, about 2 ns a row and 100 us for the re-ranking. Memory: a bit a value of the
/// rows, two bytes a row for each thread, the answer.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "readout/encode/vectors.hpp"

namespace readout::encode {

/// Bit i of a row is set where value i is above zero.
class SignBits {
 public:
  SignBits() = default;
  explicit SignBits(const Vectors& vectors);

  [[nodiscard]] std::size_t rows() const { return rows_; }
  /// 64 values a word; bits beyond the dimension are unset.
  [[nodiscard]] std::span<const std::uint64_t> row(std::size_t i) const {
    return std::span(words_).subspan(i * words_a_row_, words_a_row_);
  }

 private:
  std::size_t rows_ = 0;
  std::size_t words_a_row_ = 0;
  std::vector<std::uint64_t> words_;
};

/// How many bits differ (Hamming distance). Of equal sizes.
[[nodiscard]] std::uint32_t differing(std::span<const std::uint64_t> a,
                                      std::span<const std::uint64_t> b);

/// The `best` rows that differ least from `query`, in rising order of their numbers; of rows that
/// differ equally the first.
[[nodiscard]] std::vector<std::uint32_t> nearest_by_bits(std::span<const std::uint64_t> query,
                                                         const SignBits& rows, std::size_t best);

struct Neighbour {
  std::uint32_t row = 0;
  float cosine = 0;
};

struct NearestOptions {
  std::size_t best = 10;
  std::size_t reranked = 500;  ///< at least `best` are
  std::size_t jobs = 1;        ///< threads at most; the answer does not depend on it
};

/// `bits` are those of `rows`: an archive keeps them.
[[nodiscard]] std::vector<std::vector<Neighbour>> nearest(const Vectors& queries,
                                                          const Vectors& rows, const SignBits& bits,
                                                          const NearestOptions& options = {});
[[nodiscard]] std::vector<std::vector<Neighbour>> nearest(const Vectors& queries,
                                                          const Vectors& rows,
                                                          const NearestOptions& options = {});

}  // namespace readout::encode
