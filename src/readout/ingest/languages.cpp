#include "readout/ingest/languages.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
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

void tell_blocks(Document& document) {
  for (Block& block : document.blocks) {
    block.language = text::other_language(block.span.in(document.text), document.language);
  }
}

/// That of most words, where blocks say it is another than the document's. Letters are no measure:
/// a Han character says as much as three Latin ones.
std::string language_of_most(const Document& document) {
  const bool one = std::ranges::all_of(document.blocks,
                                       [](const Block& block) { return block.language.empty(); });
  if (one) return document.language;
  std::map<std::string, std::size_t> words;
  for (const Block& block : document.blocks) {
    if (block.span.begin > kHead) break;
    const std::string_view text = block.span.in(document.text).substr(0, kHead);
    words[block.language.empty() ? document.language : block.language] += text::count_words(text);
  }
  std::string most = document.language;
  for (const auto& [language, count] : words) {
    if (count > words[most]) most = language;
  }
  return most;
}

void detect(Document& document, const std::string& declared) {
  document.language = text::detect_language(document.text);
  if (document.language == "und" && !declared.empty()) {
    document.language = primary_language(declared);
  }
  tell_blocks(document);
  std::string most = language_of_most(document);
  if (most == document.language) return;
  document.language = std::move(most);
  tell_blocks(document);
}

void warn_of_others(Document& document) {
  std::set<std::string> others;
  std::size_t count = 0;
  for (const Block& block : document.blocks) {
    if (block.language.empty()) continue;
    ++count;
    others.insert(block.language);
  }
  if (count == 0) return;
  document.warnings.push_back(
      {document.file, "several-languages",
       fmt::format("{} of {} blocks {} in another language ({}) and read as {}", count,
                   document.blocks.size(), count == 1 ? "is" : "are", fmt::join(others, ", "),
                   document.language),
       false});
}

}  // namespace

void tell_languages(Document& document, const std::string& known, const std::string& declared) {
  if (known.empty()) {
    detect(document, declared);
  } else {
    document.language = primary_language(known);
    tell_blocks(document);
  }
  if (document.language == "zh") document.script = text::han_script(document.text);
  warn_of_others(document);
}

}  // namespace readout::ingest
