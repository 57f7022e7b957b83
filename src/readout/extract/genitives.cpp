#include "readout/extract/genitives.hpp"

#include <algorithm>

#include "readout/extract/noun_cases.hpp"
#include "readout/lexicon/nominative.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

using lexicon::Mention;
using lexicon::MentionKind;

/// One word in another form of the other: «Рейка», «Рейк», not «Томасович», «Рейк».
bool is_form_of(std::string_view word, std::string_view base) {
  constexpr std::size_t kEnding = 3;  ///< letters that a case may change
  const std::size_t letters =
      std::min(text::count_code_points(word), text::count_code_points(base));
  std::size_t same = 0;
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < word.size() && k < base.size() &&
         text::next_code_point(word, i) == text::next_code_point(base, k)) {
    ++same;
  }
  return same > 0 && same + kEnding > letters;
}

std::string_view last_word(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);
}

/// Whether the last word of a person's name stands in another case than the nominative.
bool has_declined_last(const Reading& reading, const Mention& mention,
                       const lexicon::Actor* actor) {
  const std::string& last = reading.token(mention.end_token - 1).folded;
  const auto is_same = [&](const std::string& name) { return text::fold(name).ends_with(last); };
  const auto is_declined = [&](const std::string& name) {
    return is_form_of(last, last_word(text::fold(name)));
  };
  if (actor == nullptr) return !is_same(mention.name) && is_declined(mention.name);
  const auto names = actor->names.find(reading.document.language);
  if (actor->kind != lexicon::ActorKind::person || names == actor->names.end()) return false;
  return std::ranges::none_of(names->second, is_same) &&
         std::ranges::any_of(names->second, is_declined);
}

/// «Ильду Марен»: the last name has no cases.
bool has_declined_first(const Reading& reading, const Mention& mention) {
  const std::string name = text::fold(mention.name);
  const std::size_t space = name.find(' ');
  if (space == std::string::npos || mention.end_token != mention.first_token + 2) return false;
  const std::string& first = reading.token(mention.first_token).folded;
  const std::string_view base = std::string_view(name).substr(0, space);
  return first != base && is_form_of(first, base) &&
         reading.token(mention.first_token + 1).folded == name.substr(space + 1);
}

/// A person in another case than the nominative.
bool is_declined(const Reading& reading, const Mention& mention) {
  return is_person_name(mention) && mention.office.empty() &&
         (has_declined_first(reading, mention) ||
          has_declined_last(reading, mention, reading.actors.find(mention.actor)));
}

/// «друг России», «рупор Кремля»: a state in another case than the nominative.
bool is_declined_state(const Reading& reading, const Mention& mention) {
  const lexicon::Actor* actor = reading.actors.find(mention.actor);
  if (actor == nullptr || actor->kind != lexicon::ActorKind::country ||
      (mention.kind != MentionKind::country && mention.kind != MentionKind::metonym)) {
    return false;
  }
  const std::string& last = reading.token(mention.end_token - 1).folded;
  if (is_acronym(reading, mention.end_token - 1)) return true;  // «житель КС»: no case shows
  const auto has_it = [&](const auto& words_by_language) {
    const auto words = words_by_language.find(reading.document.language);
    return words != words_by_language.end() &&
           std::ranges::any_of(words->second, [&](const std::string& each) {
             return text::fold(each).ends_with(last);
           });
  };
  return !has_it(actor->names) && !has_it(actor->metonyms);
}

/// «советник министра Карл Линд»: a full name in the nominative behind an office is his own.
bool names_holder(const Reading& reading, const Mention& mention) {
  const auto words = 1 + static_cast<std::size_t>(std::ranges::count(mention.name, ' '));
  return words > 1 && mention.end_token - mention.first_token > words &&
         lexicon::is_first_name(reading.token(mention.end_token - words).folded, reading.grammar);
}

bool begins_declined(const Reading& reading, std::size_t i) {
  const Mention* mention = reading.mention_at(i);
  return mention != nullptr && is_declined(reading, *mention);
}

/// No mention of anybody, but for a title whose holder nobody knows: «пресс-секретарь Рейка».
bool is_plain_noun(const Reading& reading, std::size_t i) {
  const Mention* mention = reading.mention_at(i);
  return mention == nullptr || (mention->kind == MentionKind::title && mention->actor.empty());
}

}  // namespace

bool speaks_as_owner(const Reading& reading, std::size_t noun) {
  const text::Token& word = reading.token(noun);
  return reading.grammar.in("documents", word.folded) ||
         reading.grammar.in("press_bodies", word.stem.empty() ? word.folded : word.stem);
}

/// «представитель министерства обороны», «юрист Рейка»: in the genitive right behind the noun
/// that it belongs to.
bool is_complement(const Reading& reading, TokenRange phrase, const Mention& mention) {
  const std::size_t i = mention.first_token;
  if (i <= phrase.first || !reading.has_cases || !is_plain_noun(reading, i - 1)) {
    return false;
  }
  if (speaks_as_owner(reading, i - 1)) return false;
  // «источник РИА Новости»: whom somebody told it.
  const lexicon::Actor* actor = reading.actors.find(mention.actor);
  const bool body = actor != nullptr && actor->kind == lexicon::ActorKind::organisation;
  if (body && reading.in("unnamed_nouns", i - 1)) return true;
  if (mention.kind == MentionKind::title) {
    return mention.actor.empty() && reading.is(i - 1, kPersonNoun);
  }
  const text::Token& before = reading.token(i - 1);
  const bool opens = i - 1 == 0 || reading.token(i - 2).sentence != before.sentence;
  if (before.capitalised && !opens && !reading.is(i - 1, kGroupNoun))
    return false;  // «СМИ Кестрии»
  if (is_person_name(mention) && reading.grammar.in("relational_nouns", before.folded)) {
    return !names_holder(reading, mention);
  }
  return (is_declined(reading, mention) || is_declined_state(reading, mention)) &&
         reading.is_word(i - 1) &&
         !reading.is(i - 1, kDeterminer | kPossessive | kAdverb | kHonorific | kPreposition |
                                kCoordinator | kCompanion);
}

bool opens_oblique(const Reading& reading, TokenRange phrase) {
  if (phrase.empty() || !reading.has_cases) return false;
  const std::size_t i = phrase.first;
  const text::Token& word = reading.token(i);
  const auto ends = [&](std::string_view list) {
    return word.folded != word.stem && lexicon::ends_in(reading.grammar, list, word.folded);
  };
  const Mention* mention = reading.mention_at(i);
  if (mention == nullptr || mention->kind == MentionKind::demonym) {
    const bool noun_follows = i + 1 < phrase.end && reading.is_word(i + 1) &&
                              !reading.token(i + 1).capitalised && !reading.is(i, kPreposition);
    return (noun_follows || mention != nullptr) && ends("oblique_adjective_endings");
  }
  if (is_person_name(*mention) && mention->office.empty()) return is_declined(reading, *mention);
  if (mention->kind == MentionKind::title || is_person_name(*mention)) {
    if (lexicon::ends_in(reading.grammar, "nominative_adjective_endings", word.folded)) {
      return false;  // «варландская сторона»
    }
    // «президент», «глава», not «президента»: an office's name begins with the word as it stands.
    return ends("singular_noun_endings") && !reading.office_openers.contains(word.folded);
  }
  return !is_acronym(reading, mention->end_token - 1) && is_declined_state(reading, *mention);
}

bool is_oblique(const Reading& reading, TokenRange phrase) {
  if (!opens_oblique(reading, phrase)) return false;
  const Mention* state = reading.mention_at(phrase.first);
  if (state != nullptr && state->office.empty() && !is_person_name(*state) &&
      state->kind != MentionKind::demonym && state->end_token < phrase.end) {
    return false;  // «[министры Варланда,] Кестрии и Велморы [договорились]»
  }
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    const Mention* mention = reading.mention_at(i);
    const bool person = mention != nullptr ? is_person_name(*mention) : reading.is_name_word(i);
    if (person && (mention == nullptr
                       ? i > phrase.first
                       : mention->first_token > phrase.first && !is_declined(reading, *mention))) {
      return false;
    }
  }
  return true;
}

TokenRange nominative_at_end(const Reading& reading, TokenRange phrase) {
  if (phrase.size() < 2 || reading.unspaced) return {};
  const bool object = opens_oblique(reading, phrase) || reading.in("object_openers", phrase.first);
  if (!object) return {};
  const Mention* last = reading.mention_at(phrase.end - 1);
  if (last == nullptr || last->end_token != phrase.end || last->first_token <= phrase.first) {
    return {};
  }
  const bool person =
      is_person_name(*last) ||
      (last->kind == MentionKind::title && !reading.lexicon.actors.bodies.contains(last->office));
  const TokenRange named{last->first_token, phrase.end};
  const bool subject = person && !reading.is(named.first - 1, kPreposition | kAdditive) &&
                       !opens_oblique(reading, named);
  return subject ? named : TokenRange{};
}

bool ends_declined(const Reading& reading, TokenRange name) {
  const Mention* mention = reading.mention_at(name.end - 1);
  const lexicon::Actor* actor = mention == nullptr ? nullptr : reading.actors.find(mention->actor);
  return actor != nullptr && has_declined_last(reading, *mention, actor);
}

bool is_governed_noun(const Reading& reading, const Unit& unit, TokenRange phrase) {
  if (phrase.empty() || !reading.has_cases ||
      (reading.token(phrase.first).capitalised && !reading.is(phrase.first, kPreposition))) {
    return false;
  }
  const bool governed =
      reading.is(phrase.first, kPreposition) ||
      (phrase.first > unit.tokens.first && reading.is(phrase.first - 1, kPreposition));
  if (!governed) return false;
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    const Mention* mention = reading.mention_at(i);
    const std::string& word = reading.token(i).folded;
    if (reading.grammar.in("person_nouns", word) || reading.grammar.in("corporate_nouns", word)) {
      return false;  // «От имени народа глава государства [поздравил]»
    }
    if (!reading.token(i).capitalised || reading.is(i, kPreposition)) continue;
    if (mention == nullptr ||
        !(is_declined(reading, *mention) || is_declined_state(reading, *mention)))
      return false;
  }
  return true;
}

bool opens_person(const Reading& reading, std::size_t i) {
  const Mention* mention = reading.mention_at(i);
  const std::string& word = reading.token(i).folded;
  return (mention != nullptr && is_person_name(*mention)) ||
         lexicon::is_first_name(word, reading.grammar) ||
         lexicon::is_declined_first_name(word, reading.grammar);
}

/// «пресс-секретарь предвыборной кампании Рейка»: the genitives behind say whose title it is.
TokenRange with_complement(const Reading& reading, std::size_t end, TokenRange title,
                           const Mention& mention) {
  if (reading.unspaced || mention.kind != MentionKind::title || !mention.country.empty() ||
      !reading.has_cases || title.end >= end) {
    return title;
  }
  if (reading.in("place_nouns", title.end)) {  // «мэр города Селле»
    std::size_t behind = title.end + 1;
    while (behind < end && reading.is_name_word(behind) && behind < title.end + 3 &&
           !opens_person(reading, behind)) {
      ++behind;
    }
    return {title.first, behind};
  }
  if ((reading.token(title.end).capitalised && !begins_declined(reading, title.end)) ||
      !reading.grammar.in("representatives", text::fold(reading.text_of(title)))) {
    return title;
  }
  // «пресс-секретарь правителя Карл Хальд»: he has the title.
  const auto names_holder = [&](std::size_t i) {
    const Mention* named = reading.mention_at(i);
    return named != nullptr && is_person_name(*named) && !is_declined(reading, *named);
  };
  while (title.end < end && reading.is_word(title.end) && !names_holder(title.end) &&
         !reading.is(title.end, kPreposition | kCoordinator | kAdverb | kRelative | kTimeWord)) {
    ++title.end;
  }
  return title;
}

bool is_place_of_body(const Reading& reading, TokenRange phrase, TokenRange run) {
  if (run.first <= phrase.first || !reading.has_cases) {
    return false;
  }
  const text::Token& noun = reading.token(run.first - 1);
  if (reading.mention_at(run.first - 1) != nullptr || noun.folded != noun.stem) return false;
  const bool genitive =
      run.size() == 1 && !noun.capitalised && reading.is_word(run.first - 1) &&
      lexicon::ends_in(reading.grammar, "sure_genitive_endings", reading.token(run.first).folded);
  return genitive || reading.grammar.in("own_kind_bodies", noun.stem);
}

/// «Депутат Думы от оппозиции»: one word in the genitive, and the phrase goes on.
bool is_genitive_of_title(const Reading& reading, std::size_t end, TokenRange run) {
  if (run.size() != 1 || run.end >= end || !reading.has_cases) {
    return false;
  }
  return lexicon::ends_in(reading.grammar, "genitive_endings", reading.token(run.first).folded);
}

/// «Министерства финансов Кестрии»: a body's noun goes on over the genitives behind it, where it
/// stands in that case itself.
TokenRange with_genitives(const Reading& reading, std::size_t end, TokenRange run) {
  const text::Token& noun = reading.token(run.first);
  const bool oblique = run.size() == 1 && !reading.unspaced && reading.is(run.first, kCorporate) &&
                       reading.has_cases && !noun.stem.empty() && noun.stem != noun.folded;
  const auto begins_person = [&](std::size_t i) {
    const Mention* mention = reading.mention_at(i);
    return lexicon::is_first_name(reading.token(i).folded, reading.grammar) ||
           (mention != nullptr && mention->kind == MentionKind::name);
  };
  while (oblique && run.end < end && reading.is_word(run.end) && !begins_person(run.end) &&
         !reading.is(run.end, kPreposition | kCoordinator | kAdverb | kRelative | kTimeWord)) {
    ++run.end;
  }
  return run;
}

}  // namespace readout::extract
