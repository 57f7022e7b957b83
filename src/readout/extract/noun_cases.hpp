/// A body or somebody without a name whom a text names in another case, in the nominative: «в
/// заявлении правительства Кестрии» is by «правительство Кестрии», «по словам прокуроров» by
/// «прокуроры».
///
/// In: the tokens that name it, and who that is. Out: the same, or with a name that begins with the
/// noun's base form, and an id made of it. Only a noun that the grammar lists; who calls says that
/// the case is another. Cost: constant, for a group linear in the list of such nouns.
#pragma once
#include "readout/extract/cast.hpp"

namespace readout::extract {

/// «информационному агентству «Вестник»»: a phrase before a verb that names whom somebody tells.
[[nodiscard]] bool is_addressee(const Reading& reading, TokenRange phrase);

/// «ОРЛТ», «DW»: a word in capitals throughout.
[[nodiscard]] bool is_acronym(const Reading& reading, std::size_t i);
/// «сообщил ОРЛТ дипломатический источник», «рассказала «Вестнику» историк Марен»: where whoever
/// speaks begins behind the body that was told; the phrase's first token where none was.
[[nodiscard]] std::size_t behind_told_body(const Reading& reading, TokenRange phrase);

[[nodiscard]] Identity in_nominative(const Reading& reading, TokenRange named, Identity identity);

}  // namespace readout::extract
