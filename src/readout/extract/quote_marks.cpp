#include "readout/extract/quote_marks.hpp"

#include <optional>

#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// Marks that name a work are no marks of speech.
std::optional<text::MarkKind> speech_mark(char32_t c) {
  const auto kind = text::quotation_mark(c);
  return kind && kind->family != MarkFamily::title ? kind : std::nullopt;
}

bool is_wordlike(char32_t c) {
  return text::is_letter(c) || text::is_digit(c);
}

bool opens_bracket(char32_t c) {
  return c == U'(' || c == U'[' || c == U'\uFF08' || c == U'\u2014' || c == U'\u2013' ||
         c == U'-' || c == U'/';
}

/// 0 stands for the block's border.
struct Neighbours {
  char32_t before = 0;
  char32_t after = 0;
};

bool may_open(Neighbours n, text::MarkKind kind) {
  if (n.after == 0 || text::is_space(n.after)) return false;
  const auto next = speech_mark(n.after);
  const bool next_is_content = is_wordlike(n.after) || n.after == U'$' || n.after == U'\u2026' ||
                               n.after == U'.' || n.after == U'(' || n.after == U'[' ||
                               n.after == U'\u00BF' || n.after == U'-' || n.after == U'\u300A' ||
                               (next && next->shape != MarkShape::closing);
  if (!next_is_content) return false;
  return !is_wordlike(n.before) || text::is_han(n.before) || kind.shape == MarkShape::opening;
}

bool may_close(Neighbours n, text::MarkKind kind) {
  if (n.before == 0 || text::is_space(n.before) || opens_bracket(n.before)) return false;
  return !is_wordlike(n.after) || text::is_han(n.before) || text::is_han(n.after) ||
         kind.shape == MarkShape::closing;
}

bool is_no_mark(Neighbours n, text::MarkKind kind) {
  if (kind.family == MarkFamily::single) {
    return (is_wordlike(n.before) && is_wordlike(n.after)) || text::is_digit(n.before);
  }
  return kind.shape == MarkShape::neutral && text::is_digit(n.before) && !is_wordlike(n.after) &&
         n.after != 0 && n.after != U',' && n.after != U'.' && n.after != U' ';
}

}  // namespace

std::vector<QuoteMark> find_quote_marks(std::string_view text, Span block) {
  std::vector<QuoteMark> marks;
  char32_t before = 0;
  bool only_space = true;
  for (std::size_t position = block.begin; position < block.end;) {
    const std::size_t start = position;
    const char32_t c = text::next_code_point(text, position);
    auto kind = text::may_be_quotation_mark(c) ? speech_mark(c) : std::nullopt;
    if (c == U'\'' && position < block.end && text[position] == '\'') {
      ++position;  // ''typewritten'' marks
      kind = speech_mark(U'"');
    }
    if (kind) {
      std::size_t peek = position;
      const Neighbours around{before, peek < block.end ? text::next_code_point(text, peek) : 0};
      if (!is_no_mark(around, *kind)) {
        marks.push_back({{start, position},
                         kind->family,
                         kind->shape,
                         may_open(around, *kind),
                         may_close(around, *kind),
                         only_space});
      }
    }
    only_space = only_space && text::is_space(c);
    before = c;
  }
  return marks;
}

}  // namespace readout::extract
