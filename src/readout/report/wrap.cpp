#include "readout/report/wrap.hpp"

#include <algorithm>
#include <unicode/uchar.h>

#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

std::size_t width_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const int type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || text::is_bidi_control(c);
}

/// A stretch that is not broken: a word with the space before it, or one wide character.
struct Piece {
  std::string text;
  std::size_t width = 0;
  bool spaced = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> out;
  bool spaced = false;
  bool glue = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    if (c == U' ') {
      spaced = true;
      glue = false;
      continue;
    }
    const std::size_t width = width_of(c);
    const bool wide_letter = width == 2 && !text::is_punctuation(c);
    if (!glue || wide_letter) {
      out.push_back({{}, 0, spaced && !out.empty()});
      spaced = false;
    }
    out.back().text += text.substr(begin, at - begin);
    out.back().width += width;
    glue = true;
  }
  return out;
}

/// Pieces longer than a line, cut into lines.
void append_cut(std::vector<std::string>& lines, const std::string& word, std::size_t width) {
  std::size_t used = display_width(lines.back());
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    const std::size_t wide = width_of(text::next_code_point(word, at));
    if (used + wide > width && used > 0) {
      lines.emplace_back();
      used = 0;
    }
    lines.back() += word.substr(begin, at - begin);
    used += wide;
  }
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size();) out += width_of(text::next_code_point(text, at));
  return out;
}

std::string printable(std::string_view text) {
  const std::string valid = text::to_valid_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size();) {
    const char32_t c = text::next_code_point(valid, at);
    if (c == U'\n' || c == U'\t') {
      out += ' ';
    } else if (!is_unprintable(c)) {
      text::append_utf8(out, c);
    }
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  const std::string clean = printable(text);
  const std::size_t room = std::max<std::size_t>(width, 2);
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (const Piece& piece : pieces_of(clean)) {
    const std::size_t space = piece.spaced && used > 0 ? 1 : 0;
    if (used > 0 && used + space + piece.width > room) {
      lines.emplace_back();
      used = 0;
    } else if (space > 0) {
      lines.back() += ' ';
      ++used;
    }
    if (piece.width > room) {
      append_cut(lines, piece.text, room);
      used = display_width(lines.back());
    } else {
      lines.back() += piece.text;
      used += piece.width;
    }
  }
  return lines;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out = printable(text);
  std::size_t used = display_width(out);
  if (used > width) {
    std::string cut;
    std::size_t at = 0;
    used = 1;
    while (at < out.size()) {
      const std::size_t begin = at;
      const std::size_t wide = width_of(text::next_code_point(out, at));
      if (used + wide > width) break;
      cut += out.substr(begin, at - begin);
      used += wide;
    }
    out = cut + "…";
  }
  return out + std::string(width > used ? width - used : 0, ' ');
}

}  // namespace readout::report
