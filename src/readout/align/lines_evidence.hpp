/// What two sentences tell by their words: natural logarithms of how much more probable
/// that is of sentences that belong together than of any two of these texts.
///
/// A term found again tells the more, the fewer sentences of the other text have it; one that the
/// other text knows and this sentence lacks tells against. Terms that the other text never has tell
/// nothing. Made once a pass; constant, so threads may share it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "readout/align/lines_terms.hpp"
#include "readout/align/lines_weights.hpp"

namespace readout::align {

/// A term of a sentence that is found again, with what it tells beyond its absence.
struct FoundTerm {
  std::uint8_t term = 0;
  float gain = 0;
};

class LineEvidence {
 public:
  using FoundAgain = std::array<double, kKeyKinds>;

  /// What is referred to must outlive it. `keys`: how many there are.
  LineEvidence(const LineTexts& texts, std::size_t keys, const LineWeights& weights,
               const FoundAgain& found_again);

  struct Place {
    std::uint32_t sentence = 0;
    std::uint8_t term = 0;
  };
  struct Match {
    std::uint32_t b = 0;
    FoundTerm in_a;
    FoundTerm in_b;
  };
  /// All that sentence `a` shares with `from` <= b < `to`; by key, not by `b`. Appends.
  void matches(std::size_t a, std::size_t from, std::size_t to, std::vector<Match>& out) const;
  /// The same only of keys that fewer than `most` sentences of the other side have.
  void rare_matches(std::size_t a, std::size_t most, std::vector<Match>& out) const;

  /// What a sentence tells when none of its terms is found again.
  [[nodiscard]] double nothing_of_a(std::size_t a) const { return nothing_a_[a]; }
  [[nodiscard]] double nothing_of_b(std::size_t b) const { return nothing_b_[b]; }
  [[nodiscard]] const LineTexts& texts() const { return *texts_; }
  [[nodiscard]] const LineWeights& weights() const { return *weights_; }

 private:
  struct KeyGain {
    float of_a = 0;  ///< for a term of `a`
    float of_b = 0;
  };
  void count_keys(std::size_t keys);
  void set_gains(const FoundAgain& found_again);
  [[nodiscard]] std::vector<float> absences(const std::vector<LineTerms>& lines,
                                            const std::vector<std::uint32_t>& others,
                                            std::size_t size, const FoundAgain& found_again,
                                            std::vector<double>& nothing) const;

  const LineTexts* texts_;
  const LineWeights* weights_;
  std::vector<std::uint32_t> count_a_, count_b_;  ///< sentences, by key
  std::vector<KeyKind> kinds_;                    ///< by key
  std::vector<KeyGain> gains_;                    ///< by key
  std::vector<std::size_t> first_place_;          ///< by key, and the end
  std::vector<Place> places_;                     ///< in `b`, in order
  std::vector<double> nothing_a_, nothing_b_;
  std::vector<std::size_t> first_term_a_, first_term_b_;
  std::vector<float> absence_a_, absence_b_;  ///< by term
};

}  // namespace readout::align
