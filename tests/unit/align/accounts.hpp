/// Small comparisons for tests: accounts as lists of statements, each a block of its own.
#pragma once
#include <string>
#include <vector>

#include "readout/align/align.hpp"

namespace readout::test {

struct Told {
  std::string words;
  std::string speaker;  ///< actor id; "" for unknown
  StatementKind kind = StatementKind::direct;
};

/// Owns what align looks at.
class Accounts {
 public:
  void add_source(const std::string& language, const std::vector<Told>& told);
  /// Also with sentences that report nobody's words.
  void add_source(const std::string& language, const std::vector<Told>& told,
                  const std::vector<std::string>& narrated);

  [[nodiscard]] std::vector<Point> align(const align::AlignOptions& options = {},
                                         std::vector<Warning>* warnings = nullptr) const;
  [[nodiscard]] std::vector<align::SourceView> sources() const;
  [[nodiscard]] const std::vector<std::vector<Span>>& narration() const { return narration_; }
  [[nodiscard]] const std::vector<Statement>& statements() const { return statements_; }
  /// Its first word, `cue`, denies what follows.
  void deny(std::size_t statement, const std::string& cue);
  void set_formulae(std::size_t statement, std::vector<std::string> ids);

 private:
  std::vector<Document> documents_;
  std::vector<text::Analysis> analyses_;
  std::vector<lexicon::Named> named_;
  std::vector<Statement> statements_;
  std::vector<std::vector<std::string>> formulae_;
  std::vector<std::vector<Span>> narration_;  // by source
};

/// The statements of a point, as indices.
[[nodiscard]] std::vector<std::size_t> members(const Point& point);
/// The point that holds a statement; fails the test when none or several do.
[[nodiscard]] const Point& point_of(const std::vector<Point>& points, std::size_t statement);

}  // namespace readout::test
