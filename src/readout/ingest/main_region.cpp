#include "readout/ingest/main_region.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

using Weight = std::int64_t;

/// A sentence alone on its line is a paragraph from here on.
constexpr std::size_t kFewestParagraphWords = 10;
constexpr Weight kMostParagraphWeight = 60;
constexpr Weight kParagraphCost = 6;  ///< teasers are paragraphs too, but short ones
constexpr std::size_t kLongestHeadline = 30;
constexpr Weight kShortLine = 5;
constexpr Weight kMostOfRun = 4;  ///< a line of a run weighs up to so many times a lone one
constexpr Weight kLabel = 60;

Weight paragraph_weight(std::size_t words) {
  return std::min(static_cast<Weight>(words), kMostParagraphWeight) - kParagraphCost;
}

/// How a line weighs by itself; negative for what may be furniture.
Weight weight_alone(const PageBlock& block) {
  if (!section_reason(block.text).empty()) return -kLabel;
  if (block.reason == "separator") return 0;
  if (!block.reason.empty()) return -kShortLine;
  const std::size_t words = count_words(block.text);
  if (ends_with_stop(block.text)) {
    return words >= kFewestParagraphWords ? paragraph_weight(words) : 1;
  }
  if (block.text.ends_with(':') || block.text.ends_with("\uFF1A")) return 0;
  if (words > kLongestHeadline) return paragraph_weight(words) / 2;
  return -kShortLine;
}

std::vector<Weight> weights_of(const Page& page) {
  std::vector<Weight> weights;
  Weight run = 0;
  for (const PageBlock& block : page.blocks) {
    Weight weight = weight_alone(block);
    run = weight < 0 ? run + 1 : 0;
    if (run > 1 && weight > -kLabel) weight *= std::min(run, kMostOfRun);
    weights.push_back(weight);
  }
  return weights;
}

/// What readers wrote is prose as well.
void silence_comments(const Page& page, std::vector<Weight>& weights) {
  const std::size_t comments = begin_of_comments(page);
  for (std::size_t i = comments; i < weights.size(); ++i) weights[i] = std::min<Weight>(weights[i], 0);
}

Region heaviest(const std::vector<Weight>& weights) {
  Region best;
  Weight most = 0;
  Weight sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += weights[i];
    if (sum > most) {
      most = sum;
      best = {begin, i + 1};
    }
  }
  return best;
}

}  // namespace

Region main_region(const Page& page) {
  std::vector<Weight> weights = weights_of(page);
  silence_comments(page, weights);
  return heaviest(weights);
}

}  // namespace readout::ingest
