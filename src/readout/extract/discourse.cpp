#include "readout/extract/discourse.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "readout/extract/genitives.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/extract/unspaced_heads.hpp"
#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/extract/unspaced_segments.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

using lexicon::Gender;
using lexicon::Mention;
using lexicon::MentionKind;

constexpr std::size_t kRemembered = 200;  ///< actors kept

}  // namespace

Discourse::Discourse(const Reading& reading, const Cast& cast, std::vector<Identity> sides)
    : reading_(reading),
      cast_(cast),
      venues_(reading.grammar.runs("saying_venues")),
      introductions_(reading, cast),
      sides_(std::move(sides)) {
  collect_offices();
  for (const Mention& mention : reading_.mentions) {
    if (mention.kind != MentionKind::title) named_here_.insert(mention.actor);
  }
  if (!reading_.date.empty()) return;
  std::unordered_set<std::string_view> seen;
  for (const Mention& mention : reading_.mentions) {
    const lexicon::Actor* actor = reading_.actors.find(mention.actor);
    if (actor == nullptr || actor->tenures.empty() || !seen.insert(actor->id).second) continue;
    officials_here_.emplace_back(actor, &mention);
  }
}

/// "на своём выступлении", "18 лет назад", "在演出之前…", "我": no subject, or one with so much
/// before it that nobody can say where it begins.
bool Discourse::is_no_subject(TokenRange subject) const {
  const bool articles = reading_.has_articles;
  if (reading_.is(subject.first, kPreposition | kRelative)) return true;
  if (reading_.is(subject.first, kFirstPerson) && !reading_.is(subject.first, kPossessive)) {
    return true;
  }
  if (reading_.unspaced) return !names_group(subject);
  if (reading_.token(subject.first).kind == text::TokenKind::number && !articles) return true;
  for (std::size_t i = subject.first; articles && i < subject.end; ++i) {
    if (reading_.is(i, kAuxiliary | kBe | kModal) && !reading_.is_possessive(i)) return true;
    // "made their": the object of a verb.
    const bool inside = i > subject.first && reading_.is(i, kPossessive);
    if (inside && !reading_.is(i - 1, kPreposition | kCoordinator | kAdverb)) return true;
  }
  return false;
}

/// Whether words without spaces say what sort of people they mean: "卫生官员", "一位居民".
bool Discourse::names_group(TokenRange subject) const {
  constexpr std::size_t kLongest = 8;  ///< tokens
  if (subject.size() > kLongest) {     // "瓦兰德驻凯斯特里亚大使馆发言人"
    return subject.size() <= 2 * kLongest &&
           (is_unnamed(subject) || ends_in_role(reading_, reading_.text_of(subject)));
  }
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    if (reading_.is(i, kPersonNoun | kCorporate | kGroupNoun | kHonorific)) return true;
    if (reading_.anonymous.match(reading_.analysis.tokens, i, subject.end) > 0) return true;
  }
  std::string buffer;
  const std::string_view words = simplified(reading_.text_of(subject), buffer);
  if (looks_like_name(reading_, words) || ends_like_people(reading_, words)) return true;
  if (reading_.in("quoted_documents", subject.end - 1)) return true;
  const auto begins = [&](const std::string& measure) { return words.starts_with(measure); };
  return std::ranges::any_of(reading_.grammar.list("person_measures"), begins);
}

/// "the other", "对方": somebody of several, and nobody can say who.
bool Discourse::is_vague(TokenRange subject) const {
  std::string buffer;
  const std::string_view words = reading_.unspaced
                                     ? simplified(reading_.text_of(subject), buffer)
                                     : std::string_view(reading_.token(subject.end - 1).folded);
  return reading_.grammar.in("vague_subjects", words);
}

/// "Reyk's spokesman said …", the spokesman added.
bool Discourse::is_named_like_last(std::size_t noun) const {
  if (!last_ || unit_ - last_unit_ > 1 || reading_.unspaced) return false;
  const std::string name = text::fold(last_->speaker.name);
  return name.ends_with(' ' + reading_.token(noun).folded);
}

/// "Both sides", "两国高层外交官" at the start of the words.
std::optional<Resolved> Discourse::opening_sides(TokenRange subject) const {
  const auto& tokens = reading_.analysis.tokens;
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    // «Со своей стороны»
    const bool adverb =
        !reading_.unspaced && i > 0 && reading_.is(i, kAdverb) && reading_.is(i - 1, kAdverb);
    const std::size_t length = adverb ? 0 : reading_.joint_subjects.match(tokens, i, subject.end);
    // "两国高层外交官": others of the two states.
    const bool others = reading_.unspaced && length > 0 && i + length < subject.end &&
                        ends_in_role(reading_, reading_.text_of({i + length, subject.end}));
    if (others) return described(subject);
    if (length > 0 && are_of_others({i + length, subject.end})) return described(subject);
    if (length > 0) return joint_speaker(reading_.span_of({i, i + length}));
    if (!reading_.is(i, kDeterminer | kAdverb | kCoordinator | kTimeWord)) break;
  }
  return std::nullopt;
}

std::optional<Resolved> Discourse::resolve(TokenRange subject, const Ids& named) const {
  if (subject.empty()) return std::nullopt;
  subject = naming_part(subject);
  if (auto sides = opening_sides(subject)) return sides;
  if (const auto body = named_in_marks(subject)) return body;
  if (auto service = by_press_service(subject)) return service;
  if (const TokenRange sides = joint_behind_circumstance(subject); !sides.empty()) {
    return joint_speaker(reading_.span_of(sides));
  }
  if (is_all_of_them(subject)) {
    const bool sides = sides_.size() > 1 && sides_named_lately();
    return sides ? joint_speaker(reading_.span_of(subject)) : described(subject);
  }
  const bool owns = subject.size() > 1 && (reading_.is(subject.first, kPossessive) ||
                                           opens_with_owner(reading_, subject));
  if (!owns && pronoun_at(subject.first) != nullptr) {
    const bool joins = subject.size() > 2 && reading_.is(subject.first + 1, kAdditive);
    return joins ? with_others(subject, named) : by_pronoun(subject.first, named);
  }
  // "на котором он", "one of the last things he": what stands before belongs elsewhere.
  if (subject.size() > 1 && pronoun_at(subject.end - 1) != nullptr &&
      !reading_.is(subject.end - 1, kPossessive) &&
      !reading_.is(subject.end - 2, kPreposition | kAddresseeMark) &&
      !reading_.in("object_pronouns", subject.end - 1)) {
    return by_pronoun(subject.end - 1, named);
  }
  if (const TokenRange agent = agent_of(subject); !agent.empty()) {
    return resolved_as(cast_.described(agent), SpeakerHow::explicit_name, reading_.span_of(agent),
                       .7);
  }
  if (auto author = author_of(subject)) return author;
  if (const auto titled = by_bare_titles(subject)) return *titled;
  std::vector<Head> heads = heads_of(reading_, cast_, subject);
  if (heads.size() > 1) return together(with_holders(heads), subject);
  if (heads.size() == 1) {
    if (heads[0].how == SpeakerHow::title) return by_title(heads[0]);
    return resolved_as(heads[0].identity, heads[0].how, reading_.span_of(heads[0].tokens), .95);
  }
  if (reading_.unspaced) subject = without_addressee(reading_, subject);  // "斯泰纳姆对我"
  if (names_document(subject)) return by_document(subject);
  if (auto person = by_written_name(subject)) return person;
  if (const TokenRange person = nominative_at_end(reading_, subject); !person.empty()) {
    return resolve(person, named);
  }
  const bool inside = subject.size() > 1 && !reading_.has_articles &&
                      reading_.in("inside_prepositions", subject.first);
  if (inside && reading_.is(subject.first + 1, kCorporate)) ++subject.first;  // «в полиции»
  return by_noun(subject);
}

/// "The minister highlighted": an official without a name as the subject; with the article, where
/// the language has one. Not "the minister's", "министр Марен", nor behind a preposition.
TokenRange Discourse::bare_noun_at(const Unit& unit, std::size_t i) const {
  if (reading_.unspaced || reading_.mention_at(i) != nullptr) return {};
  const bool articles = reading_.has_articles;
  const std::size_t noun = articles ? i + 1 : i;
  if (articles && !reading_.is(i, kDeterminer)) return {};
  if (!reading_.is(noun, kPersonNoun) || noun + 1 >= unit.tokens.end) return {};
  if (i > unit.tokens.first && reading_.is(i - 1, kPreposition | kDeterminer | kPossessive))
    return {};
  const bool named = reading_.mention_at(noun + 1) != nullptr || reading_.is_name_word(noun + 1) ||
                     reading_.token(noun + 1).folded.starts_with('\'');
  return named || !reading_.is_word(noun + 1) ? TokenRange{} : TokenRange{i, noun + 1};
}

/// "After meeting Reyk", "called Ghost Town": a form that has an object.
bool Discourse::is_verb_like(std::size_t i) const {
  const text::Token& word = reading_.token(i);
  if (reading_.mention_at(i) != nullptr || word.capitalised || !reading_.is_word(i)) return false;
  return lexicon::ends_in(reading_.grammar, "object_verb_endings", word.folded);
}

/// «с изданием «Вестник»»: the name of what a noun in another case means.
bool Discourse::is_named_obliquely(std::size_t i) const {
  const text::Token& noun = reading_.token(i - 1);
  return reading_.has_cases && reading_.is(i - 1, kCorporate) && !noun.capitalised &&
         noun.folded != noun.stem;
}

/// "A New Selle nurse": with an article before and a common noun behind.
bool Discourse::is_noun_modifier(std::size_t first, std::size_t next) const {
  return !reading_.unspaced && first > 0 && reading_.in("indefinite_articles", first - 1) &&
         reading_.token(next).kind == text::TokenKind::word && !reading_.token(next).capitalised &&
         reading_.mention_at(next) == nullptr && reading_.is_word(next) &&
         !reading_.is(next, kPreposition | kCoordinator | kAdverb | kSubordinator | kTimeWord |
                                kRelative | kBe | kAuxiliary | kModal | kCorporate) &&
         !reading_.grammar.cue_forms.contains(reading_.token(next).folded);
}

/// "anti-Reyk protesters": part of a longer word.
bool Discourse::is_joined_before(std::size_t i) const {
  return reading_.is_mark(i - 1, {"-"}) &&
         reading_.token(i - 1).span.end == reading_.token(i).span.begin;
}

/// "荷兰的(组织)", "最受欢迎的总统(之一)", "林德是总统": no subject, in a text without spaces.
bool Discourse::is_attributive(const Mention* mention, TokenRange named) const {
  const bool bare = mention != nullptr && mention->kind == MentionKind::title &&
                    mention->actor.empty() && named.first > 0;
  if (is_attributive_mark(reading_, named.end)) return true;
  return bare && (is_attributive_mark(reading_, named.first - 1) ||
                  reading_.in("copulas", named.first - 1));
}

/// "Maren and her counterpart Tom Reyk met": where the names that begin at a token end.
std::size_t Discourse::names_end(const Unit& unit, std::size_t first) const {
  const auto owns_title = [&](std::size_t k) {
    return reading_.is(k, kPossessive) && k > first && reading_.is(k - 1, kAdditive) &&
           (reading_.mention_at(k + 1) != nullptr || reading_.is_name_word(k + 1));
  };
  std::size_t end = first;
  while (end < unit.tokens.end &&
         (reading_.mention_at(end) != nullptr || reading_.is_name_word(end) ||
          reading_.is(end, kAdditive) || owns_title(end))) {
    end = std::max(end + 1, cast_.name_run(end, unit.tokens.end).end);  // "Lin Sha-o"
  }
  return std::max(end, first + 1);
}

/// "Asked by [the show's host] Anna Meyer": over the words that say what somebody is.
bool Discourse::is_behind_preposition(std::size_t opening, std::size_t name) const {
  constexpr std::size_t kReach = 4;  ///< tokens behind "by"
  if (reading_.is(name - 1, kPreposition)) return true;
  const std::size_t farthest = std::max(opening, name - std::min(name, kReach));
  for (std::size_t i = name - 1; reading_.has_articles && i > farthest; --i) {
    if (reading_.in("agent_marks", i)) return true;
    if (reading_.token(i).capitalised || !reading_.is_word(i)) return false;
  }
  return false;
}

std::optional<Resolved> Discourse::subject_of(const Unit& unit, bool or_possessor) const {
  const std::size_t kFirstWords = reading_.unspaced ? 20 : 14;
  const std::size_t first =
      reading_.unspaced ? behind_circumstances(reading_, unit) : unit.tokens.first;
  TokenRange opening{first, std::min(unit.tokens.end, first + kFirstWords)};
  if (const TokenRange name = opening_name(reading_, opening); !name.empty()) {
    auto named = resolve(name);
    if (named && named->kind == ActorClass::unknown) named->kind = ActorClass::person;
    return named;
  }
  if (const TokenRange group = opening_group(unit); !group.empty()) {
    Resolved several = described(group);
    several.kind = ActorClass::group;
    return several;
  }
  for (std::size_t i = opening.first; i < opening.end; ++i) {
    if (reading_.quotation_at(i) != nullptr) break;
    if (const TokenRange noun = bare_noun_at(unit, i); !noun.empty()) return resolve(noun);
    const bool pronoun = reading_.unspaced
                             ? pronoun_at(i) != nullptr
                             : reading_.grammar.pronouns.contains(reading_.token(i).folded);
    if (pronoun && !reading_.is(i, kPossessive) && !reading_.in("object_pronouns", i)) {
      return by_pronoun(i);
    }
    const std::size_t together =
        reading_.joint_subjects.match(reading_.analysis.tokens, i, unit.tokens.end);
    if (together > 0) return joint_speaker(reading_.span_of({i, i + together}));
    const Mention* mention = reading_.mention_at(i);
    const TokenRange run = cast_.name_run(i, unit.tokens.end);
    if (mention == nullptr && run.empty()) continue;
    const std::size_t next = mention != nullptr ? mention->end_token : run.end;
    // "Speaking in New York", "Maren's minister": not who the clause is about.
    const bool governed = i > opening.first &&
                          (is_behind_preposition(opening.first, i) || is_verb_like(i - 1) ||
                           (reading_.unspaced && reading_.is(i - 1, kTopicMark | kAddresseeMark) &&
                            reading_.mention_at(i - 1) == nullptr) ||
                           reading_.is_mark(i - 1, {"(", "（"}) || is_joined_before(i) ||
                           is_named_obliquely(i) || reading_.in("aspect_particles", i - 1));
    // "Chilean waters": an adjective is nobody; "the Chilean president" is a title.
    const bool owned = mention != nullptr && belongs_to_title(reading_, *mention, unit.tokens.end);
    const bool attributive = reading_.unspaced && (owned || is_attributive(mention, {i, next}));
    const bool adjective =
        attributive || is_noun_modifier(i, next) ||
        (mention != nullptr && mention->kind == MentionKind::demonym && !reading_.unspaced);
    const bool owns = reading_.is_possessive(next) || reading_.is_possessive(next - 1);
    if (adjective || governed || (owns && !or_possessor)) {
      i = std::max(i + 1, next) - 1;
      continue;
    }
    if (next < unit.tokens.end && reading_.is_mark(next, {"-"}) &&
        reading_.token(next - 1).span.end == reading_.token(next).span.begin) {
      return std::nullopt;
    }
    return resolve({i, names_end(unit, i)});
  }
  return std::nullopt;
}

Ids Discourse::persons_in(TokenRange words) const {
  Ids persons;
  for (std::size_t i = words.first; i < words.end;) {
    const Mention* mention = reading_.mention_at(i);
    const TokenRange run = mention != nullptr ? TokenRange{mention->first_token, mention->end_token}
                                              : cast_.name_run(i, words.end);
    if (mention != nullptr && !mention->actor.empty()) {
      persons.push_back(mention->actor);
    } else if (mention == nullptr && !run.empty()) {
      persons.push_back(cast_.named(run).id);
    }
    i = std::max(i + 1, run.end);
  }
  return persons;
}

std::optional<Resolved> Discourse::last_speaker(std::size_t units) const {
  if (!last_ || unit_ - std::max(last_unit_, speaking_unit_) > units) return std::nullopt;
  return last_;
}

/// The person whom the unit before this one has as its subject: "Maren turned to the guests."
std::optional<Resolved> Discourse::person_spoken_of() const {
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && unit_ - seen->unit <= 1; ++seen) {
    if (seen->subject && seen->identity.kind == ActorClass::person) {
      return resolved_as(seen->identity, SpeakerHow::context, {}, .55);
    }
  }
  return std::nullopt;
}

void Discourse::spoke(const Resolved& resolved) {
  if (resolved.speaker.id.empty() || names_text(reading_, resolved.speaker.name)) return;
  last_ = resolved;
  last_unit_ = unit_;
}

void Discourse::handed_on(const Resolved& carrier) {
  const bool body = carrier.kind == ActorClass::body || carrier.kind == ActorClass::country;
  if (!body || !reading_.has_articles) return;
  carrier_ = carrier;
  carrier_unit_ = unit_;
}

void Discourse::pass(const Unit& unit) {
  const auto subject = subject_of(unit, true);  // "Maren's vote was sure": "she" is Maren
  group_before_ =
      subject && subject->kind == ActorClass::group && !subject->joint ? subject : std::nullopt;
  passed_ = unit.tokens;
  remember_author(unit);
  for (std::size_t i = unit.tokens.first; i < unit.tokens.end;) {
    if (const Mention* mention = reading_.mention_at(i)) {
      // Whom words in marks name, a pronoun behind them hardly means.
      const bool quoted = reading_.quotation_at(i) != nullptr;
      if (auto identity = cast_.known(*mention);
          identity && mention->kind != MentionKind::demonym && !quoted) {
        seen_.push_back({*identity, unit_, false});
      }
      i = std::max(i + 1, mention->end_token);
      continue;
    }
    const TokenRange run = cast_.name_run(i, unit.tokens.end);
    const bool quoted = reading_.has_cases && reading_.quotation_at(i) != nullptr;
    if (run.size() > 1 && !quoted) seen_.push_back({cast_.named(run), unit_, false});
    i = run.empty() ? i + 1 : run.end;
  }
  if (subject && !subject->joint) {
    seen_.push_back({identity_of(*subject), unit_, true});
  }
  if (seen_.size() > 2 * kRemembered) {
    seen_.erase(seen_.begin(), seen_.end() - static_cast<std::ptrdiff_t>(kRemembered));
  }
  ++unit_;
}

}  // namespace readout::extract
