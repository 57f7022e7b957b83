#include "readout/ingest/languages.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "readout/ingest/lines.hpp"
#include "readout/text/han.hpp"
#include "readout/text/language.hpp"
#include "readout/text/word_count.hpp"

namespace readout::ingest {
namespace {

std::string primary_language(std::string_view tag) {
  return ascii_lower(tag.substr(0, tag.find_first_of("-_")));
}

/// Looked at for the language of most: more changes no answer.
constexpr std::size_t kHead = std::size_t{256} << 10U;
/// Looked at where the languages of blocks matter little, and where they tell that of the text.
constexpr std::size_t kShortHead = std::size_t{16} << 10U;
constexpr std::size_t kTellingHead = std::size_t{64} << 10U;

/// The blocks that begin in the first `reach` bytes.
std::span<Block> blocks_within(Document& document, std::size_t reach) {
  const auto end = std::ranges::find_if(
      document.blocks, [&](const Block& block) { return block.span.begin > reach; });
  return {document.blocks.begin(), end};
}

void tell_blocks(Document& document, std::size_t reach) {
  for (Block& block : blocks_within(document, reach)) {
    block.language = text::other_language(block.span.in(document.text), document.language);
  }
}

/// That of most words, where blocks say it is another than the document's. Letters are no measure:
/// a Han character says as much as three Latin ones.
std::string language_of_most(Document& document, std::size_t reach) {
  const bool one = std::ranges::all_of(document.blocks,
                                       [](const Block& block) { return block.language.empty(); });
  if (one) return document.language;
  std::map<std::string, std::size_t> words;
  for (const Block& block : blocks_within(document, std::min(kHead, reach))) {
    const std::string_view text = block.span.in(document.text).substr(0, kHead);
    words[block.language.empty() ? document.language : block.language] += text::count_words(text);
  }
  std::string most = document.language;
  for (const auto& [language, count] : words) {
    if (count > words[most]) most = language;
  }
  return most;
}

void detect(Document& document, const std::string& declared, std::size_t reach) {
  document.language = text::detect_language(document.text);
  if (document.language == "und" && !declared.empty()) {
    document.language = primary_language(declared);
  }
  tell_blocks(document, reach);
  std::string most = language_of_most(document, reach);
  if (most == document.language) return;
  document.language = std::move(most);
  tell_blocks(document, reach);
}

void warn_of_others(Document& document, std::size_t reach) {
  std::set<std::string> others;
  std::size_t count = 0;
  const std::span<const Block> told = blocks_within(document, reach);
  for (const Block& block : told) {
    if (block.language.empty()) continue;
    ++count;
    others.insert(block.language);
  }
  if (count == 0) return;
  document.warnings.push_back(
      {document.file, "several-languages",
       fmt::format("{} of {}{} blocks {} in another language ({}) and read as {}", count,
                   told.size() < document.blocks.size() ? "the first " : "", told.size(),
                   count == 1 ? "is" : "are", fmt::join(others, ", "), document.language),
       false});
}

}  // namespace

void tell_languages(Document& document, const LanguageHints& hints) {
  const std::size_t head = hints.known.empty() ? kTellingHead : kShortHead;
  const std::size_t reach = hints.by_head ? head : document.text.size();
  if (hints.known.empty()) {
    detect(document, hints.declared, reach);
  } else {
    document.language = primary_language(hints.known);
    tell_blocks(document, reach);
  }
  if (document.language == "zh") document.script = text::han_script(document.text);
  warn_of_others(document, reach);
}

}  // namespace readout::ingest
