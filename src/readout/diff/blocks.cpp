#include "readout/diff/blocks.hpp"

namespace readout::diff {

void append(std::vector<Block>& blocks, const Block& block) {
  if (block.a_size() == 0 && block.b_size() == 0) {
    return;
  }
  if (!blocks.empty() && blocks.back().kept == block.kept) {
    blocks.back().a_end = block.a_end;
    blocks.back().b_end = block.b_end;
  } else {
    blocks.push_back(block);
  }
}

}  // namespace readout::diff
