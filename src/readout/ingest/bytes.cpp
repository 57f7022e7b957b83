#include "readout/ingest/bytes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <istream>
#include <optional>
#include <system_error>
#include <utility>

namespace readout::ingest {
namespace {

namespace fs = std::filesystem;

Error input_error(std::string place, std::string message, std::string remedy) {
  return {ErrorKind::input, std::move(place), std::move(message), std::move(remedy)};
}

/// Empty when `path` can be opened as a source.
std::optional<Error> refuse(const fs::path& path, std::size_t max_bytes) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (status.type() == fs::file_type::not_found) {
    return input_error(path.string(), "there is no such file", "check the name");
  }
  if (status.type() == fs::file_type::none) {
    return input_error(path.string(), code.message(), "check the permissions of its folder");
  }
  if (fs::is_directory(status)) {
    return input_error(path.string(), "is a folder, not a source",
                       "give its files, or compare the folder as an event");
  }
  if (fs::is_regular_file(status) && fs::file_size(path, code) > max_bytes && !code) {
    return too_large(path.string(), max_bytes);
  }
  return std::nullopt;
}

Result<std::string> drain(std::istream& stream, const std::string& place, std::size_t max_bytes) {
  constexpr std::size_t kFirst = std::size_t{1} << 13U;  // bytes; most sources are small
  std::string bytes;
  while (stream && bytes.size() <= max_bytes) {
    const std::size_t old = bytes.size();
    const std::size_t chunk = std::max(kFirst, old);
    bytes.resize(old + chunk);
    stream.read(bytes.data() + old, static_cast<std::streamsize>(chunk));
    bytes.resize(old + static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad()) {
    return input_error(place, "cannot be read to its end", "check the disk or the pipe");
  }
  if (bytes.size() > max_bytes) return too_large(place, max_bytes);
  return bytes;
}

}  // namespace

Error too_large(std::string place, std::size_t max_bytes) {
  return input_error(std::move(place),
                     fmt::format("is larger than {} MiB", (max_bytes + 0xFFFFFU) >> 20U),
                     "split it, or keep only the account of the event");
}

Error no_text(std::string place) {
  return input_error(std::move(place), "holds no text", "check that the file was saved whole");
}

Error only_furniture(std::string place) {
  return input_error(std::move(place), "holds text, but all of it was left out as page furniture",
                     "keep it with `--keep all`");
}

Result<std::string> read_bytes(const std::filesystem::path& path, std::size_t max_bytes) {
  if (path == "-") return drain(std::cin, "standard input", max_bytes);
  if (auto error = refuse(path, max_bytes)) return *std::move(error);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    return input_error(path.string(), "cannot be opened for reading", "check its permissions");
  }
  return drain(stream, path.string(), max_bytes);
}

}  // namespace readout::ingest
