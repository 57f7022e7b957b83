#include "readout/diff/pieces.hpp"

#include <algorithm>

#include "readout/diff/written.hpp"

namespace readout::diff {
namespace {

/// A stretch of one side of a changed block: plain, or half of a move.
struct Stretch {
  TokenRange tokens;
  bool moved = false;
};

EditOp op_of(TokenRange a, TokenRange b) {
  if (a.empty()) {
    return EditOp::insert;
  }
  return b.empty() ? EditOp::delete_ : EditOp::replace;
}

/// Walks through kept blocks: words that are equal, and runs that say the same.
class KeptWalk {
 public:
  KeptWalk(const Found& found, const Side& a, const Side& b, const Ignore& ignore)
      : respellings_(found.respellings), a_(a), b_(b), ignore_(ignore) {}

  void add(std::vector<Piece>& pieces, const Block& block) {
    const std::size_t first = pieces.size();
    std::size_t i = block.a_begin;
    std::size_t j = block.b_begin;
    while (i < block.a_end) {
      const Step next = at(i, j);
      if (pieces.size() > first && pieces.back().same_bytes == next.same) {
        pieces.back().a.end = next.a_end;
        pieces.back().b.end = next.b_end;
      } else {
        pieces.push_back(
            {EditOp::keep, {i, next.a_end}, {j, next.b_end}, next.same, {}, Direction::none});
      }
      i = next.a_end;
      j = next.b_end;
    }
  }

 private:
  /// A word, or a run that says the same.
  struct Step {
    std::size_t a_end = 0;
    std::size_t b_end = 0;
    bool same = false;
  };

  Step at(std::size_t i, std::size_t j) {
    while (next_ < respellings_.size() && respellings_[next_].a.begin < i) {
      ++next_;
    }
    if (next_ < respellings_.size() && respellings_[next_].a.begin == i &&
        respellings_[next_].b.begin == j) {
      const Respelling& run = respellings_[next_];
      return {run.a.end, run.b.end, written_alike(a_, run.a, b_, run.b, ignore_)};
    }
    return {i + 1, j + 1, written_alike(a_, i, b_, j, ignore_)};
  }

  const std::vector<Respelling>& respellings_;
  const Side& a_;
  const Side& b_;
  const Ignore& ignore_;
  std::size_t next_ = 0;
};

/// Cuts `range` at the moved passages that lie in it; `moved` is sorted.
std::vector<Stretch> stretches(TokenRange range, const std::vector<TokenRange>& moved) {
  std::vector<Stretch> cut;
  std::size_t at = range.begin;
  const auto first = std::ranges::lower_bound(moved, range.begin, {}, &TokenRange::begin);
  for (auto move = first; move != moved.end() && move->begin < range.end; ++move) {
    if (at < move->begin) {
      cut.push_back({{at, move->begin}, false});
    }
    cut.push_back({*move, true});
    at = move->end;
  }
  if (at < range.end) {
    cut.push_back({{at, range.end}, false});
  }
  return cut;
}

/// Both sides' stretches in their order; plain ones that face each other become a replacement.
void add_changed(std::vector<Piece>& pieces, const Block& block,
                 const std::vector<TokenRange>& moved_a, const std::vector<TokenRange>& moved_b) {
  const std::vector<Stretch> in_a = stretches({block.a_begin, block.a_end}, moved_a);
  const std::vector<Stretch> in_b = stretches({block.b_begin, block.b_end}, moved_b);
  std::size_t i = 0;
  std::size_t j = 0;
  const auto add = [&](bool take_a, bool take_b, bool moved) {
    const TokenRange a = take_a ? in_a[i].tokens
                                : TokenRange{i < in_a.size() ? in_a[i].tokens.begin : block.a_end,
                                             i < in_a.size() ? in_a[i].tokens.begin : block.a_end};
    const TokenRange b = take_b ? in_b[j].tokens
                                : TokenRange{j < in_b.size() ? in_b[j].tokens.begin : block.b_end,
                                             j < in_b.size() ? in_b[j].tokens.begin : block.b_end};
    pieces.push_back({moved ? EditOp::move : op_of(a, b), a, b, false, {}, Direction::none});
    i += take_a ? 1 : 0;
    j += take_b ? 1 : 0;
  };
  while (i < in_a.size() || j < in_b.size()) {
    const bool more_a = i < in_a.size();
    const bool more_b = j < in_b.size();
    if (more_a && in_a[i].moved) {
      add(true, false, true);
    } else if (more_b && in_b[j].moved) {
      add(false, true, true);
    } else {
      add(more_a, more_b, false);
    }
  }
}

}  // namespace

std::vector<Piece> make_pieces(const Found& found, const Side& a, const Side& b,
                               const Ignore& ignore) {
  std::vector<TokenRange> moved_a;
  std::vector<TokenRange> moved_b;
  for (const Move& move : found.moves) {
    moved_a.push_back({move.a, move.a + move.length});
    moved_b.push_back({move.b, move.b + move.length});
  }
  std::ranges::sort(moved_a, {}, &TokenRange::begin);
  std::ranges::sort(moved_b, {}, &TokenRange::begin);
  std::vector<Piece> pieces;
  KeptWalk kept(found, a, b, ignore);
  for (const Block& block : found.blocks) {
    if (block.kept) {
      kept.add(pieces, block);
    } else {
      add_changed(pieces, block, moved_a, moved_b);
    }
  }
  return pieces;
}

std::vector<Piece> replace_all(const Side& a, const Side& b) {
  const TokenRange all_a{0, a.tokens.size()};
  const TokenRange all_b{0, b.tokens.size()};
  return {{op_of(all_a, all_b), all_a, all_b, false, {}, Direction::none}};
}

}  // namespace readout::diff
