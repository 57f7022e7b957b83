// Prints the parts of the similarity of sentence pairs: what scripts/fit_alignment.py fits the
// weights of loose pairs on.
//
//   sentence_parts ENCODER < PAIRS.tsv
//
// In: two sentences a line, a tab between; all first ones in one language, and all second ones.
// Out: JSON: the names of the parts, whether the languages are one, a row of parts a pair.
#include <iostream>
#include <nlohmann/json.hpp>

#include "readout/compare/sentence_pairs.hpp"

#include "value_or_exit.hpp"

using namespace readout;  // NOLINT: tools read better without the prefix
using nlohmann::json;
using readout::test::value_or_exit;

namespace {

std::vector<compare::SentencePair> read_pairs() {
  std::vector<compare::SentencePair> pairs;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    pairs.push_back({line.substr(0, tab), line.substr(std::min(tab + 1, line.size()))});
  }
  return pairs;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: sentence_parts ENCODER < PAIRS.tsv\n";
    return 2;
  }
  const auto encoder = value_or_exit(encode::open_encoder(argv[1]));
  compare::CompareOptions options;
  options.encoder = encoder.get();
  const auto pairs =
      value_or_exit(compare::compare_pairs(read_pairs(), lexicon::shipped(), options));
  json rows = json::array();
  for (const align::Similarity& pair : pairs) rows.push_back(pair.parts);
  const json out{{"part_names", align::part_names()},
                 {"same", pairs.empty() || pairs.front().same_language},
                 {"rows", rows}};
  std::cout << out.dump() << "\n";
}
