#include "readout/extract/noun_cases.hpp"

#include <algorithm>

#include "readout/lexicon/word_lists.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// Of a body or a person: «правительства», «источника», «прокуроров»; "" where nobody knows. Only
/// an ending tells the number.
std::string nominative_of(const Reading& reading, const text::Token& noun) {
  const auto& grammar = reading.grammar;
  if (noun.folded == noun.stem) return {};  // it is one
  if (grammar.in("corporate_nouns", noun.stem)) return noun.stem;
  const bool singular = lexicon::ends_in(grammar, "singular_noun_endings", noun.folded);
  const bool person =
      grammar.in("person_nouns", noun.stem) || grammar.in("unnamed_nouns", noun.stem);
  if (singular && person) return noun.stem;
  if (singular) return {};
  for (const std::string& plural : grammar.list("group_nouns")) {
    if (text::stem(plural, reading.document.language) == noun.stem) return plural;
  }
  return {};
}

}  // namespace

Identity in_nominative(const Reading& reading, TokenRange named, Identity identity) {
  if (reading.unspaced || !reading.grammar.in("title_links", "")) return identity;
  const text::Token& noun = reading.token(named.first);
  const std::string base = nominative_of(reading, noun);
  const std::string_view written = noun.span.in(reading.document.text);
  const std::size_t place = identity.name.find(written);
  if (base.empty() || base == noun.folded || place == std::string::npos) return identity;
  std::size_t capital = 0;
  std::size_t letter = 0;
  if (noun.capitalised) {
    static_cast<void>(text::next_code_point(written, capital));
    static_cast<void>(text::next_code_point(base, letter));
  }
  identity.name.replace(place, written.size(),
                        std::string(written.substr(0, capital)) + base.substr(letter));
  identity.id = text::slug(identity.name);
  return identity;
}

}  // namespace readout::extract
