/// What stands around a reporting word in its unit: "that", a quotation, the end, a circumstance.
///
/// In: a reading, a unit and its subjects. Out: yes or no, or a token's index. Looks a bounded
/// number of tokens ahead or back, so that a text without stops costs no more.
#pragma once
#include <optional>

#include "readout/extract/cues.hpp"
#include "readout/extract/subjects.hpp"

namespace readout::extract {

class ClauseContext {
 public:
  ClauseContext(const Reading& reading, const Unit& unit, const Subjects& subjects)
      : reading_(reading), unit_(unit), subjects_(subjects) {}

  /// The "that" which opens what the word reports.
  [[nodiscard]] std::optional<std::size_t> conjunction_after(const CueHit& hit) const;
  /// "denying an allegation that": a clause of a noun that the word governs.
  [[nodiscard]] bool noun_clause_after(const CueHit& hit) const;
  /// Whether a clause ends before token `i`.
  [[nodiscard]] bool at_end(std::size_t i) const;
  /// The same, over when it was said, and over from whom a paper has it.
  [[nodiscard]] bool ends_attribution(std::size_t i) const;
  /// Whether nothing but when, where and before whom it was said follows to the end of all:
  /// "at a news conference on Wednesday".
  [[nodiscard]] bool only_circumstances_follow(std::size_t i) const;
  [[nodiscard]] bool quotation_soon_after(const CueHit& hit) const;
  /// The same within a few words: "because he felt glad to give others “hope”" has none.
  [[nodiscard]] bool quotation_near(const CueHit& hit) const;
  /// The quotation that begins at token `i` or behind such marks; nullptr where another word does.
  [[nodiscard]] const Quotation* quotation_over(
      std::size_t i, std::initializer_list<std::string_view> marks) const;
  /// A quotation right behind the word, over a mark at most.
  [[nodiscard]] bool quotation_follows(const CueHit& hit) const;
  /// Behind whom the word addresses, where it does: "told reporters".
  [[nodiscard]] std::size_t behind_listener(const CueHit& hit) const;
  /// Circumstances of saying, or nothing: "said.", "said on Monday", "said after the talks".
  [[nodiscard]] bool ends_or_turns_aside(const CueHit& hit) const;
  /// «…, Рейк напомнил о плотине»: what is said begins right behind the word.
  [[nodiscard]] bool opens_topic(const CueHit& hit) const;
  /// “…,” said: the quotation's last mark is a stop, or it is all that stands before.
  [[nodiscard]] bool ends_with_mark(std::size_t closing) const;
  /// A comma or dash whose neighbour on the left, over another mark, is a quotation.
  [[nodiscard]] bool ends_quotation(std::size_t mark) const;
  /// Whether that quotation says something on its own.
  [[nodiscard]] bool follows_whole_quotation(std::size_t mark) const;
  /// "Okeru, she said, had agreed": commas on both sides of the clause, and no quotation beside it.
  /// `comma` stands before it, `end` is behind its last word.
  [[nodiscard]] bool is_parenthetical(std::size_t comma, std::size_t end) const;
  /// "reaffirmed to the Prime Minister his commitment": "to" before somebody is no infinitive.
  [[nodiscard]] bool addresses(std::size_t marker) const;
  /// Where a clause begins behind whom the word addresses: "told reporters he", "told her she"; the
  /// word's end where there is no such clause.
  [[nodiscard]] std::size_t behind_addressee(const CueHit& hit) const;
  /// Where what is said begins behind the day on which it was: "said on Friday he"; `i` where no
  /// day stands there, or it belongs to what is said.
  [[nodiscard]] std::size_t behind_day(std::size_t first) const;
  /// The same before an infinitive: "agreed on Wednesday to open".
  [[nodiscard]] std::size_t behind_day_of(const CueHit& hit, std::size_t first) const;
  /// "said he would": a pronoun that can only be a subject opens what is said.
  [[nodiscard]] bool clause_follows(const CueHit& hit) const;
  /// "he", "they", "it", "he'd": a pronoun that can only be a subject.
  [[nodiscard]] bool is_subject_pronoun(std::size_t i) const;
  /// "said that", "said the port": behind a verb of plain saying a clause; whoever it is that
  /// stands before it, it is said.
  [[nodiscard]] bool says_clause(const CueHit& hit) const;
  /// "But the dam is closed, Maren said": where what she said begins in the unit that begins at
  /// `i`.
  [[nodiscard]] std::size_t behind_connective(std::size_t i) const;
  [[nodiscard]] bool only_marks_follow(std::size_t i) const;
  /// Without marks at the ends and without a conjunction at the end, which opens the next clause;
  /// at the end of all it opens none: "said she would do so".
  [[nodiscard]] TokenRange trimmed(TokenRange range) const;

 private:
  [[nodiscard]] std::size_t behind_time(std::size_t i) const;
  [[nodiscard]] std::size_t behind_aside(std::size_t comma) const;
  [[nodiscard]] bool opens_clause(std::size_t i) const;
  [[nodiscard]] bool opens_behind_addressee(std::size_t i) const;
  [[nodiscard]] bool is_subject_relative(const CueHit& hit, std::size_t conjunction) const;
  [[nodiscard]] bool belongs_to_noun(const CueHit& hit, std::size_t conjunction) const;

  const Reading& reading_;
  const Unit& unit_;
  const Subjects& subjects_;
};

}  // namespace readout::extract
