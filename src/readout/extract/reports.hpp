/// Reporting clauses: who is said to say what, by which word, in which part of a sentence.
///
/// In: a reading and one unit. Out: reports in order, their extents not overlapping; quotations are
/// not looked into. A word of the grammar that reports nothing here (a noun, an infinitive, a
/// denied or passive verb, a verb within what another reports) gives none. Units: token indices.
/// Cost: linear in the unit but for short looks around each reporting word.
#pragma once
#include <vector>

#include "readout/extract/cues.hpp"
#include "readout/extract/reading.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

/// Where the words that name the speaker stand.
enum class SubjectSide {
  before,      ///< "Maren said", "Maren, who came late, said"
  after,       ///< "…”, said Maren"
  antecedent,  ///< "Maren, who said"
  inherited,   ///< "… and said", "…, adding that": the subject of the clause before
  source,      ///< "according to Maren"
};

struct Report {
  CueHit cue;
  SubjectSide side = SubjectSide::before;
  TokenRange subject;  ///< empty when inherited
  /// Of a report behind what it says, where the reporting clause begins; 0: with its subject.
  std::size_t clause = 0;
  /// "As Maren said in Orla, the dam …": where what is said begins behind the comma; 0: it does
  /// not.
  std::size_t opening = 0;
  TokenRange extent;   ///< the whole reporting clause
  TokenRange content;  ///< what is said; may hold quotations
  TokenRange aside;    ///< what is said before a parenthetical: "Okeru, she said, had …"
  TokenRange carrier;  ///< who tells it of the subject: "…, the Courier reported"
  bool carrier_governed = false;  ///< by a preposition: «по данным газеты»
  bool postposed = false;         ///< the content stands before
  bool parenthetical = false;     ///< the clause stands in commas inside what is said
  bool has_conjunction = false;   ///< "that", "что" opens the content
};

[[nodiscard]] std::vector<Report> find_reports(const Reading& reading, const CueFinder& cues,
                                               const Unit& unit);

/// The two ways of writing; find_reports chooses.
[[nodiscard]] std::vector<Report> find_spaced_reports(const Reading& reading, const CueFinder& cues,
                                                      const Unit& unit);
[[nodiscard]] std::vector<Report> find_unspaced_reports(const Reading& reading,
                                                        const CueFinder& cues, const Unit& unit);

/// The range without marks and spaces at its ends; quotation marks of a quotation stay.
[[nodiscard]] TokenRange without_marks(const Reading& reading, TokenRange range);

}  // namespace readout::extract
