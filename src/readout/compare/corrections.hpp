/// An editor's corrections applied to a comparison in the making: each at its step, in their order.
///
/// Speakers are set before the alignment, so that they count there; joins, splits and moves change
/// its groups before these become points, so that pairs, gaps and ids are made as for any point;
/// relations are set when the pairs have theirs. So a correction does not keep a statement of a
/// source that comes later from going where it belongs. What cannot be applied (a statement that
/// is not there, an order against an earlier one) is a warning that names it; nothing of it is done
/// then.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "readout/align/align.hpp"
#include "readout/compare/regrouping.hpp"
#include "readout/compare/statement_finder.hpp"
#include "readout/lexicon/actor_index.hpp"
#include "readout/model/correction.hpp"

namespace readout::compare {

class Corrector {
 public:
  /// Statements have their ids. Both have to outlive it.
  Corrector(std::span<const Correction> corrections, const Comparison& comparison,
            const lexicon::ActorIndex& actors);

  void set_speakers(Comparison& comparison);
  void regroup(align::Groups& groups);
  /// Marks what `regroup` made, and what it set apart.
  void mark(std::vector<Point>& points) const;
  void set_relations(std::vector<Point>& points);

  [[nodiscard]] std::size_t applied() const { return applied_; }
  [[nodiscard]] const std::vector<Warning>& warnings() const { return warnings_; }

 private:
  /// A correction whose statements were all found.
  struct Resolved {
    const Correction* correction = nullptr;
    std::vector<std::size_t> statements;
    std::optional<std::size_t> to;
  };

  [[nodiscard]] std::optional<Resolved> resolve(const Correction& correction,
                                                const StatementFinder& finder);
  void leave_out(const Correction& correction, const std::string& why);
  [[nodiscard]] Speaker speaker_of(const CorrectedSpeaker& wanted) const;
  [[nodiscard]] std::string set_relation(const Resolved& resolved,
                                         std::vector<Point>& points) const;

  const Comparison& comparison_;
  const lexicon::ActorIndex& actors_;
  std::vector<Resolved> resolved_;
  std::vector<std::size_t> source_of_;
  std::optional<Regrouping> regrouping_;
  std::size_t applied_ = 0;
  std::vector<Warning> warnings_;
};

}  // namespace readout::compare
