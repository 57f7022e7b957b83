/// The words of quantities in one language: numbers, months, units, currencies, by their words.
///
/// In: the scales and terms of a grammar. Out: what stands at a symbol, the longest wording first.
/// Cost: some ten microseconds to make, a few hash look-ups a symbol. Private to the room.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "readout/lexicon/grammar.hpp"
#include "readout/lexicon/symbols.hpp"
#include "readout/text/string_map.hpp"

namespace readout::lexicon {

struct QuantityWord {
  std::size_t end = 0;  ///< symbols
  double value = 0;     ///< of a number word or a month
  std::string unit;     ///< of a unit or a currency
};

/// Where the longest entry of the list that stands at a symbol ends; `at` where none does.
[[nodiscard]] std::size_t longest_listed(std::span<const Symbol> symbols, std::size_t at,
                                         const Grammar& grammar, std::string_view list);

class QuantityWords {
 public:
  explicit QuantityWords(const Grammar& grammar);

  using Symbols = std::span<const Symbol>;
  [[nodiscard]] std::optional<QuantityWord> number(Symbols symbols, std::size_t at) const;
  [[nodiscard]] std::optional<QuantityWord> month(Symbols symbols, std::size_t at) const;
  [[nodiscard]] std::optional<QuantityWord> unit(Symbols symbols, std::size_t at) const;
  [[nodiscard]] std::optional<QuantityWord> currency(Symbols symbols, std::size_t at) const;

 private:
  struct Meaning {
    double value = 0;
    std::string unit;
  };
  /// Most symbols begin no wording: one look-up tells.
  struct Table {
    void add(std::string words, Meaning meaning);

    text::StringMap<Meaning> wordings;
    text::StringMap<std::size_t> most_symbols;  ///< of the wordings that begin with a symbol
  };

  static void add_scale(const Grammar& grammar, std::string_view name, Table& table);
  static void add_terms(const Grammar& grammar, std::string_view name, Table& table);
  static std::optional<QuantityWord> longest(const Table& table, Symbols symbols, std::size_t at);

  Table numbers_;
  Table months_;
  Table units_;
  Table currencies_;
};

}  // namespace readout::lexicon
