#include "readout/align/similarity.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace readout::align {
namespace {

/// Statements with less in common have no run worth the search.
constexpr double kWorthARun = 0.15;
/// A common run of this many words is as good as a longer one.
constexpr double kFullRun = 8;
/// Rarity of anchors that settles the matter.
constexpr double kFullAnchors = 8;
/// Rarity of concepts that does.
constexpr double kFullConcepts = 24;
/// From this overlap and this share of all words, and so many words that tell something, one
/// account may have given another's words to the wrong speaker.
constexpr double kSameWords = 0.8;
constexpr std::size_t kFewestSameTerms = 5;
/// So much of what one denies another has to say for it to be the same.
constexpr double kDeniedWords = 0.7;
/// A containment in a statement of one or two common words means little.
constexpr double kThinMass = 6;

/// The sum over what both have of what `count` makes of its two weights.
template <typename Count>
double over_shared(const std::vector<Term>& a, const std::vector<Term>& b, Count count) {
  double sum = 0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->id < j->id) {
      ++i;
    } else if (j->id < i->id) {
      ++j;
    } else {
      sum += count(static_cast<double>(i->weight), static_cast<double>(j->weight));
      ++i;
      ++j;
    }
  }
  return sum;
}

double shared_weight(const std::vector<Term>& a, const std::vector<Term>& b) {
  return over_shared(a, b, [](double x, double y) { return std::min(x, y); });
}

double scalar_product(const std::vector<Term>& a, const std::vector<Term>& b) {
  return over_shared(a, b, std::multiplies<>());
}

double ratio(double part, double whole) {
  return whole > 0 ? std::min(1.0, part / whole) : 0;
}

std::size_t longest_common_run(const std::vector<std::uint32_t>& a,
                               const std::vector<std::uint32_t>& b) {
  std::vector<std::size_t> ending(b.size() + 1, 0);
  std::size_t best = 0;
  for (const std::uint32_t word : a) {
    for (std::size_t j = b.size(); j > 0; --j) {
      ending[j] = b[j - 1] == word ? ending[j - 1] + 1 : 0;
      best = std::max(best, ending[j]);
    }
  }
  return best;
}

double run_part(const Features& a, const Features& b) {
  const auto shorter = static_cast<double>(std::min(a.words.size(), b.words.size()));
  const auto run = static_cast<double>(longest_common_run(a.words, b.words));
  return run < 2 ? 0 : ratio(run, std::clamp(shorter, 4.0, kFullRun));
}

double shared_formulae(const Features& a, const Features& b) {
  std::vector<std::uint32_t> shared;
  std::ranges::set_intersection(a.formulae, b.formulae, std::back_inserter(shared));
  return ratio(static_cast<double>(shared.size()),
               static_cast<double>(std::min(a.formulae.size(), b.formulae.size())));
}

/// Both have some, and not all of the poorer one's are the other's.
double clash(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::uint32_t> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  return 1 - ratio(static_cast<double>(shared.size()),
                   static_cast<double>(std::min(a.size(), b.size())));
}

/// A pull quote is a quotation.
StatementKind comparable(StatementKind kind) {
  return kind == StatementKind::pull_quote ? StatementKind::direct : kind;
}

/// Shared anchors that tell what is spoken of: "three" may be three of anything.
bool share_telling_anchor(const Features& a, const Features& b) {
  return std::ranges::any_of(a.anchors, [&](const Term& term) {
    return std::ranges::binary_search(b.anchors, term.id, {}, &Term::id) &&
           !std::ranges::binary_search(a.bare_numbers, term.id);
  });
}

/// Across languages the speaker, the place and the length are the same by chance too often.
bool has_content(const Features& a, const Features& b, const Parts& parts) {
  return a.language == b.language || at(parts, Part::concepts) > 0 ||
         at(parts, Part::formulae) > 0 || share_telling_anchor(a, b);
}

/// Whether both accounts know both speakers, so that they are two: a name that only one of them has
/// may be anybody of the other, and a country is its people.
bool are_two_speakers(const Features& a, const Features& b) {
  const auto is_known_to = [](const Features& speaking, std::size_t source) {
    return speaking.known_in != nullptr && std::ranges::binary_search(*speaking.known_in, source);
  };
  return !a.joint && !b.joint && !a.body && !b.body && is_known_to(a, b.source) &&
         is_known_to(b, a.source);
}

/// Of all words of both, function words too, those in common, each once.
double share_of_words(std::vector<std::uint32_t> a, std::vector<std::uint32_t> b) {
  for (auto* words : {&a, &b}) {
    std::ranges::sort(*words);
    words->erase(std::unique(words->begin(), words->end()), words->end());
  }
  std::vector<std::uint32_t> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  return ratio(2 * static_cast<double>(shared.size()), static_cast<double>(a.size() + b.size()));
}

bool are_same_words(const Features& a, const Features& b, const Parts& parts) {
  return at(parts, Part::overlap) >= kSameWords &&
         std::min(a.terms.size(), b.terms.size()) >= kFewestSameTerms &&
         share_of_words(a.words, b.words) >= kSameWords;
}

void compare_words(const Features& a, const Features& b, Parts& parts) {
  const double shared = shared_weight(a.terms, b.terms);
  const double poorer = std::min(a.term_mass, b.term_mass);
  const double overlap = ratio(scalar_product(a.terms, b.terms), a.term_norm * b.term_norm);
  const double containment = ratio(shared, std::max(poorer, kThinMass));
  at(parts, Part::overlap) = overlap;
  at(parts, Part::containment) = containment;
  if ((overlap + containment) / 2 >= kWorthARun) at(parts, Part::run) = run_part(a, b);
}

void compare_meanings(const Features& a, const Features& b, Parts& parts) {
  const double anchors = shared_weight(a.anchors, b.anchors);
  at(parts, Part::anchors) = ratio(2 * anchors, a.anchor_mass + b.anchor_mass);
  at(parts, Part::anchor_mass) = ratio(anchors, kFullAnchors);
  const double concepts = shared_weight(a.concepts, b.concepts);
  at(parts, Part::concepts) = ratio(2 * concepts, a.concept_mass + b.concept_mass);
  at(parts, Part::concept_mass) = ratio(concepts, kFullConcepts);
  at(parts, Part::formulae) = shared_formulae(a, b);
  at(parts, Part::number_clash) = clash(a.quantities, b.quantities);
  at(parts, Part::name_clash) = clash(a.actors, b.actors);
}

void compare_frames(const Features& a, const Features& b, Parts& parts) {
  const double speaker = speaker_agreement(a, b);
  at(parts, Part::same_speaker) = speaker == 1 ? 1 : 0;
  at(parts, Part::other_speaker) = speaker == 0 ? 1 : 0;
  at(parts, Part::kind) = comparable(a.kind) == comparable(b.kind) ? 1 : 0;
  const auto [shorter, longer] = std::minmax({a.words.size(), b.words.size()});
  at(parts, Part::length) = ratio(static_cast<double>(shorter), static_cast<double>(longer));
  at(parts, Part::words) = std::log1p(static_cast<double>(shorter));
  at(parts, Part::place) = 1 - std::abs(a.place - b.place);
}

}  // namespace

double speaker_agreement(const Features& a, const Features& b) {
  if (a.speakers.empty() || b.speakers.empty()) {
    return 0.5;
  }
  if (a.speakers == b.speakers) {
    return 1;
  }
  const auto meet = [](const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) {
    std::vector<std::uint32_t> common;
    std::ranges::set_intersection(x, y, std::back_inserter(common));
    return !common.empty();
  };
  return meet(a.speakers, b.sides) || meet(a.sides, b.speakers) ? 0.5 : 0;
}

PairScorer::PairScorer(std::span<const Features> features, const Nearness& nearness,
                       const Weights& weights, std::span<const Part> without)
    : features_(features),
      nearness_(nearness),
      weights_(weights),
      without_(without.begin(), without.end()) {}

void PairScorer::leave_out(Parts& parts) const {
  for (const Part part : without_) at(parts, part) = 0;
}

Bar PairScorer::bar_of(const Features& a, const Features& b, const Parts& parts) const {
  if (nearness_.empty() && !has_content(a, b, parts)) return Bar::nothing_in_common;
  if (at(parts, Part::same_speaker) == 1) return Bar::none;
  if (at(parts, Part::other_speaker) == 1 && are_two_speakers(a, b) &&
      !are_same_words(a, b, parts)) {
    return Bar::another_speaker;
  }
  const bool denial = a.language == b.language && a.denies != b.denies &&
                      at(parts, Part::containment) < kDeniedWords;
  return denial ? Bar::denies : Bar::none;
}

Similarity PairScorer::compare(std::size_t first, std::size_t second) const {
  const Features& a = features_[first];
  const Features& b = features_[second];
  Similarity s;
  s.same_language = a.language == b.language;
  if (s.same_language) compare_words(a, b, s.parts);
  compare_meanings(a, b, s.parts);
  compare_frames(a, b, s.parts);
  const double cosine = nearness_.cosine(first, second);
  at(s.parts, Part::cosine) = std::max(0.0, cosine);
  at(s.parts, Part::margin) = nearness_.margin(first, second, cosine);
  leave_out(s.parts);
  s.bar = bar_of(a, b, s.parts);
  if (s.bar == Bar::none) s.score = unbarred_score(s);
  return s;
}

double PairScorer::unbarred_score(const Similarity& similarity) const {
  return score_of(similarity.parts, fit_of(similarity).alone);
}

void PairScorer::add_context(Similarity& similarity, double neighbours, double rival) const {
  at(similarity.parts, Part::neighbours) = neighbours;
  at(similarity.parts, Part::rival) = rival;
  leave_out(similarity.parts);
  if (similarity.bar != Bar::none) return;
  similarity.score = score_of(similarity.parts, fit_of(similarity).in_context);
}

SimilarityParts shown(const Similarity& similarity) {
  const Parts& parts = similarity.parts;
  SimilarityParts shown;
  shown.lexical = at(parts, Part::overlap);
  shown.contained = at(parts, Part::containment);
  shown.run = at(parts, Part::run);
  shown.anchors = at(parts, Part::anchors);
  shown.clash = std::max(at(parts, Part::number_clash), at(parts, Part::name_clash));
  shown.concepts = at(parts, Part::concepts);
  shown.formulae = at(parts, Part::formulae);
  shown.vectors = at(parts, Part::cosine);
  shown.speaker = at(parts, Part::same_speaker) == 1    ? 1
                  : at(parts, Part::other_speaker) == 1 ? 0
                                                        : 0.5;
  shown.kind = at(parts, Part::kind);
  shown.neighbours = at(parts, Part::neighbours);
  return shown;
}

}  // namespace readout::align
