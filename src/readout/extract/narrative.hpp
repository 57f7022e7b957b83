/// Statements of running text: news reports and readouts, unit by unit in reading order.
///
/// In: units. Out: direct, partial, indirect and joint statements, with speakers and cues. Keeps
/// what ties units together: the discourse, and quotations that run over several blocks, whose
/// speaker may be named only where they end.
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "readout/extract/cues.hpp"
#include "readout/extract/discourse.hpp"
#include "readout/extract/free_indirect.hpp"
#include "readout/extract/owned_words.hpp"
#include "readout/extract/principals.hpp"
#include "readout/extract/reports.hpp"
#include "readout/extract/units.hpp"
#include "readout/extract/utterances.hpp"
#include "readout/model/statement.hpp"

namespace readout::extract {

class Narrative {
 public:
  Narrative(const Reading& reading, const Cast& cast, std::vector<Identity> sides,
            Utterances& utterances);

  void add(const Unit& unit);
  /// Words that a headline gives to somebody: "… – Maren". False where it does not.
  bool add_headline(const Unit& unit);
  /// A paragraph without marks that is somebody's words: spoken by whoever spoke last. Only its
  /// shape says so where it is not `certain`: then it needs a speaker, and gives false without one.
  bool add_pull_quote(const Unit& unit, std::size_t utterance, bool certain);
  /// A set-off quotation, in marks or without, that somebody signs. False where it is neither.
  bool add_signed(const Unit& unit, TokenRange signer);
  /// An item of a list of statements below a line that names the speaker. False where the item has
  /// an attribution or a quotation of its own: then `add` reads it.
  bool add_listed(const Unit& unit, TokenRange speaker);
  /// Passes over a unit that reports nothing, so that its names are known.
  void skip(const Unit& unit) {
    interrupt();
    discourse_.pass(unit);
  }

  /// All statements so far.
  [[nodiscard]] std::vector<Statement> take();

 private:
  struct Quote {
    const Quotation* quotation = nullptr;
    bool whole = false;
    std::optional<std::size_t> report;
    bool owned = false;  ///< by somebody else than the report's speaker
  };

  [[nodiscard]] std::vector<Quote> quotes_of(const Unit& unit,
                                             const std::vector<Report>& reports) const;
  [[nodiscard]] bool is_doubted_word(const Unit& unit, const Quotation& quotation,
                                     const std::vector<Report>& reports) const;
  [[nodiscard]] std::optional<Resolved> told_by_carrier(
      const Report& report, const std::optional<Resolved>& speaker) const;
  [[nodiscard]] Resolved teller_of(const Report& report, const Resolved& speaker);
  [[nodiscard]] std::vector<std::optional<Resolved>> speakers_of(
      const Unit& unit, const std::vector<Report>& reports) const;
  [[nodiscard]] std::optional<Resolved> speaker_named(const Unit& unit, const Report& report,
                                                      const std::optional<Resolved>& before) const;
  [[nodiscard]] std::optional<Resolved> going_on_from(const Report& report,
                                                      std::optional<Resolved> speaker) const;
  [[nodiscard]] std::optional<Resolved> speaker_of_clause(const Unit& unit,
                                                          const Report& report) const;
  [[nodiscard]] bool follows_other_clause(const Unit& unit, const Report& report) const;
  [[nodiscard]] static TokenRange naming_words(const Report& report);
  void add_report(const Unit& unit, const Report& report, const std::vector<const Quote*>& quotes,
                  const std::optional<Resolved>& speaker);
  void add_directs(const Report& report, const std::vector<const Quotation*>& direct,
                   const std::optional<Resolved>& speaker, const std::optional<Cue>& cue);
  [[nodiscard]] bool says_something(Span words) const;
  [[nodiscard]] bool tells_of(const Unit& unit, const Resolved& speaker) const;
  [[nodiscard]] bool is_beside_speaker(const Unit& unit, const Report& report,
                                       const Quotation& quotation) const;
  void add_beside(const Unit& unit, const Report& report,
                  const std::vector<const Quotation*>& direct, const std::vector<Span>& fragments,
                  const std::optional<Resolved>& speaker, const std::optional<Cue>& cue);
  void add_items(const Unit& unit, const Report& report, const std::optional<Resolved>& speaker,
                 const std::optional<Cue>& cue);
  void follow(const Unit& unit, const std::vector<Report>& reports,
              const std::vector<std::optional<Resolved>>& speakers);
  [[nodiscard]] std::vector<Span> quoted_at_length(const Unit& unit) const;
  void add_carried_on(const Unit& unit, const Resolved& from, double confidence);
  [[nodiscard]] bool reports_nobody(const std::vector<Report>& reports,
                                    const std::vector<std::optional<Resolved>>& speakers) const;
  [[nodiscard]] bool is_of_others(const Report& report) const;
  [[nodiscard]] bool is_in_flow(const Unit& unit, const std::vector<Report>& reports,
                                const std::vector<std::optional<Resolved>>& speakers) const;
  [[nodiscard]] bool is_own_voice(const Report& report,
                                  const std::optional<Resolved>& speaker) const;
  [[nodiscard]] bool is_about_speaker(const Unit& unit, const Resolved& speaker) const;
  [[nodiscard]] bool announces_items(const Unit& unit) const;
  bool goes_on(const Unit& unit);
  bool begins_items(const Unit& unit);
  bool add_impersonal(const Unit& unit);
  bool add_claim(const Unit& unit, const std::vector<Report>& reports);
  void tell_by(const Resolved& body, std::size_t block);
  [[nodiscard]] bool reports_another(const Unit& unit) const;
  [[nodiscard]] bool opens_what_was_agreed(std::size_t i) const;
  void remember(const Unit& unit, std::size_t statements_before);
  bool add_unnamed_headline(const Unit& unit, TokenRange source, TokenRange words);
  void interrupt();
  [[nodiscard]] bool may_be_told(const Unit& unit) const;
  /// «Об этом сообщил Рейк»: the verb with the one whom it names.
  struct BackReference {
    Report report;
    std::size_t block = 0;
  };
  void attribute_back(const BackReference& reference);
  void drop_back_reference(const BackReference& reference, std::vector<Report>& reports) const;
  [[nodiscard]] std::optional<BackReference> back_reference(const Unit& unit) const;
  [[nodiscard]] TokenRange named_in_words(TokenRange words) const;
  [[nodiscard]] TokenRange unnamed_in_words(TokenRange words) const;
  [[nodiscard]] TokenRange named_beside(const Unit& unit, std::size_t first, TokenRange verb) const;
  [[nodiscard]] bool goes_on_with_participle(const Quotation& quotation) const;
  [[nodiscard]] bool follows_question(const Quotation& quotation) const;
  void add_bare_quotes(const Unit& unit, const std::vector<Quote>& quotes);
  /// Makes statements of the fragments that a noun gives to somebody else, and marks them so.
  void add_owned(const Unit& unit, const std::vector<Report>& reports,
                 const std::vector<std::optional<Resolved>>& speakers, std::vector<Quote>& quotes);
  [[nodiscard]] std::optional<Resolved> owner_of_fragment(const Unit& unit, const Report* report,
                                                          const std::optional<Resolved>& speaker,
                                                          const OwnedWords& owned) const;
  void add_direct(const Quotation& quotation, const std::optional<Resolved>& speaker,
                  const std::optional<Cue>& cue);
  [[nodiscard]] bool closes_within(std::size_t i, Span part) const;
  bool add_interrupted(const Quotation& quotation);
  void add_clause(const Unit& unit, TokenRange extent, std::vector<Span> content,
                  StatementKind kind, const std::optional<Resolved>& speaker,
                  const std::optional<Cue>& cue);
  Statement& append(StatementKind kind, Span span, std::vector<Span> content,
                    const std::optional<Resolved>& speaker, const std::optional<Cue>& cue);
  [[nodiscard]] Ids named_in(const Unit& unit, const Report& report) const;
  [[nodiscard]] std::optional<Cue> cue_of(const Report& report) const;
  [[nodiscard]] std::optional<Cue> cue_of_noun(std::size_t token) const;
  [[nodiscard]] bool reports_beside_quotes(const Report& report,
                                           const std::vector<const Quotation*>& direct) const;
  [[nodiscard]] std::optional<Resolved> named_behind(const Unit& unit,
                                                     const Quotation& quotation) const;
  [[nodiscard]] bool is_named_person(const Head& head) const;
  [[nodiscard]] std::optional<Resolved> named_before_colon(const Unit& unit,
                                                           const Quotation& quotation) const;
  [[nodiscard]] std::optional<std::optional<Resolved>> bare_fragment(const Unit& unit,
                                                                     const Quotation& quotation,
                                                                     bool headline) const;
  [[nodiscard]] bool is_of_somebody_else(const Unit& unit, const Resolved& speaker) const;
  void share_chain(const std::vector<std::size_t>& parts);

  const Reading& reading_;
  const Cast& cast_;
  CueFinder cues_;
  Discourse discourse_;
  Principals principals_;
  FreeIndirect free_indirect_;
  const lexicon::WordRuns& back_references_;
  const lexicon::WordRuns& agreements_;  ///< "it was agreed"
  const lexicon::WordRuns& notes_;       ///< "it was noted"
  const lexicon::WordRuns& claims_;      ///< «отмечается» at the start of a sentence
  const Unit* narrated_ = nullptr;       ///< the unit before, if it names no speaker
  std::size_t narrated_from_ = 0;        ///< its first statement
  std::size_t reported_from_ = 0;        ///< the first statement of the unit before
  std::size_t reported_block_ = 0;       ///< where it stands
  std::optional<Resolved> own_;          ///< whose words went on before something else came between
  std::optional<Resolved> flow_;         ///< whose words the next sentence may go on with
  std::size_t flow_block_ = 0;           ///< where they began
  bool flow_first_person_ = false;
  bool flow_listed_ = false;      ///< in a paragraph that an item of an enumeration opens
  const Unit* before_ = nullptr;  ///< the unit before, unless it was passed over
  std::vector<Statement> statements_;
  std::map<std::size_t, std::vector<std::size_t>> chains_;  ///< to statements
  std::map<std::size_t, std::size_t> utterance_of_chain_;
  std::map<std::size_t, std::size_t> utterance_of_signer_;  ///< by the signer's first token
  Utterances& utterances_;
};

}  // namespace readout::extract
