#include "readout/diff/anchors.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

namespace readout::diff {
namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

/// A place that both sides share, by its first token on each.
struct Meeting {
  std::size_t a = 0;
  std::size_t b = 0;
};

std::uint64_t hash_of(IdSpan sequence) {
  std::uint64_t hash = 0;
  for (const std::uint32_t id : sequence) {
    hash = (hash ^ id) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

/// Counts sequences by hash. A collision makes a sequence look repeated, so that it is passed over;
/// the ids are compared before a meeting is believed. Small, for a long text has many: positions
/// are counted in 32 bits, as ids are.
class SequenceTable {
 public:
  explicit SequenceTable(std::size_t sequences) : slots_(std::bit_ceil(sequences * 3 / 2 + 2)) {}

  /// What is added soon, so that it need not be waited for.
  void expect(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & mask()], 1); }

  void add_a(std::uint64_t hash, std::size_t position) {
    Slot& slot = find(hash);
    slot.check = check_of(hash);
    slot.a = slot.a == kNone ? static_cast<std::uint32_t>(position) : kSeveral;
  }

  void add_b(std::uint64_t hash, std::size_t position) {
    Slot& slot = find(hash);
    if (slot.a != kNone) {
      slot.b = slot.b == kNone ? static_cast<std::uint32_t>(position) : kSeveral;
    }
  }

  /// In the order of a.
  [[nodiscard]] std::vector<Meeting> unique(std::size_t size_a) const {
    std::vector<std::uint32_t> in_b(size_a, kNone);
    std::size_t count = 0;
    for (const Slot& slot : slots_) {
      if (slot.a < kSeveral && slot.b < kSeveral) {
        in_b[slot.a] = slot.b;
        ++count;
      }
    }
    std::vector<Meeting> meetings;
    meetings.reserve(count);
    for (std::size_t i = 0; i < size_a; ++i) {
      if (in_b[i] != kNone) {
        meetings.push_back({i, in_b[i]});
      }
    }
    return meetings;
  }

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::uint32_t kSeveral = kNone - 1;

  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t a = kNone;  ///< kNone: the slot is free
    std::uint32_t b = kNone;
  };

  /// The bits that do not tell the slot.
  static std::uint32_t check_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U);
  }
  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }

  Slot& find(std::uint64_t hash) {
    std::size_t at = hash & mask();
    while (slots_[at].a != kNone && slots_[at].check != check_of(hash)) {
      at = (at + 1) & mask();
    }
    return slots_[at];
  }

  std::vector<Slot> slots_;
};

/// Calls `add` with the hash and the place of each sequence, some of which are expected before.
template <class Add>
void for_each_sequence(IdSpan ids, std::size_t sequence, const SequenceTable& table,
                       const Add& add) {
  std::array<std::uint64_t, 32> hashes{};
  const std::size_t sequences = ids.size() < sequence ? 0 : ids.size() - sequence + 1;
  for (std::size_t begin = 0; begin < sequences; begin += hashes.size()) {
    const std::size_t size = std::min(hashes.size(), sequences - begin);
    for (std::size_t i = 0; i < size; ++i) {
      hashes[i] = hash_of(ids.subspan(begin + i, sequence));
      table.expect(hashes[i]);
    }
    for (std::size_t i = 0; i < size; ++i) {
      add(hashes[i], begin + i);
    }
  }
}

std::vector<Meeting> unique_meetings(IdSpan a, IdSpan b, std::size_t sequence) {
  SequenceTable table(a.size());
  for_each_sequence(a, sequence, table,
                    [&](std::uint64_t hash, std::size_t at) { table.add_a(hash, at); });
  for_each_sequence(b, sequence, table,
                    [&](std::uint64_t hash, std::size_t at) { table.add_b(hash, at); });
  std::vector<Meeting> meetings = table.unique(a.size());
  std::erase_if(meetings, [&](const Meeting& m) {
    return !std::ranges::equal(a.subspan(m.a, sequence), b.subspan(m.b, sequence));
  });
  return meetings;
}

/// The longest subsequence that ascends in b as well (patience sorting).
std::vector<Meeting> ascending(const std::vector<Meeting>& meetings) {
  std::vector<std::size_t> tails;
  std::vector<std::size_t> before(meetings.size(), kNowhere);
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    const auto place =
        std::lower_bound(tails.begin(), tails.end(), meetings[i].b,
                         [&](std::size_t t, std::size_t b) { return meetings[t].b < b; });
    before[i] = place == tails.begin() ? kNowhere : *(place - 1);
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<Meeting> chain;
  for (std::size_t i = tails.empty() ? kNowhere : tails.back(); i != kNowhere; i = before[i]) {
    chain.push_back(meetings[i]);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace

std::vector<Anchor> find_anchors(IdSpan a, IdSpan b, std::size_t sequence) {
  std::vector<Anchor> anchors;
  std::size_t a_free = 0;
  std::size_t b_free = 0;
  for (Meeting meeting : ascending(unique_meetings(a, b, sequence))) {
    if (meeting.a < a_free || meeting.b < b_free) {
      continue;
    }
    while (meeting.a > a_free && meeting.b > b_free && a[meeting.a - 1] == b[meeting.b - 1]) {
      --meeting.a;
      --meeting.b;
    }
    std::size_t length = 0;
    while (meeting.a + length < a.size() && meeting.b + length < b.size() &&
           a[meeting.a + length] == b[meeting.b + length]) {
      ++length;
    }
    anchors.push_back({meeting.a, meeting.b, length});
    a_free = meeting.a + length;
    b_free = meeting.b + length;
  }
  return anchors;
}

}  // namespace readout::diff
