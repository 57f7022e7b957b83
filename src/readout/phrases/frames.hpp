/// Frames: a wording with one open slot, "not directed against *" (Gray and Biber 2013).
///
/// In: a corpus of words with the texts of its sources, and a phrase that occurs there. Each word
/// of its most frequent wordings is opened in turn; a frame counts where the slot has at least
/// kLeastFillers fillers, the rest kLeastFixed words, and some filler beside the phrase's own
/// recurs. Out: frames with their fillers, most frequent first, and the entropy of the slot in
/// bits. Cost: for making the finder 4 bytes and one step a place; for a phrase the occurrences of
/// the rarest fixed word of each frame.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "readout/model/phrase_study.hpp"
#include "readout/phrases/word_corpus.hpp"

namespace readout::phrases {

inline constexpr std::size_t kLeastFillers = 3;
inline constexpr std::size_t kLeastFixed = 2;  ///< words, one of which carries content
inline constexpr std::size_t kMostFillers = 20;
inline constexpr std::size_t kMostFrames = 3;  ///< a phrase

class FrameFinder {
 public:
  /// Both must outlive the finder. `texts`: by SourceStart::source.
  FrameFinder(const WordCorpus& corpus, std::span<const std::string_view> texts);

  /// The most frequent first. Occurrences in sources of another language are passed over.
  [[nodiscard]] std::vector<PhraseFrame> find(const Phrase& phrase) const;

 private:
  class Search;

  const WordCorpus& corpus_;
  std::span<const std::string_view> texts_;
  std::vector<std::uint32_t> starts_;  ///< by symbol, into places_
  std::vector<std::uint32_t> places_;
};

}  // namespace readout::phrases
