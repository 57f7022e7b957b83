/// The value of a number as written: "4.2 million", "10 000", "two hundred and five", "1.5万亿",
/// "三百二十", "二十六点三".
///
/// In: symbols and a place. Out: the value and where it ends. Private to the room.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "readout/lexicon/quantity_words.hpp"

namespace readout::lexicon {

struct NumberRead {
  std::size_t end = 0;  ///< symbols
  double value = 0;
  bool plain_digits = false;  ///< nothing but digits, without separators: may be a year or a day
  bool weak = false;          ///< a word that is hardly ever a count ("one", "half")
  bool vague = false;         ///< "200多", "十几", «сотни»
  bool untold = false;        ///< two digits for a guess, "两三": no value at all
  std::string digits = {};    ///< of a whole number written in digits: all of them
};

class NumberReader {
 public:
  NumberReader(const Grammar& grammar, const QuantityWords& words, std::span<const Symbol> symbols)
      : grammar_(&grammar), words_(&words), symbols_(symbols) {}

  [[nodiscard]] std::optional<NumberRead> at(std::size_t symbol) const;

 private:
  [[nodiscard]] std::optional<NumberRead> digits_at(std::size_t symbol) const;
  [[nodiscard]] std::optional<NumberRead> words_at(std::size_t symbol) const;
  [[nodiscard]] std::optional<double> value_of(std::string_view digits) const;
  [[nodiscard]] std::optional<QuantityWord> word_at(std::size_t symbol) const;
  void take_decimals(NumberRead& number) const;
  void take_groups(NumberRead& number) const;
  void take_scales(NumberRead& number) const;
  bool take_scale(NumberRead& number) const;
  void take_halves(NumberRead& number) const;
  void take_lesser_scales(NumberRead& number) const;
  [[nodiscard]] bool is_unit(std::size_t symbol, std::size_t scale_end) const;
  [[nodiscard]] std::size_t skip_between(std::size_t symbol) const;
  [[nodiscard]] bool is_numeral(std::size_t symbol) const;

  const Grammar* grammar_;
  const QuantityWords* words_;
  std::span<const Symbol> symbols_;
};

}  // namespace readout::lexicon
