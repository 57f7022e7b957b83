/// A date's year, month and day, out of the one number that a Quantity holds.
///
/// In: a quantity. Out: whether it is a date or a year, and its parts, 0 where not given. Cost:
/// constant.
#pragma once
#include "readout/lexicon/mentions.hpp"

namespace readout::lexicon {

struct DateParts {
  int year = 0;
  int month = 0;
  int day = 0;
};

[[nodiscard]] bool is_date(const Quantity& quantity);
/// Of a date or a year.
[[nodiscard]] DateParts date_parts(const Quantity& quantity);
/// "March 2031" does not contradict "12 March": what both give agrees. Of two dates or years.
[[nodiscard]] bool may_be_one_date(const Quantity& a, const Quantity& b);

}  // namespace readout::lexicon
