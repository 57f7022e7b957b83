#include "readout/compare/topic_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::array<std::string_view, 20> kFunctionWords{
    "stop_words",  "modals",        "auxiliaries",  "be_forms",
    "negations",   "hedges",        "adverbs",      "intensifiers",
    "time_words",  "weekdays",      "months",       "conjunctions",
    "determiners", "possessives",   "prepositions", "relative_pronouns",
    "verb_forms",  "interjections", "not_topics",   "label_verbs"};
/// A verb follows these, a noun hardly ever.
constexpr std::array<std::string_view, 3> kBeforeVerbs{"infinitive_markers", "modals",
                                                       "auxiliaries"};
constexpr std::array<std::string_view, 2> kVerbs{"verb_forms", "label_verbs"};
/// A noun behind one of these is meant as one: "the meeting".
constexpr std::array<std::string_view, 3> kBeforeNouns{"articles", "determiners", "possessives"};
/// An object follows: what stands before is a verb.
constexpr std::array<std::string_view, 2> kBeforeObjects{"articles", "possessives"};

/// Negations that a noun follows: "no", "without", "nobody".
constexpr std::array<std::string_view, 3> kNoNegations{"determiners", "prepositions",
                                                       "noun_negations"};

template <std::size_t N>
bool in_any(const lexicon::Grammar& grammar, const std::array<std::string_view, N>& lists,
            std::string_view folded) {
  return std::ranges::any_of(lists,
                             [&](std::string_view list) { return grammar.in(list, folded); });
}

bool ends_in(const lexicon::Grammar& grammar, std::string_view list, std::string_view word) {
  return std::ranges::any_of(grammar.list(list), [&](const std::string& ending) {
    return word.size() > 2 * ending.size() && word.ends_with(ending);
  });
}

/// One Chinese character is half a word more often than not.
bool is_one_character(std::string_view word) {
  std::size_t next = 0;
  if (!word.empty()) static_cast<void>(text::next_code_point(word, next));
  return next == word.size();
}

}  // namespace

TopicWords::TopicWords(const lexicon::Grammar& grammar) : grammar_(&grammar) {
  for (const char* const name : {"units", "currencies"}) {
    const auto terms = grammar.terms.find(name);
    if (terms == grammar.terms.end()) continue;
    for (const auto& [unit, words] : terms->second) measures_.insert(words.begin(), words.end());
  }
  const auto concepts = grammar.terms.find("concepts");
  if (concepts == grammar.terms.end()) return;
  for (const auto& [name, words] : concepts->second) {
    for (const std::string& word : words) concepts_.insert(text::stem(word, grammar.language));
  }
}

bool TopicWords::reports(const std::string& folded) const {
  const auto forms = grammar_->cue_forms.find(folded);
  return forms != grammar_->cue_forms.end() &&
         std::ranges::none_of(forms->second, [&](const lexicon::CueForm& form) {
           return grammar_->cues[form.entry].kind == lexicon::CueKind::noun;
         });
}

bool TopicWords::is_contraction(const std::string& folded) const {
  const std::size_t mark = folded.find('\'');
  return mark != std::string::npos && grammar_->pronouns.contains(folded.substr(0, mark));
}

bool TopicWords::is_function_word(const text::Token& word) const {
  return in_any(*grammar_, kFunctionWords, word.folded) || grammar_->pronouns.contains(word.folded);
}

/// "4.2 million tonnes": what stands behind a number counts.
bool TopicWords::is_counted(std::span<const text::Token> words, std::size_t i) const {
  if (i == 0) return false;
  const text::Token& before = words[i - 1];
  return before.kind == text::TokenKind::number ||
         grammar_->scale("number_words", before.folded).has_value();
}

bool TopicWords::is_excluded(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  if (is_function_word(word) || grammar_->scale("number_words", word.folded).has_value() ||
      is_contraction(word.folded) || ends_in(*grammar_, "adverb_endings", word.folded)) {
    return true;
  }
  if (measures_.contains(word.folded)) return is_counted(words, i) || word.span.size() < 4;
  // A reporting word is a topic where it stands as a noun: "her answer", "the vote".
  if (!reports(word.folded)) return false;
  return !nouns_.contains(word.folded) || looks_like_verb(words, i);
}

void TopicWords::learn(std::span<const text::Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].kind != text::TokenKind::word) continue;
    const std::string& before = words[i - 1].folded;
    const bool possessive = grammar_->in("possessives", before);
    if (in_any(*grammar_, kBeforeNouns, before)) {
      nouns_.insert(words[i].folded);
    } else if (in_any(*grammar_, kBeforeVerbs, before) ||
               (grammar_->pronouns.contains(before) && !possessive)) {
      verbs_.insert(words[i].folded);
    }
  }
}

bool TopicWords::is_gerund(const text::Token& word) const {
  return ends_in(*grammar_, "gerund_endings", word.folded);
}

std::string TopicWords::governing(std::span<const text::Token> words, std::size_t i) const {
  while (i > 0) {
    const std::string& before = words[--i].folded;
    const bool between =
        (grammar_->in("negations", before) && !in_any(*grammar_, kNoNegations, before)) ||
        grammar_->in("adverbs", before) || ends_in(*grammar_, "adverb_endings", before);
    if (!between) return before;
  }
  return {};
}

bool TopicWords::is_name(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  if (!word.capitalised || i == 0 || word.kind != text::TokenKind::word) return false;
  if (is_function_word(word) || is_contraction(word.folded)) return false;
  const text::TokenKind before = words[i - 1].kind;
  return before == text::TokenKind::word || before == text::TokenKind::number ||
         words[i - 1].folded == "," || words[i - 1].folded == "-";
}

bool TopicWords::looks_like_verb(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  if (is_name(words, i)) return false;
  if (ends_in(*grammar_, "verb_endings", word.folded) ||
      ends_in(*grammar_, "verb_endings", word.stem) || grammar_->in("verb_lemmas", word.stem)) {
    return true;
  }
  if (i + 1 < words.size() && in_any(*grammar_, kBeforeObjects, words[i + 1].folded)) return true;
  if (i + 1 < words.size() && grammar_->in("topic_objects", words[i + 1].folded)) return true;
  if (verbs_.contains(word.folded) && !nouns_.contains(word.folded) && !is_concept(word)) {
    return true;
  }
  const std::string before = governing(words, i);
  if (before.empty()) return false;
  const bool subject = grammar_->pronouns.contains(before) && !grammar_->in("possessives", before);
  return subject || in_any(*grammar_, kBeforeVerbs, before);
}

bool TopicWords::may_stand(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  const bool ends_number = i > 0 && words[i - 1].kind == text::TokenKind::number &&
                           words[i - 1].span.end == word.span.begin;  // "15th"
  return word.kind == text::TokenKind::word && word.span.size() > 1 && !ends_number &&
         !is_excluded(words, i) && !looks_like_verb(words, i);
}

bool TopicWords::may_end(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  if (grammar_->in("abbreviations", word.folded) || is_one_character(word.folded)) return false;
  if (is_name(words, i)) return !ends_in(*grammar_, "nation_endings", word.folded);
  if (ends_in(*grammar_, "adjective_endings", word.folded) && !nouns_.contains(word.folded)) {
    return false;
  }
  // "(all over the) place fighting for": what is done, not a thing.
  return !is_gerund(word) || nouns_.contains(word.folded);
}

bool TopicWords::stands_alone(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  if (grammar_->scale("intensity", word.folded) || grammar_->in("weak_topics", word.folded) ||
      grammar_->in("weak_topics", word.stem) || is_one_character(word.folded)) {
    return false;
  }
  if (is_name(words, i)) return !ends_in(*grammar_, "nation_endings", word.folded);
  const std::string before = i > 0 ? words[i - 1].folded : std::string();
  if (is_gerund(word)) {
    return nouns_.contains(word.folded) || in_any(*grammar_, kBeforeNouns, before);
  }
  if (ends_in(*grammar_, "adjective_endings", word.folded)) return nouns_.contains(word.folded);
  // What is said of something: "is difficult", "very broad".
  if (grammar_->in("be_forms", before) || grammar_->in("intensifiers", before) ||
      is_contraction(before)) {
    return false;
  }
  if (is_concept(word)) return true;
  if (i > 0 || nouns_.contains(word.folded) || words.size() < 2) return true;
  // The first word may be an order ("Remember it"), unless a verb or a list follows.
  const std::string& next = words[1].folded;
  return grammar_->in("modals", next) || grammar_->in("auxiliaries", next) ||
         grammar_->in("be_forms", next) || grammar_->in("prepositions", next) || next == ",";
}

bool TopicWords::tells(const text::Token& word) const {
  if (word.kind != text::TokenKind::word || is_contraction(word.folded)) return false;
  return !is_function_word(word) || in_any(*grammar_, kVerbs, word.folded);
}

bool TopicWords::ties_nouns(std::string_view folded) const {
  return grammar_->in("prepositions", folded) || grammar_->in("coordinators", folded);
}

bool TopicWords::is_concept(const text::Token& word) const {
  return concepts_.contains(word.stem) || concepts_.contains(word.folded);
}

TopicVocabulary learn_topic_words(std::span<const text::Analysis> analyses,
                                  const lexicon::Lexicon& lexicon) {
  TopicVocabulary vocabulary;
  for (const text::Analysis& analysis : analyses) {
    vocabulary.try_emplace(analysis.language, lexicon.grammar(analysis.language))
        .first->second.learn(analysis.tokens);
  }
  return vocabulary;
}

}  // namespace readout::compare
