// The part of Narrative for quotations that no reporting word of their unit governs: bare ones,
// pull quotes, signed ones.
#include <algorithm>

#include "readout/extract/list_items.hpp"
#include "readout/extract/narrative.hpp"
#include "readout/extract/quoted.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kBareFragment = 4;  ///< words of a fragment that nobody's verb governs

/// "The two leaders also [“reviewed …”]"; not "the union's so-called [“agreed list …”]".
bool ends_in_actor(const Reading& reading, TokenRange phrase) {
  while (!phrase.empty() && reading.is(phrase.end - 1, kAdverb)) --phrase.end;
  const std::size_t last = phrase.end - 1;
  return !phrase.empty() && !reading.is_possessive(last) &&
         (reading.is(last, kPersonNoun | kGroupNoun | kCorporate) || reading.is_name_word(last) ||
          reading.mention_at(last) != nullptr);
}

/// Whose quoted words are that go on the sentence's: the ministers' of "The ministers “reviewed the
/// deal”", where the verb is in the marks, and the document's of "The statement had words like
/// “…”".
TokenRange subject_of_fragment(const Reading& reading, const Unit& unit,
                               const Quotation& quotation) {
  const std::size_t first = unit.tokens.first;
  if (reading.unspaced || reading.words_in(quotation.inner) < kBareFragment) return {};
  const TokenRange before{first, reading.tokens_of(quotation.outer).first};
  const std::string& verb = reading.token(reading.tokens_of(quotation.inner).first).folded;
  const bool past = reading.grammar.cue_forms.contains(verb) &&
                    lexicon::ends_in(reading.grammar, "object_verb_endings", verb);
  if (past && before.size() > 1 && before.size() < 2 * kBareFragment &&
      !reading.is(first, kPreposition) && ends_in_actor(reading, before)) {
    return before;
  }
  const bool document = reading.is(first, kDeterminer) && reading.is(first + 1, kDocument);
  return document ? TokenRange{first, first + 2} : TokenRange{};
}

}  // namespace

/// A person, or somebody with a first name or an honorific whom nobody knows.
bool Narrative::is_named_person(const Head& head) const {
  if (head.identity.kind == ActorClass::person) return true;
  const std::string& first = reading_.token(head.tokens.first).folded;
  return head.identity.kind == ActorClass::unknown && head.tokens.size() > 1 &&
         (reading_.is(head.tokens.first, kHonorific) ||
          lexicon::is_first_name(first, reading_.grammar));
}

std::optional<Resolved> Narrative::named_before_colon(const Unit& unit,
                                                      const Quotation& quotation) const {
  const TokenRange frame{unit.tokens.first, reading_.tokens_of(quotation.outer).first};
  const std::vector<Head> heads = heads_of(reading_, cast_, frame);
  if (heads.size() != 1 || !is_named_person(heads[0])) return std::nullopt;
  auto resolved = discourse_.resolve(heads[0].tokens);
  if (resolved) {
    resolved->speaker.how = SpeakerHow::context;
    resolved->confidence = .55;
  }
  return resolved;
}

/// “…,” with a verb that the grammar does not know, and one person beside it.
std::optional<Resolved> Narrative::named_behind(const Unit& unit,
                                                const Quotation& quotation) const {
  constexpr std::size_t kNear = 7;
  std::size_t first = reading_.tokens_of(quotation.outer).end;
  while (first < unit.tokens.end && !reading_.is_word(first)) ++first;
  std::size_t end = first;
  while (end < std::min(unit.tokens.end, first + kNear) && reading_.is_word(end)) ++end;
  std::optional<Resolved> resolved;
  const std::vector<Head> heads = heads_of(reading_, cast_, {first, end});
  if (heads.size() == 1 && heads[0].identity.kind == ActorClass::person) {
    resolved = discourse_.resolve(heads[0].tokens);
  } else if (heads.empty()) {
    resolved = discourse_.resolve_pronoun_in({first, std::min(end, first + 2)});
  }
  if (resolved) resolved->confidence = .6;
  return resolved;
}

/// "官员以“坦率”形容会谈": whomever the sentence is about, it is not who spoke before.
bool Narrative::is_of_somebody_else(const Unit& unit, const Resolved& speaker) const {
  if (!reading_.unspaced) return false;
  const auto subject = discourse_.subject_of(unit);
  return subject && subject->speaker.id != speaker.speaker.id;
}

/// Quoted words inside a sentence without a reporting word: somebody's in a headline, and where
/// they are many and go on from a speaker; else a manner of speaking. Empty: none; the speaker may
/// be unknown.
std::optional<std::optional<Resolved>> Narrative::bare_fragment(const Unit& unit,
                                                                const Quotation& quotation,
                                                                bool headline) const {
  if (headline) return std::optional<std::optional<Resolved>>(discourse_.last_speaker(0));
  auto speaker = discourse_.last_speaker(1);
  if (const TokenRange subject = subject_of_fragment(reading_, unit, quotation); !subject.empty()) {
    return discourse_.resolve(subject);
  }
  if (!speaker || reading_.words_in(quotation.inner) < kBareFragment ||
      opens_unit(reading_, unit, quotation) || is_of_somebody_else(unit, *speaker)) {
    return std::nullopt;
  }
  speaker->speaker.how = SpeakerHow::context;
  speaker->speaker.mention = {};
  speaker->confidence = std::min(speaker->confidence, .5);
  return speaker;
}

/// “…,” adding that: whoever has just spoken adds.
bool Narrative::goes_on_with_participle(const Quotation& quotation) const {
  const auto forms = reading_.grammar.cue_forms.find(
      reading_.token(reading_.tokens_of(quotation.outer).end).folded);
  return !reading_.unspaced && forms != reading_.grammar.cue_forms.end() &&
         std::ranges::none_of(forms->second,
                              [](const lexicon::CueForm& form) { return form.finite; });
}

/// "“Why?” asked Moss. “Because.”": the answer to a question is not by who asked.
bool Narrative::follows_question(const Quotation& quotation) const {
  if (statements_.empty() || statements_.back().kind != StatementKind::direct) return false;
  const Statement& last = statements_.back();
  const std::string_view words = last.span.in(reading_.document.text);
  const bool asks = words.ends_with('?') || words.ends_with("\uFF1F");
  const std::size_t block =
      reading_.analysis.sentences[reading_.token(reading_.tokens_of(last.span).first).sentence]
          .block;
  return asks && block != quotation.block;
}

/// Quotations that no reporting word of the unit governs.
void Narrative::add_bare_quotes(const Unit& unit, const std::vector<Quote>& quotes) {
  for (const Quote& quote : quotes) {
    if (quote.report || quote.owned) continue;
    const Quotation& quotation = *quote.quotation;
    const bool alone =
        opens_unit(reading_, unit, quotation) &&
        reading_.words_in(reading_.span_of(unit.tokens)) == reading_.words_in(quotation.outer);
    const bool part = chains_.contains(quotation.chain);
    if (part) discourse_.goes_on_speaking();
    const BlockKind kind = reading_.document.blocks[unit.block].kind;
    const bool headline = kind == BlockKind::title || kind == BlockKind::standfirst;
    std::optional<Resolved> speaker;
    if (alone && !part && !follows_question(quotation)) {
      speaker = discourse_.last_speaker(1);
      // "They discussed the lake." and a whole text in marks: not what two said together.
      const bool two = speaker && speaker->joint && speaker->speaker.members.size() > 1;
      if (two && !reading_.unspaced) speaker.reset();
      if (!speaker && !two) speaker = discourse_.person_spoken_of();
      if (speaker) {
        speaker->speaker.how = SpeakerHow::context;
        speaker->speaker.mention = {};
        speaker->confidence = std::min(speaker->confidence, .75);
      }
    }
    if (quote.whole && !headline) {
      const bool colon = follows_colon(reading_, unit, quotation);
      if (colon && !alone) speaker = named_before_colon(unit, quotation);
      const bool leads = opens_unit(reading_, unit, quotation);
      if (leads && !alone) speaker = named_behind(unit, quotation);
      if (leads && !alone && !speaker && goes_on_with_participle(quotation)) {
        speaker = discourse_.last_speaker(1);
      }
      if (alone || part || colon || leads ||
          reading_.words_in(quotation.inner) >= 2 * kBareFragment) {
        add_direct(quotation, speaker, std::nullopt);
        if (speaker) discourse_.spoke(*speaker);
      }
    } else if (const auto fragment = bare_fragment(unit, quotation, headline)) {
      add_clause(unit, unit.tokens, {without_comma(reading_.document.text, quotation.inner)},
                 StatementKind::partial, *fragment, std::nullopt);
    }
  }
}

/// Whether the words are about the speaker, or report what somebody said: "Maren thanked our
/// guests".
bool Narrative::tells_of(const Unit& unit, const Resolved& speaker) const {
  const Ids named = discourse_.persons_in(unit.tokens);
  if (std::ranges::find(named, speaker.speaker.id) != named.end()) return true;
  const std::vector<Report> reports = find_reports(reading_, cues_, unit);
  return std::ranges::any_of(reports, [&](const Report& report) {
    return !report.subject.empty() && !reading_.is(report.subject.first, kFirstPerson);
  });
}

bool Narrative::add_pull_quote(const Unit& unit, std::size_t utterance, bool certain) {
  if (reading_.words_in(reading_.span_of(unit.tokens)) == 0) return false;
  auto speaker = discourse_.last_speaker(1);
  if (speaker && speaker->joint) speaker.reset();  // two do not say one sentence together
  if (!speaker && !certain) return false;
  if (!certain && tells_of(unit, *speaker)) return false;
  if (speaker) {
    speaker->speaker.how = SpeakerHow::context;
    speaker->speaker.mention = {};
    speaker->confidence = std::min(speaker->confidence, .7);
  }
  interrupt();
  const Span span = reading_.span_of(unit.tokens);
  Statement& statement =
      append(StatementKind::pull_quote, span, {behind_dash(reading_, span)}, speaker, std::nullopt);
  statement.utterance = utterance;
  statement.confidence *= .9;
  if (speaker) discourse_.spoke(*speaker);
  discourse_.pass(unit);
  return true;
}

bool Narrative::add_signed(const Unit& unit, TokenRange signer) {
  if (reading_.words_in(reading_.span_of(unit.tokens)) == 0) return true;  // "—" of the signature
  const auto speaker = discourse_.resolve(signer);
  if (!speaker) return false;
  interrupt();
  if (unit.quotations.size() == 1) {
    const Quotation& quotation = reading_.quotations[unit.quotations.front()];
    const bool alone =
        reading_.words_in(reading_.span_of(unit.tokens)) == reading_.words_in(quotation.outer);
    if (!alone) return false;
    add_direct(quotation, speaker, std::nullopt);
  } else {
    const BlockKind kind = reading_.document.blocks[unit.block].kind;
    const bool set_off = kind == BlockKind::block_quote || kind == BlockKind::pull_quote;
    if (!unit.quotations.empty() || !set_off) return false;
    const auto [place, fresh] = utterance_of_signer_.try_emplace(signer.first);
    if (fresh) place->second = utterances_.next();
    const Span span = reading_.span_of(unit.tokens);
    append(StatementKind::pull_quote, span, {span}, speaker, std::nullopt).utterance =
        place->second;
  }
  discourse_.spoke(*speaker);
  discourse_.pass(unit);
  return true;
}

}  // namespace readout::extract
