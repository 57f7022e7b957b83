/// Parts of a subject in a text without spaces: the name behind a title, what only tells whose
/// people are meant, whom the words are said to. For heads.cpp.
///
/// In: a reading and the tokens of a subject. Out: tokens, or yes and no. Cost: linear in the
/// subject.
#pragma once
#include "readout/extract/cast.hpp"
#include "readout/extract/heads.hpp"
#include "readout/extract/reading.hpp"

namespace readout::extract {

/// "向英国广播公司表示": without whom the words are said to, which stands before the verb.
[[nodiscard]] TokenRange without_addressee(const Reading& reading, TokenRange phrase);

/// The name that begins at token `i`, right behind a title; empty where other words do.
[[nodiscard]] TokenRange name_behind_title(const Reading& reading, TokenRange phrase,
                                           std::size_t i);

/// "克雷格·麦金利 (Craig McKinlay)": the name once more, in brackets and other letters.
[[nodiscard]] bool repeats_name(const Reading& reading, TokenRange phrase, TokenRange run);

/// "瓦兰德和罕马克外长": the same office of each; empty where the phrase is no such list. `named`
/// are its names in order.
[[nodiscard]] std::vector<Head> sharing_office(const Reading& reading, TokenRange phrase,
                                               std::vector<Head> named);

/// "瓦兰德、罕马克(两国)": whether token `i` says how many were listed before it.
[[nodiscard]] bool is_summed_up(const Reading& reading, std::size_t i, std::size_t end);

/// "多位领导人": nobody's office.
[[nodiscard]] bool is_one_of_several(const Reading& reading, TokenRange phrase, std::size_t title);

/// Whether the name at `tokens` only tells of what or whom the words behind it are.
[[nodiscard]] bool modifies_what_follows(const Reading& reading, const Cast& cast,
                                         TokenRange phrase, TokenRange tokens);

/// "瓦兰德协会（VA）主席马伦": whether a titled person stands behind the name of a state or a body,
/// over nothing but what the title belongs to.
[[nodiscard]] bool belongs_to_title(const Reading& reading, const lexicon::Mention& mention,
                                    std::size_t end);

/// "马伦与雷克会面时表示": whether a verb of meeting stands behind the names, from token `first` to
/// the next reporting word.
[[nodiscard]] bool meets_behind(const Reading& reading, std::size_t first);

}  // namespace readout::extract
