#include "readout/align/align.hpp"

#include <fmt/format.h>
#include <utility>

#include "readout/align/cluster.hpp"
#include "readout/align/features.hpp"
#include "readout/align/links.hpp"
#include "readout/align/narration.hpp"
#include "readout/align/nearness.hpp"
#include "readout/align/points.hpp"
#include "readout/align/split.hpp"
#include "readout/align/weights.hpp"

namespace readout::align {
namespace {

void warn(const Links& links, const Clusters& clusters, std::vector<Warning>& warnings) {
  if (links.hardly_sought() > 0) {
    warnings.push_back({"", "alignment-partial",
                        fmt::format("what {} statements say is said in too many others: "
                                    "their counterparts were looked for by their rarest words only",
                                    links.hardly_sought())});
  }
  if (clusters.full) {
    warnings.push_back({"", "point-full",
                        fmt::format("more than {} statements a source say nearly the same: "
                                    "they stand in several points",
                                    kMostOfASource)});
  }
}

const WeightSets& weight_sets(const AlignOptions& options) {
  return options.weights != nullptr ? *options.weights : shipped_weights();
}

}  // namespace

const Weights& weights_in_force(const AlignOptions& options) {
  const WeightSets& sets = weight_sets(options);
  const bool vectors = options.vectors != nullptr && !options.vectors->empty();
  return vectors ? sets.with_vectors : sets.without_vectors;
}

double join_threshold(const AlignOptions& options) {
  return options.join_threshold > 0 ? options.join_threshold : weights_in_force(options).join;
}

std::vector<Point> align(std::span<const SourceView> sources, std::span<const Statement> statements,
                         std::span<const std::vector<std::string>> formulae_of_statement,
                         const lexicon::Lexicon& lexicon, const AlignOptions& options,
                         std::vector<Warning>* warnings) {
  const std::vector<Statement> narration = narrated_sentences(options.narration);
  const std::vector<Features> all =
      make_features(sources, statements, formulae_of_statement, lexicon, narration);
  const auto features = std::span(all).first(statements.size());
  std::vector<std::size_t> source_of;
  source_of.reserve(features.size());
  for (const Features& f : features) source_of.push_back(f.source);
  const encode::Vectors no_vectors;
  const Nearness nearness(options.vectors != nullptr ? *options.vectors : no_vectors, source_of,
                          options.jobs);
  const Weights& weights = weights_in_force(options);
  const PairScorer scorer(features, nearness, weights, options.without);
  const Links links(scorer);
  Clusters clusters = cluster(links, source_of, join_threshold(options), weights);
  if (warnings != nullptr) warn(links, clusters, *warnings);
  Groups groups = split(std::move(clusters.groups), links, scorer);
  if (options.regroup) options.regroup(groups);
  std::vector<Point> points =
      make_points(groups, links, scorer, sources.size(), join_threshold(options));
  find_narrated(points, all, narration, weight_sets(options).without_vectors);
  return points;
}

}  // namespace readout::align
