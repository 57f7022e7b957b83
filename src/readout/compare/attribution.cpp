#include "readout/compare/attribution.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

#include "readout/compare/quoted_words.hpp"
#include "readout/compare/same_words.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// What a reader calls the way in which words are given.
std::string_view manner_of(const Statement& statement) {
  switch (statement.kind) {
    case StatementKind::direct:
    case StatementKind::pull_quote:
      return "quoted";
    case StatementKind::partial:
      return "quoted in part";
    case StatementKind::turn:
      return "in a transcript";
    case StatementKind::indirect:
    case StatementKind::joint:
      return "reported";
  }
  return "reported";
}

class Shifts {
 public:
  Shifts(const Comparison& comparison, const Point& point, const Pair& pair,
         const SpeakerIdentity& identity, std::span<const text::Analysis> analyses)
      : comparison_(comparison),
        point_(point),
        pair_(pair),
        identity_(identity),
        analyses_(analyses),
        a_(comparison.statements[pair.a]),
        b_(comparison.statements[pair.b]),
        across_(is_across(comparison, pair)) {}

  std::vector<AttributionShift> find() {
    const bool two = identity_.are_two_persons(a_, b_, across_) || are_of_two_states();
    if (two && may_be_one_utterance() && !says_in(b_.source, a_) && !says_in(a_.source, b_)) {
      add(AttributionIssue::another_speaker, speaker_name(a_), speaker_name(b_));
    } else if (!two && is_joint_in_one()) {
      add(AttributionIssue::joint, speaker_name(a_), speaker_name(b_));
    } else if (!two && is_handed_on_in_one()) {
      add(AttributionIssue::handed_on, teller(a_), teller(b_));
    }
    if (manner_of(a_) != manner_of(b_)) {
      add(AttributionIssue::kind, std::string(manner_of(a_)), std::string(manner_of(b_)));
    }
    return std::move(found_);
  }

 private:
  void add(AttributionIssue issue, std::string a, std::string b) {
    found_.push_back({issue, std::move(a), std::move(b)});
  }

  template <class Holds>
  [[nodiscard]] bool in_point(std::size_t source, Holds&& holds) const {
    return std::ranges::any_of(point_.members, [&](const Member& member) {
      const Statement& other = comparison_.statements[member.statement];
      return other.source == source && holds(other);
    });
  }

  /// The source has the point from this statement's speaker as well.
  [[nodiscard]] bool says_in(std::size_t source, const Statement& statement) const {
    return in_point(source, [&](const Statement& other) {
      return has_speaker(other) && have_one_in_common(*other.speaker, *statement.speaker);
    });
  }

  /// Courtesies and condolences that are reported of two are in the same words, too: only a
  /// quotation, two who met, or a whole clause kept to the word make one utterance likely.
  [[nodiscard]] bool may_be_one_utterance() const {
    const auto is_turn = [](const Statement& s) { return s.kind == StatementKind::turn; };
    if (is_turn(a_) || is_turn(b_) || !is_sure(a_) || !is_sure(b_)) return false;
    if (names_too(a_, b_) || names_too(b_, a_)) return false;
    if (is_quoted(a_) || is_quoted(b_) || (takes_part(a_) && takes_part(b_))) return true;
    return reports_clause(a_) && reports_clause(b_) && keeps_wording(comparison_, pair_);
  }

  /// The words themselves say who speaks: who only goes on may be somebody else.
  [[nodiscard]] static bool is_sure(const Statement& statement) {
    const SpeakerHow how = statement.speaker->how;
    return how == SpeakerHow::explicit_name || how == SpeakerHow::title;
  }

  /// "said that ...", by nobody for another: "expressed condolences" is no such clause.
  [[nodiscard]] bool reports_clause(const Statement& statement) const {
    const Speaker& speaker = *statement.speaker;
    if (!statement.cue || speaker.on_behalf_of || speaker.carrier) return false;
    const auto& cues = identity_.lexicon().grammar(document_of(statement).language).cues;
    return std::ranges::any_of(cues, [&](const lexicon::CueEntry& entry) {
      return entry.lemma == statement.cue->lemma && !entry.complements.empty() &&
             entry.complements.front() == lexicon::Complement::clause;
    });
  }

  /// A state or its people here, another state or its people there: who speaks for an alliance
  /// nobody can say.
  [[nodiscard]] bool are_of_two_states() const {
    if (across_ || !has_speaker(a_) || !has_speaker(b_)) return false;
    const std::string a = state_of(*a_.speaker);
    const std::string b = state_of(*b_.speaker);
    return !a.empty() && !b.empty() && a != b;
  }
  [[nodiscard]] std::string state_of(const Speaker& speaker) const {
    const lexicon::Actor* actor = identity_.lexicon().actors.find(speaker.id);
    return speaker.members.empty() && actor != nullptr ? actor->country : std::string();
  }

  [[nodiscard]] const Document& document_of(const Statement& statement) const {
    return comparison_.sources[statement.source].document;
  }

  /// Whether the paragraph of the statement names the other's speaker too, who may be the one who
  /// speaks.
  [[nodiscard]] bool names_too(const Statement& statement, const Statement& other) const {
    const std::string_view text = document_of(statement).text;
    const std::size_t begin = text.rfind('\n', statement.span.begin) + 1;  // npos + 1 is 0
    const std::size_t end = std::min(text.find('\n', statement.span.end), text.size());
    const std::vector<std::string> names = names_of(*other.speaker, other, statement);
    return std::ranges::any_of(names, [&](const std::string& name) {
      for (std::size_t at = text.find(name, begin); at < end; at = text.find(name, at + 1)) {
        if (is_in_the_way(statement, {at, at + name.size()})) return true;
      }
      return false;
    });
  }

  /// Who was named before matters little to "Maren said that ...", and so does who says what
  /// follows.
  [[nodiscard]] bool is_in_the_way(const Statement& statement, Span name) const {
    if (name.end <= statement.span.begin) return !is_beside_cue(statement);
    if (name.begin < statement.span.end) return true;
    return std::ranges::none_of(comparison_.statements, [&](const Statement& next) {
      return next.source == statement.source && next.speaker &&
             next.speaker->mention.overlaps(name);
    });
  }

  [[nodiscard]] static bool is_beside_cue(const Statement& statement) {
    constexpr std::size_t kOneWord = 12;  // bytes: "Maren also said"
    const Span& mention = statement.speaker->mention;
    if (!statement.cue || mention.empty()) return false;
    const Span& cue = statement.cue->span;
    return mention.begin < cue.begin ? cue.begin <= mention.end + kOneWord
                                     : mention.begin <= cue.end + kOneWord;
  }

  /// By what the text of `here` may name the speaker of `there`.
  [[nodiscard]] std::vector<std::string> names_of(const Speaker& speaker, const Statement& there,
                                                  const Statement& here) const {
    std::vector<std::string> names{std::string(stem_of_last(speaker.name))};
    const std::string_view as_told = speaker.mention.in(document_of(there).text);
    names.emplace_back(stem_of_last(as_told));
    const lexicon::Actor* actor = identity_.lexicon().actors.find(speaker.id);
    const auto known =
        actor == nullptr ? std::map<std::string, std::vector<std::string>>() : actor->names;
    if (const auto found = known.find(document_of(here).language); found != known.end()) {
      for (const std::string& name : found->second) names.emplace_back(stem_of_last(name));
    }
    std::erase(names, std::string());
    return names;
  }

  /// The last word without its last letter, which a case may change.
  [[nodiscard]] static std::string_view stem_of_last(std::string_view name) {
    constexpr std::size_t kFewestBytes = 4;
    std::string_view last = name.substr(name.rfind(' ') + 1);
    std::size_t end = last.size();
    if (end > kFewestBytes) static_cast<void>(text::previous_code_point(last, end));
    return last.substr(0, end);
  }

  [[nodiscard]] bool takes_part(const Statement& statement) const {
    return std::ranges::any_of(comparison_.event.participants, [&](const Participant& each) {
      return lexicon::id_of_name(each.name) == statement.speaker->id ||
             lexicon::same_name(each.name, statement.speaker->name);
    });
  }

  /// One says it alone here, and with others there.
  [[nodiscard]] bool is_joint_in_one() const {
    if (is_together(a_) == is_together(b_)) return false;
    const Statement& together = is_together(a_) ? a_ : b_;
    const Statement& alone = is_together(a_) ? b_ : a_;
    if (!identity_.is_single_person(alone) || tells_of_both(alone, together)) return false;
    if (!together.speaker || together.speaker->members.empty() ||
        !have_one_in_common(*together.speaker, *alone.speaker)) {
      return false;
    }
    return !in_point(together.source, [&](const Statement& other) {
      return !is_together(other) && has_speaker(other) &&
             have_one_in_common(*other.speaker, *alone.speaker);
    }) && !in_point(alone.source, [](const Statement& other) { return is_together(other); });
  }

  /// "We discussed the ferry": who tells what several did together speaks for them. The verb is
  /// that of the account of both, or the main one of the quotation; not "the ferry, which we
  /// discussed".
  [[nodiscard]] bool tells_of_both(const Statement& alone, const Statement& together) const {
    constexpr std::size_t kReach = 2;  // words: "we also discussed", «мы подробно обсудили»
    if (!is_quoted(alone)) return false;
    const lexicon::Grammar& grammar = identity_.lexicon().grammar(document_of(alone).language);
    const std::vector<text::Token> words = quoted_words_of(alone);
    for (std::size_t we = 0; we < words.size(); ++we) {
      if (!is_we(words[we], grammar)) continue;
      const std::size_t end = std::min(words.size(), we + 1 + kReach);
      for (std::size_t i = we + 1; i < end; ++i) {
        const bool main_one = we == 0 && grammar.in("mutual_verbs", words[i].folded);
        if (main_one || is_verb_of(together, words[i])) return true;
      }
    }
    return false;
  }

  /// The statements of one sentence, of which each may be a clause.
  [[nodiscard]] std::span<const Statement> in_sentence_of(const Statement& statement) const {
    const text::Analysis& analysis = analyses_[statement.source];
    const auto sentence_of = [&](const Statement& of) {
      const std::size_t token = analysis.token_at(of.span.begin);
      return token < analysis.tokens.size() ? analysis.tokens[token].sentence : 0;
    };
    const std::vector<Statement>& all = comparison_.statements;  // by source, in the text's order
    const auto is_beside = [&](const Statement& other) {
      return other.source == statement.source && sentence_of(other) == sentence_of(statement);
    };
    auto begin = all.begin() + (&statement - all.data());
    auto end = begin + 1;
    while (begin != all.begin() && is_beside(*(begin - 1))) --begin;
    while (end != all.end() && is_beside(*end)) ++end;
    return {begin, end};
  }

  [[nodiscard]] std::vector<text::Token> quoted_words_of(const Statement& statement) const {
    std::vector<text::Token> words;
    for (const Statement& clause : in_sentence_of(statement)) {
      if (!is_quoted(clause)) continue;
      for (const Span& span : clause.content) {
        std::ranges::move(words_in(analyses_[statement.source], span), std::back_inserter(words));
      }
    }
    return words;
  }

  [[nodiscard]] static bool is_we(const text::Token& word, const lexicon::Grammar& grammar) {
    const auto pronoun = grammar.pronouns.find(word.folded);
    return pronoun != grammar.pronouns.end() && !pronoun->second.third_person &&
           pronoun->second.number == lexicon::Number::plural;
  }

  /// A form of a reporting word of the statement's sentence.
  [[nodiscard]] bool is_verb_of(const Statement& statement, const text::Token& word) const {
    return std::ranges::any_of(in_sentence_of(statement), [&](const Statement& clause) {
      return clause.cue &&
             share_held(analyses_[clause.source], clause.cue->span, std::span(&word, 1)) == 1;
    });
  }

  [[nodiscard]] bool is_told_by_outlet(const Statement& statement) const {
    const std::string& outlet = document_of(statement).outlet;
    return lexicon::same_name(statement.speaker->carrier->name, outlet) ||
           lexicon::same_name(agent_in(statement), outlet);
  }

  [[nodiscard]] bool is_handed_on_in_one() const {
    if (!has_speaker(a_) || !has_speaker(b_)) return false;
    if (!have_one_in_common(*a_.speaker, *b_.speaker)) return false;
    if (a_.speaker->carrier.has_value() == b_.speaker->carrier.has_value()) return false;
    const Statement& handed = a_.speaker->carrier ? a_ : b_;
    return !is_told_by_outlet(handed) && !in_point(handed.source, [&](const Statement& other) {
      return has_speaker(other) && !other.speaker->carrier &&
             have_one_in_common(*other.speaker, *handed.speaker);
    });
  }

  /// "statement published by the agency" is no name, but words of the source; the agency is.
  [[nodiscard]] std::string agent_in(const Statement& statement) const {
    const lexicon::Grammar& grammar = identity_.lexicon().grammar(document_of(statement).language);
    const std::string_view words = statement.speaker->carrier->name;
    bool behind_mark = false;
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      const std::string word = text::fold(words.substr(begin, end - begin));
      std::size_t next = begin;
      if (behind_mark && text::is_upper(text::next_code_point(words, next))) {
        return std::string(words.substr(begin));
      }
      behind_mark = begin > 0 && (grammar.in("agent_marks", word) ||
                                  (behind_mark && grammar.in("articles", word)));
      begin = end + 1;
    }
    return {};
  }

  [[nodiscard]] std::string teller(const Statement& statement) {
    std::string name = speaker_name(statement);
    const auto& carrier = statement.speaker->carrier;
    if (!carrier) return name;
    const std::string_view text = comparison_.sources[statement.source].document.text;
    std::size_t next = 0;
    const bool words = text::is_lower(text::next_code_point(carrier->name, next)) &&
                       text.find(carrier->name) != std::string_view::npos;
    if (!words) return fmt::format("{}, as told by {}", name, carrier->name);
    const std::string agent = agent_in(statement);
    return agent.empty() ? fmt::format("{}, as told by “{}”", name, carrier->name)
                         : fmt::format("{}, as told by {}", name, agent);
  }

  const Comparison& comparison_;
  const Point& point_;
  const Pair& pair_;
  const SpeakerIdentity& identity_;
  std::span<const text::Analysis> analyses_;
  const Statement& a_;
  const Statement& b_;
  bool across_;
  std::vector<AttributionShift> found_;
};

}  // namespace

std::vector<AttributionShift> attribution_shifts(const Comparison& comparison, const Point& point,
                                                 const Pair& pair, const SpeakerIdentity& identity,
                                                 std::span<const text::Analysis> analyses) {
  if (!has_same_words(comparison, pair)) return {};
  return Shifts(comparison, point, pair, identity, analyses).find();
}

}  // namespace readout::compare
