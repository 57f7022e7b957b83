#include "readout/encode/mapped_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace readout::encode {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

Error failed(const std::filesystem::path& path) {
  return {ErrorKind::input, path.string(), std::generic_category().message(errno),
          "check the file and its permissions"};
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));  // NOLINT: POSIX's own form
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return failed(path);
  if (!S_ISREG(status.st_mode)) {
    return Error{ErrorKind::input, path.string(), "is no regular file", "check the name"};
  }
  MappedFile mapped;
  mapped.size_ = static_cast<std::size_t>(status.st_size);
  if (mapped.size_ == 0) return mapped;
  void* const start = ::mmap(nullptr, mapped.size_, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (start == MAP_FAILED) return failed(path);  // NOLINT: the macro casts
  mapped.data_ = {static_cast<const std::byte*>(start),
                  [start, size = mapped.size_](const void*) { ::munmap(start, size); }};
  return mapped;
}

}  // namespace readout::encode
