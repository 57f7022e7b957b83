/// Free indirect speech: sentences of a readout that go on with what a speaker said, although only
/// a sentence before them names who speaks ("Orsk stressed that the truce holds. All violations
/// must be investigated.").
///
/// In: a unit without an attribution of its own. Out: whether it states a position rather than an
/// event. Anywhere in readouts, whose authors have no other positions to state: a reporter has; in
/// any text in the items of an enumeration that name nobody else and tell no event. In
/// languages whose agencies write so ("paragraph_voices"), a paragraph of a readout goes on
/// whatever it says, one of a report titled as a meeting where it states a position or speaks of
/// what both sides share, and one of any report where the words are in the first or second person,
/// a further item, a call without a subject, or what a side wants; not where the author says "we"
/// too. Ends at an event that is not yet to be, another person, the sides, a heading. Cost: one
/// look at each word. Not promised: a position without one of the words that the grammar lists.
#pragma once
#include "readout/extract/cast.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

class FreeIndirect {
 public:
  FreeIndirect(const Reading& reading, const Cast& cast);

  /// Whether the document is of a kind that goes on so, or its paragraphs may.
  [[nodiscard]] bool in_use() const { return in_use_ || in_paragraphs_; }
  /// Whether a unit may go on with the words of `speaker` (an id), which began in the block
  /// `begun`, in the first person or not.
  [[nodiscard]] bool goes_on(const Unit& unit, const std::string& speaker, std::size_t begun,
                             bool first_person) const;
  /// The same for what two said together: their words go on less far.
  [[nodiscard]] bool goes_on_together(const Unit& unit, std::size_t begun) const;
  /// Whether the document reports nothing but talks.
  [[nodiscard]] bool tells_of_talks() const { return in_use_; }
  /// The same in a paragraph that an item of an enumeration opens.
  [[nodiscard]] bool goes_on_in_item(const Unit& unit) const {
    return may_go_on(unit) && !names_person({unit.tokens.first, unit.tokens.first + 1});
  }
  /// Only what the speaker's own state is to do, although something else stands between.
  [[nodiscard]] bool tells_own_future(const Unit& unit, const std::string& speaker) const;
  /// "二是…": a further item of an enumeration.
  [[nodiscard]] bool is_item(const Unit& unit) const;
  /// Whether "we" or "I" stands outside of quotations.
  [[nodiscard]] bool is_first_person(const Unit& unit) const;
  /// Whether a unit may go on with what began in another paragraph: nobody but `speaker` is named.
  [[nodiscard]] bool may_go_on_over(const Unit& unit, const std::string& speaker) const {
    return may_go_on(unit) && !names_another(unit.tokens, speaker);
  }

 private:
  [[nodiscard]] static TokenRange opening_of(const Unit& unit);
  [[nodiscard]] bool is_titled_as_meeting() const;
  [[nodiscard]] bool goes_on_listing(const Unit& unit, const std::string& speaker,
                                     std::size_t begun) const;
  [[nodiscard]] bool follows_item(const Unit& unit) const;
  [[nodiscard]] bool is_told(const Unit& unit) const;
  [[nodiscard]] bool is_item_text(Span span) const;
  [[nodiscard]] bool may_go_on(const Unit& unit, bool may_ask = false) const;
  [[nodiscard]] bool opens_as_call(const Unit& unit) const;
  [[nodiscard]] bool goes_on_in_talks(const Unit& unit) const;
  [[nodiscard]] bool tells_of_saying(TokenRange words) const;
  [[nodiscard]] bool speaks_of_both(TokenRange words) const;
  [[nodiscard]] bool is_side(const lexicon::Mention& mention) const;
  [[nodiscard]] bool opens_with_stance(const Unit& unit) const;
  [[nodiscard]] bool opens_with_one_side(const Unit& unit) const;
  [[nodiscard]] bool is_addressed(std::size_t i) const;
  [[nodiscard]] bool opens_with_guest(const Unit& unit) const;
  [[nodiscard]] bool states_position(const Unit& unit, const std::string& speaker) const;
  [[nodiscard]] bool is_yet_to_be(const std::string& word) const;
  [[nodiscard]] bool names_person(TokenRange words) const;
  [[nodiscard]] bool has_time(TokenRange words) const;
  [[nodiscard]] bool opens_as_event(const Unit& unit) const;
  [[nodiscard]] bool opens_with_side(const Unit& unit) const;
  [[nodiscard]] bool author_speaks() const;
  [[nodiscard]] bool is_own_future(const Unit& unit, const std::string& speaker) const;
  [[nodiscard]] bool names_another(TokenRange words, const std::string& speaker) const;

  [[nodiscard]] bool is_event_of_both(const Unit& unit, std::size_t i) const;

  const Reading& reading_;
  const Cast& cast_;
  bool in_readout_ = false;
  bool in_use_ = false;  ///< also where only the title says that it is a readout
  bool in_paragraphs_ = false;
};

}  // namespace readout::extract
