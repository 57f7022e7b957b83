/// The records of a table: CSV with commas, semicolons or tabs, as its header shows.
///
/// In: decoded text whose first row names the columns; a first line "sep=;" as spreadsheets write
/// it counts. Out: a record a row, its fields by the names of the columns. A row with more or fewer
/// fields than the header is lost, empty ones at its end aside; a row of empty fields is nothing.
/// Linear, but for tables with tabs, which may be read twice more.
#pragma once
#include <string_view>

#include "readout/ingest/record_list.hpp"

namespace readout::ingest {

void read_table(std::string_view text, RecordList& records);

}  // namespace readout::ingest
