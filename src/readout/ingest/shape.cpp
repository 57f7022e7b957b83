#include "readout/ingest/shape.hpp"

#include <string_view>

#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kMostHeadlineWords = 30;
constexpr std::size_t kFewestParagraphWords = 10;

bool is_full_stop(char32_t c) {
  return c == U'.' || c == U'\u3002' || c == U'\uFF0E';
}

bool is_stop(char32_t c) {
  return is_full_stop(c) || c == U'!' || c == U'?' || c == U'\u2026' || c == U'\uFF01' ||
         c == U'\uFF1F';
}

bool is_closing(char32_t c) {
  constexpr std::u32string_view kClosing = U"\"')]}>\u2019\u201D\u00BB\u201C\u300D\u300F\uFF09";
  return kClosing.find(c) != std::u32string_view::npos;
}

/// As count_words says, most often by the front of the line.
bool has_words(std::string_view line, std::size_t fewest) {
  constexpr std::size_t kFront = 128;  // bytes
  const std::string_view front = line.substr(0, kFront);
  if (line.size() > kFront && is_ascii(front) && count_split_words(front) >= fewest) return true;
  return count_words(line) >= fewest;
}

/// The last character that is no closing mark; U'\0' when there is none.
char32_t last_weighty(std::string_view line) {
  for (std::size_t at = line.size(); at > 0;) {
    const char32_t c = text::previous_code_point(line, at);
    if (!is_closing(c) && !text::is_space(c)) return c;
  }
  return U'\0';
}

char32_t first_letter(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = text::next_code_point(line, at);
    if (text::is_letter(c) || text::is_digit(c)) return c;
  }
  return U'\0';
}

}  // namespace

bool ends_with_stop(std::string_view line) {
  return is_stop(last_weighty(line));
}

bool ends_with_initials(std::string_view line) {
  constexpr std::size_t kMost = 3;  // letters
  std::size_t found = 0;
  for (std::size_t at = line.size(); at > 0; ++found) {
    const char32_t stop = text::previous_code_point(line, at);
    if (text::is_space(stop)) break;
    if (stop != U'.' || at == 0 || !text::is_letter(text::previous_code_point(line, at))) {
      return false;
    }
  }
  return found > 0 && found <= kMost;
}

bool has_inner_stop(std::string_view line) {
  bool stop = false;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = text::next_code_point(line, at);
    if (stop && text::is_upper(c)) return true;
    if (c == U'\u3002' && !trim(line.substr(at)).empty()) return true;
    if (is_stop(c)) {
      stop = true;
    } else if (!text::is_space(c) && !is_closing(c)) {
      stop = false;
    }
  }
  return false;
}

bool begins_lower(std::string_view line) {
  std::size_t at = 0;
  return !line.empty() && text::is_lower(text::next_code_point(line, at));
}

bool begins_upper(std::string_view line) {
  return text::is_upper(first_letter(line));
}

std::size_t count_words(std::string_view line) {
  if (is_ascii(line)) return count_split_words(line);
  std::size_t han = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (static_cast<unsigned char>(line[at]) < 0xE2U) {  // Han begins at U+2E80
      ++at;
    } else if (text::is_han(text::next_code_point(line, at))) {
      ++han;
    }
  }
  const std::size_t by_space = count_split_words(line);
  return han / 2 > by_space ? han / 2 : by_space;
}

bool is_headline_shaped(std::string_view line) {
  if (line.empty() || line.ends_with(':') || line.ends_with("\uFF1A")) return false;
  return !ends_with_full_stop(line) && count_words(line) <= kMostHeadlineWords;
}

bool ends_with_full_stop(std::string_view line) {
  return is_full_stop(last_weighty(line));
}

bool is_full_paragraph(std::string_view line) {
  const char32_t last = last_weighty(line);
  return (is_stop(last) || last == U':' || last == U'\uFF1A') &&
         has_words(line, kFewestParagraphWords);
}

bool is_direct_speech(std::string_view line) {
  constexpr std::u32string_view kOpening = U"\"\u201C\u2018\u201E\u00AB\u300C\u300E";
  std::size_t at = 0;
  return !line.empty() &&
         kOpening.find(text::next_code_point(line, at)) != std::u32string_view::npos &&
         ends_with_full_stop(line);
}

bool is_ornament(std::string_view line) {
  constexpr std::u32string_view kOrnaments = U"*-_=#~\u2014\u2013\u2022\u25CF\u25A0";
  std::size_t marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = text::next_code_point(line, at);
    if (text::is_space(c)) continue;
    if (kOrnaments.find(c) == std::u32string_view::npos) return false;
    ++marks;
  }
  return marks > 0;
}

bool is_url(std::string_view line) {
  const bool scheme =
      line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.");
  return scheme && line.find_first_of(" \t") == std::string_view::npos;
}

}  // namespace readout::ingest
