#include "readout/extract/reading.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include "readout/extract/interrupted.hpp"
#include "readout/lexicon/role_table.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/string_map.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::array<lexicon::RoleTable::List, 27> kRoleLists{{
    {"auxiliaries", kAuxiliary},
    {"be_forms", kBe},
    {"adverbs", kAdverb},
    {"coordinators", kCoordinator},
    {"additives", kAdditive},
    {"subordinators", kSubordinator},
    {"relatives", kRelative},
    {"determiners", kDeterminer},
    {"possessives", kPossessive},
    {"prepositions", kPreposition},
    {"infinitive_markers", kInfinitiveMarker},
    {"that_words", kThat},
    {"companions", kCompanion},
    {"negations", kNegation},
    {"modals", kModal},
    {"first_person", kFirstPerson},
    {"time_words", kTimeWord},
    {"not_speakers", kNotSpeaker},
    {"addressee_prepositions", kAddresseeMark},
    {"titles_of_address", kHonorific},
    {"corporate_nouns", kCorporate, true},
    {"person_nouns", kPersonNoun, true},
    {"group_nouns", kGroupNoun, true},
    {"addressees", kAddressing},
    {"topic_marks", kTopicMark},
    {"inside_prepositions", kPlaceMark},
    {"documents", kDocument},
}};

bool mostly_han(const text::Analysis& analysis) {
  constexpr std::size_t kEnough = 200;
  std::size_t words = 0;
  std::size_t han = 0;
  for (const text::Token& token : analysis.tokens) {
    if (token.kind != text::TokenKind::word || token.folded.empty()) continue;
    std::size_t position = 0;
    if (text::is_han(text::next_code_point(token.folded, position))) ++han;
    if (++words == kEnough) break;
  }
  return han * 2 > words;
}

/// "US" is no "us", "AM" no "am".
bool is_acronym(std::string_view word) {
  return text::count_capitals(word) > 1;
}

}  // namespace

Reading::Reading(const Document& of_document, const text::Analysis& of_analysis,
                 const lexicon::Lexicon& with_lexicon, const Event& event,
                 const lexicon::Named* named)
    : document(of_document),
      analysis(of_analysis),
      lexicon(with_lexicon),
      grammar(with_lexicon.grammar(of_document.language)),
      actors(with_lexicon, event),
      date(lexicon::day_of(event, of_document)),
      unspaced(mostly_han(of_analysis)),
      has_cases(!unspaced && grammar.has_cases()),
      has_articles(!unspaced && grammar.has_articles()),
      mentions(named != nullptr
                   ? named->mentions
                   : lexicon::find_mentions(of_document.text, of_analysis, actors, date)),
      quotations(
          without_attributions(find_quotations(of_document, of_analysis), of_analysis, grammar)),
      joint_subjects(grammar.runs("joint_subjects")),
      anonymous(grammar.runs("anonymous")),
      behalf_marks(grammar.runs("behalf_marks")),
      press_services(grammar.runs("press_services")),
      outside_{{of_document.text.size(), of_document.text.size()},
               text::TokenKind::punctuation,
               false,
               0,
               {},
               {}},
      roles_(of_analysis.tokens.size(), 0),
      mention_of_(of_analysis.tokens.size(), 0),
      quotation_of_(of_analysis.tokens.size(), 0) {
  for (const lexicon::OfficeName& name : lexicon.actors.office_names) {
    if (!has_cases || name.language != document.language) continue;
    const std::string_view words = name.folded;
    office_openers.insert(words.substr(0, words.find(' ')));
    office_openers.insert(words.substr(0, words.find_first_of(" -")));
  }
  add_dialogues(quotations, document, analysis, grammar);
  count_words();
  mark_roles();
  drop_false_mentions();
  index_mentions();
  index_quotations();
}

/// A reporting form that no modal can stand before.
bool Reading::is_past_form(std::size_t i) const {
  if (i >= analysis.tokens.size()) return false;
  const auto forms = grammar.cue_forms.find(analysis.tokens[i].folded);
  if (forms == grammar.cue_forms.end()) return false;
  return std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
    return form.finite && grammar.cues[form.entry].lemma != analysis.tokens[i].folded;
  });
}

/// An honorific, a preposition or a first name: the word with a capital behind it is a name or a
/// month.
bool Reading::is_name_opener(std::size_t i) const {
  const text::Token& token = analysis.tokens[i];
  return (roles_[i] & (kHonorific | kPreposition)) != 0 ||
         (token.capitalised && (grammar.in("masculine_names", token.folded) ||
                                grammar.in("feminine_names", token.folded) ||
                                grammar.in("masculine_titles", token.folded) ||
                                grammar.in("feminine_titles", token.folded)));
}

void Reading::mark_roles() {
  const auto table = grammar.role_tables.get(unspaced ? "unspaced" : "spaced", [&] {
    return std::make_shared<const lexicon::RoleTable>(grammar, kRoleLists, unspaced);
  });
  struct Known {
    lexicon::RoleTable::Word word;
    bool like_adverb = false;
  };
  const auto& tokens = analysis.tokens;
  std::unordered_map<std::string_view, Known, text::StringHash> known;  // words come again
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto [place, fresh] = known.try_emplace(tokens[i].folded);
    auto& [word, like_adverb] = place->second;
    if (fresh) {
      word = table->look_up(tokens[i]);
      like_adverb = tokens[i].folded.size() > 4 &&
                    lexicon::ends_in(grammar, "adverb_endings", tokens[i].folded);
    }
    roles_[i] |= word.roles;
    if (tokens[i].capitalised && is_acronym(tokens[i].span.in(document.text)))
      roles_[i] &= ~std::uint32_t{kFirstPerson | kBe};  // "AM", "IS"
    table->mark_runs(word, tokens, i, roles_);
    if (unspaced && i > 0 && grammar.in("pair_measures", tokens[i].folded) &&
        grammar.in("count_words", tokens[i - 1].folded)) {
      roles_[i] &= ~std::uint32_t{kPreposition | kCompanion | kTopicMark | kAddresseeMark};
    }
    if (tokens[i].capitalised && (roles_[i] & kModal) != 0 && is_past_form(i + 1)) {
      roles_[i] &= ~std::uint32_t{kModal};  // "May told"
    }
    const bool may_be_name = tokens[i].capitalised && (roles_[i] & (kModal | kTimeWord)) != 0;
    if (i > 0 && may_be_name && is_name_opener(i - 1)) {
      roles_[i] &= ~std::uint32_t{kModal};  // "Mrs May", "in May"
      if ((roles_[i - 1] & kPreposition) == 0) roles_[i] &= ~std::uint32_t{kTimeWord};
    }
    if (like_adverb && !tokens[i].capitalised) roles_[i] |= kAdverb;
  }
}

/// What is no name where it stands: a small word that looks like a title's case form ("после"), a
/// short name inside a longer word ("克里" in "克里姆林宫").
void Reading::drop_false_mentions() {
  constexpr std::uint32_t kSmallWords = kPreposition | kSubordinator | kCoordinator | kRelative;
  std::erase_if(mentions, [&](const lexicon::Mention& mention) {
    if (mention.end_token > analysis.tokens.size() || mention.end_token <= mention.first_token) {
      return true;
    }
    if (is_compound_modifier(mention) || is_no_side(mention)) return true;
    const bool single = mention.end_token == mention.first_token + 1;
    if (single && mention.kind == lexicon::MentionKind::title) {
      return is(mention.first_token, kSmallWords);
    }
    if (begins_longer_name(mention)) return true;
    const Span words = span_of({mention.first_token, mention.end_token});
    return single && mention.kind == lexicon::MentionKind::surname && unspaced &&
           mention.span != words && words.contains(mention.span);
  });
}

/// "约方" in "各缔约方", "中国" in "发展中国家": no state, nor its side.
bool Reading::is_no_side(const lexicon::Mention& mention) const {
  if (!unspaced || (mention.kind != lexicon::MentionKind::demonym &&
                    mention.kind != lexicon::MentionKind::country)) {
    return false;
  }
  const std::string_view before = std::string_view(document.text).substr(0, mention.span.end);
  return std::ranges::any_of(grammar.list("no_sides"),
                             [&](const std::string& word) { return before.ends_with(word); });
}

/// "克里" in "克里斯蒂安舍尔茨": a short name that goes on with words of nothing but what foreign
/// names are written with; one of two characters with any, a longer one with three.
bool Reading::begins_longer_name(const lexicon::Mention& mention) const {
  constexpr std::size_t kShort = 2;
  constexpr std::size_t kFewestLetters = 3;
  if (!unspaced || mention.kind != lexicon::MentionKind::surname) return false;
  const auto spells_name = [&](std::string_view word) {
    for (std::size_t k = 0; k < word.size();) {
      const std::size_t begin = k;
      static_cast<void>(text::next_code_point(word, k));
      if (!grammar.in("transliteration", word.substr(begin, k - begin))) return false;
    }
    return true;
  };
  std::size_t letters = 0;
  for (std::size_t i = mention.end_token;
       is_word(i) && roles_[i] == 0 && spells_name(token(i).folded); ++i) {
    letters += text::count_code_points(token(i).folded);
  }
  const bool is_short = text::count_code_points(mention.span.in(document.text)) <= kShort;
  return letters >= (is_short ? 1 : kFewestLetters);
}

/// "Kremlin-style", "US-led": a name that is joined to a common word only tells of what kind that
/// is.
bool Reading::is_compound_modifier(const lexicon::Mention& mention) const {
  const std::size_t mark = mention.end_token;
  return !unspaced && mention.kind != lexicon::MentionKind::title && is_mark(mark, {"-"}) &&
         token(mark).span.begin == mention.span.end && is_word(mark + 1) &&
         token(mark + 1).span.begin == token(mark).span.end && !token(mark + 1).capitalised &&
         token(mark + 1).kind == text::TokenKind::word;
}

void Reading::index_mentions() {
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const std::size_t end = std::min(mentions[m].end_token, mention_of_.size());
    for (std::size_t i = mentions[m].first_token; i < end; ++i) {
      mention_of_[i] = static_cast<std::uint32_t>(m + 1);
    }
  }
}

void Reading::index_quotations() {
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    const TokenRange range = tokens_of(quotations[q].outer);
    for (std::size_t i = range.first; i < range.end; ++i) {
      quotation_of_[i] = static_cast<std::uint32_t>(q + 1);
    }
  }
}

bool Reading::is_word(std::size_t i) const {
  return token(i).kind == text::TokenKind::word || token(i).kind == text::TokenKind::number;
}

bool Reading::is_mark(std::size_t i, std::initializer_list<std::string_view> marks) const {
  const std::string& folded = token(i).folded;
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return folded == mark; });
}

const lexicon::Mention* Reading::mention_at(std::size_t i) const {
  return i >= mention_of_.size() || mention_of_[i] == 0 ? nullptr : &mentions[mention_of_[i] - 1];
}

const Quotation* Reading::quotation_at(std::size_t i) const {
  return i >= quotation_of_.size() || quotation_of_[i] == 0 ? nullptr
                                                            : &quotations[quotation_of_[i] - 1];
}

bool Reading::is_possessive(std::size_t i) const {
  const std::string& word = token(i).folded;
  const auto& marks = grammar.list("possessive_marks");
  return std::ranges::any_of(marks, [&](const std::string& mark) {
    return word == mark || (mark.size() > 1 && word.ends_with(mark));
  });
}

/// "I've", "We're": a pronoun with what is joined to it.
bool Reading::is_pronoun_joined(std::size_t i) const {
  const std::string& word = token(i).folded;
  const std::size_t mark = word.find('\'');
  if (mark == std::string::npos) return false;
  const std::string before = word.substr(0, mark);
  return grammar.pronouns.contains(before) || grammar.in("first_person", before);
}

bool Reading::is_name_word(std::size_t i) const {
  return token(i).kind == text::TokenKind::word && token(i).capitalised &&
         (roles_[i] & (kDeterminer | kPreposition | kCoordinator | kSubordinator | kPossessive |
                       kAdverb | kRelative | kTimeWord | kFirstPerson | kNegation)) == 0 &&
         !grammar.pronouns.contains(token(i).folded) && !is_pronoun_joined(i);
}

TokenRange Reading::tokens_of(Span span) const {
  const std::size_t first = analysis.token_at(span.begin);
  const auto begin = analysis.tokens.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = std::partition_point(
      begin, analysis.tokens.end(), [&](const text::Token& t) { return t.span.begin < span.end; });
  return {first, first + static_cast<std::size_t>(end - begin)};
}

Span Reading::span_of(TokenRange range) const {
  if (range.empty()) return {};
  return {token(range.first).span.begin, token(range.end - 1).span.end};
}

std::string_view Reading::text_of(TokenRange range) const {
  return span_of(range).in(document.text);
}

std::size_t Reading::words_in(Span span) const {
  const TokenRange range = tokens_of(span);
  return words_before_[range.end] - words_before_[range.first];
}

void Reading::count_words() {
  words_before_.resize(analysis.tokens.size() + 1);
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
    words_before_[i + 1] = words_before_[i] + (is_word(i) ? 1U : 0U);
  }
}

}  // namespace readout::extract
