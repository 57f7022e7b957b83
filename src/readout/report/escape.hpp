/// Untrusted text made safe for a page.
///
/// In: any bytes. Out: valid UTF-8 that can neither open nor close anything where it is put.
/// Bidirectional and other control characters come out as visible marks, so that no text of a
/// source can reorder the page. Cost: linear, one scan.
#pragma once
#include <string>
#include <string_view>

#include "readout/model/document.hpp"

namespace readout::report {

/// For element content and quoted attributes.
[[nodiscard]] std::string escape_html(std::string_view text);

/// For JSON inside a <script> element: no `<` and no bidirectional control survives as such.
[[nodiscard]] std::string escape_json_in_html(std::string_view json);

/// An element id or fragment: `prefix` and the id with every byte that is no letter, digit, '-' or
/// '_' replaced by '_'.
[[nodiscard]] std::string anchor(std::string_view prefix, std::string_view id);

/// The URL when it may be linked to (http or https), else "".
[[nodiscard]] std::string linkable(std::string_view url);

/// The tag when it has the form of a language tag, else "" (HTML's word for unknown).
[[nodiscard]] std::string language_tag(std::string_view language);
/// That of a document: Traditional Chinese says so, since plain "zh" is shown in Simplified fonts.
[[nodiscard]] std::string language_tag(const Document& document);
/// That of a name or value as the report gives it: English, or in the words of the document where
/// its first letter is not Latin.
[[nodiscard]] std::string language_of_name(std::string_view name, const Document& document);

}  // namespace readout::report
