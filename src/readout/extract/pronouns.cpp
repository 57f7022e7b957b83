// Whom a pronoun means, or a noun or title that stands for somebody named before: the part of the
// discourse that looks back.
#include <algorithm>

#include "readout/extract/discourse.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

using lexicon::Gender;
using lexicon::Mention;
using lexicon::MentionKind;

/// What the text told by a pronoun, where nobody knew before.
Gender Discourse::gender_of(const std::string& id, Gender known) const {
  if (known != Gender::unknown) return known;
  const auto told = genders_told_.find(id);
  return told == genders_told_.end() ? Gender::unknown : told->second;
}

/// The first pronoun that surely means somebody tells the gender; so does a verb with its name.
void Discourse::learn_gender(const Resolved& resolved, Gender form) {
  constexpr double kSure = .75;
  const bool named = resolved.speaker.how == SpeakerHow::explicit_name && !resolved.joint;
  if (named && may_be_person(resolved) && (form == Gender::masculine || form == Gender::feminine)) {
    genders_told_.emplace(resolved.speaker.id, form);
  }
  if (resolved.speaker.how != SpeakerHow::pronoun || resolved.joint) return;
  if (resolved.confidence < kSure || resolved.gender == Gender::unknown) return;
  genders_told_.emplace(resolved.speaker.id, resolved.gender);
}

/// Of two with one surname, "she" is the one who is known to be a woman.
std::optional<Resolved> Discourse::namesake_of_last(Gender gender) const {
  if (!last_ || gender == Gender::unknown) return std::nullopt;
  if (gender_of(last_->speaker.id, last_->gender) == gender) return std::nullopt;
  const std::string& name = last_->speaker.name;
  const std::size_t space = name.rfind(' ');
  if (space == std::string::npos) return std::nullopt;
  const std::string_view surname = std::string_view(name).substr(space);
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && unit_ - seen->unit <= kMemory; ++seen) {
    if (seen->identity.id == last_->speaker.id || !seen->identity.name.ends_with(surname)) continue;
    if (gender_of(seen->identity.id, seen->identity.gender) == gender) {
      return resolved_as(seen->identity, SpeakerHow::pronoun, {}, .7);
    }
  }
  return std::nullopt;
}

bool Discourse::agrees(const Resolved& speaker, const lexicon::CueForm& form) const {
  const bool full_name = speaker.kind == ActorClass::unknown &&
                         speaker.speaker.name.find(' ') != std::string::npos &&
                         speaker.speaker.how == SpeakerHow::explicit_name;
  const bool one = (speaker.kind == ActorClass::person || full_name) && !speaker.joint;
  if (form.number == lexicon::Number::plural && one) return false;  // «Рейку сообщили»
  const bool singular = form.gender != Gender::unknown && form.number != lexicon::Number::plural;
  if (speaker.joint && singular) return false;  // «глава делегации сообщил»
  if (form.gender == Gender::unknown || speaker.speaker.how == SpeakerHow::explicit_name ||
      speaker.joint || !may_be_person(speaker)) {
    return true;
  }
  return fits(form.gender, gender_of(speaker.speaker.id, speaker.gender));
}

std::optional<Resolved> Discourse::person_before(Gender gender, const Ids& named) const {
  if (open_ == gender && unit_ - open_unit_ <= 1) return std::nullopt;
  const auto is_free = [&](const std::string& id) {
    return std::find(named.begin(), named.end(), id) == named.end();
  };
  const bool last_fits = last_ && may_be_person(*last_) && is_free(last_->speaker.id) &&
                         fits(gender, gender_of(last_->speaker.id, last_->gender));
  if (auto namesake = namesake_of_last(gender); namesake && is_free(namesake->speaker.id)) {
    return namesake;
  }
  if (last_fits && unit_ - last_unit_ <= 1 && !last_->joint) return *last_;
  // "Maren said …. They planned a visit for Maren, he told reporters": hardly whoever else.
  const bool last_named = !reading_.unspaced && last_ && unit_ - last_unit_ <= 1 &&
                          may_be_person(*last_) && !last_->joint && !is_free(last_->speaker.id) &&
                          fits(gender, gender_of(last_->speaker.id, last_->gender));
  if (last_named && gender != Gender::unknown) return std::nullopt;
  auto known = known_person_before(gender, named);
  // "雷科抵达后，发言人林卓回应。他说": of her whom nobody knows the sentence tells.
  const auto subject = std::find_if(seen_.rbegin(), seen_.rend(), [&](const Seen& seen) {
    return seen.subject || unit_ - seen.unit > 1;
  });
  const bool told = reading_.unspaced && subject != seen_.rend() && unit_ - subject->unit <= 1 &&
                    subject->identity.kind == ActorClass::person &&
                    fits(gender, gender_of(subject->identity.id, subject->identity.gender)) &&
                    is_free(subject->identity.id);
  if (known && !told) return known;
  for (const bool subjects_only : {true, false}) {
    for (auto seen = seen_.rbegin(); seen != seen_.rend(); ++seen) {
      if (unit_ - seen->unit > (subjects_only ? 1 : kMemory)) break;
      if (subjects_only && !seen->subject) continue;
      if (seen->identity.kind != ActorClass::person && !subjects_only) continue;
      if (!may_be_person(seen->identity.kind, seen->identity.name) ||
          !fits(gender, gender_of(seen->identity.id, seen->identity.gender))) {
        continue;
      }
      if (is_free(seen->identity.id)) {
        return resolved_as(seen->identity, SpeakerHow::pronoun, {}, subjects_only ? .8 : .6);
      }
      // The sentence before is about him, and his words name him: hardly somebody from further off.
      if (subjects_only) return std::nullopt;
    }
    if (last_fits && unit_ - last_unit_ <= kMemory) return *last_;
    // "Reyk will meet Maren, he said": somebody in what is said is as likely as one in passing.
    if (!named.empty() && !reading_.unspaced) return std::nullopt;
  }
  return std::nullopt;
}

/// Of those whom the unit before names, the one who is known to be of that gender: "Anna Holm and
/// Luca Brandt spoke. She said": an unknown one may be meant only where no known one is.
std::optional<Resolved> Discourse::known_person_before(Gender gender, const Ids& named) const {
  if (gender == Gender::unknown) return std::nullopt;
  std::optional<Resolved> found;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && unit_ - seen->unit <= 1; ++seen) {
    const Identity& identity = seen->identity;
    if (!may_be_person(identity.kind, identity.name) ||
        gender_of(identity.id, identity.gender) != gender ||
        std::ranges::find(named, identity.id) != named.end()) {
      continue;
    }
    if (found && found->speaker.id != identity.id) return std::nullopt;  // two could be meant
    found = resolved_as(identity, SpeakerHow::pronoun, {}, .75);
  }
  return found;
}

/// «неназванный источник»: holds no office that the text tells of.
bool Discourse::is_nameless(const std::string& name) const {
  const auto& forms = reading_.grammar.list("unnamed_forms");
  return std::ranges::any_of(forms,
                             [&](const std::string& form) { return name.starts_with(form); });
}

/// Of those who spoke or were named lately, the last who may hold the office.
std::optional<Resolved> Discourse::official_before(std::string_view office) const {
  const auto may_hold = [&](const std::string& id, const std::string& name, bool surely) {
    if (cast_.is_former(id) || is_nameless(name)) return false;
    const lexicon::Actor* actor = reading_.actors.find(id);
    if (actor == nullptr || actor->tenures.empty()) {
      return !surely && cast_.held(id, office) && !shown_by_other_office(name, office);
    }
    // "Crown Prince Reyk": no prime minister here, whatever else he is.
    const bool group = reading_.lexicon.actors.office_groups.contains(std::string(office));
    return holds(*actor, office, "") && (group || cast_.held(id, office));
  };
  if (last_ && unit_ - last_unit_ <= kMemory && cast_.is_called(last_->speaker.id, office) &&
      !cast_.is_former(last_->speaker.id)) {
    return *last_;
  }
  for (const bool surely : {true, false}) {
    if (last_ && unit_ - last_unit_ <= kMemory && may_be_person(last_->kind, last_->speaker.name) &&
        may_hold(last_->speaker.id, last_->speaker.name, surely)) {
      return *last_;
    }
    for (auto seen = seen_.rbegin(); seen != seen_.rend() && unit_ - seen->unit <= kMemory;
         ++seen) {
      if (seen->identity.kind == ActorClass::person &&
          may_hold(seen->identity.id, seen->identity.name, surely)) {
        return resolved_as(seen->identity, SpeakerHow::title, {}, .6);
      }
    }
  }
  return std::nullopt;
}

/// "They" are the sides only where the sentences before named them all, or the words before
/// `token`.
bool Discourse::sides_named_lately(std::size_t token) const {
  // A readout is about its two sides alone.
  const std::size_t memory = reading_.document.kind == "readout" ? 4 * kMemory : kMemory;
  return std::all_of(sides_.begin(), sides_.end(), [&](const Identity& side) {
    return is_named_in_sentence(side.id, token) ||
           std::any_of(seen_.rbegin(), seen_.rend(), [&](const Seen& seen) {
             return seen.identity.id == side.id && unit_ - seen.unit <= memory;
           });
  });
}

/// "The plan said": something of which one may say "it".
bool Discourse::is_thing(const Resolved& speaker) const {
  const TokenRange words = reading_.tokens_of(speaker.speaker.mention);
  if (speaker.kind != ActorClass::group || speaker.joint || words.empty() || reading_.unspaced) {
    return false;
  }
  const std::string& noun = reading_.token(words.end - 1).folded;
  return words.size() == 2 && reading_.is(words.first, kDeterminer) &&
         !reading_.is(words.end - 1, kPersonNoun | kGroupNoun) &&
         !lexicon::ends_in(reading_.grammar, "plural_endings", noun) &&
         !reading_.grammar.in("plural_words", noun);
}

std::optional<Resolved> Discourse::body_before() const {
  if (last_ && unit_ - last_unit_ <= 1 && (last_->by_document || is_thing(*last_))) return *last_;
  if (carrier_ && unit_ - carrier_unit_ <= 1) return carrier_;
  if (last_ && unit_ - last_unit_ <= kMemory && may_be_body(last_->kind, last_->speaker.name))
    return *last_;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && unit_ - seen->unit <= 2; ++seen) {
    if (seen->subject && may_be_body(seen->identity.kind, seen->identity.name)) {
      return resolved_as(seen->identity, SpeakerHow::pronoun, {}, .6);
    }
  }
  return std::nullopt;
}

/// Whether nothing but adverbs stands between the token and the mark or sentence before it.
bool Discourse::opens_clause(std::size_t i) const {
  const std::size_t sentence = reading_.token(i).sentence;
  while (i > 0 && reading_.token(i - 1).sentence == sentence && reading_.is_word(i - 1)) {
    if (!reading_.is(i - 1, kAdverb | kTimeWord | kCoordinator)) return false;
    --i;
  }
  return true;
}

/// "谈到马伦首次…": behind a preposition or a reporting word of its clause, in a text without
/// spaces.
bool Discourse::is_governed(std::size_t i) const {
  const std::size_t sentence = reading_.token(i).sentence;
  for (; i > 0 && reading_.token(i - 1).sentence == sentence; --i) {
    const std::size_t before = i - 1;
    if (reading_.is_mark(before, {",", "，", ";", "；", ":", "："})) return false;
    if (reading_.mention_at(before) != nullptr) continue;
    if (reading_.is(before, kPreposition | kCompanion | kTopicMark | kAddresseeMark) ||
        reading_.grammar.cue_forms.contains(reading_.token(before).folded)) {
      return true;
    }
  }
  return false;
}

/// "Reyk invited Maren, and she accepted": somebody of the same sentence, where a clause of its own
/// stands before the pronoun. Not for ", she said" behind a content, whose persons are spoken of.
std::optional<Resolved> Discourse::person_in_clause_before(std::size_t token, Gender gender) const {
  if (!reading_.unspaced && (token == 0 || !reading_.is(token - 1, kCoordinator | kSubordinator))) {
    return std::nullopt;
  }
  constexpr std::size_t kReach = 80;  ///< tokens: no clause is longer, though a list may be
  const std::size_t sentence = reading_.token(token).sentence;
  std::size_t first = token;
  while (first > 0 && token - first < kReach && reading_.token(first - 1).sentence == sentence) {
    --first;
  }
  const lexicon::Pronoun* pronoun = pronoun_at(token);
  for (std::size_t i = first; i < token; ++i) {
    if (reading_.quotation_at(i) != nullptr) return std::nullopt;
    // "她发现马伦在那里，她说": both are the same person, of whom the sentences before tell.
    if (reading_.unspaced && opens_clause(i) && pronoun_at(i) == pronoun) return std::nullopt;
    if (reading_.unspaced && is_governed(i)) continue;
    std::optional<Identity> identity;
    if (const Mention* mention = reading_.mention_at(i)) {
      identity = cast_.known(*mention);
    } else if (const TokenRange run = cast_.name_run(i, token); run.size() > 1) {
      identity = cast_.named(run);
    }
    if (identity && may_be_person(identity->kind, identity->name) &&
        fits(gender, gender_of(identity->id, identity->gender))) {
      return resolved_as(*identity, SpeakerHow::pronoun, {}, .75);
    }
  }
  return std::nullopt;
}

/// The pronoun that a token is, or, in a text without spaces, begins with ("他在").
const lexicon::Pronoun* Discourse::pronoun_at(std::size_t token) const {
  const std::string& word = reading_.token(token).folded;
  auto pronoun = reading_.grammar.pronouns.find(word);
  if (pronoun == reading_.grammar.pronouns.end() && reading_.unspaced && !word.empty()) {
    std::size_t first = 0;
    static_cast<void>(text::next_code_point(word, first));
    pronoun = reading_.grammar.pronouns.find(word.substr(0, first));
    if (pronoun != reading_.grammar.pronouns.end() && pronoun->second.gender == Gender::unknown) {
      return nullptr;
    }
  }
  const bool third = pronoun != reading_.grammar.pronouns.end() && pronoun->second.third_person;
  return third ? &pronoun->second : nullptr;
}

void Discourse::left_open(TokenRange subject) {
  const lexicon::Pronoun* pronoun = subject.empty() ? nullptr : pronoun_at(subject.first);
  if (pronoun == nullptr || !reading_.unspaced) return;
  open_ = pronoun->gender;
  open_unit_ = unit_;
}

/// "The ministry said the two had met. They added": the ministry, where the verb goes on with what
/// it said; the sides, where the verb takes both ("They agreed"). With another, where the ministry
/// spoke of several people, nobody can say.
std::optional<Resolved> Discourse::by_plural(std::size_t token) const {
  const bool lately = last_ && unit_ - last_unit_ <= kMemory;
  if (group_before_ && last_ && unit_ - last_unit_ > 1) return group_before_;
  if (lately && (last_->joint || last_->kind == ActorClass::group)) return *last_;
  const bool sides = sides_.size() > 1 && sides_named_lately(token);
  std::size_t verb = token + 1;
  while (reading_.is(verb, kAdverb)) ++verb;
  const bool just_spoke = last_ && unit_ - last_unit_ <= 1 &&
                          (last_->kind == ActorClass::body || last_->kind == ActorClass::country);
  const std::string& word = reading_.token(verb).folded;
  if (just_spoke && reading_.grammar.in("continuing_words", word)) return *last_;
  if (together_ && unit_ - together_unit_ <= 1) return together_;
  if (just_spoke && !reading_.grammar.in("mutual_verbs", word)) {
    const bool several = sides || names_several(passed_);
    return several ? std::nullopt : last_;
  }
  return sides ? std::optional(joint_speaker({})) : std::nullopt;
}

/// "He and Maren agreed".
std::optional<Resolved> Discourse::with_others(TokenRange subject, const Ids& named) const {
  const auto first = by_pronoun(subject.first, named);
  std::vector<Head> heads = heads_of(reading_, cast_, {subject.first + 2, subject.end});
  if (!first || first->joint || heads.empty()) return std::nullopt;
  Head head;
  head.identity = identity_of(*first);
  heads.insert(heads.begin(), head);
  return together(heads, subject);
}

std::optional<Resolved> Discourse::by_pronoun(std::size_t token, const Ids& named) const {
  const lexicon::Pronoun* pronoun = pronoun_at(token);
  if (pronoun == nullptr) return std::nullopt;
  std::optional<Resolved> resolved;
  const bool adds = reading_.unspaced && reading_.in("continuing_words", token + 1);
  if (adds && last_ && unit_ - last_unit_ <= kMemory && may_be_person(*last_) && !last_->joint &&
      fits(pronoun->gender, gender_of(last_->speaker.id, last_->gender))) {
    resolved = last_;  // "他还说": who spoke before
  } else if (pronoun->number == lexicon::Number::plural) {
    resolved = by_plural(token);
  } else if (pronoun->gender == Gender::neuter) {
    resolved = body_before();
  } else {
    resolved = person_in_clause_before(token, pronoun->gender);
    if (!resolved) resolved = person_before(pronoun->gender, named);
  }
  if (!resolved) return std::nullopt;
  resolved->speaker.how = SpeakerHow::pronoun;
  resolved->speaker.mention = reading_.token(token).span;
  resolved->confidence = std::min(resolved->confidence, .8);
  if (resolved->gender == Gender::unknown) resolved->gender = pronoun->gender;
  return resolved;
}

/// The speaker again, where a pronoun may mean that person.
std::optional<Resolved> Discourse::same_by_pronoun(const Resolved& speaker,
                                                   TokenRange subject) const {
  const lexicon::Pronoun* pronoun = pronoun_at(subject.first);
  if (pronoun == nullptr || pronoun->number == lexicon::Number::plural ||
      pronoun->gender == Gender::neuter || speaker.joint || !may_be_person(speaker) ||
      !fits(pronoun->gender, gender_of(speaker.speaker.id, speaker.gender))) {
    return std::nullopt;
  }
  Resolved same = speaker;
  same.speaker.how = SpeakerHow::pronoun;
  same.speaker.mention = reading_.token(subject.first).span;
  same.confidence = std::min(same.confidence, .75);
  return same;
}

/// The body named last before a token of the same sentence; where a `state` is meant, the country.
std::optional<Resolved> Discourse::body_in_sentence(std::size_t token, bool state) const {
  constexpr std::size_t kReach = 120;  ///< tokens
  const std::size_t sentence = reading_.token(token).sentence;
  const std::size_t farthest = token - std::min(token, kReach);
  for (std::size_t i = token; i > farthest && reading_.token(i - 1).sentence == sentence; --i) {
    const Mention* mention = reading_.mention_at(i - 1);
    if (mention == nullptr || mention->kind == MentionKind::demonym) continue;
    if (reading_.unspaced && reading_.quotation_at(i - 1) != nullptr) continue;
    const auto identity = cast_.known(*mention);
    const ActorClass wanted = state ? ActorClass::country : ActorClass::body;
    if (identity && identity->kind == wanted && !mention->after_preposition) {
      return resolved_as(*identity, SpeakerHow::context, {}, .7);
    }
  }
  return std::nullopt;
}

std::optional<Resolved> Discourse::resolve_pronoun_in(TokenRange words) const {
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (auto pronoun = by_pronoun(i)) return pronoun;
  }
  return std::nullopt;
}

}  // namespace readout::extract
