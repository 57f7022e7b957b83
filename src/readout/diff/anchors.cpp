#include "readout/diff/anchors.hpp"

#include <algorithm>
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
/// the ids are compared before a meeting is believed.
class SequenceTable {
 public:
  explicit SequenceTable(std::size_t sequences) : slots_(std::bit_ceil(2 * sequences + 2)) {}

  void add_a(std::uint64_t hash, std::size_t position) {
    Slot& slot = find(hash);
    slot.hash = hash;
    slot.a = static_cast<std::uint32_t>(position);
    slot.in_a = more(slot.in_a);
  }

  void add_b(std::uint64_t hash, std::size_t position) {
    Slot& slot = find(hash);
    if (slot.in_a != Count::none) {
      slot.b = static_cast<std::uint32_t>(position);
      slot.in_b = more(slot.in_b);
    }
  }

  [[nodiscard]] std::vector<Meeting> unique() const {
    std::vector<Meeting> meetings;
    for (const Slot& slot : slots_) {
      if (slot.in_a == Count::one && slot.in_b == Count::one) {
        meetings.push_back({slot.a, slot.b});
      }
    }
    std::sort(meetings.begin(), meetings.end(),
              [](const Meeting& x, const Meeting& y) { return x.a < y.a; });
    return meetings;
  }

 private:
  enum class Count : std::uint8_t { none, one, several };

  /// Small, for there is one for each sequence of a long text. Ids are counted in 32 bits as well.
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    Count in_a = Count::none;  ///< none: the slot is free
    Count in_b = Count::none;
  };

  static Count more(Count count) { return count == Count::none ? Count::one : Count::several; }

  Slot& find(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].in_a != Count::none && slots_[at].hash != hash) {
      at = (at + 1) & mask;
    }
    return slots_[at];
  }

  std::vector<Slot> slots_;
};

std::vector<Meeting> unique_meetings(IdSpan a, IdSpan b, std::size_t sequence) {
  SequenceTable table(a.size());
  for (std::size_t i = 0; i + sequence <= a.size(); ++i) {
    table.add_a(hash_of(a.subspan(i, sequence)), i);
  }
  for (std::size_t i = 0; i + sequence <= b.size(); ++i) {
    table.add_b(hash_of(b.subspan(i, sequence)), i);
  }
  std::vector<Meeting> meetings = table.unique();
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
