/// The charset that the head of an HTML page or an XML file names.
///
/// In: raw bytes, of which the first 4,096 are looked at. Out: the name as written, "" when none is
/// declared.
#pragma once
#include <string>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::string declared_charset(std::string_view bytes);
/// Of HTTP's Content-Type: "text/html; charset=koi8-r".
[[nodiscard]] std::string charset_of_content_type(std::string_view content_type);
[[nodiscard]] bool is_utf8_name(std::string_view charset);

}  // namespace readout::ingest
