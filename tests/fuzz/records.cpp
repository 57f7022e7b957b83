// JSON Lines or an array, as a source: each record becomes a document, or is lost with its place.
#include <cstdlib>
#include <set>
#include <string>

#include "readout/ingest/ingest.hpp"

#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  ingest::SourceHints hints;
  hints.type = ingest::InputType::jsonl;
  ingest::IngestOptions options;
  options.max_entries = 50;
  const auto ingested = ingest::ingest_all_bytes(std::string(bytes), "a.jsonl", hints, options);
  if (!ingested) {
    if (ingested.error().place.empty() || ingested.error().message.empty()) std::abort();
    return;
  }
  if (ingested.value().documents.size() > options.max_entries) std::abort();
  std::set<std::string> names;
  for (const Document& document : ingested.value().documents) {
    if (!names.insert(document.file).second || document.text.empty()) std::abort();
  }
  for (const Error& lost : ingested.value().lost) {
    if (lost.place.empty() || lost.message.empty()) std::abort();
  }
}

}  // namespace readout::test
