#include "readout/encode/bits.hpp"

#include <algorithm>
#include <numeric>

#include "readout/encode/threads.hpp"

namespace readout::encode {
namespace {

constexpr std::size_t kWordBits = 64;
constexpr std::size_t kQueriesATurn = 64;  // that a thread takes at a time

#if defined(__x86_64__)
#define READOUT_COUNTS_BITS \
  [[gnu::target("popcnt")]]  // an instruction that not every processor has
#else
#define READOUT_COUNTS_BITS
#endif

/// Distances of all rows, given as words one after another.
void count_anywhere(std::span<const std::uint64_t> query, const std::uint64_t* words,
                    std::span<std::uint16_t> distances) {
  for (std::uint16_t& distance : distances) {
    int sum = 0;
    for (const std::uint64_t word : query) sum += __builtin_popcountll(word ^ *words++);
    distance = static_cast<std::uint16_t>(sum);
  }
}

/// The same with the processor's own instruction, and a fixed number of words where that is common.
READOUT_COUNTS_BITS void count_by_instruction(std::span<const std::uint64_t> query,
                                              const std::uint64_t* words,
                                              std::span<std::uint16_t> distances) {
  constexpr std::size_t kUsual = 8;
  const std::uint64_t* const asked = query.data();
  for (std::uint16_t& distance : distances) {
    int sum = 0;
    if (query.size() == kUsual) {
      for (std::size_t i = 0; i < kUsual; ++i) sum += __builtin_popcountll(asked[i] ^ words[i]);
    } else {
      for (std::size_t i = 0; i < query.size(); ++i)
        sum += __builtin_popcountll(asked[i] ^ words[i]);
    }
    distance = static_cast<std::uint16_t>(sum);
    words += query.size();
  }
}

bool has_instruction() {
#if defined(__x86_64__)
  static const bool has = __builtin_cpu_supports("popcnt") != 0;
  return has;
#else
  return true;
#endif
}

/// The greatest distance that is wholly or partly among the `best` least, and how many of it are.
struct Cut {
  std::size_t distance = 0;
  std::size_t of_it = 0;
};

Cut find_cut(std::span<const std::uint16_t> distances, std::size_t most, std::size_t best) {
  std::vector<std::size_t> counts(most + 1, 0);
  for (const std::uint16_t distance : distances) ++counts[distance];
  std::size_t left = best;
  std::size_t distance = 0;
  while (counts[distance] < left) left -= counts[distance++];
  return {distance, left};
}

std::vector<std::uint32_t> all_rows(std::size_t count) {
  std::vector<std::uint32_t> rows(count);
  std::iota(rows.begin(), rows.end(), 0U);
  return rows;
}

bool is_zero(std::span<const float> row) {
  return std::ranges::all_of(row, [](float value) { return value == 0; });
}

/// The nearest of `candidates`, by their vectors.
std::vector<Neighbour> rerank(std::span<const float> query, const Vectors& rows,
                              std::span<const std::uint32_t> candidates, std::size_t best) {
  std::vector<Neighbour> found;
  found.reserve(candidates.size());
  for (const std::uint32_t row : candidates) {
    if (!is_zero(rows.row(row)))
      found.push_back({row, static_cast<float>(cosine(query, rows.row(row)))});
  }
  const auto nearer = [](const Neighbour& a, const Neighbour& b) {
    return a.cosine != b.cosine ? a.cosine > b.cosine : a.row < b.row;
  };
  const std::size_t kept = std::min(best, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), nearer);
  found.resize(kept);
  return found;
}

}  // namespace

SignBits::SignBits(const Vectors& vectors)
    : rows_(vectors.rows()), words_a_row_((vectors.dimension() + kWordBits - 1) / kWordBits) {
  words_.resize(rows_ * words_a_row_);
  for (std::size_t i = 0; i < rows_; ++i) {
    const std::span<const float> row = vectors.row(i);
    std::uint64_t* const words = words_.data() + i * words_a_row_;
    for (std::size_t at = 0; at < row.size(); ++at)
      words[at / kWordBits] |= std::uint64_t{row[at] > 0} << at % kWordBits;
  }
}

std::uint32_t differing(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    sum += static_cast<std::uint32_t>(__builtin_popcountll(a[i] ^ b[i]));
  return sum;
}

std::vector<std::uint32_t> nearest_by_bits(std::span<const std::uint64_t> query,
                                           const SignBits& rows, std::size_t best) {
  if (best >= rows.rows()) return all_rows(rows.rows());
  if (best == 0 || query.empty()) return {};
  std::vector<std::uint16_t> distances(rows.rows());
  const auto count = has_instruction() ? count_by_instruction : count_anywhere;
  count(query, rows.row(0).data(), distances);
  Cut cut = find_cut(distances, query.size() * kWordBits, best);
  std::vector<std::uint32_t> found;
  found.reserve(best);
  for (std::size_t row = 0; row < distances.size(); ++row) {
    const bool last = distances[row] == cut.distance;
    if (distances[row] > cut.distance || (last && cut.of_it == 0)) continue;
    if (last) --cut.of_it;
    found.push_back(static_cast<std::uint32_t>(row));
  }
  return found;
}

std::vector<std::vector<Neighbour>> nearest(const Vectors& queries, const Vectors& rows,
                                            const SignBits& bits, const NearestOptions& options) {
  std::vector<std::vector<Neighbour>> found(queries.rows());
  if (queries.empty() || rows.empty() || queries.dimension() != rows.dimension()) return found;
  const SignBits asked(queries);
  const std::size_t reranked = std::max(options.best, options.reranked);
  share_out(queries.rows(), kQueriesATurn, options.jobs, [&] {
    return [&](std::size_t i) {
      if (is_zero(queries.row(i))) return;
      const auto candidates = nearest_by_bits(asked.row(i), bits, reranked);
      found[i] = rerank(queries.row(i), rows, candidates, options.best);
    };
  });
  return found;
}

std::vector<std::vector<Neighbour>> nearest(const Vectors& queries, const Vectors& rows,
                                            const NearestOptions& options) {
  return nearest(queries, rows, SignBits(rows), options);
}

}  // namespace readout::encode
