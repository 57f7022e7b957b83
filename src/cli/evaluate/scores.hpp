/// Counts of right, wrong and missed, and the figures made of them.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace readout::cli {

struct Count {
  std::size_t right = 0;   ///< predictions that match gold
  std::size_t wrong = 0;   ///< predictions that match none
  std::size_t found = 0;   ///< gold items that a prediction matches
  std::size_t missed = 0;  ///< gold items that none matches

  Count& operator+=(const Count& other);
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  [[nodiscard]] std::size_t gold() const { return found + missed; }
  [[nodiscard]] std::size_t predicted() const { return right + wrong; }
};

/// A share of cases that were right.
struct Share {
  std::size_t right = 0;
  std::size_t all = 0;

  Share& operator+=(const Share& other);
  void add(bool is_right);
  [[nodiscard]] double value() const;
};

/// What one event, or all together, scored. Strict and lax are those of the gold's README.
struct Scores {
  std::map<std::string, Count> strict;  ///< by kind of statement, and "all"
  std::map<std::string, Count> lax;
  std::map<std::string, Count> by_language;  ///< lax
  double content_overlap =
      0;  ///< sum of the content F1 of the indirect, joint and turn statements found
  std::size_t content_count = 0;
  Share speaker_strict;
  Share speaker_lax;
  Share cue;
  std::map<std::string, Share> speaker_by_how;  ///< lax
  Count pairs_same;                             ///< pairs of sources in one language
  Count pairs_across;
  Share relation_strict;
  Share relation_lax;
  Count formulae_strict;
  Count formulae_lax;

  Scores& operator+=(const Scores& other);
};

/// One thing that went wrong, for whoever works on it.
struct Mistake {
  std::string kind;  ///< "missed", "false", "speaker", "pair-missed", "pair-false",
                     ///< "formula-missed", "formula-false"
  std::string source;
  std::string text;
  std::string detail;
};

struct EventScores {
  std::string id;
  Scores scores;
  std::vector<Mistake> mistakes;
  std::vector<std::string>
      warnings;  ///< gold strings that are not in the text, sources that cannot be read
};

}  // namespace readout::cli
