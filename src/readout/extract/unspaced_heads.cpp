#include "readout/extract/unspaced_heads.hpp"

#include <algorithm>

#include "readout/extract/head_places.hpp"
#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

using lexicon::MentionKind;

bool is_name_part(const Reading& reading, std::size_t i) {
  if (reading.is_mark(i, {"\u00B7", "\u2022", "\u30FB", "."})) return true;
  return reading.is_word(i) && reading.mention_at(i) == nullptr &&
         !reading.is(i, kAdverb | kTimeWord | kCompanion | kAddresseeMark | kCoordinator |
                            kPersonNoun | kCorporate | kModal) &&
         !is_attributive_mark(reading, i) && !reading.in("months", i);
}

/// "印尼减灾机构官员苏托波": behind a state or a body, one of its people or bodies is the head
/// ("总统助手" too); behind a person only who belongs to him ("雷克夫妇", "雷克律师巴顿"), for
/// titles stand there too.
bool is_of_others(const Reading& reading, const Cast& cast, const lexicon::Mention& mention,
                  TokenRange behind) {
  const auto identity = cast.known(mention);
  const bool of_body =
      mention.kind == MentionKind::title ||
      (identity && (identity->kind == ActorClass::country || identity->kind == ActorClass::body));
  std::string buffer;
  return of_body
             ? names_others_of(reading, behind)
             : reading.grammar.in("belonging_nouns", simplified(reading.text_of(behind), buffer)) ||
                   person_behind_role(reading, behind).has_value();
}

/// "凯斯特里亚汽车制造商": of a country with common nouns up to the end, the nouns are the head,
/// unless they are the state itself ("政府").
bool is_country_of_noun(const Reading& reading, const lexicon::Mention& mention,
                        TokenRange behind) {
  if (mention.kind != MentionKind::country || is_summed_up(reading, behind.first, behind.end)) {
    return false;
  }
  for (std::size_t i = behind.first; i < behind.end; ++i) {
    const bool people = i + 1 == behind.end && reading.is(i, kPersonNoun | kGroupNoun) &&
                        reading.mention_at(i) == nullptr;
    if ((!is_name_part(reading, i) && !people) || reading.in("state_nouns", i)) {
      return false;
    }
  }
  return true;
}

/// "国际广播电台": in a noun for bodies of two characters or more.
bool ends_in_body(const Reading& reading, std::string_view written) {
  constexpr std::size_t kBytesOfTwo = 4;
  std::string buffer;
  const std::string_view words = simplified(written, buffer);
  return std::ranges::any_of(reading.grammar.list("body_endings"), [&](const std::string& noun) {
    return noun.size() >= kBytesOfTwo && words.ends_with(noun);
  });
}

/// "凯斯特里亚玩具公司乐宝": a body or people of the country, before a name that nobody knows.
bool has_body_inside(const Reading& reading, const lexicon::Mention& mention, TokenRange behind) {
  constexpr std::uint32_t kNoNoun = kCoordinator | kCompanion | kPreposition | kAddresseeMark |
                                    kTopicMark | kAdverb | kModal | kNegation;
  if (mention.kind != MentionKind::country || behind.size() < 2) return false;
  for (std::size_t i = behind.first; i < behind.end; ++i) {
    if (reading.is(i, kNoNoun) || !reading.is_word(i) || reading.mention_at(i) != nullptr ||
        reading.in("state_nouns", i)) {
      return false;
    }
    const std::string_view words = reading.text_of({behind.first, i + 1});
    if (reading.is(i, kCorporate | kPersonNoun | kGroupNoun) || ends_in_role(reading, words) ||
        ends_in_body(reading, words)) {
      return true;
    }
  }
  return false;
}

/// "AI从业者李明", "OBN主持人": a word in Latin letters is a body's before one of its people; a
/// name of several has at most somebody else behind it ("Ann Marsh教授" is herself).
bool is_body_of_others(const Reading& reading, TokenRange run, TokenRange behind) {
  if (behind.empty() || reading.is(behind.end - 1, kHonorific) ||
      reading.is(behind.first, kAdverb | kModal | kTimeWord)) {
    return false;
  }
  return run.size() == 1 ? names_others_of(reading, behind)
                         : person_behind_role(reading, behind).has_value();
}

/// "向马|伦": segmentation joins the mark with the name behind it.
bool begins_with_addressee_mark(const Reading& reading, std::size_t i) {
  const lexicon::Mention* name = reading.mention_at(i);
  if (name == nullptr || name->span.begin <= reading.token(i).span.begin) return false;
  const Span mark{reading.token(i).span.begin, name->span.begin};
  std::string buffer;
  return reading.grammar.in("addressee_prepositions",
                            simplified(mark.in(reading.document.text), buffer));
}

}  // namespace

TokenRange without_addressee(const Reading& reading, TokenRange phrase) {
  for (std::size_t i = phrase.first + 1; i < phrase.end; ++i) {
    if ((reading.is(i, kAddresseeMark) && reading.mention_at(i) == nullptr) ||
        begins_with_addressee_mark(reading, i)) {
      while (i > phrase.first + 1 && reading.is(i - 1, kTimeWord | kAdverb) &&
             reading.mention_at(i - 1) == nullptr) {
        --i;
      }
      return {phrase.first, i};
    }
  }
  return phrase;
}

TokenRange name_behind_title(const Reading& reading, TokenRange phrase, std::size_t i) {
  std::size_t end = i;
  while (end < phrase.end && is_name_part(reading, end)) ++end;
  // "总统通话后说": what the president does.
  if (end == phrase.end && reading.in("time_tails", end)) {
    return {i, i};
  }
  const std::string_view words = reading.text_of({i, end});
  // "总统团队" is none, nor "外长召见(大使)".
  const bool other =
      ends_like_people(reading, words) || (end < phrase.end && reading.mention_at(end) != nullptr);
  const bool name = text::count_code_points(words) > 1 &&
                    (!other || looks_like_name(reading, words));  // "国务卿发(声明)"
  return {i, name ? end : i};
}

bool repeats_name(const Reading& reading, TokenRange phrase, TokenRange run) {
  if (run.empty() || run.first < phrase.first + 2 || !reading.is_mark(run.first - 1, {"(", "（"})) {
    return false;
  }
  const lexicon::Mention* mention = reading.mention_at(run.first - 2);
  return mention != nullptr && is_person_name(*mention);
}

bool is_summed_up(const Reading& reading, std::size_t i, std::size_t end) {
  return i < end && i + reading.joint_subjects.match(reading.analysis.tokens, i, end) == end;
}

std::vector<Head> sharing_office(const Reading& reading, TokenRange phrase,
                                 std::vector<Head> named) {
  Head& last = named.back();
  const lexicon::Mention* title = reading.mention_at(last.tokens.first);
  if (last.how != SpeakerHow::title || last.country.empty() || last.tokens.end != phrase.end ||
      named.front().tokens.first != phrase.first || title == nullptr ||
      meets_behind(reading, phrase.end)) {
    return {};
  }
  const std::string_view whole = reading.text_of(last.tokens);
  std::string buffer;
  const std::string_view words = simplified(whole, buffer);
  std::string_view office;
  for (const lexicon::OfficeName& each : reading.lexicon.actors.office_names) {
    const bool longer = each.folded.size() > office.size() && each.folded.size() < whole.size();
    if (longer && words.ends_with(each.folded)) {
      office = whole.substr(whole.size() - each.folded.size());
    }
  }
  for (std::size_t i = 0; i + 1 < named.size(); ++i) {
    Head& head = named[i];
    const lexicon::Mention* state = reading.mention_at(head.tokens.first);
    const std::size_t next = named[i + 1].tokens.first;
    const bool listed = i + 2 == named.size()
                            ? are_joined(reading, head.tokens, last.tokens)
                            : head.tokens.end + 1 == next && reading.is_mark(next - 1, {"、"});
    if (!listed || state == nullptr || head.identity.kind != ActorClass::country || office.empty())
      return {};
    head.country = state->country;
    head.office = last.office;
    head.how = SpeakerHow::title;
    head.identity = {};
    head.shown = std::string(reading.text_of(head.tokens)) + std::string(office);
  }
  return named;
}

bool is_one_of_several(const Reading& reading, TokenRange phrase, std::size_t title) {
  if (title == phrase.first) return false;
  std::string buffer;
  const std::string_view words = simplified(reading.text_of({phrase.first, title}), buffer);
  const bool several =
      std::ranges::any_of(reading.grammar.list("several_holders"),
                          [&](const std::string& whose) { return words.ends_with(whose); });
  if (several) return true;  // "瓦兰德等国领导人"
  const std::string& before = reading.token(title - 1).folded;
  return reading.grammar.in("person_measures", before) &&
         !reading.grammar.in("definite_words", before);
}

bool modifies_what_follows(const Reading& reading, const Cast& cast, TokenRange phrase,
                           TokenRange tokens) {
  if (is_attributive_mark(reading, tokens.end)) return true;
  const lexicon::Mention* mention = reading.mention_at(tokens.first);
  const TokenRange behind{tokens.end, phrase.end};
  // "前蓝党(BP)领袖": a short form of what stands before.
  if (!behind.empty() && reading.is_mark(tokens.end, {")", "）"}) && behind.size() > 1) return true;
  // "“湖畔”节目主持人": a name in marks before what somebody is.
  if (behind.size() > 1 && reading.token(tokens.end).kind == text::TokenKind::quote) return true;
  if (mention == nullptr) return is_body_of_others(reading, tokens, behind);
  const auto identity = cast.known(*mention);
  const bool body = identity && identity->kind == ActorClass::body;
  if (body && reading.is_mark(tokens.end, {"(", "（"})) {  // "前蓝党（BP）领袖"
    for (std::size_t i = tokens.end; i + 1 < phrase.end; ++i) {
      if (reading.is_mark(i, {")", "）"})) return true;
    }
  }
  return is_country_of_noun(reading, *mention, behind) ||
         has_body_inside(reading, *mention, behind) ||
         is_of_others(reading, cast, *mention, behind);
}

bool meets_behind(const Reading& reading, std::size_t first) {
  constexpr std::size_t kReach = 10;  ///< tokens
  if (!reading.unspaced) return false;
  std::string words;  // whatever words the segmentation makes: "会|面|时"
  for (std::size_t i = first; i < first + kReach && reading.is_word(i); ++i) {
    words += reading.token(i).folded;
    if (reading.grammar.cue_forms.contains(reading.token(i).folded)) break;
  }
  const auto& verbs = reading.grammar.list("meeting_verbs");
  return std::ranges::any_of(
      verbs, [&](const std::string& verb) { return words.find(verb) != std::string::npos; });
}

bool belongs_to_title(const Reading& reading, const lexicon::Mention& mention, std::size_t end) {
  constexpr std::size_t kReach = 8;  ///< tokens
  constexpr std::uint32_t kNoNoun = kCoordinator | kCompanion | kAddresseeMark | kTopicMark |
                                    kAdverb | kModal | kNegation | kTimeWord;
  if (!reading.unspaced || mention.kind == MentionKind::title || !mention.office.empty()) {
    return false;
  }
  for (std::size_t i = mention.end_token; i < std::min(end, mention.end_token + kReach); ++i) {
    const lexicon::Mention* next = reading.mention_at(i);
    if (next != nullptr) return next->kind == MentionKind::name && !next->office.empty();
    const bool bracket = reading.is_mark(i, {"(", "（", ")", "）"});
    const std::string& word = reading.token(i).folded;
    if ((!reading.is_word(i) && !bracket) || reading.is(i, kNoNoun) ||
        is_attributive_mark(reading, i) || reading.grammar.in("aspect_particles", word) ||
        reading.grammar.cue_forms.contains(word)) {
      return false;  // "塔林转达了马伦总统的问候": he is no president's
    }
  }
  return false;
}

}  // namespace readout::extract
