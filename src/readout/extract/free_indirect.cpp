#include "readout/extract/free_indirect.hpp"

#include <algorithm>

#include "readout/extract/quoted.hpp"
#include "readout/extract/reported_items.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kFewestUnspaced = 2;  ///< "殷鉴不远。"

}  // namespace

TokenRange FreeIndirect::opening_of(const Unit& unit) {
  constexpr std::size_t kOpening = 3;  ///< tokens in which a time or a date makes an event of it
  return {unit.tokens.first, std::min(unit.tokens.end, unit.tokens.first + kOpening)};
}

FreeIndirect::FreeIndirect(const Reading& reading, const Cast& cast)
    : reading_(reading),
      cast_(cast),
      in_readout_(reading.document.kind == "readout"),
      in_use_(in_readout_ || is_titled_as_meeting()),
      in_paragraphs_(!reading.grammar.list("paragraph_voices").empty() &&
                     (in_use_ || !author_speaks())) {}

bool FreeIndirect::goes_on(const Unit& unit, const std::string& speaker, std::size_t begun,
                           bool first_person) const {
  if (goes_on_listing(unit, speaker, begun)) return true;
  if (!in_use()) return false;
  const bool same_paragraph = in_paragraphs_ && unit.block == begun;
  if (!may_go_on(unit, in_use_ && same_paragraph)) return false;
  if (same_paragraph) {
    if (is_first_person(unit)) return true;
    const bool of_person = names_person(opening_of(unit));  // "马伦还阐明了立场"
    if (!of_person && (first_person || in_readout_ || is_item(unit) || opens_as_call(unit) ||
                       opens_with_stance(unit) || (in_use_ && goes_on_in_talks(unit)))) {
      return true;
    }
  }
  return (in_use_ || (same_paragraph && opens_with_side(unit))) && states_position(unit, speaker);
}

/// "Second, the lake must stay open.", and what stands between two such items of one paragraph, in
/// a language with spaces.
bool FreeIndirect::goes_on_listing(const Unit& unit, const std::string& speaker,
                                   std::size_t begun) const {
  constexpr std::size_t kReach = 4;  ///< sentences of one item
  if (reading_.unspaced || !may_go_on(unit) || opens_as_event(unit) ||
      names_another(unit.tokens, speaker)) {
    return false;
  }
  if (is_item(unit)) return unit.block == begun || follows_item(unit);
  const auto& sentences = reading_.analysis.sentences;
  const auto is_item_at = [&](std::size_t s) {
    return sentences[s].block == unit.block && is_item_text(sentences[s].span);
  };
  const std::size_t last = std::min(sentences.size(), unit.end_sentence + kReach);
  bool ahead = false;
  for (std::size_t s = unit.end_sentence; s < last && !ahead; ++s) ahead = is_item_at(s);
  if (!ahead || unit.block != begun) return false;
  for (std::size_t s = unit.first_sentence; s > 0 && unit.first_sentence - s < kReach; --s) {
    if (is_item_at(s - 1)) return true;
  }
  return false;
}

/// Over paragraphs: "Second, …" behind one that "First, …" opens, which may stand behind anything.
bool FreeIndirect::follows_item(const Unit& unit) const {
  const std::string words = text::fold(reading_.text_of(unit.tokens));
  if (std::ranges::any_of(reading_.grammar.list("enumeration_firsts"),
                          [&](const std::string& first) { return words.starts_with(first); })) {
    return true;
  }
  const auto& sentences = reading_.analysis.sentences;
  for (std::size_t s = unit.first_sentence; s > 0; --s) {
    if (sentences[s - 1].block + 1 < unit.block) return false;
    if (is_item_text(sentences[s - 1].span)) return true;
  }
  return false;
}

/// In a paragraph or an item, by nobody in particular.
bool FreeIndirect::is_told(const Unit& unit) const {
  const BlockKind kind = reading_.document.blocks[unit.block].kind;
  return (kind == BlockKind::paragraph || kind == BlockKind::list_item) &&
         (reading_.unspaced ? reading_.quotation_at(unit.tokens.first) == nullptr
                            : !quotes_somebody(reading_, unit)) &&
         reading_.words_in(reading_.span_of(unit.tokens)) >=
             (reading_.unspaced ? kFewestUnspaced : kFewestWords);
}

bool FreeIndirect::may_go_on(const Unit& unit, bool may_ask) const {
  if (!is_told(unit)) return false;
  // "明年将举行大选", "我同总统先生举行会谈": nothing that the report tells itself.
  bool yet_to_be =
      reading_.unspaced && (is_first_person(unit) || (may_ask && opens_with_guest(unit)));
  for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
    const std::string& word = reading_.token(i).folded;
    if ((!yet_to_be && reading_.grammar.in("event_words", word)) ||
        (!may_ask && reading_.is_mark(i, {"?", "\uFF1F"}))) {
      return false;
    }
    yet_to_be = yet_to_be ||
                (reading_.unspaced && is_yet_to_be(word) && reading_.quotation_at(i) == nullptr);
  }
  return true;
}

bool FreeIndirect::is_yet_to_be(const std::string& word) const {
  return tells_what_is_to_be(reading_, word);
}

bool FreeIndirect::tells_own_future(const Unit& unit, const std::string& speaker) const {
  return in_use_ && may_go_on(unit) && !opens_as_event(unit) && is_own_future(unit, speaker) &&
         !names_another(unit.tokens, speaker);
}

bool FreeIndirect::states_position(const Unit& unit, const std::string& speaker) const {
  if (opens_as_event(unit)) return false;
  bool position = false;
  for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
    const std::string& word = reading_.token(i).folded;
    if (reading_.unspaced && is_attributive_mark(reading_, i + 1)) continue;  // "岚方支持的武装"
    position = position || reading_.grammar.in("position_words", word) ||
               reading_.grammar.in("duty_words", word);
  }
  return (position || is_own_future(unit, speaker)) && !names_another(unit.tokens, speaker);
}

bool FreeIndirect::is_item(const Unit& unit) const {
  if (!reading_.unspaced) return is_item_text(reading_.span_of(unit.tokens));
  return opens_enumerated(reading_, unit.tokens);
}

bool FreeIndirect::is_item_text(Span span) const {
  const std::string words = text::fold(span.in(reading_.document.text));
  return std::ranges::any_of(reading_.grammar.list("enumeration_openers"),
                             [&](const std::string& opener) { return words.starts_with(opener); });
}

bool FreeIndirect::has_time(TokenRange words) const {
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (reading_.is(i, kTimeWord)) return true;
  }
  return false;
}

/// A time, or what both will do, right at the start.
bool FreeIndirect::opens_as_event(const Unit& unit) const {
  const TokenRange opening = opening_of(unit);
  if (has_time(opening)) return true;
  for (std::size_t i = opening.first; i < opening.end; ++i) {
    if (is_event_of_both(unit, i)) return true;
  }
  return false;
}

bool FreeIndirect::is_first_person(const Unit& unit) const {
  for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
    if (reading_.quotation_at(i) != nullptr) continue;
    const std::string& word = reading_.token(i).folded;
    if (reading_.grammar.in("paragraph_voices", word)) return true;
    // "总统先生": whom he speaks to.
    const lexicon::Mention* office = reading_.grammar.in("titles_of_address", word) && i > 0
                                         ? reading_.mention_at(i - 1)
                                         : nullptr;
    if (reading_.unspaced && office != nullptr && office->kind == lexicon::MentionKind::title) {
      return true;
    }
  }
  return false;
}

/// A state or the sides, right at the start.
bool FreeIndirect::opens_with_side(const Unit& unit) const {
  const TokenRange opening = opening_of(unit);
  for (std::size_t i = opening.first; i < opening.end; ++i) {
    const lexicon::Mention* mention = reading_.mention_at(i);
    if (mention != nullptr && (mention->kind == lexicon::MentionKind::country ||
                               mention->kind == lexicon::MentionKind::demonym)) {
      const std::size_t next = mention->end_token;  // "瓦兰德另一政党": others than the state
      return reading_.is(next, kModal | kAdverb | kNegation | kCompanion | kAdditive) ||
             is_yet_to_be(reading_.token(next).folded);
    }
    if (reading_.joint_subjects.match(reading_.analysis.tokens, i, unit.tokens.end) > 0)
      return true;
  }
  return false;
}

/// "我们应当学习": a commentary's own "we" opens a paragraph.
bool FreeIndirect::author_speaks() const {
  std::size_t block = reading_.document.blocks.size();
  for (const text::Sentence& sentence : reading_.analysis.sentences) {
    if (sentence.block == block) continue;
    block = sentence.block;
    bool reports = false;
    bool first_person = false;
    for (std::size_t i = sentence.first_token; i < sentence.end_token; ++i) {
      if (reading_.quotation_at(i) != nullptr) continue;
      const std::string& word = reading_.token(i).folded;
      reports = reports || reading_.grammar.cue_forms.contains(word);
      first_person = first_person || reading_.grammar.in("paragraph_voices", word);
    }
    if (first_person && !reports) return true;
  }
  return false;
}

/// "马伦当天离开", "马伦还阐明了立场": of a person, known or not; "马伦提出的主张", "在马伦领导下"
/// are of none.
bool FreeIndirect::names_person(TokenRange words) const {
  constexpr std::size_t kReach = 12;  ///< tokens to the "的" that makes something of a name
  constexpr std::uint32_t kGoverning = kPreposition | kCompanion | kAddresseeMark | kTopicMark;
  for (std::size_t i = words.first; i < words.end; ++i) {
    const bool governed = i > words.first && reading_.is(i - 1, kGoverning);
    if (governed || (in_use_ && is_addressed(i)) || !names_another({i, i + 1}, std::string())) {
      continue;
    }
    for (std::size_t k = i; k < i + kReach && reading_.is_word(k); ++k) {
      if (is_attributive_mark(reading_, k)) return false;
    }
    return true;
  }
  return false;
}

/// "Kestria will keep its markets open": what the speaker's own state is to do, right at the start.
bool FreeIndirect::is_own_future(const Unit& unit, const std::string& speaker) const {
  const lexicon::Actor* actor = reading_.actors.find(speaker);
  if (actor == nullptr || actor->country.empty()) return false;
  const TokenRange opening = opening_of(unit);
  for (std::size_t i = opening.first; i < opening.end; ++i) {
    const lexicon::Mention* mention = reading_.mention_at(i);
    if (mention == nullptr) continue;
    const bool own = mention->country == actor->country &&
                     mention->kind != lexicon::MentionKind::title &&
                     mention->kind != lexicon::MentionKind::name;
    std::size_t next = mention->end_token;
    while (next < unit.tokens.end && reading_.is(next, kAdverb | kNegation)) ++next;
    return own && reading_.in("future_words", next);
  }
  return false;
}

/// "The two sides will meet", not "the two sides must".
bool FreeIndirect::is_event_of_both(const Unit& unit, std::size_t i) const {
  const std::size_t length =
      reading_.joint_subjects.match(reading_.analysis.tokens, i, unit.tokens.end);
  return length > 0 && !reading_.in("duty_words", i + length);
}

/// A person besides the speaker: the sentence may be about what that person says or does.
bool FreeIndirect::names_another(TokenRange words, const std::string& speaker) const {
  for (std::size_t i = words.first; i < words.end;) {
    const lexicon::Mention* mention = reading_.mention_at(i);
    const TokenRange run = mention != nullptr ? TokenRange{i, std::max(i + 1, mention->end_token)}
                                              : cast_.name_run(i, words.end);
    std::optional<Identity> identity;
    if (mention != nullptr) identity = cast_.known(*mention);
    if (mention == nullptr && !run.empty()) identity = cast_.named(run);
    if (mention != nullptr && !identity && !mention->office.empty()) return true;
    // Of those whom nobody knows, only persons have two names.
    const bool person =
        identity &&
        (identity->kind == ActorClass::person ||
         (identity->kind == ActorClass::unknown && identity->name.find(' ') != std::string::npos));
    const bool dotted = identity && identity->name.find("\u00B7") != std::string::npos;
    if ((person || dotted) && identity->id != speaker) return true;
    i = std::max(i + 1, run.end);
  }
  return false;
}

}  // namespace readout::extract
