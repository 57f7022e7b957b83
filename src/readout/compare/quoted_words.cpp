#include "readout/compare/quoted_words.hpp"

#include <algorithm>

namespace readout::compare {
namespace {

/// The run's words from `at` on, marks passed over; the end of the last one, or 0.
std::size_t end_of_run(std::span<const text::Token> tokens, std::size_t at,
                       std::span<const text::Token> words) {
  std::size_t found = 0;
  std::size_t end = 0;
  for (; at < tokens.size() && found < words.size(); ++at) {
    if (!is_quoted_word(tokens[at])) continue;
    if (tokens[at].folded != words[found].folded) return 0;
    end = tokens[at].span.end;
    ++found;
  }
  return found == words.size() ? end : 0;
}

}  // namespace

bool is_quoted_word(const text::Token& token) {
  return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number ||
         token.kind == text::TokenKind::symbol;
}

bool is_quoted(const Statement& statement) {
  return statement.kind == StatementKind::direct || statement.kind == StatementKind::partial ||
         statement.kind == StatementKind::pull_quote || statement.kind == StatementKind::turn;
}

std::vector<text::Token> words_in(const text::Analysis& analysis, Span span) {
  std::vector<text::Token> words;
  std::ranges::copy_if(analysis.tokens_in(span), std::back_inserter(words), is_quoted_word);
  return words;
}

std::vector<text::Token> content_words(const text::Analysis& analysis, Span span,
                                       const lexicon::Grammar& grammar) {
  std::vector<text::Token> words = words_in(analysis, span);
  std::erase_if(words,
                [&](const text::Token& word) { return grammar.in("stop_words", word.folded); });
  return words;
}

std::vector<QuotedRun> quoted_runs(const Statement& statement, const text::Analysis& analysis) {
  std::vector<QuotedRun> runs;
  if (!is_quoted(statement)) return runs;
  const bool fragments = statement.kind == StatementKind::partial;
  for (const Span& span : statement.content) {
    if (runs.empty() || fragments) runs.push_back({{}, {}, !fragments});
    std::ranges::move(words_in(analysis, span), std::back_inserter(runs.back().words));
    runs.back().spans.push_back(span);
  }
  return runs;
}

Span find_run(const text::Analysis& analysis, Span within, std::span<const text::Token> words) {
  if (words.empty()) return {};
  const std::span<const text::Token> tokens = analysis.tokens_in(within);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].folded != words.front().folded) continue;
    if (const std::size_t end = end_of_run(tokens, i, words); end > 0) {
      return {tokens[i].span.begin, end};
    }
  }
  return {};
}

double share_held(const text::Analysis& analysis, Span within, std::span<const text::Token> words) {
  if (words.empty()) return 0;
  const std::span<const text::Token> tokens = analysis.tokens_in(within);
  const auto held = std::ranges::count_if(words, [&](const text::Token& word) {
    return std::ranges::find(tokens, word.stem, &text::Token::stem) != tokens.end();
  });
  return static_cast<double>(held) / static_cast<double>(words.size());
}

}  // namespace readout::compare
