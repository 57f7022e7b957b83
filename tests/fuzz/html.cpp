// Pages: gumbo under its limits, our walks over its tree, the choice of the main text.
#include <cstdlib>

#include "readout/ingest/ingest.hpp"
#include "readout/report/report.hpp"

#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  ingest::SourceHints hints;
  hints.type = ingest::InputType::html;
  for (const bool keep_all : {false, true}) {
    ingest::IngestOptions options;
    options.keep_all = keep_all;
    const auto document = ingest::ingest_bytes(bytes, "fuzz.html", hints, options);
    if (document && report::document_to_json(document.value()).empty()) std::abort();
  }
}

}  // namespace readout::test
