/// When a phrase was used: first, last, and month by month over the texts of a study.
///
/// In: the day and the words of each text; then the text of each occurrence. Out: days as given;
/// months "2031-05" from the first to the last of the study, those without a text with words 0
/// (left out where the study spans more than kMostMonths, as one wrong date makes it). A text with
/// neither day nor month is undated: its uses are counted apart. A day that is a month ("2031-05")
/// counts as earlier than its days. Cost: linear in hits and months.
#pragma once
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/phrase_study.hpp"

namespace readout::phrases {

inline constexpr std::size_t kMostMonths = 1200;

struct Timeline {
  std::string first_use;
  std::string last_use;
  std::vector<MonthCount> months;
  std::size_t undated = 0;  ///< occurrences
};

/// "2031-05" of an ISO 8601 day or time; "" where it tells no month.
[[nodiscard]] std::string month_of(std::string_view day);

class Calendar {
 public:
  explicit Calendar(std::span<const StudySource> sources);

  /// `sources`: the source of each occurrence, in any order.
  [[nodiscard]] Timeline of(std::span<const std::size_t> sources) const;

 private:
  static constexpr std::size_t kUndated = std::numeric_limits<std::size_t>::max();

  std::vector<std::string> days_;  ///< by source; "" undated
  std::vector<MonthCount> months_;
  std::vector<std::size_t> month_of_;  ///< by source
};

}  // namespace readout::phrases
