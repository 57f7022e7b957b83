/// Whether a reporting clause is asserted: not "if Reyk says", "nobody said", "would they say".
///
/// In: a unit with its reporting words, and a candidate. Out: yes or no. Cost: constant, for a
/// clause behind "that" linear in the reporting words before it.
#pragma once
#include <vector>

#include "readout/extract/candidates.hpp"
#include "readout/extract/clause_context.hpp"
#include "readout/extract/subjects.hpp"

namespace readout::extract {

class Assertions {
 public:
  Assertions(const Reading& reading, const Unit& unit, const std::vector<CueHit>& hits,
             const Subjects& subjects, const ClauseContext& context)
      : reading_(reading), unit_(unit), hits_(hits), subjects_(subjects), context_(context) {}

  [[nodiscard]] bool is_asserted(const Candidate& candidate) const;
  /// Whether the candidate's clause is what the person of the source before it says.
  [[nodiscard]] bool is_told_by_person(const Candidate& candidate, const Candidate& previous) const;

 private:
  [[nodiscard]] bool belongs_to_noun(std::size_t conjunction) const;
  [[nodiscard]] bool is_unasserted_list(std::size_t comma) const;
  [[nodiscard]] bool names_person(TokenRange words) const;
  [[nodiscard]] bool is_conditional(const CueHit& cue) const;
  [[nodiscard]] bool is_asked(const Candidate& candidate) const;
  [[nodiscard]] bool is_negated(TokenRange subject) const;

  const Reading& reading_;
  const Unit& unit_;
  const std::vector<CueHit>& hits_;
  const Subjects& subjects_;
  const ClauseContext& context_;
};

}  // namespace readout::extract
