/// The sources of a manifest become documents, and what is bad among them is named.
///
/// In: what is to be read, with its hints. Out: the documents in order, each with its file; a
/// source given twice counts once. One that cannot be read is left out with a warning; the first
/// such Error is the result when nothing is left, or with `strict`. Shows progress on a terminal.
#pragma once
#include "readout/ingest/ingest.hpp"

#include "cli/sources.hpp"

namespace readout::cli {

struct ReadingSettings {
  ingest::IngestOptions options;
  bool strict = false;
  Use use = Use::text;
};

[[nodiscard]] Result<LoadedSources> read_sources(ingest::Manifest manifest,
                                                 const ReadingSettings& settings,
                                                 const Terminal& terminal);

}  // namespace readout::cli
