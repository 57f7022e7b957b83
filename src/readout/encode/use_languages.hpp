/// The languages that the encoder `use` was trained on (Yang et al. 2019). Of others its vectors
/// tell little more than shared names do.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace readout::encode {

/// `language` as text::detect_language tells it.
[[nodiscard]] inline bool use_knows(std::string_view language) {
  constexpr std::array kLanguages = std::to_array<std::string_view>(
      {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"});
  return std::ranges::find(kLanguages, language) != kLanguages.end();
}

}  // namespace readout::encode
