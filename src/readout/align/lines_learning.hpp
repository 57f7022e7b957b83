/// What a first alignment teaches about the two texts: which words translate each other, how often
/// what should be found again is, and how long one side is to the other.
///
/// In: the texts and links with scores (logarithms of odds). Out: keys of word pairs, added to the
/// texts; the counts. Words pair when each is the other's most regular companion. Cost: the product
/// of the words of both groups, summed over the links.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/align/lines_evidence.hpp"
#include "readout/model/line_alignment.hpp"

namespace readout::align {

/// Takes away what was learned before; returns the number of keys, those of `keys` first.
std::size_t learn_dictionary(LineTexts& texts, const std::vector<LineLink>& links,
                             std::size_t keys);

[[nodiscard]] LineEvidence::FoundAgain learn_found_again(const LineTexts& texts,
                                                         const std::vector<LineLink>& links,
                                                         std::size_t keys,
                                                         const LineEvidence::FoundAgain& before);

/// Characters of `b` for one of `a`: of what is linked, or of all.
[[nodiscard]] double length_ratio(const LineTexts& texts, const std::vector<LineLink>& links);

}  // namespace readout::align
