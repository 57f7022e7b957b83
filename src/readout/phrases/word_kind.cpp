#include "readout/phrases/word_kind.hpp"

#include <algorithm>

namespace readout::phrases {

WordKinds::WordKinds(const SourceView& view, const lexicon::Grammar& grammar, std::size_t first)
    : view_(view), grammar_(grammar) {
  const auto& mentions = view.named->mentions;
  const auto before = [&](const lexicon::Mention& mention) { return mention.end_token <= first; };
  next_ =
      static_cast<std::size_t>(std::ranges::partition_point(mentions, before) - mentions.begin());
}

WordKind WordKinds::of(std::size_t index) {
  if (in_mention(index)) return WordKind::name;
  const text::Token& token = view_.analysis->tokens[index];
  if (grammar_.in("stop_words", token.folded)) return WordKind::function;
  if (token.kind == text::TokenKind::number || grammar_.in("months", token.folded) ||
      grammar_.in("weekdays", token.folded) || grammar_.scale("number_words", token.folded)) {
    return WordKind::name;
  }
  const text::Sentence& sentence = view_.analysis->sentences[token.sentence];
  const bool opens = token.span.begin == sentence.span.begin;
  return token.capitalised && !opens ? WordKind::name : WordKind::content;
}

bool WordKinds::in_mention(std::size_t token) {
  const auto& mentions = view_.named->mentions;
  while (next_ < mentions.size() && mentions[next_].end_token <= token) ++next_;
  return next_ < mentions.size() && mentions[next_].first_token <= token;
}

}  // namespace readout::phrases
