/// Who the words of a subject name, without looking at the discourse.
///
/// In: a reading, the cast, and the tokens of a noun phrase. Out: the actors that the phrase itself
/// names, most likely head first: "Maren's spokesman" is headed by the spokesman, "the chair of the
/// council, Ilda Maren" by Maren. Pronouns and bare nouns give nothing: discourse.hpp knows them.
#pragma once
#include <string>
#include <vector>

#include "readout/extract/cast.hpp"
#include "readout/extract/reading.hpp"
#include "readout/model/statement.hpp"

namespace readout::extract {

struct Head {
  TokenRange tokens;
  Identity identity;  ///< id "" for a title whose holder nobody knows yet
  SpeakerHow how = SpeakerHow::explicit_name;
  std::string office;      ///< of a title
  std::string country;     ///< of a title
  bool former = false;     ///< «экс-президент»
  bool qualified = false;  ///< the title says whose it is by a word nobody knows
  std::string shown = {};  ///< of a title that stands only once for several: in full
};

/// One head, or the two persons of "Maren and Reyk"; empty when the phrase names nobody.
[[nodiscard]] std::vector<Head> heads_of(const Reading& reading, const Cast& cast,
                                         TokenRange phrase);

}  // namespace readout::extract
