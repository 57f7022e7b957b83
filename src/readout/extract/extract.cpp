#include "readout/extract/extract.hpp"

#include <algorithm>
#include <unordered_map>

#include "readout/extract/joint.hpp"
#include "readout/extract/key_statements.hpp"
#include "readout/extract/narrative.hpp"
#include "readout/extract/pull_quotes.hpp"
#include "readout/extract/repeated_words.hpp"
#include "readout/extract/signatures.hpp"
#include "readout/extract/spoken.hpp"
#include "readout/extract/turns.hpp"
#include "readout/extract/written_names.hpp"
#include "readout/text/han.hpp"

namespace readout::extract {
namespace {

bool is_headline(const Document& document, std::size_t block) {
  return document.blocks[block].kind == BlockKind::title ||
         document.blocks[block].kind == BlockKind::standfirst;
}

/// The turn that a block belongs to; nullptr outside of turns.
const Turn* turn_of(const std::vector<Turn>& turns, std::size_t block, std::size_t& next) {
  while (next < turns.size() && turns[next].end_block <= block) ++next;
  return next < turns.size() && turns[next].first_block <= block ? &turns[next] : nullptr;
}

/// Statements of all that stands outside of turns.
std::vector<Statement> narrated(const Reading& reading, const Cast& cast,
                                const std::vector<Unit>& units, const std::vector<Turn>& turns,
                                Utterances& utterances) {
  std::vector<Identity> sides = find_sides(reading, cast);
  const Discourse together(reading, cast, sides);
  const CueFinder cues(reading);
  Narrative narrative(reading, cast, std::move(sides), utterances);
  const bool joint = turns.empty() && is_joint_document(reading);
  std::vector<PullQuote> pull =
      turns.empty() && !joint ? find_pull_quotes(reading, units) : std::vector<PullQuote>{};
  const KeyStatements listed = find_key_statements(reading, cast, cues, units);
  const Signatures signatures = find_signatures(reading, cast, cues, units);
  std::vector<Statement> spoken;
  std::optional<Resolved> side;  // of a joint document, who spoke alone in the sentence before
  std::size_t next_turn = 0;
  std::size_t pull_block = reading.document.blocks.size();
  std::size_t utterance = 0;
  for (std::size_t u = 0; u < units.size(); ++u) {
    const Unit& unit = units[u];
    if (turn_of(turns, unit.block, next_turn) != nullptr ||
        (signatures.is_signature[u] && !joint) || (listed.opens[u] && !joint)) {
      narrative.skip(unit);
    } else if (joint) {
      for (Statement& statement : joint_statements_of(reading, together, cues, unit, side)) {
        statement.utterance = utterances.next();
        spoken.push_back(std::move(statement));
      }
    } else if (!signatures.signer_of[u].empty() &&
               narrative.add_signed(unit, signatures.signer_of[u])) {
      continue;
    } else if (!listed.speaker_of[u].empty() && narrative.add_listed(unit, listed.speaker_of[u])) {
      continue;
    } else if (unit.block < pull.size() && pull[unit.block] != PullQuote::none) {
      if (pull_block != unit.block) utterance = utterances.next();
      pull_block = unit.block;
      const bool certain = pull[unit.block] == PullQuote::certain;
      if (!narrative.add_pull_quote(unit, utterance, certain)) {
        pull[unit.block] = PullQuote::none;
        narrative.add(unit);
      }
    } else if (!is_headline(reading.document, unit.block) || !narrative.add_headline(unit)) {
      narrative.add(unit);
    }
  }
  std::vector<Statement> statements = narrative.take();
  std::move(spoken.begin(), spoken.end(), std::back_inserter(statements));
  return statements;
}

void add_turns(const Reading& reading, const std::vector<Turn>& turns, Utterances& utterances,
               std::vector<Statement>& statements) {
  const lexicon::WordRuns& housekeeping = reading.grammar.runs("housekeeping");
  for (const Turn& turn : turns) {
    if (!turn.for_the_record) continue;
    auto spoken = statements_of(reading, turn, housekeeping, utterances.next());
    std::move(spoken.begin(), spoken.end(), std::back_inserter(statements));
  }
}

/// Reading order, and utterances numbered by it.
void put_in_order(std::vector<Statement>& statements) {
  std::stable_sort(statements.begin(), statements.end(),
                   [](const Statement& a, const Statement& b) { return a.span < b.span; });
  std::unordered_map<std::size_t, std::size_t> numbers;
  for (Statement& statement : statements) {
    statement.utterance = numbers.emplace(statement.utterance, numbers.size()).first->second;
  }
}

std::vector<Span> narration_between(const text::Analysis& analysis,
                                    const std::vector<Statement>& statements) {
  std::vector<Span> narration;
  std::size_t next = 0;
  std::size_t covered = 0;
  for (const text::Sentence& sentence : analysis.sentences) {
    while (next < statements.size() && statements[next].span.begin < sentence.span.end) {
      covered = std::max(covered, statements[next].span.end);
      ++next;
    }
    if (covered <= sentence.span.begin) narration.push_back(sentence.span);
  }
  return narration;
}

Extraction read(const Reading& reading) {
  Extraction extraction;
  const Cast cast(reading);
  const std::vector<Unit> units = find_units(reading);
  const std::vector<Turn> turns = find_turns(reading, cast);
  Utterances utterances;
  extraction.statements = narrated(reading, cast, units, turns, utterances);
  add_turns(reading, turns, utterances, extraction.statements);
  name_repeated_words(reading, extraction.statements);
  put_in_order(extraction.statements);
  extraction.narration = narration_between(reading.analysis, extraction.statements);
  return extraction;
}

}  // namespace

Extraction extract(const Document& document, const text::Analysis& analysis,
                   const lexicon::Lexicon& lexicon, const Event& event,
                   const lexicon::Named* named) {
  Extraction extraction;
  if (lexicon.grammar(document.language).cues.empty()) {
    extraction.narration = narration_between(analysis, {});
    extraction.warnings.push_back(
        {document.id, "unsupported-language",
         "is in a language (" + document.language +
             ") that readout does not read: it is shown, but no statement was looked for; give "
             "--language if this is wrong",
         true});
    return extraction;
  }
  if (text::han_script(document.text) != "Hant") {
    return read(Reading(document, analysis, lexicon, event, named));
  }
  Document simplified = document;
  simplified.text = text::in_simplified(document.text);
  extraction = read(Reading(simplified, analysis, lexicon, event, named));
  show_as_written(extraction.statements, simplified.text, document.text);
  return extraction;
}

}  // namespace readout::extract
