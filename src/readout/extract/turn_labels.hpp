/// What stands before a colon, or in transcripts of talks before a dash, at the start of a block
/// and may name who speaks from there on.
///
/// In: a reading and its cast. Out: the labels that can be trusted, in order; none where the
/// document is no transcript. A label that names nobody known is trusted where others are: to leave
/// it out would give its words to the speaker before. Cost: a look at the start of each block.
#pragma once
#include <vector>

#include "readout/extract/cast.hpp"
#include "readout/extract/reading.hpp"

namespace readout::extract {

struct Label {
  std::size_t block = 0;
  TokenRange tokens;  ///< without what stands in brackets
  std::size_t speech = 0;
  bool shouted = false;    ///< all capitals
  bool person = false;     ///< names somebody known, or an office
  bool name = false;       ///< nothing but words that a name is made of
  bool noted = false;      ///< a note in brackets before the colon: "(retranslated)"
  bool initial = false;    ///< "И.Марен": written so in transcripts alone
  bool asks = false;       ///< Q, QUESTION, В:, 问
  bool answers = false;    ///< A, ANSWER, Ответ: whoever is asked
  bool household = false;  ///< MODERATOR, OPERATOR
  bool dashed = false;     ///< «И. Марен – »: before a dash
};

[[nodiscard]] std::vector<Label> find_labels(const Reading& reading, const Cast& cast);

}  // namespace readout::extract
