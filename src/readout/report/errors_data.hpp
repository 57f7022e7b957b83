/// What the printers of the page of mistakes share: the words for faults, and passages as template
/// data. Private to the room.
#pragma once
#include <string_view>
#include <vector>

#include "readout/report/errors_page.hpp"
#include "readout/report/templates.hpp"

namespace readout::report {

struct FaultWords {
  std::string_view key;  ///< class of the item, value of the filter
  std::string_view label;
};

[[nodiscard]] FaultWords words_of(Fault fault);

[[nodiscard]] Data text(std::string_view value);

/// A section of the template that an empty value leaves out.
[[nodiscard]] Data if_any(std::string_view value);

[[nodiscard]] Data run_items(const std::vector<ErrorRun>& runs);

}  // namespace readout::report
