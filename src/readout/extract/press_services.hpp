/// «пресс-служба главы Варланда»: a person's press service speaks itself, for that person. That of
/// a ministry is the ministry (genitives.hpp).
///
/// In: a reading and words that name a speaker. Out: the tokens of its parts; other languages get
/// none. Cost: linear in the words before the noun.
#pragma once
#include <string>

#include "readout/extract/reading.hpp"

namespace readout::extract {

struct PressService {
  TokenRange tokens;  ///< the noun with whose it is; empty for none
  TokenRange owner;   ///< empty where nobody's stands there: «в пресс-службе»
  std::string noun;   ///< in the nominative
};

/// That the words begin with, over a preposition or the noun of a document.
[[nodiscard]] PressService press_service_in(const Reading& reading, TokenRange words);

/// The noun for a press service among the words, in a known body's name as well; empty for none.
[[nodiscard]] TokenRange press_service_noun(const Reading& reading, TokenRange words);

/// «[цитирует ОРЛТ] пресс-службу Рейка»: the noun right before token `owner`; empty for none.
[[nodiscard]] TokenRange press_noun_before(const Reading& reading, std::size_t owner);

}  // namespace readout::extract
