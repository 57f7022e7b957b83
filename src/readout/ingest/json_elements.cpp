#include "readout/ingest/json_elements.hpp"

#include <algorithm>

#include "readout/ingest/json_place.hpp"

namespace readout::ingest {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

/// Behind the string, the array, the object or the single character at `at`; npos for an array or
/// an object that is never closed.
std::size_t behind_value(std::string_view json, std::size_t at) {
  std::size_t depth = 0;
  do {
    const char c = json[at];
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth > 0) --depth;
    at = c == '"' ? behind_string(json, at) : at + 1;
  } while (depth > 0 && at < json.size());
  return depth == 0 ? at : std::string_view::npos;
}

}  // namespace

bool is_one_object(std::string_view json) {
  const std::size_t first = json.find_first_not_of(kBlank);
  if (first == std::string_view::npos || json[first] != '{') return false;
  const std::size_t last = json.find_last_not_of(kBlank);
  const std::string_view object = json.substr(first, last + 1 - first);
  return object.find('\n') != std::string_view::npos && behind_value(object, 0) == object.size();
}

JsonElements::JsonElements(std::string_view array) : json_(array) {
  skip_blank();
  pass(at_ + 1);
}

/// Moves on to `end`, counting lines and columns.
void JsonElements::pass(std::size_t end) {
  for (end = std::min(end, json_.size()); at_ < end; ++at_) {
    const auto byte = static_cast<unsigned char>(json_[at_]);
    if (byte == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      ++place_.column;
    }
  }
}

void JsonElements::skip_blank() {
  pass(json_.find_first_not_of(kBlank, at_));
}

/// The comma or the bracket behind the element at `at_`.
std::size_t JsonElements::end_of_element() const {
  std::size_t at = at_;
  while (at < json_.size() && json_[at] != ',' && json_[at] != ']') at = behind_value(json_, at);
  return std::min(at, json_.size());
}

std::optional<JsonElement> JsonElements::next() {
  skip_blank();
  if (at_ < json_.size() && json_[at_] == ',') {
    pass(at_ + 1);
    skip_blank();
  }
  if (at_ >= json_.size()) return std::nullopt;
  if (json_[at_] == ']') {
    pass(at_ + 1);
    skip_blank();
    closed_ = at_ >= json_.size();
    pass(json_.size());
    return std::nullopt;
  }
  JsonElement element{json_.substr(at_, end_of_element() - at_), place_};
  pass(at_ + element.text.size());
  element.text = element.text.substr(0, element.text.find_last_not_of(kBlank) + 1);
  return element;
}

}  // namespace readout::ingest
