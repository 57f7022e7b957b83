#include "readout/align/align.hpp"

#include <fmt/format.h>
#include <utility>

#include "readout/align/cluster.hpp"
#include "readout/align/features.hpp"
#include "readout/align/links.hpp"
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

}  // namespace

double join_threshold(const AlignOptions& options) {
  return options.join_threshold > 0 ? options.join_threshold : kWeights.join;
}

std::vector<Point> align(std::span<const SourceView> sources, std::span<const Statement> statements,
                         std::span<const std::vector<std::string>> formulae_of_statement,
                         const lexicon::Lexicon& lexicon, const AlignOptions& options,
                         std::vector<Warning>* warnings) {
  const std::vector<Features> features =
      make_features(sources, statements, formulae_of_statement, lexicon);
  const Links links(features, kWeights);
  std::vector<std::size_t> source_of;
  source_of.reserve(features.size());
  for (const Features& f : features) {
    source_of.push_back(f.source);
  }
  Clusters clusters = cluster(links, source_of, join_threshold(options), kWeights);
  if (warnings != nullptr) warn(links, clusters, *warnings);
  Groups groups = split(std::move(clusters.groups), links, features, kWeights);
  if (options.regroup) options.regroup(groups);
  return make_points(groups, links, features, sources.size(), kWeights, join_threshold(options));
}

}  // namespace readout::align
