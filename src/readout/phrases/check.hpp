/// Whether a lexicon's formulae do what they say: what `readout phrases check` reports.
///
/// In: a lexicon, which may have a user's files on top. Out: findings in the order of the formulae,
/// and how much was looked at. Each pattern is tried on the variants of its formula, each variant
/// and each stop phrase on all patterns together. Cost: a few seconds for some hundred formulae
/// (every pattern is compiled by itself). That no finding is made does not promise good patterns:
/// only texts show what they find.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"

namespace readout::phrases {

enum class FindingKind : std::uint8_t {
  unreadable_pattern,
  shared_pattern,     ///< two formulae have it
  idle_pattern,       ///< it matches no variant of its formula
  missing_language,   ///< no patterns in a language that the shipped formulae have
  missing_variants,   ///< patterns of a language, but no wording to try them on
  unmatched_variant,  ///< no pattern of its formula matches it whole
  overlap,            ///< another formula matches a variant whole
  nested,             ///< another one of the same category matches a part of it
  stop_phrase,        ///< a formula is found in plain prose
  unknown_actor,      ///< known_for names none
  replaced,           ///< a user's formula stands in the place of a shipped one
};

[[nodiscard]] std::string_view name_of(FindingKind kind);

struct LexiconFinding {
  FindingKind kind = FindingKind::unreadable_pattern;
  bool note = false;        ///< no fault: told to who asks for all
  std::size_t formula = 0;  ///< index into Lexicon::formulae
  std::string language = {};
  std::string subject = {};  ///< the pattern, variant or actor as written
  std::string message = {};
  std::string remedy = {};
};

struct LexiconCheck {
  std::size_t patterns = 0;
  std::size_t variants = 0;
  std::size_t stop_phrases = 0;
  std::vector<LexiconFinding> findings;
};

[[nodiscard]] LexiconCheck check_lexicon(const lexicon::Lexicon& lexicon);

}  // namespace readout::phrases
