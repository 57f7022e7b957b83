#include "readout/compare/finding_words.hpp"

#include <algorithm>

#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"
#include "readout/text/word_count.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kShownCodePoints = 160;
constexpr std::string_view kBelongsToWords = "%$€£¥°";  // marks that a number needs

enum class Mark { none, opening, closing, straight };

Mark mark_of(char32_t c) {
  constexpr std::u32string_view opening = U"“„«「『《";
  if (!text::is_double_quote(c)) return Mark::none;
  if (c == U'"' || c == U'＂') return Mark::straight;
  return opening.find(c) != std::u32string_view::npos ? Mark::opening : Mark::closing;
}

/// What a phrase does not begin or end with; quotation marks are judged apart.
bool is_edge(char32_t c) {
  if (text::is_space(c)) return true;
  if (!text::is_punctuation(c) || mark_of(c) != Mark::none) return false;
  return c > 0x7F || kBelongsToWords.find(static_cast<char>(c)) == std::string_view::npos;
}
bool is_edge_or_mark(char32_t c) {
  return is_edge(c) || mark_of(c) != Mark::none;
}

Span trimmed(std::string_view text, Span span, bool (*is_off)(char32_t)) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!is_off(text::next_code_point(text, next))) break;
    span.begin = next;
  }
  while (span.begin < span.end) {
    std::size_t last = span.end;
    if (!is_off(text::previous_code_point(text, last))) break;
    span.end = last;
  }
  return span;
}

/// The part behind the reporting verb, or the one in front of it when nothing is behind.
Span without_cue(std::string_view text, Span span, const Span& cue) {
  if (cue.end <= span.begin || span.end <= cue.begin) return span;
  const Span behind{std::min(cue.end, span.end), span.end};
  if (!trimmed(text, behind, is_edge_or_mark).empty()) return behind;
  return {span.begin, std::max(span.begin, std::min(cue.begin, span.end))};
}

bool marks_pair(std::string_view text) {
  int open = 0;
  std::size_t straight = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Mark mark = mark_of(text::next_code_point(text, i));
    if (mark == Mark::straight) ++straight;
    if (mark == Mark::opening) ++open;
    if (mark == Mark::closing && --open < 0) return false;
  }
  return open == 0 && straight % 2 == 0;
}

/// A quotation and nothing else needs no marks inside those of the finding.
bool is_quoted(std::string_view text) {
  std::size_t first = 0;
  std::size_t last = text.size();
  return !text.empty() && mark_of(text::next_code_point(text, first)) != Mark::none &&
         mark_of(text::previous_code_point(text, last)) != Mark::none;
}

std::string without_marks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text::next_code_point(text, i);
    if (mark_of(c) == Mark::none) text::append_utf8(out, c);
  }
  return out;
}

}  // namespace

std::string one_line_of(std::string_view text) {
  std::string line;
  std::size_t count = 0;
  std::size_t last_space = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text::next_code_point(text, i);
    if (text::is_space(c)) {
      last_space = line.size();
      line += ' ';
    } else {
      text::append_utf8(line, c);
    }
    if (++count == kShownCodePoints && i < text.size()) {
      if (last_space > 0) line.resize(last_space);
      return line + " …";
    }
  }
  return line;
}

std::string phrase_of(std::string_view text, Span span, const std::optional<Span>& cue) {
  if (cue) span = without_cue(text, span, *cue);
  const std::string_view words = trimmed(text, span, is_edge).in(text);
  if (marks_pair(words) && !is_quoted(words)) return one_line_of(words);
  return one_line_of(without_marks(trimmed(text, span, is_edge_or_mark).in(text)));
}

bool adds_something(std::string_view words) {
  constexpr std::size_t kFewestWords = 3;
  return text::count_words(words) >= kFewestWords;
}

}  // namespace readout::compare
