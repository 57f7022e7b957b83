#include "reader/warc_record.hpp"

#include <algorithm>
#include <charconv>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

constexpr std::string_view kVersion = "WARC/";

/// Where a line begins with a version, from `from` on; npos when none does.
std::size_t find_version(std::string_view bytes, std::size_t from) {
  for (std::size_t at = bytes.find(kVersion, from); at != std::string_view::npos;
       at = bytes.find(kVersion, at + 1)) {
    const bool digit = at + kVersion.size() < bytes.size() && is_digit(bytes[at + kVersion.size()]);
    if (digit && (at == 0 || bytes[at - 1] == '\n')) return at;
  }
  return std::string_view::npos;
}

/// Nothing for what is no number, or none that fits.
std::optional<std::size_t> length_of(const HeaderLines& header) {
  const std::string_view value = header.value("Content-Length");
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (error != std::errc() || end != value.data() + value.size()) return std::nullopt;
  return length;
}

std::size_t behind_line_ends(std::string_view bytes, std::size_t at) {
  constexpr std::size_t kMost = 16;  // two are usual; a longer search would add up
  for (std::size_t n = 0; n < kMost && at < bytes.size() && is_space(bytes[at]); ++n) ++at;
  return at;
}

/// Whether a record that ends there is followed by another, or by nothing.
bool ends_well(std::string_view bytes, std::size_t end) {
  const std::size_t next = behind_line_ends(bytes, end);
  return next == bytes.size() || bytes.substr(next).starts_with(kVersion);
}

}  // namespace

std::optional<WarcRecord> WarcRecords::next() {
  at_ = find_version(bytes_, at_);
  if (at_ == std::string_view::npos) {
    at_ = bytes_.size();
    return std::nullopt;
  }
  WarcRecord record;
  record.offset = at_;
  std::string_view rest = bytes_.substr(at_);
  (void)take_line(rest);
  record.header = HeaderLines(rest);
  const std::size_t begin = bytes_.size() - rest.size() + record.header.length();
  const auto length = length_of(record.header);
  if (length && *length <= bytes_.size() - begin && ends_well(bytes_, begin + *length)) {
    at_ = begin + *length;
  } else {
    const bool beyond = length && *length > bytes_.size() - begin;
    at_ = std::min(find_version(bytes_, begin), bytes_.size());
    record.damage = beyond && at_ == bytes_.size() ? "breaks off" : "states a wrong length";
  }
  record.block = bytes_.substr(begin, at_ - begin);
  return record;
}

}  // namespace readout::reader
