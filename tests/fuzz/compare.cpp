// The whole way of a hostile source: ingested, compared with itself and a good one, printed in
// every form.
#include "readout/compare/compare.hpp"

#include <cstdlib>

#include "readout/ingest/ingest.hpp"
#include "readout/report/report.hpp"

#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  for (const auto type : {ingest::InputType::detect, ingest::InputType::markdown}) {
    ingest::SourceHints hints;
    hints.type = type;
    auto document = ingest::ingest_bytes(bytes, "fuzz.txt", hints);
    if (!document) continue;
    std::vector<Document> documents{document.value(), document.value()};
    documents[0].outlet = std::string(bytes.substr(0, 50));
    documents[1].language = documents[1].language == "en" ? "ru" : "en";
    const Comparison comparison = compare::compare({}, std::move(documents), lexicon::shipped());
    if (report::to_json(comparison).empty() || report::to_html(comparison).empty() ||
        report::to_summary(comparison).empty()) {
      std::abort();
    }
  }
}

}  // namespace readout::test
