/// Months that stand alone: "in May", «в апреле», 7月.
///
/// Kept apart from quantities: a month without a day or a year is too little for a date, and in
/// English a word of another kind too.
///
/// In: an analysed text and its quantities. Out: dates of a month alone, in order, none inside a
/// date. Where the language lists words that stand before a month ("month_openers"), only
/// behind one of them and capitalised ("in May", not "may"); in other languages never capitalised
/// («Марта» is a name). Cost: linear. Not promised: that a month in Han characters is no count.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/mentions.hpp"
#include "readout/text/analysis.hpp"

namespace readout::lexicon {

[[nodiscard]] std::vector<Quantity> lone_months(std::string_view text,
                                                const text::Analysis& analysis,
                                                std::span<const Quantity> quantities,
                                                const Lexicon& lexicon);

}  // namespace readout::lexicon
