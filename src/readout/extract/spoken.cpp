#include "readout/extract/spoken.hpp"

#include <algorithm>

#include "readout/extract/list_items.hpp"
#include "readout/extract/reports.hpp"
#include "readout/extract/subjects.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kFewestWords = 4;  ///< of a sentence in a joint statement; less is a heading

/// Whether the sentence names a speaker before a token: the writers, a name, the sides.
bool names_speaker_before(const Reading& reading, const Unit& unit, std::size_t token) {
  for (std::size_t i = unit.tokens.first; i < token; ++i) {
    if (reading.is(i, kFirstPerson) || reading.mention_at(i) != nullptr ||
        reading.joint_subjects.match(reading.analysis.tokens, i, token) > 0) {
      return true;
    }
  }
  return false;
}

/// "We reaffirm", "The two sides agreed": the first reporting verb behind those who speak.
const CueHit* joint_cue(const Reading& reading, const CueFinder& cues,
                        const std::vector<CueHit>& hits, const Unit& unit) {
  for (const CueHit& hit : hits) {
    if (cues.entry(hit).kind != lexicon::CueKind::verb || !hit.form.finite) continue;
    if (reading.mention_at(hit.tokens.first) != nullptr) continue;  // "the United States"
    const VerbHelpers helpers = helpers_of(reading, unit, hit.tokens.first);
    if (helpers.infinitive || helpers.denied || helpers.first == unit.tokens.first) continue;
    const std::size_t before = helpers.first - 1;
    if (reading.is(before, kDeterminer | kPossessive | kPreposition)) continue;
    return names_speaker_before(reading, unit, hit.tokens.first) ? &hit : nullptr;
  }
  return nullptr;
}

/// One side as the subject of a reporting clause at the sentence's start.
std::optional<Resolved> single_side(const Reading& reading, const Discourse& discourse,
                                    const std::vector<Report>& reports) {
  if (reports.empty() || reports[0].subject.empty()) return std::nullopt;
  const Report& report = reports[0];
  for (std::size_t i = report.extent.first; i < report.cue.tokens.first; ++i) {
    if (reading.is(i, kFirstPerson)) return std::nullopt;
  }
  if (report.side != SubjectSide::before) return std::nullopt;
  for (std::size_t i = report.subject.first + 1; i + 1 < report.subject.end; ++i) {
    const bool named = reading.mention_at(i - 1) != nullptr || reading.is_name_word(i - 1);
    const bool two = named && reading.is(i, kAdditive) &&
                     (reading.mention_at(i + 1) != nullptr || reading.is(i + 1, kDeterminer));
    if (two) return std::nullopt;  // "Varland and the Lake Union share the belief"
  }
  auto speaker = discourse.resolve(report.subject);
  if (!speaker || speaker->joint || speaker->kind == ActorClass::group ||
      speaker->kind == ActorClass::unknown) {
    return std::nullopt;
  }
  return speaker;
}

/// "he", "she", in a language in which no thing is either.
bool is_he_or_she(const Reading& reading, const Unit& unit, std::size_t i) {
  const auto pronoun = reading.grammar.pronouns.find(reading.token(i).folded);
  if (!reading.has_articles || i >= unit.tokens.end || pronoun == reading.grammar.pronouns.end() ||
      reading.mention_at(i) != nullptr ||
      (i > unit.tokens.first && reading.token(i).capitalised)) {  // "was He Lin"
    return false;
  }
  const lexicon::Gender gender = pronoun->second.gender;
  return pronoun->second.third_person && !reading.is(i, kPossessive) &&
         pronoun->second.number == lexicon::Number::singular &&
         (gender == lexicon::Gender::masculine || gender == lexicon::Gender::feminine);
}

/// "He emphasised", "In his remarks, she said": the pronoun that is the sentence's subject, whom
/// the sides never are; empty for none. Not "the sides agreed that she would come".
TokenRange lone_pronoun(const Reading& reading, const Unit& unit,
                        const std::vector<Report>& reports) {
  constexpr std::size_t kOpening = 12;  ///< tokens before a subject
  std::size_t i = unit.tokens.first;
  if (!reports.empty() && reports[0].subject.size() == 1) {
    i = reports[0].subject.first;
  } else if (reading.is(i, kPreposition)) {
    const std::size_t end = std::min(unit.tokens.end, i + kOpening);
    while (i < end && !reading.is_mark(i, {","})) ++i;
    ++i;
  }
  for (std::size_t before = unit.tokens.first; before < i; ++before) {
    if (reading.is(before, kFirstPerson) ||
        reading.joint_subjects.match(reading.analysis.tokens, before, i) > 0) {
      return {};
    }
  }
  return is_he_or_she(reading, unit, i) ? TokenRange{i, i + 1} : TokenRange{};
}

Span without_space(std::string_view text, Span span) {
  while (!span.empty()) {
    std::size_t next = span.begin;
    if (!text::is_space(text::next_code_point(text, next))) break;
    span.begin = next;
  }
  return span;
}

/// "Yes." behind a question.
bool is_answer(const Reading& reading, Span span) {
  const TokenRange tokens = reading.tokens_of(span);
  for (std::size_t i = tokens.first; i < tokens.end; ++i) {
    if (reading.is_word(i)) return reading.in("answer_words", i);
  }
  return false;
}

/// "Mr President, my dear friend,": the line ends with a comma, and what is said follows.
bool is_address(const Reading& reading, const text::Sentence& sentence, Span span) {
  constexpr std::size_t kMostWords = 8;
  const TokenRange tokens = reading.tokens_of(span);
  const auto is_form = [&](std::size_t i) {
    const std::string& word = reading.token(i).folded;
    return reading.is(i, kHonorific) || reading.grammar.in("housekeeping", word) ||
           reading.grammar.in("masculine_titles", word) ||
           reading.grammar.in("address_openers", word);
  };
  if (tokens.empty() || !is_form(tokens.first)) return false;
  const Span block = reading.document.blocks[sentence.block].span;
  return !tokens.empty() && reading.is_mark(tokens.end - 1, {",", "\uFF0C"}) &&
         span.end + 1 >= block.end && reading.words_in(span) <= kMostWords;
}

/// "Supporting Energy Security": a short paragraph of its own without a stop.
bool is_heading_line(const Reading& reading, const Unit& unit) {
  constexpr std::size_t kMostWords = 8;
  const Block& block = reading.document.blocks[unit.block];
  const Span span = reading.span_of(unit.tokens);
  return block.kind == BlockKind::paragraph && span.begin <= block.span.begin &&
         span.end >= block.span.end && reading.is_word(unit.tokens.end - 1) &&
         reading.words_in(span) <= kMostWords;
}

}  // namespace

std::vector<Statement> statements_of(const Reading& reading, const Turn& turn,
                                     const lexicon::WordRuns& housekeeping, std::size_t utterance) {
  std::vector<Statement> statements;
  const auto& sentences = reading.analysis.sentences;
  const auto begin = std::lower_bound(
      sentences.begin(), sentences.end(), turn.first_block,
      [](const text::Sentence& sentence, std::size_t block) { return sentence.block < block; });
  for (auto at = begin; at != sentences.end() && at->block < turn.end_block; ++at) {
    const text::Sentence& sentence = *at;
    Span span = sentence.span;
    span.begin = std::max(span.begin, turn.speech);
    span = behind_dash(reading, without_space(reading.document.text, span));
    const bool answer = turn.answers && statements.empty() && is_answer(reading, span);
    if (span.empty() || (!answer && is_housekeeping(reading, housekeeping, span))) continue;
    if (is_address(reading, sentence, span)) continue;
    Statement statement;
    statement.kind = StatementKind::turn;
    statement.span = span;
    statement.content = {span};
    const bool known = !turn.speaker.speaker.id.empty();
    if (known) statement.speaker = turn.speaker.speaker;
    statement.utterance = utterance;
    statement.confidence = known ? turn.speaker.confidence : .5;
    statements.push_back(std::move(statement));
  }
  return statements;
}

std::vector<Statement> joint_statements_of(const Reading& reading, const Discourse& discourse,
                                           const CueFinder& cues, const Unit& unit,
                                           std::optional<Resolved>& side) {
  if (reading.words_in(reading.span_of(unit.tokens)) < kFewestWords) return {};
  const BlockKind kind = reading.document.blocks[unit.block].kind;
  if (kind == BlockKind::title || kind == BlockKind::heading || is_heading_line(reading, unit)) {
    return {};
  }
  Statement statement;
  statement.span = reading.span_of(unit.tokens);
  statement.content = {statement.span};
  const std::vector<Report> reports = find_reports(reading, cues, unit);
  Resolved speaker = discourse.joint_speaker({});
  statement.kind = StatementKind::joint;
  const TokenRange pronoun = lone_pronoun(reading, unit, reports);
  if (const auto single = single_side(reading, discourse, reports)) {
    side = single;
  } else if (pronoun.empty()) {
    side.reset();
  } else if (side) {
    side->speaker.how = SpeakerHow::pronoun;
    side->speaker.mention = reading.span_of(pronoun);
    side->confidence = std::min(side->confidence, .75);
  }
  if (side || !pronoun.empty()) {
    speaker = side.value_or(Resolved{});
    statement.kind = StatementKind::indirect;
  }
  const std::vector<CueHit> hits = cues.in(unit.tokens);
  const CueHit* hit = statement.kind == StatementKind::indirect && !reports.empty()
                          ? &reports[0].cue
                          : joint_cue(reading, cues, hits, unit);
  if (hit != nullptr) {
    const lexicon::CueEntry& entry = cues.entry(*hit);
    statement.cue = Cue{entry.lemma, entry.strength, reading.span_of(hit->tokens)};
    const TokenRange said = without_marks(reading, {hit->tokens.end, unit.tokens.end});
    if (!said.empty()) statement.content = {reading.span_of(said)};
  }
  if (!speaker.speaker.id.empty()) statement.speaker = speaker.speaker;
  statement.confidence = speaker.speaker.id.empty() ? .5 : speaker.confidence;
  return {statement};
}

}  // namespace readout::extract
