/// Who publishes: the outlets, agencies and ministries that are known by their domain or name.
///
/// From data/outlets.json (data/README.md describes it): a description of facts, no judgement.
/// Loaded at the first call, then constant. Look-ups are by whole names: a text becomes nobody's by
/// mentioning him.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readout::ingest {

struct Outlet {
  std::string name;     ///< as shown: the first English one
  std::string kind;     ///< "ministry", "state agency", "newspaper", ...: data/README.md
  std::string country;  ///< ISO 3166 alpha-2; "" of an international organisation
  std::vector<std::string> languages;  ///< in which it has a name: "en", "ru", "zh", others
  std::vector<std::string> names;      ///< all, in any language, as written
  std::vector<std::string> everyday;   ///< the names that are everyday words too
  std::vector<std::string> shared;     ///< the names that people or places have too
  std::vector<std::string> domains;    ///< "rt.com" also stands for "russian.rt.com"
  std::vector<std::string> hosts;      ///< these alone: many bodies share "gov.uk"
};

[[nodiscard]] std::span<const Outlet> known_outlets();

/// By the host of an address ("https://www.rt.com/news/1"), longest domain first, or of the address
/// that an archive keeps; null when unknown.
[[nodiscard]] const Outlet* outlet_of_url(std::string_view url);
/// Whether the host of an address, or of what an archive keeps, is one of the outlet's.
[[nodiscard]] bool publishes_at(const Outlet& outlet, std::string_view url);
/// By a site's or an agency's name, in any of its languages, with "The" or without; null when
/// unknown.
[[nodiscard]] const Outlet* outlet_of_name(std::string_view name);
/// By the name in a dateline: the press only, and an everyday word only as the outlet writes it:
/// "(SPA)" is an agency, "(spa)" a bath.
[[nodiscard]] const Outlet* outlet_of_dateline(std::string_view name);
/// By a file name that holds a domain ("rt.com.91337.en.txt"), or is an outlet's name with nothing
/// but numbers, dates, a language tag and generic words ("statement") beside it, or begins with a
/// name of one word that the press alone has ("tass-lake-orla.txt"); null otherwise:
/// "kremlin-critic-interview.txt" is about somebody. An everyday word names nobody there.
[[nodiscard]] const Outlet* outlet_of_file(std::string_view file_name);

/// Agencies, broadcasters, newspapers, magazines and portals; the rest speaks for itself.
[[nodiscard]] bool is_press(const Outlet& outlet);

/// Whether a host has one of the outlet's names in it: "guardian.example".
[[nodiscard]] bool bears_name(std::string_view host, const Outlet& outlet);
/// Whether an outlet's name, as written or not, is an everyday word: other outlets have it too.
[[nodiscard]] bool is_everyday_name(const Outlet& outlet, std::string_view name);
/// Whether people, places or things have the name too, or it is an everyday word.
[[nodiscard]] bool is_common_name(const Outlet& outlet, std::string_view name);

/// The address that one of an archive (data/archives.json) holds in its path
/// ("https://web.archive.org/web/2031/https://www.rt.com/1"); any other as it is: whoever likes may
/// write another's address into his own.
[[nodiscard]] std::string_view original_address(std::string_view url);

/// "www.rt.com" of an address without "www."; "" when it is none.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace readout::ingest
