#include "readout/extract/cast.hpp"

#include <algorithm>

#include "readout/extract/body_names.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kLongestName = 7;

ActorClass class_of(lexicon::ActorKind kind) {
  switch (kind) {
    case lexicon::ActorKind::person:
      return ActorClass::person;
    case lexicon::ActorKind::organisation:
      return ActorClass::body;
    case lexicon::ActorKind::country:
      return ActorClass::country;
  }
  return ActorClass::unknown;
}

/// Without one of `marks` at its end, whose apostrophe may be curly.
std::string_view without_possessive(std::string_view name, const std::vector<std::string>& marks) {
  for (const std::string& mark : marks) {
    if (name.ends_with(mark)) return name.substr(0, name.size() - mark.size());
    const std::string curly = "\u2019" + mark.substr(1);
    if (name.ends_with(curly)) return name.substr(0, name.size() - curly.size());
  }
  return name;
}

/// A name that goes over a line's end reads as one.
std::string one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t') {
      space = !line.empty();
    } else {
      if (space) line += ' ';
      space = false;
      line += c;
    }
  }
  return line;
}

}  // namespace

Cast::Cast(const Reading& reading) : reading_(reading) {
  collect();
}

std::string Cast::key_of(std::size_t token) const {
  const std::string& stem = reading_.token(token).stem;
  return std::string(without_possessive(stem.empty() ? reading_.token(token).folded : stem,
                                        reading_.grammar.list("possessive_marks")));
}

bool Cast::begins_sentence(std::size_t i) const {
  return i == 0 || reading_.token(i - 1).sentence != reading_.token(i).sentence ||
         reading_.token(i - 1).kind == text::TokenKind::quote;
}

TokenRange Cast::name_run(std::size_t i, std::size_t end) const {
  const auto& tokens = reading_.analysis.tokens;
  const auto is_part = [&](std::size_t k) {
    return reading_.is_name_word(k) && reading_.mention_at(k) == nullptr &&
           tokens[k].sentence == tokens[i].sentence && !is_headline_verb(k);
  };
  const bool joined =
      i + 2 < end && reading_.is(i + 1, kAdditive) && is_part(i + 2) &&
      !reading_.is(i, kPersonNoun | kGroupNoun | kCorporate);  // "Holm and Reyk said"
  if (!is_part(i) || (begins_sentence(i) && !is_part(i + 1 < end ? i + 1 : i) && !joined &&
                      !proper_.contains(tokens[i].folded))) {
    return {i, i};
  }
  std::size_t last = i + 1;
  for (std::size_t k = i + 1; k < end && k - i < kLongestName; ++k) {
    if (is_part(k)) {
      if (is_form_of_address(k)) break;  // "Eventually Mrs Marsh"
      if (tokens[k].span.begin - tokens[last - 1].span.end > 2) break;
      if (text::begins_latin(tokens[k].folded) != text::begins_latin(tokens[i].folded))
        break;  // "Orla Times Илья Рейк"
      last = k + 1;
    } else if (!(reading_.is_mark(k, {".", "-", "·", "'"}) &&
                 tokens[k].span.begin == tokens[k - 1].span.end) &&
               !reading_.grammar.in("name_particles", tokens[k].folded)) {
      if (ends_hyphened_name({i, k}, end)) last = k + 1;
      break;
    }
    if (reading_.is_possessive(last - 1)) break;
  }
  if (is_date_word(i)) return {i, i};
  // «Посол Варланда»: what somebody is, and whose.
  const bool noun =
      last > i + 1 && begins_sentence(i) && reading_.is(i, kPersonNoun) && reading_.has_cases;
  if (noun) return {i, i};
  if (last == i + 1 && (is_joined_to_common_word(last) || is_adjective(i) || opens_as_noun(i))) {
    return {i, i};
  }
  last = with_glue({i, last}, end);
  std::size_t first = i;
  while (first < last && (reading_.is(first, kHonorific) || reading_.is_mark(first, {"."}) ||
                          reading_.grammar.in("office_complements", tokens[first].folded))) {
    ++first;
  }
  const bool named = first < last && !opens_as_gerund(i) && !opens_as_verb(i);
  return named ? TokenRange{i, last} : TokenRange{i, i};
}

bool Cast::is_form_of_address(std::size_t i) const {
  const std::string& word = reading_.token(i).folded;
  return reading_.grammar.in("masculine_titles", word) ||
         reading_.grammar.in("feminine_titles", word);
}

/// "this November Maren": no part of a name; but "Mrs May" is one.
bool Cast::is_date_word(std::size_t i) const {
  const bool dated = i > 0 && (reading_.is(i - 1, kPreposition | kDeterminer | kTimeWord) ||
                               reading_.token(i - 1).kind == text::TokenKind::number);
  if (!dated) return false;  // "June Marsh", "Mrs May"
  const std::string& word = reading_.token(i).folded;
  return reading_.grammar.in("weekdays", word) || reading_.grammar.in("months", word);
}

/// «Народной партии»: the first word of a body's name, in a case that no subject has.
bool Cast::is_adjective(std::size_t i) const {
  const text::Token& next = reading_.token(i + 1);
  if (next.kind != text::TokenKind::word || next.capitalised || !reading_.is_word(i + 1)) {
    return false;
  }
  return lexicon::ends_in(reading_.grammar, "oblique_adjective_endings", reading_.token(i).folded);
}

/// «Министр считает», "The Secretary said": the capital is the sentence's, or a courtesy.
bool Cast::opens_as_noun(std::size_t i) const {
  const bool opens = begins_sentence(i) || (i > 0 && reading_.is(i - 1, kDeterminer));
  return opens && reading_.is(i, kPersonNoun | kCorporate | kGroupNoun);
}

/// "Orla-style": the mark at `i` joins what stands before to a word without a capital.
bool Cast::is_joined_to_common_word(std::size_t i) const {
  return reading_.is_mark(i, {"-"}) && i > 0 && reading_.is_word(i + 1) &&
         !reading_.token(i + 1).capitalised &&
         reading_.token(i - 1).span.end == reading_.token(i).span.begin &&
         reading_.token(i).span.end == reading_.token(i + 1).span.begin;
}

/// "Agency for the Assessment of Waters": a body's name goes on over small words.
std::size_t Cast::with_glue(TokenRange run, std::size_t end) const {
  bool body = false;
  for (std::size_t k = run.first; k < run.end; ++k) body = body || reading_.is(k, kCorporate);
  std::size_t last = run.end;
  while (body && last + 1 < end && last - run.first < 2 * kLongestName) {
    std::size_t k = last;
    while (k + 1 < end && k < last + 2 && reading_.in("body_glue", k)) {
      ++k;
    }
    const bool goes_on = k > last || (last > run.end && reading_.is_name_word(k));
    if (!goes_on || !(reading_.is_name_word(k) || reading_.mention_at(k) != nullptr)) break;
    last = k + 1;
  }
  return last;
}

/// "Президент Варланда Ильда Марен": between a title and a name stands a country nobody knows.
bool Cast::names_place(const lexicon::Mention& mention) const {
  if (reading_.unspaced || reading_.actors.find(mention.actor) != nullptr ||
      mention.end_token >= reading_.analysis.tokens.size()) {
    return false;
  }
  const lexicon::Mention* next = reading_.mention_at(mention.end_token);
  return next != nullptr && next->kind == lexicon::MentionKind::name &&
         next->first_token == mention.end_token &&
         reading_.token(next->first_token).sentence == reading_.token(mention.first_token).sentence;
}

bool Cast::held(const std::string& id, std::string_view office) const {
  return offices_.contains(id) ? is_called(id, office) : !has_another_role(id, office);
}

bool Cast::is_called(const std::string& id, std::string_view office) const {
  const auto [first, last] = offices_.equal_range(id);
  return std::any_of(first, last, [&](const auto& entry) {
    return entry.second == office || entry.second.ends_with('-' + std::string(office));
  });
}

/// Who holds an office here, who held one, and what names of offices are places.
void Cast::collect_offices() {
  for (const lexicon::Mention& mention : reading_.mentions) {
    if (!mention.actor.empty()) {
      learn_gender(mention.actor, {mention.first_token, mention.end_token});
      learn_around(mention.actor, {mention.first_token, mention.end_token});
    }
    if (mention.office.empty() || mention.kind == lexicon::MentionKind::title) continue;
    if (names_place(mention)) {
      places_.insert(mention.actor);
    } else {
      officials_.insert(mention.actor);
      offices_.emplace(mention.actor, mention.office);
      if (mention.former) formers_.insert(mention.actor);
    }
  }
  for (const lexicon::Mention& mention : reading_.mentions) {
    const bool holds = mention.kind == lexicon::MentionKind::name && !mention.office.empty();
    if (holds && !mention.former) formers_.erase(mention.actor);
  }
}

void Cast::collect() {
  for (std::size_t i = 0; i < reading_.analysis.tokens.size(); ++i) {
    if (!reading_.is_name_word(i)) continue;
    if (!begins_sentence(i)) proper_.insert(reading_.token(i).folded);
    if (!reading_.grammar.declensions.empty()) first_capital_.emplace(reading_.token(i).folded, i);
  }
  collect_offices();
  const std::size_t count = reading_.analysis.tokens.size();
  for (std::size_t i = 0; i < count;) {
    if (const lexicon::Mention* mention = reading_.mention_at(i)) {
      if (mention->kind == lexicon::MentionKind::name && !mention->actor.empty()) {
        const auto index = static_cast<std::size_t>(mention - reading_.mentions.data());
        learn_surname(*mention, index);
        learn_family_name(*mention, index);
        learn_opening_word(*mention, index);
        // Korean and Chinese names begin with the family's.
        for (std::size_t k = mention->first_token; k + 2 < mention->end_token; ++k) {
          if (reading_.is_name_word(k) && mention->office.empty()) {
            first_words_.emplace(key_of(k), index);
            break;
          }
        }
      }
      i = std::max(i + 1, mention->end_token);
      continue;
    }
    TokenRange run = name_run(i, count);
    if (run.empty()) {
      ++i;
      continue;
    }
    const std::size_t next = run.end;
    while (run.size() > 1 && reading_.is(run.first, kHonorific)) ++run.first;
    while (run.size() > 1 && reading_.is_mark(run.first, {"."})) ++run.first;
    const std::string id = text::slug(shown_name(run));
    learn_around(id, run);
    if (run.size() >= 2) learn_full_name(run);
    learn_opening_word(run);
    if (run.size() >= 2 || (run.first > 0 && reading_.is(run.first - 1, kHonorific))) {
      learn_gender(id, run);
    }
    i = next;
  }
  learn_initials();
}

/// "in New York": a name that stands behind such a preposition, and nowhere without one.
void Cast::learn_place(const std::string& key, std::size_t first) {
  std::size_t before = first;
  while (before > 0 && reading_.is(before - 1, kDeterminer)) --before;
  // "Shepard's True West": a thing of somebody's.
  const bool owned = before > 0 && before == first && reading_.is_possessive(before - 1);
  if (owned || (before > 0 && reading_.is(before - 1, kPlaceMark))) {
    behind_place_mark_.insert(key);
  } else if (before == 0 || !reading_.is(before - 1, kPreposition)) {
    elsewhere_.insert(key);
  }
}

bool Cast::is_place(const std::string& key) const {
  return behind_place_mark_.contains(key) && !elsewhere_.contains(key);
}

std::string Cast::shown_name(TokenRange name) const {
  return std::string(without_possessive(one_line(reading_.text_of(name)),
                                        reading_.grammar.list("possessive_marks")));
}

/// The first full name with that surname; or a shorter form of it, as "President of Varland Ilda
/// Maren" may have a country before the name that nobody knows.
void Cast::learn_full_name(TokenRange run) {
  const auto [place, fresh] = full_names_.emplace(key_of(run.end - 1), run);
  if (!fresh && ends_in(place->second, run)) place->second = run;
}

/// Whether the last words of a name are those of a shorter one.
bool Cast::ends_in(TokenRange name, TokenRange shorter) const {
  if (shorter.size() < 2 || shorter.size() >= name.size()) return false;
  for (std::size_t i = 1; i <= shorter.size(); ++i) {
    if (reading_.token(name.end - i).folded != reading_.token(shorter.end - i).folded) return false;
  }
  return true;
}

std::optional<Identity> Cast::known(const lexicon::Mention& mention) const {
  if (mention.actor.empty()) return std::nullopt;
  if (const lexicon::Actor* actor = reading_.actors.find(mention.actor)) {
    return Identity{actor->id, actor->name, class_of(actor->kind), actor->gender, actor->country};
  }
  if (auto full = by_opening_word(mention.end_token - 1, mention.name)) return full;
  ActorClass kind = ActorClass::unknown;
  if (officials_.contains(mention.actor)) kind = ActorClass::person;
  if (places_.contains(mention.actor) || (kind == ActorClass::unknown && is_place(mention.actor))) {
    kind = ActorClass::country;
  }
  if (mention.kind == lexicon::MentionKind::country ||
      mention.kind == lexicon::MentionKind::metonym ||
      mention.kind == lexicon::MentionKind::demonym) {
    kind = ActorClass::country;
  }
  const TokenRange name{mention.first_token, mention.end_token};
  if (kind == ActorClass::unknown &&
      (is_site_or_acronym(reading_, name, mention.name) || is_body_name(reading_, name) ||
       articled_.contains(mention.actor))) {
    kind = ActorClass::body;
  }
  if (kind == ActorClass::unknown && mention.name.find("\u00B7") != std::string::npos) {
    kind = ActorClass::person;  // only persons' names have a dot inside
  }
  const auto gender = genders_.find(mention.actor);
  return Identity{mention.actor, mention.name, kind,
                  gender == genders_.end() ? lexicon::Gender::unknown : gender->second,
                  mention.country};
}

Identity Cast::named(TokenRange name) const {
  if (auto person = by_initial(name)) return *person;
  if (const auto nominative = as_alone_elsewhere(name)) name = *nominative;
  while (name.size() > 1 && (reading_.is(name.first, kHonorific | kPersonNoun) ||
                             reading_.is_mark(name.first, {"."}))) {
    ++name.first;
  }
  if (name.size() == 1) {
    const std::string key = key_of(name.first);
    const auto person = surnames_.find(key);
    if (person != surnames_.end() && !shared_.contains(key)) {
      if (auto identity = known(reading_.mentions[person->second])) return *identity;
    }
    if (shared_.contains(key)) {
      // Nobody can say which of them.
    } else if (const auto first = first_words_.find(key); first != first_words_.end()) {
      if (auto identity = known(reading_.mentions[first->second])) return *identity;
    } else if (const auto full = full_names_.find(key); full != full_names_.end()) {
      name = full->second;
    } else if (auto opened = by_opening_word(name.first, shown_name(name))) {
      return *opened;
    }
  }
  if (const auto full = full_names_.find(key_of(name.end - 1));
      full != full_names_.end() && ends_in(name, full->second)) {
    name = full->second;
  }
  const std::string shown = shown_name(name);
  std::string id = text::slug(shown);
  ActorClass kind = is_place(id) ? ActorClass::country : ActorClass::unknown;
  // "the Courier": no person has an article. Not "the U.S. State Department".
  const bool articled = name.size() == 1 && name.first > 0 && !reading_.is_name_word(name.end) &&
                        reading_.in("articles", name.first - 1);
  if (articled || articled_.contains(id)) kind = ActorClass::body;
  if (persons_.contains(id)) kind = ActorClass::person;
  for (std::size_t i = name.first; i < name.end; ++i) {
    if (reading_.is(i, kCorporate)) kind = ActorClass::body;
  }
  if (is_body_name(reading_, name) || is_site_or_acronym(reading_, name, shown)) {
    kind = ActorClass::body;
  }
  const auto gender = genders_.find(id);
  return {std::move(id), shown, kind,
          gender == genders_.end() ? lexicon::Gender::unknown : gender->second, ""};
}

Identity Cast::described(TokenRange phrase) const {
  const auto droppable = [&](std::size_t i) {
    return reading_.is(i, kCoordinator | kAdverb) || reading_.in("articles", i) ||
           !reading_.is_word(i);
  };
  while (phrase.size() > 1 && droppable(phrase.first)) ++phrase.first;
  const auto opened = [&](std::size_t i) {  // "湖区“气象局”"
    const Quotation* quotation = reading_.quotation_at(i);
    return quotation != nullptr && reading_.tokens_of(quotation->outer).first > phrase.first;
  };
  while (phrase.size() > 1 && reading_.token(phrase.end - 1).kind == text::TokenKind::quote &&
         !opened(phrase.end - 1)) {
    --phrase.end;
  }
  const std::string shown(without_possessive(one_line(reading_.text_of(phrase)),
                                             reading_.grammar.list("possessive_marks")));
  return {id_of(shown), shown, ActorClass::group, lexicon::Gender::unknown, ""};
}

}  // namespace readout::extract
