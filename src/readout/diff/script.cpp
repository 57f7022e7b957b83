#include "readout/diff/script.hpp"

#include <algorithm>
#include <dtl/dtl.hpp>

#include "readout/diff/anchors.hpp"

namespace readout::diff {
namespace {

/// dtl stores at most this many path points before it fixes what it has and goes on from there.
constexpr std::size_t kDtlPoints = 2'000'000;

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

  [[nodiscard]] Block as_block(bool kept) const { return {a_begin, a_end, b_begin, b_end, kept}; }
};

void append_kept(Script& script, std::size_t a, std::size_t b, std::size_t length) {
  append(script.blocks, {a, a + length, b, b + length, true});
}

void append_dtl(Script& script, IdSpan a, IdSpan b, const Window& window) {
  const auto at = [](IdSpan ids, std::size_t i) {
    return ids.begin() + static_cast<std::ptrdiff_t>(i);
  };
  dtl::Diff<std::uint32_t> computed(Ids(at(a, window.a_begin), at(a, window.a_end)),
                                    Ids(at(b, window.b_begin), at(b, window.b_end)), true);
  computed.compose();
  std::size_t i = window.a_begin;
  std::size_t j = window.b_begin;
  std::size_t common = 0;
  const auto elements = computed.getSes().getSequence();
  for (const auto& [id, info] : elements) {
    const bool in_a = info.type != dtl::SES_ADD;
    const bool in_b = info.type != dtl::SES_DELETE;
    append(script.blocks, {i, i + (in_a ? 1 : 0), j, j + (in_b ? 1 : 0), in_a && in_b});
    i += in_a ? 1 : 0;
    j += in_b ? 1 : 0;
    common += in_a && in_b ? 1 : 0;
  }
  script.approximate |=
      over_dtl_limit(window.a_end - window.a_begin, window.b_end - window.b_begin, common);
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

/// Common ends off, then dtl, unless one side has nothing left.
void append_window(Script& script, IdSpan a, IdSpan b, Window window) {
  const std::size_t prefix = common_prefix(a, b, window);
  append_kept(script, window.a_begin, window.b_begin, prefix);
  window.a_begin += prefix;
  window.b_begin += prefix;
  const std::size_t suffix = common_suffix(a, b, window);
  window.a_end -= suffix;
  window.b_end -= suffix;
  if (window.a_begin == window.a_end || window.b_begin == window.b_end) {
    append(script.blocks, window.as_block(false));
  } else {
    append_dtl(script, a, b, window);
  }
  append_kept(script, window.a_end, window.b_end, suffix);
}

}  // namespace

Script edit_script(IdSpan a, IdSpan b) {
  Script script;
  Window window{0, a.size(), 0, b.size()};
  if (std::min(a.size(), b.size()) > kAnchorTokens) {
    for (const Anchor& anchor : find_anchors(a, b)) {
      append_window(script, a, b, {window.a_begin, anchor.a, window.b_begin, anchor.b});
      append_kept(script, anchor.a, anchor.b, anchor.length);
      window.a_begin = anchor.a + anchor.length;
      window.b_begin = anchor.b + anchor.length;
      script.approximate = true;
    }
  }
  append_window(script, a, b, window);
  return script;
}

}  // namespace readout::diff
