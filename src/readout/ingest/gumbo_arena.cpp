#include "readout/ingest/gumbo_arena.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <gumbo.h>
#include <new>
#include <utility>

namespace readout::ingest {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kAlignment = alignof(std::max_align_t);

void keep(void* /*arena*/, void* /*memory*/) {}

/// Stands before each block of a node's size. `self` is the block: strings and lists of gumbo may
/// have that size too, and what looks like a parent in them points to no block that says so.
struct Label {
  const void* self = nullptr;
  std::uint32_t depth = 0;  ///< 0 until the node hangs in the tree
};
static_assert(sizeof(Label) <= kAlignment);

Label& label_of(const GumboNode* node) {
  const auto* block = reinterpret_cast<const std::byte*>(node);  // NOLINT: raw memory of the arena
  return *reinterpret_cast<Label*>(const_cast<std::byte*>(block) - kAlignment);  // NOLINT: as above
}

}  // namespace

GumboArena::GumboArena(Limits limits) : limits_(limits) {
  // No push_back may throw below gumbo's frames. Each chunk is at least half used or full size.
  chunks_.reserve(2 * (limits.bytes / kChunk + 2));
}

const GumboOutput* GumboArena::parse(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &GumboArena::allocate;
  options.deallocator = &keep;
  options.userdata = this;
  options.max_errors = 0;
  // NOLINTNEXTLINE(cert-err52-cpp): gumbo is C and cannot be left otherwise (see the header)
  if (setjmp(leave_) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

void* GumboArena::allocate(void* arena, std::size_t size) {
  auto* self = static_cast<GumboArena*>(arena);
  void* memory = self->take(size);
  // NOLINTNEXTLINE(cert-err52-cpp): as above
  if (memory == nullptr) std::longjmp(self->leave_, 1);
  return memory;
}

bool GumboArena::is_node(const GumboNode* node) const noexcept {
  const auto* block = reinterpret_cast<const std::byte*>(node);  // NOLINT: compared, not read
  const bool own = std::any_of(chunks_.rbegin(), chunks_.rend(), [&](const Chunk& chunk) {
    const std::byte* begin = chunk.memory.get();
    return std::less_equal<>{}(begin + kAlignment, block) &&
           std::less_equal<>{}(block + sizeof(GumboNode), begin + chunk.size);
  });
  return own && label_of(node).self == node;
}

/// 0 when it hangs on nothing.
std::uint32_t GumboArena::depth_of(const GumboNode* node) const noexcept {
  std::uint32_t above = 0;
  const GumboNode* parent = node->parent;
  for (; parent != nullptr && above <= limits_.depth; parent = parent->parent) {
    if (!is_node(parent)) return 0;
    ++above;
    if (const std::uint32_t depth = label_of(parent).depth; depth != 0) return depth + above;
  }
  return above;
}

void GumboArena::look_at_newest() noexcept {
  if (newest_ == nullptr) return;
  const std::uint32_t depth = depth_of(newest_);
  if (depth == 0) return;
  depth_ = depth;
  idle_ = 0;
  keep_root(newest_);
  // Those above may have been hung up later than made: what is known now need not be asked again.
  std::uint32_t level = depth;
  for (const GumboNode* node = newest_; level > 0 && label_of(node).depth == 0;
       node = node->parent) {
    label_of(node).depth = level--;
  }
  newest_ = nullptr;
}

void GumboArena::keep_root(const GumboNode* node) noexcept {
  if (depth_ > roots_.size() || node->type != GUMBO_NODE_ELEMENT) return;
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) roots_.at(depth_ - 1) = node;
}

std::size_t GumboArena::root_attributes() const noexcept {
  std::size_t count = 0;
  for (const GumboNode* root : roots_) {
    if (root != nullptr) count += root->v.element.attributes.length;
  }
  return count;
}

GumboArena::Stop GumboArena::over_limit(std::size_t size) noexcept {
  if (size > limits_.bytes - std::min(taken_, limits_.bytes)) return Stop::bytes;
  look_at_newest();
  if (depth_ > limits_.depth) return Stop::depth;
  steps_ += depth_ + idle_++ + root_attributes();
  return steps_ > limits_.steps ? Stop::steps : Stop::none;
}

std::byte* GumboArena::new_chunk(std::size_t size) noexcept {
  if (chunks_.size() == chunks_.capacity()) return nullptr;
  std::unique_ptr<std::byte[]> memory(new (std::nothrow) std::byte[size]);
  if (!memory) return nullptr;
  chunks_.push_back({std::move(memory), size});
  return chunks_.back().memory.get();
}

std::byte* GumboArena::cut(std::size_t size) noexcept {
  if (size > left_) {
    const std::size_t chunk = std::max(size, kChunk);
    next_ = new_chunk(chunk);
    left_ = next_ == nullptr ? 0 : chunk;
    taken_ += left_;
    if (next_ == nullptr) return nullptr;
  }
  left_ -= size;
  return std::exchange(next_, next_ + size);
}

void* GumboArena::take(std::size_t size) noexcept {
  const bool may_be_node = size == sizeof(GumboNode);
  size = (std::max<std::size_t>(size, 1) + kAlignment - 1) / kAlignment * kAlignment;
  if (may_be_node) size += kAlignment;
  stop_ = over_limit(size);
  if (stop_ != Stop::none) return nullptr;
  std::byte* memory = cut(size);
  if (memory == nullptr) {
    stop_ = Stop::bytes;
    return nullptr;
  }
  if (!may_be_node) return memory;
  std::memset(memory, 0, size);
  newest_ = reinterpret_cast<const GumboNode*>(memory + kAlignment);  // NOLINT: it may become one
  new (memory) Label{newest_, 0};
  return memory + kAlignment;
}

}  // namespace readout::ingest
