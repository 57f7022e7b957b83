// Headlines that name who said their words: "… – Maren", "Maren: …", "…: foreign minister".
#include <algorithm>

#include "readout/extract/narrative.hpp"
#include "readout/extract/quoted.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kLongestSource = 6;  ///< tokens of a name in a headline
constexpr std::size_t kMostBeside = 2;     ///< of them, what is no name: "US envoy Karl Hald"

struct Parts {
  TokenRange source;
  TokenRange words;
};

/// The headline cut at a dash or colon outside quotations, both ways round.
std::vector<Parts> cuts(const Reading& reading, TokenRange headline) {
  std::vector<Parts> parts;
  for (std::size_t i = headline.first + 1; i + 1 < headline.end; ++i) {
    if (reading.quotation_at(i) != nullptr || reading.is_word(i)) continue;
    const bool colon = reading.is_mark(i, {":", "："});
    const bool dash =
        reading.is_mark(i, {"-"}) && reading.token(i - 1).span.end < reading.token(i).span.begin;
    if (!colon && !dash) continue;
    const TokenRange before{headline.first, i};
    const TokenRange after{i + 1, headline.end};
    if (after.size() <= kLongestSource) parts.push_back({after, before});
    if (colon && before.size() <= kLongestSource) parts.push_back({before, after});
  }
  return parts;
}

bool has_quotation(const Reading& reading, TokenRange words) {
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (reading.quotation_at(i) != nullptr) return true;
  }
  return false;
}

/// A person, a body, a title; of those whom nobody knows, only with two names, the first of which
/// is one, or where a quotation stands beside it: "Orla League: Stars 5-3 Giants".
bool may_head(const Reading& reading, const Head& head, const Parts& parts, TokenRange source) {
  if (head.how == SpeakerHow::title) return true;
  // "…: White House", behind what it says; "Kremlin: …" may be a subject.
  const lexicon::Mention* mention = reading.mention_at(head.tokens.first);
  if (mention != nullptr && mention->kind == lexicon::MentionKind::metonym && !reading.unspaced &&
      head.tokens.size() == source.size() && parts.words.first < source.first) {
    return true;
  }
  if (reading.unspaced && head.tokens.end != source.end) return false;  // "马伦案：…"
  if (head.identity.kind == ActorClass::unknown) {
    if (source.size() > head.tokens.size() + kMostBeside) return false;
    const std::string& first = reading.token(head.tokens.first).folded;
    const bool person = reading.unspaced || lexicon::is_first_name(first, reading.grammar) ||
                        reading.is(head.tokens.first, kHonorific) ||
                        has_quotation(reading, parts.words);
    return person && head.identity.name.find(' ') != std::string::npos && source.size() <= 4;
  }
  // «Судьба Карла Хальда решится: …»: a sentence, no source.
  // A body that nobody knows is as likely a label: "Orla Cup: …".
  const bool body =
      head.identity.kind == ActorClass::body &&
      (reading.actors.find(head.identity.id) != nullptr || has_quotation(reading, parts.words));
  return source.size() <= head.tokens.size() + kMostBeside &&
         (head.identity.kind == ActorClass::person || body);
}

/// «Марен и Рейк встретились: что обсудили лидеры», «План и выборы: интервью Марен»
bool tells_of_talk(const Reading& reading, TokenRange source) {
  if (reading.unspaced) return false;
  if (reading.is(source.first, kThat | kRelative | kSubordinator)) return true;
  for (std::size_t i = source.first; reading.has_cases && i < source.end; ++i) {
    const std::string& word = reading.token(i).folded;
    if (reading.grammar.in("documents", word) || reading.grammar.in("speech_words", word)) {
      return true;
    }
  }
  return false;
}

/// "Doorstop - London", "1 November, 1:46 p.m. Ministry of Ports": where or when, and too few words
/// before it to say something.
bool is_heading(const Reading& reading, TokenRange words, TokenRange source) {
  constexpr std::size_t kFewest = 3;
  if (reading.unspaced || words.first > source.first || has_quotation(reading, words)) return false;
  std::size_t plain = 0;
  for (std::size_t i = words.first; i < words.end; ++i) {
    const std::string& word = reading.token(i).folded;
    if (reading.is_word(i) && reading.token(i).kind == text::TokenKind::word &&
        !reading.is(i, kTimeWord | kPreposition | kDeterminer) &&
        !reading.grammar.in("months", word) && !reading.grammar.in("weekdays", word)) {
      ++plain;
    }
  }
  return plain < kFewest;
}

}  // namespace

/// "…: senior official", "… - sources": nobody with a name.
bool Narrative::add_unnamed_headline(const Unit& unit, TokenRange source, TokenRange words) {
  words = without_marks(reading_, words);
  if (reading_.unspaced || source.empty() || words.first > source.first || words.empty() ||
      !reading_.in("unnamed_nouns", source.end - 1) || has_quotation(reading_, words)) {
    return false;
  }
  for (std::size_t i = source.first; i < source.end; ++i) {
    const lexicon::Mention* mention = reading_.mention_at(i);
    const auto named = mention != nullptr ? cast_.known(*mention) : std::nullopt;
    if (named && named->kind == ActorClass::person) return false;
  }
  const Resolved speaker = discourse_.described(source);
  interrupt();
  add_clause(unit, unit.tokens, {reading_.span_of(words)}, StatementKind::indirect, speaker,
             std::nullopt);
  discourse_.spoke(speaker);
  discourse_.heard(speaker);
  discourse_.pass(unit);
  return true;
}

bool Narrative::add_headline(const Unit& unit) {
  for (const Parts& parts : cuts(reading_, unit.tokens)) {
    const TokenRange source = without_marks(reading_, parts.source);
    // "马伦警告：…": a sentence like others.
    if (reading_.unspaced &&
        reading_.grammar.cue_forms.contains(reading_.token(source.end - 1).folded)) {
      continue;
    }
    if (tells_of_talk(reading_, source)) continue;
    if (add_unnamed_headline(unit, source, parts.words)) return true;
    const std::vector<Head> heads = heads_of(reading_, cast_, source);
    if (heads.size() != 1 || !may_head(reading_, heads[0], parts, source)) {
      continue;
    }
    const auto speaker = discourse_.resolve(source);
    const TokenRange words = without_marks(reading_, parts.words);
    if (!speaker || words.empty() || is_heading(reading_, words, source)) continue;
    // "Ministry: Readout of the call": the kind of text, nothing said.
    if (reading_.in("documents", words.first)) continue;
    std::vector<Span> fragments = quoted_fragments(reading_, unit);
    interrupt();
    const bool quotes = !fragments.empty();
    if (!quotes) fragments.push_back(reading_.span_of(words));
    add_clause(unit, unit.tokens, std::move(fragments),
               quotes ? StatementKind::partial : StatementKind::indirect, speaker, std::nullopt);
    discourse_.spoke(*speaker);
    discourse_.pass(unit);
    return true;
  }
  return false;
}

}  // namespace readout::extract
