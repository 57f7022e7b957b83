#include "readout/lexicon/dates.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace readout::lexicon {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool is_date(int month, int day) {
  return month >= 1 && month <= 12 && day >= 0 && day <= 31;
}

double packed(int year, int month, int day) {
  return year * 10000.0 + month * 100.0 + day;
}

}  // namespace

/// The value of exactly so many digits; -1 where there are others.
int DateReader::integer_at(std::size_t symbol, std::size_t digits) const {
  if (symbol >= symbols_.size()) return -1;
  const std::string_view key = symbols_[symbol].key;
  if (key.size() != digits || !std::all_of(key.begin(), key.end(), is_digit)) return -1;
  return number_of(key);
}

int DateReader::year_at(std::size_t symbol) const {
  const int year = integer_at(symbol, 4);
  return year >= 1500 && year < 2200 ? year : 0;
}

/// "3", "03", "3rd": the day of a month, 0 where there is none.
int DateReader::day_at(std::size_t symbol) const {
  if (symbol >= symbols_.size()) return 0;
  const std::string_view key = symbols_[symbol].key;
  std::size_t digits = 0;
  while (digits < key.size() && is_digit(key[digits])) ++digits;
  if (digits == 0 || digits > 2) return 0;
  if (digits < key.size() && !grammar_->in("ordinal_endings", key.substr(digits))) return 0;
  const int day = number_of(key.substr(0, digits));
  return day <= 31 ? day : 0;
}

/// The day behind a month, and where it ends: also "三日", in words with the unit. 0: none.
DateReader::Day DateReader::day_behind(std::size_t symbol) const {
  if (const int day = day_at(symbol)) return {day, skip_unit(symbol + 1, "day")};
  const bool han = symbol < symbols_.size() && symbols_[symbol].han;
  const auto number =
      han ? NumberReader(*grammar_, *words_, symbols_).at(symbol) : std::optional<NumberRead>();
  if (!number || number->value < 1 || number->value > 31) return {};
  const std::size_t end = skip_unit(number->end, "day");
  return end > number->end ? Day{static_cast<int>(number->value), end} : Day{};
}

/// Behind "года", "年", "日" where the word of that unit stands.
std::size_t DateReader::skip_unit(std::size_t symbol, std::string_view unit) const {
  if (symbol >= symbols_.size()) return symbol;
  const auto word = words_->unit(symbols_, symbol);
  return word && word->unit == unit ? word->end : symbol;
}

/// "2024-07-03".
std::optional<DateRead> DateReader::numeric(std::size_t symbol) const {
  const int year = year_at(symbol);
  if (year == 0 || symbol + 4 >= symbols_.size()) return std::nullopt;
  if (symbols_[symbol + 1].key != "-" || symbols_[symbol + 3].key != "-") return std::nullopt;
  const int month = integer_at(symbol + 2, 2);
  const int day = integer_at(symbol + 4, 2);
  if (!is_date(month, day)) return std::nullopt;
  return DateRead{symbol + 5, packed(year, month, day)};
}

/// "03.07.2024": day first.
std::optional<DateRead> DateReader::dotted(std::size_t symbol) const {
  const std::string_view key = symbols_[symbol].key;
  const std::size_t first = key.find('.');
  const std::size_t second = first == std::string_view::npos ? first : key.find('.', first + 1);
  if (second == std::string_view::npos || key.size() != second + 5) return std::nullopt;
  const std::string_view day = key.substr(0, first);
  const std::string_view month = key.substr(first + 1, second - first - 1);
  const std::string_view year = key.substr(second + 1);
  for (const std::string_view part : {day, month, year}) {
    if (part.empty() || part.size() > 4 || !std::all_of(part.begin(), part.end(), is_digit)) {
      return std::nullopt;
    }
  }
  if (!is_date(number_of(month), number_of(day))) return std::nullopt;
  return DateRead{symbol + 1, packed(number_of(year), number_of(month), number_of(day))};
}

/// ", 2024", "2024 года" behind a day and a month.
void DateReader::take_year(DateRead& date) const {
  std::size_t place = date.end;
  if (place < symbols_.size() && symbols_[place].key == ",") ++place;
  const int year = year_at(place);
  if (year == 0 || symbols_[place].sentence != symbols_[date.end - 1].sentence) return;
  date.value += packed(year, 0, 0);
  date.end = skip_unit(place + 1, "year");
}

/// "July 3, 2024", "July 2024", "7月3日".
std::optional<DateRead> DateReader::month_first(std::size_t symbol) const {
  const auto month = words_->month(symbols_, symbol);
  if (!month) return std::nullopt;
  const Day day = day_behind(month->end);
  DateRead date{day.number > 0 ? day.end : month->end,
                packed(0, static_cast<int>(month->value), day.number)};
  const std::size_t without_year = date.end;
  take_year(date);
  if (day.number == 0 && date.end == without_year) return std::nullopt;
  return date;
}

/// "3 July 2024", "3 июля".
std::optional<DateRead> DateReader::day_first(std::size_t symbol) const {
  const int day = day_at(symbol);
  if (day == 0 || symbol + 1 >= symbols_.size()) return std::nullopt;
  const auto month = words_->month(symbols_, symbol + 1);
  if (!month || symbols_[symbol].sentence != symbols_[symbol + 1].sentence) return std::nullopt;
  DateRead date{month->end, packed(0, static_cast<int>(month->value), day)};
  take_year(date);
  return date;
}

/// "2024年7月3日".
std::optional<DateRead> DateReader::year_first(std::size_t symbol) const {
  const int year = year_at(symbol);
  if (year == 0) return std::nullopt;
  const std::size_t place = skip_unit(symbol + 1, "year");
  if (place == symbol + 1 || place >= symbols_.size()) return std::nullopt;
  const auto month = words_->month(symbols_, place);
  if (!month) return std::nullopt;
  const Day day = day_behind(month->end);
  return DateRead{day.number > 0 ? day.end : month->end,
                  packed(year, static_cast<int>(month->value), day.number)};
}

std::optional<DateRead> DateReader::at(std::size_t symbol) const {
  for (const auto read : {&DateReader::numeric, &DateReader::dotted, &DateReader::year_first,
                          &DateReader::month_first, &DateReader::day_first}) {
    if (const auto date = (this->*read)(symbol)) return date;
  }
  return std::nullopt;
}

}  // namespace readout::lexicon
