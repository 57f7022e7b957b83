/// What an office document states of itself: Dublin Core in `docProps/core.xml` or `meta.xml`.
///
/// In: that file. Out: title, author, language as stated. The dates of such a file are those of the
/// file, not of the text: none is taken.
#pragma once
#include <string_view>

#include "readout/ingest/metadata.hpp"
#include "readout/ingest/part.hpp"

#include "reader/block_draft.hpp"

namespace readout::reader {

[[nodiscard]] ingest::Metadata dublin_core(std::string_view xml);

/// The part that a draft becomes, with what of the metadata is worth belief.
[[nodiscard]] ingest::Part office_part(const BlockDraft& draft, const ingest::Metadata& stated);

}  // namespace readout::reader
