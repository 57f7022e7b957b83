/// The statements of a gold annotation in place of those that the program would find, so that the
/// alignment is scored alone.
///
/// In: a gold, the documents of its sources (Document::id is the gold's source id), the event that
/// the comparison is made of, a lexicon. Out: by document the statements that stand in its text, in
/// reading order, as compare::CompareOptions::given takes them. A speaker gets the id that
/// extraction would give: of the manifest or the lexicon, else made of the name. What the gold does
/// not say is left as it is: no narration, no utterance of several statements, and of the reporting
/// words only whether they deny. Linear.
#pragma once
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"
#include "readout/model/statement.hpp"

#include "cli/evaluate/gold.hpp"

namespace readout::cli {

struct GoldStatements {
  std::vector<Extraction> by_document;
  /// Which is which, one document after the other, as the comparison has them. Into the gold.
  std::vector<const GoldStatement*> own;
};

[[nodiscard]] GoldStatements gold_statements(const Gold& gold,
                                             const std::vector<Document>& documents,
                                             const Event& event, const lexicon::Lexicon& lexicon);

}  // namespace readout::cli
