// Titles and nouns without a name, in a language with articles: "the Secretary", "the Secretary and
// the Minister", "the official". The part of the discourse that goes by how the text introduced
// them.
#include <algorithm>

#include "readout/extract/discourse.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

using lexicon::Mention;
using lexicon::MentionKind;

namespace {

constexpr std::size_t kFew = 8;  ///< speakers without a name that are kept

}  // namespace

/// "the Secretary": whom the text introduced so, where the noun alone is no office of the lexicon.
std::optional<Resolved> Discourse::by_introduction(TokenRange subject) const {
  const std::size_t noun = subject.end - 1;
  if (!reading_.is(noun, kPersonNoun) || !office_of(noun).empty()) return std::nullopt;
  const auto holder = introductions_.called(subject);
  if (!holder) return std::nullopt;
  return resolved_as(*holder, SpeakerHow::title, reading_.span_of(subject), .8);
}

/// An office that a person holds, without a name: "the Prime Minister", "Deputy Secretary".
bool Discourse::is_bare_title(TokenRange words) const {
  if (words.empty()) return false;
  for (std::size_t i = words.first; i < words.end; ++i) {
    const Mention* mention = reading_.mention_at(i);
    const bool named = mention != nullptr && is_person_name(*mention);
    if (named || !reading_.is_word(i) || reading_.in("group_nouns", i)) {
      return false;
    }
    if (mention == nullptr && !reading_.is(i, kDeterminer | kPersonNoun) &&
        !reading_.token(i).capitalised) {
      return false;
    }
  }
  const Mention* last = reading_.mention_at(words.end - 1);
  const bool office = last != nullptr && last->kind == MentionKind::title &&
                      !reading_.lexicon.actors.bodies.contains(last->office);
  return office || (last == nullptr && reading_.is(words.end - 1, kPersonNoun));
}

/// The "and" between two titles without names; the subject's first token where there is none.
std::size_t Discourse::between_titles(TokenRange subject) const {
  if (!reading_.has_articles) return subject.first;
  std::size_t join = subject.first;
  for (std::size_t i = subject.first + 1; i + 1 < subject.end; ++i) {
    if (!reading_.is(i, kAdditive)) continue;
    if (join > subject.first) return subject.first;
    join = i;
  }
  const bool both = join > subject.first && is_bare_title({subject.first, join}) &&
                    is_bare_title({join + 1, subject.end});
  return both ? join : subject.first;
}

/// Whether a state stands with the title: "the Kestrian president".
bool Discourse::names_state(TokenRange words) const {
  for (std::size_t i = words.first; i < words.end; ++i) {
    const Mention* mention = reading_.mention_at(i);
    if (mention == nullptr || (mention->country.empty() && mention->qualifier.empty())) continue;
    if (mention->kind != MentionKind::title) return true;
    const std::string shown =
        text::fold(reading_.text_of({mention->first_token, mention->end_token}));
    return std::ranges::none_of(
        reading_.lexicon.actors.office_names,
        [&](const lexicon::OfficeName& name) { return name.folded == shown; });
  }
  return false;
}

/// "The Secretary and the Foreign Minister": both; nobody where either is not known.
std::optional<Resolved> Discourse::by_two_titles(TokenRange subject, std::size_t join) const {
  const auto first = resolve({subject.first, join});
  const auto second = resolve({join + 1, subject.end});
  if (!first || !second || first->joint || second->joint) return std::nullopt;
  // "The Kestrian Prime Minister and Foreign Minister": one person, whose state is said once.
  if (names_state({subject.first, join}) && !reading_.is(join + 1, kDeterminer) &&
      !names_state({join + 1, subject.end})) {
    return first->confidence < second->confidence ? second : first;
  }
  if (first->speaker.id == second->speaker.id) {  // "The Prime Minister and Foreign Minister"
    return reading_.is(join + 1, kDeterminer) ? std::nullopt : first;
  }
  std::vector<Head> heads(2);
  heads[0].identity = identity_of(*first);
  heads[1].identity = identity_of(*second);
  Resolved both = together(heads, subject);
  both.speaker.how = SpeakerHow::title;
  both.confidence = std::min(first->confidence, second->confidence);
  return both;
}

/// "A spokesman for President Maren", "the spokesman for the Council President Tomas Reyk": nobody
/// with a name, since that is the other's. Not "the spokeswoman for the Council Anna Holm".
bool Discourse::speaks_for_somebody(TokenRange subject) const {
  if (!reading_.has_articles) return false;
  std::size_t noun = subject.first;
  while (noun < subject.end && !reading_.is(noun, kPreposition) &&
         !reading_.in("representatives", noun)) {
    ++noun;
  }
  if (noun + 2 >= subject.end || !reading_.is_word(noun) || !reading_.in("representatives", noun) ||
      !reading_.in("principal_links", noun + 1)) {
    return false;
  }
  const Mention* last = reading_.mention_at(subject.end - 1);
  if (last != nullptr) {
    const bool person = last->kind == MentionKind::title || !last->office.empty();
    return person && last->first_token > noun &&
           !reading_.lexicon.actors.bodies.contains(last->office);
  }
  std::size_t name = subject.end;
  while (name > noun + 2 && reading_.is_name_word(name - 1)) --name;
  for (std::size_t i = name; i < subject.end; ++i) {
    if (reading_.is(i, kPersonNoun)) return true;  // "the Council President Tomas Reyk"
  }
  return name == subject.end && reading_.is(subject.end - 1, kPersonNoun);
}

/// Titles without names as the text introduced them; nothing where the words are something else,
/// and nobody in it where nobody can say who.
std::optional<std::optional<Resolved>> Discourse::by_bare_titles(TokenRange subject) const {
  if (speaks_for_somebody(subject)) return std::optional(described(subject));
  if (const std::size_t join = between_titles(subject); join > subject.first) {
    return by_two_titles(subject, join);
  }
  if (auto person = by_introduction(subject)) return std::optional(std::move(person));
  return std::nullopt;
}

/// "official", "spokesman": the nouns of those who stand without a name.
bool Discourse::names_without_name(const std::string& noun) const {
  return reading_.grammar.in("unnamed_nouns", noun) || reading_.grammar.in("representatives", noun);
}

/// «собеседник агентства»: whether whoever spoke last is somebody without a name, or told an agency
/// («сообщил ОРЛТ представитель порта Карл Линд»).
bool Discourse::told_agency(TokenRange subject) const {
  const bool agency_alone = subject.size() == 2 && reading_.in("media_nouns", subject.first + 1);
  if (!agency_alone || !last_ || last_->joint || unit_ - last_unit_ > kMemory ||
      !may_be_person(*last_)) {
    return false;
  }
  if (last_->speaker.carrier) return true;
  const TokenRange words = reading_.tokens_of(last_->speaker.mention);
  if (words.empty()) return false;
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (names_without_name(reading_.token(i).folded)) return true;
  }
  const auto& sentence = reading_.analysis.sentences[reading_.token(words.first).sentence];
  for (std::size_t i = sentence.first_token + 1; i < sentence.end_token; ++i) {
    const bool himself = i >= words.first && i < words.end;
    const bool listener = reading_.grammar.cue_forms.contains(reading_.token(i - 1).folded);
    if (listener && !himself && (is_acronym(reading_, i) || reading_.is(i, kCorporate)))
      return true;
  }
  return false;
}

/// "a senior official", not "officials".
bool Discourse::is_one_unnamed(TokenRange subject) const {
  if (!reading_.has_articles && !reading_.has_cases) {
    return false;
  }
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    const std::string& word = reading_.token(i).folded;
    if (names_without_name(word) || reading_.is(i, kPersonNoun)) {
      return !reading_.grammar.in("group_nouns", word) &&
             !reading_.grammar.in("plural_words", word);
    }
  }
  return false;
}

/// "A department spokesperson", "diplomatic sources": whom "the spokesperson" may mean.
void Discourse::heard(const Resolved& resolved) {
  if (resolved.kind == ActorClass::body && !resolved.joint) {
    body_ = resolved;
    body_unit_ = unit_;
  }
  if (resolved.joint || !reading_.has_articles) return;
  const TokenRange words = reading_.tokens_of(resolved.speaker.mention);
  std::string name = text::fold(resolved.speaker.name);
  for (std::size_t i = words.first; i < words.end; ++i) {
    const std::string& word = reading_.token(i).folded;
    if (!names_without_name(word) || name.find(word) == std::string::npos) continue;
    // Whoever is heard again is the latest once more.
    std::erase_if(unnamed_, [&](const Unnamed& each) {
      return unit_ - each.unit > kMemory || each.speaker.speaker.id == resolved.speaker.id;
    });
    if (unnamed_.size() >= kFew) unnamed_.erase(unnamed_.begin());
    unnamed_.push_back({unit_, std::move(name), resolved});
    return;
  }
}

/// "the spokesperson", where the sentence in which somebody spoke last says that he is one.
bool Discourse::was_representative() const {
  if (!last_ || unit_ - last_unit_ > kMemory || last_->joint) return false;
  const TokenRange words = reading_.tokens_of(last_->speaker.mention);
  if (words.empty()) return false;
  const auto& sentence = reading_.analysis.sentences[reading_.token(words.first).sentence];
  for (std::size_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (reading_.in("representatives", i)) return true;
  }
  return false;
}

/// "Karl Lind, an official, said …. The official": whether the last units name somebody with the
/// noun beside the name.
bool Discourse::is_apposed_lately(const std::string& noun, std::size_t units) const {
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && unit_ - seen->unit <= units; ++seen) {
    const Identity& identity = seen->identity;
    if (may_be_person(identity.kind, identity.name) && cast_.has_role(identity.id, noun)) {
      return true;
    }
  }
  return false;
}

/// "An aide said …, but the aide said", "the official added": the one without a name before, never
/// somebody who was named.
std::optional<Resolved> Discourse::unnamed_before(TokenRange subject) const {
  const std::string& noun = reading_.token(subject.end - 1).folded;
  if (reading_.unspaced || !names_without_name(noun) ||
      !reading_.in("definite_words", subject.first)) {
    return std::nullopt;
  }
  const std::size_t sentence = reading_.token(subject.first).sentence;
  for (std::size_t i = subject.first; i > 0 && reading_.token(i - 1).sentence == sentence; --i) {
    if (reading_.token(i - 1).folded != noun) continue;
    std::size_t first = i - 1;
    while (first > 0 && reading_.is_word(first - 1) && !reading_.is(first, kDeterminer) &&
           !reading_.is(first - 1, kPreposition | kCoordinator | kSubordinator)) {
      --first;
    }
    if (!reading_.in("indefinite_articles", first)) break;
    return described({first, i});
  }
  // "An EU diplomat said …, the official said": of those without a name, the last.
  const bool nameless = reading_.grammar.in("nameless_nouns", noun);
  for (const bool same_noun : {true, false}) {
    if (!same_noun && !nameless) break;
    for (auto each = unnamed_.rbegin(); each != unnamed_.rend(); ++each) {
      if (unit_ - each->unit > kMemory) break;
      const bool one = each->speaker.kind == ActorClass::person;
      if (same_noun ? each->name.find(noun) == std::string::npos : !one) continue;
      const std::size_t units = same_noun ? unit_ - each->unit : kMemory + 1;
      if (units > 0 && is_apposed_lately(noun, units - 1)) return std::nullopt;
      Resolved same = each->speaker;
      same.speaker.how = SpeakerHow::context;
      same.speaker.mention = reading_.span_of(subject);
      same.confidence = same_noun ? .7 : .6;
      return same;
    }
  }
  return std::nullopt;
}

}  // namespace readout::extract
