// What the words beside a name tell of somebody's gender: the part of the cast that pronouns rest
// on.
#include <algorithm>

#include "readout/extract/cast.hpp"

namespace readout::extract {

/// "Anna Maren" by her first name, «Ильда Марен встретилась» by the verb.
void Cast::learn_by_word(const std::string& id, TokenRange name) {
  const std::string& next = reading_.token(name.end).folded;
  const auto ends = [&](std::string_view list) {
    constexpr std::size_t kShortestVerb = 8;  // bytes
    const auto& endings = reading_.grammar.list(list);
    return next.size() >= kShortestVerb &&
           std::ranges::any_of(endings, [&](const auto& end) { return next.ends_with(end); });
  };
  const bool verb =
      !reading_.token(name.end).capitalised && reading_.mention_at(name.end) == nullptr;
  if (verb && ends("feminine_verb_endings")) genders_.emplace(id, lexicon::Gender::feminine);
  if (verb && ends("masculine_verb_endings")) genders_.emplace(id, lexicon::Gender::masculine);
  const auto tell = [&](std::string_view first) {
    const bool masculine = reading_.grammar.in("masculine_names", first);
    if (masculine == reading_.grammar.in("feminine_names", first)) return;  // "Andrea" is in both
    genders_.emplace(id, masculine ? lexicon::Gender::masculine : lexicon::Gender::feminine);
  };
  const std::string_view words = reading_.text_of(name);
  if (reading_.unspaced) tell(words.substr(0, words.find("\u00B7")));
  for (std::size_t i = name.first; i + 1 < name.end; ++i) tell(reading_.token(i).folded);
}

/// "Ms. Maren", "马伦女士", "his wife, Lina Okeru": what the words beside a name say of somebody
/// whom the lexicon does not know.
void Cast::learn_gender(const std::string& id, TokenRange name) {
  if (genders_.contains(id)) {  // what was learnt first stands
    persons_.insert(id);
    return;
  }
  const auto learn = [&](std::size_t i, std::string_view masculine, std::string_view feminine) {
    if (reading_.token(i).sentence != reading_.token(name.first).sentence) return;
    const std::string& word = reading_.token(i).folded;
    if (reading_.grammar.in(masculine, word)) genders_.emplace(id, lexicon::Gender::masculine);
    if (reading_.grammar.in(feminine, word)) genders_.emplace(id, lexicon::Gender::feminine);
    if (genders_.contains(id)) persons_.insert(id);
  };
  const std::size_t first = name.first - std::min<std::size_t>(name.first, 2);
  const std::size_t end = std::min(name.end + 1, reading_.analysis.tokens.size());
  for (std::size_t i = first; i < end; ++i) learn(i, "masculine_titles", "feminine_titles");
  learn_by_word(id, name);
  if (name.first == 0) return;
  const bool apposed = reading_.is_mark(name.first - 1, {","}) && name.first > 1;
  learn(name.first - (apposed ? 2 : 1), "masculine_nouns", "feminine_nouns");
}

}  // namespace readout::extract
