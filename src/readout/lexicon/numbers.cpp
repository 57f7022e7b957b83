#include "readout/lexicon/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string>

namespace readout::lexicon {
namespace {

constexpr std::size_t kMostNumberWords = 16;
constexpr std::size_t kMostDigits = 18;

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

/// 4.35 times a million is 4,350,000 and nothing behind the point.
double without_noise(double value) {
  constexpr int kSure = 15;  // significant digits
  constexpr double kLarge = 1e15;
  if (value >= kLarge) return value;
  std::array<char, 32> written{};
  const auto end =
      std::to_chars(written.begin(), written.end(), value, std::chars_format::general, kSure);
  return to_double({written.data(), static_cast<std::size_t>(end.ptr - written.data())});
}

/// The zeros that a power of ten appends; nothing for other numbers.
std::optional<std::size_t> zeros_of(double scale) {
  constexpr double kTen = 10;
  std::size_t zeros = 0;
  for (; scale >= kTen; scale /= kTen) ++zeros;
  return scale == 1 ? std::optional(zeros) : std::nullopt;
}

/// The digits of a whole number without what groups them; "" where it has decimals.
std::string whole_digits(std::string_view key, double value) {
  std::string digits;
  std::ranges::copy_if(key, std::back_inserter(digits), is_digit);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return to_double(digits) == value ? digits : std::string();
}

/// Sums the words of a number up: units, then hundreds, then thousands and above.
class Sum {
 public:
  void add(double value) {
    if (value >= 1000 && !is_section(value)) {
      const double below = section_ + unit_;
      // "两万亿": ten thousands of the next greater.
      const bool multiplies = sections_ && total_ > 0 && total_ < value;
      total_ = multiplies ? (total_ + below) * value : total_ + (below > 0 ? below : 1.0) * value;
      section_ = 0;
      unit_ = 0;
    } else if (is_section(value)) {
      section_ += std::max(unit_, 1.0) * value;
      unit_ = 0;
    } else {
      unit_ += value;
    }
  }
  /// "Two dozen", «три сотни».
  void multiply(double value) {
    section_ += (unit_ > 0 ? unit_ : 1.0) * value;
    unit_ = 0;
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
  if (plain.empty() || plain.size() > kMostDigits) return std::nullopt;
  return to_double(plain);
}

/// "10 000": where the language groups digits by spaces.
void NumberReader::take_groups(NumberRead& number) const {
  if (!grammar_->in("group_marks", "space") || symbols_[number.end - 1].key.size() > 3) return;
  while (number.end < symbols_.size() && number.value < 1e15) {
    const Symbol& next = symbols_[number.end];
    const std::size_t gap = next.span.begin - symbols_[number.end - 1].span.end;
    if (!all_digits(next.key) || next.key.size() != 3 || gap == 0 || gap > 3) return;
    number.value = number.value * 1000 + to_double(next.key);
    if (!number.digits.empty()) number.digits += next.key;
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

/// "兆瓦", "千克": a unit that begins as a scale does.
bool NumberReader::is_unit(std::size_t symbol, std::size_t scale_end) const {
  const auto unit = words_->unit(symbols_, symbol);
  return unit && unit->end > scale_end;
}

bool NumberReader::take_scale(NumberRead& number) const {
  std::size_t place = number.end;
  auto scale = words_->number(symbols_, place);
  if (!scale) {
    place = skip_between(place);
    scale = words_->number(symbols_, place);
  }
  const bool fits = scale && scale->value >= 100 &&
                    symbols_[place].sentence == symbols_[number.end - 1].sentence &&
                    !is_unit(place, scale->end);
  if (!fits) return false;
  const auto zeros = zeros_of(scale->value);
  if (!number.digits.empty()) {
    number.digits = zeros ? number.digits + std::string(*zeros, '0') : std::string();
  }
  number.value = without_noise(number.value * scale->value);
  number.vague |= place > number.end && symbols_[place - 1].key != "-";
  number.end = scale->end;
  number.plain_digits = false;
  return true;
}

void NumberReader::take_scales(NumberRead& number) const {
  constexpr int kMost = 3;
  for (int i = 0; i < kMost && take_scale(number); ++i) {
  }
}

/// "And a half" behind a small number.
void NumberReader::take_halves(NumberRead& number) const {
  constexpr double kSmall = 100;
  const std::size_t end = longest_listed(symbols_, number.end, *grammar_, "number_halves");
  if (end == number.end || number.value >= kSmall || number.value != std::floor(number.value)) {
    return;
  }
  number.value += 1.0 / 2;
  number.end = end;
  number.plain_digits = false;
  number.weak = false;
  number.digits.clear();
}

/// "3000万" behind "2亿", "200 million" behind "1 billion".
void NumberReader::take_lesser_scales(NumberRead& number) const {
  NumberRead whole = number;
  const auto before = symbols_[whole.end - 1].sentence;
  while (whole.end < symbols_.size() && symbols_[whole.end].sentence == before) {
    const std::string_view key = symbols_[whole.end].key;
    const auto value = !key.empty() && is_digit(key.front()) ? value_of(key) : std::nullopt;
    if (!value) return;
    NumberRead part{whole.end + 1, *value, false, false};
    const auto scale = words_->number(symbols_, part.end);
    if (!scale || !take_scale(part)) return;
    const auto last = words_->number(symbols_, whole.end - 1);
    if (!last || scale->value >= last->value || part.value >= last->value) return;
    whole.value += part.value;
    whole.end = part.end;
    whole.digits.clear();
    number = whole;
  }
}

std::optional<NumberRead> NumberReader::digits_at(std::size_t symbol) const {
  const std::string_view key = symbols_[symbol].key;
  if (key.empty() || !is_digit(key.front())) return std::nullopt;
  const auto value = value_of(key);
  if (!value) return std::nullopt;
  NumberRead number{symbol + 1, *value, all_digits(key), false};
  number.digits = whole_digits(key, *value);
  take_groups(number);
  take_halves(number);
  if (take_scale(number)) {
    take_scales(number);
    take_lesser_scales(number);
  }
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
  return alone || next > symbol + 1 ||
         longest_listed(symbols_, next, *grammar_, "number_halves") > next ||
         words_->number(symbols_, next) || words_->unit(symbols_, next) ||
         words_->currency(symbols_, next);
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
  bool after_digit = false;
  for (std::size_t words = 0; words < kMostNumberWords && place < symbols_.size(); ++words) {
    const bool joined = words > 0 && (symbols_[place].key == "-" ||
                                      grammar_->in("number_joins", symbols_[place].key));
    const std::size_t at = joined ? place + 1 : place;
    if (at >= symbols_.size() || symbols_[at].sentence != symbols_[symbol].sentence) break;
    const auto word = word_at(at);
    if (!word) break;
    constexpr double kTen = 10;
    if (han && words > 0 && word->value > 0 && word->value < 1) break;  // "一半" is a half
    const bool digit = han && word->value >= 1 && word->value < kTen;
    number.untold = number.untold || (digit && after_digit);
    after_digit = digit;
    const bool vague = grammar_->in("vague_numbers", symbols_[at].key);
    if (vague) {
      sum.multiply(word->value);
    } else {
      sum.add(word->value);
    }
    number.weak = number.weak && words == 0;
    number.vague |= vague;
    place = word->end;
    number.end = place;
  }
  number.value = sum.value();
  take_decimals(number);
  take_halves(number);
  if (number.value != sum.value()) take_scales(number);
  return number;
}

std::optional<NumberRead> NumberReader::at(std::size_t symbol) const {
  if (symbol >= symbols_.size()) return std::nullopt;
  const auto digits = digits_at(symbol);
  return digits ? digits : words_at(symbol);
}

}  // namespace readout::lexicon
