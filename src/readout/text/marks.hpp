/// Marks of punctuation by what they do, for all languages at once.
#pragma once

namespace readout::text {

[[nodiscard]] bool is_double_quote(char32_t c);     ///< also angle and corner marks
[[nodiscard]] bool is_single_quote(char32_t c);     ///< also the apostrophe
[[nodiscard]] bool is_dash(char32_t c);             ///< also the hyphen
[[nodiscard]] bool is_terminator(char32_t c);       ///< may end a sentence: . ! ? … and the like
[[nodiscard]] bool is_wide_terminator(char32_t c);  ///< one that no space follows: 。！？

}  // namespace readout::text
