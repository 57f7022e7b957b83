#include "readout/compare/source_index.hpp"

#include <algorithm>

#include "readout/compare/quoted_words.hpp"

namespace readout::compare {

SourceIndex::SourceIndex(const text::Analysis& analysis, const std::vector<Statement>& statements,
                         std::size_t source)
    : analysis_(&analysis), all_(&statements) {
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const text::Token& token = analysis.tokens[i];
    if (!is_quoted_word(token)) continue;
    const auto at = static_cast<std::uint32_t>(words_.size());
    words_.push_back(i);
    by_folded_[token.folded].push_back(at);
    post(sentences_with_, token.stem, token.sentence);
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].source == source) in_order_.push_back(i);
  }
  by_begin_ = in_order_;
  std::ranges::stable_sort(by_begin_, {}, [&](std::size_t i) { return statements[i].span.begin; });
  for (std::size_t farthest = 0; const std::size_t i : by_begin_) {
    farthest = std::max(farthest, statements[i].span.end);
    reached_.push_back(farthest);
  }
  for (std::uint32_t i = 0; i < in_order_.size(); ++i) {
    for (const text::Token& token : analysis.tokens_in(statements[in_order_[i]].span)) {
      if (is_quoted_word(token)) post(statements_with_, token.stem, i);
    }
  }
}

/// The numbers come in order, so that one is not posted twice.
void SourceIndex::post(Places& index, std::string_view word, std::uint32_t number) {
  std::vector<std::uint32_t>& numbers = index[word];
  if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
}

std::vector<std::uint32_t> SourceIndex::counted(const Places& index, std::size_t size,
                                                std::span<const text::Token> words) const {
  std::vector<std::uint32_t> counts(size);
  for (const text::Token& word : words) {
    for (const std::uint32_t number : places(index, word.stem)) ++counts[number];
  }
  return counts;
}

std::span<const std::uint32_t> SourceIndex::places(const Places& index,
                                                   std::string_view word) const {
  const auto found = index.find(word);
  return found == index.end() ? std::span<const std::uint32_t>() : found->second;
}

std::vector<Span> SourceIndex::places_of(std::span<const text::Token> words) const {
  std::vector<Span> found;
  if (words.empty()) return found;
  std::size_t rarest = 0;
  std::span<const std::uint32_t> fewest = places(by_folded_, words[0].folded);
  for (std::size_t i = 1; i < words.size() && !fewest.empty(); ++i) {
    const auto here = places(by_folded_, words[i].folded);
    if (here.size() < fewest.size()) {
      rarest = i;
      fewest = here;
    }
  }
  for (const std::uint32_t at : fewest) {
    if (at < rarest || at - rarest + words.size() > words_.size()) continue;
    const std::size_t first = at - rarest;
    std::size_t same = 0;
    while (same < words.size() &&
           analysis_->tokens[words_[first + same]].folded == words[same].folded) {
      ++same;
    }
    if (same < words.size()) continue;
    found.push_back({analysis_->tokens[words_[first]].span.begin,
                     analysis_->tokens[words_[first + same - 1]].span.end});
  }
  return found;
}

bool SourceIndex::has_sentence_with(std::span<const text::Token> words, double share) const {
  const auto all = static_cast<double>(words.size());
  return std::ranges::any_of(
      counted(sentences_with_, analysis_->sentences.size(), words),
      [&](std::uint32_t held) { return held > 0 && static_cast<double>(held) / all >= share; });
}

std::vector<std::size_t> SourceIndex::statements_at(Span span) const {
  std::vector<std::size_t> found;
  const auto behind = std::ranges::partition_point(
      by_begin_, [&](std::size_t i) { return (*all_)[i].span.begin < span.end; });
  for (auto i = static_cast<std::size_t>(behind - by_begin_.begin());
       i > 0 && reached_[i - 1] > span.begin; --i) {
    if ((*all_)[by_begin_[i - 1]].span.end > span.begin) found.push_back(by_begin_[i - 1]);
  }
  return found;
}

std::vector<std::size_t> SourceIndex::statements_with(std::span<const text::Token> words,
                                                      double share) const {
  const auto all = static_cast<double>(words.size());
  const std::vector<std::uint32_t> held = counted(statements_with_, in_order_.size(), words);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (held[i] > 0 && static_cast<double>(held[i]) / all >= share) found.push_back(in_order_[i]);
  }
  return found;
}

std::vector<SourceIndex> index_sources(const Comparison& comparison,
                                       std::span<const text::Analysis> analyses) {
  std::vector<SourceIndex> indices;
  indices.reserve(analyses.size());
  for (std::size_t i = 0; i < analyses.size(); ++i) {
    indices.emplace_back(analyses[i], comparison.statements, i);
  }
  return indices;
}

}  // namespace readout::compare
