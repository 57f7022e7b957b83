/// Runs of tokens by what they say, however they are spelled.
///
/// In: a side and windows of its tokens. Out: for each window the runs that could be written
/// otherwise, in order, the longest first at each place, with a key that is the same for all
/// spellings. A window without compounds and quantities has none but its single words, and these
/// only where asked for. Private to the room.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "readout/diff/diff.hpp"
#include "readout/diff/wordlists.hpp"

namespace readout::diff {

/// The range with `more` tokens on both ends, within a run of `size`.
[[nodiscard]] inline TokenRange with_neighbours(TokenRange range, std::size_t more,
                                                std::size_t size) {
  return {range.begin - std::min(more, range.begin), std::min(range.end + more, size)};
}

struct SpelledRun {
  TokenRange tokens;
  std::string key;
  bool is_quantity = false;
  bool has_digits = false;
  bool is_written_out = false;  ///< a short form, or what it stands for (written_out.hpp)
};

[[nodiscard]] bool holds_number(const Side& side, TokenRange window);

class SpelledRuns {
 public:
  /// `windows` are looked through for quantities; in order, overlapping or not.
  SpelledRuns(const Side& side, const std::vector<TokenRange>& windows,
              const lexicon::Lexicon& lexicon);

  /// Compounds and quantities.
  [[nodiscard]] std::vector<SpelledRun> several_in(TokenRange window) const;
  /// Words and numbers, one by one.
  [[nodiscard]] std::vector<SpelledRun> single_in(TokenRange window) const;

 private:
  void add_compounds_at(std::size_t i, TokenRange window, std::vector<SpelledRun>& runs) const;
  void add_quantities(TokenRange window, std::vector<SpelledRun>& runs) const;
  [[nodiscard]] std::string in_letters(const text::Token& token) const;
  [[nodiscard]] bool counts_as_han(const text::Token& token) const;
  [[nodiscard]] std::string key_of(const std::string& folded) const;

  const Side* side_;
  const lexicon::Grammar* grammar_;
  std::vector<lexicon::Quantity> found_;
  const std::vector<lexicon::Quantity>* quantities_;
};

}  // namespace readout::diff
