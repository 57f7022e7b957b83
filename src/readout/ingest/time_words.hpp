/// What stands in and beside an element such as <time> on its line, and what its names say.
///
/// In: a tree and a node. Out: at most 200 bytes and 64 nodes of text to each side, within the
/// block around it: who asks for every <time> of a page still reads each text a bounded number of
/// times.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "readout/ingest/html_classes.hpp"
#include "readout/ingest/html_tree.hpp"

namespace readout::ingest {

class TimeWords {
 public:
  explicit TimeWords(const HtmlTree& tree);

  /// The innermost block around a node, or the node itself.
  [[nodiscard]] std::size_t block_of(std::size_t node) const { return block_of_[node]; }
  /// All text below the node; "" where that is longer than a date gets.
  [[nodiscard]] std::string within(std::size_t node) const;
  /// Between a <time>, a line break or the block's begin and the node.
  [[nodiscard]] std::string before(std::size_t node) const;
  /// To the next of these.
  [[nodiscard]] std::string after(std::size_t node) const;

  /// By the class names of the node and of what is around it within the block.
  [[nodiscard]] DateName named(std::size_t node) const;

 private:
  [[nodiscard]] bool parts(std::size_t at, std::size_t block) const;

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  std::vector<std::uint32_t> block_of_;
};

}  // namespace readout::ingest
