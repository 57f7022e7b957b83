/// Counts of right, wrong and missed, and the figures made of them.
#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/evaluate/calibration.hpp"

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

/// Words of the gold and of what was found, at the same places.
struct WordCount {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t shared = 0;

  WordCount& operator+=(const WordCount& other);
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

/// A mean over cases that each scored between 0 and 1.
struct Mean {
  double sum = 0;
  std::size_t count = 0;

  Mean& operator+=(const Mean& other);
  void add(double value);
  [[nodiscard]] double value() const;
};

/// Keys of counts beside the kinds of statement.
inline constexpr std::string_view kAll = "all";
inline constexpr std::string_view kQuotation = "quotation";  ///< direct and partial, kinds agree
inline constexpr std::string_view kQuotationSpan = "quotation_span";  ///< strict, by the span alone

/// What the statements of one language, or of all, scored. Reported speech is indirect and joint;
/// its contents are scored only where the gold marks any.
struct StatementScores {
  std::map<std::string, Count> strict;  ///< by kind of statement and the keys above
  std::map<std::string, Count> lax;
  std::map<std::string, Share> speaker;  ///< lax, by the gold's kind and the keys above
  Share speaker_named;      ///< lax, of those whose name the gold has in the text's script
  Mean content_of_found;    ///< word F1 of the reported speech found
  WordCount content_words;  ///< of reported speech; misses and false finds count
  WordCount whole_words;    ///< the same of the statements with their attribution

  StatementScores& operator+=(const StatementScores& other);
};

/// Pairs of statements of different sources.
struct PairScores {
  Count same;  ///< of sources in one language
  Count across;

  PairScores& operator+=(const PairScores& other);
};

/// What one event, or all together, scored. Strict and lax are those of the gold's README.
struct Scores {
  StatementScores statements;
  std::map<std::string, StatementScores> by_language;
  Mean content_overlap;  ///< as content_of_found, with turns and with contents that are not marked
  Share speaker_strict;
  Share speaker_lax;
  Share cue;
  std::map<std::string, Share> speaker_by_how;  ///< lax
  PairScores pairs;                             ///< end to end, of statements found
  PairScores pairs_of_gold;                     ///< with the gold's own statements
  Calibration calibration_same;  ///< of the scores of pairs, as score_calibration.hpp
  Calibration calibration_across;
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

[[nodiscard]] Scores sum_of(std::span<const EventScores> events);

}  // namespace readout::cli
