#include "readout/ingest/dates.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// A run of digits, a run of letters, or one mark. Han characters stand alone.
struct Piece {
  enum class Kind { number, word, mark } kind = Kind::mark;
  Span span;
  std::size_t letters = 0;  ///< characters
  char32_t first = 0;       ///< the character of a mark; full width counts as ASCII
  int value = -1;           ///< of a number; of a word the month it names, else -1
};

constexpr std::size_t kMostPieces = 200;

/// Chinese pages write "２０３１－０３－１２", too.
char32_t half_width(char32_t c) {
  return c > U'\uFF00' && c < U'\uFF5F' ? c - U'\uFF00' + U' ' : c;
}

Piece::Kind kind_of(char32_t c) {
  c = half_width(c);
  if (c >= U'0' && c <= U'9') return Piece::Kind::number;
  if (text::is_letter(c) && !text::is_han(c)) return Piece::Kind::word;
  return Piece::Kind::mark;
}

void evaluate(Piece& piece, std::string_view text) {
  const std::string_view word = piece.span.in(text);
  if (piece.kind == Piece::Kind::word) piece.value = vocabulary().month(text::fold(word));
  if (piece.kind != Piece::Kind::number || piece.letters > 4) return;
  piece.value = 0;
  for (std::size_t at = 0; at < word.size();) {
    piece.value =
        piece.value * 10 + static_cast<int>(half_width(text::next_code_point(word, at)) - U'0');
  }
}

constexpr std::size_t kYearDigits = 4;

/// "203111" before ":42": a year and the hour of the element beside it.
bool is_year_and_hour(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view digits = text.substr(begin, end - begin);
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  const bool clock = end < text.size() && text[end] == ':' && is_digit(end + 1) &&
                     is_digit(end + 2) && !is_digit(end + 3);
  const bool long_enough = digits.size() == kYearDigits + 1 || digits.size() == kYearDigits + 2;
  return clock && long_enough && (digits.starts_with("19") || digits.starts_with("20")) &&
         (digits.size() == kYearDigits + 1 || digits[kYearDigits] <= '2');
}

std::vector<Piece> cut(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size() && pieces.size() < kMostPieces;) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    if (text::is_space(c)) continue;
    const Piece::Kind kind = kind_of(c);
    std::size_t letters = 1;
    for (std::size_t next = at; kind != Piece::Kind::mark && at < text.size(); at = next) {
      if (kind_of(text::next_code_point(text, next)) != kind) break;
      ++letters;
    }
    if (kind == Piece::Kind::number && is_year_and_hour(text, begin, at)) {
      at = begin + kYearDigits;  // "April 16, 203111:42" as copied: two pieces
      letters = kYearDigits;
    }
    pieces.push_back({kind, {begin, at}, letters, half_width(c)});
    evaluate(pieces.back(), text);
  }
  return pieces;
}

/// "" for 30 February.
std::string iso_of(int year, int month, int day) {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string();
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), pieces_(cut(text)) {}

  std::optional<DateMatch> first() const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (auto match = at(i)) return match;
    }
    return std::nullopt;
  }

  std::optional<std::chrono::month_day> first_day() const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (is_month(i) && is_number(i + 1)) return day_of(value(i), value(i + 1));
      if (!is_number(i)) continue;
      if (const std::size_t month = behind_mark(i + 1); is_month(month)) {
        return day_of(value(month), value(i));
      }
      if (mark(i + 1) == U'\u6708' && is_number(i + 2)) return day_of(value(i), value(i + 2));
    }
    return std::nullopt;
  }

 private:
  using Kind = Piece::Kind;

  std::optional<DateMatch> at(std::size_t i) const {
    if (is_number(i)) {
      if (auto match = numeric(i)) return match;
      if (auto match = han(i)) return match;
      if (auto match = year_apart(i)) return match;
    }
    return with_month_name(i);
  }

  /// 2024-07-04, 2024.07.04, 2024/07/04, 04.07.2024; 30/04/2024.
  std::optional<DateMatch> numeric(std::size_t i) const {
    if (!is_number(i + 2) || !is_number(i + 4) || mark(i + 1) != mark(i + 3)) return std::nullopt;
    const char32_t between = mark(i + 1);
    if (between != U'-' && between != U'.' && between != U'/') return std::nullopt;
    if (is_year(i)) return make(i, i + 4, value(i), value(i + 2), value(i + 4));
    if (!is_year(i + 4)) return std::nullopt;
    if (between == U'.') return make(i, i + 4, value(i + 4), value(i + 2), value(i));
    return in_either_order(i);
  }

  /// Day and month as written in Europe or in America: only where one of them is no month, or both
  /// are one number.
  std::optional<DateMatch> in_either_order(std::size_t i) const {
    constexpr int kMonths = 12;
    const int first = value(i);
    const int second = value(i + 2);
    if (first <= kMonths && second <= kMonths && first != second) return std::nullopt;
    const bool day_first = first > kMonths;
    return make(i, i + 4, value(i + 4), day_first ? second : first, day_first ? first : second);
  }

  /// 2024 03/27 11:52:11: the year stands apart, a clock shows that this is no fraction.
  std::optional<DateMatch> year_apart(std::size_t i) const {
    if (!is_year(i) || !is_number(i + 1) || mark(i + 2) != U'/' || !is_number(i + 3)) {
      return std::nullopt;
    }
    if (!is_number(i + 4) || mark(i + 5) != U':' || !is_number(i + 6)) return std::nullopt;
    return make(i, i + 3, value(i), value(i + 1), value(i + 3));
  }

  /// Year, month and day, each with its character behind it.
  std::optional<DateMatch> han(std::size_t i) const {
    if (!is_number(i + 2) || !is_number(i + 4)) return std::nullopt;
    if (mark(i + 1) != U'\u5E74' || mark(i + 3) != U'\u6708') return std::nullopt;
    if (mark(i + 5) != U'\u65E5' && mark(i + 5) != U'\u53F7') return std::nullopt;
    return make(i, i + 5, value(i), value(i + 2), value(i + 4));
  }

  /// July 4, 2024; Jul. 4th 2024; 4 July 2024; 4th Jul, 2024.
  std::optional<DateMatch> with_month_name(std::size_t i) const {
    const std::size_t day = mark(i + 1) == U'.' ? i + 2 : i + 1;  // "Nov. 4, 2024"
    if (is_month(i) && is_number(day)) {
      const std::size_t year = behind_mark(behind_ending(day + 1));
      if (is_year(year)) return make(i, year, value(year), value(i), value(day));
    }
    if (is_number(i)) {
      const std::size_t month = behind_mark(behind_ending(i + 1));
      const std::size_t year = behind_mark(month + 1);
      if (is_month(month) && is_year(year)) {
        return make(i, year, value(year), value(month), value(i));
      }
    }
    return std::nullopt;
  }

  std::size_t behind_mark(std::size_t i) const {
    return mark(i) == U',' || mark(i) == U'.' ? i + 1 : i;
  }
  /// "4th": what a language writes right behind a number.
  std::size_t behind_ending(std::size_t i) const {
    const bool touches = i > 0 && i < pieces_.size() && pieces_[i].kind == Kind::word &&
                         pieces_[i].span.begin == pieces_[i - 1].span.end;
    return touches && vocabulary().number_endings.contains(text::fold(pieces_[i].span.in(text_)))
               ? i + 1
               : i;
  }
  bool is_number(std::size_t i) const {
    return i < pieces_.size() && pieces_[i].kind == Kind::number;
  }
  bool is_month(std::size_t i) const {
    return i < pieces_.size() && pieces_[i].kind == Kind::word && pieces_[i].value > 0;
  }
  bool is_year(std::size_t i) const {
    return is_number(i) && pieces_[i].letters == 4 && value(i) >= 1900 && value(i) < 2200;
  }
  int value(std::size_t i) const { return i < pieces_.size() ? pieces_[i].value : -1; }
  /// 0 where none stands.
  char32_t mark(std::size_t i) const {
    return i < pieces_.size() && pieces_[i].kind == Kind::mark ? pieces_[i].first : U'\0';
  }

  static std::optional<std::chrono::month_day> day_of(int month, int day) {
    if (month < 1 || day < 1) return std::nullopt;
    const std::chrono::month_day found{std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day))};
    return found.ok() ? std::optional(found) : std::nullopt;
  }

  std::optional<DateMatch> make(std::size_t first, std::size_t last, int year, int month,
                                int day) const {
    std::string iso = iso_of(year, month, day);
    if (iso.empty()) return std::nullopt;
    return DateMatch{{pieces_[first].span.begin, pieces_[last].span.end}, std::move(iso)};
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
};

bool is_time_byte(char c) {
  return (c >= '0' && c <= '9') || c == ':' || c == '.' || c == '+' || c == '-' || c == 'Z';
}

/// The clock behind a date that a machine wrote: "T21:33:51-04:00", " 21:33:51-04:00"; "" for none.
std::string clock_at(std::string_view rest) {
  if (rest.size() < 6 || (rest[0] != 'T' && rest[0] != ' ')) return {};
  std::size_t end = 1;
  while (end < rest.size() && is_time_byte(rest[end])) ++end;
  const std::string_view clock = rest.substr(1, end - 1);
  const bool whole = clock.size() >= 5 && clock[2] == ':' && trim(rest.substr(end)).empty();
  return whole ? fmt::format("T{}", clock) : std::string();
}

bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number_in(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// The clock of ISO's basic form, with its zone: "T101500Z", "T1015"; "" for none.
std::string basic_clock(std::string_view rest) {
  if (!rest.starts_with('T')) return {};
  rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
  const std::string_view zone = rest.substr(end);
  const bool known_zone = zone.empty() || zone == "Z" || zone.front() == '+' || zone.front() == '-';
  if ((end != 4 && end != 6) || !known_zone) return {};
  const std::string_view seconds = rest.substr(4, end - 4);
  return fmt::format("T{}:{}{}{}{}", rest.substr(0, 2), rest.substr(2, 2),
                     seconds.empty() ? "" : ":", seconds, zone);
}

/// ISO's basic form, "20310312" or "20310312T141500Z", at the front: elsewhere such a number is an
/// address's or an article's.
std::string basic_date(std::string_view text) {
  constexpr std::size_t kDigits = 8;
  const std::string_view date = text.substr(0, kDigits);
  const std::string_view rest = text.substr(date.size());
  if (date.size() != kDigits || !are_digits(date)) return {};
  const bool ends =
      rest.empty() || std::string_view("T ._-").find(rest.front()) != std::string_view::npos;
  const int year = number_in(date.substr(0, 4));
  if (!ends || year >= 2200) return {};
  std::string iso = iso_of(year, number_in(date.substr(4, 2)), number_in(date.substr(6)));
  if (iso.empty() || !rest.starts_with('T')) return iso;
  const std::string clock = basic_clock(rest);
  return clock.empty() ? clock : iso + clock;
}

}  // namespace

std::optional<DateMatch> find_date(std::string_view text) {
  return Scanner(text).first();
}

std::optional<std::chrono::month_day> find_day(std::string_view text) {
  return Scanner(text).first_day();
}

std::string nearest_date(std::chrono::month_day day, std::string_view iso) {
  constexpr std::chrono::days kFarthest{60};
  const auto known = find_date(iso);
  if (!known) return {};
  int year = 0;
  unsigned month = 0;
  unsigned of_month = 0;
  std::from_chars(known->iso.data(), known->iso.data() + 4, year);
  std::from_chars(known->iso.data() + 5, known->iso.data() + 7, month);
  std::from_chars(known->iso.data() + 8, known->iso.data() + 10, of_month);
  const std::chrono::sys_days event = std::chrono::year_month_day(
      std::chrono::year(year), std::chrono::month(month), std::chrono::day(of_month));
  for (const int candidate : {year, year - 1, year + 1}) {
    const std::chrono::year_month_day date(std::chrono::year(candidate), day.month(), day.day());
    if (!date.ok()) continue;  // 29 February
    const std::chrono::days apart = std::chrono::abs(std::chrono::sys_days(date) - event);
    if (apart > kFarthest) continue;
    return fmt::format("{:04}-{:02}-{:02}", candidate, static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
  }
  return {};
}

std::string to_iso_date(std::string_view text) {
  text = trim(text);
  if (std::string basic = basic_date(text); !basic.empty()) return basic;
  const auto match = find_date(text);
  if (!match) return {};
  if (match->span.begin != 0 || match->iso != match->span.in(text)) return match->iso;
  return match->iso + clock_at(text.substr(match->span.end));
}

}  // namespace readout::ingest
