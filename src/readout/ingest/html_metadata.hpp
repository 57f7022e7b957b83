/// What the head of a page says about it.
///
/// In: a tree. Out: Metadata by JSON-LD, OpenGraph, Dublin Core, <meta name>, <link rel=canonical>,
/// <h1>, <title> and <html lang>, in this order of belief. Broken JSON-LD is passed over, microdata
/// and <time> of the body are read by html_microdata.hpp.
#pragma once
#include "readout/ingest/html_tree.hpp"
#include "readout/ingest/metadata.hpp"

namespace readout::ingest {

[[nodiscard]] Metadata html_metadata(const HtmlTree& tree);

}  // namespace readout::ingest
