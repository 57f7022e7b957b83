#include "readout/diff/merged_loci.hpp"

#include <algorithm>
#include <utility>

namespace readout::diff {
namespace {

using Words = MergedReading::Words;
using Place = MergedWord::Place;

bool goes_on(const Words& words, const Place& place, std::span<const MergeSide> sides) {
  return words.side == place.side && words.tokens.end == place.token &&
         !std::ranges::binary_search(sides[place.side].breaks, place.token);
}

/// Whether the word is the next one of all who have the reading, and of nobody else.
bool goes_on(const MergedReading& reading, const MergedWord& word,
             std::span<const MergeSide> sides) {
  return std::ranges::equal(
      reading.words, word.places,
      [&](const Words& words, const Place& place) { return goes_on(words, place, sides); });
}

MergedReading reading_of(const MergedWord& word) {
  MergedReading reading;
  for (const Place& place : word.places) {
    reading.words.push_back({place.side, {place.token, place.token + 1}});
  }
  return reading;
}

bool share_a_side(const MergedReading& a, const MergedReading& b) {
  return std::ranges::any_of(a.words, [&](const Words& words) {
    return std::ranges::find(b.words, words.side, &Words::side) != b.words.end();
  });
}

std::span<const text::Token> tokens_of(const MergedReading& reading,
                                       std::span<const MergeSide> sides) {
  const Words& words = reading.words.front();
  return sides[words.side].side.tokens.subspan(words.tokens.begin, words.tokens.size());
}

bool are_alike(const MergedReading& a, const MergedReading& b, std::span<const MergeSide> sides) {
  return std::ranges::equal(tokens_of(a, sides), tokens_of(b, sides), {}, &text::Token::folded,
                            &text::Token::folded);
}

/// Readings of the same words become one, and the one that most have comes first.
MergedLocus tidied(MergedLocus locus, std::span<const MergeSide> sides) {
  MergedLocus tidy;
  for (MergedReading& reading : locus.readings) {
    const auto same = std::ranges::find_if(
        tidy.readings, [&](const MergedReading& each) { return are_alike(each, reading, sides); });
    if (same == tidy.readings.end()) {
      tidy.readings.push_back(std::move(reading));
      continue;
    }
    std::ranges::move(reading.words, std::back_inserter(same->words));
    std::ranges::sort(same->words, {}, &Words::side);
  }
  std::ranges::sort(tidy.readings, [](const MergedReading& a, const MergedReading& b) {
    if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
    return a.words.front().side < b.words.front().side;
  });
  return tidy;
}

}  // namespace

std::vector<MergedLocus> loci_of(std::span<const MergedWord> words,
                                 std::span<const MergeSide> sides) {
  std::vector<MergedReading> readings;
  for (MergedWord word : words) {
    std::ranges::sort(word.places, {}, &Place::side);
    if (readings.empty() || !goes_on(readings.back(), word, sides)) {
      readings.push_back(reading_of(word));
      continue;
    }
    for (Words& each : readings.back().words) ++each.tokens.end;
  }
  std::vector<MergedLocus> loci;
  for (MergedReading& reading : readings) {
    const bool beside =
        !loci.empty() && std::ranges::none_of(loci.back().readings, [&](const MergedReading& each) {
          return share_a_side(each, reading);
        });
    if (!beside) loci.emplace_back();
    loci.back().readings.push_back(std::move(reading));
  }
  for (MergedLocus& locus : loci) locus = tidied(std::move(locus), sides);
  return loci;
}

}  // namespace readout::diff
