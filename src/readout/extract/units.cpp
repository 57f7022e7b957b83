#include "readout/extract/units.hpp"

namespace readout::extract {
namespace {

/// Whether a quotation lies over the border between a sentence and the next.
bool quotation_binds(const Reading& reading, const text::Sentence& before,
                     const text::Sentence& after) {
  const Quotation* end = reading.quotation_at(before.end_token - 1);
  return end != nullptr && end == reading.quotation_at(after.first_token);
}

/// Whether `after` is only the attribution of a quotation that ends `before`: "...!" he said.
bool is_attribution_tail(const Reading& reading, const text::Sentence& before,
                         const text::Sentence& after) {
  if (reading.quotation_at(before.end_token - 1) == nullptr) return false;
  const text::Token& first = reading.token(after.first_token);
  if (first.kind == text::TokenKind::punctuation) return true;
  if (reading.quotation_at(after.first_token) != nullptr) return false;
  return first.kind == text::TokenKind::word && !first.capitalised && !reading.unspaced;
}

}  // namespace

std::vector<Unit> find_units(const Reading& reading) {
  std::vector<Unit> units;
  const auto& sentences = reading.analysis.sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const text::Sentence& sentence = sentences[s];
    if (sentence.first_token >= sentence.end_token) continue;
    const bool joins = !units.empty() && units.back().end_sentence == s &&
                       units.back().block == sentence.block &&
                       (quotation_binds(reading, sentences[s - 1], sentence) ||
                        is_attribution_tail(reading, sentences[s - 1], sentence));
    if (joins) {
      units.back().end_sentence = s + 1;
      units.back().tokens.end = sentence.end_token;
    } else {
      units.push_back({s, s + 1, {sentence.first_token, sentence.end_token}, sentence.block, {}});
    }
  }
  std::size_t next = 0;
  for (Unit& unit : units) {
    const Span span = reading.span_of(unit.tokens);
    while (next < reading.quotations.size() && reading.quotations[next].outer.begin < span.end) {
      unit.quotations.push_back(next++);
    }
  }
  return units;
}

}  // namespace readout::extract
