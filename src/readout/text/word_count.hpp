/// Words of a text: what stands between Unicode's word borders (UAX 29) and holds a letter or
/// digit; Chinese by ICU's dictionary.
///
/// In: valid UTF-8. Cost: linear. Runs of Han are those that the token stream segments, so each is
/// segmented once.
#pragma once
#include <cstddef>
#include <string_view>

namespace readout::text {

[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace readout::text
