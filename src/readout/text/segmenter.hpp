/// Words of scripts that are written without spaces, by ICU's dictionaries.
///
/// In: a run of such characters, valid UTF-8. Out: the end of each word, as an offset into the run.
/// One ICU iterator per thread; the run is read in place, without a copy to UTF-16.
#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

namespace readout::text {

/// Han, kana, and the South-East Asian scripts.
[[nodiscard]] bool needs_segmenter(char32_t c);

void segment_words(std::string_view run, const std::function<void(std::size_t)>& word_end);

}  // namespace readout::text
