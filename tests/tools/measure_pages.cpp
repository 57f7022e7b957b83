// Pages a second of ingest and of the bare parser, in turn and in this process.
//
//   measure_pages ROUNDS FILE... > JSON
//
// Each file is read beforehand. A round parses all pages with gumbo alone (its tree made and freed
// again), then makes a Document of each. Standard output gets the median pages a second of both.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <gumbo.h>
#include <iterator>
#include <string>
#include <vector>

#include "readout/ingest/ingest.hpp"

namespace {

using Pages = std::vector<std::string>;

Pages read_all(const std::vector<std::string>& files) {
  Pages pages;
  for (const std::string& file : files) {
    std::ifstream stream(file, std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return pages;
}

/// Nodes below the root, so that no compiler may leave the parse away.
std::size_t parse_bare(const std::string& page) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  const std::size_t nodes = output->root->v.element.children.length;
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return nodes;
}

std::size_t ingest(const std::string& page) {
  readout::ingest::SourceHints hints;
  hints.type = readout::ingest::InputType::html;
  const auto document = readout::ingest::ingest_bytes(page, "page.html", hints);
  return document ? document.value().blocks.size() : 0;
}

template <typename Work>
double pages_a_second(const Pages& pages, Work work) {
  std::size_t sum = 0;
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& page : pages) sum += work(page);
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  return sum == 0 ? 0 : static_cast<double>(pages.size()) / spent.count();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  if (arguments.size() < 2) {
    std::fputs("usage: measure_pages ROUNDS FILE...\n", stderr);
    return 2;
  }
  const int rounds = std::max(1, std::atoi(arguments[0].c_str()));
  const Pages pages = read_all({arguments.begin() + 1, arguments.end()});
  std::vector<double> bare;
  std::vector<double> own;
  for (int round = 0; round < rounds; ++round) {
    bare.push_back(pages_a_second(pages, parse_bare));
    own.push_back(pages_a_second(pages, ingest));
  }
  std::printf("{\"gumbo\": %.1f, \"readout\": %.1f}\n", median(bare), median(own));
}
