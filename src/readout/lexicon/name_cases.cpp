#include "readout/lexicon/name_cases.hpp"

#include <algorithm>

#include "readout/lexicon/nominative.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {

NameCase case_told_beside(const Scene& scene, std::size_t begin, std::size_t end) {
  const auto& symbols = scene.symbols;
  const auto is_feminine_verb = [&](std::size_t i) {
    return scene.same_sentence(i, begin) && !symbols[i].capitalised &&
           ends_in(scene.grammar, "feminine_verb_endings", symbols[i].key) &&
           scene.grammar.cue_forms.contains(symbols[i].key);
  };
  if (begin > 0 && scene.same_sentence(begin - 1, begin)) {
    if (scene.grammar.in("genitive_openers", symbols[begin - 1].key)) return NameCase::genitive;
    if (is_feminine_verb(begin - 1)) return NameCase::nominative;
  }
  const bool behind = end < symbols.size() && is_feminine_verb(end);
  return behind ? NameCase::nominative : NameCase::unknown;
}

bool is_declined_title(const Scene& scene, std::size_t i) {
  const auto title = scene.grammar.declensions.empty() ? std::nullopt : title_at(scene, i);
  if (!title) return false;
  const Hit* office = scene.hits.longest(title->office_begin, {EntryKind::office});
  const std::string words = office == nullptr ? "" : text::fold(office->office->words);
  return office != nullptr &&
         words.substr(0, words.find_first_of(" -")) != scene.symbols[title->office_begin].key;
}

std::string in_nominative(const std::string& name, NameCase form, const Grammar& grammar) {
  switch (form) {
    case NameCase::nominative:
      return name;
    case NameCase::genitive:
      return nominative_of_genitive(name, grammar);
    case NameCase::oblique:
      return nominative_behind_title(name, grammar);
    case NameCase::unknown:
      break;
  }
  return nominative(name, grammar);
}

bool is_patronymic(const std::string& folded, const Grammar& grammar) {
  if (!ends_in(grammar, "patronymic_endings", folded)) return false;
  const auto& fathers = grammar.list("masculine_names");
  return std::ranges::any_of(fathers, [&](const std::string& name) {
    std::size_t end = name.size();
    if (ends_in(grammar, "soft_endings", name)) {
      static_cast<void>(text::previous_code_point(name, end));
    }
    const std::string_view stem = std::string_view(name).substr(0, end);
    if (!folded.starts_with(stem)) return false;
    std::string_view rest = std::string_view(folded).substr(stem.size());
    for (std::size_t dropped = 0; dropped <= 2 && !rest.empty();
         ++dropped) {  // «[о]вич», «[ье]вич»
      if (grammar.in("patronymic_endings", rest)) return true;
      std::size_t next = 0;
      static_cast<void>(text::next_code_point(rest, next));
      rest.remove_prefix(next);
    }
    return false;
  });
}

}  // namespace readout::lexicon
