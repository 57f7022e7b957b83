#include "readout/extract/unspaced_segments.hpp"

#include <algorithm>

#include "readout/extract/unspaced_phrases.hpp"

namespace readout::extract {
namespace {

/// " - ", "——": not the hyphen of a double name.
bool is_dash(const Reading& reading, std::size_t i) {
  if (!reading.is_mark(i, {"-"}) || i == 0) return false;
  return reading.token(i - 1).span.end < reading.token(i).span.begin ||
         reading.is_mark(i - 1, {"-"}) || reading.is_mark(i + 1, {"-"});
}

}  // namespace

bool is_segment_end(const Reading& reading, std::size_t i) {
  return is_dash(reading, i) ||
         reading.is_mark(i, {",", "，", ".", "。", ";", "；", ":", "：", "!", "！", "?", "？"});
}

std::size_t segment_start(const Reading& reading, const Unit& unit, std::size_t end) {
  const std::size_t farthest = end - std::min(end - unit.tokens.first, kSegmentReach);
  std::size_t first = end;
  while (first > farthest && !is_segment_end(reading, first - 1) &&
         reading.quotation_at(first - 1) == nullptr) {
    --first;
  }
  return first;
}

bool follows_quotation(const Reading& reading, const Unit& unit, std::size_t start) {
  std::size_t i = start;
  while (i > unit.tokens.first && is_segment_end(reading, i - 1) &&
         reading.quotation_at(i - 1) == nullptr) {
    --i;
  }
  return i > unit.tokens.first && reading.quotation_at(i - 1) != nullptr;
}

bool quotation_near(const Reading& reading, const Unit& unit, std::size_t next) {
  constexpr std::size_t kNear = 8;
  const std::size_t last = std::min(unit.tokens.end, next + kNear);
  for (std::size_t i = next; i < last; ++i) {
    if (reading.quotation_at(i) != nullptr) return true;
  }
  return false;
}

bool quotation_behind_mark(const Reading& reading, const Unit& unit, std::size_t next) {
  while (next < unit.tokens.end && is_segment_end(reading, next)) ++next;
  return next < unit.tokens.end && reading.quotation_at(next) != nullptr;
}

TokenRange over_quotation(const Reading& reading, const Unit& unit, TokenRange phrase) {
  if (phrase.empty() || phrase.first == unit.tokens.first ||
      !is_attributive_mark(reading, phrase.first)) {
    return phrase;
  }
  const Quotation* quotation = reading.quotation_at(phrase.first - 1);
  if (quotation == nullptr) return phrase;
  const std::size_t end = reading.tokens_of(quotation->outer).first;
  return end <= unit.tokens.first ? phrase : TokenRange{segment_start(reading, unit, end), end};
}

}  // namespace readout::extract
