/// The arithmetic of network.hpp, for the two files that compile it: READOUT_KERNELS is the name of
/// a set of processor instructions, and Eigen is renamed with it, so that the linker does not take
/// one set's functions for the other's. For the same reason nothing here calls a function template
/// of the standard library that might not be inlined.
#pragma once
#include <Eigen/Core>
#include <cmath>
#include <cstring>

#include "readout/encode/network.hpp"

namespace readout::encode::READOUT_KERNELS {
namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Rows = Eigen::Map<const Matrix, Eigen::Unaligned, Eigen::OuterStride<>>;
using RowsOut = Eigen::Map<Matrix, Eigen::Unaligned, Eigen::OuterStride<>>;

// Eigen cuts sums by the sizes of the caches it finds; fixed here, results do not depend on them.
constexpr std::ptrdiff_t kCacheSizes[] = {32 << 10, 512 << 10, 8 << 20};
constexpr std::size_t kLanes = 16;  // sums side by side, which the compiler keeps in registers

struct Cells {
  float* data;
  std::size_t stride;
};

/// out = a b, or out += a b. `rows` in whole groups.
void multiply(const float* a, std::size_t a_stride, std::size_t rows, std::size_t inner,
              const float* b, std::size_t columns, Cells out, bool add = false) {
  const auto n = [](std::size_t size) { return static_cast<Eigen::Index>(size); };
  const Rows left(a, n(rows), n(inner), Eigen::OuterStride<>(n(a_stride)));
  const Rows right(b, n(inner), n(columns), Eigen::OuterStride<>(n(columns)));
  RowsOut result(out.data, n(rows), n(columns), Eigen::OuterStride<>(n(out.stride)));
  if (add)
    result.noalias() += left * right;
  else
    result.noalias() = left * right;
}

float sum_of(const float (&lanes)[kLanes]) {
  float sum = 0;
  for (const float lane : lanes) sum += lane;
  return sum;
}

float total(const float* values, std::size_t size) {
  float lanes[kLanes] = {};
  for (std::size_t i = 0; i < size; i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += values[i + lane];
  }
  return sum_of(lanes);
}

float squares_about(const float* values, std::size_t size, float middle) {
  float lanes[kLanes] = {};
  for (std::size_t i = 0; i < size; i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const float off = values[i + lane] - middle;
      lanes[lane] += off * off;
    }
  }
  return sum_of(lanes);
}

void relu(float* values, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) values[i] = values[i] > 0 ? values[i] : 0;
}

void dequantise(const Network& network, std::int32_t piece, float* out) {
  const auto index = static_cast<std::size_t>(piece);
  const float scale = network.scale[index % network.blocks];
  const float low = network.low[index % network.blocks];
  const std::uint8_t* row = network.table + index * kEmbedding;
  for (std::size_t i = 0; i < kEmbedding; ++i) out[i] = static_cast<float>(row[i]) * scale + low;
}

/// Bias, then layer normalisation over all branches together.
void normalise_projection(const Network& network, float* x) {
  for (std::size_t i = 0; i < kProjected; ++i) x[i] += network.projection_bias[i];
  const float mean = total(x, kProjected) / static_cast<float>(kProjected);
  const float variance = squares_about(x, kProjected, mean) / static_cast<float>(kProjected);
  const float factor = 1 / std::sqrt(variance + network.epsilon);
  for (std::size_t i = 0; i < kProjected; ++i) {
    x[i] = (x[i] - mean) * factor * network.projection_gain[i] + network.projection_shift[i];
  }
}

void describe(const Network& network, std::span<const std::int32_t> pieces, std::span<float> rows) {
  const std::size_t whole = whole_groups(pieces.size());
  float* const start = rows.data();
  for (std::size_t row = 0; row < whole; ++row) {
    float* const out = start + row * kPieceRow;
    if (row < pieces.size())
      dequantise(network, pieces[row], out);
    else
      std::memset(out, 0, kEmbedding * sizeof(float));
  }
  float* const projected = start + kEmbedding;
  multiply(start, kPieceRow, whole, kEmbedding, network.projection, kProjected,
           {projected, kPieceRow});
  for (std::size_t row = 0; row < whole; ++row)
    normalise_projection(network, projected + row * kPieceRow);
  float* taps = projected + kProjected;
  for (std::size_t branch = 0; branch < kBranches.size(); ++branch) {
    const std::size_t width = kBranches[branch].order * kBranch;
    multiply(projected + branch * kBranch, kPieceRow, whole, kBranch,
             network.branches[branch].first, width, {taps, kPieceRow});
    taps += width;
  }
}

/// Where in a row of `describe` the shares of a branch begin.
constexpr std::size_t taps_of(std::size_t branch) {
  std::size_t at = kEmbedding + kProjected;
  for (std::size_t i = 0; i < branch; ++i) at += kBranches[i].order * kBranch;
  return at;
}

/// The first convolution of a token: shares of its neighbours, summed from the left.
void first_convolution(const Network& network, const float* const* text, std::size_t length,
                       std::size_t at, std::size_t branch, float* out) {
  const BranchShape shape = kBranches[branch];
  std::memcpy(out, network.branches[branch].first_bias, kBranch * sizeof(float));
  for (std::size_t place = 0; place < shape.order; ++place) {
    const std::size_t from = at + place;  // of the run, counted from `left` places before the text
    if (from < shape.left || from - shape.left >= length) continue;
    const float* share = text[from - shape.left] + taps_of(branch) + place * kBranch;
    for (std::size_t i = 0; i < kBranch; ++i) out[i] += share[i];
  }
  const float* start = text[at] + kEmbedding + branch * kBranch;
  for (std::size_t i = 0; i < kBranch; ++i) out[i] = (out[i] > 0 ? out[i] : 0) + start[i];
}

/// One branch of all tokens into `features` (kProjected values a token): first convolution between
/// margins of zeros, runs gathered, second convolution.
void run_branch(const Network& network, const Batch& batch, std::size_t branch, float* features,
                Workspace& workspace) {
  const std::size_t tokens = batch.tokens.size();
  const std::size_t whole = whole_groups(tokens);
  const BranchShape shape = kBranches[branch];
  const std::size_t width = shape.order * kBranch;
  float* const rows = workspace.rows.data();
  float* const windows = workspace.windows.data();
  float* const product = workspace.product.data();

  float* row = rows;
  float* window = windows;
  const float* const* text = batch.tokens.data();
  for (const std::size_t length : batch.lengths) {
    row += kMargin * kBranch;
    for (std::size_t at = 0; at < length; ++at)
      first_convolution(network, text, length, at, branch, row + at * kBranch);
    for (std::size_t at = 0; at < length; ++at, row += kBranch, window += width)
      std::memcpy(window, row - shape.left * kBranch, width * sizeof(float));
    text += length;
  }
  std::memset(window, 0, (whole - tokens) * width * sizeof(float));
  multiply(windows, width, whole, width, network.branches[branch].second, kBranch,
           {product, kBranch});

  row = rows;
  const float* second = product;
  const float* bias = network.branches[branch].second_bias;
  float* out = features + branch * kBranch;
  for (const std::size_t length : batch.lengths) {
    row += kMargin * kBranch;
    for (std::size_t at = 0; at < length; ++at) {
      for (std::size_t i = 0; i < kBranch; ++i) {
        const float sum = second[i] + bias[i];
        out[i] = (sum > 0 ? sum : 0) + row[i];
      }
      row += kBranch;
      second += kBranch;
      out += kProjected;
    }
  }
}

/// A token's features, normalised but for gain and shift, added to `sum`.
void add_features(const Network& network, const float* embedding, const float* branches,
                  float* sum) {
  const auto count = static_cast<float>(kFeatures);
  const float mean = (total(embedding, kEmbedding) + total(branches, kProjected)) / count;
  const float variance =
      (squares_about(embedding, kEmbedding, mean) + squares_about(branches, kProjected, mean)) /
      count;
  const float factor = 1 / std::sqrt(variance + network.epsilon);
  for (std::size_t i = 0; i < kEmbedding; ++i) sum[i] += (embedding[i] - mean) * factor;
  float* const rest = sum + kEmbedding;
  for (std::size_t i = 0; i < kProjected; ++i) rest[i] += (branches[i] - mean) * factor;
}

/// Features of the tokens into one row a text.
void sum_up(const Network& network, const Batch& batch, const float* features, float* pooled) {
  std::size_t token = 0;
  for (std::size_t text = 0; text < batch.lengths.size(); ++text) {
    float* const sum = pooled + text * kFeatures;
    for (std::size_t at = 0; at < batch.lengths[text]; ++at, ++token)
      add_features(network, batch.tokens[token], features + token * kProjected, sum);
    const auto length = static_cast<float>(batch.lengths[text]);
    for (std::size_t i = 0; i < kFeatures; ++i)
      sum[i] = sum[i] * network.feature_gain[i] + length * network.feature_shift[i];
  }
}

/// The dense layers over `whole` rows of `pooled`.
void finish(const Network& network, const Batch& batch, const float* pooled, float* out,
            Workspace& workspace) {
  const std::size_t texts = batch.lengths.size();
  const std::size_t whole = whole_groups(texts);
  float* const mean = workspace.layers.data();
  float* const y0 = mean + whole * kEmbedding;
  float* const y1 = y0 + whole * kHidden;
  float* const y2 = y1 + whole * kHidden;
  float* const z = y2 + whole * kEmbedding;
  multiply(pooled, kFeatures, whole, kFeatures, network.pool, kEmbedding, {mean, kEmbedding});
  for (std::size_t text = 0; text < texts; ++text) {
    const auto length = static_cast<float>(batch.lengths[text]);
    const float factor = 1 / std::sqrt(length);
    float* const row = mean + text * kEmbedding;
    for (std::size_t i = 0; i < kEmbedding; ++i)
      row[i] = (row[i] + length * network.pool_bias[i]) * factor;
  }
  multiply(mean, kEmbedding, whole, kEmbedding, network.d0, kHidden, {y0, kHidden});
  relu(y0, whole * kHidden);
  multiply(mean, kEmbedding, whole, kEmbedding, network.p1, kHidden, {y1, kHidden});
  multiply(y0, kHidden, whole, kHidden, network.d1, kHidden, {y1, kHidden}, true);
  relu(y1, whole * kHidden);
  multiply(y1, kHidden, whole, kHidden, network.d2, kEmbedding, {y2, kEmbedding});
  relu(y2, whole * kEmbedding);
  multiply(y1, kHidden, whole, kHidden, network.p3, kEmbedding, {z, kEmbedding});
  multiply(y2, kEmbedding, whole, kEmbedding, network.d3, kEmbedding, {z, kEmbedding}, true);
  for (std::size_t text = 0; text < texts; ++text) {
    float* const row = out + text * kEmbedding;
    for (std::size_t i = 0; i < kEmbedding; ++i) row[i] = ::tanhf(z[text * kEmbedding + i]);
    const float norm = std::sqrt(squares_about(row, kEmbedding, 0));
    // A spoilt weight makes no number: such a text has no vector rather than a wrong one.
    const float factor = std::isfinite(norm) && norm > 0 ? 1 / norm : 0;
    for (std::size_t i = 0; i < kEmbedding; ++i) row[i] = factor > 0 ? row[i] * factor : 0;
  }
}

void encode(const Network& network, const Batch& batch, std::span<float> vectors,
            Workspace& workspace) {
  const std::size_t tokens = batch.tokens.size();
  const std::size_t texts = batch.lengths.size();
  const std::size_t padded_rows = rows_with_margins(tokens, texts);
  workspace.fit(tokens, texts);
  std::memset(workspace.rows.data(), 0, padded_rows * kBranch * sizeof(float));
  float* const features = workspace.features.data();
  for (std::size_t branch = 0; branch < kBranches.size(); ++branch)
    run_branch(network, batch, branch, features, workspace);
  const std::size_t pooled_size = whole_groups(texts) * kFeatures;
  float* const pooled = workspace.pooled.data();
  std::memset(pooled, 0, pooled_size * sizeof(float));
  sum_up(network, batch, features, pooled);
  finish(network, batch, pooled, vectors.data(), workspace);
}

}  // namespace

Kernels kernels() {
  Eigen::setCpuCacheSizes(kCacheSizes[0], kCacheSizes[1], kCacheSizes[2]);
  return {READOUT_KERNELS_NAME, describe, encode};
}

}  // namespace readout::encode::READOUT_KERNELS
