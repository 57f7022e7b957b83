/// What stands in the genitive behind a noun, in languages that put it there without a link word:
/// «представитель министерства обороны», «пресс-секретарь кампании Рейка».
///
/// In: a phrase that names a speaker, and a mention or a run of name words in it. Out: whether that
/// is only what the noun before it belongs to, or where the whole noun phrase ends. Other languages
/// get the answer no, and the run as it is. Cost: linear in the phrase.
#pragma once
#include "readout/extract/reading.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

/// «мэр города [Томас Рейк]»: a first name, or a person the lexicon knows; no place.
[[nodiscard]] bool opens_person(const Reading& reading, std::size_t i);
/// «юрист Рейка»: the mention belongs to the noun right before it.
[[nodiscard]] bool is_complement(const Reading& reading, TokenRange phrase,
                                 const lexicon::Mention& mention);
/// «пресс-служба Кремля», «в сообщении Кремля»: whether the noun's words are its owner's own.
[[nodiscard]] bool speaks_as_owner(const Reading& reading, std::size_t noun);
/// «полиция Нового Селля», «друг Кестрии»: the name says whose the body or noun before it is.
[[nodiscard]] bool is_place_of_body(const Reading& reading, TokenRange phrase, TokenRange run);
/// «варландскую сторону [поблагодарила]», «Кестрии [выразил]»: whether the phrase opens in a case
/// that no subject has.
[[nodiscard]] bool opens_oblique(const Reading& reading, TokenRange phrase);
/// The same, and nobody in the nominative stands behind it.
[[nodiscard]] bool is_oblique(const Reading& reading, TokenRange phrase);
/// «Всю историю с портом Рейк [назвал]»: the person in the nominative at the end of a phrase that
/// opens in another case; empty for none.
[[nodiscard]] TokenRange nominative_at_end(const Reading& reading, TokenRange phrase);
/// Whether the last word of a known person's name stands in another case.
[[nodiscard]] bool ends_declined(const Reading& reading, TokenRange name);
/// «до заявления Рейка»: a small noun behind a preposition, and nobody in the nominative behind it.
[[nodiscard]] bool is_governed_noun(const Reading& reading, const Unit& unit, TokenRange phrase);
/// A title with the genitives that say whose it is; `end` is the phrase's.
[[nodiscard]] TokenRange with_complement(const Reading& reading, std::size_t end, TokenRange title,
                                         const lexicon::Mention& mention);
/// «Депутат Думы от оппозиции»: the run is no name behind the title.
[[nodiscard]] bool is_genitive_of_title(const Reading& reading, std::size_t end, TokenRange run);
/// «Министерства финансов Кестрии»: a body's noun in another case, with what belongs to it.
[[nodiscard]] TokenRange with_genitives(const Reading& reading, std::size_t end, TokenRange run);

}  // namespace readout::extract
