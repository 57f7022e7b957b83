#include "readout/text/word_count.hpp"

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

/// Between which and all others there is always a border, but for marks that belong to them.
bool is_plain_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

/// A mark or space that is no part of any word and joins none.
bool is_separator(char32_t c) {
  if (c < 0x80) return !is_letter(c) && !is_digit(c) && c != U'_';
  return (c >= 0x3000 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || c == 0xFF0C ||
         c == 0xFF01 || c == 0xFF1A || c == 0xFF1B || c == 0xFF1F || c == 0xFF08 || c == 0xFF09 ||
         c == 0x201C || c == 0x201D || c == 0x2026 || c == 0x2014;
}

/// Words of a text of plain Han and other characters, piece by piece.
class PieceCounter {
 public:
  explicit PieceCounter(std::string_view text) : text_(text) {}

  std::size_t run() {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      take_piece(is_plain_han(next_code_point(text_, next)));
    }
    return count_;
  }

 private:
  void take_piece(bool han) {
    const std::size_t begin = at_;
    bool separators = true;
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      if (is_plain_han(c) != han) break;
      separators = separators && is_separator(c);
      at_ = next;
    }
    const std::string_view piece = text_.substr(begin, at_ - begin);
    if (han) {
      count_ += word_ends(piece).size();
    } else if (!separators) {
      count_ += count_by_icu(piece);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
};

/// What may stand beside Han in such a text: letters, digits and marks of the West, and known
/// marks. Other scripts without spaces ICU segments together with Han, others take marks from
/// beside it.
bool parts_from_han(char32_t c) {
  constexpr char32_t kWestern = 0xE00;
  return c < kWestern ? !is_extension(c) : is_separator(c);
}

bool has_pieces(std::string_view text) {
  bool han = false;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80U) {
      ++at;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    const bool plain = is_plain_han(c);
    if (!plain && !parts_from_han(c)) return false;
    han = han || plain;
  }
  return han;
}

}  // namespace

std::size_t count_words(std::string_view text) {
  return has_pieces(text) ? PieceCounter(text).run() : count_by_icu(text);
}

}  // namespace readout::text
