/// A page of mistakes made by hand: two events, three languages, one mistake of each kind at least.
#pragma once
#include <string>

#include "readout/report/errors_page.hpp"

namespace readout::tests {

/// `suffix` stands behind every string but languages: an attack, or nothing.
[[nodiscard]] report::ErrorPage sample_errors(const std::string& suffix = {});

}  // namespace readout::tests
