/// Documents become a finished Comparison: the only file that knows every stage.
///
/// In: an event, ingested documents, the lexicon. Out: a Comparison, complete and in fixed order.
/// Never fails; what a reader must know is in `warnings`. `progress`, when given, is told each
/// step's name and its share done (0..1). Statements that are known already, such as those of a
/// gold annotation, stand in for those that would be found.
#pragma once
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "readout/align/align.hpp"
#include "readout/encode/encoder.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/model/correction.hpp"

namespace readout::compare {

struct CompareOptions {
  bool discover_phrases = true;
  std::size_t min_phrase_sources = 2;  ///< of a discovered phrase
  std::size_t jobs = 0;  ///< threads; 0: one a processor. The result does not depend on it
  std::vector<Correction> corrections = {};  ///< of an editor, in their order
  std::function<void(std::string_view step, double done)> progress;
  const encode::Encoder* encoder = nullptr;  ///< null: no sentence vectors
  align::AlignOptions alignment;             ///< but for the vectors and the threads
  /// By source, in place of what would be found there; empty: statements are found. Spans are of
  /// the document's text, `source` and `id` need not be set.
  std::vector<Extraction> given;
  /// Who publishes a document, by one name in all languages; "" where that is not known. Without
  /// it, names of outlets and hosts tell which sources are one outlet.
  std::function<std::string(const Document&)> publisher_of = {};
  /// For which country an account speaks (ISO 3166 alpha-2): its ministries, its state agency; ""
  /// for the rest of the press and where that is not known.
  std::function<std::string(const Document&)> country_of = {};
  /// Source that findings are told against (findings.hpp); beyond the documents: none.
  std::optional<std::size_t> base = {};
};

[[nodiscard]] Comparison compare(Event event, std::vector<Document> documents,
                                 const lexicon::Lexicon& lexicon,
                                 const CompareOptions& options = {});

}  // namespace readout::compare
