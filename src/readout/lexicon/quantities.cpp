#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "readout/lexicon/dates.hpp"
#include "readout/lexicon/mentions.hpp"
#include "readout/lexicon/numbers.hpp"
#include "readout/lexicon/quantity_words.hpp"

namespace readout::lexicon {
namespace {

constexpr std::string_view kPercent = "percent";  // keys of the units that are special here
constexpr std::string_view kYear = "year";
constexpr std::string_view kClock = "clock";

class QuantityFinder {
 public:
  QuantityFinder(const Grammar& grammar, const QuantityWords& words,
                 const std::vector<Symbol>& symbols, const text::Analysis& analysis)
      : grammar_(grammar),
        words_(words),
        symbols_(symbols),
        analysis_(analysis),
        numbers_(grammar, words, symbols),
        dates_(grammar, words, symbols) {}

  std::vector<Quantity> run() {
    for (std::size_t i = 0; i < symbols_.size();) i = visit(i);
    return std::move(found_);
  }

 private:
  std::size_t visit(std::size_t i) {
    if (const auto date = dates_.at(i)) return take_date(i, *date);
    if (const auto [year, end] = dates_.year_with_unit(i); year != 0)
      return take_year(i, year, end);
    if (const std::size_t end = take_clock(i)) return end;
    if (const std::size_t end = take_named_hour(i)) return end;
    if (const auto number = numbers_.at(i)) return take_number(i, *number);
    if (const auto currency = words_.currency(symbols_, i)) {
      if (const std::size_t end = take_prefixed(i, *currency, QuantityKind::money)) return end;
    }
    if (const auto unit = words_.unit(symbols_, i); unit && unit->unit == kPercent) {
      if (const std::size_t end = take_prefixed(i, *unit, QuantityKind::percent)) return end;
    } else if (unit) {
      if (const std::size_t end = take_one_and_a_half(i, *unit)) return end;
    }
    return i + 1;
  }

  std::size_t take_date(std::size_t i, const DateRead& date) {
    if (date.day_or_month == std::array<int, 2>{}) {
      return append(i, date.end, QuantityKind::date, date.value, "");
    }
    constexpr double kYears = 10'000;
    append(i, date.end, QuantityKind::year, date.value / kYears, "");
    found_.back().day_or_month = date.day_or_month;
    return date.end;
  }

  /// "The 2030s" are no year.
  std::size_t take_year(std::size_t i, int year, std::size_t end) {
    const std::size_t decade = longest_listed(symbols_, i + 1, grammar_, "decade_endings");
    append(i, std::max(end, decade), QuantityKind::year, year, "");
    found_.back().vague = decade > i + 1;
    return std::max(end, decade);
  }

  /// "[An] hour and a half".
  std::size_t take_one_and_a_half(std::size_t i, const QuantityWord& unit) {
    const std::size_t end = half_behind(unit.end);
    if (end == unit.end) return 0;
    const bool article =
        i > 0 && same_sentence(i - 1, i) && grammar_.in("articles", symbols_[i - 1].key);
    return append(article ? i - 1 : i, end, QuantityKind::number, 1.5, unit.unit);
  }

  /// Behind "and a half" of a unit, in no other word: not in "半数".
  std::size_t half_behind(std::size_t unit_end) const {
    const std::size_t end = longest_listed(symbols_, unit_end, grammar_, "unit_halves");
    const bool inside =
        end > unit_end && end < symbols_.size() && symbols_[end].token == symbols_[end - 1].token;
    return inside ? unit_end : end;
  }

  /// "下午3点", "15时": minutes of the day. Of three o'clock nobody knows which, unless told.
  std::size_t take_named_hour(std::size_t i) {
    constexpr int kHalf = 12;
    constexpr int kHours = 24;
    constexpr int kMinutes = 60;
    const std::size_t before = longest_listed(symbols_, i, grammar_, "before_noon_openers");
    const std::size_t after = longest_listed(symbols_, i, grammar_, "after_noon_openers");
    const std::size_t place = std::max(before, after);
    const auto hours = place < symbols_.size() ? numbers_.at(place) : std::nullopt;
    const bool may_be = hours && hours->value >= 0 && hours->value <= kHours;
    if (!may_be || hours->value != std::floor(hours->value)) return 0;
    const std::size_t end = longest_listed(symbols_, hours->end, grammar_, "hour_words");
    int hour = static_cast<int>(hours->value);
    if (end == hours->end || (place == i ? hour <= kHalf : hour == kHalf)) return 0;
    if (after > i && hour < kHalf) hour += kHalf;
    const auto append_clock = [&](std::size_t last, double behind) {
      return append(i, last, QuantityKind::number, hour * kMinutes + behind, std::string(kClock));
    };
    const std::size_t half = half_behind(end);
    if (half > end) return append_clock(half, kMinutes / 2);
    const auto minutes = end < symbols_.size() ? numbers_.at(end) : std::nullopt;
    if (!minutes) return append_clock(end, 0);
    const std::size_t last = longest_listed(symbols_, minutes->end, grammar_, "clock_tails");
    if (last == minutes->end || minutes->value >= kMinutes || minutes->value < 1) return 0;
    return append_clock(last, minutes->value);
  }

  int digits_at(std::size_t i, std::size_t fewest) const {
    constexpr std::size_t kMost = 2;
    if (i >= symbols_.size()) return -1;
    const std::string_view key = symbols_[i].key;
    const bool digits = key.size() >= fewest && key.size() <= kMost &&
                        std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
    int value = -1;
    if (digits) std::from_chars(key.data(), key.data() + key.size(), value);
    return value;
  }

  bool adjoin(std::size_t i, std::size_t next) const {
    return next < symbols_.size() && symbols_[i].span.end == symbols_[next].span.begin;
  }

  /// "15:00", "3 p.m.", "3:30 pm": minutes of the day; 0 where no time of day stands.
  std::size_t take_clock(std::size_t i) {
    constexpr int kHours = 24;
    constexpr int kHalf = 12;
    constexpr int kMinutes = 60;
    int hour = digits_at(i, 1);
    if (hour < 0 || hour >= kHours) return 0;
    std::size_t end = i + 1;
    int minutes = 0;
    if (adjoin(i, i + 1) && symbols_[i + 1].key == ":" && adjoin(i + 1, i + 2)) {
      minutes = digits_at(i + 2, 2);
      const bool goes_on = adjoin(i + 2, i + 3) && symbols_[i + 3].key == ":";
      if (minutes < 0 || minutes >= kMinutes || goes_on) return 0;
      end = i + 3;
    }
    const bool inside = end < symbols_.size() && same_sentence(i, end);
    const std::size_t morning =
        inside ? longest_listed(symbols_, end, grammar_, "before_noon") : end;
    const std::size_t evening =
        inside ? longest_listed(symbols_, end, grammar_, "after_noon") : end;
    const bool before = morning > end;
    const bool after = evening > end;
    if (!before && !after && end == i + 1) return 0;
    if ((before || after) && hour <= kHalf) hour = hour % kHalf + (after ? kHalf : 0);
    return append(i, std::max(morning, evening), QuantityKind::number, hour * kMinutes + minutes,
                  std::string(kClock));
  }

  /// "$200", "百分之三十"; 0 where no number follows.
  std::size_t take_prefixed(std::size_t i, const QuantityWord& sign, QuantityKind kind) {
    const auto number = numbers_.at(sign.end);
    const bool percent = kind == QuantityKind::percent;
    if (!number || !same_sentence(i, sign.end) || (number->weak && !percent) || number->untold) {
      return 0;
    }
    append(i, number->end, kind, number->value, percent ? "" : sign.unit);
    found_.back().vague = number->vague;
    constexpr double kExact = 9'007'199'254'740'992.0;
    if (number->value >= kExact) found_.back().digits = number->digits;
    return number->end;
  }

  std::size_t take_number(std::size_t i, const NumberRead& number) {
    if (number.untold) return number.end;
    const std::size_t known = found_.size();
    const std::size_t end = append_number(i, number);
    if (found_.size() == known) return end;
    Quantity& quantity = found_.back();
    const bool after_vague =
        i > 0 && same_sentence(i - 1, i) && grammar_.in("vague_openers", symbols_[i - 1].key);
    const bool before_vague =
        number.end < end && grammar_.in("number_fillers", symbols_[number.end].key);
    const bool followed = number.end == end && end < symbols_.size() && same_sentence(i, end) &&
                          grammar_.in("number_fillers", symbols_[end].key);
    quantity.vague |= number.vague || after_vague || before_vague || followed;
    constexpr double kExact = 9'007'199'254'740'992.0;  // from here on doubles are no whole numbers
    if (number.value >= kExact) quantity.digits = number.digits;
    return end;
  }

  std::size_t append_number(std::size_t i, const NumberRead& number) {
    std::size_t place = number.end;
    if (place < symbols_.size() && same_sentence(i, place) && skips(place)) ++place;
    const bool inside = place < symbols_.size() && same_sentence(i, place);
    const auto currency = inside ? words_.currency(symbols_, place) : std::nullopt;
    if (currency)
      return append(i, currency->end, QuantityKind::money, number.value, currency->unit);
    const auto unit = inside ? words_.unit(symbols_, place) : std::nullopt;
    if (const int year = number.plain_digits ? dates_.year_at(i) : 0) {
      if (!unit || unit->unit == kYear) return take_year(i, year, unit ? unit->end : number.end);
    }
    if (unit && unit->unit == kPercent) {
      return append(i, unit->end, QuantityKind::percent, number.value, "");
    }
    if (unit) {
      const std::size_t end =
          number.value == std::floor(number.value) ? half_behind(unit->end) : unit->end;
      const double half = end > unit->end ? 1.0 / 2 : 0;
      return append(i, end, QuantityKind::number, number.value + half, unit->unit);
    }
    if (number.weak) return number.end;
    const std::size_t end = append(i, number.end, QuantityKind::number, number.value, "");
    if (inside) found_.back().noun = noun_at(place);
    return end;
  }

  /// The stem of a word that may be what is counted; "" where none stands there.
  std::string noun_at(std::size_t i) const {
    const Symbol& word = symbols_[i];
    const bool counted = word.kind == text::TokenKind::word && !word.han && !word.capitalised &&
                         !grammar_.in("stop_words", word.key);
    return counted ? analysis_.tokens[word.token].stem : std::string();
  }

  /// A hyphen, a filler or the stop of "400 тыс. тонн" between a number and its unit.
  bool skips(std::size_t i) const {
    const std::string_view key = symbols_[i].key;
    return key == "-" || grammar_.in("number_fillers", key) ||
           (key == "." && i > 0 && grammar_.in("abbreviations", symbols_[i - 1].key));
  }

  /// A sign before the first digit and behind a gap or a bracket; a hyphen or a dash otherwise.
  bool is_negative(std::size_t i) const {
    if (i == 0 || !grammar_.in("minus_signs", symbols_[i - 1].key) || !same_sentence(i - 1, i)) {
      return false;
    }
    const bool word = symbols_[i - 1].kind == text::TokenKind::word;
    const bool free = i == 1 || !adjoin(i - 2, i - 1) || symbols_[i - 2].key == "(";
    return word || (adjoin(i - 1, i) && free);
  }

  bool same_sentence(std::size_t a, std::size_t b) const {
    return b < symbols_.size() && symbols_[a].sentence == symbols_[b].sentence;
  }

  std::size_t append(std::size_t begin, std::size_t end, QuantityKind kind, double value,
                     std::string unit) {
    const bool dated = kind == QuantityKind::date || kind == QuantityKind::year;
    if (!dated && is_negative(begin)) {
      --begin;
      value = -value;
    }
    found_.push_back(
        {{symbols_[begin].span.begin, symbols_[end - 1].span.end}, kind, value, std::move(unit)});
    return end;
  }

  const Grammar& grammar_;
  const QuantityWords& words_;
  const std::vector<Symbol>& symbols_;
  const text::Analysis& analysis_;
  NumberReader numbers_;
  DateReader dates_;
  std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, const text::Analysis& analysis,
                                      const Lexicon& lexicon) {
  const Grammar& grammar = lexicon.grammar(analysis.language);
  const QuantityWords words(grammar);
  const std::vector<Symbol> symbols = symbols_of(text, analysis);
  return QuantityFinder(grammar, words, symbols, analysis).run();
}

}  // namespace readout::lexicon
