#include "readout/report/files.hpp"
#include "readout/report/report.hpp"

namespace readout::report {

std::string_view comparison_schema() {
  return file_in(embedded::report_files(), "schema/comparison.schema.json");
}

std::string_view corrections_schema() {
  return file_in(embedded::report_files(), "schema/corrections.schema.json");
}

std::string_view diff_schema() {
  return file_in(embedded::report_files(), "schema/diff.schema.json");
}

std::string_view lexicon_schema() {
  return file_in(embedded::report_files(), "schema/lexicon.schema.json");
}

}  // namespace readout::report
