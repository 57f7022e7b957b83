#include "readout/text/word_count.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "readout/text/segmenter.hpp"
#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

/// By ICU's own iterator: right for any text.
std::size_t count_by_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> words(
      ubrk_open(UBRK_WORD, "", nullptr, 0, &status), &ubrk_close);
  const std::unique_ptr<UText, decltype(&utext_close)> utf8(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
      &utext_close);
  if (words == nullptr || U_FAILURE(status)) return 0;
  ubrk_setUText(words.get(), utf8.get(), &status);
  std::size_t count = 0;
  while (U_SUCCESS(status) && ubrk_next(words.get()) != UBRK_DONE) {
    if (ubrk_getRuleStatus(words.get()) >= UBRK_WORD_NUMBER) ++count;
  }
  return count;
}

/// What a character does to the words beside it, by the rules of UAX 29.
enum class Part {
  letter,
  digit,
  letter_joiner,  ///< between two letters it is part of their word
  digit_joiner,
  joiner,  ///< between two letters or two digits
  colon,   ///< joins letters or not, as ICU's edition has it
  han,     ///< the longest run of them is segmented
  mark,    ///< part of no word and joins none
  other,   ///< only ICU knows
};

Part western_part(char32_t c) {
  if (is_letter(c)) return c < 0x80 || (c >= 0xC0 && c < 0x250) ? Part::letter : Part::other;
  if (c == U'.' || c == U'\'') return Part::joiner;
  if (c == U',' || c == U';') return Part::digit_joiner;
  if (c == U':') return Part::colon;
  if (c == 0xB7) return Part::letter_joiner;
  if (c == U'_' || c == U'@' || c == 0xAD || c >= 0x250) return Part::other;
  return is_digit(c) ? Part::digit : Part::mark;
}

Part part_of(char32_t c) {
  if (c < 0x400) return western_part(c);
  if (c < 0x530) return c < 0x482 || c >= 0x48A ? Part::letter : Part::other;
  if (c >= 0x4E00 && c <= 0x9FFF) return Part::han;
  if (c == 0x2018 || c == 0x2019) return Part::joiner;
  if (c == 0xFF0C || c == 0xFF1B) return Part::digit_joiner;
  if (c == 0xFF1A) return Part::colon;
  const bool mark = (c >= 0x2010 && c <= 0x2023) || c == 0x2026 || (c >= 0x2030 && c <= 0x203B) ||
                    c == 0x20AC || c == 0x2116 || (c >= 0x3000 && c <= 0x3003) ||
                    (c >= 0x3008 && c <= 0x3011) || c == 0xFF01 || c == 0xFF05 || c == 0xFF08 ||
                    c == 0xFF09 || c == 0xFF1F;
  return mark ? Part::mark : Part::other;
}

/// Words of what stands between two spaces, which always part words.
class ChunkCounter {
 public:
  explicit ChunkCounter(std::string_view chunk) : chunk_(chunk) {}

  std::size_t run() {
    skip_letters();
    for (Part after = part_at(at_); at_ < chunk_.size();) {
      std::size_t next = at_;
      static_cast<void>(next_code_point(chunk_, next));
      const Part part = after;
      after = part_at(next);
      if (part == Part::other || (part == Part::colon && between(Part::letter, after))) {
        return count_by_icu(chunk_);
      }
      if (part == Part::han) {
        take_han();
        after = part_at(at_);
        continue;
      }
      at_ = next;
      take(part, after);
    }
    return count_;
  }

 private:
  /// The letters that most chunks begin with, English or Russian, in less than a look at each part.
  void skip_letters() {
    while (at_ < chunk_.size()) {
      const auto byte = static_cast<unsigned char>(chunk_[at_]);
      const bool latin = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
      const bool cyrillic = (byte == 0xD0U || byte == 0xD1U) && at_ + 1 < chunk_.size();
      if (!latin && !cyrillic) break;
      at_ += cyrillic ? 2 : 1;
    }
    if (at_ == 0) return;
    count_ = 1;
    before_ = Part::letter;
  }

  [[nodiscard]] Part part_at(std::size_t at) const {
    return at < chunk_.size() ? part_of(next_code_point(chunk_, at)) : Part::mark;
  }

  [[nodiscard]] bool between(Part kind, Part after) const {
    return before_ == kind && after == kind;
  }

  void take(Part part, Part after) {
    if (part == Part::letter || part == Part::digit) {
      if (before_ == Part::mark) ++count_;
      before_ = part;
      return;
    }
    const bool joins =
        (part != Part::digit_joiner && part != Part::mark && between(Part::letter, after)) ||
        ((part == Part::digit_joiner || part == Part::joiner) && between(Part::digit, after));
    if (!joins) before_ = Part::mark;
  }

  void take_han() {
    const std::size_t begin = at_;
    while (at_ < chunk_.size() && part_at(at_) == Part::han) {
      static_cast<void>(next_code_point(chunk_, at_));
    }
    count_ += word_ends(chunk_.substr(begin, at_ - begin)).size();
    before_ = Part::mark;
  }

  std::string_view chunk_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
  Part before_ = Part::mark;  ///< letter or digit: of the word that may go on
};

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    count += ChunkCounter(text.substr(begin, end - begin)).run();
    begin = end + 1;
  }
  return count;
}

}  // namespace readout::text
