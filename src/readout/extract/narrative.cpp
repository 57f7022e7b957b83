#include "readout/extract/narrative.hpp"

#include <algorithm>

#include "readout/extract/quoted.hpp"
#include "readout/extract/reported_items.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kBesideWords = 4;  ///< words beside a quotation that say something themselves
constexpr std::size_t kBareFragment = 4;  ///< words of a fragment that nobody's verb governs

/// Without white space, and without the comma that joins a quotation to its attribution.
Span without_comma(std::string_view text, Span span) {
  while (!span.empty()) {
    std::size_t last = span.end;
    const char32_t c = text::previous_code_point(text, last);
    if (c != U',' && c != U'\uFF0C' && !text::is_space(c)) break;
    span.end = last;
  }
  while (!span.empty()) {
    std::size_t first = span.begin;
    if (!text::is_space(text::next_code_point(text, first))) break;
    span.begin = first;
  }
  return span;
}

/// "他表示，…建一座车站，“…”。": words in marks at the end of what is told without them.
bool goes_on_from(const Reading& reading, const Report& report, TokenRange quotation) {
  constexpr std::size_t kFewestWords = 3;
  constexpr std::size_t kShort = 10;  ///< words: a longer quotation says something on its own
  const std::size_t first = report.content.first;
  if (!reading.unspaced || report.postposed || first >= quotation.first) return false;
  return reading.is_mark(quotation.first - 1, {",", "，"}) &&
         reading.words_in(reading.span_of({first, quotation.first})) >= kFewestWords &&
         reading.words_in(reading.span_of(quotation)) <= kShort &&
         !reading.is(quotation.first + 1, kFirstPerson);
}

double base_confidence(StatementKind kind) {
  switch (kind) {
    case StatementKind::direct:
      return .98;
    case StatementKind::partial:
      return .92;
    default:
      return .85;
  }
}

}  // namespace

Narrative::Narrative(const Reading& reading, const Cast& cast, std::vector<Identity> sides,
                     Utterances& utterances)
    : reading_(reading),
      cast_(cast),
      cues_(reading),
      discourse_(reading, cast, std::move(sides)),
      utterances_(utterances) {}

std::vector<Statement> Narrative::take() {
  for (const auto& [chain, parts] : chains_) share_chain(parts);
  return std::move(statements_);
}

void Narrative::add(const Unit& unit) {
  const std::vector<Report> reports = find_reports(reading_, cues_, unit);
  const auto speakers = speakers_of(unit, reports);
  const std::vector<Quote> quotes = quotes_of(unit, reports);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    add_report(unit, reports[i], i, quotes, speakers[i]);
  }
  add_bare_quotes(unit, quotes);
  for (const auto& speaker : speakers) {
    if (speaker) discourse_.learn_gender(*speaker);
  }
  for (const auto& speaker : speakers) {
    if (!speaker) continue;
    discourse_.spoke(*speaker);
    break;
  }
  discourse_.pass(unit);
}

std::vector<Narrative::Quote> Narrative::quotes_of(const Unit& unit,
                                                   const std::vector<Report>& reports) const {
  std::vector<Quote> quotes;
  for (const std::size_t index : unit.quotations) {
    const Quotation& quotation = reading_.quotations[index];
    const Quoted judged = judge(reading_, unit, quotation);
    if (judged == Quoted::name) continue;
    Quote quote{&quotation, judged == Quoted::whole, std::nullopt};
    const bool goes_on = !quotes.empty() && quotes.back().quotation->chain == quotation.chain;
    quote.whole = quote.whole || (goes_on && quotes.back().whole);
    const TokenRange tokens = reading_.tokens_of(quotation.outer);
    for (std::size_t r = 0; r < reports.size(); ++r) {
      if (tokens.first >= reports[r].extent.first && tokens.first < reports[r].extent.end) {
        quote.report = r;
      }
    }
    const BlockKind block = reading_.document.blocks[unit.block].kind;
    if (!quote.report && block == BlockKind::title && reports.size() == 1) quote.report = 0;
    if (quote.whole && quote.report && goes_on_from(reading_, reports[*quote.report], tokens)) {
      quote.whole = false;
    }
    quotes.push_back(quote);
  }
  return quotes;
}

std::vector<std::optional<Resolved>> Narrative::speakers_of(
    const Unit& unit, const std::vector<Report>& reports) const {
  std::vector<std::optional<Resolved>> speakers;
  for (const Report& report : reports) {
    std::optional<Resolved> speaker;
    if (!report.subject.empty() && report.subject.first == report.cue.tokens.first) {
      speaker = discourse_.resolve_pronoun_in(report.subject);
    } else if (!report.subject.empty()) {
      speaker = discourse_.resolve(report.subject);
    } else if (!speakers.empty()) {
      speaker = speakers.back();
    } else {
      speaker = discourse_.subject_of(unit);
      if (!speaker) speaker = discourse_.last_speaker(1);
    }
    if (speaker && report.subject.empty()) {
      speaker->speaker.how = SpeakerHow::context;
      speaker->confidence = std::min(speaker->confidence, .8);
    }
    speakers.push_back(std::move(speaker));
  }
  return speakers;
}

std::optional<Cue> Narrative::cue_of(const Report& report) const {
  const lexicon::CueEntry& entry = cues_.entry(report.cue);
  return Cue{entry.lemma, entry.strength, reading_.span_of(report.cue.tokens)};
}

/// "said his members are concerned: “…”": words of their own beside what is quoted, not only
/// circumstances ("said in a statement: “…”").
bool Narrative::reports_beside_quotes(const Report& report,
                                      const std::vector<const Quotation*>& direct) const {
  if (report.postposed || report.content.empty() || reading_.unspaced) return false;
  const std::size_t first = report.cue.tokens.end;
  if (reading_.is(first, kPreposition | kThat | kTimeWord | kInfinitiveMarker)) return false;
  if (reading_.is(report.cue.tokens.first, kAddressing)) return false;
  std::size_t words = 0;
  for (std::size_t i = first; i < report.extent.end; ++i) {
    if (reading_.quotation_at(i) == nullptr && reading_.is_word(i)) ++words;
    if (reading_.quotation_at(i) != nullptr && reading_.quotation_at(i) == direct.front()) {
      break;
    }
  }
  return words >= kBesideWords;
}

void Narrative::add_report(const Unit& unit, const Report& report, std::size_t index,
                           const std::vector<Quote>& quotes,
                           const std::optional<Resolved>& speaker) {
  std::vector<const Quotation*> direct;
  std::vector<Span> fragments;
  for (const Quote& quote : quotes) {
    if (quote.report != index) continue;
    if (quote.whole) {
      direct.push_back(quote.quotation);
    } else {
      fragments.push_back(without_comma(reading_.document.text, quote.quotation->inner));
    }
  }
  const auto cue = cue_of(report);
  for (const Quotation* quotation : direct) {
    if (!add_interrupted(*quotation)) add_direct(*quotation, speaker, cue);
  }
  if (!direct.empty()) {
    if (!reports_beside_quotes(report, direct)) return;
    TokenRange beside = report.extent;
    beside.end = std::min(beside.end, reading_.tokens_of(direct.front()->outer).first);
    beside = without_marks(reading_, beside);
    const TokenRange said = without_marks(reading_, {report.content.first, beside.end});
    if (said.empty()) return;
    add_clause(unit, beside, {reading_.span_of(said)}, StatementKind::indirect, speaker, cue);
    return;
  }
  if (!fragments.empty()) {
    const TokenRange first = reading_.tokens_of(fragments.front());
    const TokenRange extent{std::min(report.extent.first, first.first > 0 ? first.first - 1 : 0),
                            report.extent.end};
    add_clause(unit, extent, std::move(fragments), StatementKind::partial, speaker, cue);
  } else if (!report.content.empty() && (speaker || !report.subject.empty())) {
    add_items(unit, report, speaker, cue);
  }
}

/// The reporting clause with the first position that it reports, then the others on their own.
void Narrative::add_items(const Unit& unit, const Report& report,
                          const std::optional<Resolved>& speaker, const std::optional<Cue>& cue) {
  const std::vector<TokenRange> items = report.postposed ? std::vector<TokenRange>{report.content}
                                                         : reported_items(reading_, report.content);
  const std::size_t end = items.size() == 1 ? report.extent.end : items.front().end;
  add_clause(unit, {report.extent.first, end}, {reading_.span_of(items.front())},
             StatementKind::indirect, speaker, cue);
  std::optional<Resolved> same = speaker;
  if (same) same->speaker.how = SpeakerHow::context;
  for (std::size_t i = 1; i < items.size(); ++i) {
    add_clause(unit, items[i], {reading_.span_of(items[i])}, StatementKind::indirect, same,
               std::nullopt);
  }
}

void Narrative::add_clause(const Unit& unit, TokenRange extent, std::vector<Span> content,
                           StatementKind kind, const std::optional<Resolved>& speaker,
                           const std::optional<Cue>& cue) {
  Span span = reading_.span_of(extent);
  const Span whole = reading_.span_of(unit.tokens);
  if (reading_.span_of({extent.first, unit.tokens.end}).size() - span.size() <= 4)
    span.end = whole.end;
  std::erase_if(content, [&](Span part) { return part.empty() || !span.contains(part); });
  if (content.empty()) return;
  if (kind == StatementKind::indirect && speaker && speaker->joint) kind = StatementKind::joint;
  Statement& statement = append(kind, span, std::move(content), speaker, cue);
  statement.utterance = utterances_.next();
}

/// One statement a sentence of the quotation.
void Narrative::add_direct(const Quotation& quotation, const std::optional<Resolved>& speaker,
                           const std::optional<Cue>& cue) {
  const auto [place, fresh] = utterance_of_chain_.try_emplace(quotation.chain);
  if (fresh) place->second = utterances_.next();
  std::vector<std::size_t>& parts = chains_[quotation.chain];
  const TokenRange tokens = reading_.tokens_of(quotation.inner);
  for (std::size_t i = tokens.first; i < tokens.end;) {
    const text::Sentence& sentence = reading_.analysis.sentences[reading_.token(i).sentence];
    const Span part =
        without_comma(reading_.document.text, intersection(sentence.span, quotation.inner));
    i = std::max(i + 1, sentence.end_token);
    if (part.empty() || reading_.words_in(part) == 0) continue;
    Statement& statement = append(StatementKind::direct, part, {part}, speaker, cue);
    statement.utterance = place->second;
    parts.push_back(statements_.size() - 1);
  }
}

/// “We,” he said, “will go”: the second part goes on in the first part's statement.
bool Narrative::add_interrupted(const Quotation& quotation) {
  if (statements_.empty() || reading_.unspaced) return false;
  Statement& last = statements_.back();
  const std::size_t first = reading_.tokens_of(quotation.inner).first;
  if (last.kind != StatementKind::direct || first >= reading_.analysis.tokens.size() ||
      !reading_.is_word(first) || reading_.token(first).capitalised) {
    return false;
  }
  const std::size_t before = reading_.analysis.token_at(last.span.end);
  if (before >= first || reading_.token(before).sentence != reading_.token(first).sentence) {
    return false;
  }
  const Span part = without_comma(reading_.document.text, quotation.inner);
  if (part.empty() || part.begin < last.span.end) return false;
  last.span.end = part.end;
  last.content.push_back(part);
  return true;
}

/// The parts of one quotation have one speaker, wherever he is named.
void Narrative::share_chain(const std::vector<std::size_t>& parts) {
  const auto named = std::find_if(parts.rbegin(), parts.rend(), [&](std::size_t i) {
    return statements_[i].speaker && statements_[i].speaker->how != SpeakerHow::context;
  });
  if (named == parts.rend()) {
    for (const std::size_t i : parts) {
      if (!statements_[i].speaker) statements_[i].speaker = statements_[parts.front()].speaker;
    }
    return;
  }
  for (const std::size_t i : parts) {
    Statement& part = statements_[i];
    if (part.speaker && part.speaker->how != SpeakerHow::context) continue;
    part.speaker = statements_[*named].speaker;
    part.speaker->how = SpeakerHow::context;
    part.speaker->mention = {};
    part.confidence = statements_[*named].confidence;
  }
}

std::optional<Resolved> Narrative::named_before_colon(const Unit& unit,
                                                      const Quotation& quotation) const {
  const TokenRange frame{unit.tokens.first, reading_.tokens_of(quotation.outer).first};
  const std::vector<Head> heads = heads_of(reading_, cast_, frame);
  if (heads.size() != 1 || heads[0].identity.kind != ActorClass::person) return std::nullopt;
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

/// Quoted words inside a sentence without a reporting word: somebody's in a headline, and where
/// they are many and go on from a speaker; else a manner of speaking. Empty: none; the speaker may
/// be unknown.
std::optional<std::optional<Resolved>> Narrative::bare_fragment(const Unit& unit,
                                                                const Quotation& quotation,
                                                                bool headline) const {
  const std::size_t words = reading_.words_in(quotation.inner);
  if (headline) return words >= 2 ? std::optional(discourse_.last_speaker(0)) : std::nullopt;
  auto speaker = discourse_.last_speaker(1);
  if (!speaker || words < kBareFragment || opens_unit(reading_, unit, quotation))
    return std::nullopt;
  speaker->speaker.how = SpeakerHow::context;
  speaker->speaker.mention = {};
  speaker->confidence = std::min(speaker->confidence, .5);
  return speaker;
}

/// Quotations that no reporting word of the unit governs.
void Narrative::add_bare_quotes(const Unit& unit, const std::vector<Quote>& quotes) {
  for (const Quote& quote : quotes) {
    if (quote.report) continue;
    const Quotation& quotation = *quote.quotation;
    const bool alone =
        opens_unit(reading_, unit, quotation) &&
        reading_.words_in(reading_.span_of(unit.tokens)) == reading_.words_in(quotation.outer);
    const bool part = chains_.contains(quotation.chain);
    const BlockKind kind = reading_.document.blocks[unit.block].kind;
    const bool headline = kind == BlockKind::title || kind == BlockKind::standfirst;
    std::optional<Resolved> speaker;
    if (alone && !part) {
      speaker = discourse_.last_speaker(1);
      if (!speaker) speaker = discourse_.person_spoken_of();
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

bool Narrative::add_pull_quote(const Unit& unit, std::size_t utterance, bool certain) {
  auto speaker = discourse_.last_speaker(1);
  if (!speaker && !certain) return false;
  if (speaker) {
    speaker->speaker.how = SpeakerHow::context;
    speaker->speaker.mention = {};
    speaker->confidence = std::min(speaker->confidence, .7);
  }
  const Span span = reading_.span_of(unit.tokens);
  Statement& statement = append(StatementKind::pull_quote, span, {span}, speaker, std::nullopt);
  statement.utterance = utterance;
  statement.confidence *= .9;
  if (speaker) discourse_.spoke(*speaker);
  discourse_.pass(unit);
  return true;
}

bool Narrative::add_signed(const Unit& unit, TokenRange signer) {
  const auto speaker = discourse_.resolve(signer);
  if (!speaker) return false;
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

Statement& Narrative::append(StatementKind kind, Span span, std::vector<Span> content,
                             const std::optional<Resolved>& speaker,
                             const std::optional<Cue>& cue) {
  Statement statement;
  statement.kind = kind;
  statement.span = span;
  statement.content = std::move(content);
  statement.cue = cue;
  statement.confidence = base_confidence(kind) * (speaker ? speaker->confidence : .5);
  if (speaker) statement.speaker = speaker->speaker;
  const std::size_t token = reading_.analysis.token_at(span.begin);
  if (token < reading_.analysis.tokens.size()) {
    const std::size_t sentence = reading_.token(token).sentence;
    const BlockKind block =
        reading_.document.blocks.empty()
            ? BlockKind::paragraph
            : reading_.document.blocks[reading_.analysis.sentences[sentence].block].kind;
    statement.headline = block == BlockKind::title || block == BlockKind::standfirst;
  }
  statements_.push_back(std::move(statement));
  return statements_.back();
}

}  // namespace readout::extract
