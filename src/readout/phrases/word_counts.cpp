#include "readout/phrases/word_counts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "readout/phrases/word_kind.hpp"

namespace readout::phrases {
namespace {

using text::Token;
using text::TokenKind;

/// "'s" and the like are no words of their own.
bool is_clitic(const Token& token) {
  return token.folded.starts_with('\'');
}

std::vector<GroupCount> merged(std::vector<GroupCount> counts) {
  std::ranges::sort(counts, {}, &GroupCount::group);
  std::vector<GroupCount> out;
  for (const GroupCount& each : counts) {
    if (out.empty() || out.back().group != each.group) {
      out.push_back(each);
    } else {
      out.back().count += each.count;
    }
  }
  return out;
}

std::string most_frequent(const text::StringMap<std::size_t>& forms) {
  const auto best = std::ranges::max_element(forms, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  return best->first;
}

}  // namespace

void WordCounter::add(const SourceView& source, Span part, std::size_t group) {
  const text::Analysis& analysis = *source.analysis;
  Language& language = languages_[analysis.language];
  const std::size_t first = analysis.token_at(part.begin);
  WordKinds kinds(source, lexicon_.grammar(analysis.language), first);
  std::size_t& words = language.words_of_group[group];
  for (std::size_t i = first; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    if (token.span.end > part.end) break;
    if (token.span.begin < part.begin) continue;
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++words;
    if (token.kind != TokenKind::word || is_clitic(token)) continue;
    if (kinds.of(i) != WordKind::content) continue;
    Word& word = language.words[token.stem];
    if (word.counts.empty() || word.counts.back().group != group) word.counts.push_back({group, 0});
    ++word.counts.back().count;
    ++word.forms[token.capitalised ? token.folded
                                   : std::string(token.span.in(source.document->text))];
  }
}

std::vector<WordTable> WordCounter::tables(std::span<const PhraseGroup> names) const {
  std::vector<WordTable> tables;
  for (const auto& [code, language] : languages_) {
    WordTable& table = tables.emplace_back();
    table.language = code;
    for (const PhraseGroup& each : names) table.groups.push_back({each.name, 0});
    for (const auto& [group, words] : language.words_of_group) table.groups[group].words = words;
    std::vector<std::pair<std::string_view, const Word*>> by_stem;
    by_stem.reserve(language.words.size());
    for (const auto& [stem, word] : language.words) by_stem.emplace_back(stem, &word);
    std::ranges::sort(by_stem);
    for (const auto& [stem, word] : by_stem) {
      table.items.push_back({most_frequent(word->forms), std::nullopt, merged(word->counts)});
    }
  }
  return tables;
}

}  // namespace readout::phrases
