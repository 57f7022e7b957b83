/// Where a name stands in a noun phrase: what tells a head from a circumstance.
///
/// In: a reading, the phrase and the tokens of a name in it. Out: yes or no, or how well a name
/// suits. Cost: linear in the phrase.
#pragma once
#include "readout/extract/cast.hpp"
#include "readout/extract/reading.hpp"

namespace readout::extract {

/// How well a mention suits as the head: persons before titles before bodies before countries; 0
/// for none.
[[nodiscard]] int rank_of(const lexicon::Mention& mention, const Identity& identity, bool unspaced);

/// «В интервью агентству ОРЛТ Марен»: to whom somebody named behind it spoke.
[[nodiscard]] bool is_told_in_talk(const Reading& reading, TokenRange phrase, TokenRange tokens);

/// "District of Marrow Attorney General Karl Lind": the place belongs to the title.
[[nodiscard]] bool is_titled_behind_place(const Reading& reading, std::size_t place,
                                          TokenRange tokens);

/// "Game of Crowns star Kit Marsh": a full name right behind what the person is, and before the
/// verb.
[[nodiscard]] bool is_apposed_to_noun(const Reading& reading, TokenRange phrase, TokenRange tokens);

/// «агентство «Вестник Варланда»»: the noun with its name, in which a state is not who speaks;
/// empty for other words.
[[nodiscard]] TokenRange body_named_in_marks(const Reading& reading, TokenRange phrase,
                                             std::size_t noun);

/// Its name: the words in marks where they are several.
[[nodiscard]] Identity body_in_marks(const Reading& reading, const Cast& cast, TokenRange body);

/// «редактор газеты [«Вестник»]»: the noun says whose somebody is.
[[nodiscard]] bool belongs_to_noun_before(const Reading& reading, TokenRange phrase,
                                          std::size_t noun);

/// «собеседник РБК»: whom somebody told it.
[[nodiscard]] bool is_told_body(const Reading& reading, TokenRange phrase, TokenRange run);

/// «мэр города [Селле]»: the name of a place; not «мэр города [Томас Рейк]».
[[nodiscard]] bool follows_place_noun(const Reading& reading, TokenRange phrase, TokenRange name);

/// «Депутат парламента от оппозиции Карл Линд»: a full name in the case of a subject, right
/// before the verb.
[[nodiscard]] bool is_nominative_person(const Reading& reading, TokenRange phrase,
                                        TokenRange tokens);

/// "Maren and Reyk", "Maren, Reyk and President Talle": nothing but what joins two names stands
/// between them.
[[nodiscard]] bool are_joined(const Reading& reading, TokenRange a, TokenRange b);

/// "[Maren and] her French and Italian counterparts": where a group that somebody owns ends; the
/// first token where none begins.
[[nodiscard]] std::size_t owned_group_end(const Reading& reading, TokenRange words);

/// "Radio [Varland]", "Lake Media [Varland]": where the state in a body's name ends, behind the run
/// that begins it; 0 where none is part of it. `end` is the phrase's.
[[nodiscard]] std::size_t behind_state_in_name(const Reading& reading, TokenRange run,
                                               std::size_t end);

/// "马伦会见雷克后": a clause of its own, whose subject comes first.
[[nodiscard]] bool is_circumstance(const Reading& reading, TokenRange phrase);

/// "Anna Holt [of Varland], Bo Lind [of Kestria] and": where the state of the person before
/// `behind` ends; its first token where none follows.
[[nodiscard]] std::size_t behind_state(const Reading& reading, const Cast& cast, TokenRange behind);

/// "Maren[, ]Reyk", "Maren[, the ]Lake Council": only a comma stands between the end of a name and
/// the next.
[[nodiscard]] bool are_listed(const Reading& reading, std::size_t end, TokenRange next);

/// Whether the token stands in the title of a text in a language with articles.
[[nodiscard]] bool is_in_title(const Reading& reading, std::size_t token);

}  // namespace readout::extract
