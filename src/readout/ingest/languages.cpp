#include "readout/ingest/languages.hpp"

#include <fmt/format.h>
#include <map>
#include <set>

#include "readout/ingest/lines.hpp"
#include "readout/text/han.hpp"
#include "readout/text/language.hpp"
#include "readout/text/word_count.hpp"

namespace readout::ingest {
namespace {

std::string primary_language(std::string_view tag) {
  return ascii_lower(tag.substr(0, tag.find_first_of("-_")));
}

/// That of most words. Letters are no measure: a Han character says as much as three Latin ones.
std::string language_of_most(const Document& document, const std::string& of_whole) {
  std::map<std::string, std::size_t> words;
  for (const Block& block : document.blocks) {
    const std::string_view text = block.span.in(document.text);
    const std::string other = text::other_language(text, of_whole);
    words[other.empty() ? of_whole : other] += text::count_words(text);
  }
  std::string most = of_whole;
  for (const auto& [language, count] : words) {
    if (count > words[most]) most = language;
  }
  return most;
}

std::string main_language(const Document& document, const std::string& declared) {
  const std::string detected = text::detect_language(document.text);
  if (detected != "und") return language_of_most(document, detected);
  return declared.empty() ? detected : primary_language(declared);
}

void tell_blocks(Document& document) {
  std::set<std::string> others;
  std::size_t count = 0;
  for (Block& block : document.blocks) {
    block.language = text::other_language(block.span.in(document.text), document.language);
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
  document.language = known.empty() ? main_language(document, declared) : primary_language(known);
  if (document.language == "zh") document.script = text::han_script(document.text);
  tell_blocks(document);
}

}  // namespace readout::ingest
