#include "readout/extract/turns.hpp"

#include <algorithm>

#include "readout/extract/turn_labels.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// A name in capitals as it is written elsewhere: "REYK" -> "Reyk"; a description in small letters.
std::string in_small_letters(const Reading& reading, const Label& label, const std::string& name) {
  for (std::size_t i = label.tokens.first; i < label.tokens.end; ++i) {
    if (reading.is(i, kPersonNoun) && i + 1 == label.tokens.end) return text::fold(name);
  }
  std::string shown;
  bool begins = true;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t start = i;
    const char32_t c = text::next_code_point(name, i);
    const std::string_view letter = std::string_view(name).substr(start, i - start);
    shown += begins ? std::string(letter) : text::fold(letter);
    begins = !text::is_letter(c);
  }
  return shown;
}

/// The last name of a label, else the whole of it: "President of Varland Ilda Maren".
TokenRange name_in(const Reading& reading, TokenRange label) {
  for (std::size_t i = label.end; i > label.first; --i) {
    const lexicon::Mention* mention = reading.mention_at(i - 1);
    if (mention == nullptr || mention->actor.empty()) continue;
    if (is_person_name(*mention)) {
      return {std::max(label.first, mention->first_token), mention->end_token};
    }
  }
  return label;
}

Resolved speaker_of(const Reading& reading, const Discourse& discourse, const Label& label) {
  Resolved resolved;
  const bool anonymous =
      reading.anonymous.match(reading.analysis.tokens, label.tokens.first, label.tokens.end) > 0;
  if (auto named = discourse.resolve(name_in(reading, label.tokens))) resolved = *named;
  const bool described = resolved.kind == ActorClass::group || anonymous;
  const bool known = reading.actors.find(resolved.speaker.id) != nullptr;
  if (described || resolved.speaker.id.empty()) {
    resolved.speaker.name = std::string(reading.text_of(label.tokens));
    resolved.speaker.members.clear();
    resolved.joint = false;
  }
  if (!known && label.shouted) {
    resolved.speaker.name = in_small_letters(reading, label, resolved.speaker.name);
  }
  if (!known && (described || resolved.speaker.id.empty())) {
    resolved.speaker.id = text::slug(resolved.speaker.name);
  }
  resolved.speaker.how = SpeakerHow::turn_label;
  resolved.speaker.mention = reading.span_of(label.tokens);
  resolved.confidence = .97;
  return resolved;
}

bool has_letters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (text::is_letter(text::next_code_point(text, i))) return true;
  }
  return false;
}

/// "END 3:15 P.M. EDT": the line below a transcript, in capitals.
bool ends_transcript(const Reading& reading, TokenRange sentence) {
  constexpr std::size_t kLongest = 10;  ///< tokens
  if (sentence.empty() || sentence.size() > kLongest) return false;
  const text::Token& first = reading.token(sentence.first);
  const std::string_view word = first.span.in(reading.document.text);
  std::size_t second = 0;
  static_cast<void>(text::next_code_point(word, second));
  return reading.grammar.in("transcript_ends", first.folded) && second < word.size() &&
         text::is_upper(text::next_code_point(word, second));
}

/// "The talks continued behind closed doors.": a line of the page below the last words.
bool closes_event(const Reading& reading, std::size_t block) {
  constexpr std::size_t kMostWords = 20;
  const Span span = reading.document.blocks[block].span;
  if (reading.words_in(span) > kMostWords) return false;
  const TokenRange tokens = reading.tokens_of(span);
  bool event = false;
  for (std::size_t i = tokens.first; i < tokens.end; ++i) {
    if (reading.is(i, kFirstPerson) || reading.quotation_at(i) != nullptr) return false;
    event = event || reading.in("closing_events", i);
  }
  return event;
}

}  // namespace

std::vector<Turn> find_turns(const Reading& reading, const Cast& cast) {
  const std::vector<Label> labels = find_labels(reading, cast);
  const Discourse discourse(reading, cast, {});
  std::vector<Turn> turns;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    Turn turn;
    turn.first_block = labels[i].block;
    turn.end_block = i + 1 < labels.size() ? labels[i + 1].block : reading.document.blocks.size();
    for (std::size_t b = turn.first_block; b < turn.end_block; ++b) {
      const Block& block = reading.document.blocks[b];
      if (block.kind == BlockKind::heading || !has_letters(block.span.in(reading.document.text))) {
        turn.end_block = std::max(b, turn.first_block + 1);
      }
    }
    turn.speech = labels[i].speech;
    turn.answers = i > 0 && labels[i - 1].asks;
    turn.for_the_record = !labels[i].asks && !labels[i].household;
    const bool unnamed_answer = labels[i].answers && !labels[i].person;
    if (turn.for_the_record && !unnamed_answer) {
      turn.speaker = speaker_of(reading, discourse, labels[i]);
    }
    turns.push_back(std::move(turn));
  }
  while (!turns.empty() && turns.back().end_block > turns.back().first_block + 1 &&
         closes_event(reading, turns.back().end_block - 1)) {
    --turns.back().end_block;
  }
  return turns;
}

namespace {

/// "10:58 A.M. EDT": when it began and ended, as transcripts note it.
bool is_clock_line(std::string_view words) {
  constexpr std::size_t kLongest = 24;  // bytes
  if (words.size() > kLongest || words.find(':') == std::string_view::npos) return false;
  bool capitals = false;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = text::next_code_point(words, at);
    if (!text::is_letter(c)) continue;
    if (!text::is_upper(c)) return false;
    capitals = true;
  }
  return capitals && words.front() >= '0' && words.front() <= '9';
}

}  // namespace

bool is_housekeeping(const Reading& reading, const lexicon::WordRuns& phrases, Span sentence) {
  const std::string_view words = sentence.in(reading.document.text);
  if (words.empty() || !has_letters(words) || is_clock_line(words)) return true;
  const char first = words.front();
  if (first == '(' || first == '[' || words.starts_with("（")) {
    return words.find_first_of(")]") + 2 >= words.size() || words.ends_with("）");
  }
  const TokenRange tokens = reading.tokens_of(sentence);
  if (ends_transcript(reading, tokens)) return true;
  for (std::size_t i = tokens.first; i < tokens.end;) {
    if (!reading.is_word(i)) {
      ++i;
      continue;
    }
    const std::size_t length = phrases.match(reading.analysis.tokens, i, tokens.end);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

}  // namespace readout::extract
