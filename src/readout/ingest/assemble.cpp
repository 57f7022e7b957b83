#include "readout/ingest/assemble.hpp"

#include "readout/text/word_count.hpp"

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
  return text::count_words(text);
}

}  // namespace readout::ingest
