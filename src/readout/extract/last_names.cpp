// Whom a last name alone means: the part of Cast for those who bear the same, and for countries in
// which the family's name comes first.
#include <algorithm>

#include "readout/extract/cast.hpp"
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
  first_words_.emplace(key_of(mention.end_token - words), index);
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
