#include "readout/compare/topic_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::array<std::string_view, 19> kFunctionWords{
    "stop_words",  "modals",        "auxiliaries",  "be_forms",
    "negations",   "hedges",        "adverbs",      "intensifiers",
    "time_words",  "weekdays",      "months",       "conjunctions",
    "determiners", "possessives",   "prepositions", "relative_pronouns",
    "verb_forms",  "interjections", "not_topics"};
/// A verb follows these, a noun hardly ever.
constexpr std::array<std::string_view, 3> kBeforeVerbs{"infinitive_markers", "modals",
                                                       "auxiliaries"};
/// A noun behind one of these is meant as one: "the meeting".
constexpr std::array<std::string_view, 3> kBeforeNouns{"articles", "determiners", "possessives"};
/// An object follows: what stands before is a verb.
constexpr std::array<std::string_view, 2> kBeforeObjects{"articles", "possessives"};

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

bool TopicWords::is_excluded(const text::Token& word) const {
  return is_function_word(word) || grammar_->scale("number_words", word.folded).has_value() ||
         measures_.contains(word.folded) || reports(word.folded) || is_contraction(word.folded) ||
         ends_in(*grammar_, "adverb_endings", word.folded);
}

bool TopicWords::looks_like_verb(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  if (word.capitalised && i > 0) return false;
  if (ends_in(*grammar_, "verb_endings", word.folded) ||
      ends_in(*grammar_, "verb_endings", word.stem) || grammar_->in("verb_lemmas", word.stem)) {
    return true;
  }
  if (i + 1 < words.size() && in_any(*grammar_, kBeforeObjects, words[i + 1].folded)) return true;
  if (i == 0) return false;
  const std::string& before = words[i - 1].folded;
  const bool subject = grammar_->pronouns.contains(before) && !grammar_->in("possessives", before);
  return subject || in_any(*grammar_, kBeforeVerbs, before);
}

bool TopicWords::may_stand(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  const bool ends_number = i > 0 && words[i - 1].kind == text::TokenKind::number &&
                           words[i - 1].span.end == word.span.begin;  // "15th"
  return word.kind == text::TokenKind::word && word.span.size() > 1 && !ends_number &&
         !is_excluded(word) && !looks_like_verb(words, i);
}

bool TopicWords::stands_alone(std::span<const text::Token> words, std::size_t i) const {
  const text::Token& word = words[i];
  if (grammar_->scale("intensity", word.folded) || grammar_->in("weak_topics", word.folded) ||
      grammar_->in("weak_topics", word.stem) || is_one_character(word.folded)) {
    return false;
  }
  if (is_concept(word) || (word.capitalised && i > 0)) return true;
  if (ends_in(*grammar_, "adjective_endings", word.folded)) return false;
  const std::string before = i > 0 ? words[i - 1].folded : std::string();
  if (ends_in(*grammar_, "gerund_endings", word.folded)) {
    return in_any(*grammar_, kBeforeNouns, before);
  }
  // What is said of something: "is difficult", "very broad".
  return !grammar_->in("be_forms", before) && !grammar_->in("intensifiers", before) &&
         !is_contraction(before);
}

bool TopicWords::is_concept(const text::Token& word) const {
  return concepts_.contains(word.stem) || concepts_.contains(word.folded);
}

}  // namespace readout::compare
