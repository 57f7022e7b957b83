#include "readout/extract/unspaced_objects.hpp"

#include "readout/extract/unspaced_segments.hpp"

namespace readout::extract {

std::optional<std::size_t> topic_before(const Reading& reading, const Unit& unit, TokenRange phrase,
                                        const CueHit& hit, bool takes_clause) {
  const bool goes_on = hit.tokens.end + 1 < unit.tokens.end;
  if (goes_on && (takes_clause || !is_segment_end(reading, hit.tokens.end))) return std::nullopt;
  for (std::size_t i = phrase.first + 1; i + 1 < phrase.end; ++i) {
    if (reading.is(i, kTopicMark) && reading.mention_at(i) == nullptr) return i;
  }
  return std::nullopt;
}

TokenRange referred_to(const Reading& reading, const Unit& unit, TokenRange phrase,
                       const CueHit& hit) {
  const bool ends = hit.tokens.end >= unit.tokens.end || is_segment_end(reading, hit.tokens.end);
  for (std::size_t i = phrase.end; ends && !phrase.empty() && i + 1 < hit.tokens.first; ++i) {
    if (reading.is(i, kTopicMark)) return {i, hit.tokens.end};
  }
  return {hit.tokens.first, hit.tokens.first};
}

TokenRange without_support(const Reading& reading, TokenRange object) {
  const bool carried = object.size() > 1 &&
                       reading.grammar.in("support_verbs", reading.token(object.end - 1).folded);
  return carried ? TokenRange{object.first, object.end - 1} : object;
}

}  // namespace readout::extract
