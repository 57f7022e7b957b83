// The part of Narrative for whole quotations: a statement a sentence, parts that an attribution
// interrupts, parts in several blocks.
#include <algorithm>

#include "readout/extract/narrative.hpp"
#include "readout/extract/quoted.hpp"

namespace readout::extract {

/// Each whole quotation of a report; a later part of an interrupted one goes on in the statement
/// before, if the same speaker said both.
void Narrative::add_directs(const Report& report, const std::vector<const Quotation*>& direct,
                            const std::optional<Resolved>& speaker, const std::optional<Cue>& cue) {
  const bool same = !statements_.empty() && speaker && statements_.back().speaker &&
                    statements_.back().speaker->id == speaker->speaker.id;
  const bool inherits = report.subject.empty() || same;
  for (std::size_t i = 0; i < direct.size(); ++i) {
    const bool may_go_on = i > 0 || inherits;
    if (!may_go_on || !add_interrupted(*direct[i])) add_direct(*direct[i], speaker, cue);
  }
}

/// Whether a mark at token `i` has its partner within the part: "“Orla” lost."
bool Narrative::closes_within(std::size_t i, Span part) const {
  const std::string& mark = reading_.token(i).folded;
  for (++i; reading_.token(i).span.begin < part.end; ++i) {
    if (reading_.token(i).folded == mark) return true;
  }
  return false;
}

/// One statement a sentence of the quotation.
void Narrative::add_direct(const Quotation& quotation, const std::optional<Resolved>& speaker,
                           const std::optional<Cue>& cue) {
  const auto [place, fresh] = utterance_of_chain_.try_emplace(quotation.chain);
  if (fresh) place->second = utterances_.next();
  std::vector<std::size_t>& parts = chains_[quotation.chain];
  const TokenRange tokens = reading_.tokens_of(quotation.inner);
  for (std::size_t i = tokens.first; i < tokens.end;) {
    const text::Sentence& sentence = reading_.analysis.sentences[reading_.token(i).sentence];
    Span part = without_comma(reading_.document.text, intersection(sentence.span, quotation.inner));
    const text::Token& mark = reading_.token(i);  // of a paragraph that repeats it
    if (i > tokens.first && mark.kind == text::TokenKind::quote && !closes_within(i, part)) {
      part.begin = mark.span.end;
    }
    i = std::max(i + 1, sentence.end_token);
    if (part.empty() || reading_.words_in(part) == 0) continue;
    Statement& statement = append(StatementKind::direct, part, {part}, speaker, cue);
    statement.utterance = place->second;
    parts.push_back(statements_.size() - 1);
  }
}

/// “We,” he said, “will go”: the second part goes on in the first part's statement.
bool Narrative::add_interrupted(const Quotation& quotation) {
  if (statements_.empty()) return false;
  Statement& last = statements_.back();
  const std::size_t first = reading_.tokens_of(quotation.inner).first;
  if (last.kind != StatementKind::direct || first >= reading_.analysis.tokens.size() ||
      !reading_.is_word(first) || reading_.token(first).capitalised) {
    return false;
  }
  // Without capitals, a comma inside the marks says that the sentence goes on: “我们，”他说，“会…”
  const std::size_t mark = reading_.analysis.token_at(last.span.end);
  if (reading_.unspaced && !reading_.is_mark(mark, {",", "\uFF0C"})) return false;
  const std::size_t before = reading_.analysis.token_at(last.span.end);
  if (before >= first || reading_.token(before).sentence != reading_.token(first).sentence) {
    return false;
  }
  // "… ,” she said, “will stay. We promised it.”": what follows the sentence is said on its own.
  const text::Sentence& sentence = reading_.analysis.sentences[reading_.token(first).sentence];
  const Span part =
      without_comma(reading_.document.text, intersection(sentence.span, quotation.inner));
  if (part.empty() || part.begin < last.span.end) return false;
  last.span.end = part.end;
  last.content.push_back(part);
  if (sentence.span.end >= quotation.inner.end) return true;
  Quotation rest = quotation;
  rest.inner.begin = reading_.token(sentence.end_token).span.begin;
  const std::size_t place = statements_.size() - 1;
  const std::optional<Cue> cue = last.cue;
  add_direct(rest, std::nullopt, cue);  // `last` may move
  for (std::size_t i = place + 1; i < statements_.size(); ++i) {
    statements_[i].speaker = statements_[place].speaker;
    statements_[i].confidence = statements_[place].confidence;
    statements_[i].utterance = statements_[place].utterance;
  }
  return true;
}

/// The parts of one quotation have one speaker, wherever he is named.
void Narrative::share_chain(const std::vector<std::size_t>& parts) {
  const auto named = std::find_if(parts.rbegin(), parts.rend(), [&](std::size_t i) {
    return statements_[i].speaker && statements_[i].speaker->how != SpeakerHow::context;
  });
  if (named == parts.rend()) {
    for (const std::size_t i : parts) {
      if (!statements_[i].speaker) statements_[i].speaker = statements_[parts.front()].speaker;
    }
    return;
  }
  for (const std::size_t i : parts) {
    Statement& part = statements_[i];
    if (part.speaker && part.speaker->how != SpeakerHow::context) continue;
    part.speaker = statements_[*named].speaker;
    part.speaker->how = SpeakerHow::context;
    part.speaker->mention = {};
    part.confidence = statements_[*named].confidence;
  }
}

}  // namespace readout::extract
