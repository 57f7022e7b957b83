#include "readout/compare/event.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "readout/compare/event_title.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kDateLength = 10;   // YYYY-MM-DD
constexpr std::size_t kNamedOutlets = 4;  // more make a count

std::string outlets_of(std::span<const Document> documents) {
  std::vector<std::string> outlets;
  for (const Document& document : documents) {
    if (std::ranges::find(outlets, document.outlet) == outlets.end()) {
      outlets.push_back(document.outlet);
    }
  }
  if (outlets.size() > kNamedOutlets)
    return fmt::format("{} accounts of one event", documents.size());
  if (outlets.size() == 1) return fmt::format("{}: {} texts", outlets.front(), documents.size());
  const std::string last = outlets.back();
  outlets.pop_back();
  return fmt::format("{} and {}", fmt::join(outlets, ", "), last);
}

/// Nothing for what is no day as ISO 8601 writes it.
std::optional<std::chrono::sys_days> day_of_iso(const std::string& date) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (std::sscanf(date.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return std::nullopt;
  const std::chrono::year_month_day found{std::chrono::year(year), std::chrono::month(month),
                                          std::chrono::day(day)};
  return found.ok() ? std::optional(std::chrono::sys_days(found)) : std::nullopt;
}

/// The first day of a week in which half of the dated accounts at least were published: one that is
/// older tells of something else, and where they lie farther apart they are of no one event. ""
/// then.
std::string first_day_of(std::span<const Document> documents) {
  constexpr std::chrono::days kLongest{7};
  std::vector<std::pair<std::chrono::sys_days, std::string>> dates;
  for (const Document& document : documents) {
    const std::string date = document.published.substr(0, kDateLength);
    if (const auto day = day_of_iso(date)) dates.emplace_back(*day, date);
  }
  std::ranges::sort(dates);
  for (std::size_t first = 0, last = 0; first < dates.size(); ++first) {
    while (last < dates.size() && dates[last].first - dates[first].first <= kLongest) ++last;
    if (2 * (last - first) >= dates.size()) return dates[first].second;
  }
  return {};
}

}  // namespace

void infer_event(Event& event, std::span<const Document> documents,
                 const lexicon::Lexicon& lexicon) {
  if (event.date.empty()) event.date = first_day_of(documents);
  if (!event.title.empty() || documents.empty()) return;
  event.title = title_in_common(documents, lexicon);
  if (event.title.empty()) event.title = outlets_of(documents);
}

}  // namespace readout::compare
