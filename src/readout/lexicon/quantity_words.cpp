#include "readout/lexicon/quantity_words.hpp"

#include <algorithm>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

constexpr std::size_t kMostSymbols = 6;

enum class Shape { none, word, digits };

Shape shape_of(char32_t c) {
  if (text::is_han(c)) return Shape::none;
  if (text::is_digit(c)) return Shape::digits;
  return text::is_letter(c) ? Shape::word : Shape::none;
}

/// The words of an entry as symbols_of would give them, with spaces between: "US$" is "us $".
std::string spaced(std::string_view words) {
  std::string result;
  Shape last = Shape::none;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t begin = i;
    const char32_t c = text::next_code_point(words, i);
    if (text::is_space(c)) {
      last = Shape::none;
      continue;
    }
    const Shape shape = shape_of(c);
    if (!result.empty() && (shape == Shape::none || shape != last)) result += ' ';
    result += words.substr(begin, i - begin);
    last = shape;
  }
  return result;
}

/// An abbreviation's full stop may be missing: "руб." is "руб".
std::string_view without_full_stop(std::string_view words) {
  return words.ends_with('.') ? words.substr(0, words.size() - 1) : words;
}

}  // namespace

std::size_t longest_listed(std::span<const Symbol> symbols, std::size_t at, const Grammar& grammar,
                           std::string_view list) {
  std::size_t end = at;
  if (at >= symbols.size() || grammar.list(list).empty()) return end;
  std::string words;
  const std::size_t limit = std::min(symbols.size(), at + kMostSymbols);
  for (std::size_t i = at; i < limit && symbols[i].sentence == symbols[at].sentence; ++i) {
    if (i > at && !symbols[i].han) words += ' ';
    words += symbols[i].key;
    if (grammar.in(list, words)) end = i + 1;
  }
  return end;
}

QuantityWords::QuantityWords(const Grammar& grammar) {
  add_scale(grammar, "number_words", numbers_);
  add_scale(grammar, "months", months_);
  add_terms(grammar, "units", units_);
  add_terms(grammar, "currencies", currencies_);
}

void QuantityWords::Table::add(std::string words, Meaning meaning) {
  std::size_t& most = most_symbols[words.substr(0, words.find(' '))];
  const auto spaces = static_cast<std::size_t>(std::ranges::count(words, ' '));
  most = std::max(most, spaces + 1);
  wordings.insert_or_assign(std::move(words), std::move(meaning));
}

void QuantityWords::add_scale(const Grammar& grammar, std::string_view name, Table& table) {
  const auto scale = grammar.scales.find(std::string(name));
  if (scale == grammar.scales.end()) return;
  for (const auto& [words, value] : scale->second) {
    table.add(spaced(without_full_stop(words)), {value, ""});
  }
}

void QuantityWords::add_terms(const Grammar& grammar, std::string_view name, Table& table) {
  const auto terms = grammar.terms.find(std::string(name));
  if (terms == grammar.terms.end()) return;
  for (const auto& [key, words] : terms->second) {
    for (const std::string& word : words) table.add(spaced(without_full_stop(word)), {0, key});
  }
}

/// "A $5 million loan": no Australian dollars, which are written "A$".
bool is_sign_apart(const Symbol& before, const Symbol& sign) {
  return sign.kind == text::TokenKind::symbol && before.span.end != sign.span.begin;
}

std::optional<QuantityWord> QuantityWords::longest(const Table& table, Symbols symbols,
                                                   std::size_t at) {
  std::optional<QuantityWord> best;
  if (at >= symbols.size()) return best;
  const auto most = table.most_symbols.find(symbols[at].key);
  if (most == table.most_symbols.end()) return best;
  std::string words;
  const std::size_t limit = std::min(symbols.size(), at + std::min(kMostSymbols, most->second));
  for (std::size_t i = at; i < limit && symbols[i].sentence == symbols[at].sentence; ++i) {
    if (i > at && is_sign_apart(symbols[i - 1], symbols[i])) break;
    if (i > at) words += ' ';
    words += symbols[i].key;
    const auto found = table.wordings.find(words);
    if (found != table.wordings.end())
      best = QuantityWord{i + 1, found->second.value, found->second.unit};
  }
  return best;
}

std::optional<QuantityWord> QuantityWords::number(Symbols symbols, std::size_t at) const {
  return longest(numbers_, symbols, at);
}

std::optional<QuantityWord> QuantityWords::month(Symbols symbols, std::size_t at) const {
  return longest(months_, symbols, at);
}

std::optional<QuantityWord> QuantityWords::unit(Symbols symbols, std::size_t at) const {
  return longest(units_, symbols, at);
}

std::optional<QuantityWord> QuantityWords::currency(Symbols symbols, std::size_t at) const {
  return longest(currencies_, symbols, at);
}

}  // namespace readout::lexicon
