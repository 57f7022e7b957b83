/// Who speaks, as the text goes on: names, titles, pronouns, "the company", "the two sides".
///
/// In: units in reading order, and the subjects of their reports. Out: a speaker for each, with how
/// it is known and how sure that is; nothing where two could be meant: unknown beats wrong.
/// Remembers who spoke last, who the last sentences were about, and who holds which office here.
#pragma once
#include <map>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "readout/extract/cast.hpp"
#include "readout/extract/heads.hpp"
#include "readout/extract/introduced.hpp"
#include "readout/extract/reading.hpp"
#include "readout/extract/units.hpp"
#include "readout/model/statement.hpp"

namespace readout::extract {

using Ids = std::vector<std::string>;

struct Resolved {
  Speaker speaker;
  ActorClass kind = ActorClass::unknown;
  lexicon::Gender gender = lexicon::Gender::unknown;
  bool joint = false;
  bool by_document = false;  ///< "Maren's statement said": "it" is what says more
  double confidence = 0;
};

class Discourse {
 public:
  Discourse(const Reading& reading, const Cast& cast, std::vector<Identity> sides);

  /// The speaker that these words name. A pronoun means nobody whose name stands in what is said:
  /// "Reyk, she said, had agreed".
  [[nodiscard]] std::optional<Resolved> resolve(TokenRange subject, const Ids& named = {}) const;
  /// Ids of the persons whom these words name.
  [[nodiscard]] Ids persons_in(TokenRange words) const;
  [[nodiscard]] std::optional<Resolved> same_by_pronoun(const Resolved& speaker,
                                                        TokenRange subject) const;
  /// Whom "in his words" means.
  [[nodiscard]] std::optional<Resolved> resolve_pronoun_in(TokenRange words) const;
  /// The subject of a unit's first clause: what "and added" goes on from; or whose it is.
  [[nodiscard]] std::optional<Resolved> subject_of(const Unit& unit,
                                                   bool or_possessor = false) const;
  /// Whoever spoke last, if that was at most `units` units ago.
  [[nodiscard]] std::optional<Resolved> last_speaker(std::size_t units) const;

  [[nodiscard]] std::optional<Resolved> person_spoken_of() const;
  [[nodiscard]] bool told_agency(TokenRange subject) const;
  /// The body that told the sentences before, as their speaker or of others.
  [[nodiscard]] std::optional<Resolved> telling_body() const;

  /// Somebody whom the words name by what they do: "some analysts", "unnamed official".
  [[nodiscard]] Resolved described(TokenRange subject) const;
  [[nodiscard]] std::string without_capital(std::size_t i, const std::string& name) const;
  void put_in_nominative(Resolved& resolved) const;
  void spoke(const Resolved& resolved);
  /// "Maren promised to come, the ministry said": "it" is what says more.
  void handed_on(const Resolved& carrier);
  void heard(const Resolved& resolved);
  /// "Maren said …, and the two agreed": whom "they" means behind it.
  void spoke_together(const Resolved& joint) {
    together_ = joint;
    together_unit_ = unit_;
  }
  /// The words of whoever spoke in the unit before go on in this one.
  void goes_on_speaking() {
    if (last_speaker(1)) speaking_unit_ = unit_;
  }
  /// Whom a pronoun meant nobody could say: in the next sentence too, the same pronoun is he.
  void left_open(TokenRange subject);
  /// Remembers what a pronoun, or the form of the verb, tells about whom it means.
  void learn_gender(const Resolved& resolved, lexicon::Gender form);
  /// Whether the verb's form ("назвала") may be said of a speaker whom nothing beside it names.
  [[nodiscard]] bool agrees(const Resolved& speaker, const lexicon::CueForm& form) const;
  /// Goes on to the next unit: remembers whom this one names.
  void pass(const Unit& unit);

  [[nodiscard]] Resolved joint_speaker(Span mention) const;
  [[nodiscard]] bool says_two(Span mention) const;
  [[nodiscard]] bool begins_with(Span mention, const char* list) const;

 private:
  struct Seen {
    Identity identity;
    std::size_t unit = 0;
    bool subject = false;
  };

  /// "a senior official"
  struct Unnamed {
    std::size_t unit = 0;
    std::string name;  ///< folded
    Resolved speaker;
  };
  /// "the Lake Council said in a statement"
  struct NamedDocument {
    std::optional<Resolved> author;  ///< nothing where nobody can say
    std::size_t unit = 0;
  };

  [[nodiscard]] lexicon::Gender gender_of(const std::string& id, lexicon::Gender known) const;
  [[nodiscard]] std::optional<Resolved> by_pronoun(std::size_t token, const Ids& named = {}) const;
  [[nodiscard]] std::optional<Resolved> by_plural(std::size_t token) const;
  [[nodiscard]] std::optional<Resolved> with_others(TokenRange subject, const Ids& named) const;
  [[nodiscard]] std::optional<Resolved> by_press_service(TokenRange subject) const;
  [[nodiscard]] std::optional<Resolved> author_of(TokenRange subject) const;
  [[nodiscard]] std::optional<Resolved> by_title(const Head& head) const;
  [[nodiscard]] std::optional<Resolved> former_holder(const std::string& office) const;
  [[nodiscard]] std::optional<Identity> holder_named_here(const Head& head) const;
  [[nodiscard]] bool have_other_office(Span joint) const;
  [[nodiscard]] bool is_plural_of_other_office(std::size_t noun) const;
  [[nodiscard]] bool is_holder(const Identity& person, const std::string& office) const;
  [[nodiscard]] bool holds(const lexicon::Actor& actor, std::string_view office,
                           std::string_view country) const;
  [[nodiscard]] std::optional<Identity> holder_of_group(const Head& head) const;
  [[nodiscard]] std::optional<Resolved> opening_sides(TokenRange subject) const;
  [[nodiscard]] bool is_aspired_to(const lexicon::Mention& mention) const;
  [[nodiscard]] bool is_office_of_both(const Head& head, const std::string& other) const;
  [[nodiscard]] Resolved described_title(const Head& head) const;
  [[nodiscard]] bool is_behind_preposition(std::size_t opening, std::size_t name) const;
  [[nodiscard]] std::optional<Identity> other_holder_here(const Head& head) const;
  [[nodiscard]] bool is_also_called(const lexicon::Actor& actor, const Head& head) const;
  [[nodiscard]] bool is_counterpart(const Head& head) const;
  [[nodiscard]] std::optional<Resolved> other_holder_speaking(const Head& head,
                                                              const std::string& named) const;
  [[nodiscard]] std::vector<Head> with_holders(std::vector<Head> heads) const;
  [[nodiscard]] std::optional<Identity> other_side(const Head& head) const;
  [[nodiscard]] TokenRange with_possessor(TokenRange title) const;
  [[nodiscard]] std::string office_of(std::size_t noun) const;
  [[nodiscard]] std::optional<Resolved> named_in_marks(TokenRange subject) const;
  [[nodiscard]] bool are_of_others(TokenRange behind) const;
  [[nodiscard]] TokenRange joint_behind_circumstance(TokenRange subject) const;
  [[nodiscard]] std::optional<Resolved> by_introduction(TokenRange subject) const;
  [[nodiscard]] std::optional<std::optional<Resolved>> by_bare_titles(TokenRange subject) const;
  [[nodiscard]] std::size_t between_titles(TokenRange subject) const;
  [[nodiscard]] bool is_bare_title(TokenRange words) const;
  [[nodiscard]] bool names_state(TokenRange words) const;
  [[nodiscard]] std::optional<Resolved> by_two_titles(TokenRange subject, std::size_t join) const;
  [[nodiscard]] std::optional<Resolved> unnamed_before(TokenRange subject) const;
  [[nodiscard]] TokenRange without_anonymity(TokenRange subject) const;
  [[nodiscard]] bool is_apposed_lately(const std::string& noun, std::size_t units) const;
  [[nodiscard]] bool names_without_name(const std::string& noun) const;
  [[nodiscard]] bool is_one_unnamed(TokenRange subject) const;
  [[nodiscard]] bool speaks_for_somebody(TokenRange subject) const;
  [[nodiscard]] bool was_representative() const;
  [[nodiscard]] bool is_all_of_them(TokenRange subject) const;
  [[nodiscard]] TokenRange agent_of(TokenRange subject) const;
  [[nodiscard]] bool is_no_subject(TokenRange subject) const;
  [[nodiscard]] std::optional<Resolved> by_written_name(TokenRange subject) const;
  [[nodiscard]] bool names_group(TokenRange subject) const;
  [[nodiscard]] bool was_called(std::size_t noun) const;
  [[nodiscard]] bool is_named_like_last(std::size_t noun) const;
  [[nodiscard]] bool is_unnamed(TokenRange subject) const;
  [[nodiscard]] std::string unnamed(TokenRange subject, const std::string& shown) const;
  [[nodiscard]] bool is_vague(TokenRange subject) const;
  [[nodiscard]] bool is_when(std::size_t i) const;
  [[nodiscard]] TokenRange naming_part(TokenRange subject) const;
  [[nodiscard]] std::optional<Resolved> by_noun(TokenRange subject) const;
  [[nodiscard]] std::optional<Resolved> spoken_of_before(TokenRange subject,
                                                         std::size_t noun) const;
  [[nodiscard]] std::optional<Resolved> named_before(TokenRange subject) const;
  [[nodiscard]] std::optional<Resolved> person_again(std::size_t noun) const;
  [[nodiscard]] bool is_attributive(const lexicon::Mention* mention, TokenRange named) const;
  [[nodiscard]] bool is_verb_like(std::size_t i) const;
  [[nodiscard]] bool is_joined_before(std::size_t i) const;
  [[nodiscard]] bool is_named_obliquely(std::size_t i) const;
  [[nodiscard]] bool is_noun_modifier(std::size_t first, std::size_t next) const;
  [[nodiscard]] TokenRange bare_noun_at(const Unit& unit, std::size_t i) const;
  [[nodiscard]] std::size_t names_end(const Unit& unit, std::size_t first) const;
  [[nodiscard]] TokenRange opening_group(const Unit& unit) const;
  [[nodiscard]] bool names_document(TokenRange subject) const;
  [[nodiscard]] std::optional<Resolved> by_document(TokenRange subject) const;
  [[nodiscard]] bool made_document_lately(const std::string& id) const;
  [[nodiscard]] bool is_by_last(std::size_t noun) const;
  void remember_author(const Unit& unit);
  [[nodiscard]] bool is_age(TokenRange subject) const;
  [[nodiscard]] bool one_person_lately() const;
  [[nodiscard]] bool may_mean(std::size_t noun, const Resolved& body) const;
  [[nodiscard]] std::optional<Resolved> namesake_of_last(lexicon::Gender gender) const;
  [[nodiscard]] std::optional<Resolved> person_before(lexicon::Gender gender,
                                                      const Ids& named = {}) const;
  [[nodiscard]] std::optional<Resolved> known_person_before(lexicon::Gender gender,
                                                            const Ids& named) const;
  [[nodiscard]] bool sides_named_lately(std::size_t token = 0) const;
  [[nodiscard]] bool is_named_in_sentence(const std::string& id, std::size_t token) const;
  [[nodiscard]] bool is_thing(const Resolved& speaker) const;
  [[nodiscard]] std::optional<Resolved> body_before() const;
  [[nodiscard]] std::optional<Resolved> body_in_sentence(std::size_t token, bool state) const;
  [[nodiscard]] bool opens_clause(std::size_t i) const;
  [[nodiscard]] bool is_governed(std::size_t i) const;
  [[nodiscard]] std::optional<Resolved> person_in_clause_before(std::size_t token,
                                                                lexicon::Gender gender) const;
  [[nodiscard]] bool shown_by_other_office(std::string_view name, std::string_view office) const;
  [[nodiscard]] bool is_nameless(const std::string& name) const;
  [[nodiscard]] std::optional<Resolved> official_before(std::string_view office) const;
  [[nodiscard]] const lexicon::Pronoun* pronoun_at(std::size_t token) const;
  [[nodiscard]] Resolved together(const std::vector<Head>& heads, TokenRange subject) const;
  [[nodiscard]] std::optional<Identity> holder_beside(const lexicon::Mention& mention) const;
  [[nodiscard]] bool names_several(TokenRange unit) const;
  void collect_offices();

  const Reading& reading_;
  const Cast& cast_;
  const lexicon::WordRuns& venues_;  ///< «в эфире», «журналистам»
  Introductions introductions_;
  std::vector<Identity> sides_;
  std::vector<Seen> seen_;                   ///< latest last
  std::map<std::string, Identity> offices_;  ///< "office|country" and "office|" to the holder here
  /// Of an undated text: who ever held an office, once each, with where they are first named.
  std::vector<std::pair<const lexicon::Actor*, const lexicon::Mention*>> officials_here_;
  std::unordered_set<std::string_view> named_here_;      ///< the actors that names mean, not titles
  std::map<std::string, lexicon::Gender> genders_told_;  ///< by id
  std::optional<Resolved> last_;
  std::optional<Resolved> body_;  ///< the last that spoke or told what somebody said
  std::size_t body_unit_ = 0;
  std::optional<Resolved> group_before_;  ///< the subject of the unit before: "The port's workers"
  std::vector<Unnamed> unnamed_;          ///< the last few, latest last
  std::optional<Resolved> together_;      ///< the last who spoke together
  std::size_t together_unit_ = 0;
  std::optional<Resolved> carrier_;  ///< the last body that handed words on
  std::size_t carrier_unit_ = 0;
  std::map<std::string, NamedDocument> documents_;  ///< the last of each noun
  std::optional<lexicon::Gender> open_;             ///< of a pronoun that nobody could resolve
  std::size_t open_unit_ = 0;
  std::size_t last_unit_ = 0;
  std::size_t speaking_unit_ = 0;  ///< where the last words of whoever spoke last end
  TokenRange passed_;              ///< the unit before
  std::size_t unit_ = 0;
};

}  // namespace readout::extract
