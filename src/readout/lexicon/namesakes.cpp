#include "readout/lexicon/namesakes.hpp"

#include <algorithm>

#include "readout/lexicon/name_gloss.hpp"
#include "readout/lexicon/nominative.hpp"
#include "readout/lexicon/qualifiers.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {

Namesakes::Namesakes(const Scene& scene, const NameShapes& shapes)
    : scene_(scene), shapes_(shapes) {
  for (std::size_t i = 0; i < scene.symbols.size(); ++i) {
    for (const Hit& hit : scene.hits.at(i)) {
      if (hit.kind == EntryKind::full_name) named_in_full_.insert(hit.actor->id);
      const bool other =
          hit.kind == EntryKind::short_name &&
          (has_other_first_name(hit) || has_other_given_name(hit) || is_glossed_otherwise(hit) ||
           is_described(hit) || is_titled_elsewhere(hit));
      if (other) others_.insert(hit.actor->id);
    }
  }
  if (!others_.empty()) drop_titled();
  learn_strangers();
}

/// "村民李强": a full name that the text first has behind what no holder of an office is called,
/// and never beside an office.
void Namesakes::learn_strangers() {
  const auto& roles = scene_.grammar.list("private_roles");
  if (roles.empty()) return;
  std::unordered_set<std::size_t> behind_office;
  std::unordered_set<std::string> seen;
  std::unordered_set<std::string> titled;
  for (std::size_t i = 0; i < scene_.symbols.size(); ++i) {
    for (const Hit& hit : scene_.hits.at(i)) {
      if (hit.kind == EntryKind::office) behind_office.insert(hit.end);
      if (hit.kind != EntryKind::full_name || hit.actor->tenures.empty()) continue;
      const bool office_follows = scene_.hits.longest(hit.end, {EntryKind::office}) != nullptr;
      if (behind_office.contains(i) || office_follows) titled.insert(hit.actor->id);
      const std::string_view before = scene_.text.substr(0, scene_.symbols[i].span.begin);
      const bool stranger = seen.insert(hit.actor->id).second &&
                            std::ranges::any_of(roles, [&](const std::string& role) {
                              return before.ends_with(role);
                            });
      if (stranger) strangers_.insert(hit.actor->id);
    }
  }
  for (const std::string& id : titled) strangers_.erase(id);
  for (const Actor& participant : scene_.actors.participants().all) {
    strangers_.erase(participant.id);
  }
}

/// "Pia Marsk ... President Marsk": the name alone is the president's.
void Namesakes::drop_titled() {
  for (std::size_t i = 0; i < scene_.symbols.size(); ++i) {
    for (const Hit& hit : scene_.hits.at(i)) {
      const bool shared = hit.kind == EntryKind::short_name && others_.contains(hit.actor->id) &&
                          !has_other_given_name(hit);
      if (shared && !is_of_elsewhere(hit) && title_before(hit, hit.begin))
        others_.erase(hit.actor->id);
    }
  }
}

/// The title of a name that ends before symbol `end`.
std::optional<Title> Namesakes::title_before(const Hit& hit, std::size_t end) const {
  constexpr std::size_t kLongest = 6;      ///< symbols
  constexpr std::size_t kLongestHan = 14;  ///< the state's name in them: "委内瑞拉国防部长"
  const bool han = scene_.symbols[hit.begin].han;
  std::optional<Title> longest;
  for (std::size_t i = end; i > 0 && end - i < (han ? kLongestHan : kLongest); --i) {
    if (!scene_.same_sentence(i - 1, hit.begin)) break;
    auto title = title_at(scene_, i - 1);
    if (!title || scene_.skip_joiners(title->end) != end) continue;
    longest = std::move(title);
    if (!han) break;
  }
  return longest;
}

bool Namesakes::is_named_in_full(const Actor& actor) const {
  return named_in_full_.contains(actor.id);
}

bool Namesakes::is_another(const Hit& hit) const {
  if (is_person(hit.kind) && strangers_.contains(hit.actor->id)) return true;
  if (hit.kind != EntryKind::short_name) return false;
  if (has_other_first_name(hit) || has_other_given_name(hit) || is_glossed_otherwise(hit) ||
      is_of_elsewhere(hit) || is_titled_elsewhere(hit)) {
    return true;
  }
  if (is_named_in_full(*hit.actor)) return false;
  const auto& tenures = hit.actor->tenures;
  const bool too_early =
      !scene_.date.empty() && !tenures.empty() &&
      std::ranges::all_of(tenures, [&](const Tenure& t) { return t.from > scene_.date; });
  return too_early || (others_.contains(hit.actor->id) && !has_own_title(hit));
}

/// "The mayor, Rin": beside an office that he holds, the name is his.
bool Namesakes::has_own_title(const Hit& hit) const {
  const bool apart =
      hit.begin > 0 && scene_.grammar.in("apposition_marks", scene_.symbols[hit.begin - 1].key);
  const auto title = title_before(hit, hit.begin - (apart ? 1 : 0));
  return title && std::ranges::any_of(hit.actor->tenures, [&](const Tenure& tenure) {
           return std::ranges::find(title->offices, tenure.office) != title->offices.end();
         });
}

/// "Marsk, a baker in Orla,", "Marsk, his neighbour,": whom everybody knows is not told so.
bool Namesakes::is_described(const Hit& hit) const {
  if (hit.end + 2 >= scene_.symbols.size() || !scene_.same_sentence(hit.begin, hit.end + 2) ||
      !scene_.grammar.in("apposition_marks", scene_.symbols[hit.end].key)) {
    return false;
  }
  if (!scene_.grammar.in("describing_words", scene_.symbols[hit.end + 1].key)) return false;
  constexpr std::size_t kReach = 3;  ///< symbols: "a retired local plumber"
  const std::size_t last = std::min(scene_.symbols.size(), hit.end + 2 + kReach);
  for (std::size_t i = hit.end + 2; i < last && scene_.same_sentence(hit.begin, i); ++i) {
    if (scene_.grammar.in("private_roles", scene_.symbols[i].key)) return true;
  }
  return false;
}

/// "Foreign Minister Marsk of Belmora": an office that he never held, of a state that nobody knows.
/// "Kim Yo Jong": where the family's name comes first, another given name behind it.
bool Namesakes::has_other_given_name(const Hit& hit) const {
  if (hit.end >= scene_.symbols.size() || !scene_.same_sentence(hit.begin, hit.end)) return false;
  const Symbol& next = scene_.symbols[hit.end];
  // "Lin Sha-o": what only this text has taught is a given name, too.
  const bool unknown = std::ranges::all_of(scene_.hits.at(hit.end), [](const Hit& other) {
    return other.kind == EntryKind::short_name && other.actor->tenures.empty();
  });
  return hit.kind == EntryKind::short_name && !next.han && next.capitalised &&
         next.kind == text::TokenKind::word && unknown &&
         scene_.grammar.in("family_name_first", text::fold(hit.actor->country)) &&
         !scene_.grammar.in("weekdays", next.key) && !scene_.grammar.in("months", next.key) &&
         !scene_.grammar.in("stop_words", next.key);
}

/// "马什（Anna Marsh）": the name in Latin letters is another's.
bool Namesakes::is_glossed_otherwise(const Hit& hit) const {
  if (!scene_.symbols[hit.begin].han) return false;
  const SymbolRange gloss = gloss_behind(scene_, hit.end);
  if (gloss.end < gloss.begin + 2) return false;
  const auto latin = hit.actor->names.find("en");
  if (latin == hit.actor->names.end()) return false;
  const std::string written = text::fold(
      Span{scene_.symbols[gloss.begin].span.begin, scene_.symbols[gloss.end - 1].span.end}.in(
          scene_.text));
  return std::ranges::none_of(latin->second, [&](const std::string& name) {
    const std::string known = text::fold(name);
    const std::string last = known.substr(known.rfind(' ') + 1);
    return written == known ||
           (written.ends_with(last) && written.front() == known.front());  // "Joe", "Joseph"
  });
}

/// "Marsk of Belmora", "Belmoran Prime Minister Marsk": where the text has no other of that name,
/// he is meant by the name alone too.
bool Namesakes::is_titled_elsewhere(const Hit& hit) const {
  if (hit.actor->tenures.empty() || is_named_in_full(*hit.actor)) return false;
  return is_of_elsewhere(hit) || !qualifier_behind_name(scene_, hit.end).empty() ||
         is_of_unknown_state(hit);
}

/// "Belmoran Prime Minister Marsk", "Belmora's prime minister, Marsk".
bool Namesakes::is_of_unknown_state(const Hit& hit) const {
  const auto title = title_before(hit, hit.begin);
  return title && title->country.empty() && !qualifier_of(scene_, *title).word.empty();
}

bool Namesakes::is_of_elsewhere(const Hit& hit) const {
  if (hit.actor->tenures.empty()) return false;
  if (hit.begin > 0 && shapes_.is_unknown_state(hit.begin - 1)) {
    return title_before(hit, hit.begin - 1).has_value();
  }
  const auto title = title_before(hit, hit.begin);
  if (!title) return false;
  if (!title->country.empty()) {
    // "委内瑞拉防长马什" is no Marsh of Varland, whatever he was there.
    const bool of_another = !title->former && !hit.actor->country.empty() &&
                            hit.actor->country != title->country &&
                            std::ranges::none_of(hit.actor->tenures, [&](const Tenure& tenure) {
                              return tenure.country == title->country;
                            });
    return of_another || scene_.actors.find(country_id(title->country)) == nullptr;
  }
  return !qualifier_behind_name(scene_, hit.end).empty() && title->country.empty() &&
         std::ranges::none_of(hit.actor->tenures, [&](const Tenure& tenure) {
           return std::ranges::find(title->offices, tenure.office) != title->offices.end();
         });
}

bool Namesakes::has_other_first_name(const Hit& hit) const {
  if (hit.begin == 0 || !scene_.same_sentence(hit.begin - 1, hit.begin)) return false;
  const Symbol& before = scene_.symbols[hit.begin - 1];
  if (before.han || !before.capitalised || !is_first_name(before.key, scene_.grammar)) return false;
  const auto own = hit.actor->names.find(scene_.grammar.language);
  return own != hit.actor->names.end() &&
         std::ranges::none_of(own->second, [&](const std::string& name) {
           return text::fold(name).starts_with(before.key);
         });
}

}  // namespace readout::lexicon
