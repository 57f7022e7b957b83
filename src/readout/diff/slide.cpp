#include "readout/diff/slide.hpp"

namespace readout::diff {
namespace {

bool one_sided(const Block& block) {
  return !block.kept && (block.a_size() == 0) != (block.b_size() == 0);
}

/// Whether the run [begin, end) may move by `distance` to the left: each word that it gives up at
/// its end is the word that it takes in before its beginning.
bool slides_left(IdSpan ids, std::size_t begin, std::size_t end, std::size_t distance) {
  for (std::size_t step = 1; step <= distance; ++step) {
    if (ids[begin - step] != ids[end - step]) {
      return false;
    }
  }
  return true;
}

bool slides_right(IdSpan ids, std::size_t begin, std::size_t end, std::size_t distance) {
  for (std::size_t step = 0; step < distance; ++step) {
    if (ids[begin + step] != ids[end + step]) {
      return false;
    }
  }
  return true;
}

/// `kept` with the change after it, in the other order.
bool exchanges(const Block& kept, const Block& change, IdSpan a, IdSpan b) {
  if (!one_sided(change)) {
    return false;
  }
  return change.b_size() == 0 ? slides_left(a, change.a_begin, change.a_end, kept.a_size())
                              : slides_left(b, change.b_begin, change.b_end, kept.b_size());
}

/// `change` with the kept block after it, in the other order.
bool exchanges_right(const Block& change, const Block& kept, IdSpan a, IdSpan b) {
  if (!one_sided(change)) {
    return false;
  }
  return change.b_size() == 0 ? slides_right(a, change.a_begin, change.a_end, kept.a_size())
                              : slides_right(b, change.b_begin, change.b_end, kept.b_size());
}

Block of_sizes(std::size_t a, std::size_t b, std::size_t a_size, std::size_t b_size, bool kept) {
  return {a, a + a_size, b, b + b_size, kept};
}

/// The change first, then the kept words, at the place where the two stood.
void append_exchanged(std::vector<Block>& joined, const Block& first, const Block& second) {
  const Block moved =
      of_sizes(first.a_begin, first.b_begin, second.a_size(), second.b_size(), second.kept);
  append(joined, moved);
  append(joined, of_sizes(moved.a_end, moved.b_end, first.a_size(), first.b_size(), first.kept));
}

}  // namespace

std::vector<Block> join_by_sliding(const std::vector<Block>& blocks, IdSpan a, IdSpan b) {
  std::vector<Block> joined;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool change_before = !joined.empty() && !joined.back().kept;
    const bool kept_between = blocks[i].kept && i + 1 < blocks.size() && change_before;
    if (kept_between && exchanges(blocks[i], blocks[i + 1], a, b)) {
      append_exchanged(joined, blocks[i], blocks[i + 1]);
      ++i;
    } else if (kept_between && exchanges_right(joined.back(), blocks[i], a, b)) {
      const Block change = joined.back();
      joined.pop_back();
      append_exchanged(joined, change, blocks[i]);
    } else {
      append(joined, blocks[i]);
    }
  }
  return joined;
}

}  // namespace readout::diff
