#include "readout/align/similarity.hpp"

#include <algorithm>
#include <cmath>
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
/// From this overlap, and so many words that tell something, one account may have given another's
/// words to the wrong speaker.
constexpr double kSameWords = 0.8;
constexpr std::size_t kFewestSameTerms = 5;
/// So much of what one denies another has to say for it to be the same.
constexpr double kDeniedWords = 0.75;
/// A containment in a statement of one or two common words means little.
constexpr double kThinMass = 6;

double shared_weight(const std::vector<Term>& a, const std::vector<Term>& b) {
  double shared = 0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->id < j->id) {
      ++i;
    } else if (j->id < i->id) {
      ++j;
    } else {
      shared += std::min(i->weight, j->weight);
      ++i;
      ++j;
    }
  }
  return shared;
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

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

double sum_same(const Similarity& s, const SameLanguage& w) {
  return w.bias + w.overlap * s.overlap + w.containment * s.containment + w.run * s.parts.run +
         w.anchors * s.parts.anchors + w.formulae * s.parts.formulae + w.speaker * s.parts.speaker +
         w.concepts * s.parts.concepts + w.concept_mass * s.concept_mass + w.length * s.length +
         w.neighbours * s.neighbours;
}

double sum_across(const Similarity& s, const AcrossLanguages& w) {
  return w.bias + w.anchors * s.parts.anchors + w.anchor_mass * s.anchor_mass +
         w.formulae * s.parts.formulae + w.speaker * s.parts.speaker +
         w.concepts * s.parts.concepts + w.concept_mass * s.concept_mass + w.length * s.length +
         w.place * s.place + w.neighbours * s.neighbours;
}

/// Shared anchors that tell what is spoken of: "three" may be three of anything.
bool share_telling_anchor(const Features& a, const Features& b) {
  return std::ranges::any_of(a.anchors, [&](const Term& term) {
    return std::ranges::binary_search(b.anchors, term.id, {}, &Term::id) &&
           !std::ranges::binary_search(a.bare_numbers, term.id);
  });
}

/// Across languages the speaker, the place and the length are the same by chance too often.
bool has_content(const Features& a, const Features& b, const Similarity& s) {
  return s.same_language || s.parts.concepts > 0 || s.parts.formulae > 0 || s.parts.vectors > 0 ||
         share_telling_anchor(a, b);
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

bool are_same_words(const Features& a, const Features& b, const Similarity& s) {
  return s.overlap >= kSameWords && std::min(a.terms.size(), b.terms.size()) >= kFewestSameTerms;
}

Bar bar_of(const Features& a, const Features& b, const Similarity& s) {
  if (!has_content(a, b, s)) return Bar::nothing_in_common;
  if (s.parts.speaker == 1) return Bar::none;
  if (s.parts.speaker == 0 && are_two_speakers(a, b) && !are_same_words(a, b, s)) {
    return Bar::another_speaker;
  }
  const bool denial = s.same_language && a.denies != b.denies && s.containment < kDeniedWords;
  return denial ? Bar::denies : Bar::none;
}

double sum_of(const Similarity& s, const Weights& w) {
  return s.same_language ? sum_same(s, w.same) : sum_across(s, w.across);
}

void set_score(Similarity& s, const Weights& w) {
  if (s.barred) return;
  const double sum = sum_of(s, w);
  s.score = logistic(sum);
  s.contested = logistic(sum + (s.same_language ? w.same.rival : w.across.rival) * s.rival);
}

void compare_words(const Features& a, const Features& b, Similarity& s) {
  const double shared = shared_weight(a.terms, b.terms);
  const double poorer = std::min(a.term_mass, b.term_mass);
  s.overlap = ratio(2 * shared, a.term_mass + b.term_mass);
  s.containment = ratio(shared, std::max(poorer, kThinMass));
  s.parts.lexical = (s.overlap + s.containment) / 2;
  s.parts.run = s.parts.lexical >= kWorthARun ? run_part(a, b) : 0;
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

Similarity compare(const Features& a, const Features& b, const Weights& weights) {
  Similarity s;
  s.same_language = a.language == b.language;
  const double anchors = shared_weight(a.anchors, b.anchors);
  s.parts.anchors = ratio(2 * anchors, a.anchor_mass + b.anchor_mass);
  s.anchor_mass = ratio(anchors, kFullAnchors);
  const double concepts = shared_weight(a.concepts, b.concepts);
  s.parts.concepts = ratio(2 * concepts, a.concept_mass + b.concept_mass);
  s.concept_mass = ratio(concepts, kFullConcepts);
  s.parts.formulae = shared_formulae(a, b);
  s.parts.speaker = speaker_agreement(a, b);
  const auto [shorter, longer] = std::minmax({a.words.size(), b.words.size()});
  s.length = ratio(static_cast<double>(shorter), static_cast<double>(longer));
  s.place = 1 - std::abs(a.place - b.place);
  if (s.same_language) {
    compare_words(a, b, s);
  }
  s.bar = bar_of(a, b, s);
  s.barred = s.bar != Bar::none;
  set_score(s, weights);
  return s;
}

double score_unbarred(const Similarity& similarity, const Weights& weights) {
  return logistic(sum_of(similarity, weights));
}

void add_context(Similarity& similarity, double neighbours, double rival, const Weights& weights) {
  similarity.neighbours = neighbours;
  similarity.rival = rival;
  set_score(similarity, weights);
}

}  // namespace readout::align
