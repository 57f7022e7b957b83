#include "readout/extract/unspaced_phrases.hpp"

#include <algorithm>

#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/extract/unspaced_verbs.hpp"

namespace readout::extract {
namespace {

/// "在…上", "当…时": where the frame that the phrase opens with ends; the phrase's begin when it
/// opens with none.
std::size_t end_of_frame(const Reading& reading, TokenRange phrase) {
  if (!opens_circumstance(reading, phrase.first)) return phrase.first;
  const auto& tails = reading.grammar.list("frame_tails");
  std::size_t end = phrase.first;
  for (std::size_t i = phrase.first + 1; i + 1 < phrase.end; ++i) {
    if (reading.mention_at(i) != nullptr || is_attributive_mark(reading, i + 1)) continue;
    const std::string& word = reading.token(i).folded;
    const bool closes =
        std::ranges::any_of(tails, [&](const std::string& tail) { return word.ends_with(tail); });
    if (closes) end = i + 1;
  }
  return end;
}

/// "包括马伦在内的多位领导人": behind those who are only some of them.
std::size_t behind_inclusion(const Reading& reading, TokenRange phrase) {
  if (!reading.in("inclusion_openers", phrase.first)) {
    return phrase.first;
  }
  const Span span = reading.span_of(phrase);
  const std::string_view words = reading.text_of(phrase);
  for (const std::string& tail : reading.grammar.list("inclusion_tails")) {
    const std::size_t place = words.find(tail);
    if (place == std::string_view::npos) continue;
    const std::size_t end = span.begin + place + tail.size();
    std::size_t i = phrase.first;
    while (i < phrase.end && reading.token(i).span.begin < end) ++i;
    if (i < phrase.end) return i;
  }
  return phrase.first;
}

/// "陈美玲受访(时)": what somebody does while speaking, wherever tokens end.
bool opens_doing(const Reading& reading, std::size_t i) {
  const std::string_view rest =
      std::string_view(reading.document.text).substr(reading.token(i).span.begin);
  return reading.mention_at(i) == nullptr &&
         !ends_in_role(reading, reading.token(i).folded) &&  // "主持人"
         std::ranges::any_of(reading.grammar.list("aside_openers"),
                             [&](const std::string& words) { return rest.starts_with(words); });
}

/// "马伦在一份声明": the place or occasion behind the name, unless it only tells which of several.
std::size_t start_of_aside(const Reading& reading, TokenRange phrase) {
  std::size_t start = phrase.end;
  const std::string& last = reading.token(phrase.end - 1).folded;
  const bool framed = std::ranges::any_of(  // "公司在给记者的一份声明中"
      reading.grammar.list("frame_tails"),
      [&](const std::string& tail) { return last.ends_with(tail); });
  for (std::size_t i = phrase.end; i > phrase.first + 1; --i) {
    if (!framed && is_attributive_mark(reading, i - 1)) break;
    if (opens_doing(reading, i - 1) || opens_circumstance(reading, i - 1)) start = i - 1;
  }
  return start;
}

}  // namespace

bool opens_circumstance(const Reading& reading, std::size_t i) {
  return reading.mention_at(i) == nullptr && reading.in("circumstance_openers", i);
}

bool is_attributive_mark(const Reading& reading, std::size_t i) {
  return reading.in("attributive_marks", i);
}

/// "雷克援引马伦的话": Maren's words.
TokenRange quoted_person(const Reading& reading, const lexicon::WordRuns& tails,
                         TokenRange phrase) {
  const auto is_tail = [&](std::size_t k) {  // but "消息人士"
    const std::size_t words = tails.match(reading.analysis.tokens, k, phrase.end);
    if (words == 0 || k + words == phrase.end) return words > 0;
    return !reading.is(k + words, kPersonNoun) &&
           !ends_in_role(reading, reading.token(k + words).folded);
  };
  for (std::size_t i = phrase.first; i + 1 < phrase.end; ++i) {
    if (!reading.in("quoting_verbs", i)) continue;
    std::size_t end = i + 1;
    while (end < phrase.end && !is_attributive_mark(reading, end) && !is_tail(end)) ++end;
    if (end > i + 1) return {i + 1, end};
  }
  return phrase;
}

TokenRange without_circumstances(const Reading& reading, TokenRange phrase) {
  if (phrase.size() < 2) return phrase;
  const bool framed =
      reading.in("time_tails", phrase.end - 1) || reading.in("time_tails", phrase.end);
  if (framed && opens_doing(reading, phrase.first)) return {phrase.first, phrase.first};
  phrase.first = behind_inclusion(reading, phrase);
  phrase.first = end_of_frame(reading, phrase);
  phrase.end = start_of_aside(reading, phrase);
  return phrase;
}

bool opens_with_owner(const Reading& reading, TokenRange phrase) {
  if (!reading.unspaced || phrase.size() < 2) return false;
  const std::string& word = reading.token(phrase.first).folded;
  return is_attributive_mark(reading, phrase.first + 1) ||
         reading.in("kin_nouns", phrase.first + 1) ||
         std::ranges::any_of(reading.grammar.list("attributive_marks"),
                             [&](const std::string& mark) { return word.ends_with(mark); });
}

/// "《信使报》2月8日的报道(说)", "马伦发表的一份声明(指出)": whose document it is.
TokenRange issuer_of(const Reading& reading, TokenRange phrase) {
  const auto ends_in = [&](const char* list, TokenRange words) {
    return words.size() > 1 && reading.mention_at(words.end - 1) == nullptr &&
           reading.in(list, words.end - 1);
  };
  if (!ends_in("speaking_nouns", phrase)) return phrase;
  TokenRange issuer{phrase.first, phrase.end - 1};
  while (ends_in("article_measures", issuer) || ends_in("noun_measures", issuer) ||
         ends_in("count_words", issuer) || ends_in("attributive_marks", issuer) ||
         ends_in("publishing_verbs", issuer) ||
         (issuer.size() > 1 && is_date_part(reading, issuer.end - 1))) {
    --issuer.end;
  }
  const auto is_title_mark = [&](std::size_t k, std::string_view mark) {
    return reading.token(k).span.in(reading.document.text) == mark;
  };
  if (is_title_mark(issuer.end - 1, "》")) {
    std::size_t title = issuer.end - 1;
    while (title > issuer.first && !is_title_mark(title, "《")) --title;
    return {is_title_mark(title, "《") ? title + 1 : title, issuer.end - 1};
  }
  const bool told = issuer.end + 1 < phrase.end || reading.mention_at(issuer.end - 1) != nullptr;
  return told ? issuer : phrase;  // "法院文件" is itself
}

std::size_t before_manner(const Reading& reading, TokenRange phrase) {
  if (phrase.size() < 2 || reading.mention_at(phrase.end - 1) != nullptr) return phrase.end;
  const std::string& last = reading.token(phrase.end - 1).folded;
  const bool alone = reading.grammar.in("manner_marks", last);
  constexpr std::size_t kLongest = 5;  ///< tokens
  for (std::size_t i = phrase.end - 1; alone && i > phrase.first && phrase.end - i < kLongest;
       --i) {
    const bool names = reading.mention_at(i - 1) != nullptr ||
                       ends_in_role(reading, reading.text_of({phrase.first, i}));
    if (names) return i;  // "检察官简炼地"
  }
  if (alone) {
    const bool behind_name = phrase.size() < 3 || reading.mention_at(phrase.end - 2) != nullptr;
    return behind_name ? phrase.end : phrase.end - 2;
  }
  const bool joined =
      std::ranges::any_of(reading.grammar.list("manner_endings"),
                          [&](const std::string& ending) { return last.ends_with(ending); });
  return joined ? phrase.end - 1 : phrase.end;
}

/// "双方未能就港口达成一致", "没有人说": a negation behind whatever only tells which people.
bool is_negated_phrase(const Reading& reading, TokenRange words) {
  for (std::size_t i = words.end; i > words.first && !is_attributive_mark(reading, i - 1); --i) {
    if (reading.is(i - 1, kNegation) && reading.mention_at(i - 1) == nullptr) return true;
  }
  return false;
}

bool is_clause_or_figure(const Reading& reading, TokenRange phrase) {
  // "支持双方团队(磋商)": a verb before somebody.
  const bool verb = phrase.size() > 1 && reading.mention_at(phrase.first) == nullptr &&
                    reading.in("position_words", phrase.first);
  if (verb &&
      (reading.mention_at(phrase.first + 1) != nullptr ||
       reading.joint_subjects.match(reading.analysis.tokens, phrase.first + 1, phrase.end) > 0)) {
    return true;
  }
  if (reading.in("existentials", phrase.first)) return true;
  std::size_t first = phrase.first;  // "官职是主任的马伦": what tells which
  for (std::size_t i = phrase.first; i + 1 < phrase.end; ++i) {
    if (is_attributive_mark(reading, i) && reading.mention_at(i + 1) != nullptr) first = i + 1;
  }
  for (std::size_t i = first; i < phrase.end; ++i) {
    if (reading.mention_at(i) != nullptr) continue;
    if (reading.in("copulas", i) || reading.is_mark(i, {"%", "％"})) {
      return true;
    }
  }
  return false;
}

bool names_somebody(const Reading& reading, TokenRange phrase) {
  const auto& tokens = reading.analysis.tokens;
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (reading.mention_at(i) != nullptr || reading.token(i).capitalised) return true;
    if (reading.is(i, kPersonNoun | kCorporate | kGroupNoun | kHonorific)) return true;
    const auto pronoun = reading.grammar.pronouns.find(reading.token(i).folded);
    if (pronoun != reading.grammar.pronouns.end() && pronoun->second.third_person) return true;
    if (reading.joint_subjects.match(tokens, i, phrase.end) > 0) return true;
    if (reading.anonymous.match(tokens, i, phrase.end) > 0) return true;
  }
  constexpr std::size_t kShort = 3;  ///< tokens of a subject that is nothing but a noun
  if (phrase.empty()) return false;
  const std::string_view words = reading.text_of(phrase);
  return looks_like_name(reading, words) || person_behind_role(reading, phrase).has_value() ||
         (phrase.size() <= kShort && ends_in_role(reading, words));
}

}  // namespace readout::extract
