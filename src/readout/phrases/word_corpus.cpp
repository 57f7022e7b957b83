#include "readout/phrases/word_corpus.hpp"

#include <string_view>
#include <unordered_map>

#include "readout/phrases/units.hpp"

namespace readout::phrases {
namespace {

class Builder {
 public:
  Builder(const lexicon::Lexicon& lexicon, const std::string& language)
      : grammar_(lexicon.grammar(language)) {}

  void add(const SourceView& view, std::uint32_t source) {
    const std::string& text = view.document->text;
    const auto& mentions = view.named->mentions;
    auto mention = mentions.begin();
    separate();
    for (const Unit& unit : word_units(text, *view.analysis, {})) {
      if (corpus_.symbols.size() >= kMostWords) return;
      if (unit.breaks_before) separate();
      while (mention != mentions.end() && mention->end_token <= unit.token) ++mention;
      const bool mentioned = mention != mentions.end() && mention->first_token <= unit.token;
      const text::Token& token = view.analysis->tokens[unit.token];
      push(unit.stem, mentioned ? WordTrait::name : trait_of(token, *view.analysis),
           {source, unit.token});
    }
  }

  WordCorpus take() {
    separate();
    corpus_.counts.assign(next_symbol_, 0);
    for (const std::uint32_t symbol : corpus_.symbols) ++corpus_.counts[symbol];
    return std::move(corpus_);
  }

 private:
  /// A capital letter inside a sentence makes a name.
  [[nodiscard]] WordTrait trait_of(const text::Token& token, const text::Analysis& analysis) const {
    if (grammar_.in("stop_words", token.folded)) return WordTrait::function;
    if (token.kind == text::TokenKind::number || grammar_.in("months", token.folded) ||
        grammar_.in("weekdays", token.folded) || grammar_.scale("number_words", token.folded)) {
      return WordTrait::name;
    }
    const text::Sentence& sentence = analysis.sentences[token.sentence];
    const bool opens = token.span.begin == sentence.span.begin;
    return token.capitalised && !opens ? WordTrait::name : WordTrait::content;
  }

  void separate() { append(next_symbol_++, WordTrait::separator, {}); }

  void push(std::string_view stem, WordTrait trait, WordPlace place) {
    const auto [found, added] = symbols_.try_emplace(stem, next_symbol_);
    if (added) ++next_symbol_;
    append(found->second, trait, place);
  }

  void append(std::uint32_t symbol, WordTrait trait, WordPlace place) {
    corpus_.symbols.push_back(symbol);
    corpus_.traits.push_back(trait);
    corpus_.places.push_back(place);
  }

  const lexicon::Grammar& grammar_;
  std::unordered_map<std::string_view, std::uint32_t> symbols_;
  std::uint32_t next_symbol_ = 0;
  WordCorpus corpus_;
};

}  // namespace

WordCorpus word_corpus(std::span<const SourceView> sources, const std::string& language,
                       const lexicon::Lexicon& lexicon) {
  Builder builder(lexicon, language);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i].analysis->language == language) {
      builder.add(sources[i], static_cast<std::uint32_t>(i));
    }
  }
  return builder.take();
}

}  // namespace readout::phrases
