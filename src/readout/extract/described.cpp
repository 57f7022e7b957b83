// Speakers without a name: the part of the discourse that says how they are shown. Officials and
// sources whose names an account keeps back are "unnamed", instead of nobody.
#include <algorithm>

#include "readout/extract/discourse.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/press_services.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

using lexicon::Gender;

/// "a minister speaking on condition of anonymity": what says that nobody is to know the name.
TokenRange Discourse::without_anonymity(TokenRange subject) const {
  std::size_t opener = subject.end;
  for (std::size_t i = subject.end; i > subject.first + 1; --i) {
    if (reading_.in("anonymity_openers", i - 1)) opener = i - 1;
  }
  for (std::size_t i = opener; i < subject.end; ++i) {
    if (reading_.in("anonymity_words", i)) {
      return {subject.first, opener};
    }
  }
  return subject;
}

Resolved Discourse::described(TokenRange whole) const {
  const TokenRange subject = without_anonymity(whole);
  Identity identity = cast_.described(subject);
  if (reading_.unspaced && names_one_person(reading_, subject)) identity.kind = ActorClass::person;
  if (subject.size() < whole.size() || is_unnamed(subject)) {
    identity.name = unnamed(subject, identity.name);
    if (is_one_unnamed(subject)) identity.kind = ActorClass::person;
  } else {
    identity.name = without_capital(subject.first, identity.name);
    if (!reading_.unspaced && is_one_unnamed(subject)) identity.kind = ActorClass::person;
  }
  return resolved_as(identity, SpeakerHow::explicit_name, reading_.span_of(subject), .7);
}

/// «Голос долины» сообщил: several words in marks are one name.
std::optional<Resolved> Discourse::named_in_marks(TokenRange subject) const {
  const Quotation* quotation = reading_.quotation_at(subject.first);
  if (quotation == nullptr || reading_.unspaced) return std::nullopt;
  const TokenRange outer = reading_.tokens_of(quotation->outer);
  const TokenRange inner = reading_.tokens_of(quotation->inner);
  if (outer.first != subject.first || outer.end != subject.end || inner.size() < 2) {
    return std::nullopt;
  }
  Identity body = cast_.described(inner);
  body.kind = ActorClass::body;
  return resolved_as(body, SpeakerHow::explicit_name, reading_.span_of(inner), .8);
}

/// «пресс-служба главы Варланда»: speaks for him; «в пресс-службе»: the one that spoke before.
std::optional<Resolved> Discourse::by_press_service(TokenRange subject) const {
  const PressService service = press_service_in(reading_, subject);
  if (service.tokens.empty()) return std::nullopt;
  const auto names_service = [&] {
    return !press_service_noun(reading_, reading_.tokens_of(body_->speaker.mention)).empty();
  };
  const bool again =
      service.owner.empty() && body_ && unit_ - body_unit_ <= kMemory && names_service();
  if (again) {
    Resolved same = *body_;
    same.speaker.how = SpeakerHow::context;
    same.speaker.mention = reading_.span_of(service.tokens);
    same.confidence = .7;
    return same;
  }
  Identity body = cast_.described(service.tokens);
  body.name = service.noun;
  if (!service.owner.empty()) body.name += ' ' + std::string(reading_.text_of(service.owner));
  body.id = text::slug(body.name);
  body.kind = ActorClass::body;
  auto resolved =
      resolved_as(body, SpeakerHow::explicit_name, reading_.span_of(service.tokens), .85);
  const auto person = service.owner.empty() ? std::nullopt : resolve(service.owner);
  if (person && !person->joint && person->speaker.name != reading_.text_of(service.owner) &&
      person->speaker.name.find(' ') != std::string::npos) {
    resolved.speaker.on_behalf_of = ActorRef{person->speaker.id, person->speaker.name};
  }
  return resolved;
}

/// "Critics say", «Представитель ведомства сообщил»: the capital is the sentence's.
std::string Discourse::without_capital(std::size_t i, const std::string& name) const {
  const text::Token& token = reading_.token(i);
  const std::string_view written = token.span.in(reading_.document.text);
  const bool opens = i == 0 || reading_.token(i - 1).sentence != token.sentence;
  if (reading_.unspaced || !opens || !token.capitalised || is_acronym(reading_, i) ||
      !name.starts_with(written) || !reading_.is(i, kPersonNoun | kGroupNoun) ||
      reading_.mention_at(i) != nullptr) {
    return name;
  }
  std::size_t letter = 0;
  static_cast<void>(text::next_code_point(written, letter));
  return text::fold(written.substr(0, letter)) + name.substr(letter);
}

/// "a senior official", «источник в правительстве», "一位官员": not "the official", who was named.
bool Discourse::is_unnamed(TokenRange subject) const {
  const auto noun_at = [&](std::size_t i) {
    const std::string& word = reading_.token(i).folded;
    const auto& nouns = reading_.grammar.list("unnamed_nouns");
    return std::ranges::any_of(nouns, [&](const std::string& noun) {
      return reading_.unspaced ? word.ends_with(noun) : word == noun;
    });
  };
  bool noun =
      reading_.unspaced &&
      std::ranges::any_of(reading_.grammar.list("unnamed_nouns"), [&](const std::string& each) {
        return reading_.text_of(subject).ends_with(each);
      });
  for (std::size_t i = subject.first; i < subject.end && !noun; ++i) noun = noun_at(i);
  return noun && !reading_.in("definite_words", subject.first);
}

/// «представитель Анны Марен», «в администрации Томаса Рейка»: a noun with a name in the genitive
/// behind it, in a language without articles; empty where it is none.
TokenRange Discourse::agent_of(TokenRange subject) const {
  const auto genitives = {"masculine_genitives", "feminine_genitives"};
  if (reading_.unspaced || reading_.has_articles) return {};
  // «адвокат Анны Марен Том Рейк»: the name that ends it is his own.
  if (subject.size() > 3 && reading_.is_name_word(subject.end - 1) &&
      lexicon::is_first_name(reading_.token(subject.end - 2).folded, reading_.grammar)) {
    return {};
  }
  for (std::size_t i = subject.first; i + 1 < subject.end; ++i) {
    if (!reading_.is_word(i) || !reading_.is(i, kPersonNoun | kCorporate | kGroupNoun)) continue;
    const std::string& name = reading_.token(i + 1).folded;
    const bool genitive = std::ranges::any_of(
        genitives, [&](const char* list) { return reading_.grammar.in(list, name); });
    if (genitive && reading_.token(i + 1).capitalised) return {i, subject.end};
  }
  return {};
}

/// "unnamed senior official", in the language of the account.
std::string Discourse::unnamed(TokenRange subject, const std::string& shown) const {
  const auto& forms = reading_.grammar.list("unnamed_forms");
  if (forms.empty()) return shown;
  bool plural = false;
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    plural = plural || reading_.in("group_nouns", i);
  }
  while (subject.size() > 1 && reading_.is(subject.first, kDeterminer)) ++subject.first;
  std::string_view words = reading_.unspaced ? std::string_view(shown) : reading_.text_of(subject);
  for (const char* list : {"person_measures", "anonymity_marks"}) {
    for (const std::string& opening : reading_.grammar.list(list)) {
      if (words.size() > opening.size() && words.starts_with(opening)) {
        words.remove_prefix(opening.size());
      }
    }
  }
  std::string inner(words);  // "美国一名不愿透露姓名的官员"
  for (const char* list : {"anonymity_marks", "article_measures"}) {
    for (const std::string& opening : reading_.grammar.list(list)) {
      const std::size_t place = inner.find(opening);
      if (!reading_.unspaced || place == std::string::npos) continue;
      if (place + opening.size() < inner.size()) inner.erase(place, opening.size());
    }
  }
  words = inner;
  const std::string& form = plural ? forms.back() : forms.front();
  if (text::fold(words).starts_with(form)) return std::string(words);
  // "Sources close to Reyk" at the start of a sentence.
  const text::Token& first = reading_.token(subject.first);
  const bool opens =
      subject.first == 0 || reading_.token(subject.first - 1).sentence != first.sentence;
  const bool common =
      first.capitalised && reading_.mention_at(subject.first) == nullptr &&
      (reading_.is(subject.first, kPersonNoun | kCorporate | kGroupNoun) ||
       (opens && subject.size() > 1 && !reading_.token(subject.first + 1).capitalised));
  const std::string opening(common ? std::string_view(first.folded) : words.substr(0, 0));
  return form + opening + std::string(words.substr(std::min(words.size(), opening.size())));
}

/// "雷克的律师巴顿", "巴顿": a name that nothing but its characters tells.
std::optional<Resolved> Discourse::by_written_name(TokenRange subject) const {
  if (!reading_.unspaced) return std::nullopt;
  if (const auto person = person_behind_role(reading_, subject)) {
    const std::string name(person->in(reading_.document.text));
    const Identity identity{text::slug(name), name, ActorClass::person,
                            gender_told_before(reading_, *person), ""};
    return resolved_as(identity, SpeakerHow::explicit_name, *person, .7);
  }
  TokenRange name = without_form_of_address(reading_, subject);
  if (!looks_like_name(reading_, reading_.text_of(name))) {
    name = leading_name(reading_, subject);
    const bool group =
        names_group(subject) || ends_like_people(reading_, reading_.text_of(subject));
    if (name.empty() || group) return std::nullopt;
  }
  Identity identity = cast_.described(name);
  identity.kind = ActorClass::unknown;
  return resolved_as(identity, SpeakerHow::explicit_name, reading_.span_of(name), .7);
}

/// Whether the last two units name one person at most.
bool Discourse::one_person_lately() const {
  std::string id;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && unit_ - seen->unit <= 1; ++seen) {
    if (!may_be_person(seen->identity.kind, seen->identity.name)) continue;
    if (!id.empty() && id != seen->identity.id) return false;
    id = seen->identity.id;
  }
  return true;
}

/// "the 31-year-old": whoever was named before.
bool Discourse::is_age(TokenRange subject) const {
  const auto first = subject.first + (reading_.is(subject.first, kDeterminer) ? 1U : 0U);
  return subject.end > first && reading_.in("articles", subject.first) &&
         reading_.token(first).kind == text::TokenKind::number &&
         reading_.in("age_words", subject.end - 1);
}

/// "police" is no agency that was named before, unless its name says so.
bool Discourse::may_mean(std::size_t noun, const Resolved& body) const {
  const text::Token& word = reading_.token(noun);
  if (reading_.grammar.in("official_nouns", word.folded)) {  // «В ведомстве» is not in an agency
    const lexicon::Actor* actor = reading_.actors.find(body.speaker.id);
    return actor == nullptr || actor->kind != lexicon::ActorKind::organisation ||
           !actor->tenures.empty();
  }
  if (!reading_.grammar.in("own_kind_bodies", word.stem.empty() ? word.folded : word.stem) &&
      !reading_.grammar.in("own_kind_bodies", word.folded)) {
    return true;
  }
  const std::string name = text::fold(body.speaker.name);
  return name.find(word.folded) != std::string::npos ||
         (!word.stem.empty() && name.find(word.stem) != std::string::npos);
}

/// "这位议员", "该球员": whoever spoke in the sentence before, in a text without spaces; a
/// spokesman only where one did.
std::optional<Resolved> Discourse::named_before(TokenRange subject) const {
  const std::string_view words = reading_.text_of(subject);
  const auto& openers = reading_.grammar.list("definite_persons");
  const bool definite = std::ranges::any_of(
      openers, [&](const std::string& opener) { return words.starts_with(opener); });
  if (!reading_.unspaced || !definite || !opens_clause(subject.first)) return std::nullopt;
  if (!last_ || unit_ - last_unit_ > 1 || last_->joint) return std::nullopt;
  const auto& representatives = reading_.grammar.list("representatives");
  const auto noun = std::ranges::find_if(
      representatives, [&](const std::string& each) { return words.ends_with(each); });
  const bool fits =
      noun != representatives.end() ? last_->speaker.name.ends_with(*noun) : may_be_person(*last_);
  if (!fits) return std::nullopt;
  Resolved named = *last_;
  named.speaker.how = SpeakerHow::context;
  named.speaker.mention = reading_.span_of(subject);
  named.confidence = .65;
  return named;
}

/// «Марен считает …. Дипломат добавила»: who spoke in the sentence before, where the language has
/// no article that would say so.
std::optional<Resolved> Discourse::person_again(std::size_t noun) const {
  if (reading_.has_articles || !reading_.is(noun, kPersonNoun) || !last_ || !last_speaker(1) ||
      last_->kind != ActorClass::person || last_->joint) {
    return std::nullopt;
  }
  const bool quoted = reading_.unspaced && noun > 0 &&  // "该报援引官员的话称"
                      reading_.in("quoting_verbs", noun - 1);
  if (quoted) return std::nullopt;
  Resolved same = *last_;
  same.speaker.how = SpeakerHow::context;
  same.speaker.mention = reading_.token(noun).span;
  same.confidence = .6;
  return same;
}

/// "Monday", "first" right before a verb.
bool Discourse::is_when(std::size_t i) const {
  return reading_.mention_at(i) == nullptr &&
         (reading_.is(i, kTimeWord) || reading_.in("inner_adverbs", i));
}

/// Without brackets, without "herself", and without where it was said or to whom: «дипломат в эфире
/// «Курьера»».
TokenRange Discourse::naming_part(TokenRange subject) const {
  if (reading_.unspaced) subject = without_aside(reading_, subject);
  const auto reflexive = [&](std::size_t i) { return reading_.in("reflexives", i); };
  while (subject.size() > 1 && reflexive(subject.end - 1)) --subject.end;
  const std::size_t end = subject.end;  // "The ministry on Monday said", "Maren first said"
  while (subject.size() > 1 && !reading_.unspaced && is_when(subject.end - 1)) --subject.end;
  if (subject.end < end && subject.size() > 1 && reading_.is(subject.end - 1, kPreposition)) {
    --subject.end;
  }
  for (std::size_t i = subject.first + 1; i < subject.end; ++i) {
    if (venues_.match(reading_.analysis.tokens, i, subject.end) > 0) subject.end = i;
  }
  return subject;
}

/// "the company", "the 31-year-old", "чиновник": a noun alone, for somebody spoken of before.
std::optional<Resolved> Discourse::spoken_of_before(TokenRange subject, std::size_t noun) const {
  const std::string& word = reading_.token(noun).folded;
  const bool articled = reading_.has_articles;
  const bool nameless = articled && reading_.grammar.in("nameless_nouns", word);
  const bool speaks_for = articled && reading_.grammar.in("representatives", word);
  const bool several = reading_.grammar.in("group_nouns", word);
  std::optional<Resolved> back;
  const bool body = reading_.is(noun, kCorporate) && !reading_.is(noun, kGroupNoun);
  const bool state = reading_.grammar.in("state_words", word);
  if (body) back = body_in_sentence(subject.first, state);
  if (body && !back && reading_.grammar.in("media_nouns", word)) back = telling_body();
  if (body && !back) back = body_before();
  if (back && !may_mean(noun, *back)) back.reset();
  const bool by_body = last_ && last_speaker(1) && was_called(noun);
  if (back && back->kind == ActorClass::country && body && !state && !by_body) back.reset();
  const bool person =
      (reading_.is(noun, kPersonNoun) && !several) || (is_age(subject) && one_person_lately());
  const std::string office = person ? office_of(noun) : "";
  if (person && is_named_like_last(noun)) {
    back = last_;
  } else if (!office.empty()) {
    back = official_before(office);
  } else if (person && speaks_for) {
    if (was_representative()) back = last_;
  } else if (person && !nameless) {
    back = person_before(Gender::unknown);
  }
  if (!back) return std::nullopt;
  back->speaker.how = SpeakerHow::context;
  back->speaker.mention = reading_.span_of(subject);
  back->confidence = .65;
  return back;
}

/// "the company", "чиновник", or words that name a group by what it does.
std::optional<Resolved> Discourse::by_noun(TokenRange subject) const {
  std::size_t words = 0;
  std::size_t noun = subject.first;
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    if (reading_.is(i, kDeterminer | kAdverb | kCoordinator) || !reading_.is_word(i)) continue;
    if (i == subject.first || !reading_.is(i, kCorporate) || !reading_.is(i - 1, kCorporate) ||
        reading_.is(i - 1, kDeterminer)) {
      ++words;
    }
    noun = i;
  }
  if ((words <= 1 && is_vague(subject)) || is_no_subject(subject)) return std::nullopt;
  if (auto named = named_before(subject)) return named;
  const bool indefinite =
      reading_.anonymous.match(reading_.analysis.tokens, subject.first, subject.end) > 0;
  const auto is_listed = [&](const char* list, std::size_t i) { return reading_.in(list, i); };
  const bool fresh = is_listed("indefinite_articles", subject.first) ||  // "But a committee said"
                     (reading_.is(subject.first, kCoordinator) &&
                      is_listed("indefinite_articles", subject.first + 1));
  const bool several = is_listed("group_nouns", noun);  // "Ministers say"
  if (indefinite && subject.size() == 1 && !several) {
    if (auto same = person_again(noun)) return same;
  }
  if (is_listed("told_persons", subject.first) && told_agency(subject)) {
    Resolved same = *last_;
    same.speaker.how = SpeakerHow::context;
    same.speaker.mention = reading_.span_of(subject);
    same.confidence = .6;
    return same;
  }
  if (!fresh) {
    if (auto again = unnamed_before(subject)) return again;
  }
  if ((words == 1 || is_age(subject)) && !indefinite && !fresh) {
    if (auto back = spoken_of_before(subject, noun)) return back;
  }
  Resolved described = this->described(subject);
  // "An all-party committee said …. It blamed": one body.
  const bool body = reading_.is(noun, kCorporate) && !reading_.is(noun, kGroupNoun) && !several;
  if (body && !reading_.unspaced) described.kind = ActorClass::body;
  if (indefinite) described.confidence = .8;
  return described;
}

void Discourse::put_in_nominative(Resolved& resolved) const {
  const TokenRange named = reading_.tokens_of(resolved.speaker.mention);
  if (named.empty()) return;
  const Identity identity = in_nominative(reading_, named, identity_of(resolved));
  resolved.speaker.id = identity.id;
  resolved.speaker.name = identity.name;
}

}  // namespace readout::extract
