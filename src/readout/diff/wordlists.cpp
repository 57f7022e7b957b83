#include "readout/diff/wordlists.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "readout/lexicon/term_table.hpp"
#include "readout/lexicon/word_runs.hpp"

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

/// A word without spaces round it and the function word that the segmenter left on it: "应当" of
/// "应当在". One character alone begins too many other words. Empty for none.
std::string without_function_word(const text::Token& token, const lexicon::Grammar& grammar) {
  constexpr std::size_t kHanBytes = 3;
  const std::string_view word = token.folded;
  if (word.size() <= 2 * kHanBytes || !lexicon::is_unspaced(word)) {
    return "";
  }
  for (std::size_t size = word.size() - kHanBytes; size >= 2 * kHanBytes; size -= kHanBytes) {
    if (grammar.in("clinging_words", std::string(word.substr(size)))) {
      return std::string(word.substr(0, size));
    }
  }
  return "";
}

/// The ways an entry may be written that stands at `tokens`.
std::vector<std::string> spellings(Tokens tokens, const lexicon::Grammar& grammar) {
  if (tokens.size() == 1) {
    return {tokens[0].folded, tokens[0].stem, without_function_word(tokens[0], grammar)};
  }
  std::string spaced;
  std::string joined;
  std::string behind_first;
  std::string stems;
  for (const text::Token& token : tokens) {
    spaced += (spaced.empty() ? "" : " ") + token.folded;
    joined += token.folded;
    behind_first += &token == tokens.data() ? "" : " " + token.folded;
    stems += (stems.empty() ? "" : " ") + token.stem;
  }
  return {spaced, joined, tokens[0].stem + behind_first, stems};
}

bool may_begin(const lexicon::Beginnings& entries, const text::Token& token) {
  const auto may_have = [&](const std::string& word) {
    return !word.empty() && entries.may_have(word);
  };
  return may_have(token.folded) || may_have(token.stem);
}

/// `value_of(entry)` gives the value of an entry, or nothing where there is no such entry. Most
/// places are passed by on how the entries begin.
template <class ValueOf>
std::vector<ListMatch> find_longest(Tokens tokens, TokenRange range,
                                    const lexicon::Grammar& grammar,
                                    const lexicon::Beginnings& entries, const ValueOf& value_of) {
  std::vector<ListMatch> matches;
  const auto match_at = [&](std::size_t begin) -> std::optional<ListMatch> {
    if (!may_begin(entries, tokens[begin])) {
      return std::nullopt;
    }
    for (std::size_t size = std::min(kEntryTokens, range.end - begin); size > 0; --size) {
      for (std::string& spelling : spellings(tokens.subspan(begin, size), grammar)) {
        if (const std::optional<double> value = value_of(spelling)) {
          return ListMatch{{begin, begin + size}, std::move(spelling), *value};
        }
      }
    }
    return std::nullopt;
  };
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (auto match = match_at(i)) {
      i = match->tokens.end - 1;
      matches.push_back(std::move(*match));
    }
  }
  return matches;
}

}  // namespace

TokenRange tokens_of(std::span<const text::Token> tokens, Span span) {
  const auto first = std::ranges::partition_point(
      tokens, [&](const text::Token& token) { return token.span.end <= span.begin; });
  const auto last = std::partition_point(
      first, tokens.end(), [&](const text::Token& token) { return token.span.begin < span.end; });
  return {static_cast<std::size_t>(first - tokens.begin()),
          static_cast<std::size_t>(last - tokens.begin())};
}

std::vector<ListMatch> find_listed(Tokens tokens, TokenRange range, const lexicon::Grammar& grammar,
                                   std::string_view list) {
  return find_longest(tokens, range, grammar, grammar.beginnings(list),
                      [&](const std::string& entry) {
                        return grammar.in(list, entry) ? std::optional<double>(1) : std::nullopt;
                      });
}

void drop_covered(std::vector<ListMatch>& found, const std::vector<ListMatch>& longer) {
  std::erase_if(found, [&](const ListMatch& match) {
    return std::ranges::any_of(longer, [&](const ListMatch& other) {
      return other.tokens.overlaps(match.tokens) && other.tokens.size() >= match.tokens.size();
    });
  });
}

void add_uncovered(std::vector<ListMatch>& found, std::vector<ListMatch> more) {
  drop_covered(more, found);
  std::ranges::move(more, std::back_inserter(found));
}

std::string_view term_of(const lexicon::Grammar& grammar, const std::string& terms,
                         const std::string& word) {
  const auto found = grammar.terms.find(terms);
  if (found == grammar.terms.end()) {
    return "";
  }
  std::string_view least;  // the map has no order of its own
  for (const auto& [key, words] : found->second) {
    const bool holds = std::ranges::find(words, word) != words.end();
    least = holds && (least.empty() || key < least) ? std::string_view(key) : least;
  }
  return least;
}

std::vector<ListMatch> find_scaled(Tokens tokens, TokenRange range, const lexicon::Grammar& grammar,
                                   std::string_view scale) {
  return find_longest(tokens, range, grammar, grammar.beginnings(scale),
                      [&](const std::string& entry) { return grammar.scale(scale, entry); });
}

}  // namespace readout::diff
