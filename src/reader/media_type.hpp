/// What mail and the web call the formats (RFC 2046), as kinds that are read.
///
/// In: a media type in lower case, without parameters. Out: how it is read. A table.
#pragma once
#include <string>
#include <string_view>

namespace readout::reader {

enum class Media {
  unknown,
  html,
  text,
  mail,
  document,  ///< a text in a format of its own
  other,     ///< holds texts: an archive, a feed, records
};

[[nodiscard]] Media media_of(std::string_view type);
/// ".pdf"; "" for one that is not known.
[[nodiscard]] std::string_view suffix_of(std::string_view type);
/// Pictures, sounds, fonts, style sheets, scripts, signatures: what goes with a text and is none.
[[nodiscard]] bool is_decoration(std::string_view type);

struct ContentType {
  std::string type;     ///< in lower case
  std::string charset;  ///< "" when none is stated
};
/// Of a header's value: "text/html; charset=\"utf-8\"".
[[nodiscard]] ContentType content_type(std::string_view value);

}  // namespace readout::reader
