/// Titles in running text: "former Russian president", "China's foreign minister", "глава МИД КНР",
/// "中国国家主席", with what stands between a country, an office and a name.
///
/// In: the hits of a text and a place. Out: the title that begins there, or nothing. Cost: constant
/// for a place. Private to the room.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/hits.hpp"

namespace readout::lexicon {

/// A text with all that has been found in it, as the parts of find_mentions hand it on.
struct Scene {
  std::string_view text;
  std::span<const Symbol> symbols;
  const Hits& hits;
  const Grammar& grammar;
  const ActorIndex& actors;
  std::string_view date;

  /// Behind the marks that may stand inside a name, in the same sentence.
  [[nodiscard]] std::size_t skip_joiners(std::size_t symbol) const;
  [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const;
};

struct Title {
  std::size_t begin = 0;             ///< symbols
  std::size_t end = 0;               ///< behind the office and its country
  std::vector<std::string> offices;  ///< that the words may mean, at least one
  std::size_t office_begin = 0;
  std::string country;  ///< ISO code, or id of an international organisation; "" where none shows
  std::string body;     ///< id of a national organisation whose office it is ("pentagon")
  bool former = false;
  bool needs_company = false;  ///< no title unless a name follows ("Minister", "глава")
};

[[nodiscard]] std::optional<Title> title_at(const Scene& scene, std::size_t symbol);

/// Who holds one of the offices of a title at the scene's date, and which office that is. Bodies of
/// a country that have no entry of their own ("Uzbekistan's foreign ministry") are the country.
struct Holder {
  const Actor* actor = nullptr;
  std::string office;
};
[[nodiscard]] Holder holder_of(const Scene& scene, const Title& title);

}  // namespace readout::lexicon
