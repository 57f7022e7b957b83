#include "reader/pdf_break.hpp"

#include <algorithm>
#include <cmath>

#include "readout/ingest/lines.hpp"

#include "reader/line_end.hpp"
#include "reader/text_shape.hpp"

namespace readout::reader {
namespace {

constexpr double kLarge = 1.12;  ///< times the letters of the text
constexpr double kSameSize = 0.1;

/// What counts as another place on the line: a part of a line's height.
double tolerance(const PdfLine& line) {
  return 0.3 * line.height;
}

/// Shorter than a line of running text.
bool is_narrow(std::string_view text) {
  constexpr std::size_t kLine = 60;  // columns
  return text.size() < 4 * kLine && ingest::columns(text) < kLine;
}

/// "1." and, below it, the words of its item.
bool hangs_below(const PdfLine& first, const PdfLine& next) {
  return begins_as_item(first.text) && std::abs(first.second_word - next.left) < tolerance(first);
}

}  // namespace

bool PdfBreak::same_size(const PdfLine& a, const PdfLine& b) const {
  return std::abs(measure_.size(a) - measure_.size(b)) < kSameSize;
}

bool PdfBreak::is_large(const PdfLine& line) const {
  return measure_.size(line) > kLarge;
}

/// The next line's first word would have had room. A single long line may stand out and make the
/// column seem wider than it is.
bool PdfBreak::is_short(const PdfLine& line, const PdfLine& next) const {
  constexpr double kNearlyFull = 0.85;
  const double space = next.han ? 0 : 0.2 * next.height;
  const double end = measure_.column_end(line);
  const double begin = measure_.column_begin(line);
  if (line.right + space + next.first_word > end - tolerance(line) / 2) return false;
  return ends_clause(line.text) || line.right - begin < kNearlyFull * (end - begin);
}

bool PdfBreak::is_centred(const PdfLine& line) const {
  const double before = line.left - measure_.column_begin(line);
  const double behind = measure_.column_end(line) - line.right;
  return before > line.height && std::abs(before - behind) < line.height / 2;
}

bool PdfBreak::stands_apart(const Between& at) const {
  constexpr double kApart = 1.25;
  constexpr double kFarApart = 1.8;
  const double pitches = (at.line.top - at.before.top) / std::max(measure_.pitch(at.line), 1.0);
  if (pitches > kFarApart) return true;
  return pitches > kApart && (ends_clause(at.before.text) || is_short(at.before, at.line));
}

bool PdfBreak::by_indent(const Between& at) const {
  const double indent = at.line.left - at.before.left;
  const double little = tolerance(at.line);
  if (indent > little) {
    if (hangs_below(at.before, at.line)) return false;
    const bool first_line = at.after != nullptr && at.after->left < at.line.left - little;
    return first_line ? !begins_lower(at.line.text) : ends_clause(at.before.text);
  }
  // The text goes on to the left of a list or a quotation.
  const bool past_first = at.paragraph != nullptr && at.paragraph != &at.before;
  return indent < -little && past_first &&
         (ends_clause(at.before.text) || at.paragraph->left < at.before.left - little);
}

bool PdfBreak::within_column(const Between& at) const {
  if (!same_size(at.before, at.line) || bullet(at.line.text) > 0 || stands_apart(at)) return true;
  if (is_large(at.line)) return false;
  if (is_centred(at.before) && is_centred(at.line)) return ends_sentence(at.before.text);
  if (LineEnds::ends_in_hyphen(at.before.text) && begins_lower(at.line.text)) return false;
  if (is_short(at.before, at.line)) {
    return ends_clause(at.before.text) || !begins_lower(at.line.text);
  }
  return by_indent(at);
}

bool PdfBreak::over_end(const Between& at, std::string_view text) const {
  if (!same_size(at.before, at.line) || is_large(at.line) || ends_sentence(text) ||
      bullet(at.line.text) > 0) {
    return true;
  }
  if (begins_lower(at.line.text)) return false;
  const bool indented = at.after != nullptr && at.line.left > at.after->left + tolerance(at.line);
  return indented || is_short(at.before, at.line) || is_narrow(text);
}

}  // namespace readout::reader
