// A file of corrections: read, or refused with a place and a reason; what is read is applied, or
// named as not applied.
#include "readout/ingest/corrections.hpp"

#include <cstdlib>

#include "readout/compare/compare.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/report/report.hpp"

#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  const auto corrections = ingest::parse_corrections(bytes, "mended.json");
  if (!corrections) {
    if (corrections.error().place.empty() || corrections.error().message.empty()) std::abort();
    return;
  }
  const auto account = [](std::string_view text, const char* name) {
    return ingest::ingest_bytes(text, name).value();
  };
  compare::CompareOptions options;
  options.corrections = corrections.value().list;
  const Comparison comparison = compare::compare(
      {},
      {account("“The ferry opens in May,” President Ilda Maren said.\nShe said it rained.",
               "a.txt"),
       account("Ilda Maren said that the ferry opened in May.\nIt rained, she said.", "b.txt")},
      lexicon::shipped(), options);
  if (comparison.method.corrections_applied > comparison.method.corrections) std::abort();
  std::size_t members = 0;
  for (const Point& point : comparison.points) members += point.members.size();
  if (members != comparison.statements.size()) std::abort();
  if (report::to_json(comparison).empty()) std::abort();
}

}  // namespace readout::test
