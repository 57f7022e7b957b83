#include "readout/ingest/terms.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongest = 16'384;  // bytes
constexpr std::size_t kFewestLetters = 4;
constexpr std::size_t kStem = 5;

/// At most `bytes`, ending with a whole character.
std::string_view beginning(std::string_view text, std::size_t bytes) {
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
  return text.substr(0, bytes);
}

class Cutter {
 public:
  void add(char32_t c, std::string_view shown) {
    if (text::is_han(c)) {
      close();
      if (!han_.empty()) terms_.push_back(han_ + std::string(shown));
      han_ = shown;
      return;
    }
    han_.clear();
    if (!text::is_letter(c) && !text::is_digit(c)) {
      close();
    } else if (letters_++ < kStem) {
      word_ += shown;
    }
  }

  std::vector<std::string> take() {
    close();
    return std::move(terms_);
  }

 private:
  void close() {
    if (letters_ >= kFewestLetters) terms_.push_back(word_);
    word_.clear();
    letters_ = 0;
  }

  std::vector<std::string> terms_;
  std::string word_;
  std::size_t letters_ = 0;
  std::string han_;
};

}  // namespace

std::vector<std::string> terms_of(std::string_view line) {
  const std::string folded = text::fold(beginning(line, kLongest));
  Cutter cutter;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(folded, at);
    cutter.add(c, std::string_view(folded).substr(begin, at - begin));
  }
  return cutter.take();
}

double likelihood_of(std::string_view line, const text::StringSet& terms) {
  const std::vector<std::string> own = terms_of(line);
  constexpr double kDoubt = 1.5;  ///< terms
  const auto shared =
      std::ranges::count_if(own, [&](const std::string& term) { return terms.contains(term); });
  return static_cast<double>(shared) / (static_cast<double>(own.size()) + kDoubt);
}

}  // namespace readout::ingest
