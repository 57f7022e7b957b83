/// Who can speak: persons with their offices and years, organisations, countries with their
/// metonyms and demonyms.
///
/// Ids are stable ("vladimir-putin", "nato", "country-RU"). Names are in all three languages.
/// Country names come from ICU (CLDR) at load time; capitals, metonyms ("the Kremlin") and demonyms
/// from actors.json.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/grammar.hpp"

namespace readout::lexicon {

enum class ActorKind { person, organisation, country };

/// An office held: ISO dates, "" open. `checked` is false where nobody could check the years
/// against a text.
struct Tenure {
  std::string office;   ///< id of an office in titles.json: "president", "prime-minister",
                        ///< "foreign-minister", ...
  std::string country;  ///< ISO 3166 alpha-2, or the id of an organisation
  std::string from;
  std::string to;
  bool checked = false;
};

struct Actor {
  std::string id;
  ActorKind kind = ActorKind::person;
  std::string name;  ///< English display name
  std::map<std::string, std::vector<std::string>>
      names;  ///< by language, full names first, then short ones
  Gender gender = Gender::unknown;
  std::string country;         ///< ISO code; "" for international bodies
  std::string leading_office;  ///< of a country: the office that "the leader" means ("chancellor")
  std::vector<Tenure> tenures;
  std::map<std::string, std::vector<std::string>> metonyms;  ///< by language, capitals and seats
  std::map<std::string, std::vector<std::string>>
      demonyms;  ///< by language, adjective and people ("Russian", "российский", "俄")
};

/// A title as words: which office, group of offices or body of a state a wording names
/// ("president", "leader", "министр иностранных дел", "主席", "foreign ministry").
struct OfficeName {
  std::string office;
  std::string language;
  std::string words;          ///< as written in titles.json
  std::string folded;         ///< the words as they are compared
  bool with_country = false;  ///< a title only beside a country or a name ("head", "глава")
};

/// Of a country as an actor, by its ISO code, or by what stands for one.
[[nodiscard]] std::string country_id(std::string_view code);

struct Actors {
  std::vector<Actor> all;
  std::unordered_map<std::string, std::size_t> by_id;
  std::vector<OfficeName> office_names;
  /// Offices that an unspecific title may mean ("leader" -> president, prime-minister,
  /// general-secretary).
  std::map<std::string, std::vector<std::string>> office_groups;
  /// The country of an office that only one has ("secretary-of-state": "US").
  std::map<std::string, std::string> office_countries;
  /// For whom who holds an office speaks, as an office ("press-secretary": "president").
  std::map<std::string, std::string, std::less<>> speaks_for;
  /// Offices that are bodies, not persons ("foreign-ministry", "embassy").
  std::set<std::string, std::less<>> bodies;
  /// Who heads such a body, as an office ("foreign-ministry": "foreign-minister").
  std::map<std::string, std::string, std::less<>> heads;

  [[nodiscard]] const Actor* find(std::string_view id) const;
  /// Adds an actor, or puts it in the place of the one with its id.
  Actor& put(Actor actor);
  /// Who held `office` (or an office of that group) of `country` on `date` (ISO; "": unknown, which
  /// gives the only one known to have held it). Of a group, the office that leads the country
  /// first. Nothing when nobody or more than one person of different offices fits. `to` is the
  /// first day without.
  [[nodiscard]] const Actor* holder(std::string_view office, std::string_view country,
                                    std::string_view date) const;
};

}  // namespace readout::lexicon
