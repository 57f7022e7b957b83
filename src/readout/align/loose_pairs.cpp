#include "readout/align/loose_pairs.hpp"

namespace readout::align {
namespace {

constexpr double kAnywhere = 0.5;

std::vector<std::size_t> sources_of(std::span<const Statement> statements) {
  std::vector<std::size_t> sources;
  sources.reserve(statements.size());
  for (const Statement& statement : statements) sources.push_back(statement.source);
  return sources;
}

std::vector<Features> placeless(std::vector<Features> all) {
  for (Features& features : all) features.place = kAnywhere;
  return all;
}

}  // namespace

LoosePairs::LoosePairs(std::span<const SourceView> sources, std::span<const Statement> statements,
                       const lexicon::Lexicon& lexicon, const AlignOptions& options)
    : source_of_(sources_of(statements)),
      features_(placeless(make_features(sources, statements, {}, lexicon))),
      nearness_(options.vectors != nullptr ? *options.vectors : no_vectors_, source_of_,
                options.jobs),
      weights_(weights_in_force(options)),
      scorer_(features_, nearness_, weights_, options.without) {}

Similarity LoosePairs::compare(std::size_t a, std::size_t b) const {
  Similarity similarity = scorer_.compare(a, b);
  const Fit& fit = similarity.same_language ? weights_.same_language : weights_.across;
  similarity.bar = Bar::none;
  similarity.score = score_of(similarity.parts, fit.loose);
  return similarity;
}

}  // namespace readout::align
