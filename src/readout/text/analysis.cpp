#include "readout/text/analysis.hpp"

#include <algorithm>

#include "readout/text/language_data.hpp"
#include "readout/text/sentences.hpp"
#include "readout/text/stems.hpp"
#include "readout/text/tokens.hpp"
#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

/// To reserve by: less than texts need, for reserved room that is not used costs nothing.
constexpr std::size_t kBytesPerToken = 4;

class Analyser {
 public:
  Analyser(std::string_view text, std::string_view language)
      : text_(text), data_(data_of(language)), stemmer_(stemmer_of(language)) {
    analysis_.language = language;
    analysis_.tokens.reserve(text.size() / kBytesPerToken);
  }

  void add_block(Span span, std::size_t block) {
    const std::size_t begin = analysis_.tokens.size();
    append_tokens(text_, span, data_, analysis_.tokens);
    for (std::size_t i = begin; i < analysis_.tokens.size(); ++i) set_forms(analysis_.tokens[i]);
    const auto tokens = std::span(analysis_.tokens).subspan(begin);
    const std::vector<std::size_t> starts = sentence_starts(text_, tokens, data_);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : tokens.size();
      add_sentence(begin + starts[i], begin + end, block);
    }
  }

  Analysis take() && { return std::move(analysis_); }

 private:
  void set_forms(Token& token) {
    const std::string_view word = token.span.in(text_);
    if (token.kind == TokenKind::word) {
      const Forms& forms = stemmer_.forms_of(word);
      token.folded = forms.folded;
      token.stem = forms.stem;
    } else {
      token.folded = fold(word);
      token.stem = token.folded;
    }
  }

  void add_sentence(std::size_t first, std::size_t end, std::size_t block) {
    const auto index = static_cast<std::uint32_t>(analysis_.sentences.size());
    for (std::size_t i = first; i < end; ++i) analysis_.tokens[i].sentence = index;
    const Span span{analysis_.tokens[first].span.begin, analysis_.tokens[end - 1].span.end};
    analysis_.sentences.push_back({span, block, first, end});
  }

  std::string_view text_;
  const LanguageData& data_;
  Stemmer& stemmer_;
  Analysis analysis_;
};

}  // namespace

std::size_t Analysis::token_at(std::size_t byte) const {
  const auto found = std::partition_point(
      tokens.begin(), tokens.end(), [&](const Token& token) { return token.span.end <= byte; });
  return static_cast<std::size_t>(found - tokens.begin());
}

std::span<const Token> Analysis::tokens_in(Span span) const {
  const auto begin = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.span.begin < span.begin;
  });
  const auto end = std::partition_point(
      begin, tokens.end(), [&](const Token& token) { return token.span.end <= span.end; });
  return {begin, end};
}

Analysis analyse(const Document& document) {
  if (document.blocks.empty()) return analyse(document.text, document.language);
  Analyser analyser(document.text, document.language);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    analyser.add_block(document.blocks[i].span, i);
  }
  return std::move(analyser).take();
}

std::vector<Token> tokens_of(const Document& document) {
  const LanguageData& data = data_of(document.language);
  std::vector<Token> tokens;
  tokens.reserve(document.text.size() / kBytesPerToken);
  if (document.blocks.empty())
    append_tokens(document.text, {0, document.text.size()}, data, tokens);
  for (const Block& block : document.blocks) append_tokens(document.text, block.span, data, tokens);
  for (Token& token : tokens) token.folded = fold(token.span.in(document.text));
  return tokens;
}

Analysis analyse(std::string_view text, std::string_view language) {
  Analyser analyser(text, language);
  analyser.add_block({0, text.size()}, 0);
  return std::move(analyser).take();
}

}  // namespace readout::text
