/// What a quotation is where it stands: words that somebody said, whole or in part, or none.
///
/// In: a reading, a unit, one of its quotations and its reports. Out: a judgement by the marks, the
/// words' case and number, and the neighbours. Units: words; Chinese counts characters as ICU cuts
/// them into words.
#pragma once
#include "readout/extract/reading.hpp"
#include "readout/extract/reports.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

enum class Quoted {
  whole,     ///< a full clause or sentence
  fragment,  ///< some words inside a sentence
  name,      ///< a title, a name, a term: nobody's words
};

[[nodiscard]] Quoted judge(const Reading& reading, const Unit& unit, const Quotation& quotation);

/// What stands between the marks of a unit, names left out.
[[nodiscard]] std::vector<Span> quoted_fragments(const Reading& reading, const Unit& unit);

/// Whether any of it is somebody's words; in languages without spaces terms stand in marks too.
[[nodiscard]] bool quotes_somebody(const Reading& reading, const Unit& unit);

/// The words before the quotation in the same unit that lead to it: a colon or nothing.
[[nodiscard]] bool opens_unit(const Reading& reading, const Unit& unit, const Quotation& quotation);
/// Between marks, as what resumes an interrupted quotation stands: “We,” she said, “will.”
[[nodiscard]] bool is_set_off(const Reading& reading, const Unit& unit, const Quotation& quotation);
[[nodiscard]] bool follows_colon(const Reading& reading, const Unit& unit,
                                 const Quotation& quotation);

/// Without white space, and without the comma that joins a quotation to its attribution.
[[nodiscard]] Span without_comma(std::string_view text, Span span);

}  // namespace readout::extract
