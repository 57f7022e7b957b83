#include "readout/extract/unspaced_phrases.hpp"

namespace readout::extract {

bool is_attributive_mark(const Reading& reading, std::size_t i) {
  return reading.grammar.in("attributive_marks", reading.token(i).folded);
}

/// "雷克援引马伦的话": Maren's words.
TokenRange quoted_person(const Reading& reading, const WordRuns& tails, TokenRange phrase) {
  for (std::size_t i = phrase.first + 1; i + 2 < phrase.end; ++i) {
    if (!reading.grammar.in("quoting_verbs", reading.token(i).folded)) continue;
    std::size_t end = i + 1;
    while (end < phrase.end && !is_attributive_mark(reading, end) &&
           tails.match(reading.analysis.tokens, end, phrase.end) == 0) {
      ++end;
    }
    if (end > i + 1) return {i + 1, end};
  }
  return phrase;
}

/// "双方未能就港口达成一致", "没有人说": a negation behind whatever only tells which people.
bool is_negated_phrase(const Reading& reading, TokenRange words) {
  for (std::size_t i = words.end; i > words.first && !is_attributive_mark(reading, i - 1); --i) {
    if (reading.is(i - 1, kNegation) && reading.mention_at(i - 1) == nullptr) return true;
  }
  return false;
}

}  // namespace readout::extract
