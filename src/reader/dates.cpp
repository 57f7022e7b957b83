#include "reader/dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <fmt/format.h>
#include <gmime/gmime.h>
#include <memory>
#include <optional>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

using Moment = std::unique_ptr<GDateTime, decltype(&g_date_time_unref)>;

constexpr std::size_t kLongest = 100;  // bytes: a longer text is no date

/// Whether `text` has the shape of `pattern`, in which '0' stands for any digit.
bool has_shape(std::string_view text, std::string_view pattern) {
  return text.size() >= pattern.size() &&
         std::equal(pattern.begin(), pattern.end(), text.begin(),
                    [](char wanted, char c) { return wanted == '0' ? is_digit(c) : wanted == c; });
}

unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = 10 * value + static_cast<unsigned>(c - '0');
  return value;
}

bool is_day(std::string_view iso) {
  using namespace std::chrono;
  return year_month_day(year(static_cast<int>(number(iso.substr(0, 4)))),
                        month(number(iso.substr(5, 2))), day(number(iso.substr(8, 2))))
      .ok();
}

/// "Z" or "+02:00" of what stands behind a time; nothing for what is no zone.
std::optional<std::string> iso_zone(std::string_view text) {
  text = strip(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  }
  if (text == "Z" || text == "z") return "Z";
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const std::string_view digits = text.substr(1);
  if (has_shape(digits, "00:00")) return std::string(text.substr(0, 6));
  if (!has_shape(digits, "0000")) return std::nullopt;
  return fmt::format("{}:{}", text.substr(0, 3), text.substr(3, 2));
}

/// A date that is nearly as it should be: "2031-03-12 18:40 +0200".
std::string tidy_iso(std::string_view text) {
  constexpr std::size_t kDay = 10;
  if (!is_day(text)) return {};
  std::string day(text.substr(0, kDay));
  std::string_view time = text.substr(kDay);
  if (!has_shape(time, "T00:00") && !has_shape(time, " 00:00")) return day;
  time.remove_prefix(1);
  const std::size_t length = has_shape(time, "00:00:00") ? 8 : 5;
  const auto zone = iso_zone(time.substr(length));
  if (!zone || number(time.substr(0, 2)) > 23) return day;
  return fmt::format("{}T{}{}{}", day, time.substr(0, length), length == 5 ? ":00" : "", *zone);
}

bool states_year(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) {
    if (is_digit(c)) {
      ++digits;
    } else if (digits == 4) {
      return true;
    } else {
      digits = 0;
    }
  }
  return digits == 4;
}

/// Numbers alone do not say which of them is the month.
bool names_month(std::string_view text) {
  constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string low = lower(text);
  return std::ranges::any_of(
      kMonths, [&](std::string_view month) { return low.find(month) != std::string::npos; });
}

/// Of the zones with a name only those that mail's standard gives a meaning.
bool states_zone(std::string_view text) {
  constexpr std::array<std::string_view, 12> kNamed = {"gmt", "utc", "ut",  "z",   "est", "edt",
                                                       "cst", "cdt", "mst", "mdt", "pst", "pdt"};
  text = strip(text.substr(0, text.find('(')));
  const std::string zone = lower(text.substr(text.find_last_of(" \t") + 1));
  if (zone.size() == 5 && (has_shape(zone, "+0000") || has_shape(zone, "-0000"))) return true;
  return std::ranges::find(kNamed, zone) != kNamed.end();
}

}  // namespace

std::string iso_date(std::string_view stated) {
  stated = strip(stated);
  if (stated.size() > kLongest) return {};
  if (has_shape(stated, "0000-00-00")) return tidy_iso(stated);
  if (!names_month(stated)) return {};
  const std::size_t colon = stated.find(':');
  // The year stands before the time in mail, behind it in the old form of C.
  if (!states_year(stated.substr(0, colon)) && !states_year(stated.substr(stated.rfind(' ') + 1))) {
    return {};
  }
  const std::string text(stated);
  const Moment moment(g_mime_utils_header_decode_date(text.c_str()), &g_date_time_unref);
  if (!moment) return {};
  int year = 0;
  int month = 0;
  int day = 0;
  g_date_time_get_ymd(moment.get(), &year, &month, &day);
  std::string iso = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  if (colon == std::string_view::npos || !states_zone(stated)) return iso;
  const auto minutes = g_date_time_get_utc_offset(moment.get()) / 60'000'000;
  return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", iso, g_date_time_get_hour(moment.get()),
                     g_date_time_get_minute(moment.get()), g_date_time_get_second(moment.get()),
                     minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
}

}  // namespace readout::reader
