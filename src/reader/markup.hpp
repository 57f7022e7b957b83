/// Small questions about HTML that need no parser.
///
/// In: HTML in any charset that holds ASCII as ASCII. Linear. An estimate, good for choosing among
/// the bodies of a mail or the frames of a page, not for text.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace readout::reader {

/// How many bytes a reader would see: outside tags, comments, scripts, styles and the head's title,
/// white space not counted.
[[nodiscard]] std::size_t visible_bytes(std::string_view html);

/// Bytes that are no white space.
[[nodiscard]] std::size_t ink(std::string_view text);

/// Whether anything in it is a tag or a reference to a character.
[[nodiscard]] bool is_marked_up(std::string_view text);

/// Whether `html` holds an opening tag of that name, which is in lower case.
[[nodiscard]] bool has_tag(std::string_view html, std::string_view name);

/// With `&`, `<` and `>` as references.
[[nodiscard]] std::string escape_markup(std::string_view text);

}  // namespace readout::reader
