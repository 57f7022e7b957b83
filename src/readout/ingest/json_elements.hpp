/// The elements of a JSON array one by one, each as written and where it stands, so that one bad
/// element costs no other.
///
/// In: text whose first character, white space aside, is '['. Out: trimmed views into it; the text
/// need not be valid. Linear, does not recurse.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "readout/text/place.hpp"

namespace readout::ingest {

struct JsonElement {
  std::string_view text;
  text::Place place;  ///< of its first character
};

class JsonElements {
 public:
  explicit JsonElements(std::string_view array);

  [[nodiscard]] std::optional<JsonElement> next();
  /// After the last element: whether the array ends, with nothing behind it.
  [[nodiscard]] bool closed() const { return closed_; }

 private:
  void skip_blank();
  void pass(std::size_t end);
  [[nodiscard]] std::size_t end_of_element() const;

  std::string_view json_;
  std::size_t at_ = 0;
  text::Place place_;
  bool closed_ = false;
};

/// Whether the text is one JSON object on several lines, and nothing else.
[[nodiscard]] bool is_one_object(std::string_view json);

}  // namespace readout::ingest
