#include "readout/lexicon/symbols.hpp"

#include <algorithm>
#include <unordered_map>

#include "readout/text/string_map.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

bool is_joiner(std::string_view folded) {
  return folded == "-" || folded == "." || folded == "·" || folded == "•" || folded == "・";
}

bool all_upper(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = text::next_code_point(word, i);
    if (!text::is_letter(c)) continue;
    if (!text::is_upper(c)) return false;
    ++letters;
  }
  return letters >= 2;
}

bool begins_with_han(std::string_view word) {
  std::size_t position = 0;
  return !word.empty() && text::is_han(text::next_code_point(word, position));
}

bool is_word_character(char32_t c) {
  return text::is_letter(c) || text::is_digit(c);
}

/// An apostrophe or a full stop between letters: "u.s", "o'brien".
bool is_inner_mark(char32_t c, std::string_view text, std::size_t next) {
  return (c == U'\'' || c == U'.') && next < text.size() &&
         text::is_letter(text::next_code_point(text, next));
}

/// "u.s." is the same name as "u.s".
std::string_view without_full_stop(std::string_view word) {
  return word.size() > 1 && word.back() == '.' ? word.substr(0, word.size() - 1) : word;
}

Symbol symbol_of(std::string_view text, const text::Token& token, std::size_t index) {
  Symbol symbol;
  symbol.key = without_full_stop(token.folded);
  symbol.span = token.span;
  symbol.token = index;
  symbol.sentence = token.sentence;
  symbol.kind = token.kind;
  symbol.capitalised = token.capitalised;
  symbol.upper = token.capitalised && all_upper(token.span.in(text));
  symbol.joiner = token.kind != text::TokenKind::word && is_joiner(token.folded);
  return symbol;
}

/// One symbol a character. Folding keeps the number of Han characters, but for those that are there
/// for the typesetter only.
void append_characters(std::string_view text, const text::Token& token, Symbol symbol,
                       std::vector<Symbol>& symbols) {
  const std::string_view original = token.span.in(text);
  const bool same = original == token.folded ||
                    text::count_code_points(original) == text::count_code_points(token.folded);
  symbol.han = true;
  std::size_t place = 0;
  for (std::size_t i = 0; i < token.folded.size();) {
    const std::size_t begin = i;
    static_cast<void>(text::next_code_point(token.folded, i));
    symbol.key = std::string_view(token.folded).substr(begin, i - begin);
    const std::size_t from = place;
    if (place < original.size()) static_cast<void>(text::next_code_point(original, place));
    // A soft hyphen and the like are no character of the folded word.
    while (!same && place < original.size() &&
           text::fold(original.substr(from, place - from)).empty()) {
      static_cast<void>(text::next_code_point(original, place));
    }
    if (place > from) symbol.span = {token.span.begin + from, token.span.begin + place};
    symbols.push_back(symbol);
  }
}

void number_words(std::vector<Symbol>& symbols) {
  std::unordered_map<std::string_view, std::uint32_t, text::StringHash> numbers;
  for (Symbol& symbol : symbols) {
    symbol.word =
        numbers.try_emplace(symbol.key, static_cast<std::uint32_t>(numbers.size())).first->second;
  }
}

}  // namespace

std::vector<Symbol> symbols_of(std::string_view text, const text::Analysis& analysis) {
  std::vector<Symbol> symbols;
  symbols.reserve(analysis.tokens.size());
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
    const text::Token& token = analysis.tokens[i];
    const Symbol symbol = symbol_of(text, token, i);
    if (begins_with_han(token.folded)) {
      append_characters(text, token, symbol, symbols);
    } else {
      symbols.push_back(symbol);
    }
  }
  number_words(symbols);
  return symbols;
}

std::size_t number_of_words(std::span<const Symbol> symbols) {
  std::size_t number = 0;
  for (const Symbol& symbol : symbols) number = std::max<std::size_t>(number, symbol.word + 1);
  return number;
}

std::vector<std::string> keys_of(std::string_view name) {
  const std::string folded = text::fold(name);
  std::vector<std::string> keys;
  bool in_word = false;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t begin = i;
    const char32_t c = text::next_code_point(folded, i);
    const std::string_view piece = std::string_view(folded).substr(begin, i - begin);
    const bool starts_word = !in_word || text::is_han(c);
    in_word = is_word_character(c) || (in_word && is_inner_mark(c, folded, i));
    if (!in_word) continue;
    if (starts_word) keys.emplace_back();
    keys.back() += piece;
    in_word = !text::is_han(c);
  }
  return keys;
}

}  // namespace readout::lexicon
