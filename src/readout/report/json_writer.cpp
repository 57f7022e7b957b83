#include "readout/report/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "readout/report/report.hpp"

namespace readout::report {
namespace {

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20U && c != '"' && c != '\\';
}

/// Not zero where any of eight bytes is below `limit`, which is at most 128.
constexpr std::uint64_t any_below(std::uint64_t bytes, std::uint64_t limit) {
  constexpr std::uint64_t kOnes = ~std::uint64_t{0} / 255;
  return (bytes - kOnes * limit) & ~bytes & (kOnes * 128);
}

bool all_plain(std::string_view value) {
  constexpr std::uint64_t kOnes = ~std::uint64_t{0} / 255;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof(eight) <= value.size(); at += sizeof(eight)) {
    std::memcpy(&eight, value.data() + at, sizeof(eight));
    const std::uint64_t special = any_below(eight, 0x20) | any_below(eight ^ kOnes * '"', 1) |
                                  any_below(eight ^ kOnes * '\\', 1);
    if (special != 0) return false;
  }
  return std::ranges::all_of(value.substr(at), is_plain);
}

/// With the escapes that texts need, each of two characters; false where one needs another.
bool append_escaped(std::string& out, std::string_view value) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char c = value[at];
    if (is_plain(c)) continue;
    if (c != '"' && c != '\\' && c != '\n') return false;
    out.append(value.substr(begin, at - begin));
    out += '\\';
    out += c == '\n' ? 'n' : c;
    begin = at + 1;
  }
  out.append(value.substr(begin));
  return true;
}

}  // namespace

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(levels_.size() * static_cast<std::size_t>(layout_.indent), ' ');
}

void JsonWriter::begin_value() {
  if (after_key_ || levels_.empty()) {
    after_key_ = false;
    return;
  }
  if (!levels_.back().empty) out_ += ',';
  levels_.back().empty = false;
  if (levels_.back().spread) new_line();
}

void JsonWriter::open(char mark) {
  begin_value();
  out_ += mark;
  const bool list_of_outermost = levels_.size() == 1 && mark == '[';
  const bool spread =
      layout_.indent >= 0 && (!layout_.by_member || levels_.empty() || list_of_outermost);
  levels_.push_back({spread, true});
}

void JsonWriter::close(char mark) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.spread && !level.empty) new_line();
  out_ += mark;
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  out_ += '"';
  out_ += name;
  out_ += levels_.back().spread ? "\": " : "\":";
  after_key_ = true;
}

void JsonWriter::quoted(std::string_view value) {
  if (all_plain(value) && text::is_valid_utf8(value)) {
    out_ += '"';
    out_ += value;
    out_ += '"';
    return;
  }
  const std::size_t begin = out_.size();
  out_ += '"';
  if (text::is_valid_utf8(value) && append_escaped(out_, value)) {
    out_ += '"';
  } else {
    out_.resize(begin);
    out_ += dump(Json(value), kOneLine);
  }
}

void JsonWriter::text(std::string_view value) {
  begin_value();
  quoted(value);
}

void JsonWriter::number(std::size_t value) {
  begin_value();
  constexpr std::size_t kMostDigits = 20;
  const std::size_t begin = out_.size();
  out_.resize(begin + kMostDigits);
  const auto end = std::to_chars(out_.data() + begin, out_.data() + out_.size(), value).ptr;
  out_.resize(static_cast<std::size_t>(end - out_.data()));
}

void JsonWriter::number(double value) {
  begin_value();
  // Shares with four decimals, as most numbers are; 0 and 1 have one decimal all the same.
  constexpr double kDecimals = 1e4;
  const auto scaled = value > 0 && value < 1 ? std::lround(value * kDecimals) : 0;
  if (scaled == 0 || static_cast<double>(scaled) / kDecimals != value) {
    out_ += dump(Json(value), kOneLine);
    return;
  }
  std::string digits = std::to_string(scaled);
  digits.insert(0, 4 - std::min<std::size_t>(4, digits.size()), '0');
  digits.erase(digits.find_last_not_of('0') + 1);
  out_ += "0." + digits;
}

void JsonWriter::flag(bool value) {
  begin_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  begin_value();
  out_ += "null";
}

void JsonWriter::value(const Json& json) {
  if (json.is_object()) {
    open_object();
    for (const auto& [name, below] : json.items()) {
      const std::string escaped = dump(Json(name), kOneLine);
      tree(std::string_view(escaped).substr(1, escaped.size() - 2), below);
    }
    close_object();
  } else if (json.is_array()) {
    open_array();
    for (const Json& below : json) value(below);
    close_array();
  } else if (json.is_string()) {
    text(json.get_ref<const std::string&>());
  } else {
    begin_value();
    out_ += dump(json, kOneLine);
  }
}

}  // namespace readout::report
