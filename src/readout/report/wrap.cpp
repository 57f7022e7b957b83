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

bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F;
}

/// A stretch that is not broken: a word, or one wide character.
struct Piece {
  Span bytes;
  std::size_t width = 0;
  bool spaced = false;  ///< a space stands before it
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
      out.push_back({{begin, begin}, 0, spaced && !out.empty()});
      spaced = false;
    }
    out.back().bytes.end = at;
    out.back().width += width;
    glue = true;
  }
  return out;
}

/// A piece longer than a line, cut into lines; the columns that the last takes.
std::size_t append_cut(std::vector<Span>& lines, std::string_view text, Span piece,
                       std::size_t width) {
  std::size_t used = 0;
  lines.back() = {piece.begin, piece.begin};
  for (std::size_t at = piece.begin; at < piece.end;) {
    const std::size_t begin = at;
    const std::size_t wide = width_of(text::next_code_point(text, at));
    if (used + wide > width && used > 0) {
      lines.push_back({begin, begin});
      used = 0;
    }
    lines.back().end = at;
    used += wide;
  }
  return used;
}

/// One space where there are several.
std::string single_spaced(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c != ' ' || out.empty() || out.back() != ' ') out += c;
  }
  return out;
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

std::string controls_marked(std::string_view text) {
  const bool valid = text::is_valid_utf8(text);
  const std::string repaired = valid ? std::string() : text::to_valid_utf8(text);
  const std::string_view source = valid ? text : std::string_view(repaired);
  std::string out;
  out.reserve(source.size());
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t begin = at;
    while (at < source.size() && is_plain(source[at])) ++at;
    if (at > begin) {
      out += source.substr(begin, at - begin);
      continue;
    }
    const char32_t c = text::next_code_point(source, at);
    const bool kept = c == U'\n' || c == U'\t' || !is_unprintable(c);
    out += kept ? source.substr(begin, at - begin) : std::string_view("\uFFFD");
  }
  return out;
}

std::vector<Span> line_spans(std::string_view text, std::size_t width) {
  const std::size_t room = std::max<std::size_t>(width, 2);
  std::vector<Span> lines(1);
  std::size_t used = 0;
  for (const Piece& piece : pieces_of(text)) {
    const std::size_t space = piece.spaced && used > 0 ? 1 : 0;
    const bool fits = used + space + piece.width <= room;
    if (used > 0 && !fits) {
      lines.emplace_back();
      used = 0;
    }
    if (piece.width > room) {
      used = append_cut(lines, text, piece.bytes, room);
      continue;
    }
    if (used == 0) lines.back().begin = piece.bytes.begin;
    lines.back().end = piece.bytes.end;
    used += (used > 0 ? space : 0) + piece.width;
  }
  return lines;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  const std::string clean = single_spaced(printable(text));
  std::vector<std::string> lines;
  for (const Span line : line_spans(clean, width)) lines.emplace_back(line.in(clean));
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
