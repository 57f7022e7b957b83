#include "readout/extract/principals.hpp"

#include <algorithm>

#include "readout/extract/noun_cases.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

using lexicon::Mention;
using lexicon::MentionKind;

constexpr std::size_t kLongestBody = 4;  ///< words of «МИД Варланда»
constexpr std::size_t kApposed = 6;      ///< tokens of ", the chief spokeswoman" up to the noun

ActorRef principal_of(const Identity& identity) {
  return {identity.id, identity.name};
}

}  // namespace

void Principals::attach(Resolved& speaker, TokenRange subject, TokenRange clause) {
  if (speaker.joint || speaker.speaker.id.empty()) return;
  if (speaker.speaker.on_behalf_of) {  // «пресс-служба главы»
    remembered_[speaker.speaker.id] = *speaker.speaker.on_behalf_of;
    return;
  }
  if (speaker.speaker.how != SpeakerHow::pronoun && speaker.speaker.how != SpeakerHow::context) {
    auto principal = told(subject, clause);
    const bool another =
        principal && principal->id != speaker.speaker.id &&
        (reading_.unspaced || principal->name.find(speaker.speaker.name) == std::string::npos);
    if (another) {
      remembered_[speaker.speaker.id] = *principal;
    }
  }
  if (const auto known = remembered_.find(speaker.speaker.id); known != remembered_.end()) {
    speaker.speaker.on_behalf_of = known->second;
  } else {
    speaker.speaker.on_behalf_of = by_tenure(speaker.speaker.id);
  }
}

/// "a former spokesman": for nobody now.
bool Principals::is_former(std::string_view word) const {
  return reading_.grammar.in("former_words", word);
}

bool Principals::is_representative(std::size_t i) const {
  const Mention* mention = reading_.mention_at(i);
  if (mention != nullptr && mention->kind == MentionKind::title && i + 1 == mention->end_token &&
      reading_.lexicon.actors.speaks_for.contains(mention->office)) {
    return true;  // «пресс-секретарь», which is several tokens
  }
  return reading_.in("representatives", i) &&
         (mention == nullptr || i == 0 || !is_own_office(*mention, {i - 1, i + 1}));
}

/// "Special Envoy", "High Representative": nobody's voice.
bool Principals::is_own_office(const Mention& mention, TokenRange words) const {
  const auto& actors = reading_.lexicon.actors;
  if (mention.office.empty() || actors.speaks_for.contains(mention.office)) return false;
  const std::string shown = text::fold(reading_.text_of(words));
  return std::ranges::any_of(actors.office_names, [&](const lexicon::OfficeName& name) {
    return name.office == mention.office && name.folded == shown;
  });
}

std::optional<ActorRef> Principals::told(TokenRange subject, TokenRange clause) const {
  const lexicon::WordRuns& behalf = reading_.behalf_marks;
  for (std::size_t i = clause.first; i < clause.end; ++i) {
    if (const std::size_t mark = behalf.match(reading_.analysis.tokens, i, clause.end)) {
      if (auto principal = named_by({i + mark, clause.end})) return principal;
    }
  }
  if (reading_.unspaced) return joined(subject);
  // «сказал Рейк в беседе с представителем газеты»
  const bool parted = reading_.has_cases;
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    if (is_representative(i)) return beside(subject, i);
    if (parted && i > subject.first && reading_.is(i, kPreposition)) break;
  }
  const std::size_t noun = apposed_noun(subject, clause);
  return noun < clause.end ? beside({subject.end + 1, clause.end}, noun) : std::nullopt;
}

/// ", a spokeswoman for": the noun that opens what is apposed to the subject; `clause.end` for
/// none.
std::size_t Principals::apposed_noun(TokenRange subject, TokenRange clause) const {
  if (subject.end >= clause.end || !reading_.is_mark(subject.end, {","})) return clause.end;
  const std::size_t farthest = std::min(clause.end, subject.end + 1 + kApposed);
  for (std::size_t i = subject.end + 1; i < farthest; ++i) {
    if (is_representative(i)) return i;
    const bool goes_on = reading_.is_word(i) && !reading_.is(i, kPreposition | kCoordinator);
    if (!goes_on && !reading_.is_possessive(i)) break;
  }
  return clause.end;
}

/// "Kremlin spokesman", "spokesman for the Kremlin", "представитель МИД".
std::optional<ActorRef> Principals::beside(TokenRange phrase, std::size_t noun) const {
  if (noun > phrase.first && is_former(reading_.token(noun - 1).folded)) return std::nullopt;
  const Mention* mention = reading_.mention_at(noun);
  if (mention != nullptr) {
    if (auto principal = of_mention(*mention)) return principal;
    // The name behind the title is the speaker's own.
    if (mention->kind != MentionKind::title) {
      const auto named = 1 + static_cast<std::size_t>(std::ranges::count(mention->name, ' '));
      phrase.end = std::min(phrase.end, std::max(noun + 1, mention->end_token - named));
    }
    phrase.first = std::min(phrase.first, mention->first_token);
  }
  // "Adviser to the Mayor and Spokesman for the Port": whom "for" names.
  const bool linked =
      mention == nullptr && noun + 1 < phrase.end && reading_.in("principal_links", noun + 1);
  if (linked) {
    if (auto principal = behind({noun + 1, phrase.end})) return principal;
  }
  if (auto principal = before({phrase.first, noun})) return principal;
  return behind({noun + 1, phrase.end});
}

/// "瓦兰外交部发言人达拉·沃斯": what stands before the noun, wherever tokens end.
std::optional<ActorRef> Principals::joined(TokenRange subject) const {
  const std::string_view words = reading_.text_of(subject);
  for (const std::string& noun : reading_.grammar.list("representatives")) {
    const std::size_t place = words.find(noun);
    if (place == std::string_view::npos || place == 0) continue;
    const std::size_t end = reading_.span_of(subject).begin + place;
    for (std::size_t i = subject.first; i < subject.end; ++i) {
      const Mention* mention = reading_.mention_at(i);
      if (mention == nullptr || is_stationed_at(reading_, {mention->first_token, i + 1})) continue;
      if (auto principal = of_mention(*mention)) return principal;
      const auto identity = cast_.known(*mention);
      if (identity && mention->span.end == end) return principal_of(*identity);
    }
    std::string_view named = words.substr(0, place);
    for (const char* list : {"person_measures", "definite_words"}) {
      for (const std::string& opening : reading_.grammar.list(list)) {
        if (named.starts_with(opening)) named.remove_prefix(opening.size());
      }
    }
    for (const char* list : {"attributive_marks", "article_measures"}) {  // "外交部一名"
      for (const std::string& mark : reading_.grammar.list(list)) {
        if (named.ends_with(mark)) named.remove_suffix(mark.size());
      }
    }
    return names_body(subject, named)
               ? std::optional(ActorRef{text::slug(named), std::string(named)})
               : std::nullopt;
  }
  return std::nullopt;
}

/// Not "女", "前", "一位": something with the noun of a body or a name in it.
bool Principals::names_body(TokenRange subject, std::string_view words) const {
  if (is_former(words) || text::count_code_points(words) < 2) return false;
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    const std::string& token = reading_.token(i).folded;
    if (words.find(token) == std::string_view::npos) continue;
    if (reading_.mention_at(i) != nullptr || reading_.is(i, kCorporate | kGroupNoun)) return true;
  }
  return false;
}

std::optional<ActorRef> Principals::of_mention(const Mention& mention) const {
  if (mention.office.empty()) return std::nullopt;
  return of_office(mention.office, mention.country);
}

std::optional<ActorRef> Principals::of_office(std::string_view office,
                                              std::string_view country) const {
  const auto& actors = reading_.lexicon.actors;
  const auto target = actors.speaks_for.find(office);
  if (target == actors.speaks_for.end() || country.empty()) return std::nullopt;
  const auto* state = reading_.actors.find(lexicon::country_id(country));
  // Where the president does not lead the state, the government's spokesman is not his.
  const auto leaders = actors.office_groups.find("leader");
  const bool ceremonial =
      state != nullptr && !state->leading_office.empty() &&
      state->leading_office != target->second && leaders != actors.office_groups.end() &&
      std::ranges::find(leaders->second, target->second) != leaders->second.end();
  const auto* actor =
      ceremonial ? nullptr : reading_.actors.holder(target->second, country, reading_.date);
  if (actor != nullptr) return ActorRef{actor->id, actor->name};
  return state == nullptr ? std::nullopt : std::optional(ActorRef{state->id, state->name});
}

/// An official spokesperson of the lexicon, whose office the text need not name.
std::optional<ActorRef> Principals::by_tenure(const std::string& id) const {
  const auto* actor = reading_.actors.find(id);
  if (actor == nullptr || reading_.date.empty()) return std::nullopt;
  for (const lexicon::Tenure& tenure : actor->tenures) {
    const bool held =
        tenure.from <= reading_.date && (tenure.to.empty() || reading_.date < tenure.to);
    if (!held) continue;
    if (auto principal = of_office(tenure.office, tenure.country)) return principal;
  }
  return std::nullopt;
}

/// "Kestria's chief [spokesman]", "police [spokesman]": the first name there, else the nouns of a
/// body.
std::optional<ActorRef> Principals::before(TokenRange words) const {
  // «в интервью ОРЛТ представитель МИД»: in such a language only an adjective stands before.
  const bool behind_noun = reading_.has_cases;
  for (std::size_t i = words.first; i < words.end; ++i) {
    const Mention* mention = reading_.mention_at(i);
    const bool adjective = mention != nullptr && mention->kind == MentionKind::demonym;
    if (behind_noun && !adjective) continue;
    if (auto principal = named_by({i, words.end})) return principal;
  }
  return std::nullopt;
}

/// "the council's president": whom a body nobody knows has; empty for none.
TokenRange Principals::owned_person(TokenRange words) const {
  while (!words.empty() && reading_.is(words.first, kDeterminer)) ++words.first;
  std::size_t owner = words.first;
  while (owner < words.end && reading_.is_word(owner) && reading_.mention_at(owner) == nullptr &&
         !reading_.is_possessive(owner)) {
    ++owner;
  }
  const std::size_t noun = owner + 1;
  const bool person = noun < words.end && reading_.is_possessive(owner) &&
                      reading_.is(noun, kPersonNoun) && !reading_.in("representatives", noun);
  return person ? TokenRange{words.first, noun + 1} : TokenRange{};
}

/// "for the Foreign Ministry", «МИД Варланда».
std::optional<ActorRef> Principals::behind(TokenRange words) const {
  if (words.empty()) return std::nullopt;
  const bool linked = reading_.in("principal_links", words.first);
  if (!linked && reading_.is(words.first, kPreposition)) return std::nullopt;
  if (linked) {
    const TokenRange named = owned_person({words.first + 1, words.end});
    return named.empty() ? named_by({words.first + 1, words.end})
                         : std::optional(principal_of(cast_.described(named)));
  }
  if (!reading_.has_cases) return std::nullopt;
  if (!reading_.token(words.first).capitalised && reading_.mention_at(words.first) == nullptr &&
      !reading_.is(words.first, kCorporate | kGroupNoun)) {
    return std::nullopt;  // «представители здравоохранения»
  }
  std::size_t end = words.first;  // up to the speaker's name
  while (end < words.end && reading_.is_word(end) && !reading_.is(end, kPreposition) &&
         end - words.first < kLongestBody && (end == words.first || !begins_person(end))) {
    ++end;
  }
  return begins_person(words.first) && end == words.first + 1
             ? named_by(words)
             : std::optional(principal_of(in_nominative(reading_, {words.first, end},
                                                        cast_.described({words.first, end}))));
}

/// The name of a person, not of a state or a body.
bool Principals::begins_person(std::size_t i) const {
  const Mention* mention = reading_.mention_at(i);
  if (mention == nullptr) {
    const std::string& next = reading_.token(i + 1).folded;  // «Кестрии Карл Линд»
    return reading_.is_name_word(i) && reading_.is_name_word(i + 1) &&
           !reading_.grammar.in("masculine_names", next) &&
           !reading_.grammar.in("feminine_names", next);
  }
  if (reading_.is(mention->first_token, kCorporate)) {  // «Министерства обороны Карл Линд»
    const auto named = 1 + static_cast<std::size_t>(std::ranges::count(mention->name, ' '));
    return mention->kind == MentionKind::name && i + named >= mention->end_token;
  }
  const auto identity = cast_.known(*mention);
  return identity && identity->kind != ActorClass::country && identity->kind != ActorClass::body;
}

/// Who is named where these words begin.
std::optional<ActorRef> Principals::named_by(TokenRange words) const {
  while (!words.empty() && reading_.is(words.first, kDeterminer)) ++words.first;
  if (words.empty()) return std::nullopt;
  const Mention* mention = reading_.mention_at(words.first);
  if (mention != nullptr && mention->end_token <= words.end) {
    if (auto identity = cast_.known(*mention)) return principal_of(*identity);
  }
  TokenRange named{words.first, words.first};
  bool proper = true;
  while (named.end < words.end) {
    const bool name = reading_.is_name_word(named.end) && !reading_.is_possessive(named.end);
    const bool noun = reading_.is(named.end, kCorporate | kGroupNoun);
    const bool own = reading_.is_name_word(named.end) && reading_.is_possessive(named.end);
    if (!name && !noun && !own) break;
    proper = proper && (name || own);
    ++named.end;
    if (own) break;
  }
  if (named.empty()) return std::nullopt;
  // «Официальный представитель»: a capital at the start of a sentence says nothing.
  const bool opens = named.first == 0 || reading_.token(named.first - 1).sentence !=
                                             reading_.token(named.first).sentence;
  if (opens && proper && named.size() == 1 && !reading_.is_possessive(named.first) &&
      !reading_.is_possessive(named.end)) {
    return std::nullopt;
  }
  return principal_of(
      in_nominative(reading_, named, proper ? cast_.named(named) : cast_.described(named)));
}

}  // namespace readout::extract
