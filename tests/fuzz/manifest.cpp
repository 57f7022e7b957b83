// The JSON of an event: read, or refused with a place and a reason; the event goes on to a
// comparison.
#include "readout/ingest/manifest.hpp"

#include <cstdlib>

#include "readout/compare/compare.hpp"
#include "readout/report/report.hpp"

#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  const auto manifest = ingest::parse_manifest(bytes, "event.json");
  if (!manifest) {
    if (manifest.error().place.empty() || manifest.error().message.empty()) std::abort();
    return;
  }
  const auto account =
      ingest::ingest_bytes("“The ferry opens in May,” President Ilda Maren said.", "a.txt");
  const Comparison comparison =
      compare::compare(manifest.value().event, {account.value()}, lexicon::shipped());
  if (report::to_json(comparison).empty()) std::abort();
}

}  // namespace readout::test
