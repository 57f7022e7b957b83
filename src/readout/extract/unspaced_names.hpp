/// Names and roles of people in a text without spaces, told by the characters they are written
/// with.
///
/// In: a reading and words. Out: yes and no, or the tokens of a name. Cost: linear in the words. A
/// name of common characters is not told from other words.
#pragma once
#include <string>
#include <string_view>

#include "readout/extract/reading.hpp"

namespace readout::extract {

/// The words as the lexicon's lists are written; in `buffer`, which is empty at first, where that
/// changes anything.
[[nodiscard]] std::string_view simplified(std::string_view words, std::string& buffer);

/// "鸠山由津夫": a name of so many letters that begins with a family's of several.
[[nodiscard]] bool begins_with_family(const Reading& reading, std::string_view name,
                                      std::size_t letters, std::size_t longest_given);

/// "斯泰纳姆", "李英浩", "鸠山由夫": a foreign name of one part, or a family's name with a given
/// one.
[[nodiscard]] bool looks_like_name(const Reading& reading, std::string_view words);

/// "律师", "一位居民", "检察官": whether the words end as those for people and bodies do.
[[nodiscard]] bool ends_like_people(const Reading& reading, std::string_view words);

/// "国家气象中心", "Don Goyo", "罗莎": words in quotation marks that are a name.
[[nodiscard]] bool is_quoted_name(const Reading& reading, TokenRange words);

/// "林德是教师": a name without a mention at the start of a sentence that says who that is; empty
/// for none, and in a text with spaces.
[[nodiscard]] TokenRange opening_name(const Reading& reading, TokenRange sentence);

/// "桑福德出庭作证": the foreign name that a phrase opens with, before other words; empty for none.
[[nodiscard]] TokenRange leading_name(const Reading& reading, TokenRange phrase);

}  // namespace readout::extract
