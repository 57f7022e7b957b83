/// Who is named behind what he or she is, in a text without spaces: "印尼减灾机构官员苏托波".
///
/// In: a reading and the words of a subject. Out: a name as bytes, for tokens end anywhere in it
/// ("生产|经|理马文"), or yes and no. Cost: linear in the words. Only a name at the end counts, and
/// only behind a noun for people or bodies: common characters alone tell no name.
#pragma once
#include <optional>

#include "readout/extract/reading.hpp"

namespace readout::extract {

/// "富翁杰森·马隆", "村民李强": the name; nothing where no noun stands right before it.
[[nodiscard]] std::optional<Span> person_behind_role(const Reading& reading, TokenRange phrase);

/// "林德（化名）": without what stands in brackets behind, unless that is the name in other
/// letters.
[[nodiscard]] TokenRange without_aside(const Reading& reading, TokenRange phrase);

/// "马伦女士": the name alone; the phrase where nothing else is one ("王先生").
[[nodiscard]] TokenRange without_form_of_address(const Reading& reading, TokenRange phrase);

/// Whether words end in a noun for people of two characters or more: one alone ends many a word.
[[nodiscard]] bool ends_in_role(const Reading& reading, std::string_view words);

/// "她的丈夫伊万": what the noun before a name tells.
[[nodiscard]] lexicon::Gender gender_told_before(const Reading& reading, Span name);

/// "一名居民", "马伦的母亲": one person without a name, whom "他" may mean.
[[nodiscard]] bool names_one_person(const Reading& reading, TokenRange phrase);

/// Whether words behind the name of a state or a body say that people or bodies of it are meant:
/// "印尼(减灾机构官员苏托波)", "美国(一名官员)"; not "美国(政府)", "美国(和盟友)",
/// "总统府(发言人)".
[[nodiscard]] bool names_others_of(const Reading& reading, TokenRange behind);

/// "外交部发言人林卓": whether the text has the name, which is a part of it, behind such a word
/// there or not far before.
[[nodiscard]] bool is_introduced_as_spokesman(const Reading& reading, std::string_view name);

/// "中国驻美国大使馆": the state where an embassy stands, not whose it is.
[[nodiscard]] bool is_stationed_at(const Reading& reading, TokenRange name);

}  // namespace readout::extract
