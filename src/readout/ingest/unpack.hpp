/// A source becomes its texts: archives, mails, feeds, PDFs, office documents and files of records
/// are undone, however they stand in one another.
///
/// In: a source and the limits. Out: its texts in order, each plain text, Markdown, HTML or a block
/// list (block_list.hpp), and what could not be read. What is no wrapping comes back as it is. An
/// Error when nothing of the source can be read. Limits hold for all parts together: bytes,
/// entries, one layer of compression, four of wrapping.
#pragma once
#include "readout/ingest/part.hpp"

namespace readout::ingest {

[[nodiscard]] Result<Parts> unpack(Part source, const IngestOptions& options);

}  // namespace readout::ingest
