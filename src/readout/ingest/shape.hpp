/// What a line looks like, whatever its language: the questions that all rules by shape are made
/// of.
///
/// In: valid UTF-8, trimmed. Chinese is measured by characters, never by spaces. No words of any
/// language are known here.
#pragma once
#include <cstddef>
#include <string_view>

namespace readout::ingest {

/// Ends as a sentence does: a full stop, question or exclamation mark, perhaps inside closing
/// marks.
[[nodiscard]] bool ends_with_stop(std::string_view line);
[[nodiscard]] bool ends_with_full_stop(std::string_view line);
/// Its last word is letters with a full stop behind each: "9:54 a.m.", "2031 г.".
[[nodiscard]] bool ends_with_initials(std::string_view line);
/// A sentence may end inside it, too.
[[nodiscard]] bool has_inner_stop(std::string_view line);
[[nodiscard]] bool begins_lower(std::string_view line);
[[nodiscard]] bool begins_upper(std::string_view line);
/// Words by white space; where Han characters prevail, one word for every two of them.
[[nodiscard]] std::size_t count_words(std::string_view line);
/// As long as headlines get, and without a full stop at its end.
[[nodiscard]] bool is_headline_shaped(std::string_view line);
/// A paragraph of running text: long enough, and ending as a sentence or in a colon.
[[nodiscard]] bool is_full_paragraph(std::string_view line);
/// A sentence that opens with a quotation mark.
[[nodiscard]] bool is_direct_speech(std::string_view line);
/// Asterisks, dashes or number signs only: "* * *", "###", "-----".
[[nodiscard]] bool is_ornament(std::string_view line);
/// An address and nothing else.
[[nodiscard]] bool is_url(std::string_view line);

}  // namespace readout::ingest
