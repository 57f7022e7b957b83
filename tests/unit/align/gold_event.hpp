/// An annotated event of the shared gold, as the input of align, and the score of what align makes
/// of it.
///
/// Texts are read like gold/tools/goldtext.py (Markdown undone, white space folded) but keep their
/// paragraphs; `exact` is found by its letters and digits alone.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "readout/align/align.hpp"

namespace readout::test {

/// Pairs of statement indices, smaller first.
using IndexPair = std::pair<std::size_t, std::size_t>;

struct GoldEvent {
  std::string id;
  std::vector<Document> documents;
  std::vector<text::Analysis> analyses;
  std::vector<lexicon::Named> named;
  std::vector<Statement> statements;
  std::vector<std::string> labels;  ///< ids of the gold, for messages
  std::vector<IndexPair> pairs;     ///< of different sources, that must be found
  std::vector<IndexPair> ignored;   ///< neither right nor wrong
  std::size_t unfound = 0;          ///< statements whose words are not in the text

  [[nodiscard]] std::vector<align::SourceView> sources() const;
};

[[nodiscard]] GoldEvent load_gold_event(const std::filesystem::path& shared,
                                        const std::string& folder, const lexicon::Lexicon& lexicon);

struct PairScore {
  std::size_t right = 0;
  std::size_t predicted = 0;
  std::size_t gold = 0;

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  PairScore& operator+=(const PairScore& other);
};

struct EventScore {
  PairScore same_language;
  PairScore across;
};

[[nodiscard]] EventScore score_points(const GoldEvent& event, const std::vector<Point>& points);

}  // namespace readout::test
