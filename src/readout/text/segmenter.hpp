/// Words of scripts that are written without spaces, by ICU's dictionaries.
///
/// In: a run of such characters, valid UTF-8. Out: the end of each word, as an offset into the run;
/// Traditional Han is parted as the same text in Simplified is.
/// One ICU iterator per thread, which reads the run in place, and a bounded memory of the runs that
/// the thread has segmented: a document's words are counted when it is read and its tokens made
/// later. Cost: about 1,600 instructions a character (callgrind), a hash look-up for a known run.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace readout::text {

/// Han, kana, and the South-East Asian scripts.
[[nodiscard]] bool needs_segmenter(char32_t c);

/// What goes on with the character before it: marks, joiners, soft hyphens, skin tones.
[[nodiscard]] bool is_extension(char32_t c);

/// In order; the last is the run's size. The span holds until the thread's next call.
[[nodiscard]] std::span<const std::uint32_t> word_ends(std::string_view run);

}  // namespace readout::text
