#include "readout/phrases/units.hpp"

#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

using text::Token;
using text::TokenKind;

/// Marks that do not part the words of a phrase. The full-width comma is none of them: Chinese ends
/// clauses with it, and enumerates with the ideographic one.
constexpr std::u32string_view kLightMarks = U",、()（）[]/·•《》〈〉'’";
constexpr char32_t kEmDash = 0x2014;

bool is_light_mark(std::string_view text, const Token& token) {
  if (token.kind == TokenKind::quote) return true;
  std::size_t at = token.span.begin;
  const char32_t c = text::next_code_point(text, at);
  if (kLightMarks.find(c) != std::u32string_view::npos) return true;
  if (token.folded != "-" || c >= kEmDash) return false;
  const auto letter_at = [&](std::size_t byte) {
    return byte < text.size() && !text::is_space(text::next_code_point(text, byte));
  };
  std::size_t before = token.span.begin;
  return letter_at(token.span.end) && before > 0 &&
         !text::is_space(text::previous_code_point(text, before));
}

/// "'s" after a name is no word of a phrase.
bool is_clitic(const Token& token) {
  return token.folded.size() > 1 && token.folded.front() == '\'';
}

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

/// Walks the tokens; `emit(token, index, breaks_before)` for each word.
template <class Emit>
void walk(std::string_view text, const text::Analysis& analysis, Emit emit) {
  bool breaks = true;
  std::uint32_t sentence = 0;
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    if (token.sentence != sentence) breaks = true;
    sentence = token.sentence;
    if (!is_word(token)) {
      if (!is_light_mark(text, token)) breaks = true;
      continue;
    }
    if (is_clitic(token)) continue;
    if (emit(token, static_cast<std::uint32_t>(i), breaks)) breaks = false;
  }
}

/// One unit a code point of the folded token, each with its own place where folding kept the count.
void append_characters(std::string_view text, const Token& token, std::uint32_t index, bool breaks,
                       std::vector<Unit>& units) {
  const std::string_view folded = token.folded;
  const bool aligned =
      text::count_code_points(folded) == text::count_code_points(token.span.in(text));
  std::size_t raw = token.span.begin;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    static_cast<void>(text::next_code_point(folded, at));
    Span span = token.span;
    if (aligned) {
      span.begin = raw;
      static_cast<void>(text::next_code_point(text, raw));
      span.end = raw;
    }
    const std::string_view character = folded.substr(begin, at - begin);
    units.push_back({character, character, span, index, breaks && begin == 0});
  }
}

}  // namespace

std::vector<Unit> word_units(std::string_view text, const text::Analysis& analysis,
                             const std::unordered_set<std::string>& passed_over) {
  std::vector<Unit> units;
  units.reserve(analysis.tokens.size());
  walk(text, analysis, [&](const Token& token, std::uint32_t index, bool breaks) {
    if (!passed_over.empty() && passed_over.contains(token.folded)) return false;
    units.push_back({token.stem, token.folded, token.span, index, breaks});
    return true;
  });
  return units;
}

std::vector<Unit> character_units(std::string_view text, const text::Analysis& analysis) {
  std::vector<Unit> units;
  units.reserve(analysis.tokens.size() * 2);
  walk(text, analysis, [&](const Token& token, std::uint32_t index, bool breaks) {
    append_characters(text, token, index, breaks, units);
    return true;
  });
  return units;
}

}  // namespace readout::phrases
