// Runs a fuzz target on its seeds, then on mutations of them: fixed random seed, so that a failure
// comes again. Usage: fuzz_X SECONDS SEED_FILE...  The input at work is kept in a file, so that a
// crash leaves it behind.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/target.hpp"

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLongest = 1U << 16U;
constexpr std::string_view kTokens[] = {"“",
                                        "”",
                                        "\"",
                                        "«",
                                        "»",
                                        "「",
                                        "'",
                                        "’",
                                        "\n",
                                        "\n\n",
                                        "<p>",
                                        "</div>",
                                        "<!--",
                                        "&#0;",
                                        ": ",
                                        "said",
                                        "сказал",
                                        "表示",
                                        "。",
                                        "，",
                                        "---\n",
                                        "\xff",
                                        "\xed\xa0\x80",
                                        {"\0", 1},
                                        "{",
                                        "\"text\":",
                                        "\xe2\x80\xae",
                                        "Q:",
                                        "* ",
                                        "1,000",
                                        "12 March"};

static_assert(std::none_of(std::begin(kTokens), std::end(kTokens),
                           [](std::string_view token) { return token.empty(); }),
              "an empty token inserts nothing");

std::string read(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

class Mutator {
 public:
  explicit Mutator(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

  std::string next() {
    std::string input = seeds_[below(seeds_.size())];
    if (input.size() > kLongest) input = input.substr(below(input.size() - kLongest), kLongest);
    for (std::size_t n = 1 + below(8); n > 0; --n) mutate(input);
    return input;
  }

 private:
  std::size_t below(std::size_t limit) {
    return limit == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

  std::string_view token() { return kTokens[below(std::size(kTokens))]; }

  void mutate(std::string& input) {
    const std::size_t at = below(input.size() + 1);
    const std::size_t length = std::min(below(200), input.size() - at);
    switch (below(6)) {
      case 0:
        input.insert(at, token());
        break;
      case 1:
        input.erase(at, length);
        break;
      case 2:
        input.insert(at, input.substr(at, length));
        break;
      case 3:
        if (at < input.size()) input[at] = static_cast<char>(below(256));
        break;
      case 4:
        input.insert(at, seeds_[below(seeds_.size())].substr(0, length));
        break;
      default:
        for (std::size_t n = below(300); n > 0 && input.size() < 2 * kLongest; --n)
          input.insert(at, token());
    }
  }

  std::vector<std::string> seeds_;
  std::mt19937_64 random_{20310312};  // NOLINT(cert-msc51-cpp): the same mutations in every run
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "usage: %s SECONDS SEED_FILE...\n", argv[0]), 2;
  const auto end = Clock::now() + std::chrono::seconds(std::atoi(argv[1]));
  std::vector<std::string> seeds;
  for (int i = 2; i < argc; ++i) seeds.push_back(read(argv[i]));
  const std::string kept = std::filesystem::path(argv[0]).filename().string() + ".input";
  std::size_t runs = 0;
  const auto run = [&](const std::string& input) {
    std::ofstream(kept, std::ios::binary) << input;
    const auto start = Clock::now();
    readout::test::fuzz(input);
    ++runs;
    if (Clock::now() - start < std::chrono::seconds(20)) return true;
    std::fprintf(stderr, "an input of %zu bytes took over 20 s; it is in %s\n", input.size(),
                 kept.c_str());
    return false;
  };
  for (const std::string& seed : seeds) {
    if (!run(seed)) return 1;
  }
  Mutator mutator(seeds);
  while (Clock::now() < end) {
    if (!run(mutator.next())) return 1;
  }
  std::filesystem::remove(kept);
  std::printf("%zu inputs, nothing found\n", runs);
  return 0;
}
