/// Which language a text is in: CLD2, with the scripts as a check.
///
/// Out: "en", "ru", "zh" (any Han variety), another BCP 47 tag for other languages, "und" when it
/// cannot be told.
#pragma once
#include <string>
#include <string_view>

namespace readout::text {

[[nodiscard]] std::string detect_language(std::string_view valid_utf8);
/// The language of a part of a text, where it is surely another one than that of the whole; else
/// "". A few words of another script are enough; in the same script it takes a long sentence.
[[nodiscard]] std::string other_language(std::string_view valid_utf8, const std::string& of_whole);

[[nodiscard]] bool is_supported(std::string_view language);

}  // namespace readout::text
