/// Dates as written: "July 3, 2024", "3 июля 2024 года", "2024年7月3日", "2024-07-03", "March
/// 2024", "3/7/2024", «третьего июля».
///
/// In: symbols and a place. Out: yyyymmdd, with 0000 for an unknown year and 00 for an unknown day.
/// A month alone is no date. Private to the room.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <span>

#include "readout/lexicon/numbers.hpp"

namespace readout::lexicon {

struct DateRead {
  std::size_t end = 0;
  double value = 0;
  std::array<int, 2> day_or_month = {};  ///< as in Quantity
};

struct YearRead {
  int year = 0;  ///< 0: none
  std::size_t end = 0;
};

class DateReader {
 public:
  DateReader(const Grammar& grammar, const QuantityWords& words, std::span<const Symbol> symbols)
      : grammar_(&grammar), words_(&words), symbols_(symbols) {}

  [[nodiscard]] std::optional<DateRead> at(std::size_t symbol) const;
  /// The four-digit year at a symbol, 0 where there is none.
  [[nodiscard]] int year_at(std::size_t symbol) const;
  /// The same, and "二〇三一年" too.
  [[nodiscard]] YearRead year_with_unit(std::size_t symbol) const;

 private:
  struct Day {
    int number = 0;
    std::size_t end = 0;
  };

  [[nodiscard]] Day day_behind(std::size_t symbol) const;
  [[nodiscard]] int integer_at(std::size_t symbol, std::size_t digits) const;
  [[nodiscard]] int day_at(std::size_t symbol) const;
  [[nodiscard]] std::size_t skip_unit(std::size_t symbol, std::string_view unit) const;
  [[nodiscard]] std::optional<DateRead> numeric(std::size_t symbol) const;
  [[nodiscard]] std::optional<DateRead> dotted(std::size_t symbol) const;
  [[nodiscard]] bool is_numbered(std::size_t symbol) const;
  [[nodiscard]] std::optional<DateRead> slashed(std::size_t symbol) const;
  [[nodiscard]] bool are_slashed(std::size_t symbol) const;
  [[nodiscard]] int short_year_at(std::size_t symbol) const;
  [[nodiscard]] Day day_before(std::size_t symbol) const;
  [[nodiscard]] bool may_follow_day(std::size_t month) const;
  [[nodiscard]] Day day_in_words(std::size_t symbol) const;
  [[nodiscard]] std::optional<DateRead> month_first(std::size_t symbol) const;
  [[nodiscard]] std::optional<DateRead> day_first(std::size_t symbol) const;
  [[nodiscard]] std::optional<DateRead> year_first(std::size_t symbol) const;
  void take_year(DateRead& date) const;

  const Grammar* grammar_;
  const QuantityWords* words_;
  std::span<const Symbol> symbols_;
};

}  // namespace readout::lexicon
