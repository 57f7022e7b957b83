#include "readout/extract/noun_cases.hpp"

#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

Identity in_nominative(const Reading& reading, TokenRange named, Identity identity) {
  if (reading.unspaced || !reading.grammar.in("title_links", "")) return identity;
  const text::Token& noun = reading.token(named.first);
  const std::string& base = noun.stem;
  const std::string_view written = noun.span.in(reading.document.text);
  if (base.empty() || base == noun.folded || !reading.grammar.in("corporate_nouns", base) ||
      !identity.name.starts_with(written)) {
    return identity;
  }
  std::size_t capital = 0;
  std::size_t letter = 0;
  if (noun.capitalised) {
    static_cast<void>(text::next_code_point(written, capital));
    static_cast<void>(text::next_code_point(base, letter));
  }
  identity.name = std::string(written.substr(0, capital)) + base.substr(letter) +
                  identity.name.substr(written.size());
  identity.id = text::slug(identity.name);
  return identity;
}

}  // namespace readout::extract
