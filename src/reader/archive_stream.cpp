#include "reader/archive_stream.hpp"

#include <archive.h>
#include <archive_entry.h>

namespace readout::reader {

void ArchiveStream::Close::operator()(archive* stream) const {
  archive_read_free(stream);
}

ArchiveStream::ArchiveStream(std::string_view bytes, ArchiveAccess access)
    : stream_(archive_read_new()) {
  archive_read_support_format_zip_seekable(stream_.get());
  if (access == ArchiveAccess::any) archive_read_support_format_zip_streamable(stream_.get());
  if (archive_read_open_memory(stream_.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    note_fault();
    broken_ = true;
  }
}

void ArchiveStream::note_fault() {
  const char* said = archive_error_string(stream_.get());
  fault_ = said == nullptr ? "is damaged" : said;
}

std::optional<std::string> ArchiveStream::next() {
  while (!broken_) {
    const int status = archive_read_next_header(stream_.get(), &entry_);
    if (status < ARCHIVE_WARN) {
      note_fault();
      broken_ = true;
      return std::nullopt;
    }
    fault_.clear();
    if (status == ARCHIVE_EOF) return std::nullopt;
    if (archive_entry_filetype(entry_) != AE_IFREG) continue;
    const char* name = archive_entry_pathname_utf8(entry_);
    if (name == nullptr) name = archive_entry_pathname(entry_);
    return name == nullptr ? std::string("unnamed") : std::string(name);
  }
  return std::nullopt;
}

std::optional<std::string> ArchiveStream::bytes(std::uint64_t most) {
  too_large_ = false;
  std::string out;
  while (true) {
    const void* run = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(stream_.get(), &run, &size, &offset);
    if (status == ARCHIVE_EOF) return out;
    if (status < ARCHIVE_WARN) {
      note_fault();
      broken_ = status == ARCHIVE_FATAL;
      return std::nullopt;
    }
    if (out.size() + size > most) {
      too_large_ = true;
      return std::nullopt;
    }
    out.append(static_cast<const char*>(run), size);
  }
}

}  // namespace readout::reader
