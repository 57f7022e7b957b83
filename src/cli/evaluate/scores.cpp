#include "cli/evaluate/scores.hpp"

namespace readout::cli {
namespace {

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double harmonic_mean(double a, double b) {
  return a + b == 0 ? 0 : 2 * a * b / (a + b);
}

template <class Map>
void add_all(Map& to, const Map& from) {
  for (const auto& [key, value] : from) to[key] += value;
}

}  // namespace

Count& Count::operator+=(const Count& other) {
  right += other.right;
  wrong += other.wrong;
  found += other.found;
  missed += other.missed;
  return *this;
}

double Count::precision() const {
  return ratio(right, right + wrong);
}
double Count::recall() const {
  return ratio(found, found + missed);
}
double Count::f1() const {
  return harmonic_mean(precision(), recall());
}

Share& Share::operator+=(const Share& other) {
  right += other.right;
  all += other.all;
  return *this;
}

void Share::add(bool is_right) {
  ++all;
  if (is_right) ++right;
}

double Share::value() const {
  return ratio(right, all);
}

WordCount& WordCount::operator+=(const WordCount& other) {
  gold += other.gold;
  found += other.found;
  shared += other.shared;
  return *this;
}

double WordCount::precision() const {
  return ratio(shared, found);
}
double WordCount::recall() const {
  return ratio(shared, gold);
}
double WordCount::f1() const {
  return harmonic_mean(precision(), recall());
}

Mean& Mean::operator+=(const Mean& other) {
  sum += other.sum;
  count += other.count;
  return *this;
}

void Mean::add(double value) {
  sum += value;
  ++count;
}

double Mean::value() const {
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

StatementScores& StatementScores::operator+=(const StatementScores& other) {
  add_all(strict, other.strict);
  add_all(lax, other.lax);
  add_all(speaker, other.speaker);
  speaker_named += other.speaker_named;
  content_of_found += other.content_of_found;
  content_words += other.content_words;
  whole_words += other.whole_words;
  return *this;
}

PairScores& PairScores::operator+=(const PairScores& other) {
  same += other.same;
  across += other.across;
  return *this;
}

Scores& Scores::operator+=(const Scores& other) {
  statements += other.statements;
  add_all(by_language, other.by_language);
  content_overlap += other.content_overlap;
  speaker_strict += other.speaker_strict;
  speaker_lax += other.speaker_lax;
  cue += other.cue;
  add_all(speaker_by_how, other.speaker_by_how);
  pairs += other.pairs;
  pairs_of_gold += other.pairs_of_gold;
  calibration_same += other.calibration_same;
  calibration_across += other.calibration_across;
  relation_strict += other.relation_strict;
  relation_lax += other.relation_lax;
  formulae_strict += other.formulae_strict;
  formulae_lax += other.formulae_lax;
  return *this;
}

Scores sum_of(std::span<const EventScores> events) {
  Scores all;
  for (const EventScores& event : events) all += event.scores;
  return all;
}

}  // namespace readout::cli
