#include "readout/lexicon/name_shapes.hpp"

#include <algorithm>

#include "readout/lexicon/name_gloss.hpp"
#include "readout/lexicon/nominative.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

constexpr std::size_t kMostWords = 4;
constexpr std::size_t kMostCharacters = 10;  // of one part of a Chinese name

bool is_word(const Symbol& symbol) {
  return symbol.kind == text::TokenKind::word && !symbol.han;
}

bool is_initial(const Symbol& symbol) {
  return is_word(symbol) && symbol.capitalised && text::count_code_points(symbol.key) == 1;
}

bool is_dot(const Symbol& symbol) {
  return symbol.joiner && symbol.key != "-" && symbol.key != ".";
}

}  // namespace

NameShapes::NameShapes(const Scene& scene) : scene_(&scene) {
  std::vector<std::size_t> words;
  std::vector<std::size_t> capitals;
  lower_case_.resize(number_of_words(scene.symbols));
  transliteration_.resize(lower_case_.size());
  in_no_name_.resize(lower_case_.size());
  for (std::size_t i = 0, known = 0; i < scene.symbols.size(); ++i) {
    const Symbol& symbol = scene.symbols[i];
    if (symbol.word < known) continue;  // words are numbered as they come
    known = symbol.word + 1;
    transliteration_[symbol.word] = symbol.han && scene.grammar.in("transliteration", symbol.key);
  }
  for (const Symbol& symbol : scene.symbols) {
    if (!is_word(symbol)) continue;
    words.resize(std::max<std::size_t>(words.size(), symbol.sentence + 1));
    capitals.resize(words.size());
    ++words[symbol.sentence];
    if (symbol.capitalised) ++capitals[symbol.sentence];
    if (!symbol.capitalised) lower_case_[symbol.word] = true;
  }
  headline_.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    headline_[i] = words[i] >= 4 && 5 * capitals[i] > 3 * words[i];
  }
  for (const Symbol& symbol : scene.symbols) {  // headlines have no full stop
    if (symbol.key == "." && symbol.sentence < headline_.size()) headline_[symbol.sentence] = false;
  }
}

bool NameShapes::in_headline_capitals(std::size_t symbol) const {
  const std::size_t sentence = scene_->symbols[symbol].sentence;
  return sentence < headline_.size() && headline_[sentence];
}

bool NameShapes::begins_sentence(std::size_t symbol) const {
  if (symbol == 0) return true;
  const Symbol& before = scene_->symbols[symbol - 1];
  const std::size_t sentence = scene_->symbols[symbol].sentence;
  // "• Says Reyk": behind the mark of an item.
  const bool item = before.kind == text::TokenKind::punctuation &&
                    (symbol == 1 || scene_->symbols[symbol - 2].sentence != sentence);
  return item || before.sentence != sentence || before.kind == text::TokenKind::quote;
}

/// "Words of Putin": the first word of a sentence before a known name is hardly a first name.
bool NameShapes::known_follows(std::size_t symbol) const {
  const auto next = scene_->hits.at(symbol + 1);
  return std::any_of(next.begin(), next.end(), [](const Hit& hit) { return is_person(hit.kind); });
}

/// «Слова Рейка», «Допросили Рейка», "Remarks Maren made": a common word that no first name is.
bool NameShapes::is_common_word(std::size_t symbol) const {
  const std::string key(scene_->symbols[symbol].key);
  if (is_first_name(key, scene_->grammar)) return false;
  const auto& endings = scene_->grammar.list("infinitive_endings");
  const std::string base =
      endings.empty() ? std::string() : text::stem(key, scene_->grammar.language);
  return scene_->grammar.cue_forms.contains(key) ||
         std::ranges::any_of(endings, [&](const std::string& ending) {
           return base != key && base.ends_with(ending);  // «Допросили Рейка»
         });
}

/// An institution, a weekday, a word like "the".
bool NameShapes::is_in_no_name(const Symbol& word) const {
  std::optional<bool>& known = in_no_name_[word.word];
  if (!known) {
    const Grammar& grammar = scene_->grammar;
    known = grammar.in("institution_nouns", word.key) || grammar.in("stop_words", word.key) ||
            grammar.in("months", word.key) || grammar.in("weekdays", word.key);
  }
  return *known;
}

/// "Welcomes": a form that is only a verb's and no lemma, and has an object behind it.
bool NameShapes::is_reporting_verb(std::size_t symbol) const {
  const std::string key(scene_->symbols[symbol].key);
  const auto forms = scene_->grammar.cue_forms.find(key);
  return forms != scene_->grammar.cue_forms.end() && !is_first_name(key, scene_->grammar) &&
         std::ranges::all_of(forms->second, [&](const CueForm& form) {
           const CueEntry& entry = scene_->grammar.cues[form.entry];
           return entry.kind == CueKind::verb && form.finite && entry.lemma != key &&
                  std::ranges::find(entry.complements, Complement::clause) ==
                      entry.complements.end();
         });
}

/// "Discuss", "Vow": a finite form, the lemma too, that is a verb's alone.
bool NameShapes::is_only_verb(std::size_t symbol) const {
  const std::string key(scene_->symbols[symbol].key);
  const auto forms = scene_->grammar.cue_forms.find(key);
  return forms != scene_->grammar.cue_forms.end() && !is_first_name(key, scene_->grammar) &&
         std::ranges::all_of(forms->second, [&](const CueForm& form) {
           return scene_->grammar.cues[form.entry].kind == CueKind::verb && form.finite;
         });
}

/// A capitalised word that is nothing else: no country, title, weekday, institution.
bool NameShapes::is_name_word(std::size_t symbol) const {
  const Symbol& word = scene_->symbols[symbol];
  if (!is_word(word) || !word.capitalised || is_in_no_name(word)) return false;
  const auto hits = scene_->hits.at(symbol);
  return std::all_of(hits.begin(), hits.end(), [](const Hit& hit) { return is_person(hit.kind); });
}

/// Particles, hyphens and the full stops of initials.
bool NameShapes::is_inside_name(std::size_t begin, std::size_t symbol) const {
  const Symbol& mark = scene_->symbols[symbol];
  if (scene_->grammar.in("name_particles", mark.key)) return symbol > begin || mark.capitalised;
  // A dash with space beside it parts: «А. Марен ― Добрый день».
  const bool spaced = mark.key == "-" && symbol > begin && symbol + 1 < scene_->symbols.size() &&
                      (scene_->symbols[symbol - 1].span.end < mark.span.begin ||
                       mark.span.end < scene_->symbols[symbol + 1].span.begin);
  return mark.joiner && symbol > begin && !spaced &&
         (mark.key == "-" || is_initial(scene_->symbols[symbol - 1]));
}

/// A small word right behind a hyphen, with no noun behind: not "Tomas Reyk-led talks".
bool NameShapes::is_hyphened_end(std::size_t symbol) const {
  const auto& symbols = scene_->symbols;
  const Grammar& grammar = scene_->grammar;
  if (symbol < 2 || symbols[symbol - 1].key != "-" || !is_word(symbols[symbol]) ||
      symbols[symbol].capitalised || !grammar.has_articles() ||
      symbols[symbol].span.begin != symbols[symbol - 1].span.end ||
      symbols[symbol - 1].span.begin != symbols[symbol - 2].span.end) {
    return false;
  }
  const std::size_t next = symbol + 1;
  if (next >= symbols.size() || !scene_->same_sentence(symbol, next) || !is_word(symbols[next]) ||
      symbols[next].capitalised) {
    return true;
  }
  const std::string key(symbols[next].key);
  return grammar.cue_forms.contains(key) ||
         std::ranges::any_of(
             std::initializer_list<const char*>{"prepositions", "be_forms", "auxiliaries", "modals",
                                                "relatives", "coordinators", "subordinators"},
             [&](const char* list) { return grammar.in(list, key); });
}

/// "Hun Sen": what elsewhere stands before a name ends one here.
bool NameShapes::is_last_name_like_honorific(std::size_t symbol) const {
  const auto hits = scene_->hits.at(symbol);
  const std::size_t next = symbol + 1;
  const bool honorific = !hits.empty() && std::ranges::all_of(hits, [](const Hit& hit) {
    return hit.kind == EntryKind::honorific || hit.kind == EntryKind::office;
  });
  return honorific && scene_->symbols[symbol].capitalised &&
         (next >= scene_->symbols.size() || !scene_->same_sentence(symbol, next) ||
          (is_word(scene_->symbols[next]) && !scene_->symbols[next].capitalised));
}

/// Words of a name from `symbol` on; `words` counts them.
std::size_t NameShapes::spaced_name(std::size_t symbol, std::size_t& words) const {
  const auto& symbols = scene_->symbols;
  std::size_t end = symbol;
  for (std::size_t i = symbol; i < symbols.size() && words < kMostWords;) {
    if (!scene_->same_sentence(symbol, i)) break;
    if (is_word(symbols[i]) &&
        text::begins_latin(symbols[i].key) != text::begins_latin(symbols[symbol].key)) {
      break;  // "Orla Times Илья Рейк"
    }
    if (i > symbol && scene_->grammar.in("name_suffixes", symbols[i].key)) break;
    if (i == symbol && in_headline_capitals(i) && is_reporting_verb(i))
      break;  // "President Welcomes Pact"
    if (i > symbol && in_headline_capitals(i) && is_only_verb(i)) break;  // "Reyk Discuss Pact"
    if (is_name_word(i) || (i > symbol && is_last_name_like_honorific(i))) {
      if (!is_initial(symbols[i])) end = i + 1;
      ++words;
      ++i;
    } else if (is_inside_name(symbol, i)) {
      ++i;
    } else if (words >= 2 && is_hyphened_end(i)) {  // "Lin Sha-o"
      return i + 1;
    } else {
      break;
    }
  }
  return end;
}

bool NameShapes::is_transliteration(std::size_t symbol) const {
  const Symbol& character = scene_->symbols[symbol];
  return character.han && transliteration_[character.word];
}

/// "富翁杰森·马隆", "生产经理马文·库克": the character belongs to what the person is.
bool NameShapes::is_in_role(std::size_t symbol) const {
  constexpr std::size_t kFewestBytes = 4;  ///< two characters
  const std::size_t at = scene_->symbols[symbol].span.begin;
  return std::ranges::any_of(scene_->grammar.list("people_endings"), [&](const std::string& role) {
    if (role.size() < kFewestBytes) return false;
    const std::size_t from = at - std::min(at, role.size() - 1);
    const std::size_t found = scene_->text.substr(0, at + role.size()).find(role, from);
    return found != std::string_view::npos && found <= at;
  });
}

/// Characters of a Chinese name from `symbol` on, parts joined by dots.
std::size_t NameShapes::han_name(std::size_t symbol, bool& dotted) const {
  const auto& symbols = scene_->symbols;
  std::size_t end = symbol;
  std::size_t part = 0;
  for (std::size_t i = symbol; i < symbols.size() && scene_->same_sentence(symbol, i); ++i) {
    if (is_dot(symbols[i]) && part > 0 && i + 1 < symbols.size() && symbols[i + 1].han) {
      dotted = true;
      part = 0;
    } else if (is_transliteration(i) && part < kMostCharacters) {
      ++part;
      end = i + 1;
    } else {
      break;
    }
  }
  // "雷恩当天": a name does not end inside a word.
  while (end > symbol + 2 && end < symbols.size() && symbols[end].token == symbols[end - 1].token) {
    --end;
  }
  // "拉辛于7月": nor with a preposition.
  while (end > symbol + 2 && scene_->grammar.in("place_prepositions", symbols[end - 1].key) &&
         symbols[end - 1].token != symbols[end - 2].token &&
         (end == symbols.size() || symbols[end].token != symbols[end - 1].token)) {
    --end;
  }
  if (end > symbol + 1 && compound_surname(symbol) == 0) {
    return dotted || end > symbol + 2 ? end : whole_native_name(symbol, end);
  }
  return native_name(symbol);
}

std::size_t NameShapes::skip_country(std::size_t symbol) const {
  if (!scene_->grammar.has_cases()) {
    const Hit* link = scene_->hits.longest(symbol, {EntryKind::link});
    if (link == nullptr || !scene_->same_sentence(symbol, link->end)) return symbol;
    const std::size_t behind = skip_unknown_country(link->end);
    return behind == link->end ? symbol : behind;
  }
  return skip_unknown_country(symbol);
}

std::size_t NameShapes::skip_unknown_country(std::size_t symbol) const {
  std::size_t words = 0;
  static_cast<void>(spaced_name(symbol, words));
  if (is_first_name(scene_->symbols[symbol].key, scene_->grammar)) return symbol;
  // "governor of New Selle Anna Holm"
  if (words == 4 && is_first_name(scene_->symbols[symbol + 2].key, scene_->grammar)) {
    return symbol + 2;
  }
  if (words == 2 && is_unknown_state(symbol)) return symbol + 1;
  if (words != 3) return symbol;
  // «министр Варланда Ильда Марен», but «министр Ким Чон Хо».
  constexpr std::size_t kFewestLetters = 4;
  const std::string_view word = scene_->symbols[symbol].key;
  const bool state = text::count_code_points(word) >= kFewestLetters &&
                     ends_in(scene_->grammar, "genitive_endings", word);
  if (scene_->grammar.has_cases() && !state) return symbol;
  const std::string_view second = scene_->symbols[symbol + 1].key;
  const bool patronymic = ends_in(scene_->grammar, "patronymic_endings", second);
  return patronymic ? symbol : symbol + 1;
}

/// «министр Велморы Рейк»: a genitive before a last name in the nominative.
bool NameShapes::is_unknown_state(std::size_t symbol) const {
  const Grammar& grammar = scene_->grammar;
  const Symbol& word = scene_->symbols[symbol];
  const bool genitive = grammar.has_cases() && word.capitalised &&
                        scene_->hits.at(symbol).empty() &&
                        ends_in(grammar, "sure_genitive_endings", word.key);
  if (!genitive || is_declined_first_name(word.key, grammar)) return false;
  return !ends_in(grammar, "vowels", scene_->symbols[symbol + 1].key);
}

std::size_t NameShapes::behind_title(std::size_t symbol) const {
  if (symbol >= scene_->symbols.size()) return symbol;
  bool dotted = false;
  if (scene_->symbols[symbol].han) return han_name(symbol, dotted);
  std::size_t words = 0;
  const std::size_t end = spaced_name(symbol, words);
  const bool plain_word = end == symbol + 1 && lower_case_[scene_->symbols[symbol].word];
  if (in_headline_capitals(symbol) && (words > 3 || plain_word)) return symbol;
  if (end == symbol + 1 && is_adjective_of_body(symbol)) return symbol;  // «Выборгского суда»
  return plain_word ? symbol : end;
}

/// «Бюро Национальной метеорологической службы»: an adjective in a case that no name's end has, and
/// a common noun behind it.
bool NameShapes::is_adjective_of_body(std::size_t symbol) const {
  const std::size_t next = symbol + 1;
  return next < scene_->symbols.size() && scene_->same_sentence(symbol, next) &&
         is_word(scene_->symbols[next]) && !scene_->symbols[next].capitalised &&
         ends_in(scene_->grammar, "oblique_adjective_endings", scene_->symbols[symbol].key);
}

/// "当德维·哈里斯说起": a word of its own, "when".
bool NameShapes::opens_clause(std::size_t symbol) const {
  const auto& symbols = scene_->symbols;
  return symbol + 1 < symbols.size() && symbols[symbol].token != symbols[symbol + 1].token &&
         (symbol == 0 || symbols[symbol].token != symbols[symbol - 1].token) &&
         (scene_->grammar.in("subordinators", symbols[symbol].key) ||
          scene_->grammar.in("place_prepositions", symbols[symbol].key));
}

/// "马伦（Ilda Maren）": given in other letters too, of two names or more.
bool NameShapes::is_glossed_name(std::size_t begin, std::size_t end) const {
  const auto& symbols = scene_->symbols;
  if (end < begin + 2 || (begin > 0 && symbols[begin - 1].token == symbols[begin].token)) {
    return false;
  }
  const SymbolRange gloss = gloss_behind(*scene_, end);
  return gloss.end >= gloss.begin + 2 && scene_->hits.at(begin).empty();
}

/// "大学" behind "约翰·霍普金斯": what bears a name up to `end`.
bool NameShapes::names_a_place(std::size_t end) const {
  if (end >= scene_->symbols.size()) return false;
  const std::string_view rest = scene_->text.substr(scene_->symbols[end].span.begin);
  return std::ranges::any_of(scene_->grammar.list("named_after"),
                             [&](const std::string& noun) { return rest.starts_with(noun); });
}

std::size_t NameShapes::by_itself(std::size_t symbol) const {
  const Symbol& first = scene_->symbols[symbol];
  if (first.han) {
    bool dotted = false;
    if (!is_transliteration(symbol) || opens_clause(symbol)) return symbol;
    const std::size_t end = han_name(symbol, dotted);
    if (dotted ? names_a_place(end) : !is_glossed_name(symbol, end)) return symbol;
    for (std::size_t i = symbol; i < end && !is_dot(scene_->symbols[i]); ++i) {
      if (is_in_role(i)) return symbol;  // "亿万富翁杰森·马隆"
    }
    return end;
  }
  if (!is_name_word(symbol) || in_headline_capitals(symbol) || first.upper ||
      scene_->grammar.in("person_nouns", first.key) ||
      scene_->grammar.in("relational_nouns", first.key)) {  // "Director Wang", «Жена Рейка»
    return symbol;
  }
  if (begins_sentence(symbol) &&
      (lower_case_[first.word] || known_follows(symbol) || is_common_word(symbol))) {
    return symbol;
  }
  std::size_t words = 0;
  const std::size_t end = spaced_name(symbol, words);
  const auto& symbols = scene_->symbols;
  if (end > symbol && is_adjective_of_body(end - 1)) return symbol;
  const bool goes_on = end < symbols.size() && scene_->same_sentence(symbol, end) &&
                       is_word(symbols[end]) && symbols[end].capitalised &&
                       !scene_->grammar.in("name_suffixes", symbols[end].key);
  const std::size_t hyphen = symbol + 1;  // "Al-Noor Hald"
  const bool particle = hyphen + 2 < end && symbols[hyphen].key == "-" &&
                        scene_->grammar.in("name_particles", first.key);
  const std::size_t gap = particle ? symbol + 2 : symbol;
  const bool spaced = end > gap + 1 && symbols[gap].span.end < symbols[gap + 1].span.begin;
  const bool shouted = end > symbol && symbols[end - 1].upper;
  return words >= 2 && spaced && !goes_on && !shouted ? end : symbol;
}

}  // namespace readout::lexicon
