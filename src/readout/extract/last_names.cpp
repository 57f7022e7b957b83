// Whom a last name alone means: the part of Cast for those who bear the same, and for countries in
// which the family's name comes first.
#include <algorithm>

#include "readout/extract/cast.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

/// One whom the lexicon knows comes before one whom only the text names, one with an office before
/// one without.
void Cast::learn_surname(const lexicon::Mention& mention, std::size_t index) {
  const std::string key = key_of(mention.end_token - 1);
  if (is_owned_relative(mention, key)) shared_.insert(key);
  const auto [place, fresh] = surnames_.emplace(key, index);
  const std::string& first = reading_.mentions[place->second].actor;
  if (fresh || first == mention.actor) return;
  const bool known = reading_.actors.find(mention.actor) != nullptr;
  const bool first_known = reading_.actors.find(first) != nullptr;
  const bool official = officials_.contains(mention.actor);
  const bool first_official = officials_.contains(first);
  if (known == first_known && official == first_official) shared_.insert(key);
  if ((known && !first_known) || (known == first_known && official && !first_official)) {
    place->second = index;
  }
}

/// "Wang" of "Foreign Minister Wang Yi": in some countries the first of two words is the family's.
void Cast::learn_family_name(const lexicon::Mention& mention, std::size_t index) {
  const lexicon::Actor* actor = reading_.actors.find(mention.actor);
  const auto words = 1 + static_cast<std::size_t>(std::ranges::count(mention.name, ' '));
  if (actor == nullptr || words != 2 || mention.end_token < mention.first_token + words ||
      !reading_.grammar.in("family_name_first", text::fold(actor->country))) {
    return;
  }
  std::size_t first = mention.end_token - words;  // "Lin Sha-o" is four tokens
  while (first > mention.first_token &&
         (reading_.is_mark(first, {"-"}) || reading_.is_mark(first - 1, {"-"}) ||
          reading_.is_mark(first + 1, {"-"}))) {
    --first;
  }
  first_words_.emplace(key_of(first), index);
}

/// "Premier Lin Sha": "Lin" alone is he as well, whichever of the two the family's name is.
void Cast::learn_opening_word(const lexicon::Mention& mention, std::size_t index) {
  const auto words = 1 + static_cast<std::size_t>(std::ranges::count(mention.name, ' '));
  if (words != 2 || mention.office.empty() || reading_.actors.find(mention.actor) != nullptr ||
      mention.end_token < mention.first_token + words) {
    return;
  }
  std::size_t first = mention.end_token - 1;
  while (first > mention.first_token && !mention.name.starts_with(shown_name({first, first + 1})))
    --first;
  const auto [place, fresh] =
      openings_.emplace(key_of(first), Opening{mention.actor, index, {}, false});
  if (!fresh && place->second.id != mention.actor) place->second.several = true;
}

/// "Lin Sha-o": two names, the second of which a hyphen ends.
void Cast::learn_opening_word(TokenRange run) {
  const bool person = run.size() == 4 && reading_.is_mark(run.first + 2, {"-"}) &&
                      !reading_.token(run.first + 3).capitalised && reading_.is_word(run.first + 1);
  if (!person) return;
  const std::string id = text::slug(shown_name(run));
  const auto [place, fresh] = openings_.emplace(key_of(run.first), Opening{id, 0, run, false});
  if (!fresh && place->second.id != id) place->second.several = true;
}

/// The one whose name begins with the word and nobody's ends with.
std::optional<Identity> Cast::by_opening_word(std::size_t token, std::string_view name) const {
  if (openings_.empty() || name.find(' ') != std::string_view::npos) return std::nullopt;
  const std::string key = key_of(token);
  const auto opening = openings_.find(key);
  if (opening == openings_.end() || opening->second.several || full_names_.contains(key)) {
    return std::nullopt;
  }
  const auto last = surnames_.find(key);
  if (last != surnames_.end() &&
      reading_.mentions[last->second].name.find(' ') != std::string::npos) {
    return std::nullopt;
  }
  return opening->second.run.empty() ? known(reading_.mentions[opening->second.mention])
                                     : std::optional(named(opening->second.run));
}

/// "Marsh's wife, Ann Marsh": the last name alone is somebody else's.
bool Cast::is_owned_relative(const lexicon::Mention& mention, const std::string& last_name) const {
  constexpr std::size_t kReach = 6;  ///< tokens
  const std::size_t farthest = mention.first_token - std::min(mention.first_token, kReach);
  for (std::size_t i = mention.first_token; i > farthest; --i) {
    if (reading_.token(i - 1).sentence != reading_.token(mention.first_token).sentence) break;
    const bool owns = reading_.is_possessive(i - 1) || reading_.is_possessive(i);
    if (owns && reading_.is_name_word(i - 1) && key_of(i - 1) == last_name) return true;
  }
  return false;
}

}  // namespace readout::extract
