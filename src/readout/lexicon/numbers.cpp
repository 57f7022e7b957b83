#include "readout/lexicon/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace readout::lexicon {
namespace {

constexpr std::size_t kMostNumberWords = 16;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// As std::stod, but whatever the locale of the process.
double to_double(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Sums the words of a number up: units, then hundreds, then thousands and above.
class Sum {
 public:
  void add(double value) {
    if (value >= 1000 && !is_section(value)) {
      const double below = section_ + unit_;
      // "两万亿": ten thousands of the next greater.
      const bool multiplies = sections_ && total_ > 0 && total_ < value;
      total_ = multiplies ? (total_ + below) * value : total_ + std::max(below, 1.0) * value;
      section_ = 0;
      unit_ = 0;
    } else if (is_section(value)) {
      section_ += std::max(unit_, 1.0) * value;
      unit_ = 0;
    } else {
      unit_ += value;
    }
  }
  /// Chinese counts in tens, hundreds and thousands below ten thousand.
  void count_in_sections() { sections_ = true; }
  [[nodiscard]] double value() const { return total_ + section_ + unit_; }

 private:
  [[nodiscard]] bool is_section(double value) const {
    return value == 100 || (sections_ && (value == 10 || value == 1000));
  }

  double total_ = 0;
  double section_ = 0;
  double unit_ = 0;
  bool sections_ = false;
};

}  // namespace

/// "1,000", "4,2", "3.5" by the marks of the language.
std::optional<double> NumberReader::value_of(std::string_view digits) const {
  std::string plain;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (is_digit(digits[i])) {
      plain += digits[i];
      continue;
    }
    const std::string_view mark = digits.substr(i, 1);
    std::size_t behind = 0;
    while (i + 1 + behind < digits.size() && is_digit(digits[i + 1 + behind])) ++behind;
    const bool last = i + 1 + behind == digits.size();
    const bool group = behind == 3 && !grammar_->in("decimal_marks", mark);
    if (group) continue;
    if (!last || behind == 0 || (mark != "." && mark != ",")) return std::nullopt;
    plain += '.';
  }
  if (plain.empty() || plain.size() > 18) return std::nullopt;
  return to_double(plain);
}

/// "10 000": where the language groups digits by spaces.
void NumberReader::take_groups(NumberRead& number) const {
  if (!grammar_->in("group_marks", "space") || symbols_[number.end - 1].key.size() > 3) return;
  while (number.end < symbols_.size() && number.value < 1e12) {
    const Symbol& next = symbols_[number.end];
    const std::size_t gap = next.span.begin - symbols_[number.end - 1].span.end;
    if (!all_digits(next.key) || next.key.size() != 3 || gap == 0 || gap > 3) return;
    number.value = number.value * 1000 + to_double(next.key);
    number.plain_digits = false;
    ++number.end;
  }
}

/// A mark or filler between a number and its scale or unit: "4.2-million", "300多万".
std::size_t NumberReader::skip_between(std::size_t symbol) const {
  const bool skipped =
      symbol < symbols_.size() &&
      (symbols_[symbol].key == "-" || grammar_->in("number_fillers", symbols_[symbol].key));
  return skipped ? symbol + 1 : symbol;
}

void NumberReader::take_scales(NumberRead& number) const {
  for (int i = 0; i < 3; ++i) {
    std::size_t place = number.end;
    auto scale = words_->number(symbols_, place);
    if (!scale) {
      place = skip_between(place);
      scale = words_->number(symbols_, place);
    }
    const bool fits = scale && scale->value >= 100 &&
                      symbols_[place].sentence == symbols_[number.end - 1].sentence;
    if (!fits) return;
    number.value *= scale->value;
    number.end = scale->end;
    number.plain_digits = false;
  }
}

std::optional<NumberRead> NumberReader::digits_at(std::size_t symbol) const {
  const std::string_view key = symbols_[symbol].key;
  if (key.empty() || !is_digit(key.front())) return std::nullopt;
  const auto value = value_of(key);
  if (!value) return std::nullopt;
  NumberRead number{symbol + 1, *value, all_digits(key), false};
  take_groups(number);
  take_scales(number);
  return number;
}

/// Of Chinese a single character: "两千四百亿" is counted in hundreds, not in "百亿".
std::optional<QuantityWord> NumberReader::word_at(std::size_t symbol) const {
  const bool han = symbol < symbols_.size() && symbols_[symbol].han;
  return words_->number(han ? symbols_.first(symbol + 1) : symbols_, symbol);
}

/// "点三" behind "二十六": the digits behind the mark, one word each. A time of day ("三点五十分")
/// is no number.
void NumberReader::take_decimals(NumberRead& number) const {
  std::size_t place = number.end;
  if (place >= symbols_.size() || !grammar_->in("decimal_words", symbols_[place].key)) return;
  double fraction = 0;
  double worth = 1;
  constexpr double kTen = 10;
  for (++place; place < symbols_.size(); ++place) {
    const auto digit = word_at(place);
    if (!digit || symbols_[place].sentence != symbols_[number.end].sentence) break;
    if (digit->value >= kTen || digit->value != static_cast<int>(digit->value)) {
      if (digit->value == kTen) return;
      break;
    }
    worth /= kTen;
    fraction += digit->value * worth;
  }
  const bool clock = place < symbols_.size() && grammar_->in("clock_tails", symbols_[place].key);
  if (worth == 1 || clock) return;
  number.value = std::round((number.value + fraction) / worth) * worth;
  number.end = place;
  number.weak = false;
}

/// A single Chinese numeral is a number where it is a word of its own or a unit follows; otherwise
/// it is part of a word ("一带一路").
bool NumberReader::is_numeral(std::size_t symbol) const {
  if (!symbols_[symbol].han) return true;
  const auto numeral = words_->number(symbols_, symbol);
  if (!numeral) return false;
  const std::size_t next = numeral->end;
  const bool alone = (symbol == 0 || symbols_[symbol - 1].token != symbols_[symbol].token) &&
                     (next >= symbols_.size() || symbols_[next].token != symbols_[symbol].token);
  return alone || next > symbol + 1 || words_->number(symbols_, next) ||
         words_->unit(symbols_, next) || words_->currency(symbols_, next);
}

std::optional<NumberRead> NumberReader::words_at(std::size_t symbol) const {
  const auto first = words_->number(symbols_, symbol);
  if (!first || !is_numeral(symbol)) return std::nullopt;
  const bool han = symbols_[symbol].han;
  if (first->value >= 100 && (han || first->value > 900)) return std::nullopt;  // "millions of"
  Sum sum;
  if (han) sum.count_in_sections();
  NumberRead number{symbol, 0, false, first->value <= 1};
  std::size_t place = symbol;
  for (std::size_t words = 0; words < kMostNumberWords && place < symbols_.size(); ++words) {
    const bool joined = words > 0 && (symbols_[place].key == "-" ||
                                      grammar_->in("number_joins", symbols_[place].key));
    const std::size_t at = joined ? place + 1 : place;
    if (at >= symbols_.size() || symbols_[at].sentence != symbols_[symbol].sentence) break;
    const auto word = word_at(at);
    if (!word) break;
    sum.add(word->value);
    number.weak = number.weak && words == 0;
    place = word->end;
    number.end = place;
  }
  number.value = sum.value();
  take_decimals(number);
  if (number.value != sum.value()) take_scales(number);
  return number;
}

std::optional<NumberRead> NumberReader::at(std::size_t symbol) const {
  if (symbol >= symbols_.size()) return std::nullopt;
  const auto digits = digits_at(symbol);
  return digits ? digits : words_at(symbol);
}

}  // namespace readout::lexicon
