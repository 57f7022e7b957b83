#include "readout/ingest/dateline_place.hpp"

#include <algorithm>
#include <unicode/unistr.h>
#include <vector>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// Marks and digits part a dateline; a hyphen within a word does not.
bool parts(std::string_view text, std::size_t at, char32_t c) {
  if (text::is_digit(c)) return true;
  if (c != U'-') return text::is_punctuation(c) && c != U'\'' && c != U'\u2019';
  const auto blank = [&](std::size_t i) {
    return i >= text.size() || text[i] == ' ' || text[i] == '-';
  };
  return at == 0 || blank(at - 1) || blank(at + 1);
}

std::vector<std::string_view> split_at_marks(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!parts(text, here, text::next_code_point(text, at))) continue;
    pieces.push_back(trim(text.substr(begin, here - begin)));
    begin = at;
  }
  pieces.push_back(trim(text.substr(begin)));
  return pieces;
}

/// Behind the agency that a Chinese dateline begins with, without a mark: the longest that is
/// known.
std::string_view behind_agency(std::string_view piece) {
  std::size_t end = piece.size();
  while (end > 0) {
    if (outlet_of_name(piece.substr(0, end)) != nullptr) return trim(piece.substr(end));
    static_cast<void>(text::previous_code_point(piece, end));
  }
  return piece;
}

bool names_month(std::string_view piece) {
  const std::vector<std::string_view> words = split_words(piece);
  return std::ranges::any_of(
      words, [](std::string_view word) { return vocabulary().month(text::fold(word)) > 0; });
}

bool is_han(std::string_view piece) {
  std::size_t at = 0;
  return !piece.empty() && text::is_han(text::next_code_point(piece, at));
}

std::string as_name(std::string_view piece) {
  bool lower = false;
  for (std::size_t at = 0; at < piece.size();) {
    lower = text::is_lower(text::next_code_point(piece, at)) || lower;
  }
  if (lower) return std::string(piece);
  auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(piece.data(), static_cast<std::int32_t>(piece.size())));
  wide.toTitle(nullptr);
  std::string name;
  wide.toUTF8String(name);
  return name;
}

}  // namespace

std::string place_of_dateline(std::string_view dateline) {
  for (const std::string_view piece : split_at_marks(dateline)) {
    const std::string_view rest = is_han(piece) ? behind_agency(piece) : piece;
    if (rest.empty() || names_month(rest) || outlet_of_name(rest) != nullptr) continue;
    return as_name(rest);
  }
  return {};
}

}  // namespace readout::ingest
