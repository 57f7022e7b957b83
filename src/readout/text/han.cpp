#include "readout/text/han.hpp"

#include <cstddef>
#include <vector>

#include "readout/model/embedded.hpp"
#include "readout/text/unicode.hpp"

namespace readout::embedded {
std::span<const File> han_table();
}  // namespace readout::embedded

namespace readout::text {
namespace {

constexpr char32_t kFirst = 0x3400;
constexpr char32_t kLast = 0x9FFF;

std::vector<char16_t> make_table() {
  std::vector<char16_t> table(kLast - kFirst + 1);
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<char16_t>(kFirst + i);
  const std::string_view pairs = embedded::han_table().front().bytes;
  for (std::size_t position = 0; position < pairs.size(); ++position) {  // over the line's end
    const char32_t traditional = next_code_point(pairs, position);
    table[traditional - kFirst] = static_cast<char16_t>(next_code_point(pairs, position));
  }
  return table;
}

const std::vector<char16_t>& table() {
  static const std::vector<char16_t> kTable = make_table();
  return kTable;
}

/// What the table turns other characters into. Some are Traditional too (后, 里): few of a text.
std::vector<bool> make_simplified() {
  std::vector<bool> simplified(kLast - kFirst + 1);
  for (std::size_t i = 0; i < simplified.size(); ++i) {
    if (table()[i] != kFirst + i) simplified[table()[i] - kFirst] = true;
  }
  return simplified;
}

bool is_in_table(char32_t c) {
  return c >= kFirst && c <= kLast;
}

}  // namespace

char32_t to_simplified(char32_t han) {
  return is_in_table(han) ? table()[han - kFirst] : han;
}

std::string in_simplified(std::string_view valid_utf8) {
  std::string out;
  out.reserve(valid_utf8.size());
  for (std::size_t at = 0; at < valid_utf8.size();) {
    append_utf8(out, to_simplified(next_code_point(valid_utf8, at)));
  }
  return out;
}

std::string_view han_script(std::string_view text) {
  static const std::vector<bool> simplified = make_simplified();
  std::size_t traditional_only = 0;
  std::size_t simplified_only = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_in_table(c)) continue;
    if (table()[c - kFirst] != c) {
      ++traditional_only;
    } else if (simplified[c - kFirst]) {
      ++simplified_only;
    }
  }
  if (traditional_only == simplified_only) return {};
  return traditional_only > simplified_only ? "Hant" : "Hans";
}

}  // namespace readout::text
