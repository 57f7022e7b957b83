#include "readout/lexicon/name_gloss.hpp"

#include "readout/text/unicode.hpp"

namespace readout::lexicon {

SymbolRange gloss_behind(const Scene& scene, std::size_t name_end) {
  const auto& symbols = scene.symbols;
  const auto is_mark = [&](std::size_t i, std::string_view mark) {
    return i < symbols.size() && symbols[i].kind != text::TokenKind::word && symbols[i].key == mark;
  };
  const auto is_latin_name = [&](std::size_t i) {
    return i < symbols.size() &&
           (symbols[i].joiner ||
            (text::begins_latin(symbols[i].span.in(scene.text)) &&
             (symbols[i].capitalised || scene.grammar.in("name_particles", symbols[i].key))));
  };
  if (name_end == 0 || text::begins_latin(symbols[name_end - 1].span.in(scene.text))) return {};
  if (!is_mark(name_end, "(")) return {};
  SymbolRange gloss{name_end + 1, name_end + 1};
  while (is_latin_name(gloss.end)) ++gloss.end;
  return is_mark(gloss.end, ")") ? gloss : SymbolRange{};
}

}  // namespace readout::lexicon
