#include "readout/ingest/assemble.hpp"

#include <memory>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace readout::ingest {

void assemble(Document& document, const Page& page, bool keep_all) {
  for (const PageBlock& block : page.blocks) {
    if (block.text.empty()) continue;
    if (!block.reason.empty() && !keep_all) {
      document.left_out.push_back({block.text, block.reason, document.blocks.size()});
      continue;
    }
    if (!document.text.empty()) document.text += '\n';
    const std::size_t begin = document.text.size();
    document.text += block.text;
    document.blocks.push_back({block.kind, {begin, document.text.size()}});
  }
}

std::size_t word_count(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, decltype(&utext_close)> utf8(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
      &utext_close);
  const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> words(
      ubrk_open(UBRK_WORD, "", nullptr, 0, &status), &ubrk_close);
  if (U_FAILURE(status)) return 0;
  ubrk_setUText(words.get(), utf8.get(), &status);
  std::size_t count = 0;
  while (U_SUCCESS(status) && ubrk_next(words.get()) != UBRK_DONE) {
    if (ubrk_getRuleStatus(words.get()) >= UBRK_WORD_NUMBER) ++count;
  }
  return count;
}

}  // namespace readout::ingest
