/// What the similarity reads of a statement, as integers: words, anchors, formulae, speakers,
/// place.
///
/// In: the sources with their analyses and the statements. Out: one Features a statement, in the
/// same order. A term is the root of a word of one language: of a spaced script the first five
/// letters of its stem, so that "cooperate" and "cooperation" are one; an anchor is a number, date,
/// actor or name that means the same in every language, a concept what the lexicon or the letters
/// of a word say in any language. Weights are rarity among all statements of the comparison (of the
/// language, for roots), less for words outside the content. Sentences of narration, where given,
/// follow the statements; they are weighed, but not counted. Cost: linear; the mentions of a source
/// are looked up once.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "readout/align/align.hpp"

namespace readout::align {

struct Term {
  std::uint32_t id = 0;
  float weight = 0;
};

struct Features {
  std::size_t source = 0;
  std::uint32_t language = 0;
  StatementKind kind = StatementKind::indirect;
  std::vector<Term> terms;           ///< by id, each once
  double term_mass = 0;              ///< sum of the weights
  double term_norm = 0;              ///< square root of the sum of their squares
  std::vector<std::uint32_t> words;  ///< the words in their order, function words too
  std::vector<Term> anchors;         ///< by id, each once
  double anchor_mass = 0;
  std::vector<std::uint32_t> bare_numbers;  ///< of the anchors, those that count nothing; sorted
  std::vector<std::uint32_t> quantities;    ///< of the anchors of the content, numbers and dates
  std::vector<std::uint32_t> actors;        ///< of the anchors of the content, who is named; sorted
  std::vector<Term> concepts;               ///< by id, each once
  double concept_mass = 0;
  std::vector<std::uint32_t> formulae;  ///< sorted
  std::vector<std::uint32_t> speakers;  ///< sorted; empty: unknown
  std::vector<std::uint32_t> sides;     ///< the speakers and the countries they speak for, sorted
  bool joint = false;                   ///< spoken by sides together
  bool body = false;  ///< by a country or an organisation, which speaks through its people
  /// The sources that know all the speakers by name, sorted; null when there is no speaker.
  std::shared_ptr<const std::vector<std::size_t>> known_in;
  bool denies = false;   ///< the reporting word denies
  bool negates = false;  ///< some word negates
  double place = 0;      ///< middle of the statement in its source, 0..1
  bool headline = false;
};

[[nodiscard]] std::vector<Features> make_features(
    std::span<const SourceView> sources, std::span<const Statement> statements,
    std::span<const std::vector<std::string>> formulae, const lexicon::Lexicon& lexicon,
    std::span<const Statement> narration = {});

}  // namespace readout::align
