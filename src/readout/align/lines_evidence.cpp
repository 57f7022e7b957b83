#include "readout/align/lines_evidence.hpp"

#include <algorithm>
#include <cmath>

namespace readout::align {
namespace {

constexpr double kMostGain = 6;
constexpr double kLeastGain = 0.05;
constexpr double kMostAbsence = -1.5;

std::vector<std::size_t> first_terms(const std::vector<LineTerms>& lines) {
  std::vector<std::size_t> first{0};
  first.reserve(lines.size() + 1);
  for (const LineTerms& line : lines) first.push_back(first.back() + line.words.size());
  return first;
}

void count(const std::vector<LineTerms>& lines, std::vector<std::uint32_t>& counts) {
  for (const LineTerms& line : lines) {
    for (std::size_t i = 0; i < line.keys.size(); ++i) {
      if (i == 0 || line.keys[i].key != line.keys[i - 1].key) ++counts[line.keys[i].key];
    }
  }
}

/// The share of sentences that have a key, kept off 0 and 1.
double share(double counted, std::size_t size) {
  return (counted + 0.5) / (static_cast<double>(size) + 1);
}

}  // namespace

LineEvidence::LineEvidence(const LineTexts& texts, std::size_t keys, const LineWeights& weights,
                           const FoundAgain& found_again)
    : texts_(&texts),
      weights_(&weights),
      count_a_(keys, 0),
      count_b_(keys, 0),
      kinds_(keys, KeyKind::word),
      gains_(keys),
      first_term_a_(first_terms(texts.a)),
      first_term_b_(first_terms(texts.b)) {
  count_keys(keys);
  set_gains(found_again);
  absence_a_ = absences(texts.a, count_b_, texts.b.size(), found_again, nothing_a_);
  absence_b_ = absences(texts.b, count_a_, texts.a.size(), found_again, nothing_b_);
}

void LineEvidence::count_keys(std::size_t keys) {
  count(texts_->a, count_a_);
  count(texts_->b, count_b_);
  std::vector<std::size_t> size(keys + 1, 0);
  for (const LineTerms& line : texts_->b) {
    for (const LineKey& key : line.keys) ++size[key.key + 1];
  }
  for (std::size_t key = 0; key < keys; ++key) size[key + 1] += size[key];
  first_place_ = size;
  places_.resize(size.back());
  for (std::size_t b = 0; b < texts_->b.size(); ++b) {
    for (const LineKey& key : texts_->b[b].keys) {
      kinds_[key.key] = key.kind;
      places_[size[key.key]++] = {static_cast<std::uint32_t>(b), key.term};
    }
  }
}

void LineEvidence::set_gains(const FoundAgain& found_again) {
  const auto gain = [&](std::uint32_t counted, std::size_t size, KeyKind kind) {
    const double expected = found_again[static_cast<std::size_t>(kind)];
    return static_cast<float>(
        std::clamp(std::log(expected / share(counted, size)), 0.0, kMostGain));
  };
  for (std::size_t key = 0; key < gains_.size(); ++key) {
    gains_[key] = {gain(count_b_[key], texts_->b.size(), kinds_[key]),
                   gain(count_a_[key], texts_->a.size(), kinds_[key])};
  }
}

std::vector<float> LineEvidence::absences(const std::vector<LineTerms>& lines,
                                          const std::vector<std::uint32_t>& others,
                                          std::size_t size, const FoundAgain& found_again,
                                          std::vector<double>& nothing) const {
  std::vector<float> all;
  for (const LineTerms& line : lines) {
    std::vector<double> expected(line.words.size(), 0);
    std::vector<double> anyway(line.words.size(), 0);
    for (const LineKey& key : line.keys) {
      if (others[key.key] == 0) continue;
      const double found = found_again[static_cast<std::size_t>(key.kind)];
      expected[key.term] = std::max(expected[key.term], found);
      anyway[key.term] = std::max(anyway[key.term], share(others[key.key], size));
    }
    double sum = 0;
    for (std::size_t term = 0; term < line.words.size(); ++term) {
      const bool tells = expected[term] > anyway[term];
      const double absence =
          tells ? std::log((1 - expected[term]) / (1 - std::min(anyway[term], 0.99))) : 0;
      all.push_back(static_cast<float>(std::max(kMostAbsence, absence)));
      sum += all.back();
    }
    nothing.push_back(sum);
  }
  return all;
}

void LineEvidence::matches(std::size_t a, std::size_t from, std::size_t to,
                           std::vector<Match>& out) const {
  for (const LineKey& key : texts_->a[a].keys) {
    const KeyGain gain = gains_[key.key];
    if (gain.of_a < kLeastGain && gain.of_b < kLeastGain) continue;
    const auto begin = places_.begin() + static_cast<std::ptrdiff_t>(first_place_[key.key]);
    const auto end = places_.begin() + static_cast<std::ptrdiff_t>(first_place_[key.key + 1]);
    const float lost_a = absence_a_[first_term_a_[a] + key.term];
    for (auto place = std::ranges::lower_bound(begin, end, from, {}, &Place::sentence);
         place != end && place->sentence < to; ++place) {
      const float lost_b = absence_b_[first_term_b_[place->sentence] + place->term];
      out.push_back(
          {place->sentence, {key.term, gain.of_a - lost_a}, {place->term, gain.of_b - lost_b}});
    }
  }
}

void LineEvidence::rare_matches(std::size_t a, std::size_t most, std::vector<Match>& out) const {
  for (const LineKey& key : texts_->a[a].keys) {
    if (count_b_[key.key] >= most) continue;
    const KeyGain gain = gains_[key.key];
    for (std::size_t i = first_place_[key.key]; i < first_place_[key.key + 1]; ++i) {
      out.push_back({places_[i].sentence, {key.term, gain.of_a}, {places_[i].term, gain.of_b}});
    }
  }
}

}  // namespace readout::align
