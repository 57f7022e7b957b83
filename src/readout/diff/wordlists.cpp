#include "readout/diff/wordlists.hpp"

#include <algorithm>
#include <optional>

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

/// The ways an entry may be written that stands at `tokens`.
std::vector<std::string> spellings(Tokens tokens) {
  if (tokens.size() == 1) {
    return {tokens[0].folded, tokens[0].stem};
  }
  std::string spaced;
  std::string joined;
  for (const text::Token& token : tokens) {
    spaced += (spaced.empty() ? "" : " ") + token.folded;
    joined += token.folded;
  }
  return {spaced, joined};
}

/// `value_of(entry)` gives the value of an entry, or nothing where there is no such entry.
template <class ValueOf>
std::vector<ListMatch> find_longest(Tokens tokens, TokenRange range, const ValueOf& value_of) {
  std::vector<ListMatch> matches;
  const auto match_at = [&](std::size_t begin) -> std::optional<ListMatch> {
    for (std::size_t size = std::min(kEntryTokens, range.end - begin); size > 0; --size) {
      for (std::string& spelling : spellings(tokens.subspan(begin, size))) {
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

std::vector<ListMatch> find_listed(Tokens tokens, TokenRange range, const lexicon::Grammar& grammar,
                                   std::string_view list) {
  const std::vector<std::string>& entries = grammar.list(list);
  return find_longest(tokens, range, [&](const std::string& entry) {
    const bool known = std::ranges::find(entries, entry) != entries.end();
    return known ? std::optional<double>(1) : std::nullopt;
  });
}

std::vector<ListMatch> find_scaled(Tokens tokens, TokenRange range, const lexicon::Grammar& grammar,
                                   std::string_view scale) {
  return find_longest(tokens, range,
                      [&](const std::string& entry) { return grammar.scale(scale, entry); });
}

}  // namespace readout::diff
