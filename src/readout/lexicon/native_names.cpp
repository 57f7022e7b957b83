/// Names in Han script that begin with a family's: "彭嘉立", "山口湖津男".
#include <algorithm>
#include <array>

#include "readout/lexicon/name_shapes.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

constexpr std::size_t kMostGiven = 3;   // of a given name that is no transliteration
constexpr std::size_t kMostFamily = 3;  // of a family's name

}  // namespace

bool NameShapes::ends_token(std::size_t symbol) const {
  const auto& symbols = scene_->symbols;
  return symbol + 1 >= symbols.size() || symbols[symbol].token != symbols[symbol + 1].token;
}

/// "彭志中", of which two characters could be a foreigner's name: where a word ends behind three.
std::size_t NameShapes::whole_native_name(std::size_t symbol, std::size_t end) const {
  const auto& symbols = scene_->symbols;
  const std::size_t native = native_name(symbol);
  if (native != end + 1) return end;
  const bool of_others =
      symbols[end].token != symbols[end - 1].token &&
      (scene_->grammar.cue_forms.contains(symbols[end].key) ||
       std::ranges::any_of(std::array{"adverbs", "negations", "modals"}, [&](const char* list) {
         return scene_->grammar.in(list, symbols[end].key);
       }));
  return ends_token(end) && !of_others ? native : end;
}

/// "彭嘉立", "山口湖津男": a family's name with a given one; `symbol` where none begins.
std::size_t NameShapes::native_name(std::size_t symbol) const {
  const auto& symbols = scene_->symbols;
  std::size_t family = compound_surname(symbol);
  if (family == 0 && scene_->grammar.in("surnames", symbols[symbol].key)) family = 1;
  if (family == 0) return symbol;
  const std::size_t farthest = std::min(symbols.size(), symbol + family + kMostGiven);
  std::size_t end = symbol + family;
  for (; end < farthest; ++end) {
    const Symbol& character = symbols[end];
    if (!character.han) break;
    if (scene_->grammar.in("name_stops", character.key)) {
      const bool closes = end == symbol + family + 1 && ends_token(end) &&
                          scene_->grammar.in("name_closers", character.key);
      end += closes ? 1 : 0;  // "彭志中"
      break;
    }
    const auto hits = scene_->hits.at(end);  // a state's sign alone ends no name: "赖穆德"
    if (std::ranges::any_of(hits, [](const Hit& hit) { return hit.end > hit.begin + 1; })) break;
    if (!scene_->same_sentence(symbol, end) || opens_verb(end) || opens_weekday(end)) break;
    // A given name of three is a Japanese one.
    if (family == 1 && end == symbol + family + 2) break;
  }
  return end >= symbol + 2 ? end : symbol;
}

/// "林卓批评…": a reporting word of two characters is no part of a name.
bool NameShapes::opens_verb(std::size_t symbol) const {
  if (symbol + 1 >= scene_->symbols.size()) return false;
  std::string word(scene_->symbols[symbol].key);
  word += scene_->symbols[symbol + 1].key;
  return scene_->grammar.cue_forms.contains(word);
}

/// "林卓星期天…"
bool NameShapes::opens_weekday(std::size_t symbol) const {
  const std::string_view rest =
      std::string_view(scene_->text).substr(scene_->symbols[symbol].span.begin);
  return std::ranges::any_of(scene_->grammar.list("weekdays"),
                             [&](const std::string& day) { return rest.starts_with(day); });
}

/// The characters of a family's name of several ("山口"); 0 where none begins.
std::size_t NameShapes::compound_surname(std::size_t symbol) const {
  const auto& symbols = scene_->symbols;
  std::string name(symbols[symbol].key);
  std::size_t longest = 0;
  for (std::size_t i = symbol + 1; i < std::min(symbols.size(), symbol + kMostFamily); ++i) {
    if (!symbols[i].han) break;
    name += symbols[i].key;
    if (scene_->grammar.in("compound_surnames", name)) longest = i + 1 - symbol;
  }
  return longest;
}

}  // namespace readout::lexicon
