/// The entries of an archive in memory, one after another, by libarchive.
///
/// In: the bytes. Out: the name of each entry and, when asked for, its bytes up to a limit. Entries
/// that are no regular files are passed over. Nothing is written to disk.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct archive;
struct archive_entry;

namespace readout::reader {

enum class ArchiveAccess {
  any,        ///< also one that is cut off, as far as it goes
  directory,  ///< by the directory at its end alone, so that passing over a file costs nothing
};

class ArchiveStream {
 public:
  explicit ArchiveStream(std::string_view bytes, ArchiveAccess access = ArchiveAccess::any);

  /// The next file's name; nothing at the end or where the archive breaks off (`fault`). A file
  /// whose bytes could not be had does not end the others.
  [[nodiscard]] std::optional<std::string> next();
  /// The bytes of that file; nothing when it is damaged, encrypted (`fault`) or has more than
  /// `most` (`too_large`).
  [[nodiscard]] std::optional<std::string> bytes(std::uint64_t most);

  [[nodiscard]] const std::string& fault() const { return fault_; }
  [[nodiscard]] bool too_large() const { return too_large_; }

 private:
  void note_fault();

  struct Close {
    void operator()(archive* stream) const;
  };
  std::unique_ptr<archive, Close> stream_;
  archive_entry* entry_ = nullptr;  ///< the stream's own
  std::string fault_;
  bool too_large_ = false;
  bool broken_ = false;  ///< nothing more can be read
};

}  // namespace readout::reader
