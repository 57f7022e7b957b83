#include "readout/compare/avoided.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// Whether a function that may be missing gives both the same, known value.
bool agree(const TextOf& of, const Document& a, const Document& b) {
  const std::string of_a = of ? of(a) : std::string();
  return !of_a.empty() && of_a == of(b);
}

bool have_one_outlet(const Document& a, const Document& b) {
  return !a.outlet.empty() && !a.outlet_is_file_name && !b.outlet_is_file_name &&
         text::fold(a.outlet) == text::fold(b.outlet);
}

bool are_editions(const Comparison& comparison, std::size_t a, std::size_t b) {
  return std::ranges::any_of(comparison.editions, [&](const EditionPair& editions) {
    return editions.a == a && editions.b == b;
  });
}

/// By source its side.
std::vector<std::size_t> find_sides(Comparison& comparison, const TextOf& publisher_of,
                                    const TextOf& country_of) {
  std::vector<std::size_t> side_of;
  for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
    const Document& own = comparison.sources[i].document;
    std::size_t side = comparison.sides.size();
    for (std::size_t j = 0; j < i && side == comparison.sides.size(); ++j) {
      const Document& other = comparison.sources[j].document;
      if (agree(country_of, own, other) || agree(publisher_of, own, other) ||
          have_one_outlet(own, other) || are_editions(comparison, j, i)) {
        side = side_of[j];
      }
    }
    if (side == comparison.sides.size()) {
      comparison.sides.push_back({country_of ? country_of(own) : std::string(), {}});
    }
    comparison.sides[side].sources.push_back(i);
    side_of.push_back(side);
  }
  return side_of;
}

}  // namespace

void find_contrasts(Comparison& comparison, const TextOf& publisher_of, const TextOf& country_of) {
  const std::vector<std::size_t> side_of = find_sides(comparison, publisher_of, country_of);
  for (std::size_t i = 0; i < comparison.phrases.size(); ++i) {
    const Phrase& phrase = comparison.phrases[i];
    if (phrase.origin != PhraseOrigin::lexicon) continue;
    std::set<std::size_t> users;
    for (const PhraseHit& hit : phrase.occurrences) users.insert(side_of[hit.source]);
    for (std::size_t side = 0; side < comparison.sides.size(); ++side) {
      if (users.contains(side)) continue;
      PhraseContrast contrast{i, side, {}};
      for (std::size_t gap = 0; gap < phrase.gaps.size(); ++gap) {
        const std::size_t source = comparison.statements[phrase.gaps[gap].statement].source;
        if (phrase.gaps[gap].same_otherwise && side_of[source] == side) {
          contrast.gaps.push_back(gap);
        }
      }
      if (!contrast.gaps.empty()) comparison.contrasts.push_back(std::move(contrast));
    }
  }
}

}  // namespace readout::compare
