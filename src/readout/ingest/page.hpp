/// What the reader of one format makes of a source: blocks in order and the metadata the format
/// states.
///
/// Readers (plain_text, markdown, html) fill it; boilerplate then gives reasons to blocks; assemble
/// makes the Document. Texts are NFC, without line breaks, trimmed.
#pragma once
#include <string>
#include <vector>

#include "readout/ingest/metadata.hpp"
#include "readout/model/document.hpp"

namespace readout::ingest {

struct PageBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::string reason;  ///< why it is left out; empty: it is kept
  bool alone = true;   ///< blank lines or markup set it apart from its neighbours
};

struct Page {
  Metadata metadata;
  std::vector<PageBlock> blocks;
  /// The format marks headings, quotations and lists, so a plain paragraph is one.
  bool marked_up = false;
  /// Of the format's reader; `source` is set where the Document is made.
  std::vector<Warning> warnings;
  bool made_by_scripts = false;  ///< what there is of its text is none of the account
};

}  // namespace readout::ingest
