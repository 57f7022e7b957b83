/// A source's text as gold strings see it: every run of white space one space, and its words by
/// position.
///
/// Positions are byte offsets into the folded text. A word is a run of letters and digits in lower
/// case; Chinese counts by character. Two spans are compared by the words they share at the same
/// place.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/span.hpp"

namespace readout::cli {

/// Indices into the text's words, ascending.
using Words = std::vector<std::size_t>;

class FoldedText {
 public:
  explicit FoldedText(std::string_view text);

  /// From a span of the original text.
  [[nodiscard]] Words words_in(Span original) const;
  [[nodiscard]] Words words_in(const std::vector<Span>& originals) const;
  /// Back to the original text: a span for each run of words that follow each other.
  [[nodiscard]] std::vector<Span> spans_of(const Words& words) const;
  /// Where `exact` stands (behind `prefix`, if there is one), as words; nothing when it does not
  /// occur.
  [[nodiscard]] std::optional<Words> find(std::string_view exact, std::string_view prefix) const;
  /// `part` within the place of `whole`.
  [[nodiscard]] std::optional<Words> find_within(const Words& whole, std::string_view part) const;

 private:
  [[nodiscard]] std::size_t locate(const std::string& exact, const std::string& prefix) const;
  [[nodiscard]] Words words_of_folded(Span folded) const;

  std::vector<std::size_t>
      original_;  ///< byte of the original for each byte of `folded_`, which fills it
  std::string folded_;
  std::vector<Span> words_;  ///< in `folded_`
};

[[nodiscard]] std::size_t shared(const Words& a, const Words& b);
/// Harmonic mean of precision and recall over words; 0 when either is empty.
[[nodiscard]] double word_f1(const Words& a, const Words& b);
/// Share of the shorter one that the other has too.
[[nodiscard]] double overlap(const Words& a, const Words& b);

}  // namespace readout::cli
