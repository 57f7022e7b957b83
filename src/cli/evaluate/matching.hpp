/// Which predicted statements are which gold statements, by the words they share at the same place.
///
/// After the gold's README: strict = the same kind and word F1 of at least .9 (content, quotations)
/// or .8 (whole, reported speech), one to one; lax = at least half of the shorter one shared,
/// quotations with quotations, any number to any number. Only predictions within the annotated
/// parts count. A comparison of the gold's own statements needs no words: each is its own.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"

#include "cli/evaluate/folded_text.hpp"
#include "cli/evaluate/gold.hpp"

namespace readout::cli {

/// The words of a gold statement at their place in its source.
struct GoldWords {
  Words exact;
  Words content;  ///< all of them where nothing narrower is marked
};

/// Nothing where the statement is not in the text.
[[nodiscard]] std::optional<GoldWords> words_of(const GoldStatement& statement,
                                                const FoldedText& text);

/// A gold statement at its place.
struct PlacedGold {
  const GoldStatement* gold = nullptr;
  std::size_t source = 0;  ///< index into Comparison::sources
  Words exact;
  Words content;
};

struct PlacedPrediction {
  std::size_t statement = 0;  ///< index into Comparison::statements
  Words whole;
  Words content;
};

/// A gold event and the comparison made of its sources, statement by statement.
class Matching {
 public:
  Matching(const Gold& gold, const Comparison& comparison);
  /// Of a comparison of the gold's own statements: `own` says for each which it is.
  Matching(const Gold& gold, const Comparison& comparison,
           std::span<const GoldStatement* const> own);

  [[nodiscard]] const std::vector<PlacedGold>& gold() const { return gold_; }
  [[nodiscard]] const std::vector<PlacedPrediction>& predictions() const { return predictions_; }
  /// Lax matches, both ways.
  [[nodiscard]] const std::vector<std::size_t>& gold_of(std::size_t prediction) const {
    return gold_of_[prediction];
  }
  [[nodiscard]] const std::vector<std::size_t>& predictions_of(std::size_t gold) const {
    return predictions_of_[gold];
  }
  /// The strict partner of a gold statement.
  [[nodiscard]] std::optional<std::size_t> strict_of_gold(std::size_t gold) const {
    return strict_[gold];
  }
  [[nodiscard]] bool has_strict_gold(std::size_t prediction) const;
  /// The same for quotations, whether whole or a fragment.
  [[nodiscard]] bool is_same_quotation_of_gold(std::size_t gold) const {
    return same_quotation_[gold].has_value();
  }
  [[nodiscard]] bool is_same_quotation(std::size_t prediction) const;

  /// The prediction that speaks for a gold statement with a lax match: the strict partner, else the
  /// one that shares most.
  [[nodiscard]] std::size_t best_of_gold(std::size_t gold) const;
  /// As strictly as matching asks, whatever the kinds.
  [[nodiscard]] bool spans_agree(std::size_t gold, std::size_t prediction) const;
  /// Whether it matches optional gold statements and no others.
  [[nodiscard]] bool is_optional(std::size_t prediction) const;

  [[nodiscard]] const FoldedText& text(std::size_t source) const { return texts_[source]; }
  [[nodiscard]] std::optional<std::size_t> source_index(const std::string& gold_source) const;
  /// Whether most of the words lie in the annotated parts of the source.
  [[nodiscard]] bool is_annotated(std::size_t source, const Words& words) const;
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  void place_gold();
  void place_predictions();
  void place_parts();
  void match_lax();
  void match_own(std::span<const GoldStatement* const> own);
  void match_strictly();
  enum class Kinds { same, any_quotation };
  [[nodiscard]] std::vector<std::optional<std::size_t>> match_strict(Kinds kinds) const;

  const Gold& annotation_;
  const Comparison& comparison_;
  std::vector<FoldedText> texts_;         // by source
  std::vector<std::vector<Span>> parts_;  // by source: half-open ranges of word indices; empty: all
  std::vector<PlacedGold> gold_;
  std::vector<PlacedPrediction> predictions_;
  std::vector<std::vector<std::size_t>> gold_of_;
  std::vector<std::vector<std::size_t>> predictions_of_;
  std::vector<std::optional<std::size_t>> strict_;
  std::vector<std::optional<std::size_t>> same_quotation_;
  std::vector<std::string> warnings_;
};

[[nodiscard]] bool is_quotation(StatementKind kind);

/// Reported speech: indirect, or of the sides together.
[[nodiscard]] bool is_reported(StatementKind kind);

/// One of the two cues holds the other; the gold has one.
[[nodiscard]] bool cues_agree(const GoldStatement& gold, const Statement& statement,
                              const Document& source);

/// A pull quote is a quotation whose marks are missing; it counts as direct.
[[nodiscard]] StatementKind comparable(StatementKind kind);

}  // namespace readout::cli
