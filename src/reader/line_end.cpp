#include "reader/line_end.hpp"

#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::reader {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr std::string_view kSoftHyphenBytes = "\u00AD";
constexpr char32_t kHyphen = 0x2010;
constexpr std::size_t kLongestWord = 200;  // bytes

std::string without_soft_hyphens(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (text::next_code_point(text, at) != kSoftHyphen) out.append(text, begin, at - begin);
  }
  return out;
}

bool is_any_hyphen(char32_t c) {
  return c == U'-' || c == kHyphen || c == kSoftHyphen;
}

/// Without the hyphens at the end, of which there may be two: a soft and a drawn one.
std::string_view before_hyphens(std::string_view line) {
  while (!line.empty()) {
    std::size_t at = line.size();
    if (!is_any_hyphen(text::previous_code_point(line, at))) break;
    line = line.substr(0, at);
  }
  return line;
}

bool ends_in_letter(std::string_view text) {
  std::size_t at = text.size();
  return at > 0 && text::is_letter(text::previous_code_point(text, at));
}

/// "2030-" or "2030–", behind which the other year follows.
bool ends_in_range(std::string_view text) {
  std::size_t at = text.size();
  if (at == 0) return false;
  const char32_t dash = text::previous_code_point(text, at);
  return at > 0 && (dash == U'-' || dash == U'–') &&
         text::is_digit(text::previous_code_point(text, at));
}

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U'\0' : text::next_code_point(text, at);
}

/// Letters and hyphens at the end of a text, or at its begin.
std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < kLongestWord) {
    std::size_t at = begin;
    const char32_t c = text::previous_code_point(text, at);
    if (!text::is_letter(c) && c != U'-') break;
    begin = at;
  }
  return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t at = end;
    const char32_t c = text::next_code_point(text, at);
    if (!text::is_letter(c) && c != U'-') break;
    end = at;
  }
  return text.substr(0, end);
}

}  // namespace

bool LineEnds::ends_in_hyphen(std::string_view line) {
  const std::string_view before = before_hyphens(line);
  return before.size() < line.size() && ends_in_letter(before);
}

void LineEnds::learn(std::string_view line) {
  ++lines_;
  if (ends_in_hyphen(line)) {
    if (line.ends_with('-')) {
      ++hyphens_;
    } else {
      has_breaking_hyphens_ = true;
    }
  }
  const std::string folded = text::fold(without_soft_hyphens(before_hyphens(line)));
  for (std::string_view rest = folded; !rest.empty();) {
    const std::string_view word = first_word(rest);
    if (word.empty()) {
      std::size_t at = 0;
      static_cast<void>(text::next_code_point(rest, at));
      rest.remove_prefix(at);
      continue;
    }
    rest.remove_prefix(word.size());
    // The last word may be the half of one.
    if (rest.empty() && ends_in_hyphen(line)) break;
    const bool compound = word.find('-') != std::string_view::npos;
    (compound ? compounds_ : words_).emplace(word);
  }
}

bool LineEnds::keeps_hyphen(std::string_view before, std::string_view after) const {
  constexpr std::size_t kSeldom = 33;  // one line in so many ends in a compound's hyphen anyhow
  const std::string first = text::fold(last_word(before));
  const std::string second = text::fold(first_word(after));
  if (compounds_.contains(first + "-" + second)) return true;
  if (words_.contains(first + second)) return false;
  if (has_breaking_hyphens_) return true;
  const bool breaks_words = hyphens_ * kSeldom >= lines_;
  return breaks_words ? is_word(first) && is_word(second) : is_word(first) || is_word(second);
}

/// Seen elsewhere; short ones may be the half of anything.
bool LineEnds::is_word(const std::string& folded) const {
  constexpr std::size_t kShortest = 4;
  return text::count_code_points(folded) >= kShortest && words_.contains(folded);
}

void LineEnds::join(std::string& paragraph, std::string_view line) const {
  std::string next = without_soft_hyphens(line);
  if (next.empty()) return;
  if (ends_in_hyphen(paragraph)) {
    const bool plain = paragraph.ends_with('-');
    const std::size_t before = before_hyphens(paragraph).size();
    const bool lower = text::is_lower(first_of(next));
    const bool genuine =
        plain && (!lower || keeps_hyphen(std::string_view(paragraph).substr(0, before), next));
    paragraph.resize(before);
    if (genuine) paragraph += '-';
    paragraph += next;
  } else if (ends_in_range(paragraph) && text::is_digit(first_of(next))) {
    paragraph += next;
  } else {
    ingest::append_wrapped(paragraph, next);
  }
  // The next line needs to see it.
  if (line.ends_with(kSoftHyphenBytes)) paragraph += kSoftHyphenBytes;
}

std::string LineEnds::finished(std::string paragraph) {
  return without_soft_hyphens(paragraph);
}

}  // namespace readout::reader
