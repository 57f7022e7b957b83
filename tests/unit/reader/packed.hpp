// Text packed as servers pack it.
#pragma once
#include <string>

namespace readout::test {

/// `window` as zlib takes it: 15 zlib, 31 gzip, -15 raw.
std::string packed(const std::string& text, int window);
inline std::string gzip(const std::string& text) {
  return packed(text, 31);
}

}  // namespace readout::test
