#include "readout/compare/wording.hpp"

#include <algorithm>

namespace readout::compare {
namespace {

bool is_attribution(const Statement& statement, Span token) {
  if (statement.cue && statement.cue->span.overlaps(token)) return true;
  return statement.speaker && statement.speaker->mention.overlaps(token);
}

}  // namespace

std::vector<text::Token> compared_words(const Statement& statement,
                                        const text::Analysis& analysis) {
  std::vector<text::Token> words;
  if (statement.kind != StatementKind::partial) {
    for (const Span& span : statement.content) {
      std::ranges::copy(analysis.tokens_in(span), std::back_inserter(words));
    }
    return words;
  }
  for (const text::Token& token : analysis.tokens_in(statement.span)) {
    if (!is_attribution(statement, token.span)) words.push_back(token);
  }
  return words;
}

std::vector<text::Token> words_around(const Statement& statement, const text::Analysis& analysis) {
  std::vector<text::Token> words;
  if (statement.kind == StatementKind::partial) return words;
  for (const text::Token& token : analysis.tokens_in(statement.span)) {
    const bool said = std::ranges::any_of(
        statement.content, [&](const Span& span) { return span.contains(token.span); });
    if (!said && !is_attribution(statement, token.span)) words.push_back(token);
  }
  return words;
}

std::vector<text::Token> words_in_point(const Point& point, std::size_t index,
                                        const Statement& statement,
                                        const text::Analysis& analysis) {
  std::vector<text::Token> words = compared_words(statement, analysis);
  std::erase_if(words, [&](const text::Token& token) {
    return std::ranges::none_of(point.members, [&](const Member& member) {
      return member.statement == index && (!member.part || member.part->contains(token.span));
    });
  });
  return words;
}

}  // namespace readout::compare
