#include "readout/ingest/lines.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

bool is_blank(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return text::is_space(c) || c == U'\u200B' || c == U'\uFEFF';
}

/// Whether white space beyond ASCII may begin with `byte`: no Cyrillic letter does, and few Han
/// ones.
bool may_begin_wide_blank(unsigned char byte) {
  return byte == 0xC2U || (byte >= 0xE1U && byte <= 0xE3U) || byte == 0xEFU;
}

bool is_ascii_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Each byte is looked at by itself, so that the compiler takes many at once: paragraphs are
/// counted again and again.
std::size_t count_ascii_words(std::string_view text) {
  std::size_t words = text.empty() || is_ascii_blank(text.front()) ? 0 : 1;
  for (std::size_t i = 1; i < text.size(); ++i) {
    words += static_cast<std::size_t>(is_ascii_blank(text[i - 1])) &
             static_cast<std::size_t>(!is_ascii_blank(text[i]));
  }
  return words;
}

bool is_wide(char32_t c) {
  return text::is_han(c) || (c >= 0x3000 && c < 0x3100) || (c >= 0xFF00 && c < 0xFF61);
}

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view trim_right(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t before = end;
    if (!is_blank(text::previous_code_point(text, before))) break;
    end = before;
  }
  return text.substr(0, end);
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t after = begin;
    if (!is_blank(text::next_code_point(text, after))) break;
    begin = after;
  }
  return trim_right(text.substr(begin));
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t after = at;
    if (is_blank(text::next_code_point(text, after))) {
      if (at > begin) words.push_back(text.substr(begin, at - begin));
      begin = after;
    }
    at = after;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

bool is_ascii(std::string_view text) {
  unsigned bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < 0x80;
}

std::size_t count_split_words(std::string_view text) {
  if (is_ascii(text)) return count_ascii_words(text);
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    std::size_t after = at + 1;
    const bool blank = may_begin_wide_blank(byte)
                           ? is_blank(text::next_code_point(text, after = at))
                           : is_ascii_blank(text[at]);
    words += !blank && !in_word ? 1U : 0U;
    in_word = !blank;
    at = after;
  }
  return words;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    count += is_wide(text::next_code_point(text, at)) ? 2U : 1U;
  }
  return count;
}

void append_wrapped(std::string& paragraph, std::string_view line) {
  if (!paragraph.empty() && !line.empty()) {
    std::size_t end = paragraph.size();
    std::size_t begin = 0;
    const char32_t before = text::previous_code_point(paragraph, end);
    const char32_t after = text::next_code_point(line, begin);
    if (!is_wide(before) || !is_wide(after)) paragraph += ' ';
  }
  paragraph += line;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const std::string_view word : split_words(text)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace readout::ingest
