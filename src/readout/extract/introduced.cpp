#include "readout/extract/introduced.hpp"

#include <algorithm>

#include "readout/extract/resolved.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kLongestTitle = 12;  ///< tokens from a title's noun to the name

}  // namespace

Introductions::Introductions(const Reading& reading, const Cast& cast)
    : reading_(reading), cast_(cast) {
  if (!reading.has_articles) return;
  for (std::size_t i = 0; i < reading.analysis.tokens.size(); ++i) {
    if (reading.is(i, kPersonNoun) && reading.token(i).capitalised) learn(i);
  }
}

/// A word of a title: not the state before it ("Kestrian Foreign Minister").
bool Introductions::is_title_word(std::size_t i) const {
  const lexicon::Mention* mention = reading_.mention_at(i);
  const bool title = mention == nullptr || !mention->office.empty();
  return title && reading_.is_word(i) && reading_.token(i).capitalised &&
         !reading_.is(i, kDeterminer | kHonorific) && !reading_.is_possessive(i);
}

void Introductions::learn(std::size_t noun) {
  const std::size_t sentence = reading_.token(noun).sentence;
  std::size_t first = noun;
  while (first > 0 && noun - first < kLongestTitle &&
         reading_.token(first - 1).sentence == sentence) {
    const bool hyphen = first > 1 && reading_.is_mark(first - 1, {"-"});  // "Under-Secretary"
    if (!is_title_word(first - (hyphen ? 2 : 1))) break;
    first -= hyphen ? 2 : 1;
  }
  auto holder = named_behind(noun);
  if (!holder) holder = apposed_before(first);
  if (holder) entries_[reading_.token(noun).folded].push_back({{first, noun}, *holder});
}

std::optional<Identity> Introductions::person_at(std::size_t i, std::size_t end) const {
  if (const lexicon::Mention* mention = reading_.mention_at(i)) {
    const bool named = is_person_name(*mention);
    auto identity = named ? cast_.known(*mention) : std::nullopt;
    return identity && identity->kind == ActorClass::person ? identity : std::nullopt;
  }
  const TokenRange run = cast_.name_run(i, std::min(end, reading_.analysis.tokens.size()));
  if (run.empty() || reading_.is(run.first, kPersonNoun)) return std::nullopt;
  Identity identity = cast_.named(run);
  const bool person = identity.kind == ActorClass::person || identity.kind == ActorClass::unknown;
  return person ? std::optional(identity) : std::nullopt;
}

/// "Secretary of State Anna Holm": the name behind the title, over what the title is of.
std::optional<Identity> Introductions::named_behind(std::size_t noun) const {
  const lexicon::Mention* whole = reading_.mention_at(noun);
  if (whole != nullptr && whole->kind != lexicon::MentionKind::title) return person_at(noun, noun);
  const std::size_t sentence = reading_.token(noun).sentence;
  const std::size_t end = std::min(noun + kLongestTitle, reading_.analysis.tokens.size());
  bool complement = false;
  for (std::size_t i = noun + 1; i < end; ++i) {
    if (reading_.token(i).sentence != sentence || !reading_.is_word(i)) break;
    if (reading_.is(i, kPreposition | kAdditive | kDeterminer)) {
      if (reading_.is(i, kAdditive) && !complement) break;
      complement = true;
      continue;
    }
    if (reading_.is(i, kHonorific)) continue;
    if (auto person = person_at(i, end)) {
      const bool of_title = complement && reading_.is(i - 1, kPreposition | kDeterminer);
      return of_title ? std::nullopt : person;
    }
    if (!reading_.token(i).capitalised) break;
  }
  return std::nullopt;
}

/// "Tom Reyk, the Special Envoy for the Lake": the name before the comma.
std::optional<Identity> Introductions::apposed_before(std::size_t first) const {
  std::size_t comma = first;
  for (std::size_t back = 0; back < 3 && comma > 0; ++back) {
    const lexicon::Mention* state = reading_.mention_at(comma - 1);
    if (!reading_.is(comma - 1, kDeterminer) && state == nullptr) break;
    comma = state != nullptr ? state->first_token : comma - 1;
  }
  if (comma < 2 || !reading_.is_mark(comma - 1, {","})) return std::nullopt;
  std::size_t name = comma - 2;
  if (const lexicon::Mention* mention = reading_.mention_at(name)) {
    return person_at(mention->first_token, comma - 1);
  }
  while (name > 0 && reading_.is_name_word(name - 1) && reading_.mention_at(name - 1) == nullptr) {
    --name;
  }
  return comma - 1 - name > 1 ? person_at(name, comma - 1) : std::nullopt;
}

bool Introductions::has_all(TokenRange words, TokenRange wanted) const {
  for (std::size_t i = wanted.first; i < wanted.end; ++i) {
    bool found = false;
    for (std::size_t j = words.first; j < words.end; ++j) {
      found = found || reading_.token(j).folded == reading_.token(i).folded;
    }
    if (!found) return false;
  }
  return true;
}

/// "Deputy Secretary" beside "the Secretary": somebody below.
bool Introductions::is_lower(TokenRange words, TokenRange wanted) const {
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (reading_.in("lower_ranks", i)) {
      return !has_all(wanted, {i, i + 1});
    }
  }
  return false;
}

std::optional<Identity> Introductions::called(TokenRange title) const {
  while (!title.empty() && reading_.is(title.first, kDeterminer | kAdverb)) ++title.first;
  if (title.empty()) return std::nullopt;
  const auto place = entries_.find(reading_.token(title.end - 1).folded);
  if (place == entries_.end()) return std::nullopt;
  const TokenRange modifiers{title.first, title.end - 1};
  // "the Secretary" is rather the Secretary than the Press Secretary.
  for (const bool exactly : {true, false}) {
    std::optional<Identity> found;
    for (const Entry& entry : place->second) {
      if (!has_all(entry.modifiers, modifiers) || is_lower(entry.modifiers, modifiers)) continue;
      if (exactly && !has_all(modifiers, entry.modifiers)) continue;
      if (found && found->id != entry.holder.id) return std::nullopt;
      found = entry.holder;
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace readout::extract
