#include "readout/text/mark_sides.hpp"

#include <unicode/uchar.h>

#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

class SideTeller {
 public:
  SideTeller(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  Side side_of(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::quote && token.kind != TokenKind::punctuation) return Side::none;
    std::size_t position = token.span.begin;
    const char32_t c = next_code_point(text_, position);
    if (token.kind == TokenKind::punctuation) return bracket(c);
    switch (c) {
      case U'"':
      case 0xFF02:
        return straight(i, double_open_);
      case U'\'':
      case 0xFF07:
        return straight(i, single_open_);
      case 0x201E:
        low_open_ = true;
        return Side::opening;
      case 0x201C:
      case 0x201D:
        return curly(i, c == 0x201C);
      default:
        return directed(c);
    }
  }

 private:
  static Side bracket(char32_t c) {
    const auto type = u_charType(static_cast<UChar32>(c));
    if (type == U_START_PUNCTUATION) return Side::opening;
    return type == U_END_PUNCTUATION ? Side::closing : Side::none;
  }

  static Side directed(char32_t c) {
    const auto kind = quotation_mark(c);
    return kind && kind->shape == MarkShape::opening ? Side::opening : Side::closing;
  }

  [[nodiscard]] bool touches_left(std::size_t i) const {
    return i > 0 && tokens_[i - 1].span.end == tokens_[i].span.begin;
  }
  [[nodiscard]] bool touches_right(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i + 1].span.begin == tokens_[i].span.end;
  }

  [[nodiscard]] bool after_stop(std::size_t i) const {
    std::size_t position = i > 0 ? tokens_[i - 1].span.begin : 0;
    return touches_left(i) && is_terminator(next_code_point(text_, position));
  }

  /// “ closes after „, and where it was typed for ”; the other way round, ” opens where it can only
  /// have been typed for “.
  [[nodiscard]] Side curly(std::size_t i, bool left_mark) {
    const bool opening = left_mark ? touches_right(i) || !(curly_open_ || after_stop(i))
                                   : !curly_open_ && !touches_left(i) && touches_right(i);
    curly_open_ = opening && !low_open_;
    low_open_ = false;
    return curly_open_ ? Side::opening : Side::closing;
  }

  [[nodiscard]] Side straight(std::size_t i, bool& open) const {
    const bool left = touches_left(i);
    const bool right = touches_right(i);
    open = left == right ? !open : right;
    return open ? Side::opening : Side::closing;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  bool double_open_ = false;
  bool single_open_ = false;
  bool curly_open_ = false;  ///< “
  bool low_open_ = false;    ///< „
};

}  // namespace

std::vector<Side> mark_sides(std::string_view text, std::span<const Token> tokens) {
  std::vector<Side> sides(tokens.size());
  SideTeller teller(text, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) sides[i] = teller.side_of(i);
  return sides;
}

}  // namespace readout::text
