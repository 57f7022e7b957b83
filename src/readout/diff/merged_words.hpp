/// The words of several sides in one line, each common word once: what a further side is held
/// against.
///
/// Where wordings part, the words of the one stand before those of the other. Inside the room only.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "readout/diff/merge.hpp"

namespace readout::diff {

/// A word, and where the sides that share it have it.
struct MergedWord {
  struct Place {
    std::size_t side = 0;
    std::size_t token = 0;
  };
  std::vector<Place> places;  ///< by side
};

class MergedWords {
 public:
  MergedWords(std::span<const MergeSide> sides, std::size_t first);

  /// Whether the side has enough in common with what is merged; else nothing changes.
  bool add(std::size_t side, const lexicon::Lexicon& lexicon, double replace_threshold);
  [[nodiscard]] std::span<const MergedWord> nodes() const { return words_; }

 private:
  [[nodiscard]] const text::Token& token_of(const MergedWord& word) const;

  std::span<const MergeSide> sides_;
  std::vector<MergedWord> words_;
};

}  // namespace readout::diff
