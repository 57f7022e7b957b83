#include "readout/ingest/gumbo_arena.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace readout::ingest {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kAlignment = alignof(std::max_align_t);
constexpr std::size_t kCallsBetweenClocks = 256;

void keep(void* /*arena*/, void* /*memory*/) {}

}  // namespace

GumboArena::GumboArena(Limits limits)
    : limits_(limits), deadline_(std::chrono::steady_clock::now() + limits.time) {
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

GumboArena::Stop GumboArena::over_limit(std::size_t size) noexcept {
  if (size > limits_.bytes - std::min(taken_, limits_.bytes)) return Stop::bytes;
  const bool look = ++calls_ % kCallsBetweenClocks == 0;
  return look && std::chrono::steady_clock::now() > deadline_ ? Stop::time : Stop::none;
}

std::byte* GumboArena::new_chunk(std::size_t size) noexcept {
  if (chunks_.size() == chunks_.capacity()) return nullptr;
  std::unique_ptr<std::byte[]> chunk(new (std::nothrow) std::byte[size]);
  if (!chunk) return nullptr;
  chunks_.push_back(std::move(chunk));
  return chunks_.back().get();
}

void* GumboArena::take(std::size_t size) noexcept {
  size = (std::max<std::size_t>(size, 1) + kAlignment - 1) / kAlignment * kAlignment;
  stop_ = over_limit(size);
  if (stop_ != Stop::none) return nullptr;
  if (size > left_) {
    const std::size_t chunk = std::max(size, kChunk);
    next_ = new_chunk(chunk);
    left_ = next_ == nullptr ? 0 : chunk;
    taken_ += left_;
    if (next_ == nullptr) {
      stop_ = Stop::bytes;
      return nullptr;
    }
  }
  std::byte* memory = next_;
  next_ += size;
  left_ -= size;
  return memory;
}

}  // namespace readout::ingest
