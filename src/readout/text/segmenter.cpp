#include "readout/text/segmenter.hpp"

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

std::unique_ptr<icu::BreakIterator> make_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  return U_SUCCESS(status) ? std::move(iterator) : nullptr;
}

}  // namespace

bool needs_segmenter(char32_t c) {
  if (c < 0xE00) return false;
  if (is_han(c) || (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x31F0 && c <= 0x31FF)) {
    return true;
  }
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT &&
         is_letter(c);
}

void segment_words(std::string_view run, const std::function<void(std::size_t)>& word_end) {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = make_iterator();
  UErrorCode status = U_ZERO_ERROR;
  UText* const open =
      utext_openUTF8(nullptr, run.data(), static_cast<std::int64_t>(run.size()), &status);
  const std::unique_ptr<UText, decltype(&utext_close)> text(open, &utext_close);
  if (iterator == nullptr || U_FAILURE(status)) return word_end(run.size());
  iterator->setText(text.get(), status);
  iterator->first();
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE;
       end = iterator->next()) {
    word_end(static_cast<std::size_t>(end));
  }
}

}  // namespace readout::text
