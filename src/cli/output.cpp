#include "cli/output.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "readout/ingest/own_report.hpp"

#include "cli/suggest.hpp"

namespace readout::cli {
namespace {

constexpr mode_t kNewFileMode = 0666;  // less the umask
constexpr mode_t kPermissionBits = 07777;

std::string reason(int code) {
  return std::generic_category().message(code);
}

Error unwritable(const std::filesystem::path& path, int code) {
  std::string remedy = "choose another place with --output";
  if (code == ENOSPC || code == EDQUOT)
    remedy = "free some space or choose another place with --output";
  return {ErrorKind::output, path.string(), fmt::format("cannot be written: {}", reason(code)),
          remedy};
}

/// A file descriptor that closes itself; `close` tells whether closing worked.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  [[nodiscard]] int get() const { return value_; }
  [[nodiscard]] bool close() { return ::close(std::exchange(value_, -1)) == 0; }

 private:
  int value_;
};

/// 0, or the errno of the write that failed.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// 0, or the errno of the step that failed.
int write_and_sync(Descriptor& file, std::string_view bytes) {
  if (const int failure = write_all(file.get(), bytes)) return failure;
  if (::fsync(file.get()) != 0) return errno;
  return file.close() ? 0 : errno;
}

/// A renamed file is only sure to be found after a crash when its folder is synced too. Some file
/// systems cannot sync a folder (EINVAL): there the rename is all there is.
int sync_folder(const std::filesystem::path& folder) {
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.get() < 0) return errno;
  if (::fsync(directory.get()) != 0 && errno != EINVAL) return errno;
  return 0;
}

/// The mode of the file that is replaced, or that of a new one.
mode_t mode_for(const std::filesystem::path& place) {
  struct stat old {};
  if (::stat(place.c_str(), &old) == 0) return old.st_mode & kPermissionBits;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return kNewFileMode & ~mask;
}

Result<Done> write_through(const std::filesystem::path& path, std::string_view bytes) {
  Descriptor file(::open(
      path.c_str(),
      O_WRONLY | O_CLOEXEC));  // NOLINT(cppcoreguidelines-pro-type-vararg): the system call's form
  if (file.get() < 0) return unwritable(path, errno);
  if (const int code = write_all(file.get(), bytes)) return unwritable(path, code);
  return Done{};
}

std::string suffix_format(const std::filesystem::path& path) {
  std::string suffix = path.extension().string();
  if (!suffix.empty()) suffix.erase(0, 1);
  return suffix == "htm" ? "html" : suffix;
}

Error unknown_format(const std::string& place, const std::string& format,
                     const TargetRules& rules) {
  const std::string nearest = suggest(format, rules.known);
  return {ErrorKind::usage, place,
          format.empty() ? std::string("has no suffix that tells the format")
                         : fmt::format("\"{}\" is no format of this command", format),
          nearest.empty() ? fmt::format("one of {}; or give --format", fmt::join(rules.known, ", "))
                          : fmt::format("did you mean {}?", nearest)};
}

bool is_known(const TargetRules& rules, const std::string& format) {
  return std::ranges::find(rules.known, format) != rules.known.end();
}

/// An output must not replace a source.
std::optional<Error> overwritten_input(const std::vector<Target>& targets,
                                       const std::vector<std::string>& operands) {
  for (const Target& target : targets) {
    for (const std::string& operand : operands) {
      std::error_code failure;
      if (target.path.empty() || !std::filesystem::equivalent(target.path, operand, failure))
        continue;
      if (!std::filesystem::is_regular_file(operand, failure)) continue;
      return Error{ErrorKind::usage, target.path.string(), "is a source and would be overwritten",
                   "choose another place with --output"};
    }
  }
  return std::nullopt;
}

/// A folder that is not there is a slip of the pen more often than a wish: none is made.
std::optional<Error> no_folder(const std::vector<Target>& targets) {
  for (const Target& target : targets) {
    std::error_code ignored;
    const std::filesystem::path folder = folder_of(target.path);
    if (target.path.empty() || std::filesystem::is_directory(folder, ignored)) continue;
    if (std::filesystem::exists(folder, ignored)) return unwritable(folder, ENOTDIR);
    return Error{ErrorKind::output, folder.string(), "the folder does not exist",
                 fmt::format("make it with mkdir -p {}, or choose another place with --output",
                             folder.string())};
  }
  return std::nullopt;
}

bool is_folder(const std::string& output) {
  std::error_code ignored;
  return output.ends_with('/') || std::filesystem::is_directory(output, ignored);
}

}  // namespace

Result<std::vector<Target>> find_targets(const Arguments& arguments, const TargetRules& rules) {
  const auto format = arguments.value("format");
  if (format && !is_known(rules, *format)) return unknown_format("--format", *format, rules);
  std::vector<Target> targets;
  const auto& outputs = arguments.values("output");
  if (outputs.empty()) targets.push_back({{}, format.value_or(rules.otherwise)});
  for (const std::string& output : outputs) {
    if (output == "-") {
      targets.push_back({{}, format.value_or(rules.otherwise)});
    } else if (is_folder(output)) {
      const auto formats = format ? std::vector{*format} : rules.folder_formats;
      for (const std::string& each : formats) {
        targets.push_back({std::filesystem::path(output) / (rules.stem + "." + each), each});
      }
    } else {
      const std::string suffix = suffix_format(output);
      const std::string chosen = is_known(rules, suffix) ? suffix : format.value_or(suffix);
      if (!is_known(rules, chosen)) return unknown_format(output, chosen, rules);
      targets.push_back({output, chosen});
    }
  }
  if (std::ranges::count_if(targets, [](const Target& t) { return t.path.empty(); }) > 1) {
    return Error{ErrorKind::usage, "--output", "standard output is given twice", "give - once"};
  }
  if (auto error = overwritten_input(targets, arguments.operands)) return *error;
  if (auto error = no_folder(targets)) return *error;
  return targets;
}

Result<Done> write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code failure;
  if (std::filesystem::is_directory(path, failure)) return unwritable(path, EISDIR);

  // A pipe or a device is written through: it has no old content to save.
  if (std::filesystem::exists(path, failure) && !std::filesystem::is_regular_file(path, failure)) {
    return write_through(path, bytes);
  }
  // A link is followed, so that the file it names is replaced and not the link.
  std::filesystem::path place = path;
  if (std::filesystem::is_symlink(path, failure)) {
    place = std::filesystem::weakly_canonical(path, failure);
    if (failure) return unwritable(path, failure.value());
  }
  std::string beside =
      (folder_of(place) / fmt::format(".{}.XXXXXX", place.filename().string())).string();
  Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
  if (file.get() < 0) return unwritable(path, errno);
  ::fchmod(file.get(), mode_for(place));
  if (const int code = write_and_sync(file, bytes)) {
    ::unlink(beside.c_str());
    return unwritable(path, code);
  }
  if (::rename(beside.c_str(), place.c_str()) != 0) {
    const int code = errno;
    ::unlink(beside.c_str());
    return unwritable(path, code);
  }
  if (const int code = sync_folder(folder_of(place))) return unwritable(path, code);
  return Done{};
}

Result<Done> write_standard_output(std::string_view bytes) {
  const int failure = write_all(STDOUT_FILENO, bytes);
  if (failure == 0) return Done{};
  if (failure == EPIPE) {
    return Error{ErrorKind::output, "standard output", "closed by its reader",
                 "let the reader read to the end"};
  }
  return unwritable("standard output", failure);
}

Result<Done> write_to(const Target& target, std::string_view bytes) {
  if (target.path.empty()) return write_standard_output(bytes);
  const std::string_view mark = target.format == "txt"  ? ingest::kOwnTextMark
                                : target.format == "md" ? ingest::kOwnMarkdownMark
                                                        : std::string_view();
  return write_file(target.path, std::string(mark).append(bytes));
}

}  // namespace readout::cli
