/// gumbo under limits: a page is parsed into an arena that counts bytes and time.
///
/// In: UTF-8. Out: the parse tree, alive as long as the arena; or none, with what was over its
/// limit. gumbo checks no allocation and has no way to be stopped, so the arena leaves it by
/// longjmp; that is defined because every frame on the way is C or trivial. The arena is dropped
/// whole: gumbo's own clean-up, which recurses, never runs.
#pragma once
#include <chrono>
#include <csetjmp>
#include <cstddef>
#include <gumbo.h>
#include <memory>
#include <string_view>
#include <vector>

namespace readout::ingest {

class GumboArena {
 public:
  struct Limits {
    std::size_t bytes = std::size_t{192} << 20U;
    std::chrono::milliseconds time{2000};
  };
  enum class Stop { none, bytes, time };

  explicit GumboArena(Limits limits);
  GumboArena(const GumboArena&) = delete;
  GumboArena& operator=(const GumboArena&) = delete;
  GumboArena(GumboArena&&) = delete;
  GumboArena& operator=(GumboArena&&) = delete;
  ~GumboArena() = default;

  /// Once an arena. Null when a limit stopped it; `stopped` says which.
  [[nodiscard]] const GumboOutput* parse(std::string_view html);
  [[nodiscard]] Stop stopped() const { return stop_; }

 private:
  static void* allocate(void* arena, std::size_t size);
  void* take(std::size_t size) noexcept;
  /// Why no more may be taken; reads the clock now and then only.
  Stop over_limit(std::size_t size) noexcept;
  std::byte* new_chunk(std::size_t size) noexcept;

  Limits limits_;
  std::chrono::steady_clock::time_point deadline_;
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t taken_ = 0;
  std::size_t calls_ = 0;
  Stop stop_ = Stop::none;
  std::jmp_buf leave_{};
};

}  // namespace readout::ingest
