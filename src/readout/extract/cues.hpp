/// Where reporting words of the grammar stand.
///
/// In: a reading and a range of tokens. Out: occurrences outside quotations, in order, the longest
/// at each place. A form that several entries share is given once an entry kind, verbs first. Says
/// nothing of whether the word reports here: clauses decide. Cost: linear.
#pragma once
#include <vector>

#include "readout/extract/reading.hpp"

namespace readout::extract {

struct CueHit {
  TokenRange tokens;
  std::size_t entry = 0;   ///< index into Grammar::cues
  lexicon::CueForm form;   ///< of the verb where the form is both verb and noun
  bool also_noun = false;  ///< the same form is a noun in the grammar
  std::size_t joined = 0;  ///< bytes of the first token that segmentation joins with the word
};

class CueFinder {
 public:
  explicit CueFinder(const Reading& reading);
  [[nodiscard]] std::vector<CueHit> in(TokenRange range) const;
  [[nodiscard]] const lexicon::CueEntry& entry(const CueHit& hit) const;

 private:
  [[nodiscard]] std::size_t longest_phrase(std::size_t at, std::size_t end, CueHit& hit) const;
  bool fill_joined(std::size_t i, CueHit& hit) const;
  [[nodiscard]] bool is_no_cue(std::size_t i, TokenRange range, std::size_t length) const;
  bool fill(const std::vector<lexicon::CueForm>& forms, CueHit& hit) const;

  [[nodiscard]] bool is_joined(std::size_t i) const;

  const Reading& reading_;
  const lexicon::WordRuns&
      not_cues_;  ///< "thanks to", "pledged delegates": forms that report nothing so
};

/// Whether such a complement comes first in the entry's list.
[[nodiscard]] bool mainly_takes(const lexicon::CueEntry& entry, lexicon::Complement complement);
[[nodiscard]] bool takes(const lexicon::CueEntry& entry, lexicon::Complement complement);

}  // namespace readout::extract
