/// The network of the Universal Sentence Encoder multilingual v3 (Yang et al. 2019), as pointers to
/// its weights, and the arithmetic over it.
///
/// A token has an embedding of 512 values. Three branches look at runs of 2, 3 and 5 tokens: the
/// embedding is projected to 256 values and normalised, then two convolutions follow, each added to
/// what it started from. Embedding and branches side by side (1,280 values) are normalised, summed
/// over the text, divided by the root of its length, and four dense layers make the vector of 512.
///
/// The projection and the first convolution are linear in a token, so they are done once a piece of
/// the vocabulary (`describe`) and not once a token (`encode`): half the work, as pieces repeat.
///
/// Every sum is over one text or piece alone, in an order that does not depend on what else is
/// computed with it. The two sets of kernels round differently: equal bits are promised on equal
/// processors only.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace readout::encode {

inline constexpr std::size_t kEmbedding = 512;  ///< values of a piece's embedding, and of a vector
inline constexpr std::size_t kBranch = 256;     ///< values of a token in one branch
inline constexpr std::size_t kHidden = 320;     ///< values of the first two dense layers

struct BranchShape {
  std::size_t order;  ///< tokens in a run
  std::size_t left;   ///< how many of them stand before the token itself
};
inline constexpr std::array<BranchShape, 3> kBranches{{{2, 0}, {3, 1}, {5, 2}}};
inline constexpr std::size_t kMargin = 2;  ///< the farthest that a run reaches, to either side
inline constexpr std::size_t kTaps = 10;   ///< the sum of the orders

inline constexpr std::size_t kProjected = kBranches.size() * kBranch;
inline constexpr std::size_t kFeatures = kEmbedding + kProjected;
/// What is kept of a piece: embedding, projections, and its share in each place of each first run.
inline constexpr std::size_t kPieceRow = kEmbedding + kProjected + kTaps * kBranch;
/// Matrix products are done on as many rows at least, and on multiples of it: with fewer, Eigen
/// sums in another order.
inline constexpr std::size_t kRowGroup = 4;

[[nodiscard]] constexpr std::size_t whole_groups(std::size_t rows) {
  return (rows + kRowGroup - 1) / kRowGroup * kRowGroup;
}

/// Matrices by rows. What is not a matrix has one row.
struct Network {
  struct Branch {
    const float* first = nullptr;  ///< kBranch x order * kBranch: a place of the run beside another
    const float* first_bias = nullptr;
    const float* second = nullptr;  ///< order * kBranch x kBranch: a place of the run under another
    const float* second_bias = nullptr;
  };

  std::size_t pieces = 0;
  const std::uint8_t* table = nullptr;  ///< pieces x kEmbedding, quantised
  std::size_t blocks = 0;               ///< piece i: table * scale[i % blocks] + low[i % blocks]
  const float* scale = nullptr;
  const float* low = nullptr;
  const float* projection = nullptr;  ///< kEmbedding x kProjected
  const float* projection_bias = nullptr;
  const float* projection_gain = nullptr;
  const float* projection_shift = nullptr;
  std::array<Branch, kBranches.size()> branches;
  const float* feature_gain = nullptr;
  const float* feature_shift = nullptr;
  const float* pool = nullptr;  ///< kFeatures x kEmbedding
  const float* pool_bias = nullptr;
  /// y0 = relu(x d0), y1 = relu(x p1 + y0 d1), y2 = relu(y1 d2), z = tanh(y1 p3 + y2 d3)
  const float* d0 = nullptr;
  const float* d1 = nullptr;
  const float* d2 = nullptr;
  const float* d3 = nullptr;
  const float* p1 = nullptr;
  const float* p3 = nullptr;
  float epsilon = 0;
};

/// Memory that the kernels use and that is worth keeping from call to call; grows as needed.
struct Workspace {
  std::vector<float> rows, windows, product, features, pooled, layers;
  void fit(std::size_t tokens, std::size_t texts);
};
/// Texts stand between margins of zeros, so that a run needs no other care at either end.
[[nodiscard]] constexpr std::size_t rows_with_margins(std::size_t tokens, std::size_t texts) {
  return tokens + (texts + 1) * kMargin;
}

/// Texts as rows of `describe`'s output, one after another.
struct Batch {
  std::span<const float* const> tokens;
  std::span<const std::size_t> lengths;  ///< tokens of each text, at least 1; they sum up
};

struct Kernels {
  std::string_view name;
  /// `rows` has kPieceRow values a piece, and room for whole_groups(pieces) of them: what is in the
  /// room beyond the pieces afterwards is of no use.
  void (*describe)(const Network&, std::span<const std::int32_t> pieces, std::span<float> rows);
  /// kEmbedding values a text, of unit length.
  void (*encode)(const Network&, const Batch&, std::span<float> vectors, Workspace&);
};

[[nodiscard]] const Kernels& portable_kernels();
/// The fastest that this processor runs: AVX2 with FMA, or the portable ones.
[[nodiscard]] const Kernels& best_kernels();

}  // namespace readout::encode
