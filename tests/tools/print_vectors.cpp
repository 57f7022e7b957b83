// Prints the vectors of standard input's lines, for tests and benchmarks in Python.
//
//   print_vectors WHICH [--jobs N] [--portable] < LINES > VECTORS
//
// WHICH as --encoder takes it; with --portable a folder, whose weights any processor's instructions
// are used on. VECTORS: 32-bit floats, a row a line, little-endian, no header. Standard error gets
// one line: rows, values a row, and the processor seconds that encoding took, without opening.
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "readout/encode/use.hpp"

namespace {

namespace encode = readout::encode;

struct Options {
  std::string which;
  std::size_t jobs = 1;
  bool portable = false;
};

Options parse(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--portable")
      options.portable = true;
    else if (words[i] == "--jobs" && i + 1 < words.size())
      options.jobs = std::stoul(words[++i]);
    else
      options.which = words[i];
  }
  return options;
}

int fail(const readout::Error& error) {
  std::cerr << error.place << ": " << error.message << "; " << error.remedy << '\n';
  return 1;
}

}  // namespace

int main(int count, char** words) {
  const Options options = parse({words + 1, words + count});
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(std::move(line));
  const std::vector<std::string_view> texts(lines.begin(), lines.end());

  const auto encoder = options.portable
                           ? encode::open_use(options.which, encode::portable_kernels())
                           : encode::open_encoder(options.which);
  if (!encoder) return fail(encoder.error());
  // The tokenizer is waited for here, so that it is not counted; a blank text is sent to nobody.
  if (const auto ready = encoder.value()->encode(std::vector<std::string_view>{" "}); !ready)
    return fail(ready.error());
  const std::clock_t start = std::clock();
  const auto vectors = encoder.value()->encode(texts, options.jobs);
  const std::clock_t end = std::clock();
  if (!vectors) return fail(vectors.error());
  for (std::size_t i = 0; i < vectors.value().rows(); ++i) {
    const auto row = vectors.value().row(i);
    std::fwrite(row.data(), sizeof(float), row.size(), stdout);
  }
  std::cerr << vectors.value().rows() << ' ' << vectors.value().dimension() << ' '
            << static_cast<double>(end - start) / CLOCKS_PER_SEC << '\n';
  return 0;
}
