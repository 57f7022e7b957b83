/// What every part of extract reads: the document with its tokens, mentions and quotations, and the
/// role of each token by the word lists of its language.
///
/// Built once a document, then constant. Roles and look-ups are by token index. Cost: linear.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "readout/extract/quotations.hpp"
#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/lexicon/word_runs.hpp"
#include "readout/model/document.hpp"
#include "readout/text/analysis.hpp"

namespace readout::extract {

/// What a word list of the grammar says of a token. Bits.
enum Role : std::uint32_t {
  kAuxiliary = 1U << 0U,
  kBe = 1U << 1U,
  kAdverb = 1U << 2U,
  kCoordinator = 1U << 3U,  ///< "and", "but", "while": a new clause of the same rank
  kAdditive = 1U << 4U,     ///< "and" that may also join two names
  kSubordinator = 1U << 5U,
  kRelative = 1U << 6U,
  kDeterminer = 1U << 7U,
  kPossessive = 1U << 8U,
  kPreposition = 1U << 9U,
  kInfinitiveMarker = 1U << 10U,
  kThat = 1U << 11U,
  kCompanion = 1U << 12U,  ///< "with X saying", "和": the name behind it is not the speaker
  kNegation = 1U << 13U,
  kModal = 1U << 14U,
  kFirstPerson = 1U << 15U,
  kTimeWord = 1U << 16U,
  kNotSpeaker = 1U << 17U,
  kAddresseeMark = 1U << 18U,  ///< "向": the name behind it is spoken to
  kHonorific = 1U << 19U,
  kCorporate = 1U << 20U,
  kPersonNoun = 1U << 21U,
  kGroupNoun = 1U << 22U,
  kAddressing = 1U << 23U,  ///< "told": its object is spoken to
  kPlaceMark = 1U << 25U,   ///< "in", "near": the name behind it is a place's
  kDocument = 1U << 26U,    ///< "statement", "communiqué"
  kTopicMark = 1U << 24U,   ///< "就": what is spoken about stands behind it, before the verb
};

/// Tokens [first, end).
struct TokenRange {
  std::size_t first = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return end <= first; }
  [[nodiscard]] std::size_t size() const { return empty() ? 0 : end - first; }
};

/// Not by a title, nor by whose side somebody is on.
[[nodiscard]] inline bool is_person_name(const lexicon::Mention& mention) {
  return mention.kind == lexicon::MentionKind::name ||
         mention.kind == lexicon::MentionKind::surname;
}

class Reading {
 public:
  Reading(const Document& of_document, const text::Analysis& of_analysis,
          const lexicon::Lexicon& with_lexicon, const Event& event, const lexicon::Named* named);

  const Document& document;
  const text::Analysis& analysis;
  const lexicon::Lexicon& lexicon;
  const lexicon::Grammar& grammar;
  lexicon::ActorIndex actors;
  std::string date;           ///< ISO, of the event, else of publication; may be ""
  bool unspaced = false;      ///< written without spaces between words
  bool has_cases = false;     ///< lexicon::Grammar::has_cases; never where `unspaced`
  bool has_articles = false;  ///< likewise
  std::vector<lexicon::Mention> mentions;
  std::vector<Quotation> quotations;
  const lexicon::WordRuns& joint_subjects;
  const lexicon::WordRuns& anonymous;
  const lexicon::WordRuns& behalf_marks;
  const lexicon::WordRuns& press_services;
  /// The words that the names of offices begin with; of a language with cases alone.
  std::unordered_set<std::string_view> office_openers;

  /// Beside either end of the document there is an empty mark with no role: a look at the next
  /// token needs no guard.
  [[nodiscard]] const text::Token& token(std::size_t i) const {
    return i < analysis.tokens.size() ? analysis.tokens[i] : outside_;
  }
  [[nodiscard]] bool is(std::size_t i, std::uint32_t roles) const {
    return i < roles_.size() && (roles_[i] & roles) != 0;
  }
  /// Whether a word list of the grammar has the token.
  [[nodiscard]] bool in(std::string_view list, std::size_t i) const {
    return grammar.in(list, token(i).folded);
  }
  [[nodiscard]] bool is_word(std::size_t i) const;
  /// One of the marks in `marks`, compared folded.
  [[nodiscard]] bool is_mark(std::size_t i, std::initializer_list<std::string_view> marks) const;
  /// The mention that covers the token; nullptr for none.
  [[nodiscard]] const lexicon::Mention* mention_at(std::size_t i) const;
  /// The quotation that covers the token, marks included; nullptr for none.
  [[nodiscard]] const Quotation* quotation_at(std::size_t i) const;
  /// "'s" as a token of its own, or at the end of one.
  [[nodiscard]] bool is_possessive(std::size_t i) const;
  [[nodiscard]] bool is_name_word(std::size_t i) const;

  [[nodiscard]] TokenRange tokens_of(Span span) const;
  [[nodiscard]] Span span_of(TokenRange range) const;
  [[nodiscard]] std::string_view text_of(TokenRange range) const;
  [[nodiscard]] std::size_t words_in(Span span) const;

 private:
  [[nodiscard]] bool is_pronoun_joined(std::size_t i) const;
  [[nodiscard]] bool is_past_form(std::size_t i) const;
  [[nodiscard]] bool is_name_opener(std::size_t i) const;
  void count_words();
  void mark_roles();
  void drop_false_mentions();
  [[nodiscard]] bool is_compound_modifier(const lexicon::Mention& mention) const;
  [[nodiscard]] bool is_no_side(const lexicon::Mention& mention) const;
  [[nodiscard]] bool begins_longer_name(const lexicon::Mention& mention) const;
  void index_mentions();
  void index_quotations();

  text::Token outside_;
  std::vector<std::uint32_t> words_before_;  ///< of each token, and of the end
  std::vector<std::uint32_t> roles_;
  std::vector<std::uint32_t> mention_of_;    ///< index + 1
  std::vector<std::uint32_t> quotation_of_;  ///< index + 1
};

}  // namespace readout::extract
