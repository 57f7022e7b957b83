#include "readout/extract/quoted.hpp"

#include <algorithm>

#include "readout/extract/unspaced_clauses.hpp"
#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kLongName = 8;    ///< words of a title, at most
constexpr std::size_t kLongClause = 7;  ///< words that make a clause whatever its first letter
constexpr std::size_t kShortClause = 3;

struct Neighbourhood {
  TokenRange tokens;         ///< of the quotation with its marks
  bool opens = false;        ///< nothing stands before it in the unit
  bool closes = false;       ///< nothing but marks stands behind it
  bool behind_mark = false;  ///< a comma, colon or dash stands before it
  bool behind_colon = false;
  bool before_mark = false;  ///< a comma, dash or stop stands behind it
};

Neighbourhood around(const Reading& reading, const Unit& unit, const Quotation& quotation) {
  Neighbourhood n;
  n.tokens = reading.tokens_of(quotation.outer);
  n.opens = n.tokens.first <= unit.tokens.first;
  if (!n.opens) {
    const std::size_t before = n.tokens.first - 1;
    n.behind_colon = reading.is_mark(before, {":", "："});
    n.behind_mark = n.behind_colon || reading.is_mark(before, {",", "，", "-"});
  }
  std::size_t after = n.tokens.end;
  n.before_mark = after >= unit.tokens.end || !reading.is_word(after);
  while (after < unit.tokens.end && !reading.is_word(after)) ++after;
  n.closes = after >= unit.tokens.end;
  return n;
}

/// The last character that is no space, as a class: does it end a clause?
bool ends_with_stop(std::string_view words) {
  std::size_t position = words.size();
  while (position > 0) {
    const char32_t c = text::previous_code_point(words, position);
    if (text::is_space(c)) continue;
    return c == U'.' || c == U',' || c == U'!' || c == U'?' || c == U'\u2026' || c == U'\u3002' ||
           c == U'\uFF0C' || c == U'\uFF01' || c == U'\uFF1F';
  }
  return false;
}

struct Words {
  std::size_t count = 0;
  std::size_t capitalised = 0;
  std::size_t small = 0;  ///< prepositions, articles: lower case in titles too
  bool first_capitalised = false;
};

Words words_of(const Reading& reading, TokenRange tokens) {
  Words words;
  for (std::size_t i = tokens.first; i < tokens.end; ++i) {
    if (!reading.is_word(i)) continue;
    const bool capital =
        reading.token(i).capitalised || reading.token(i).kind == text::TokenKind::number;
    if (words.count == 0) words.first_capitalised = capital;
    ++words.count;
    if (capital) {
      ++words.capitalised;
    } else if (reading.is(i, kPreposition | kDeterminer | kCoordinator) ||
               (words.capitalised > 0 && reading.in("name_particles", i))) {
      ++words.small;  // "Casa de Lago" too
    }
  }
  return words;
}

/// "人权组织“奥尔拉观察”": right behind a noun for bodies, a few words are its name.
bool is_called(const Reading& reading, TokenRange quotation, std::size_t words) {
  constexpr std::size_t kFew = 4;
  const std::size_t noun = quotation.first - 1;
  return words <= kFew && reading.is(noun, kCorporate) && reading.mention_at(noun) == nullptr &&
         !reading.in("state_nouns", noun) && !is_attributive_mark(reading, quotation.end);
}

/// "“湖畔”倡议", "“大坝”导弹", "“湖畔”科技大会": a name of what stands right behind the marks; in a
/// readout, which has no words in marks but such names, also before "活动".
bool names_what_follows(const Reading& reading, TokenRange quotation, std::size_t words) {
  constexpr std::size_t kFew = 5;
  constexpr std::size_t kReach = 3;  ///< tokens that the noun may have before it
  if (words > kFew) return false;
  for (std::size_t i = quotation.end; i <= quotation.end + kReach && reading.is_word(i); ++i) {
    if (is_attributive_mark(reading, i) || reading.mention_at(i) != nullptr) return false;
    const std::string& noun = reading.token(i).folded;
    if (reading.grammar.in("name_bearers", noun) ||
        (reading.document.kind == "readout" && reading.grammar.in("readout_name_bearers", noun))) {
      return true;
    }
  }
  return false;
}

/// "to recognise the “independence” of the provinces": doubted, not said, where it is what somebody
/// is to do something with.
bool is_scare(const Reading& reading, TokenRange quoted) {
  if (reading.unspaced || quoted.first < 4) return false;
  const std::size_t verb = quoted.first - 2;
  const bool infinitive =
      reading.is(verb - 1, kInfinitiveMarker) || reading.is(verb - 2, kInfinitiveMarker);
  return infinitive && reading.in("articles", quoted.first - 1) &&
         reading.is(quoted.end, kPreposition) &&
         !reading.grammar.cue_forms.contains(reading.token(verb).folded);
}

/// "台“国防部长”林卓": an office that the writer does not own.
bool is_office_in_marks(const Reading& reading, const Neighbourhood& n, TokenRange inner) {
  constexpr std::size_t kLongest = 4;  ///< tokens
  if (n.before_mark || inner.size() > kLongest || !reading.is_word(n.tokens.end)) return false;
  const lexicon::Mention* office = reading.mention_at(inner.first);
  return (office != nullptr && office->kind == lexicon::MentionKind::title &&
          office->end_token == inner.end) ||
         (ends_in_role(reading, reading.text_of(inner)) &&
          (looks_like_name(reading, reading.token(n.tokens.end).folded) ||
           looks_like_name(reading, reading.text_of({n.tokens.end, n.tokens.end + 2}))));
}

bool is_name(const Reading& reading, const Neighbourhood& n, TokenRange inner, const Words& words,
             bool stopped) {
  const bool named = !n.opens && words.count > 0 && words.count <= 4 && words.first_capitalised &&
                     reading.in("name_nouns", n.tokens.first - 1);
  const bool scare =
      words.count == 1 && !stopped && !n.opens && !n.before_mark && is_scare(reading, n.tokens);
  if (scare) return true;
  if (named) return true;  // "by his surname “Yuan,”", "the memoir “A Lake.”"
  if (words.count == 0 || n.behind_colon || stopped) return words.count == 0;
  if (reading.unspaced) {
    const bool body = !n.opens && !n.before_mark && is_called(reading, n.tokens, words.count);
    const std::size_t known = reading.grammar.runs("names_in_marks")
                                  .match(reading.analysis.tokens, inner.first, inner.end);
    if (is_office_in_marks(reading, n, inner)) return true;
    if (known == inner.size() || names_what_follows(reading, n.tokens, words.count)) return true;
    return !(n.behind_mark && n.before_mark) && (body || is_quoted_name(reading, inner));
  }
  const bool all_capitalised = words.capitalised + words.small == words.count;
  const bool titled =
      !n.opens && all_capitalised &&  // "a statement “On the Need for Peace …”"
      (reading.is(n.tokens.first - 1, kDocument) || reading.in("works", n.tokens.first - 1));
  if ((words.count > kLongName && !titled) || !words.first_capitalised) return false;
  if (all_capitalised && !n.opens) return true;
  // Russian and French titles have one capital: «Северный поток».
  return !n.opens && !n.behind_mark && words.count <= 4 && !reading.has_articles;
}

/// «Вестник Орлы» сообщил, что: at the start of a sentence too, words in marks with no mark between
/// them and the verb are who speaks, unless a name behind the verb says who does.
bool is_body_in_marks(const Reading& reading, const Neighbourhood& n, const Words& words) {
  constexpr std::size_t kMostWords = 4;
  const std::size_t verb = n.tokens.end;
  if (!reading.has_cases || n.before_mark || words.count > kMostWords || !words.first_capitalised ||
      reading.token(verb).capitalised) {
    return false;
  }
  const std::size_t next = verb + 1;
  return reading.grammar.cue_forms.contains(reading.token(verb).folded) &&
         reading.mention_at(next) == nullptr && !reading.is_name_word(next) &&
         !reading.is(next, kPersonNoun | kHonorific) &&
         !reading.grammar.pronouns.contains(reading.token(next).folded);
}

/// “… in the morning” Reyk said: the comma is missing, and the words are whole.
bool is_attributed_behind(const Reading& reading, const Unit& unit, std::size_t quotation_end) {
  constexpr std::size_t kLongestName = 6;
  const auto names = [&](std::size_t i) {
    if (reading.unspaced) return reading.is_word(i) && i < quotation_end + kLongestName;
    return reading.is_name_word(i) || reading.mention_at(i) != nullptr ||
           reading.grammar.pronouns.contains(reading.token(i).folded);
  };
  const auto reports = [&](std::size_t i) {
    return reading.grammar.cue_forms.contains(reading.token(i).folded);
  };
  std::size_t i = quotation_end;
  while (i < unit.tokens.end && names(i) && !reports(i)) ++i;
  const bool closes = !reading.unspaced || !reading.is_word(i + 1);  // 马伦说。
  return i > quotation_end && i < unit.tokens.end && reports(i) && closes;
}

/// : “…” says Reyk: the comma is missing in a headline.
bool is_attributed_by(const Reading& reading, const Unit& unit, std::size_t verb) {
  return !reading.unspaced && verb + 1 < unit.tokens.end &&
         reading.grammar.cue_forms.contains(reading.token(verb).folded) &&
         (reading.is_name_word(verb + 1) || reading.mention_at(verb + 1) != nullptr ||
          reading.grammar.pronouns.contains(reading.token(verb + 1).folded));
}

/// "马伦说“…”": words right behind a verb that does nothing but say.
bool follows_saying(const Reading& reading, TokenRange quoted) {
  if (quoted.first < 2) return false;
  const std::string& last = reading.token(quoted.first - 1).folded;
  auto forms = reading.grammar.cue_forms.find(last);
  if (forms == reading.grammar.cue_forms.end()) {  // "说到" in two tokens
    forms = reading.grammar.cue_forms.find(reading.token(quoted.first - 2).folded + last);
  }
  return forms != reading.grammar.cue_forms.end() &&
         std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
           const lexicon::CueEntry& entry = reading.grammar.cues[form.entry];
           return entry.kind == lexicon::CueKind::verb &&
                  mainly_takes(entry, lexicon::Complement::clause);
         });
}

/// "said “we will come”", «заявил, что «мы приедем»»: a clause with its subject is whole, without a
/// colon too.
bool is_said_clause(const Reading& reading, const Neighbourhood& n, TokenRange inner,
                    const Words& words) {
  const std::string& first = reading.token(inner.first).folded;
  const bool subject =
      reading.grammar.in("clause_subjects", first) ||
      (reading.is(inner.first, kFirstPerson) && reading.grammar.pronouns.contains(first));
  if (!subject || n.opens || words.count < kShortClause) return false;
  std::size_t end = n.tokens.first;  // of the reporting word
  if (reading.is(end - 1, kThat)) {
    --end;
    if (end > 0 && reading.is_mark(end - 1, {","})) --end;
  }
  return follows_saying(reading, {end, end});
}

Quoted judge_unspaced(const Reading& reading, const Neighbourhood& n, const Words& words,
                      bool stopped) {
  const bool leads = n.opens || n.behind_mark;
  const bool said = !leads && follows_saying(reading, n.tokens);
  // "马伦称协议“…”": where other words of hers stand before them, the sentence is not whole.
  if (!leads && !said && !stopped) return Quoted::fragment;
  if (said && words.count >= kLongClause && n.before_mark) return Quoted::whole;
  if (n.behind_colon && words.count >= 2) return Quoted::whole;
  if (n.opens && stopped) return Quoted::whole;
  if (leads && words.count >= kShortClause && n.before_mark) return Quoted::whole;
  if (words.count >= kLongClause && (n.closes || stopped)) return Quoted::whole;
  return Quoted::fragment;
}

}  // namespace

bool opens_unit(const Reading& reading, const Unit& unit, const Quotation& quotation) {
  return around(reading, unit, quotation).opens;
}

bool follows_colon(const Reading& reading, const Unit& unit, const Quotation& quotation) {
  return around(reading, unit, quotation).behind_colon;
}

bool is_set_off(const Reading& reading, const Unit& unit, const Quotation& quotation) {
  const Neighbourhood n = around(reading, unit, quotation);
  return n.behind_mark && n.before_mark;
}

Quoted judge(const Reading& reading, const Unit& unit, const Quotation& quotation) {
  const Neighbourhood n = around(reading, unit, quotation);
  const TokenRange inner = reading.tokens_of(quotation.inner);
  const Words words = words_of(reading, inner);
  bool stopped = ends_with_stop(quotation.inner.in(reading.document.text));
  if (is_name(reading, n, inner, words, stopped)) return Quoted::name;
  // «саммит «большой восьмёрки»»
  const bool term = !reading.unspaced && words.count <= 2 && !stopped && !inner.empty() &&
                    reading.grammar.in("quoted_terms", reading.token(inner.end - 1).stem);
  if (term) return Quoted::name;
  if (!stopped && is_body_in_marks(reading, n, words)) return Quoted::name;
  if (reading.unspaced && is_claim_of_another(reading, unit, n.tokens)) return Quoted::name;
  stopped = stopped || (n.behind_colon && is_attributed_by(reading, unit, n.tokens.end));
  stopped = stopped || (n.opens && words.count >= kShortClause &&
                        is_attributed_behind(reading, unit, n.tokens.end));
  if (reading.unspaced) return judge_unspaced(reading, n, words, stopped);
  const bool clean_end = stopped || n.before_mark;
  if (n.opens && stopped && !n.closes && words.first_capitalised) return Quoted::whole;
  if (n.behind_colon && words.count >= 2 && clean_end) return Quoted::whole;
  if (n.opens && clean_end && words.count >= 2 && (words.first_capitalised || !quotation.opened)) {
    return n.closes && !stopped && words.count < kShortClause ? Quoted::fragment : Quoted::whole;
  }
  if (words.first_capitalised && words.count >= kShortClause && clean_end) return Quoted::whole;
  if (n.behind_mark && words.count >= kLongClause && clean_end) return Quoted::whole;
  return is_said_clause(reading, n, inner, words) ? Quoted::whole : Quoted::fragment;
}

std::vector<Span> quoted_fragments(const Reading& reading, const Unit& unit) {
  std::vector<Span> fragments;
  for (const std::size_t q : unit.quotations) {
    if (judge(reading, unit, reading.quotations[q]) != Quoted::name) {
      fragments.push_back(reading.quotations[q].inner);
    }
  }
  return fragments;
}

bool quotes_somebody(const Reading& reading, const Unit& unit) {
  return reading.unspaced ? !quoted_fragments(reading, unit).empty() : !unit.quotations.empty();
}

Span without_comma(std::string_view text, Span span) {
  while (!span.empty()) {
    std::size_t last = span.end;
    const char32_t c = text::previous_code_point(text, last);
    if (c != U',' && c != U'\uFF0C' && !text::is_space(c)) break;
    span.end = last;
  }
  while (!span.empty()) {
    std::size_t first = span.begin;
    if (!text::is_space(text::next_code_point(text, first))) break;
    span.begin = first;
  }
  return span;
}

}  // namespace readout::extract
