#include "cli/evaluate/evaluation_setting.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <utility>

#include "readout/ingest/bytes.hpp"

#include "cli/encoder_choice.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

Result<align::WeightSets> read_weights(const std::string& path) {
  constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
  const auto bytes = ingest::read_bytes(path, kMostBytes);
  if (!bytes) return bytes.error();
  return align::parse_weights(bytes.value(), path);
}

Result<std::vector<align::Part>> parts_left_out(const Arguments& arguments) {
  std::vector<align::Part> parts;
  for (const std::string& name : arguments.values("without")) {
    const auto part = align::part_named(name);
    if (!part) {
      return Error{ErrorKind::usage, "--without",
                   fmt::format("the similarity has no part \"{}\"", harmless(name)),
                   fmt::format("name one of {}", fmt::join(align::part_names(), ", "))};
    }
    parts.push_back(*part);
  }
  return parts;
}

}  // namespace

compare::CompareOptions EvaluationSetting::options() const {
  compare::CompareOptions options;
  options.discover_phrases = false;
  options.jobs = jobs;
  options.encoder = encoder.get();
  options.alignment.weights = weights ? &*weights : nullptr;
  options.alignment.without = without;
  return options;
}

Result<EvaluationSetting> read_evaluation_setting(const Arguments& arguments,
                                                  const Terminal& terminal) {
  EvaluationSetting setting;
  auto encoder = choose_encoder(arguments, terminal);
  if (!encoder) return encoder.error();
  setting.encoder = std::move(encoder).value();
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  setting.jobs = jobs.value();
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  setting.lexicon = lexicon.value();
  auto without = parts_left_out(arguments);
  if (!without) return without.error();
  setting.without = std::move(without).value();
  if (arguments.has("weights")) {
    auto weights = read_weights(*arguments.value("weights"));
    if (!weights) return weights.error();
    setting.weights = std::move(weights).value();
  }
  return setting;
}

}  // namespace readout::cli
