/// A file as bytes in memory, read only as far as it is looked at.
///
/// In: a path to a regular file. Out: its bytes, valid while the object lives; an Error where it
/// cannot be opened or mapped. Cost: none to speak of before a byte is read. Not promised: what is
/// seen when somebody writes into the file meanwhile (readout's own files are replaced by
/// renaming).
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

#include "readout/model/result.hpp"

namespace readout::encode {

class MappedFile {
 public:
  [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& path);
  [[nodiscard]] std::span<const std::byte> bytes() const { return {data_.get(), size_}; }

 private:
  MappedFile() = default;
  std::shared_ptr<const std::byte> data_;  // unmaps when the last copy goes
  std::size_t size_ = 0;
};

}  // namespace readout::encode
