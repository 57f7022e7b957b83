/// What a reporting word is about where that stands before it, in a text without spaces:
/// "双方就局势交换了意见", "对指控予以否认", "马伦对此表示关切".
///
/// In: a reading, a unit, the phrase before a reporting word. Out: tokens. Cost: linear in the
/// phrase.
#pragma once
#include <optional>

#include "readout/extract/cues.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

/// Where the words begin that say about what, when nothing stands behind the reporting word.
[[nodiscard]] std::optional<std::size_t> topic_before(const Reading& reading, const Unit& unit,
                                                      TokenRange phrase, const CueHit& hit,
                                                      bool takes_clause, bool takes_object);

/// "马伦就大坝问题(提出)": without what the words are about; but "围绕大坝工作的马伦".
[[nodiscard]] TokenRange without_topic(const Reading& reading, TokenRange phrase);

/// From behind the phrase to the reporting word's end: "对此表示关切"; empty where something else
/// says it.
[[nodiscard]] TokenRange referred_to(const Reading& reading, const Unit& unit, TokenRange phrase,
                                     const CueHit& hit, bool takes_clause);

/// "向马伦承诺": whom somebody tells, no subject.
[[nodiscard]] bool names_addressee(const Reading& reading, TokenRange phrase);

/// "并对演习表示关切": what a second verb is about, no subject of its own; of a first verb only
/// whom somebody tells.
[[nodiscard]] bool opens_object(const Reading& reading, TokenRange phrase, bool conjoined);

/// "专家将其(称为)": the subject ends before what is called so.
[[nodiscard]] TokenRange before_object_mark(const Reading& reading, TokenRange phrase);

/// Without a verb that only carries the next: "予以".
[[nodiscard]] TokenRange without_support(const Reading& reading, TokenRange object);

}  // namespace readout::extract
