/// What the finders of headline findings share: the comparison, and words of it for a sentence.
///
/// In: a comparison with points, pairs and their evidence, and what the stages know beside it. Out:
/// small questions about a pair. A finder makes a finding with its sentence, kind and sources, and
/// the parts "kind" and "share" of its weight; the rest is added once (findings.cpp). Private to
/// the room.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/compare/findings.hpp"
#include "readout/model/finding_weights.hpp"

namespace readout::compare {

class FindingScene {
 public:
  FindingScene(const Comparison& comparison, const FindingInputs& inputs,
               const lexicon::Lexicon& lexicon);

  [[nodiscard]] const Statement& statement(std::size_t i) const { return comparison.statements[i]; }
  [[nodiscard]] const Document& document(std::size_t statement_index) const {
    return comparison.sources[statement(statement_index).source].document;
  }
  [[nodiscard]] const std::string& outlet(std::size_t statement_index) const {
    return names[statement(statement_index).source];
  }
  /// Null where the finder was given none.
  [[nodiscard]] const text::Analysis* analysis(std::size_t statement_index) const;

  /// The words on one line, without marks round them.
  [[nodiscard]] std::string words(std::size_t statement_index, Span span) const;
  /// The same in quotation marks.
  [[nodiscard]] std::string quoted(std::size_t statement_index, Span span) const;
  /// The words of an edit in quotation marks; "nothing" where there are none but the cue's.
  [[nodiscard]] std::string phrase(std::size_t statement_index, Span span) const;
  /// "said by Maren", "denied or refused by Maren (“denied”)".
  [[nodiscard]] std::string spoken(std::size_t statement_index) const;
  /// Whether the pair's `b` is told first: it is of the base that the reader chose.
  [[nodiscard]] bool is_turned(const Pair& pair) const;
  [[nodiscard]] bool concerns_base(const Pair& pair) const;
  /// Whether the statement is of the base.
  [[nodiscard]] bool is_of_base(std::size_t statement_index) const {
    return comparison.method.base == statement(statement_index).source;
  }
  /// In the order in which they are told.
  [[nodiscard]] std::vector<std::size_t> sources_of(const Pair& pair) const;
  /// Of a finding that would name `first` first: the base's goes before it.
  [[nodiscard]] std::vector<std::size_t> sources_of(std::size_t first, std::size_t second) const;
  /// "{Herald} and {Courier}", in the same order.
  [[nodiscard]] std::string both_outlets(const Pair& pair) const;
  /// Share of what both sides say that the two spans make up.
  [[nodiscard]] double share_of(const Pair& pair, Span a, Span b) const;
  /// Whether words are more than articles, prepositions and the like.
  [[nodiscard]] bool has_content(std::size_t statement_index, Span span) const;

  const Comparison& comparison;
  const FindingInputs& inputs;
  const lexicon::Lexicon& lexicon;
  std::vector<std::string> names;  ///< of the sources, apart where outlets are equal
};

/// A finding of a pair: "{label}: {a} in {outlet of a}, {b} in {outlet of b}.", the base first;
/// `where` goes before `a` or `b`, whichever is told first.
[[nodiscard]] Finding one_and_other(const FindingScene& scene, const Point& point, const Pair& pair,
                                    const std::string& a, const std::string& b,
                                    std::string_view where = "");

/// Sets the parts that a finder knows.
void weigh(Finding& finding, FindingRule kind, double share);

}  // namespace readout::compare
