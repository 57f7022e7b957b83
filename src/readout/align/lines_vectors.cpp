#include "readout/align/lines_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace readout::align {
namespace {

constexpr std::size_t kNeighbours = 4;  ///< of the neighbourhood
constexpr std::size_t kCandidates = 6;

std::vector<double> nearness_of(const Nearest& nearest) {
  std::vector<double> means;
  means.reserve(nearest.size());
  for (const auto& best : nearest) {
    double sum = 0;
    const std::size_t size = std::min(kNeighbours, best.size());
    for (std::size_t i = 0; i < size; ++i) sum += static_cast<double>(best[i].cosine);
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
  encode::NearestOptions options;
  options.best = kCandidates;
  options.jobs = jobs;
  Nearest of_a = encode::nearest(a.single(), b.single(), options);
  a.nearness = nearness_of(of_a);
  b.nearness = nearness_of(encode::nearest(b.single(), a.single(), options));
  return of_a;
}

}  // namespace readout::align
