#include "readout/extract/unspaced_sources.hpp"

#include <algorithm>

#include "readout/extract/unspaced_segments.hpp"
#include "readout/extract/unspaced_verbs.hpp"

namespace readout::extract {

UnspacedSources::UnspacedSources(const Reading& reading)
    : reading_(reading), tails_(reading.grammar.runs("source_tails")) {}

/// The name ends before the nouns and verbs of saying at the end of the phrase ("据路透社报道称"),
/// else before the first of them. A name in quotation marks is within them ("据《信使报》报道").
SourcePhrase UnspacedSources::at(TokenRange tokens) const {
  const Quotation* title = tokens.empty() ? nullptr : reading_.quotation_at(tokens.first);
  const std::size_t first = title != nullptr ? reading_.tokens_of(title->outer).end : tokens.first;
  std::size_t end = first;
  while (end < tokens.end && !is_segment_end(reading_, end) &&
         reading_.quotation_at(end) == nullptr) {
    ++end;
  }
  SourcePhrase phrase;
  std::size_t named = end;
  std::size_t behind = end;
  for (std::size_t i = first; i < end;) {
    const std::size_t length = tails_.match(reading_.analysis.tokens, i, end);
    const bool fresh = !phrase.closed || (i > behind && i + length == end);
    if (length > 0 && fresh) named = i;
    if (length > 0 && (fresh || i == behind)) behind = i + length;
    phrase.closed = phrase.closed || length > 0;
    i += std::max<std::size_t>(length, 1);
  }
  phrase.end = behind;
  phrase.named = title != nullptr ? reading_.tokens_of(title->inner) : TokenRange{first, named};
  while (!phrase.named.empty() && !reading_.is_word(phrase.named.first)) ++phrase.named.first;
  while (phrase.named.size() > 1 && is_no_name(phrase.named.end - 1)) --phrase.named.end;
  if (!phrase.closed && title == nullptr) phrase.closed = is_document(phrase.named);
  return phrase;
}

/// "据《信使报》16日报道", "据官员发布的消息": marks, a date, what is done with the document.
bool UnspacedSources::is_no_name(std::size_t i) const {
  if (!reading_.is_word(i) || is_date_part(reading_, i)) return true;
  return reading_.mention_at(i) == nullptr &&
         (reading_.is(i, kTimeWord) || reading_.in("publishing_verbs", i));
}

/// "根据法庭文件": a document is quoted without a word of saying.
bool UnspacedSources::is_document(TokenRange phrase) const {
  return phrase.size() > 1 && reading_.in("quoted_documents", phrase.end - 1);
}

}  // namespace readout::extract
