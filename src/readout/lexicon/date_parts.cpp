#include "readout/lexicon/date_parts.hpp"

#include <algorithm>

namespace readout::lexicon {

bool is_date(const Quantity& quantity) {
  return quantity.kind == QuantityKind::date || quantity.kind == QuantityKind::year;
}

DateParts date_parts(const Quantity& quantity) {
  constexpr double kFirstDateWithYear = 10'000;
  const int value = static_cast<int>(std::clamp(quantity.value, 0.0, 99'991'231.0));
  if (quantity.kind == QuantityKind::year && quantity.value < kFirstDateWithYear) {
    return {value, 0, 0};
  }
  return {value / 10'000, value / 100 % 100, value % 100};
}

bool may_be_one_date(const Quantity& a, const Quantity& b) {
  const auto agree = [](int x, int y) { return x == 0 || y == 0 || x == y; };
  const DateParts x = date_parts(a);
  const DateParts y = date_parts(b);
  return agree(x.year, y.year) && agree(x.month, y.month) && agree(x.day, y.day);
}

}  // namespace readout::lexicon
