/// gumbo under limits: a page is parsed into an arena that counts bytes, depth and work.
///
/// In: UTF-8. Out: the parse tree, alive as long as the arena; or none, with what was over its
/// limit. The same page gives the same result everywhere: no clock is read. gumbo checks no
/// allocation and has no way to be stopped, so the arena leaves it by longjmp; that is defined
/// because every frame on the way is C or trivial. The arena is dropped whole: gumbo's own
/// clean-up, which recurses, never runs.
///
/// Work: for each tag gumbo looks through the elements that are open, for each attribute through
/// those before it; a repeated <html> or <body> gives its attributes to the first. So a step is
/// counted for each level of the newest node, each allocation since then and each attribute of
/// those two, at every allocation.
#pragma once
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

// Of gumbo.h, which only this room's gumbo_arena.cpp and html_tree.cpp include.
struct GumboInternalNode;
struct GumboInternalOutput;

namespace readout::ingest {

class GumboArena {
 public:
  struct Limits {
    std::size_t bytes = std::size_t{192} << 20U;
    std::uint32_t depth = 512;
    std::uint64_t steps = std::uint64_t{1} << 30U;
  };
  enum class Stop { none, bytes, depth, steps };

  explicit GumboArena(Limits limits);
  GumboArena(const GumboArena&) = delete;
  GumboArena& operator=(const GumboArena&) = delete;
  GumboArena(GumboArena&&) = delete;
  GumboArena& operator=(GumboArena&&) = delete;
  ~GumboArena() = default;

  /// Once an arena. Null when a limit stopped it; `stopped` says which.
  [[nodiscard]] const GumboInternalOutput* parse(std::string_view html);
  [[nodiscard]] Stop stopped() const { return stop_; }

 private:
  static void* allocate(void* arena, std::size_t size);
  void* take(std::size_t size) noexcept;
  std::byte* cut(std::size_t size) noexcept;
  std::byte* new_chunk(std::size_t size) noexcept;
  /// Why no more may be taken.
  Stop over_limit(std::size_t size) noexcept;
  void look_at_newest() noexcept;
  void keep_root(const GumboInternalNode* node) noexcept;
  [[nodiscard]] std::size_t root_attributes() const noexcept;
  [[nodiscard]] std::uint32_t depth_of(const GumboInternalNode* node) const noexcept;
  [[nodiscard]] bool is_node(const GumboInternalNode* node) const noexcept;

  struct Chunk {
    std::unique_ptr<std::byte[]> memory;
    std::size_t size = 0;
  };

  Limits limits_;
  std::vector<Chunk> chunks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t taken_ = 0;
  const GumboInternalNode* newest_ = nullptr;  ///< what may be a node, until it is in the tree
  std::array<const GumboInternalNode*, 2> roots_{};  ///< <html> and <body>, by depth
  std::uint32_t depth_ = 0;                          ///< of the newest node in the tree
  std::uint64_t idle_ = 0;                           ///< allocations since then
  std::uint64_t steps_ = 0;
  Stop stop_ = Stop::none;
  std::jmp_buf leave_{};
};

}  // namespace readout::ingest
