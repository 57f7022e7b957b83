/// The dateline that opens an agency's report: "ORLA, March 12 (TASS) -- ", "МОСКВА, 12 марта.
/// /ТАСС/. ", "新华社奥拉3月12日电".
///
/// In: a paragraph. Out: how far the dateline reaches and whose it is; nothing for a paragraph
/// without one. Seen by shape: a known agency between marks, behind nothing but capitalised words,
/// numbers and months; between slashes beside a day, and in brackets beside a day or a place in
/// capitals before a dash, any name is an agency's; a place in capitals with a day before a dash
/// needs none. Chinese: see han_dateline.hpp.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

struct Dateline {
  std::size_t size = 0;  ///< bytes, marks and white space behind it included
  std::string agency;    ///< an outlet's name; "" where none stands there
};

[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view paragraph);

/// Cuts the dateline off the first paragraph that has one, near the top of the page, and notes the
/// agency and the date.
void cut_dateline(Page& page);

}  // namespace readout::ingest
