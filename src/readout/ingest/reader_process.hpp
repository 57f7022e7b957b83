/// The reader of binary formats and mail: a child process, started at the first source that needs
/// one and kept, under limits on memory and processor time and without network.
///
/// In: the bytes of a source and their format. Out: its parts, and what could not be read. A source
/// that makes the reader hang, flood or die costs what had not come by then, which is named; the
/// reader is started again for the next one. One that was found dead is no source's fault: the
/// source is asked once more, of a fresh reader. Cost: about 3 ms to start, then copying. PDF is
/// read by Poppler's pdftotext, started by the reader for each (Poppler's licence forbids linking
/// it). Safe to call from several threads: one source is read at a time.
#pragma once
#include <string_view>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/part.hpp"
#include "readout/ingest/wire.hpp"

namespace readout::ingest {

/// An Error when there is no reader; `question.name` is the place in it.
[[nodiscard]] Result<Parts> ask_reader(const wire::Question& question, std::string_view bytes,
                                       const IngestOptions& options);

/// What `pdftotext` makes of a PDF: XHTML that says where each word stands. An Error that says
/// what to install where there is none.
[[nodiscard]] Result<std::string> pdf_layout(std::string_view pdf, std::string_view name,
                                             const IngestOptions& options);

}  // namespace readout::ingest
