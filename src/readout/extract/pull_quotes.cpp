#include "readout/extract/pull_quotes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kMostSentences = 5;
constexpr std::size_t kFewestWords = 4;

struct BlockTraits {
  std::size_t sentences = 0;
  std::size_t words = 0;
  bool first_person = false;
  bool quoted = false;
  bool marked = false;  ///< has a quotation mark, though none that pairs
};

std::vector<BlockTraits> traits_of(const Reading& reading, const std::vector<Unit>& units) {
  std::vector<BlockTraits> traits(reading.document.blocks.size());
  for (const Unit& unit : units) {
    if (unit.block >= traits.size()) continue;
    BlockTraits& block = traits[unit.block];
    block.sentences += unit.end_sentence - unit.first_sentence;
    block.quoted = block.quoted || !unit.quotations.empty();
    for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
      block.marked = block.marked || reading.token(i).kind == text::TokenKind::quote;
      if (!reading.is_word(i)) continue;
      ++block.words;
      if (reading.quotation_at(i) == nullptr && reading.is(i, kFirstPerson)) {
        block.first_person = true;
      }
    }
  }
  return traits;
}

/// What is cheap to compare of two spans before their words are: how many, and the first one.
using Outline = std::pair<std::size_t, std::string_view>;

Outline outline_of(const Reading& reading, Span span) {
  TokenRange tokens = reading.tokens_of(span);
  while (!tokens.empty() && !reading.is_word(tokens.first)) ++tokens.first;
  if (tokens.empty()) return {};
  return {reading.words_in(span), reading.token(tokens.first).folded};
}

/// The words of a span alone, to find a paragraph again as a quotation.
std::string words_only(const Reading& reading, Span span) {
  const TokenRange tokens = reading.tokens_of(span);
  std::string words;
  for (std::size_t i = tokens.first; i < tokens.end; ++i) {
    if (reading.is_word(i)) words += reading.token(i).folded + ' ';
  }
  return words;
}

}  // namespace

std::vector<PullQuote> find_pull_quotes(const Reading& reading, const std::vector<Unit>& units) {
  const std::vector<BlockTraits> traits = traits_of(reading, units);
  std::map<Outline, std::unordered_set<std::string>> quoted;
  for (const Quotation& quotation : reading.quotations) {
    quoted[outline_of(reading, quotation.inner)].insert(words_only(reading, quotation.inner));
  }
  const auto personal = static_cast<std::size_t>(std::count_if(
      traits.begin(), traits.end(), [](const BlockTraits& b) { return b.first_person; }));
  const bool personal_text = personal * 4 > traits.size();
  std::vector<PullQuote> pull(traits.size(), PullQuote::none);
  for (std::size_t b = 0; b < traits.size(); ++b) {
    const BlockKind kind = reading.document.blocks[b].kind;
    if (kind == BlockKind::pull_quote || kind == BlockKind::block_quote) {
      if (!traits[b].quoted) pull[b] = PullQuote::certain;
      continue;
    }
    if (kind != BlockKind::paragraph || b == 0 || traits[b].quoted ||
        traits[b].sentences > kMostSentences || traits[b].words < kFewestWords) {
      continue;
    }
    const Span span = reading.document.blocks[b].span;
    const auto alike = quoted.find(outline_of(reading, span));
    const bool repeated =
        alike != quoted.end() && alike->second.contains(words_only(reading, span));
    // A ministry's own "our" is nobody's word.
    const bool set_off = reading.document.kind != "readout" && traits[b].first_person &&
                         !traits[b].marked && !personal_text && !traits[b - 1].first_person;
    if (set_off) pull[b] = PullQuote::likely;
    if (repeated) pull[b] = PullQuote::certain;
  }
  return pull;
}

}  // namespace readout::extract
