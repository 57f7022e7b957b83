#include "readout/extract/head_places.hpp"

#include <algorithm>

#include "readout/extract/genitives.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {
namespace {

/// "newly", "re-elected", "Kestrian": what may stand between an article and a title.
bool is_adjective_like(const Reading& reading, std::size_t i) {
  if (reading.is_mark(i, {"-"})) return true;
  return reading.is_word(i) && reading.mention_at(i) == nullptr &&
         (!reading.is(i, kPreposition) || reading.is(i, kAdverb)) &&
         !reading.is(i, kRelative | kBe | kModal | kAuxiliary | kCoordinator | kGroupNoun |
                            kPersonNoun | kCorporate) &&
         !reading.grammar.pronouns.contains(reading.token(i).folded);
}

}  // namespace

int rank_of(const lexicon::Mention& mention, const Identity& identity, bool unspaced) {
  switch (mention.kind) {
    case lexicon::MentionKind::name:
    case lexicon::MentionKind::surname:
      if (identity.kind == ActorClass::person) return 40;
      // A full name that only the text knows, as one that nobody knows.
      return identity.kind == ActorClass::unknown && mention.end_token > mention.first_token + 1
                 ? 38
                 : 25;
    case lexicon::MentionKind::title:
      return 35;
    case lexicon::MentionKind::country:
    case lexicon::MentionKind::metonym:
      return 20;
    case lexicon::MentionKind::demonym:
      return unspaced ? 20 : 0;  // "中方" speaks, "Chinese" tells of what kind something is
  }
  return 0;
}

bool is_told_in_talk(const Reading& reading, TokenRange phrase, TokenRange tokens) {
  const lexicon::WordRuns& venues = reading.grammar.runs("saying_venues");
  return tokens.end < phrase.end &&
         venues.match(reading.analysis.tokens, phrase.first, phrase.end) > 0;
}

bool is_titled_behind_place(const Reading& reading, std::size_t place, TokenRange tokens) {
  const lexicon::Mention* mention = reading.mention_at(tokens.first);
  if (mention == nullptr || mention->office.empty() ||
      mention->kind != lexicon::MentionKind::name) {
    return false;
  }
  for (std::size_t i = place; i < tokens.first; ++i) {
    if (!reading.is_name_word(i)) return false;
  }
  return tokens.first > place;
}

bool is_apposed_to_noun(const Reading& reading, TokenRange phrase, TokenRange tokens) {
  const bool articles = reading.has_articles;
  if (!articles || tokens.end != phrase.end || tokens.size() < 2 ||
      tokens.first < phrase.first + 2) {
    return false;
  }
  const std::size_t noun = tokens.first - 1;
  return reading.is_word(noun) && !reading.token(noun).capitalised &&
         reading.mention_at(noun) == nullptr &&
         !reading.is(noun, kPreposition | kDeterminer | kPossessive | kCoordinator | kAdverb |
                               kCompanion | kTimeWord | kRelative | kSubordinator);
}

TokenRange body_named_in_marks(const Reading& reading, TokenRange phrase, std::size_t noun) {
  const Quotation* quotation =
      reading.unspaced || !reading.is(noun, kCorporate) ? nullptr : reading.quotation_at(noun + 1);
  if (quotation == nullptr || !reading.has_cases) return {};
  const TokenRange quoted = reading.tokens_of(quotation->outer);
  const bool named = quoted.first == noun + 1 && quoted.end <= phrase.end;
  return named ? TokenRange{noun, quoted.end} : TokenRange{};
}

Identity body_in_marks(const Reading& reading, const Cast& cast, TokenRange body) {
  const Span inner = reading.quotation_at(body.first + 1)->inner;
  Identity named = cast.described(reading.words_in(inner) > 1 ? reading.tokens_of(inner) : body);
  named.kind = ActorClass::body;
  return named;
}

bool belongs_to_noun_before(const Reading& reading, TokenRange phrase, std::size_t noun) {
  return noun > phrase.first && reading.is_word(noun - 1) && !reading.is(noun - 1, kPreposition) &&
         !reading.in("corporate_nouns", noun);
}

bool is_told_body(const Reading& reading, TokenRange phrase, TokenRange run) {
  return run.first > phrase.first && reading.has_cases &&
         reading.in("unnamed_nouns", run.first - 1);
}

bool follows_place_noun(const Reading& reading, TokenRange phrase, TokenRange name) {
  return name.first > phrase.first && reading.in("place_nouns", name.first - 1) &&
         !opens_person(reading, name.first);
}

bool is_nominative_person(const Reading& reading, TokenRange phrase, TokenRange tokens) {
  const std::string& first = reading.token(tokens.first).folded;
  return !reading.has_articles && tokens.end == phrase.end && tokens.size() > 1 &&
         lexicon::is_first_name(first, reading.grammar);
}

bool are_joined(const Reading& reading, TokenRange a, TokenRange b) {
  constexpr std::size_t kNear = 4;
  constexpr std::size_t kFar = 8;  ///< tokens of what is said of somebody with a title
  const lexicon::Mention* mention = reading.mention_at(b.first);
  const bool titled = mention != nullptr && !mention->office.empty() && !reading.unspaced;
  std::size_t i = a.end;
  if (i >= b.first || b.first - i > (titled ? kFar : kNear)) return false;
  bool additive = false;
  bool article = false;
  for (; i < b.first; ++i) {
    // "and her [Kestrian] counterpart Tom Reyk", "and the [newly elected] President Reyk"
    const bool adjective =
        additive && titled &&
        (article ? is_adjective_like(reading, i) : i + 1 == b.first && reading.is_name_word(i));
    article = article || (additive && reading.is(i, kDeterminer | kPossessive));
    if (reading.is(i, kAdditive) || (reading.unspaced && reading.is(i, kCompanion))) {
      additive = true;
    } else if (!reading.is(i, kDeterminer | kHonorific | kPossessive) &&
               !reading.is_mark(i, {",", "."}) && !adjective &&
               !(additive && reading.is(i, kPersonNoun) && reading.token(i).capitalised)) {
      return false;
    }
  }
  return additive;
}

std::size_t owned_group_end(const Reading& reading, TokenRange words) {
  constexpr std::size_t kLongest = 6;  ///< tokens
  const bool owned = reading.is(words.first, kPossessive) && reading.has_articles;
  const std::size_t last = std::min(words.end, words.first + kLongest);
  for (std::size_t i = words.first + 1; owned && i < last; ++i) {
    const std::string& word = reading.token(i).folded;
    const bool title =
        reading.is(i, kHonorific) && lexicon::ends_in(reading.grammar, "plural_endings", word);
    if (title || reading.grammar.in("group_nouns", word)) return i + 1;
    const bool part = reading.is_word(i) &&
                      !reading.is(i, kPreposition | kBe | kModal | kAuxiliary | kPersonNoun);
    if (!part) break;
  }
  return words.first;
}

std::size_t behind_state_in_name(const Reading& reading, TokenRange run, std::size_t end) {
  const lexicon::Mention* state = run.end < end ? reading.mention_at(run.end) : nullptr;
  if (state == nullptr || state->kind != lexicon::MentionKind::country || run.empty() ||
      !reading.has_articles) {
    return 0;
  }
  const bool opens =
      run.first == 0 || reading.token(run.first - 1).sentence != reading.token(run.first).sentence;
  const bool named =
      reading.in("institution_nouns", run.end - 1) || (!opens && state->end_token == end);
  return named ? state->end_token : 0;
}

bool is_circumstance(const Reading& reading, TokenRange phrase) {
  return !phrase.empty() &&
         (reading.in("time_tails", phrase.end - 1) || reading.in("time_tails", phrase.end));
}

std::size_t behind_state(const Reading& reading, const Cast& cast, TokenRange behind) {
  const std::size_t link = behind.first;
  const bool linked = link + 1 < behind.end && !reading.unspaced && !reading.has_cases &&
                      reading.in("title_links", link);
  if (!linked) return link;
  const std::size_t place = link + (reading.is(link + 1, kDeterminer) ? 2 : 1);
  const TokenRange run = cast.name_run(place, behind.end);
  if (!run.empty()) return run.end;
  const lexicon::Mention* mention = reading.mention_at(place);
  if (mention == nullptr) return link;
  const auto named = cast.known(*mention);
  const bool state = mention->kind == lexicon::MentionKind::country ||
                     mention->kind == lexicon::MentionKind::metonym ||
                     (named && named->kind == ActorClass::body);
  return state ? mention->end_token : link;
}

bool are_listed(const Reading& reading, std::size_t end, TokenRange next) {
  if (!reading.is_mark(end, {",", "、"})) return false;
  const std::size_t first = end + (reading.is(end + 1, kDeterminer) ? 2 : 1);
  const lexicon::Mention* titled = reading.mention_at(next.first);
  const bool of_state = titled != nullptr && !titled->office.empty() && !reading.unspaced &&
                        reading.is_name_word(first) && reading.mention_at(first) == nullptr;
  return next.first == first || (of_state && next.first == first + 1);
}

bool is_in_title(const Reading& reading, std::size_t token) {
  const std::size_t block = reading.analysis.sentences[reading.token(token).sentence].block;
  return reading.has_articles && reading.document.blocks[block].kind == BlockKind::title;
}

}  // namespace readout::extract
