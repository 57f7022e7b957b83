// How fast the formulae of the lexicon are found in texts.
//
//   measure_matching LANGUAGE FILE...
//
// Prints, tab-separated: texts, bytes, formulae, patterns, milliseconds to compile all patterns of
// the language for any text, milliseconds of the analysis (words, stems, sentences), of the
// matching and the hits. Times are of the processor, after one text that loads the dictionaries.
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/phrases/match.hpp"
#include "readout/text/analysis.hpp"

namespace {

using namespace readout;

class Stopwatch {
 public:
  [[nodiscard]] double milliseconds() const {
    constexpr double kThousand = 1000;
    return static_cast<double>(std::clock() - start_) * kThousand / CLOCKS_PER_SEC;
  }

 private:
  std::clock_t start_ = std::clock();
};

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t patterns_of(const std::string& language) {
  std::size_t count = 0;
  for (const lexicon::Formula& formula : lexicon::shipped().formulae()) {
    const auto found = formula.patterns.find(language);
    if (found != formula.patterns.end()) count += found->second.size();
  }
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string language = argv[1];
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int i = 2; i < argc; ++i) bytes += texts.emplace_back(read(argv[i])).size();
  static_cast<void>(text::analyse(texts.front(), language));
  const std::size_t patterns = patterns_of(language);

  const Stopwatch compiling;
  const std::vector<std::string> languages{language};
  const phrases::Matcher matcher(lexicon::shipped(), languages);
  const double compile = compiling.milliseconds();

  const Stopwatch analysing;
  std::vector<text::Analysis> analyses;
  analyses.reserve(texts.size());
  for (const std::string& each : texts) analyses.push_back(text::analyse(each, language));
  const double analysis = analysing.milliseconds();

  const Stopwatch matching;
  std::size_t hits = 0;
  for (std::size_t i = 0; i < texts.size(); ++i)
    hits += matcher.match(texts[i], analyses[i]).size();
  std::printf("%zu\t%zu\t%zu\t%zu\t%.1f\t%.1f\t%.1f\t%zu\n", texts.size(), bytes,
              lexicon::shipped().formulae().size(), patterns, compile, analysis,
              matching.milliseconds(), hits);
  return 0;
}
