#include "cli/commands/evaluate_pairs.hpp"

#include <fmt/format.h>
#include <iterator>

#include "readout/compare/sentence_pairs.hpp"

#include "cli/evaluate/evaluation_setting.hpp"
#include "cli/evaluate/pairs_file.hpp"
#include "cli/output.hpp"

namespace readout::cli {
namespace {

/// Every sentence is held against every other: 100 MB and half a minute.
constexpr std::size_t kMostFound = 5000;

using Pairs = std::vector<compare::SentencePair>;

Result<std::string> print_scores(const Pairs& pairs, const EvaluationSetting& setting) {
  const auto compared = compare::compare_pairs(pairs, *setting.lexicon, setting.options());
  if (!compared) return compared.error();
  std::string out;
  for (const align::Similarity& similarity : compared.value()) {
    fmt::format_to(std::back_inserter(out), "{:.6f}\n", similarity.score);
  }
  return out;
}

Result<std::string> print_ranks(const Pairs& pairs, const EvaluationSetting& setting) {
  const auto ranks = compare::rank_counterparts(pairs, *setting.lexicon, setting.options());
  if (!ranks) return ranks.error();
  std::string out;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    fmt::format_to(std::back_inserter(out), "{}\t{}\n", ranks.value().of_b[i],
                   ranks.value().of_a[i]);
  }
  return out;
}

}  // namespace

CommandResult evaluate_pairs(const Arguments& arguments, const Terminal& terminal) {
  if (!arguments.operands.empty()) {
    return Error{ErrorKind::usage, "--pairs", "takes the place of GOLD", "leave one of them out"};
  }
  const auto targets = find_targets(arguments, {"pairs", "txt", {"txt"}, {"txt"}});
  if (!targets) return targets.error();
  const auto setting = read_evaluation_setting(arguments, terminal);
  if (!setting) return setting.error();
  const std::string file = *arguments.value("pairs");
  const auto pairs = read_pairs(file);
  if (!pairs) return pairs.error();
  const bool find = arguments.has("find");
  if (find && pairs.value().size() > kMostFound) {
    return Error{ErrorKind::input, file, fmt::format("holds more than {} pairs", kMostFound),
                 "leave --find out, or give fewer"};
  }
  const auto printed = find ? print_ranks(pairs.value(), setting.value())
                            : print_scores(pairs.value(), setting.value());
  if (!printed) return printed.error();
  for (const Target& target : targets.value()) {
    const auto written = write_to(target, printed.value());
    if (!written) return written.error();
  }
  return kDone;
}

}  // namespace readout::cli
