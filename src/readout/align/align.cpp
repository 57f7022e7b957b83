#include "readout/align/align.hpp"

#include "readout/align/cluster.hpp"
#include "readout/align/features.hpp"
#include "readout/align/links.hpp"
#include "readout/align/points.hpp"
#include "readout/align/split.hpp"
#include "readout/align/weights.hpp"

namespace readout::align {

double join_threshold(const AlignOptions& options) {
  return options.join_threshold > 0 ? options.join_threshold : kWeights.join;
}

std::vector<Point> align(std::span<const SourceView> sources, std::span<const Statement> statements,
                         std::span<const std::vector<std::string>> formulae_of_statement,
                         const lexicon::Lexicon& lexicon, const AlignOptions& options) {
  const std::vector<Features> features =
      make_features(sources, statements, formulae_of_statement, lexicon);
  const Links links(features, kWeights);
  std::vector<std::size_t> source_of;
  source_of.reserve(features.size());
  for (const Features& f : features) {
    source_of.push_back(f.source);
  }
  const auto groups = split(cluster(links, source_of, join_threshold(options), kWeights), links,
                            features, kWeights);
  return make_points(groups, links, features, sources.size(), kWeights);
}

}  // namespace readout::align
