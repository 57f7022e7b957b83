#include "readout/phrases/word_counts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace readout::phrases {
namespace {

using text::Token;
using text::TokenKind;

/// Which words of one source carry content.
class ContentWords {
 public:
  /// From the token `first` on.
  ContentWords(const SourceView& source, const lexicon::Grammar& grammar, std::size_t first)
      : analysis_(*source.analysis), mentions_(source.named->mentions), grammar_(grammar) {
    const auto before = [&](const lexicon::Mention& mention) { return mention.end_token <= first; };
    next_ = static_cast<std::size_t>(std::ranges::partition_point(mentions_, before) -
                                     mentions_.begin());
  }

  /// Asked of tokens in order.
  [[nodiscard]] bool holds(std::size_t index) {
    const Token& token = analysis_.tokens[index];
    if (token.kind != TokenKind::word || grammar_.in("stop_words", token.folded)) return false;
    while (next_ < mentions_.size() && mentions_[next_].end_token <= index) ++next_;
    if (next_ < mentions_.size() && mentions_[next_].first_token <= index) return false;
    const bool opens = token.span.begin == analysis_.sentences[token.sentence].span.begin;
    return (!token.capitalised || opens) && token.folded.front() != '\'' &&
           !grammar_.in("months", token.folded) && !grammar_.in("weekdays", token.folded) &&
           !grammar_.scale("number_words", token.folded);
  }

 private:
  const text::Analysis& analysis_;
  const std::vector<lexicon::Mention>& mentions_;
  const lexicon::Grammar& grammar_;
  std::size_t next_ = 0;
};

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
  ContentWords content(source, lexicon_.grammar(analysis.language), first);
  std::size_t& words = language.words_of_group[group];
  for (std::size_t i = first; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    if (token.span.end > part.end) break;
    if (token.span.begin < part.begin) continue;
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++words;
    if (!content.holds(i)) continue;
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
