#include "readout/lexicon/descriptions.hpp"

#include "readout/text/analysis.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

const char* const kFiller = "";  ///< the key of words that do not count

/// Of a name without spaces: the keys of all entries that it is made of, one behind the other.
Descriptions::Keys keys_of_characters(std::string_view name, const TermTable& table) {
  Descriptions::Keys keys;
  while (!name.empty()) {
    std::size_t length = 0;
    const auto* found = table.at(name, length);
    if (found == nullptr) return {};
    keys.insert(found->begin(), found->end());
    name.remove_prefix(length);
  }
  return keys;
}

Descriptions::Keys keys_of_words(std::string_view name, const std::string& language,
                                 const TermTable& table) {
  Descriptions::Keys keys;
  for (const text::Token& word : text::analyse(name, language).tokens) {
    const auto* found = table.of_stem(word.stem);
    if (found == nullptr) return {};
    keys.insert(found->begin(), found->end());
  }
  return keys;
}

}  // namespace

const TermTable& Descriptions::table_of(const std::string& language) {
  const auto known = tables_.find(language);
  if (known != tables_.end()) return known->second;
  TermTable table(lexicon_.grammar(language), "descriptions");
  for (const Actor& actor : lexicon_.actors.all) {
    for (const auto* words : {&actor.demonyms, &actor.names}) {
      const auto here = words->find(language);
      if (here == words->end() || actor.kind != ActorKind::country) continue;
      for (const std::string& word : here->second) table.add(text::fold(word), actor.id);
    }
  }
  for (const std::string& filler : lexicon_.grammar(language).list("description_fillers")) {
    table.add(filler, kFiller);
  }
  return tables_.emplace(language, std::move(table)).first->second;
}

Descriptions::Keys Descriptions::of(std::string_view name, const std::string& language) {
  const TermTable& table = table_of(language);
  Keys keys = is_unspaced(name) ? keys_of_characters(text::fold(name), table)
                                : keys_of_words(name, language, table);
  keys.erase(kFiller);
  return keys;
}

Descriptions::Keys Descriptions::identifying(std::string_view name, const std::string& language) {
  constexpr std::size_t kFewest = 2;
  Keys keys = of(name, language);
  return keys.size() < kFewest ? Keys{} : keys;
}

}  // namespace readout::lexicon
