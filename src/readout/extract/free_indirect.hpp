/// Free indirect speech: sentences of a readout that go on with what a speaker said, although only
/// a sentence before them names who speaks ("Orsk stressed that the truce holds. All violations
/// must be investigated.").
///
/// In: a unit without an attribution of its own. Out: whether it states a position rather than an
/// event. Only in readouts, whose authors have no other positions to state: a reporter has. Ends at
/// an event, another person, the sides, a heading. Cost: one look at each word. Not promised: a
/// position without one of the words that the grammar lists.
#pragma once
#include "readout/extract/cast.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

class FreeIndirect {
 public:
  FreeIndirect(const Reading& reading, const Cast& cast);

  /// Whether the document is of a kind that goes on so.
  [[nodiscard]] bool in_use() const { return in_use_; }
  /// Whether a unit may go on with the words of `speaker` (an id).
  [[nodiscard]] bool goes_on(const Unit& unit, const std::string& speaker) const;
  /// Only what the speaker's own state is to do, although something else stands between.
  [[nodiscard]] bool tells_own_future(const Unit& unit, const std::string& speaker) const;

 private:
  [[nodiscard]] std::optional<bool> position_of(const Unit& unit) const;
  [[nodiscard]] bool is_own_future(const Unit& unit, const std::string& speaker) const;
  [[nodiscard]] bool names_another(const Unit& unit, const std::string& speaker) const;

  [[nodiscard]] bool is_event_of_both(const Unit& unit, std::size_t i) const;

  const Reading& reading_;
  const Cast& cast_;
  bool in_use_ = false;
};

}  // namespace readout::extract
