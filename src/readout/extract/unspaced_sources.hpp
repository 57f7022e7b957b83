/// "据X报道", "根据X的说法": whose words follow, in a text without spaces.
///
/// In: a reading and the tokens behind the word that opens such a phrase. Out: the name, and where
/// the phrase ends; nothing where no noun or verb of saying closes it. Cost: linear in the phrase.
#pragma once
#include <optional>

#include "readout/extract/reading.hpp"

namespace readout::extract {

struct SourcePhrase {
  TokenRange named;
  std::size_t end = 0;
  bool closed = false;  ///< by a word of saying, or it is a document
};

class UnspacedSources {
 public:
  explicit UnspacedSources(const Reading& reading);

  /// The phrase in `tokens`, up to its first stop.
  [[nodiscard]] SourcePhrase at(TokenRange tokens) const;
  /// The words that close such a phrase.
  [[nodiscard]] const lexicon::WordRuns& tails() const { return tails_; }

 private:
  [[nodiscard]] bool is_no_name(std::size_t i) const;
  [[nodiscard]] bool is_document(TokenRange phrase) const;

  const Reading& reading_;
  const lexicon::WordRuns& tails_;
};

}  // namespace readout::extract
