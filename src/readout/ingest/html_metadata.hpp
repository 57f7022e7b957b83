/// What the head of a page says about it.
///
/// In: a tree. Out: Metadata by JSON-LD, OpenGraph, Dublin Core, <meta name>, microdata, <time>,
/// <link rel=canonical>, <h1>, <title> and <html lang>, in this order of belief. Broken JSON-LD is
/// passed over.
#pragma once
#include "readout/ingest/html_tree.hpp"
#include "readout/ingest/metadata.hpp"

namespace readout::ingest {

[[nodiscard]] Metadata html_metadata(const HtmlTree& tree);

}  // namespace readout::ingest
