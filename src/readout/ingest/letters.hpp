/// How likely a run of characters is as text of a language, by how often each uses its letters.
///
/// From data/letters.json (data/README.md). In: valid UTF-8. Out: a log likelihood in nats, the
/// higher the likelier, and only to be compared between readings of the same bytes. Cost: linear in
/// text times languages. Thread-safe.
#pragma once
#include <cstddef>
#include <string_view>

namespace readout::ingest {

struct Likelihood {
  double nats = 0;
  std::size_t beyond_ascii = 0;  ///< characters that are not ASCII
};

/// In the language it is likeliest in. Beside the letters it counts how they stand: a capital
/// within a word, or letters of two alphabets in one, are signs of a wrong reading.
[[nodiscard]] Likelihood likelihood(std::string_view text);

}  // namespace readout::ingest
