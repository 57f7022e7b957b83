/// Hash tables by words that a std::string_view looks up without a copy.
#pragma once
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace readout::text {

struct StringHash {
  using is_transparent = void;
  /// Eight bytes at a time, in place: words are short and asked for at every token. Not noexcept,
  /// so that tables keep the hash of an entry beside it.
  std::size_t operator()(std::string_view s) const {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
    const auto eight = [](const char* at) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, at, sizeof(bytes));
      return bytes;
    };
    const auto mixed = [](std::uint64_t hash) { return (hash ^ (hash >> 29U)) * kOdd; };
    std::uint64_t hash = s.size() * kOdd;
    std::size_t at = 0;
    for (; at + 8 <= s.size(); at += 8) hash = mixed(hash ^ eight(s.data() + at));
    std::uint64_t rest = 0;
    if (s.size() >= 8) {
      rest = eight(s.data() + s.size() - 8);  // some bytes count twice
    } else {
      for (; at < s.size(); ++at) rest = (rest << 8U) | static_cast<unsigned char>(s[at]);
    }
    hash = mixed(hash ^ rest);
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
  }
};
template <class Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;
using StringSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

}  // namespace readout::text
