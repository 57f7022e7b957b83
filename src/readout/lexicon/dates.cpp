#include "readout/lexicon/dates.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

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

/// «Пункт 10.05.31»: the number of a part of a text.
bool DateReader::is_numbered(std::size_t symbol) const {
  return symbol > 0 && symbols_[symbol - 1].sentence == symbols_[symbol].sentence &&
         grammar_->in("numbering_words", symbols_[symbol - 1].key);
}

/// "03.07.2024", "2024.7.3"; "03.07.24" where the language writes dates so.
std::optional<DateRead> DateReader::dotted(std::size_t symbol) const {
  const std::string_view key = symbols_[symbol].key;
  const std::size_t first = key.find('.');
  const std::size_t second = first == std::string_view::npos ? first : key.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  constexpr int kLastOfThis = 68;
  std::string_view day = key.substr(0, first);
  const std::string_view month = key.substr(first + 1, second - first - 1);
  std::string_view year = key.substr(second + 1);
  if (day.size() == 4) std::swap(day, year);
  for (const std::string_view part : {day, month}) {
    if (part.empty() || part.size() > 2 || !std::all_of(part.begin(), part.end(), is_digit)) {
      return std::nullopt;
    }
  }
  const bool is_short = year.size() == 2 && day.size() == 2 && month.size() == 2 &&
                        grammar_->in("day_first_marks", ".");
  if (is_short && is_numbered(symbol)) return std::nullopt;
  if ((year.size() != 4 && !is_short) || !std::all_of(year.begin(), year.end(), is_digit) ||
      !is_date(number_of(month), number_of(day))) {
    return std::nullopt;
  }
  const int written = number_of(year);
  const int century = is_short ? (written <= kLastOfThis ? 2000 : 1900) : 0;
  return DateRead{symbol + 1, packed(century + written, number_of(month), number_of(day))};
}

/// The day and the month of "3/7/2024" stand in the order of the language, if it has one.
std::optional<DateRead> DateReader::slashed(std::size_t symbol) const {
  constexpr int kMonths = 12;
  if (!are_slashed(symbol)) return std::nullopt;
  const DateRead read{symbol + 5, 0};
  const auto date = [&](int year, int month, int day) -> std::optional<DateRead> {
    if (!is_date(month, day) || day == 0) return std::nullopt;
    return DateRead{read.end, packed(year, month, day)};
  };
  const int first = day_at(symbol);
  const int second = day_at(symbol + 2);
  if (const int year = year_at(symbol)) return date(year, second, day_at(symbol + 4));
  const int year = short_year_at(symbol + 4);
  if (year == 0 || first == 0 || second == 0) return std::nullopt;
  if (grammar_->in("day_first_marks", "/") || first > kMonths || first == second) {
    return date(year, second, first);
  }
  if (second > kMonths) return date(year, first, second);
  return DateRead{read.end, packed(year, 0, 0), {first, second}};
}

bool DateReader::are_slashed(std::size_t symbol) const {
  if (symbol + 4 >= symbols_.size()) return false;
  for (std::size_t i = symbol; i < symbol + 4; ++i) {
    if (symbols_[i].span.end != symbols_[i + 1].span.begin) return false;
  }
  return symbols_[symbol + 1].key == "/" && symbols_[symbol + 3].key == "/";
}

/// "2031", "31" of the century that such a date is most likely in.
int DateReader::short_year_at(std::size_t symbol) const {
  constexpr int kLastOfThis = 68;  // as in POSIX
  if (const int year = year_at(symbol)) return year;
  const int year = integer_at(symbol, 2);
  return year < 0 ? 0 : year + (year <= kLastOfThis ? 2000 : 1900);
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

/// «Третьего», "the twenty-third of": a day in words.
DateReader::Day DateReader::day_in_words(std::size_t symbol) const {
  constexpr std::size_t kMostSymbols = 3;
  std::string written;
  Day day;
  for (std::size_t end = symbol + 1; end <= std::min(symbol + kMostSymbols, symbols_.size());
       ++end) {
    written += symbols_[end - 1].key;
    if (const auto value = grammar_->scale("ordinals", written)) {
      day = {static_cast<int>(*value), end};
    }
  }
  if (day.number == 0) {  // «двадцать третьего»
    const auto tens = words_->number(symbols_, symbol);
    const auto units = tens && tens->end < symbols_.size()
                           ? grammar_->scale("ordinals", symbols_[tens->end].key)
                           : std::nullopt;
    const bool fits = units && *units < 10 && (tens->value == 20 || tens->value == 30);
    if (fits) day = {static_cast<int>(tens->value + *units), tens->end + 1};
  }
  const bool joins = !grammar_->list("date_joins").empty();
  const bool joined = day.number > 0 && day.end < symbols_.size() &&
                      grammar_->in("date_joins", symbols_[day.end].key);
  if (day.number > 31 || joins != joined) return {};
  return {day.number, day.end + (joined ? 1 : 0)};
}

/// A day before its month.
DateReader::Day DateReader::day_before(std::size_t symbol) const {
  const int day = day_at(symbol);
  if (day == 0) return day_in_words(symbol);
  const bool joined =
      symbol + 1 < symbols_.size() && grammar_->in("date_joins", symbols_[symbol + 1].key);
  return {day, symbol + (joined ? 2 : 1)};
}

/// «Второго марта», not «второй март»: a month in the case that a day asks for.
bool DateReader::may_follow_day(std::size_t month) const {
  const auto& endings = grammar_->list("dated_month_endings");
  return endings.empty() || std::ranges::any_of(endings, [&](const std::string& ending) {
           return symbols_[month].key.ends_with(ending);
         });
}

/// "3 July 2024", "3 июля".
std::optional<DateRead> DateReader::day_first(std::size_t symbol) const {
  const Day day = day_before(symbol);
  if (day.number == 0 || day.end >= symbols_.size()) return std::nullopt;
  const auto month = words_->month(symbols_, day.end);
  if (!month || symbols_[symbol].sentence != symbols_[day.end].sentence) return std::nullopt;
  if (day_at(symbol) == 0 && !may_follow_day(day.end)) return std::nullopt;
  DateRead date{month->end, packed(0, static_cast<int>(month->value), day.number)};
  take_year(date);
  return date;
}

YearRead DateReader::year_with_unit(std::size_t symbol) const {
  constexpr std::size_t kDigits = 4;
  int year = year_at(symbol);
  std::size_t place = symbol + 1;
  if (year == 0) {
    for (place = symbol; place < std::min(symbol + kDigits, symbols_.size()); ++place) {
      const auto digit =
          symbols_[place].han ? words_->number(symbols_.first(place + 1), place) : std::nullopt;
      if (!digit || digit->value >= 10 || digit->value != static_cast<int>(digit->value)) return {};
      year = year * 10 + static_cast<int>(digit->value);
    }
    if (year < 1500 || year >= 2200) return {};
  }
  const std::size_t end = skip_unit(place, "year");
  return end == place ? YearRead{} : YearRead{year, end};
}

/// "2024年7月3日".
std::optional<DateRead> DateReader::year_first(std::size_t symbol) const {
  const auto [year, place] = year_with_unit(symbol);
  if (year == 0 || place >= symbols_.size()) return std::nullopt;
  const auto month = words_->month(symbols_, place);
  if (!month) return std::nullopt;
  const Day day = day_behind(month->end);
  return DateRead{day.number > 0 ? day.end : month->end,
                  packed(year, static_cast<int>(month->value), day.number)};
}

std::optional<DateRead> DateReader::at(std::size_t symbol) const {
  for (const auto read :
       {&DateReader::numeric, &DateReader::slashed, &DateReader::dotted, &DateReader::year_first,
        &DateReader::month_first, &DateReader::day_first}) {
    if (const auto date = (this->*read)(symbol)) return date;
  }
  return std::nullopt;
}

}  // namespace readout::lexicon
