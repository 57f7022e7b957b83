#include "readout/text/segmenter.hpp"

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <utility>
#include <vector>

#include "readout/text/han.hpp"
#include "readout/text/string_map.hpp"
#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

constexpr std::size_t kMostRemembered = std::size_t{8} << 20U;  ///< bytes of runs, a thread

class Segmenter {
 public:
  std::span<const std::uint32_t> ends(std::string_view run) {
    if (const auto known = known_.find(run); known != known_.end()) return known->second;
    if (remembered_ + run.size() > kMostRemembered) {
      known_.clear();
      remembered_ = 0;
    }
    remembered_ += run.size();
    return known_.emplace(run, segmented(run)).first->second;
  }

 private:
  /// In UTF-16, which ICU segments faster than UTF-8.
  std::vector<std::uint32_t> segmented(std::string_view run) {
    if (iterator_ == nullptr) return {static_cast<std::uint32_t>(run.size())};
    auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(run.data(), static_cast<std::int32_t>(run.size())));
    simplify(text);
    iterator_->setText(text);
    std::vector<std::uint32_t> ends;
    std::uint32_t bytes = 0;
    std::int32_t at = iterator_->first();
    for (std::int32_t end = iterator_->next(); end != icu::BreakIterator::DONE;
         end = iterator_->next()) {
      while (at < end) {
        const UChar32 c = text.char32At(at);
        at += U16_LENGTH(c);
        bytes += U8_LENGTH(c);
      }
      ends.push_back(bytes);
    }
    return ends;
  }

  /// "他說" is parted as "他说" is; as many bytes as before.
  static void simplify(icu::UnicodeString& text) {
    for (std::int32_t i = 0; i < text.length(); ++i) {
      const char16_t c = text.charAt(i);
      const char32_t simple = to_simplified(c);
      if (simple != c) text.setCharAt(i, static_cast<char16_t>(simple));
    }
  }

  static std::unique_ptr<icu::BreakIterator> make_iterator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    return U_SUCCESS(status) ? std::move(iterator) : nullptr;
  }

  std::unique_ptr<icu::BreakIterator> iterator_ = make_iterator();
  StringMap<std::vector<std::uint32_t>> known_;
  std::size_t remembered_ = 0;  ///< bytes
};

}  // namespace

bool needs_segmenter(char32_t c) {
  if (c < 0xE00) return false;
  if (is_han(c) || (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x31F0 && c <= 0x31FF)) {
    return true;
  }
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT &&
         is_letter(c);
}

bool is_extension(char32_t c) {
  if (c < 0xAD) return false;
  constexpr std::uint32_t kMask = U_GC_M_MASK | U_GC_CF_MASK;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & kMask) != 0 ||
         (c >= 0x1F3FB && c <= 0x1F3FF);
}

std::span<const std::uint32_t> word_ends(std::string_view run) {
  thread_local Segmenter segmenter;
  return segmenter.ends(run);
}

}  // namespace readout::text
