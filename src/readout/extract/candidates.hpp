/// Reporting words with their subjects, one by one, in languages that put spaces between words.
///
/// In: a unit's reporting word. Out: the clause it makes with its subject, wherever that stands; or
/// nothing, where the word is a noun, an infinitive, denied, passive, or reports nothing. How
/// candidates of one sentence stand to each other is for reports_spaced.cpp.
#pragma once
#include <optional>

#include "readout/extract/clause_context.hpp"
#include "readout/extract/reports.hpp"
#include "readout/extract/subjects.hpp"

namespace readout::extract {

constexpr std::size_t kBriefPhrase = 5;  ///< tokens of "local press", "Ilda Maren"

/// A reporting word with all that was found around it.
struct Candidate {
  Report report;
  Border border = Border::start;
  std::size_t start = 0;  ///< the clause begins here, subject or verb
  std::size_t verb = 0;   ///< the verb with its helpers begins here
  std::size_t border_at = 0;
};

class Candidates {
 public:
  Candidates(const Reading& reading, const CueFinder& cues, const Unit& unit,
             const Subjects& subjects)
      : reading_(reading),
        cues_(cues),
        unit_(unit),
        subjects_(subjects),
        context_(reading, unit, subjects) {}

  [[nodiscard]] std::optional<Candidate> candidate_of(const CueHit& hit) const;

 private:
  [[nodiscard]] Candidate made(const CueHit& hit, SubjectSide side, TokenRange subject,
                               Border border, std::size_t start, std::size_t border_at) const;
  [[nodiscard]] bool is_asked(const CueHit& hit) const;
  [[nodiscard]] bool is_adjectival(const CueHit& hit) const;
  [[nodiscard]] bool only_indicates(const Candidate& candidate) const;
  [[nodiscard]] std::optional<Candidate> finite_of(const CueHit& hit, std::size_t verb) const;
  [[nodiscard]] bool is_dative_person(TokenRange phrase) const;
  [[nodiscard]] bool can_speak(const CueHit& hit, TokenRange phrase) const;
  [[nodiscard]] bool opens_clause(std::size_t first) const;
  [[nodiscard]] std::optional<Candidate> infinitive_of(const CueHit& hit, std::size_t verb) const;
  [[nodiscard]] std::optional<Candidate> with_left(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] Phrase over_relative(std::size_t quoted) const;
  [[nodiscard]] Phrase over_own_clause(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] Phrase over_second_noun(const Phrase& left) const;
  [[nodiscard]] Phrase listed(Phrase left) const;
  [[nodiscard]] Phrase governed_list(const Phrase& before, const Phrase& list) const;
  [[nodiscard]] bool names_person(TokenRange phrase) const;
  [[nodiscard]] std::size_t behind_as_clause(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] Phrase apposed(const Phrase& left) const;
  [[nodiscard]] bool is_named_apposition(TokenRange first, TokenRange second) const;
  [[nodiscard]] bool names_only(TokenRange phrase) const;
  [[nodiscard]] bool is_list_member(TokenRange phrase) const;
  [[nodiscard]] bool is_title_of_place(TokenRange title, TokenRange name) const;
  [[nodiscard]] TokenRange named_in_headline(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] bool names_several(TokenRange title, TokenRange names) const;
  [[nodiscard]] bool is_only_name(TokenRange phrase) const;
  [[nodiscard]] bool is_opening_name(const Phrase& phrase) const;
  [[nodiscard]] bool opens_with_verb(TokenRange phrase) const;
  [[nodiscard]] bool is_surely_noun(const CueHit& hit) const;
  [[nodiscard]] bool is_owned_behind_adjectives(std::size_t last) const;
  [[nodiscard]] bool is_plain_word(std::size_t i) const;
  [[nodiscard]] bool is_circumstance(const CueHit& hit, TokenRange phrase) const;
  [[nodiscard]] bool lacks_topic(const CueHit& hit) const;
  [[nodiscard]] bool goes_on_with_infinitive(const CueHit& hit, std::size_t conjunction) const;
  [[nodiscard]] bool follows_verb(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] bool looks_like_noun(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] bool is_titled_noun(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] std::optional<Candidate> with_right(const CueHit& hit, const Phrase& left,
                                                    std::size_t verb) const;
  [[nodiscard]] std::optional<Candidate> after_comma(const CueHit& hit, const Phrase& left,
                                                     std::size_t verb) const;
  [[nodiscard]] std::optional<Candidate> with_antecedent(const CueHit& hit,
                                                         const Phrase& left) const;
  [[nodiscard]] bool may_be_antecedent(const CueHit& hit, TokenRange phrase) const;
  [[nodiscard]] std::optional<Candidate> stated_in(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] TokenRange quoted_object(const CueHit& hit) const;
  [[nodiscard]] bool names_place_of_body(const CueHit& hit, TokenRange phrase) const;
  [[nodiscard]] TokenRange body_in_marks(std::size_t closing) const;
  [[nodiscard]] TokenRange person_before_body(TokenRange right) const;
  [[nodiscard]] bool is_owner_pronoun(std::size_t i) const;
  [[nodiscard]] TokenRange words_of_whom(const CueHit& hit, TokenRange right) const;
  [[nodiscard]] bool is_words_of_somebody(std::size_t i) const;
  [[nodiscard]] TokenRange quoted_behind(const CueHit& hit, TokenRange right) const;
  [[nodiscard]] TokenRange cited_source(const CueHit& hit) const;
  [[nodiscard]] TokenRange quoted_as(std::size_t verb) const;
  [[nodiscard]] std::optional<Candidate> accused_of(const CueHit& hit,
                                                    std::size_t preposition) const;
  [[nodiscard]] std::optional<Candidate> participle_of(const CueHit& hit, std::size_t verb) const;
  [[nodiscard]] std::optional<Candidate> without_subject(const CueHit& hit, const Phrase& left,
                                                         std::size_t verb) const;
  [[nodiscard]] TokenRange handed_on_in(TokenRange phrase) const;
  [[nodiscard]] bool has_other_source(TokenRange phrase) const;
  [[nodiscard]] bool is_in_brackets(std::size_t i) const;
  [[nodiscard]] TokenRange companion_in(TokenRange phrase) const;
  [[nodiscard]] bool is_attribute(const CueHit& hit) const;
  [[nodiscard]] std::optional<Candidate> source_of(const CueHit& hit) const;
  [[nodiscard]] bool is_source(TokenRange words) const;
  [[nodiscard]] TokenRange up_to_head(TokenRange phrase) const;
  [[nodiscard]] TokenRange up_to_comma(TokenRange phrase) const;
  [[nodiscard]] bool owns_noun(TokenRange& owner) const;
  [[nodiscard]] std::optional<Candidate> noun_of(const CueHit& hit) const;
  [[nodiscard]] bool is_postposed(const CueHit& hit, const Phrase& left) const;
  [[nodiscard]] bool is_parenthetical(const Candidate& candidate) const;
  [[nodiscard]] bool names_source(std::size_t first) const;
  [[nodiscard]] bool only_names_follow(std::size_t first) const;
  [[nodiscard]] bool worth(const Candidate& candidate) const;
  [[nodiscard]] bool reports_by_object(const Report& report, std::size_t next) const;
  [[nodiscard]] bool only_visits(const CueHit& hit) const;
  [[nodiscard]] bool opens_bullet(const CueHit& hit, TokenRange right) const;
  [[nodiscard]] bool holds_infinitive(TokenRange phrase) const;
  [[nodiscard]] bool tells_of(std::size_t first) const;
  [[nodiscard]] bool names_act(std::size_t first) const;
  [[nodiscard]] bool is_joint(TokenRange subject) const;
  [[nodiscard]] bool has_verb(std::size_t first) const;
  [[nodiscard]] bool opens_with_pronoun(std::size_t i) const;
  [[nodiscard]] bool names_object(std::size_t first) const;
  [[nodiscard]] bool names_in_instrumental(std::size_t first) const;

  const Reading& reading_;
  const CueFinder& cues_;
  const Unit& unit_;
  const Subjects& subjects_;
  ClauseContext context_;
};

}  // namespace readout::extract
