/// Where the subject of a reporting word stands, in languages that put spaces between words.
///
/// In: a reading, a unit and a reporting word. Out: a noun phrase as tokens, which side it was
/// found on, what stands before it, and what the verb's helpers say (denied, modal, passive,
/// infinitive). No parser: phrases end at marks, conjunctions and quotations. Nothing is looked up:
/// who the words name is for speakers.hpp.
#pragma once
#include "readout/extract/cues.hpp"
#include "readout/extract/reports.hpp"

namespace readout::extract {

/// What ends a phrase on its left.
enum class Border {
  start,
  comma,
  quotation,
  coordinator,
  subordinator,
  relative,
  that,
  cue,
  other,
};

struct VerbHelpers {
  bool denied = false;
  bool modal = false;
  bool be = false;
  bool infinitive = false;
  std::size_t first = 0;  ///< the verb with its helpers begins here
};

[[nodiscard]] VerbHelpers helpers_of(const Reading& reading, const Unit& unit, std::size_t verb);

struct Phrase {
  TokenRange tokens;
  Border border = Border::start;
  std::size_t border_at = 0;  ///< the token that is the border; unit's first at the start
};

class Subjects {
 public:
  Subjects(const Reading& reading, const Unit& unit, const std::vector<CueHit>& hits);

  /// The phrase that ends before token `end`; empty when a border stands there.
  [[nodiscard]] Phrase before(std::size_t end) const;
  /// The phrase that begins at token `first`.
  [[nodiscard]] TokenRange after(std::size_t first) const;
  /// «В субботу Том Рейк»: where the name begins behind a date.
  [[nodiscard]] std::size_t behind_time(TokenRange phrase) const;
  /// «заявил журналистам Рейк»: where the name begins behind whom it was said to.
  [[nodiscard]] std::size_t behind_addressee(TokenRange phrase) const;
  /// For "X, a friend of Y, said": X, where the comma stands at `comma`; empty when there is none.
  [[nodiscard]] Phrase over_apposition(std::size_t comma) const;
  /// Whether the words can name somebody: a mention, a name, a pronoun, or a noun with an article.
  [[nodiscard]] bool can_speak(TokenRange phrase) const;
  /// Whether the phrase is headed by what cannot speak: a poll, a visit.
  [[nodiscard]] bool rules_out(TokenRange phrase) const;
  /// Whether a reporting verb stands there.
  [[nodiscard]] bool is_verb(std::size_t i) const;
  /// Whether the reporting verb there may have a clause behind it.
  [[nodiscard]] bool takes_clause(std::size_t i) const;
  /// A verb form that a singular subject does not take in this language ("project", "call").
  [[nodiscard]] bool is_base_form(const CueHit& hit) const;
  [[nodiscard]] bool is_plural(TokenRange phrase) const;
  /// "Maren and Reyk": a conjunction between two names.
  [[nodiscard]] bool joins_names(std::size_t i) const;
  /// "Varland's foreign minister, Jonas Elvik": whether one mention that holds a comma ends there.
  [[nodiscard]] bool ends_in_apposition(std::size_t end) const;
  /// "ORLA — Tomas Reyk, …, said": whether the dash stands behind where, or for whom, it was
  /// written.
  [[nodiscard]] bool is_dateline(std::size_t dash) const;
  /// Whether the words name somebody known or a person by name.
  [[nodiscard]] bool is_actor(TokenRange phrase) const;

 private:
  [[nodiscard]] bool stands_alone(std::size_t i) const;
  [[nodiscard]] bool is_acronym(std::size_t i) const;
  [[nodiscard]] bool opens_aside(std::size_t i) const;
  [[nodiscard]] bool begins_group(std::size_t i) const;
  [[nodiscard]] bool begins_owned_title(std::size_t i) const;
  [[nodiscard]] bool joins_nouns(std::size_t i) const;
  [[nodiscard]] bool ends_list_member(std::size_t comma) const;
  [[nodiscard]] bool opens_list(std::size_t first) const;
  [[nodiscard]] bool closes_apposition(std::size_t comma) const;
  [[nodiscard]] Border border_at(std::size_t i) const;
  [[nodiscard]] std::size_t named_in_marks(std::size_t last) const;
  [[nodiscard]] bool is_short_quotation(std::size_t i) const;
  [[nodiscard]] bool is_oblique_plural(TokenRange phrase) const;
  [[nodiscard]] bool is_infinitive(std::size_t i) const;
  [[nodiscard]] bool is_owned_object(TokenRange phrase) const;
  [[nodiscard]] bool modifies(std::size_t i, std::size_t end) const;
  [[nodiscard]] bool only_time(TokenRange phrase) const;

  const Reading& reading_;
  const Unit& unit_;
  std::vector<bool> is_cue_;        ///< by token of the unit
  std::vector<bool> takes_clause_;  ///< the same
};

}  // namespace readout::extract
