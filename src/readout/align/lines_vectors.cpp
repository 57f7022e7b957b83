#include "readout/align/lines_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "readout/align/lines_threads.hpp"

namespace readout::align {
namespace {

constexpr std::size_t kNeighbours = 4;  ///< of the neighbourhood
constexpr std::size_t kCandidates = 6;
constexpr std::size_t kBlock = 256;  ///< rows a thread compares at once

using Best = std::vector<std::pair<float, std::uint32_t>>;

bool better(const std::pair<float, std::uint32_t>& x, const std::pair<float, std::uint32_t>& y) {
  return x.first != y.first ? x.first > y.first : x.second < y.second;
}

void keep(Best& best, float cosine, std::size_t row) {
  const std::pair<float, std::uint32_t> found{cosine, static_cast<std::uint32_t>(row)};
  if (best.size() == kCandidates && !better(found, best.back())) return;
  best.insert(std::ranges::upper_bound(best, found, better), found);
  if (best.size() > kCandidates) best.pop_back();
}

/// The nearest rows of `there` of each row of `here`.
Nearest nearest_of(const encode::Vectors& here, const encode::Vectors& there, std::size_t jobs) {
  Nearest nearest(here.rows());
  const std::size_t blocks = (here.rows() + kBlock - 1) / kBlock;
  for_each_index(blocks, jobs, [&](std::size_t block) {
    const std::size_t end = std::min(here.rows(), (block + 1) * kBlock);
    for (std::size_t j = 0; j < there.rows(); ++j) {
      for (std::size_t i = block * kBlock; i < end; ++i) {
        keep(nearest[i], static_cast<float>(encode::cosine(here.row(i), there.row(j))), j);
      }
    }
  });
  return nearest;
}

std::vector<double> nearness_of(const Nearest& nearest) {
  std::vector<double> means;
  means.reserve(nearest.size());
  for (const Best& best : nearest) {
    double sum = 0;
    const std::size_t size = std::min(kNeighbours, best.size());
    for (std::size_t i = 0; i < size; ++i) sum += static_cast<double>(best[i].first);
    means.push_back(size == 0 ? 0 : sum / static_cast<double>(size));
  }
  return means;
}

std::string joined(SideVectors::Sentences sentences, std::size_t begin, std::size_t size) {
  std::string text(sentences[begin]);
  for (std::size_t i = begin + 1; i < begin + size; ++i) text.append(" ").append(sentences[i]);
  return text;
}

}  // namespace

Result<SideVectors> SideVectors::make(const encode::Encoder& encoder, Sentences sentences,
                                      std::size_t jobs) {
  auto vectors = encoder.encode(sentences, jobs);
  if (!vectors) return vectors.error();
  SideVectors side;
  side.single_ = std::move(vectors).value();
  if (side.empty()) return side;
  side.sums_.resize(sentences.size());
  side.group_rows_.assign(sentences.size(), {-1, -1, -1, -1});
  std::vector<double> sum(side.single_.dimension());
  for (std::size_t begin = 0; begin < sentences.size(); ++begin) {
    std::ranges::fill(sum, 0);
    for (std::size_t size = 1; size <= kLargestGroup && begin + size <= sentences.size(); ++size) {
      const auto row = side.single_.row(begin + size - 1);
      double square = 0;
      for (std::size_t i = 0; i < row.size(); ++i) {
        sum[i] += static_cast<double>(row[i]);
        square += sum[i] * sum[i];
      }
      side.sums_[begin][size - 1] = std::sqrt(square);
    }
  }
  return side;
}

Result<bool> SideVectors::encode_groups(const encode::Encoder& encoder, Sentences sentences,
                                        const std::vector<bool>& begins, std::size_t jobs) {
  if (empty()) return false;
  std::vector<std::string> texts;
  for (std::size_t begin = 0; begin < begins.size(); ++begin) {
    if (!begins[begin]) continue;
    for (std::size_t size = 2; size <= kLargestGroup && begin + size <= sentences.size(); ++size) {
      group_rows_[begin][size - 1] = static_cast<std::int64_t>(texts.size());
      texts.push_back(joined(sentences, begin, size));
    }
  }
  if (texts.empty()) return false;
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  auto vectors = encoder.encode(views, jobs);
  if (!vectors) return vectors.error();
  groups_ = std::move(vectors).value();
  return true;
}

std::span<const float> SideVectors::group(std::size_t begin, std::size_t size) const {
  if (size == 1) return single_.row(begin);
  const std::int64_t row = group_rows_[begin][size - 1];
  return row < 0 ? std::span<const float>() : groups_.row(static_cast<std::size_t>(row));
}

double SideVectors::near(std::size_t begin, std::size_t size) const {
  double sum = 0;
  for (std::size_t i = begin; i < begin + size; ++i) sum += nearness[i];
  return sum / static_cast<double>(size);
}

Nearest find_nearest(SideVectors& a, SideVectors& b, std::size_t jobs) {
  Nearest of_a = nearest_of(a.single(), b.single(), jobs);
  a.nearness = nearness_of(of_a);
  b.nearness = nearness_of(nearest_of(b.single(), a.single(), jobs));
  return of_a;
}

}  // namespace readout::align
