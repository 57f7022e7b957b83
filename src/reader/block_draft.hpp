/// The blocks of a document in the making, which may stand in one another: a text box in a
/// paragraph comes behind it.
///
/// In: where blocks open and close, their text as it comes. Out: a block list
/// (readout/ingest/block_list.hpp). One line break folds to a space (none between Han characters),
/// two end a paragraph; soft hyphens go. Linear.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/page.hpp"

namespace readout::reader {

class BlockDraft {
 public:
  void open(ingest::PageBlock block);
  /// Goes on with the block that was opened last.
  void reopen();
  void close();
  /// Of the block that is open; a block of its own where none is.
  void text(std::string_view text);

  [[nodiscard]] bool is_open() const { return !open_.empty(); }
  [[nodiscard]] const std::vector<ingest::PageBlock>& blocks() const { return blocks_; }
  [[nodiscard]] std::string list() const;

 private:
  std::vector<ingest::PageBlock> blocks_;
  std::vector<std::size_t> open_;  ///< indices, the innermost last
};

}  // namespace readout::reader
