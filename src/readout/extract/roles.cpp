// What stands around a name and says what its bearer is: the part of the cast that reads
// appositions and articles.
#include <algorithm>

#include "readout/extract/cast.hpp"
#include "readout/lexicon/nominative.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

void Cast::learn_around(const std::string& id, TokenRange name) {
  learn_place(id, name.first);
  learn_role(id, name.end);
  if (stands_like_body(name)) articled_.insert(id);
}

/// "Anna Holm, spokeswoman for the minister": she is no minister.
bool Cast::has_another_role(const std::string& id, std::string_view office) const {
  const auto role = roles_.find(id);
  if (role == roles_.end()) return false;
  const auto& actors = reading_.lexicon.actors;
  if (reading_.grammar.in("representatives", role->second))
    return !actors.speaks_for.contains(office);
  bool another = false;
  for (const lexicon::OfficeName& name : actors.office_names) {
    if (name.language != reading_.document.language || name.folded != role->second) {
      continue;
    }
    if (name.office == office || name.office.ends_with('-' + std::string(office))) return false;
    another = true;
  }
  return another;
}

/// What is apposed to a name: ", the senior spokesman".
void Cast::learn_role(const std::string& id, std::size_t end) {
  constexpr std::size_t kReach = 3;  ///< words up to the noun
  if (!reading_.is_mark(end, {","})) return;
  std::size_t i = end + 1;
  while (reading_.is(i, kDeterminer)) ++i;
  for (std::size_t last = i + kReach; i < last && reading_.is_word(i); ++i) {
    const std::string& word = reading_.token(i).folded;
    if (reading_.is(i, kPersonNoun) || reading_.grammar.in("representatives", word)) {
      roles_.emplace(id, word);
      return;
    }
    if (reading_.is(i, kPreposition | kCoordinator | kRelative)) return;
  }
}

/// "The Lake Dems argue": a name of two that has an article and is no adjective's noun is nobody's.
bool Cast::stands_like_body(TokenRange name) const {
  if (reading_.unspaced || name.size() < 2 || name.first == 0 ||
      !reading_.in("articles", name.first - 1) ||
      reading_.is(name.first, kHonorific | kPersonNoun) ||
      lexicon::is_first_name(reading_.token(name.first).folded, reading_.grammar)) {
    return false;
  }
  return reading_.is(name.end, kBe | kModal | kAuxiliary) ||
         reading_.grammar.cue_forms.contains(reading_.token(name.end).folded);
}

/// "Varland's press service" is the "Varland press service".
std::string Cast::id_of(std::string_view shown) const {
  std::string words(shown);
  for (const std::string& mark : reading_.grammar.list("possessive_marks")) {
    for (const std::string& form : {mark + ' ', "\u2019" + mark.substr(1) + ' '}) {
      const std::size_t place = mark.size() > 1 ? words.find(form) : std::string::npos;
      if (place != std::string::npos) words.replace(place, form.size(), " ");
    }
  }
  return text::slug(words);
}

/// As the text's language has them, folded.
std::vector<std::string> Cast::full_names_of(const lexicon::Mention& mention) const {
  std::vector<std::string> names{text::fold(mention.name)};
  if (const lexicon::Actor* actor = reading_.actors.find(mention.actor)) {
    const auto listed = actor->names.find(reading_.document.language);
    if (listed == actor->names.end()) return names;
    for (const std::string& name : listed->second) names.push_back(text::fold(name));
  }
  return names;
}

/// By "и марен" of everybody whom the text names in full; who shares it with another is nobody.
void Cast::learn_initials() {
  std::unordered_set<std::string_view> seen;
  for (const lexicon::Mention& mention : reading_.mentions) {
    if (mention.actor.empty() || !seen.insert(mention.actor).second) continue;
    const auto identity = known(mention);
    if (!identity || identity->kind == ActorClass::country) continue;
    for (const std::string& full : full_names_of(mention)) {
      const std::size_t space = full.rfind(' ');
      if (space == std::string::npos) continue;
      std::size_t initial = 0;
      static_cast<void>(text::next_code_point(full, initial));
      const auto [place, fresh] =
          initials_.emplace(full.substr(0, initial) + full.substr(space), identity);
      if (!fresh && place->second && place->second->id != identity->id) place->second.reset();
    }
  }
}

/// «И.Марен»: the one whom the text names somewhere else, with that initial.
std::optional<Identity> Cast::by_initial(TokenRange name) const {
  if (name.size() != 1) return std::nullopt;
  const std::string& word = reading_.token(name.first).folded;
  std::size_t dot = 0;
  if (!word.empty()) static_cast<void>(text::next_code_point(word, dot));
  if (dot == 0 || dot + 1 >= word.size() || word[dot] != '.') return std::nullopt;
  const std::string last = word.substr(word.rfind('.') + 1);
  std::vector<std::string> bases = lexicon::nominatives_of_last_name(last, reading_.grammar);
  bases.push_back(last);
  std::optional<Identity> found;
  for (const std::string& base : bases) {
    const auto place = initials_.find(word.substr(0, dot) + ' ' + base);
    if (place == initials_.end()) continue;
    if (!place->second || (found && found->id != place->second->id)) return std::nullopt;
    found = place->second;
  }
  return found;
}

/// «по данным Кравчука … Кравчук добавил»: where the same name stands alone in the nominative.
std::optional<TokenRange> Cast::as_alone_elsewhere(TokenRange name) const {
  if (name.size() != 1 || reading_.grammar.declensions.empty()) return std::nullopt;
  const std::string& word = reading_.token(name.first).folded;
  for (const std::string& base : lexicon::nominatives_of_last_name(word, reading_.grammar)) {
    const auto place = first_capital_.find(base);
    if (place != first_capital_.end()) return TokenRange{place->second, place->second + 1};
  }
  return std::nullopt;
}

}  // namespace readout::extract
