#include "readout/ingest/json_place.hpp"

#include <algorithm>

namespace readout::ingest {
namespace {

/// Walks the text once, keeping for each open bracket how many steps of the path lead to it.
class Finder {
 public:
  Finder(std::string_view json, const std::vector<std::string>& path) : json_(json), path_(path) {}

  std::size_t run() {
    while (at_ < json_.size() && !(reached_ == path_.size() && found_)) step();
    return best_;
  }

 private:
  struct Level {
    bool array = false;
    bool on_path = false;
    std::size_t index = 0;
    std::string_view key;
    bool key_next = true;
  };

  void step() {
    const char c = json_[at_];
    if (c == '"') return string();
    if (c == '{' || c == '[') return open(c == '[');
    if (c == '}' || c == ']') {
      if (!levels_.empty()) levels_.pop_back();
    } else if (c == ',') {
      next_member();
    } else if (c == ':') {
      if (!levels_.empty()) levels_.back().key_next = false;
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      return scalar();
    }
    ++at_;
  }

  void next_member() {
    if (levels_.empty()) return;
    ++levels_.back().index;
    levels_.back().key_next = true;
  }

  void string() {
    const std::size_t begin = at_;
    at_ = behind_string(json_, at_);
    if (!levels_.empty() && !levels_.back().array && levels_.back().key_next) {
      levels_.back().key = json_.substr(begin + 1, at_ - begin - 2);
    } else {
      value(begin);
    }
  }

  void scalar() {
    value(at_);
    at_ = std::min(json_.find_first_of(",]} \t\r\n", at_), json_.size());
  }

  void open(bool array) {
    const bool on_path = value(at_);
    levels_.push_back({array, on_path, 0, {}, true});
    ++at_;
  }

  /// Whether the value that begins at `begin` is on the path; remembers the deepest that is.
  bool value(std::size_t begin) {
    if (levels_.empty()) {
      best_ = begin;
      return true;
    }
    const Level& level = levels_.back();
    const std::size_t depth = levels_.size();
    if (!level.on_path || depth > path_.size()) return false;
    const std::string& wanted = path_[depth - 1];
    if (level.array ? std::to_string(level.index) != wanted : level.key != wanted) return false;
    best_ = begin;
    reached_ = depth;
    found_ = true;
    return true;
  }

  std::string_view json_;
  const std::vector<std::string>& path_;
  std::vector<Level> levels_;
  std::size_t at_ = 0;
  std::size_t best_ = 0;
  std::size_t reached_ = 0;
  bool found_ = false;
};

}  // namespace

std::size_t behind_string(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return std::min(at + 1, json.size());
}

text::Place place_of(std::string_view json, const std::vector<std::string>& path) {
  return text::place_at(json, Finder(json, path).run());
}

bool nests_deeper(std::string_view json, std::size_t limit) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] == '"') {
      at = behind_string(json, at);
      continue;
    }
    if (json[at] == '{' || json[at] == '[') ++depth;
    if ((json[at] == '}' || json[at] == ']') && depth > 0) --depth;
    if (depth > limit) return true;
    ++at;
  }
  return false;
}

}  // namespace readout::ingest
