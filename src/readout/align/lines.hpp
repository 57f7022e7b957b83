/// Sentence alignment of two texts in any two languages.
///
/// In: the sentences of both sides as UTF-8, their languages, an encoder or none. Out: links that
/// hold every sentence of both sides exactly once, in the order of `a` (a link without `a` stands
/// behind the one that ends where it would); 1-1, 1-n, n-1, n-m up to five sentences, or one
/// sentence without counterpart. Unless `monotone`, links may cross: what left the main order is
/// marked as moved.
///
/// Evidence: lengths, numbers, names and words spelt alike, the concepts of the lexicon, a
/// dictionary learned from the two texts themselves, and the vectors of the encoder. Errors are
/// those of the encoder. Cost: about linear; memory some 400 bytes a sentence and what its words
/// take. Up to a quarter of a million pairs of sentences are all looked at; of larger texts those
/// near a path of anchors. The result does not depend on `jobs`.
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "readout/align/lines_weights.hpp"
#include "readout/encode/encoder.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/line_alignment.hpp"
#include "readout/model/result.hpp"

namespace readout::align {

struct Lines {
  std::span<const std::string_view> sentences;
  std::string_view language;  ///< as detect_language tells it
};

struct LinesOptions {
  bool monotone = false;
  std::size_t jobs = 1;  ///< threads at most; 0: one a processor
  const encode::Encoder* encoder = nullptr;
  const LineWeights* weights = nullptr;  ///< null: the shipped ones
  std::function<void(std::string_view step, double done)> progress;
};

[[nodiscard]] Result<std::vector<LineLink>> align_lines(const Lines& a, const Lines& b,
                                                        const lexicon::Lexicon& lexicon,
                                                        const LinesOptions& options = {});

}  // namespace readout::align
