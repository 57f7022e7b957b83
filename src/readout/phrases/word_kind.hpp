/// What a word is to a phrase: discovery and the keyness of words ask the same.
///
/// In: the tokens of one source, asked in order, and its mentions. A capital letter inside a
/// sentence makes a name. Cost: constant a token.
#pragma once
#include <cstddef>
#include <cstdint>

#include "readout/phrases/source_view.hpp"

namespace readout::phrases {

enum class WordKind : std::uint8_t {
  separator,
  function,  ///< a stop word
  name,      ///< a name, number, date or country: no phrasing
  content,
};

class WordKinds {
 public:
  /// From the token `first` on. All must outlive it.
  WordKinds(const SourceView& view, const lexicon::Grammar& grammar, std::size_t first = 0);

  /// Of a word or number, never `separator`; indices may not descend.
  [[nodiscard]] WordKind of(std::size_t token);

 private:
  [[nodiscard]] bool in_mention(std::size_t token);

  const SourceView& view_;
  const lexicon::Grammar& grammar_;
  std::size_t next_ = 0;  ///< the first mention that does not end before the token
};

}  // namespace readout::phrases
