#include "readout/diff/script.hpp"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <utility>

#include "readout/diff/anchors.hpp"

namespace readout::diff {
namespace {

/// dtl stores at most this many path points before it fixes what it has and goes on from there.
constexpr std::size_t kDtlPoints = 2'000'000;

/// Tokens of the shorter side of a stretch from which a long text is cut at still shorter anchors.
constexpr std::size_t kCutTokens = 128;

/// Whether dtl had to fix a path early: it needs (P+1)(|N-M|+P+1) points, P being the words dropped
/// from the shorter side.
bool over_dtl_limit(std::size_t a, std::size_t b, std::size_t common) {
  const std::size_t dropped = std::min(a, b) - common;
  const std::size_t delta = std::max(a, b) - std::min(a, b);
  return (dropped + 1) * (delta + dropped + 1) >= kDtlPoints;
}

/// A part of the two runs, by its place in the whole.
struct Window {
  std::size_t a_begin = 0;
  std::size_t a_end = 0;
  std::size_t b_begin = 0;
  std::size_t b_end = 0;

  [[nodiscard]] std::size_t shorter() const { return std::min(a_end - a_begin, b_end - b_begin); }
  [[nodiscard]] Block as_block(bool kept) const { return {a_begin, a_end, b_begin, b_end, kept}; }
};

void append_kept(Script& script, std::size_t a, std::size_t b, std::size_t length) {
  append(script.blocks, {a, a + length, b, b + length, true});
}

/// The ids of both sides of a window that the other side has too, with their places. No others can
/// be kept.
struct Shared {
  Ids ids;
  std::vector<std::size_t> places;
};

std::pair<Shared, Shared> shared_ids(IdSpan a, IdSpan b, const Window& window) {
  enum : unsigned char { kInA = 1, kInB = 2 };
  const IdSpan part_a = a.subspan(window.a_begin, window.a_end - window.a_begin);
  const IdSpan part_b = b.subspan(window.b_begin, window.b_end - window.b_begin);
  const std::uint32_t last = std::max(std::ranges::max(part_a), std::ranges::max(part_b));
  thread_local std::vector<unsigned char> sides;  // by id: made once, cleared where it was used
  if (sides.size() <= last) {
    sides.resize(last + std::size_t{1});
  }
  for (const std::uint32_t id : part_a) sides[id] |= kInA;
  for (const std::uint32_t id : part_b) sides[id] |= kInB;
  const auto take = [](IdSpan part, std::size_t begin) {
    Shared shared;
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (sides[part[i]] == (kInA | kInB)) {
        shared.ids.push_back(part[i]);
        shared.places.push_back(begin + i);
      }
    }
    return shared;
  };
  std::pair<Shared, Shared> both{take(part_a, window.a_begin), take(part_b, window.b_begin)};
  for (const std::uint32_t id : part_a) sides[id] = 0;
  for (const std::uint32_t id : part_b) sides[id] = 0;
  return both;
}

/// Adds what lies between the last block and a kept token, and the token.
void append_match(Script& script, Window& rest, std::size_t in_a, std::size_t in_b) {
  append(script.blocks, {rest.a_begin, in_a, rest.b_begin, in_b, false});
  append_kept(script, in_a, in_b, 1);
  rest.a_begin = in_a + 1;
  rest.b_begin = in_b + 1;
}

/// dtl on what both sides have.
void append_dtl(Script& script, IdSpan a, IdSpan b, const Window& window) {
  auto [in_a, in_b] = shared_ids(a, b, window);
  Window rest = window;
  if (!in_a.ids.empty()) {
    dtl::Diff<std::uint32_t> computed(in_a.ids, in_b.ids, true);
    computed.compose();
    // Places are counted here: dtl's own run backwards once it has given up on the shortest script.
    std::size_t common = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto elements = computed.getSes().getSequence();
    for (const auto& [id, info] : elements) {
      if (info.type == dtl::SES_COMMON) {
        append_match(script, rest, in_a.places[i], in_b.places[j]);
        ++common;
      }
      i += info.type != dtl::SES_ADD ? 1 : 0;
      j += info.type != dtl::SES_DELETE ? 1 : 0;
    }
    script.approximate |= over_dtl_limit(in_a.ids.size(), in_b.ids.size(), common);
  }
  append(script.blocks, rest.as_block(false));
}

std::size_t common_prefix(IdSpan a, IdSpan b, const Window& window) {
  std::size_t length = 0;
  while (window.a_begin + length < window.a_end && window.b_begin + length < window.b_end &&
         a[window.a_begin + length] == b[window.b_begin + length]) {
    ++length;
  }
  return length;
}

std::size_t common_suffix(IdSpan a, IdSpan b, const Window& window) {
  std::size_t length = 0;
  while (window.a_begin + length < window.a_end && window.b_begin + length < window.b_end &&
         a[window.a_end - length - 1] == b[window.b_end - length - 1]) {
    ++length;
  }
  return length;
}

/// Cuts a window at its anchors, and the windows between at shorter ones, while they are long.
void append_cut(Script& script, IdSpan a, IdSpan b, Window window, std::size_t sequence);

/// Common ends off, then anchors of at most `sequence` tokens or dtl, unless one side has nothing
/// left.
void append_window(Script& script, IdSpan a, IdSpan b, Window window, std::size_t sequence) {
  const std::size_t prefix = common_prefix(a, b, window);
  append_kept(script, window.a_begin, window.b_begin, prefix);
  window.a_begin += prefix;
  window.b_begin += prefix;
  const std::size_t suffix = common_suffix(a, b, window);
  window.a_end -= suffix;
  window.b_end -= suffix;
  if (window.a_begin == window.a_end || window.b_begin == window.b_end) {
    append(script.blocks, window.as_block(false));
  } else if (sequence > 0 && window.shorter() > kCutTokens) {
    append_cut(script, a, b, window, sequence);
  } else {
    append_dtl(script, a, b, window);
  }
  append_kept(script, window.a_end, window.b_end, suffix);
}

void append_cut(Script& script, IdSpan a, IdSpan b, Window window, std::size_t sequence) {
  const IdSpan part_a = a.subspan(window.a_begin, window.a_end - window.a_begin);
  const IdSpan part_b = b.subspan(window.b_begin, window.b_end - window.b_begin);
  const std::size_t a_zero = window.a_begin;
  const std::size_t b_zero = window.b_begin;
  for (const Anchor& anchor : find_anchors(part_a, part_b, sequence)) {
    const std::size_t in_a = a_zero + anchor.a;
    const std::size_t in_b = b_zero + anchor.b;
    append_window(script, a, b, {window.a_begin, in_a, window.b_begin, in_b}, sequence - 1);
    append_kept(script, in_a, in_b, anchor.length);
    window.a_begin = in_a + anchor.length;
    window.b_begin = in_b + anchor.length;
    script.approximate = true;
  }
  append_window(script, a, b, window, sequence - 1);
}

}  // namespace

Script edit_script(IdSpan a, IdSpan b) {
  Script script;
  const bool long_texts = std::min(a.size(), b.size()) > kAnchorTokens;
  append_window(script, a, b, {0, a.size(), 0, b.size()}, long_texts ? kAnchorSequence : 0);
  return script;
}

}  // namespace readout::diff
