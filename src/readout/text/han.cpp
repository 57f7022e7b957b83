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

}  // namespace

char32_t to_simplified(char32_t han) {
  static const std::vector<char16_t> table = make_table();
  return han < kFirst || han > kLast ? han : table[han - kFirst];
}

}  // namespace readout::text
