#include "cli/move_numbers.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace readout::cli {
namespace {

using Tokens = std::span<const text::Token>;

/// The words of a passage, marks left aside.
std::string key_of(Tokens tokens, Span span, bool by_stems) {
  auto token = std::ranges::lower_bound(tokens, span.begin, {},
                                        [](const text::Token& t) { return t.span.begin; });
  std::string key;
  for (; token != tokens.end() && token->span.end <= span.end; ++token) {
    if (token->kind != text::TokenKind::word && token->kind != text::TokenKind::number) continue;
    key += by_stems ? token->stem : token->folded;
    key += ' ';
  }
  return key;
}

struct Waiting {
  std::vector<std::size_t> left;
  std::vector<std::size_t> arrived;
};

}  // namespace

std::vector<std::size_t> number_moves(Tokens a, Tokens b, std::span<const Edit> edits,
                                      bool by_stems) {
  std::vector<std::size_t> numbers(edits.size(), 0);
  std::map<std::string, Waiting> by_words;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].op != EditOp::move) continue;
    const bool leaves = edits[i].b.empty();
    Waiting& waiting =
        by_words[leaves ? key_of(a, edits[i].a, by_stems) : key_of(b, edits[i].b, by_stems)];
    (leaves ? waiting.left : waiting.arrived).push_back(i);
  }
  std::vector<std::size_t> partner(edits.size(), edits.size());
  for (const auto& [words, waiting] : by_words) {
    for (std::size_t n = 0; n < std::min(waiting.left.size(), waiting.arrived.size()); ++n) {
      partner[waiting.left[n]] = waiting.arrived[n];
      partner[waiting.arrived[n]] = waiting.left[n];
    }
  }
  std::size_t next = 0;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].op != EditOp::move) continue;
    numbers[i] = partner[i] < i ? numbers[partner[i]] : ++next;
  }
  return numbers;
}

}  // namespace readout::cli
