/// Dates as people write them, as ISO 8601.
///
/// In: text in any of the known languages. Out: "2024-07-04", or with a time where a machine wrote
/// one ("2023-08-18T21:33:51-04:00"). Day, month and year must all be there, but for nearest_date,
/// which takes the year from a date that the caller is sure of. "03/04/2024" is nothing, because
/// nobody can tell which number is the month; "30/04/2024" is a day in April. Digits may be of full
/// width. Times are kept only where the whole text is a date as machines write it.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "readout/model/span.hpp"

namespace readout::ingest {

struct DateMatch {
  Span span;        ///< bytes of the text
  std::string iso;  ///< yyyy-mm-dd
};

/// The first whole date in `text`.
[[nodiscard]] std::optional<DateMatch> find_date(std::string_view text);

/// A date or date-time as machines write it, else the first date in it; "" when there is none.
[[nodiscard]] std::string to_iso_date(std::string_view text);

/// The first day of a month in `text`, whether a year follows or not ("14 May", "3月12日").
[[nodiscard]] std::optional<std::chrono::month_day> find_day(std::string_view text);

/// The date of a day that was written without its year, for a text on what happened on `iso`: the
/// nearest, so that 31 December goes with 2 January. "" when it is months away or `iso` is no date:
/// no date is better than a wrong one.
[[nodiscard]] std::string nearest_date(std::chrono::month_day day, std::string_view iso);

}  // namespace readout::ingest
