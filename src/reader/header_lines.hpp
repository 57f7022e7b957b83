/// Header lines "Name: value" up to a blank line, as HTTP and web archives write them.
///
/// In: bytes, which must outlive it. Out: values by name in any case, the first of a name; how many
/// bytes the lines and the blank one take. At most 64 KiB and 1,000 lines are looked at. A line
/// that goes on another (obsolete since 2014) is left away.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace readout::reader {

class HeaderLines {
 public:
  HeaderLines() = default;
  explicit HeaderLines(std::string_view bytes);

  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  /// "" when there is none.
  [[nodiscard]] std::string_view value(std::string_view name) const;
  [[nodiscard]] std::size_t length() const { return length_; }

 private:
  std::vector<std::pair<std::string_view, std::string_view>> lines_;
  std::size_t length_ = 0;
};

}  // namespace readout::reader
