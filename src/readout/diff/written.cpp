#include "readout/diff/written.hpp"

#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

/// One letter, small here and capital there.
bool is_same_letter(char32_t x, std::string_view letter_x, char32_t y, std::string_view letter_y) {
  return x == y ||
         (text::is_upper(x) != text::is_upper(y) && text::fold(letter_x) == text::fold(letter_y));
}

bool differ_in_case_alone(std::string_view x, std::string_view y) {
  std::size_t at_x = 0;
  std::size_t at_y = 0;
  while (at_x < x.size() && at_y < y.size()) {
    const std::size_t from_x = at_x;
    const std::size_t from_y = at_y;
    const char32_t letter_x = text::next_code_point(x, at_x);
    const char32_t letter_y = text::next_code_point(y, at_y);
    if (!is_same_letter(letter_x, x.substr(from_x, at_x - from_x), letter_y,
                        y.substr(from_y, at_y - from_y))) {
      return false;
    }
  }
  return at_x == x.size() && at_y == y.size();
}

std::string_view bytes_of(const Side& side, TokenRange run) {
  return Span{side.tokens[run.begin].span.begin, side.tokens[run.end - 1].span.end}.in(side.text);
}

}  // namespace

bool written_alike(const Side& a, TokenRange run_a, const Side& b, TokenRange run_b,
                   const Ignore& ignore) {
  const std::string_view in_a = bytes_of(a, run_a);
  const std::string_view in_b = bytes_of(b, run_b);
  return in_a == in_b || (ignore.letter_case && differ_in_case_alone(in_a, in_b));
}

bool written_alike(const Side& a, std::size_t i, const Side& b, std::size_t j,
                   const Ignore& ignore) {
  const text::Token& x = a.tokens[i];
  const text::Token& y = b.tokens[j];
  const std::string_view in_a = x.span.in(a.text);
  const std::string_view in_b = y.span.in(b.text);
  if (in_a == in_b) {
    return true;
  }
  if (ignore.inflection && x.folded != y.folded && !x.stem.empty() && x.stem == y.stem) {
    return true;
  }
  return ignore.letter_case && differ_in_case_alone(in_a, in_b);
}

}  // namespace readout::diff
