/// A Comparison made by hand, for tests of what reads one: statements are named by their words.
///
/// In: sources as paragraphs, statements as pieces of their text, points as lists of statements.
/// Out: a Comparison that keeps the laws of the model. Words that are not in the text are a mistake
/// of the test and throw std::invalid_argument.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::tests {

struct Said {
  StatementKind kind = StatementKind::indirect;
  std::string words;                 ///< the statement's span
  std::vector<std::string> content;  ///< pieces of the span; empty: the whole span
  std::string speaker;               ///< an id; "" when unknown, "a+b" for the sides together
  std::string cue;                   ///< words of the text; "" for none
};

class ComparisonBuilder {
 public:
  explicit ComparisonBuilder(Event event);

  void speaker(const std::string& id, const std::string& name);
  /// The first paragraph is the title. `document.text` and `blocks` are made here.
  std::size_t source(Document document, const std::vector<std::string>& paragraphs);
  std::size_t say(std::size_t source, const Said& said);
  std::size_t point(const std::string& label, const std::vector<std::size_t>& statements);
  /// A pair of a point; within one language with the word edits of an LCS. Returns its index.
  std::size_t pair(std::size_t point, std::size_t a, std::size_t b, Relation relation,
                   double score);
  /// Marks the edit of a pair whose words on either side are `words`.
  void change(std::size_t point, std::size_t pair, std::string_view words,
              std::vector<Change> changes, Direction direction = Direction::none);
  void miss(std::size_t point, std::size_t source, std::size_t statement, double score);
  void occurs(std::size_t phrase, std::size_t source, std::string_view words, std::size_t variant);

  [[nodiscard]] Comparison& comparison() { return comparison_; }
  /// Fills in narration, missing sources and the summaries.
  [[nodiscard]] Comparison finish();

 private:
  [[nodiscard]] Span find(std::size_t source, std::string_view words, Span within) const;
  [[nodiscard]] std::vector<Span> tokens(std::size_t statement) const;
  [[nodiscard]] std::string_view text(std::size_t source) const;
  void summarise(std::size_t source);

  Comparison comparison_;
  std::vector<std::pair<std::string, std::string>> speakers_;
};

}  // namespace readout::tests
