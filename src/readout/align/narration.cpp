#include "readout/align/narration.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "readout/align/candidates.hpp"
#include "readout/align/similarity.hpp"

namespace readout::align {
namespace {

/// The score from which a sentence tells what a statement says.
constexpr double kTold = 0.9;
/// Speakers' labels, thanks and headings have fewer words that say something.
constexpr std::size_t kFewestTerms = 5;
constexpr std::array kOfStatements{Part::kind, Part::place};

bool may_tell(const Features& statement, const Features& sentence) {
  return statement.source != sentence.source && statement.language == sentence.language &&
         statement.negates == sentence.negates && sentence.terms.size() >= kFewestTerms;
}

bool clash(const Parts& parts) {
  return at(parts, Part::number_clash) > 0 || at(parts, Part::name_clash) > 0;
}

/// A sentence as a statement sees it.
struct Sight {
  std::size_t sentence = 0;
  double score = 0;
};

class Narration {
 public:
  Narration(std::span<const Features> features, std::span<const Statement> sentences,
            const Weights& weights)
      : sentences_(sentences), sights_(features.size() - sentences.size()) {
    const std::vector<std::size_t> source_of;
    const encode::Vectors no_vectors;
    const Nearness nowhere(no_vectors, source_of, 1);
    // Narration has no kind, and stands where its author likes.
    const PairScorer scorer(features, nowhere, weights, kOfStatements);
    for (const auto& [a, b] : find_candidates_beyond(features, sights_.size()).pairs) {
      if (!may_tell(features[a], features[b])) continue;
      const Similarity similarity = scorer.compare(a, b);
      if (similarity.score < kTold || clash(similarity.parts)) continue;
      sights_[a].push_back({b - sights_.size(), similarity.score});
    }
  }

  [[nodiscard]] std::vector<Narrated> of(const Point& point) const {
    std::map<std::size_t, Narrated> best;  // by source
    for (const Member& member : point.members) {
      for (const Sight& sight : sights_[member.statement]) {
        const Statement& sentence = sentences_[sight.sentence];
        const Narrated narrated{sentence.source, sentence.span, sight.score, member.statement};
        const auto [entry, fresh] = best.try_emplace(sentence.source, narrated);
        if (!fresh && comes_before(narrated, entry->second)) entry->second = narrated;
      }
    }
    std::vector<Narrated> found;
    for (const std::size_t source : point.missing_from) {
      if (const auto told = best.find(source); told != best.end()) found.push_back(told->second);
    }
    return found;
  }

 private:
  static bool comes_before(const Narrated& a, const Narrated& b) {
    return std::tie(b.score, a.sentence.begin, a.beside) <
           std::tie(a.score, b.sentence.begin, b.beside);
  }

  std::span<const Statement> sentences_;
  std::vector<std::vector<Sight>> sights_;  ///< by statement
};

}  // namespace

std::vector<Statement> narrated_sentences(std::span<const std::vector<Span>> narration) {
  std::vector<Statement> sentences;
  for (std::size_t source = 0; source < narration.size(); ++source) {
    for (const Span& span : narration[source]) {
      Statement sentence;
      sentence.source = source;
      sentence.span = span;
      sentence.content = {span};
      sentences.push_back(std::move(sentence));
    }
  }
  return sentences;
}

void find_narrated(std::vector<Point>& points, std::span<const Features> features,
                   std::span<const Statement> sentences, const Weights& without_vectors) {
  const auto has_gap = [](const Point& point) { return !point.missing_from.empty(); };
  if (sentences.empty() || std::ranges::none_of(points, has_gap)) return;
  const Narration narration(features, sentences, without_vectors);
  for (Point& point : points) point.narrated = narration.of(point);
}

}  // namespace readout::align
