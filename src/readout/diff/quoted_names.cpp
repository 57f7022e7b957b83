// Names that stand in quotation marks: of a work, a force, an operation, a ship.
#include <algorithm>
#include <optional>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

/// Tokens between the marks of the longest name.
constexpr std::size_t kName = 6;

std::optional<text::MarkKind> mark_at(const Half& half, std::size_t i) {
  const text::Token& token = half.side.tokens[i];
  if (token.kind != text::TokenKind::quote) {
    return std::nullopt;
  }
  std::size_t at = token.span.begin;
  return text::known_quotation_mark(text::next_code_point(half.side.text, at));
}

/// The tokens between the marks round the half, where marks stand near; nothing inside ends a
/// sentence.
std::optional<TokenRange> inside_marks(const Half& half) {
  const auto& tokens = half.side.tokens;
  TokenRange inside = half.range;
  const auto is_mark = [&](std::size_t i) { return tokens[i].kind == text::TokenKind::quote; };
  while (inside.begin > 0 && inside.size() <= kName && !is_mark(inside.begin - 1)) {
    --inside.begin;
  }
  while (inside.end < tokens.size() && inside.size() <= kName && !is_mark(inside.end)) {
    ++inside.end;
  }
  const bool marked = inside.begin > 0 && inside.end < tokens.size() && is_mark(inside.begin - 1) &&
                      is_mark(inside.end) && inside.size() <= kName;
  const bool words_alone =
      marked && std::ranges::all_of(tokens.subspan(inside.begin, inside.size()), is_word);
  return words_alone ? std::optional(inside) : std::nullopt;
}

/// "“North Shield”": a capital where no sentence begins; 《…》: marks of a title; and what bears
/// the name stands right behind.
bool is_name(const Half& half) {
  const std::optional<TokenRange> inside = inside_marks(half);
  if (!inside) {
    return false;
  }
  const auto& tokens = half.side.tokens;
  const auto mark = mark_at(half, inside->begin - 1);
  if (mark && mark->family == text::MarkFamily::title) {
    return true;
  }
  const std::size_t behind = inside->end + 1;
  const bool capital = tokens[inside->begin].capitalised && inside->begin > 1 &&
                       is_word(tokens[inside->begin - 2]) && half.facts.shows_names;
  return capital || (behind < tokens.size() &&
                     (half.grammar.in("name_bearers", tokens[behind].folded) ||
                      half.grammar.in("readout_name_bearers", tokens[behind].folded)));
}

}  // namespace

void judge_quoted_names(Piece& piece, const Judgement& judgement) {
  if (piece.op == EditOp::replace && piece.changes.empty() && is_name(judgement.half_a(piece)) &&
      is_name(judgement.half_b(piece))) {
    add_change(piece, Change::name);
  }
}

}  // namespace readout::diff
