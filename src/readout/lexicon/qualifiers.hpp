/// The word that says whose a title is where it names no country that anybody knows: "Vardanian
/// leader", "leader of Vardania", "opposition leader", "глава Вардании".
///
/// In: a scene and a title. Out: the folded word; "" where the title has a country or stands alone.
/// Two such words mean the same where they differ only by endings of the language. Private to the
/// room.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "readout/lexicon/titles.hpp"

namespace readout::lexicon {

struct Qualifier {
  std::string word;       ///< folded; "" for none
  std::size_t begin = 0;  ///< symbols of the title with it
  std::size_t end = 0;
};

[[nodiscard]] Qualifier qualifier_of(const Scene& scene, const Title& title);

/// "Tomas Okeru of Belmora": of a title with a name that ends before symbol `end`.
[[nodiscard]] std::string qualifier_behind_name(const Scene& scene, std::size_t end);

/// Whether an office is a group of several: "leader" may be said of anybody who leads.
[[nodiscard]] bool is_loose(const ActorIndex& actors, std::string_view office);

/// A title between commas behind a name.
struct ApposedTitle {
  Title title;
  std::string qualifier;  ///< "" where it has none
};

/// "Tomas Reyk, the prime minister of Kestria, said": what stands behind the name that ends at
/// `end`.
[[nodiscard]] std::optional<ApposedTitle> title_behind_comma(const Scene& scene, std::size_t end);

/// "vardanian" and "vardania", not "belmora" and "belmont".
[[nodiscard]] bool is_same_qualifier(const Grammar& grammar, std::string_view a,
                                     std::string_view b);

}  // namespace readout::lexicon
