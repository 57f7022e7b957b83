#include "readout/diff/moves.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// Places looked at for one seed: a passage repeated more often than this is nobody's move.
constexpr std::size_t kPlacesPerSeed = 8;

std::uint64_t seed_at(IdSpan ids, std::size_t at) {
  std::uint64_t hash = 0;
  for (const std::uint32_t id : ids.subspan(at, kMoveWords)) {
    hash = (hash ^ id) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

/// Where the sequences of b's changed blocks begin, the first places of each. Open addressing, for
/// a rewritten text has as many as it has words; those with one hash are told apart by who asks.
class Seeds {
 public:
  Seeds(const std::vector<Block>& blocks, IdSpan b) : slots_(size_for(blocks)), next_(b.size()) {
    for (const Block& block : blocks) {
      for (std::size_t j = block.b_begin; !block.kept && j + kMoveWords <= block.b_end; ++j) {
        add(seed_at(b, j), static_cast<std::uint32_t>(j));
      }
    }
  }

  /// Calls `visit` with each place, in order.
  template <class Visit>
  void for_each(std::uint64_t seed, const Visit& visit) const {
    const Slot& slot = slots_[place_of(seed)];
    std::uint32_t at = slot.first;
    for (std::uint32_t i = 0; i < slot.places; ++i, at = next_[at]) {
      visit(at);
    }
  }

 private:
  struct Slot {
    std::uint64_t seed = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t places = 0;  ///< 0: the slot is free
  };

  static std::size_t size_for(const std::vector<Block>& blocks) {
    std::size_t tokens = 0;
    for (const Block& block : blocks) {
      tokens += block.kept ? 0 : block.b_size();
    }
    return std::bit_ceil(tokens * 3 / 2 + 2);
  }

  [[nodiscard]] std::size_t place_of(std::uint64_t seed) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = seed & mask;
    while (slots_[at].places != 0 && slots_[at].seed != seed) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void add(std::uint64_t seed, std::uint32_t place) {
    Slot& slot = slots_[place_of(seed)];
    if (slot.places == 0) {
      slot = {seed, place, place, 1};
    } else if (slot.places < kPlacesPerSeed) {
      next_[slot.last] = place;
      slot.last = place;
      ++slot.places;
    }
  }

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> next_;  ///< by place: the next one of its seed
};

/// The end of the changed block that holds each token of b; 0 for a kept token.
std::vector<std::uint32_t> changed_ends(const std::vector<Block>& blocks, std::size_t size) {
  std::vector<std::uint32_t> ends(size, 0);
  for (const Block& block : blocks) {
    for (std::size_t j = block.b_begin; !block.kept && j < block.b_end; ++j) {
      ends[j] = static_cast<std::uint32_t>(block.b_end);
    }
  }
  return ends;
}

/// The longest passage of b that goes on like a from `at`.
Move longest_at(const Block& block, std::size_t at, const Seeds& seeds,
                const std::vector<std::uint32_t>& b_ends, IdSpan a, IdSpan b) {
  Move best{at, 0, 0};
  seeds.for_each(seed_at(a, at), [&](std::size_t place) {
    std::size_t length = 0;
    while (at + length < block.a_end && place + length < b_ends[place] &&
           a[at + length] == b[place + length]) {
      ++length;
    }
    if (length > best.length) {
      best = {at, place, length};
    }
  });
  return best;
}

/// Left to right, jumping over what was found: linear also where one word is repeated without end.
std::vector<Move> candidates(const std::vector<Block>& blocks, IdSpan a, IdSpan b) {
  const Seeds seeds(blocks, b);
  const std::vector<std::uint32_t> b_ends = changed_ends(blocks, b.size());
  std::vector<Move> found;
  for (const Block& block : blocks) {
    for (std::size_t i = block.a_begin; !block.kept && i + kMoveWords <= block.a_end;) {
      const Move move = longest_at(block, i, seeds, b_ends, a, b);
      if (move.length >= kMoveWords) {
        found.push_back(move);
      }
      i += std::max<std::size_t>(move.length, 1);
    }
  }
  return found;
}

Move without_outer_marks(Move move, std::span<const text::Token> tokens) {
  while (move.length > 0 && !is_word(tokens[move.a])) {
    ++move.a;
    ++move.b;
    --move.length;
  }
  while (move.length > 0 && !is_word(tokens[move.a + move.length - 1])) {
    --move.length;
  }
  return move;
}

class Taken {
 public:
  explicit Taken(std::size_t size) : taken_(size) {}

  [[nodiscard]] bool any(std::size_t begin, std::size_t length) const {
    return std::find(at(begin), at(begin + length), true) != at(begin + length);
  }
  void take(std::size_t begin, std::size_t length) {
    std::fill_n(taken_.begin() + static_cast<std::ptrdiff_t>(begin), length, true);
  }

 private:
  [[nodiscard]] std::vector<bool>::const_iterator at(std::size_t i) const {
    return taken_.begin() + static_cast<std::ptrdiff_t>(i);
  }

  std::vector<bool> taken_;
};

}  // namespace

std::vector<Move> find_moves(const std::vector<Block>& blocks, IdSpan a, IdSpan b,
                             std::span<const text::Token> tokens_a,
                             const lexicon::Grammar& grammar) {
  std::vector<Move> found = candidates(blocks, a, b);
  std::ranges::transform(found, found.begin(),
                         [&](const Move& move) { return without_outer_marks(move, tokens_a); });
  std::ranges::stable_sort(found, std::greater{}, &Move::length);
  Taken taken_a(a.size());
  Taken taken_b(b.size());
  std::vector<Move> moves;
  for (const Move& move : found) {
    const auto words = tokens_a.subspan(move.a, move.length);
    if (count_words(words) >= kMoveWords && count_content(words, grammar) > 0 &&
        !taken_a.any(move.a, move.length) && !taken_b.any(move.b, move.length)) {
      taken_a.take(move.a, move.length);
      taken_b.take(move.b, move.length);
      moves.push_back(move);
    }
  }
  std::ranges::sort(moves, {}, &Move::a);
  return moves;
}

}  // namespace readout::diff
