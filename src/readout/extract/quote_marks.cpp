#include "readout/extract/quote_marks.hpp"

#include <optional>

#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

struct Kind {
  MarkFamily family;
  MarkShape shape;
};

std::optional<Kind> kind_of(char32_t c) {
  using enum MarkFamily;
  using enum MarkShape;
  switch (c) {
    case U'"':
    case U'\uFF02':
      return Kind{twofold, neutral};
    case U'\u201C':
    case U'\u201E':
    case U'\u201F':
    case U'\u301D':
      return Kind{twofold, opening};
    case U'\u201D':
    case U'\u301E':
    case U'\u301F':
      return Kind{twofold, closing};
    case U'\'':
      return Kind{single, neutral};
    case U'\u2018':
    case U'\u201A':
    case U'\u201B':
      return Kind{single, opening};
    case U'\u2019':
      return Kind{single, closing};
    case U'\u00AB':
    case U'\u2039':
      return Kind{angle, opening};
    case U'\u00BB':
    case U'\u203A':
      return Kind{angle, closing};
    case U'\u300C':
    case U'\u300E':
    case U'\uFE41':
    case U'\uFE43':
      return Kind{corner, opening};
    case U'\u300D':
    case U'\u300F':
    case U'\uFE42':
    case U'\uFE44':
      return Kind{corner, closing};
    default:
      return std::nullopt;
  }
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

bool may_open(Neighbours n, Kind kind) {
  if (n.after == 0 || text::is_space(n.after)) return false;
  const auto next = kind_of(n.after);
  const bool next_is_content = is_wordlike(n.after) || n.after == U'$' || n.after == U'\u2026' ||
                               n.after == U'.' || n.after == U'(' || n.after == U'[' ||
                               n.after == U'\u00BF' || n.after == U'-' || n.after == U'\u300A' ||
                               (next && next->shape != MarkShape::closing);
  if (!next_is_content) return false;
  return !is_wordlike(n.before) || text::is_han(n.before) || kind.shape == MarkShape::opening;
}

bool may_close(Neighbours n, Kind kind) {
  if (n.before == 0 || text::is_space(n.before) || opens_bracket(n.before)) return false;
  return !is_wordlike(n.after) || text::is_han(n.before) || text::is_han(n.after) ||
         kind.shape == MarkShape::closing;
}

bool is_no_mark(Neighbours n, Kind kind) {
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
    if (const auto kind = kind_of(c)) {
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
    if (!text::is_space(c)) only_space = false;
    before = c;
  }
  return marks;
}

}  // namespace readout::extract
