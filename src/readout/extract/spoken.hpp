/// Statements of texts in which every sentence is somebody's: turns of a transcript, joint
/// statements.
///
/// In: the sentences of a turn, or of a joint document. Out: one statement a sentence, but for
/// stage directions, salutations and headings.
#pragma once
#include <optional>
#include <vector>

#include "readout/extract/cues.hpp"
#include "readout/extract/discourse.hpp"
#include "readout/extract/turns.hpp"
#include "readout/extract/units.hpp"
#include "readout/model/statement.hpp"

namespace readout::extract {

/// The sentences of one turn, as one utterance.
[[nodiscard]] std::vector<Statement> statements_of(const Reading& reading, const Turn& turn,
                                                   const lexicon::WordRuns& housekeeping,
                                                   std::size_t utterance);

/// A sentence of a joint document: by the sides, or by the one side that it names as its subject,
/// whom `side` then remembers: "she" in the next sentence is never the sides.
[[nodiscard]] std::vector<Statement> joint_statements_of(const Reading& reading,
                                                         const Discourse& discourse,
                                                         const CueFinder& cues, const Unit& unit,
                                                         std::optional<Resolved>& side);

}  // namespace readout::extract
