#include "readout/phrases/timeline.hpp"

#include <algorithm>
#include <map>

namespace readout::phrases {
namespace {

constexpr std::size_t kMonthLength = 7;  // "2031-05"
constexpr std::size_t kYearLength = 4;
constexpr std::size_t kMonthsInYear = 12;

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t number(std::string_view digits) {
  std::size_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::size_t>(c - '0');
  return value;
}

/// Months since the year 0.
std::size_t ordinal(std::string_view month) {
  return number(month.substr(0, kYearLength)) * kMonthsInYear + number(month.substr(5, 2)) - 1;
}

std::string written(std::size_t ordinal) {
  const auto padded = [](std::size_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(ordinal / kMonthsInYear, kYearLength) + '-' +
         padded(ordinal % kMonthsInYear + 1, 2);
}

/// Words by month; with the months between, unless they are too many.
std::map<std::string, std::size_t> words_by_month(std::span<const StudySource> sources) {
  std::map<std::string, std::size_t> words;
  for (const StudySource& source : sources) {
    const std::string month = month_of(source.day);
    if (!month.empty()) words[month] += source.document.words;
  }
  if (words.empty()) return words;
  const std::size_t first = ordinal(words.begin()->first);
  const std::size_t last = ordinal(words.rbegin()->first);
  if (last - first >= kMostMonths) return words;
  for (std::size_t month = first; month < last; ++month) words.try_emplace(written(month), 0);
  return words;
}

}  // namespace

std::string month_of(std::string_view day) {
  if (day.size() < kMonthLength || day[kYearLength] != '-') return "";
  if (day.size() > kMonthLength && day[kMonthLength] != '-') return "";
  for (const std::size_t digit : {0U, 1U, 2U, 3U, 5U, 6U}) {
    if (!is_ascii_digit(day[digit])) return "";
  }
  const std::size_t month = number(day.substr(5, 2));
  if (month == 0 || month > kMonthsInYear) return "";
  return std::string(day.substr(0, kMonthLength));
}

Calendar::Calendar(std::span<const StudySource> sources) {
  std::map<std::string, std::size_t> places;
  for (const auto& [month, words] : words_by_month(sources)) {
    places[month] = months_.size();
    months_.push_back({month, 0, words});
  }
  for (const StudySource& source : sources) {
    const std::string month = month_of(source.day);
    days_.push_back(month.empty() ? "" : source.day);
    month_of_.push_back(month.empty() ? kUndated : places[month]);
  }
}

Timeline Calendar::of(std::span<const std::size_t> sources) const {
  Timeline timeline{"", "", months_, 0};
  for (const std::size_t source : sources) {
    if (month_of_[source] == kUndated) {
      ++timeline.undated;
      continue;
    }
    const std::string& day = days_[source];
    ++timeline.months[month_of_[source]].count;
    if (timeline.first_use.empty() || day < timeline.first_use) timeline.first_use = day;
    if (day > timeline.last_use) timeline.last_use = day;
  }
  return timeline;
}

}  // namespace readout::phrases
