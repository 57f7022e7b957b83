#include "readout/compare/told_duration.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <tuple>
#include <vector>

#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr double kHour = 60;
constexpr double kLongest = 48 * kHour;
constexpr std::size_t kAfterVerb = 4;   // units between "lasted" and the amount
constexpr std::size_t kBeforeTalk = 3;  // units between the amount and "talks"
constexpr std::size_t kCompared = 8;    // units between 比 and by how much
constexpr std::size_t kQualifier = 1;   // units between "more than" and the amount
constexpr double kTen = 10;
constexpr double kHundred = 100;

constexpr std::string_view kFixed = "minutes.";

/// The number that a text begins with; 0 where there is none.
double number_in(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// An amount of time, in units of the text.
struct Amount {
  std::size_t first = 0;
  std::size_t last = 0;
  double minutes = 0;
  bool more = false;  ///< 两个多小时
};

class Reader {
 public:
  Reader(const Frame& frame, const FrameSentence& sentence) : frame_(frame), sentence_(sentence) {}

  [[nodiscard]] std::vector<Amount> amounts() const {
    std::vector<Amount> found;
    for (std::size_t i = sentence_.first_unit; i < sentence_.end_unit;) {
      const auto amount = amount_at(i);
      if (amount) found.push_back(*amount);
      i = amount ? amount->last + 1 : i + 1;
    }
    return found;
  }

 private:
  [[nodiscard]] std::string_view form(std::size_t i) const { return frame_.text.units[i].form; }
  [[nodiscard]] bool ends(std::size_t i) const { return i >= sentence_.end_unit; }

  [[nodiscard]] const FrameHit* hit_at(std::size_t unit, std::string_view prefix) const {
    const auto hit = std::ranges::find_if(sentence_.hits, [&](const FrameHit& each) {
      return each.first == unit && each.key.starts_with(prefix);
    });
    return hit == sentence_.hits.end() ? nullptr : &*hit;
  }

  /// Minutes of the unit of time that begins there, 0 where none does; `next` moves behind it.
  [[nodiscard]] double unit_of_time(std::size_t i, std::size_t& next) const {
    const auto terms = frame_.grammar->terms.find("units");
    if (terms == frame_.grammar->terms.end()) return 0;
    for (const auto& [key, minutes] : {std::pair{"hour", kHour}, std::pair{"minute", 1.0}}) {
      const auto words = terms->second.find(key);
      if (words == terms->second.end()) continue;
      for (const std::string& word : words->second) {
        if (const std::size_t end = spelled(i, word)) {
          next = end;
          return minutes;
        }
      }
    }
    return 0;
  }

  /// The unit behind a word that is spelled from `i` on; 0 where it is not.
  [[nodiscard]] std::size_t spelled(std::size_t i, std::string_view word) const {
    while (!word.empty() && !ends(i) && word.starts_with(form(i))) {
      word.remove_prefix(form(i).size());
      ++i;
    }
    return word.empty() ? i : 0;
  }

  [[nodiscard]] std::optional<double> digits(std::size_t i) const {
    double value = 0;
    std::string word(form(i));
    const bool comma = frame_.grammar->in("decimal_marks", ",");
    if (const auto at = word.find(','); comma && at != std::string::npos) word[at] = '.';
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return value;
  }

  /// The number that begins there: "two", "2.5", "40", 两, 四十; moves `i` behind it.
  [[nodiscard]] std::optional<double> number(std::size_t& i) const {
    std::optional<double> value;
    for (; !ends(i); ++i) {
      const auto next = digits(i);
      const auto word = next ? next : frame_.grammar->scale("number_words", form(i));
      if (!word) break;
      if (!value) {
        value = *word;
      } else if (next && text::count_code_points(form(i)) == 1) {
        *value = *value * kTen + *word;  // digits of a text that is read by characters
      } else if (*word == kTen && *value < kTen) {
        *value *= kTen;
      } else if (*word < kTen && std::fmod(*value, kTen) == 0 && *value > 0) {
        *value += *word;
      } else {
        return std::nullopt;
      }
    }
    return value;
  }

  /// Nothing but a hyphen stands before the unit.
  [[nodiscard]] bool is_hyphenated(std::size_t i) const {
    const std::string_view between =
        frame_.words({frame_.text.units[i - 1].span.end, frame_.text.units[i].span.begin});
    return between == "-" || between == "\u2011";
  }

  [[nodiscard]] std::optional<Amount> amount_at(std::size_t first) const {
    if (const FrameHit* fixed = hit_at(first, kFixed)) {
      return Amount{first, fixed->last, number_in(fixed->key.substr(kFixed.size()))};
    }
    std::size_t i = first;
    auto value = number(i);
    const bool counted = value.has_value();
    if (const FrameHit* fixed = counted && !ends(i) ? hit_at(i, kFixed) : nullptr) {
      // «2-часовой»; "two hour-long talks" are two
      if (!is_hyphenated(i)) return std::nullopt;
      return Amount{first, fixed->last, *value * number_in(fixed->key.substr(kFixed.size()))};
    }
    if (!counted && !is_lone(first)) return std::nullopt;
    bool half = take_half(i);
    bool more = false;
    for (; counted && !ends(i) && frame_.grammar->in("count_fillers", form(i)); ++i) {
      more = more || frame_.grammar->in("count_excess", form(i));
    }
    std::size_t next = i;
    const double unit = ends(i) ? 0 : unit_of_time(i, next);
    if (unit == 0) return std::nullopt;
    half = take_half(next) || half;
    const double minutes = (value.value_or(1) + (half ? 0.5 : 0)) * unit;
    Amount amount{first, next - 1, minutes, more};
    if (unit == kHour && counted) add_minutes(amount);
    return amount;
  }

  /// "two hours and 20 minutes".
  void add_minutes(Amount& amount) const {
    std::size_t i = amount.last + 1;
    if (!ends(i) && frame_.grammar->in("additives", form(i))) ++i;
    if (ends(i)) return;
    const auto more = number(i);
    std::size_t next = i;
    if (!more || ends(i) || unit_of_time(i, next) != 1) return;
    amount.minutes += *more;
    amount.last = next - 1;
  }

  [[nodiscard]] bool take_half(std::size_t& i) const {
    const FrameHit* half = ends(i) ? nullptr : hit_at(i, "and-half");
    if (half != nullptr) i = half->last + 1;
    return half != nullptr;
  }

  /// "an hour", «более часа»: without a number, but as one.
  [[nodiscard]] bool is_lone(std::size_t unit) const {
    std::size_t next = unit;
    if (unit_of_time(unit, next) == 0) return false;
    const std::size_t token = frame_.text.units[unit].token;
    const auto& tokens = frame_.source.analysis->tokens;
    if (token > 0 && frame_.grammar->in("single_words", tokens[token - 1].folded)) return true;
    return std::ranges::any_of(sentence_.hits, [&](const FrameHit& hit) {
      return hit.last + 1 == unit &&
             (hit.key == "more" || hit.key == "less" || hit.key == "about" || hit.key == "lasted");
    });
  }

  const Frame& frame_;
  const FrameSentence& sentence_;
};

struct Qualified {
  char mark = 0;  // '+', '-', '~'
  std::string_view words;
  std::size_t first = 0;
};

/// What stands close before the amount, or right behind it.
Qualified qualifier_of(const FrameSentence& sentence, const Amount& amount) {
  constexpr std::array<std::tuple<std::string_view, char, std::string_view>, 3> kinds{
      {{"more", '+', "more than "}, {"less", '-', "nearly "}, {"about", '~', "about "}}};
  if (amount.more) return {'+', "more than ", amount.first};
  for (const FrameHit& hit : sentence.hits) {
    for (const auto& [key, mark, words] : kinds) {
      if (hit.key != key) continue;
      const bool before = hit.last < amount.first && amount.first - hit.last - 1 < kQualifier;
      const bool behind = hit.first == amount.last + 1 && mark == '~';
      if (before || behind) return {mark, words, std::min(hit.first, amount.first)};
    }
  }
  return {0, "", amount.first};
}

std::string words_of(double minutes) {
  const auto count = [](double number, std::string_view unit) {
    return fmt::format("{:g} {}{}", number, unit, number == 1 ? "" : "s");
  };
  if (minutes < kHour) return count(minutes, "minute");
  const double rest = std::fmod(minutes, kHour);
  if (rest == 0 || rest == kHour / 2) return count(minutes / kHour, "hour");
  return count(std::floor(minutes / kHour), "hour") + " " + count(rest, "minute");
}

bool is_talk(const FrameHit& hit) {
  return hit.key == "talk" || hit.key.starts_with("form.");
}

/// "half an hour longer than planned", 比原计划长半小时.
bool is_difference(const FrameSentence& sentence, const Amount& amount) {
  return std::ranges::any_of(sentence.hits, [&](const FrameHit& hit) {
    if (hit.key == "longer-by") return hit.first == amount.last + 1;
    return hit.key == "longer-by.before" && hit.last < amount.first &&
           amount.first - hit.last <= kCompared;
  });
}

/// "two hours after the talks".
bool is_time_between(const FrameSentence& sentence, const Amount& amount) {
  return std::ranges::any_of(sentence.hits, [&](const FrameHit& hit) {
    return hit.key == "apart-by" && hit.first == amount.last + 1;
  });
}

/// Whether something else than the talk takes the time that stands beside a verb: "the press
/// conference lasted"; not "she told the press that the talks lasted".
bool is_of_something_else(const FrameSentence& sentence, const FrameHit& verb,
                          const Amount& amount) {
  const auto is_before = [&](const FrameHit& talk) {
    return std::ranges::any_of(sentence.hits, [&](const FrameHit& hit) {
      return hit.key == "after" && hit.first <= talk.first && talk.last <= hit.last;
    });
  };
  const FrameHit* nearest = nullptr;
  for (const FrameHit& hit : sentence.hits) {
    const bool other = hit.key == "something-else";
    if (hit.first > amount.first || (!other && (!is_talk(hit) || is_before(hit)))) continue;
    if (other && hit.last >= verb.first) return true;
    nearest = &hit;
  }
  return nearest != nullptr && nearest->key == "something-else";
}

/// "met for two hours": whom one side alone met may be anybody.
bool says_who_met(const Frame& frame, const FrameSentence& sentence, const FrameHit& verb) {
  return verb.key == "lasted" || sentence.sides != 1 || frame.begins_with_talk(sentence);
}

/// The words around an amount that make it the talk's length; empty where none do.
std::optional<Span> evidence_of(const Frame& frame, const FrameSentence& sentence,
                                const Amount& amount, std::size_t first) {
  std::optional<Span> with_talk;
  if (is_difference(sentence, amount)) return with_talk;
  for (const FrameHit& hit : sentence.hits) {
    if (hit.key == "lasted" || hit.key == "spoke" || hit.key == "for") {
      const bool before = hit.last < first && first - hit.last <= kAfterVerb;
      const bool covers = hit.first < first && hit.last >= first;
      const bool behind = hit.first > amount.last && hit.first - amount.last <= 2;
      if ((before || covers || behind) && says_who_met(frame, sentence, hit) &&
          !is_of_something_else(sentence, hit, amount)) {
        return frame.text.span_of(std::min(hit.first, first), std::max(hit.last, amount.last));
      }
    }
    if (is_talk(hit) && hit.first > amount.last && hit.first - amount.last <= kBeforeTalk &&
        !is_time_between(sentence, amount)) {
      const Span words = frame.text.span_of(first, hit.last);
      if (!with_talk || words.end < with_talk->end) with_talk = words;
    }
  }
  return with_talk;
}

/// "in March", where no date says of which day: another occasion may be meant.
bool names_month(const Frame& frame, const FrameSentence& sentence) {
  const auto& quantities = frame.source.named->quantities;
  return std::ranges::any_of(
      frame.source.analysis->tokens_in(sentence.span), [&](const text::Token& token) {
        const bool month = frame.grammar->in("months", token.folded) ||
                           frame.grammar->scale("months", token.folded).has_value();
        const bool written =
            token.capitalised || !text::begins_latin(token.span.in(frame.source.document->text));
        return month && written &&
               std::ranges::none_of(quantities, [&](const lexicon::Quantity& quantity) {
                 return quantity.kind == lexicon::QuantityKind::date &&
                        quantity.span.contains(token.span) &&
                        std::fmod(quantity.value, kHundred) != 0;
               });
      });
}

bool may_tell(const Frame& frame, const FrameSentence& sentence) {
  if (sentence.other_day || names_month(frame, sentence)) return false;
  const auto has = [&](auto is) { return std::ranges::any_of(sentence.hits, is); };
  if (has([](const FrameHit& hit) { return hit.key == "planned" || hit.key == "elsewhere"; })) {
    return false;
  }
  if (!has(is_talk)) {
    if (sentence.sides > 1) return true;
    return sentence.order < kLead && has([&](const FrameHit& hit) {
             const bool it = hit.key == "lasted" && hit.first <= sentence.first_unit + 1;
             return it || hit.key == "spoke";
           });
  }
  return sentence.sides > 0 || frame.begins_with_talk(sentence) || sentence.order < kLead;
}

/// The lengths that a value leaves open.
std::pair<double, double> bounds_of(std::string_view value) {
  constexpr double kRounding = 1.0 / 8;  // an hour and a half is not two hours
  constexpr double kMuchMore = 2;
  const double minutes = number_in(value);
  if (value.ends_with('+')) return {minutes, kMuchMore * minutes};
  if (value.ends_with('-')) return {minutes * (1 - 2 * kRounding), minutes};
  return {minutes * (1 - kRounding), minutes * (1 + kRounding)};
}

}  // namespace

std::optional<CircumstanceHere> told_duration(const Frame& frame) {
  std::optional<CircumstanceHere> told;
  for (const FrameSentence& sentence : frame.sentences) {
    if (!may_tell(frame, sentence)) continue;
    for (const Amount& amount : Reader(frame, sentence).amounts()) {
      if (amount.minutes <= 0 || amount.minutes > kLongest) continue;
      const Qualified qualified = qualifier_of(sentence, amount);
      const auto evidence = evidence_of(frame, sentence, amount, qualified.first);
      if (!evidence) continue;
      std::string compare = fmt::format("{:g}", amount.minutes);
      if (qualified.mark != 0) compare += qualified.mark;
      if (!told) {
        told = CircumstanceHere{0, std::string(qualified.words) + words_of(amount.minutes),
                                std::move(compare), *evidence};
      } else if (durations_clash(told->compare, compare)) {
        return std::nullopt;
      }
    }
  }
  return told;
}

bool durations_clash(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const auto [a_least, a_most] = bounds_of(a);
  const auto [b_least, b_most] = bounds_of(b);
  return a_most < b_least || b_most < a_least;
}

}  // namespace readout::compare
