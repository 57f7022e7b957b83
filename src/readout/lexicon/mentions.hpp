/// Where a text names somebody or something the lexicon knows: actors, titles, countries; and
/// quantities and dates.
///
/// In: an analysed text. Out: mentions in order, the longest at each place, not overlapping. Units:
/// byte offsets and token indices. Russian matches by lemma, so cases do not matter; Chinese by
/// characters. One pass, linear.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/span.hpp"
#include "readout/text/analysis.hpp"

namespace readout::lexicon {

enum class MentionKind {
  name,     ///< "Vladimir Putin", "Путиным", "NATO"
  surname,  ///< "Putin" alone
  title,  ///< "the Russian president", "Chinese leader": actor resolved by country and date, or ""
          ///< when nobody is known
  country,  ///< "Russia", "РФ", "美国"
  demonym,  ///< "Russian", "российский"
  metonym,  ///< "Moscow", "the Kremlin", "Белый дом"
};

struct Mention {
  Span span;
  std::size_t first_token = 0;
  std::size_t end_token = 0;
  MentionKind kind = MentionKind::name;
  std::string actor;      ///< actor id; "" for a title whose holder is not known
  std::string office;     ///< of a title, or of the title words before a name ("President Putin" is
                          ///< one mention of kind name)
  std::string country;    ///< ISO code where it shows, or the id of an organisation
  std::string name;       ///< of the actor, for display: as in the text where the lexicon has none
  std::string qualifier;  ///< of a title: the folded word that says whose it is, where nobody knows
                          ///< such a country ("vardanian leader", "opposition leader")
  bool former = false;    ///< the title words before a name say that it was held once
  bool after_preposition = false;  ///< "in Moscow": a place, hardly a speaker
};

/// The actor; of a title whose holder is not known, its country; "" when there is neither.
[[nodiscard]] std::string actor_or_country(const Mention& mention);

/// `date` (ISO, may be "") decides who holds an office. A title of a body ("China's Foreign
/// Ministry") is a mention of kind title too. Persons that neither the lexicon nor the manifest
/// knows have an id made from their name.
[[nodiscard]] std::vector<Mention> find_mentions(std::string_view text,
                                                 const text::Analysis& analysis,
                                                 const ActorIndex& actors, std::string_view date);

enum class QuantityKind { number, percent, money, date, year };

/// A number or date by value: "$200 billion", "200 bn dollars" and "2000亿美元" are equal.
struct Quantity {
  Span span;
  QuantityKind kind = QuantityKind::number;
  double value =
      0;  ///< scaled; a date as yyyymmdd, with 0000 for an unknown year and 00 for an unknown day
  std::string unit;  ///< "USD", "tonne", "km", ...: normalised where the lexicon knows it, else ""
  std::string noun = {};  ///< stem of the word behind a number without a unit: "families"
  bool vague = false;  ///< some more than the value, or of its order: "200多", «сотни», "the 2030s"
  std::string digits = {};  ///< of a whole number that a double cannot tell from its neighbours
  /// "03/04/2031": the numbers in the order written, where nothing tells which one is the day. The
  /// quantity then is the year alone.
  std::array<int, 2> day_or_month = {};
  friend bool operator==(const Quantity& a, const Quantity& b) {
    return a.kind == b.kind && a.value == b.value && a.unit == b.unit && a.vague == b.vague &&
           a.digits == b.digits && a.day_or_month == b.day_or_month;
  }
};

[[nodiscard]] std::vector<Quantity> find_quantities(std::string_view text,
                                                    const text::Analysis& analysis,
                                                    const Lexicon& lexicon);

}  // namespace readout::lexicon
