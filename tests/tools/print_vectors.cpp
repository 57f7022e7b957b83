// Prints the vectors of standard input's lines, for tests and benchmarks in Python.
//
//   print_vectors FOLDER [--jobs N] [--portable] < LINES > VECTORS
//
// VECTORS: 512 floats a line, little-endian, no header. The seconds that encoding took, without
// opening, go to standard error.
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "readout/encode/use.hpp"

namespace {

struct Options {
  std::string folder;
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
      options.folder = words[i];
  }
  return options;
}

}  // namespace

int main(int count, char** words) {
  namespace encode = readout::encode;
  const Options options = parse({words + 1, words + count});
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(std::move(line));
  const std::vector<std::string_view> texts(lines.begin(), lines.end());

  const auto& kernels = options.portable ? encode::portable_kernels() : encode::best_kernels();
  const auto encoder = encode::open_use(options.folder, kernels);
  if (!encoder || !encoder.value()->encode(std::vector<std::string_view>{"opened"})) {
    std::cerr << "print_vectors: " << options.folder << " holds no encoder\n";
    return 1;
  }
  const auto start = std::chrono::steady_clock::now();
  const auto vectors = encoder.value()->encode(texts, options.jobs);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  if (!vectors) return 1;
  for (std::size_t i = 0; i < vectors.value().rows(); ++i) {
    const auto row = vectors.value().row(i);
    std::fwrite(row.data(), sizeof(float), row.size(), stdout);
  }
  std::cerr << seconds.count() << '\n';
  return 0;
}
