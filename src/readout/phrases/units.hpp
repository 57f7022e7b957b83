/// The token stream as patterns see it: without marks that may stand between the words of a phrase.
///
/// Words (`word_units`) or single characters (`character_units`, independent of how the text was
/// segmented). Quotation marks, commas, brackets and hyphens inside a word are passed over; any
/// other mark, and the end of a sentence, is a break that no phrase crosses. Words and views are
/// those of the analysis, which must outlive the units. Cost: linear.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "readout/model/span.hpp"
#include "readout/text/analysis.hpp"

namespace readout::phrases {

struct Unit {
  std::string_view stem;
  std::string_view form;
  Span span;
  std::uint32_t token = 0;     ///< index into Analysis::tokens
  bool breaks_before = false;  ///< nothing reaches from the unit before to this one
};

/// `passed_over`: folded words that are left out (articles).
[[nodiscard]] std::vector<Unit> word_units(std::string_view text, const text::Analysis& analysis,
                                           const std::unordered_set<std::string>& passed_over);
[[nodiscard]] std::vector<Unit> character_units(std::string_view text,
                                                const text::Analysis& analysis);

}  // namespace readout::phrases
