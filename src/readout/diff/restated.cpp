#include "readout/diff/restated.hpp"

#include <algorithm>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// Tokens on either side of a half that are looked at.
constexpr std::size_t kSentence = 60;

bool says_in_sentence(const Half& half, std::string_view list) {
  const auto& tokens = half.side.tokens;
  const std::size_t at = std::min(half.range.begin, tokens.size() - 1);
  const auto found =
      find_listed(tokens, widened(half.range, kSentence, tokens.size()), half.grammar, list);
  return std::ranges::any_of(found, [&](const ListMatch& match) {
    return tokens[match.tokens.begin].sentence == tokens[at].sentence;
  });
}

/// "Not until they leave" beside "only after they leave".
bool is_limit_instead(const Half& denied, const Half& outright) {
  return says_in_sentence(denied, "denied_limits") &&
         says_in_sentence(outright, "sole_conditions") &&
         !says_in_sentence(denied, "sole_conditions");
}

/// "Unless they leave", "until they leave".
bool is_limit_for_limit(const Half& a, const Half& b) {
  return !listed_at(a, "denied_limits").empty() && !listed_at(b, "denied_limits").empty();
}

/// "[They do not support it] and never have."
bool is_denied_again(const Half& half) {
  const auto first = std::ranges::find_if(half.tokens(), is_word);
  return first != half.tokens().end() && half.grammar.in("coordinators", first->folded) &&
         is_under_denial(half);
}

}  // namespace

bool is_restated_denial(const Piece& piece, const Judgement& judgement) {
  const Half a = judgement.half_a(piece);
  const Half b = judgement.half_b(piece);
  if (a.side.tokens.empty() || b.side.tokens.empty()) {
    return false;
  }
  const bool one_sided = a.range.empty() != b.range.empty();
  return (one_sided && is_denied_again(a.range.empty() ? b : a)) || is_limit_instead(a, b) ||
         is_limit_instead(b, a) || is_limit_for_limit(a, b);
}

}  // namespace readout::diff
