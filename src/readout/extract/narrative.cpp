#include "readout/extract/narrative.hpp"

#include <algorithm>

#include "readout/extract/quoted.hpp"
#include "readout/extract/reported_items.hpp"
#include "readout/extract/unspaced_segments.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kBesideWords = 4;  ///< words beside a quotation that say something themselves

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
      principals_(reading, cast),
      free_indirect_(reading, cast),
      back_references_(reading.grammar.runs("back_references")),
      agreements_(reading.grammar.runs("impersonal_agreements")),
      notes_(reading.grammar.runs("impersonal_notes")),
      claims_(reading.grammar.runs("impersonal_claims")),
      utterances_(utterances) {}

std::vector<Statement> Narrative::take() {
  for (const auto& [chain, parts] : chains_) share_chain(parts);
  return std::move(statements_);
}

void Narrative::add(const Unit& unit) {
  const std::optional<BackReference> back = back_reference(unit);
  if (back) attribute_back(*back);
  const std::size_t before = statements_.size();
  std::vector<Report> reports = find_reports(reading_, cues_, unit);
  if (back) drop_back_reference(*back, reports);
  if (add_claim(unit, reports)) {
    before_ = &unit;
    remember(unit, before);
    discourse_.pass(unit);
    return;
  }
  auto speakers = speakers_of(unit, reports);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (speakers[i]) principals_.attach(*speakers[i], reports[i].subject, naming_words(reports[i]));
  }
  const bool nobody = reports_nobody(reports, speakers);
  const bool in_marks = quotes_somebody(reading_, unit);
  if ((nobody || is_in_flow(unit, reports, speakers)) && (!in_marks || reading_.unspaced) &&
      ((nobody && !in_marks && add_impersonal(unit)) || goes_on(unit))) {
    before_ = &unit;
    remember(unit, before);
    discourse_.pass(unit);
    return;
  }
  std::vector<Quote> quotes = quotes_of(unit, reports);
  add_owned(unit, reports, speakers, quotes);
  std::vector<std::vector<const Quote*>> quotes_of_report(reports.size());
  for (const Quote& quote : quotes) {
    if (quote.report) quotes_of_report[*quote.report].push_back(&quote);
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    add_report(unit, reports[i], quotes_of_report[i], told_by_carrier(reports[i], speakers[i]));
  }
  add_bare_quotes(unit, quotes);
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    if (speakers[i]) discourse_.learn_gender(*speakers[i], reports[i].cue.form.gender);
  }
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    if (!speakers[i]) {
      discourse_.left_open(reports[i].subject);
      continue;
    }
    discourse_.spoke(teller_of(reports[i], *speakers[i]));
    break;
  }
  for (const Report& report : reports) {
    if (report.carrier.empty() || reading_.unspaced) continue;
    if (const auto carrier = discourse_.resolve(report.carrier)) discourse_.heard(*carrier);
  }
  for (const auto& speaker : speakers) {
    if (speaker) discourse_.heard(*speaker);
    if (speaker && speaker->joint) discourse_.spoke_together(*speaker);
  }
  follow(unit, reports, speakers);
  remember(unit, before);
  discourse_.pass(unit);
}

/// No report; or, "支持和平的努力", where words are not parted, none by anybody.
bool Narrative::reports_nobody(const std::vector<Report>& reports,
                               const std::vector<std::optional<Resolved>>& speakers) const {
  return reports.empty() ||
         (reading_.unspaced &&
          std::ranges::none_of(speakers, [](const auto& each) { return each.has_value(); }) &&
          std::ranges::none_of(reports, [&](const Report& each) { return is_of_others(each); }));
}

std::vector<Narrative::Quote> Narrative::quotes_of(const Unit& unit,
                                                   const std::vector<Report>& reports) const {
  std::vector<Quote> quotes;
  for (const std::size_t index : unit.quotations) {
    const Quotation& quotation = reading_.quotations[index];
    const Quoted judged = judge(reading_, unit, quotation);
    if (judged == Quoted::name || is_doubted_word(unit, quotation, reports)) continue;
    Quote quote{&quotation, judged == Quoted::whole, std::nullopt};
    const bool goes_on = !quotes.empty() && quotes.back().quotation->chain == quotation.chain;
    quote.whole = quote.whole || (goes_on && quotes.back().whole);
    const TokenRange tokens = reading_.tokens_of(quotation.outer);
    const auto report =
        std::partition_point(reports.begin(), reports.end(),
                             [&](const Report& each) { return each.extent.end <= tokens.first; });
    if (report != reports.end() && tokens.first >= report->extent.first) {
      quote.report = static_cast<std::size_t>(report - reports.begin());
    }
    const BlockKind block = reading_.document.blocks[unit.block].kind;
    if (!quote.report && block == BlockKind::title && reports.size() == 1) quote.report = 0;
    const bool resumes = !quotes.empty() && quotes.back().whole && quote.report &&
                         quotes.back().report == quote.report &&
                         is_set_off(reading_, unit, quotation);
    quote.whole = quote.whole || resumes;
    // "denied saying “…”": not their words.
    const bool denied = quote.report && !reports[*quote.report].postposed &&
                        tokens.first >= reports[*quote.report].cue.tokens.end &&
                        cues_.entry(reports[*quote.report].cue).strength == CueStrength::denying;
    quote.whole = quote.whole && !denied;
    if (quote.whole && quote.report && goes_on_from(reading_, reports[*quote.report], tokens)) {
      quote.whole = false;
    }
    quotes.push_back(quote);
  }
  return quotes;
}

/// «сказал, что порт «друзей» закрыт»: one word in marks inside the clause that somebody says is
/// doubted or a term; what is said is the clause.
bool Narrative::is_doubted_word(const Unit& unit, const Quotation& quotation,
                                const std::vector<Report>& reports) const {
  const TokenRange outer = reading_.tokens_of(quotation.outer);
  if (!reading_.has_cases || reading_.words_in(quotation.inner) != 1 ||
      outer.first == unit.tokens.first || !reading_.is_word(outer.first - 1) ||
      !reading_.is_word(outer.end) || reading_.is(outer.end, kCoordinator)) {
    return false;
  }
  return std::ranges::any_of(reports, [&](const Report& report) {
    return report.has_conjunction && report.content.first < outer.first &&
           outer.end < report.content.end;
  });
}

std::optional<Cue> Narrative::cue_of(const Report& report) const {
  const lexicon::CueEntry& entry = cues_.entry(report.cue);
  Span span = reading_.span_of(report.cue.tokens);
  span.begin += report.cue.joined;
  return Cue{entry.lemma, entry.strength, span};
}

/// "said his members are concerned: “…”": words of their own beside what is quoted, not only
/// circumstances ("said in a statement: “…”").
bool Narrative::reports_beside_quotes(const Report& report,
                                      const std::vector<const Quotation*>& direct) const {
  if (report.postposed || report.content.empty() || reading_.unspaced) return false;
  const std::size_t first = report.cue.tokens.end;
  if (reading_.is(first, kPreposition | kThat | kTimeWord | kInfinitiveMarker)) return false;
  if (reading_.is(report.cue.tokens.first, kAddressing)) return false;
  // «Говорит Карл Линд, глава порта: «…»»: who the speaker is.
  if (report.side == SubjectSide::after && reading_.is_mark(report.subject.end, {","}))
    return false;
  std::size_t words = 0;
  for (std::size_t i = first; i < report.extent.end; ++i) {
    if (reading_.quotation_at(i) == nullptr && reading_.is_word(i)) ++words;
    if (reading_.quotation_at(i) != nullptr && reading_.quotation_at(i) == direct.front()) {
      break;
    }
  }
  return words >= kBesideWords;
}

void Narrative::add_report(const Unit& unit, const Report& report,
                           const std::vector<const Quote*>& quotes,
                           const std::optional<Resolved>& speaker) {
  std::vector<const Quotation*> direct;
  std::vector<Span> fragments;
  bool owned = false;  // "commented on Reyk's claim of “peace”: “…”"
  for (const Quote* quote : quotes) {
    owned = owned || quote->owned;
    if (quote->owned || (!quote->whole && is_beside_speaker(unit, report, *quote->quotation)))
      continue;
    if (quote->whole) {
      direct.push_back(quote->quotation);
    } else {
      fragments.push_back(without_comma(reading_.document.text, quote->quotation->inner));
    }
  }
  const auto cue = cue_of(report);
  if (!direct.empty()) {
    add_directs(report, direct, speaker, cue);
    if (!owned) add_beside(unit, report, direct, fragments, speaker, cue);
  } else if (!fragments.empty()) {
    // An opening mark that is missing is no word of the sentence before.
    const std::size_t first = reading_.tokens_of(quotes.front()->quotation->outer).first;
    const TokenRange extent{std::min(report.extent.first, first), report.extent.end};
    add_clause(unit, extent, std::move(fragments), StatementKind::partial, speaker, cue);
  } else if (!report.aside.empty()) {
    std::vector<Span> content{reading_.span_of(report.aside)};
    if (!report.content.empty()) content.push_back(reading_.span_of(report.content));
    add_clause(unit, report.extent, std::move(content), StatementKind::indirect, speaker, cue);
  } else if (!report.content.empty() &&
             (speaker || !report.subject.empty() || report.has_conjunction)) {
    add_items(unit, report, speaker, cue);
  }
}

/// "…,” said Karl Lind, director of “The Lake”.": words behind the speaker's name are about him;
/// so are those before a Chinese verb ("马伦在“湖畔”网站上说，…").
bool Narrative::is_beside_speaker(const Unit& unit, const Report& report,
                                  const Quotation& quotation) const {
  constexpr std::size_t kFewestWords = 2;
  const TokenRange quoted = reading_.tokens_of(quotation.outer);
  const bool preposed = !report.postposed && report.side != SubjectSide::source;
  if (reading_.unspaced && preposed && quoted.end <= report.cue.tokens.first) {
    return is_name_inside(reading_, unit, quotation, report.cue.tokens.first) &&
           (report.content.empty() || quoted.first < report.content.first);
  }
  if (reading_.unspaced || !report.postposed || report.side != SubjectSide::after) return false;
  if (quoted.first < report.subject.end) return quoted.first > report.subject.first;
  std::size_t words = 0;
  for (std::size_t i = report.subject.end; i < quoted.first; ++i) {
    if (reading_.is_word(i)) ++words;
  }
  return words >= kFewestWords;
}

/// What a report says in words of its own or in fragments before its whole quotations, and in
/// fragments behind them.
void Narrative::add_beside(const Unit& unit, const Report& report,
                           const std::vector<const Quotation*>& direct,
                           const std::vector<Span>& fragments,
                           const std::optional<Resolved>& speaker, const std::optional<Cue>& cue) {
  const std::size_t first = reading_.tokens_of(direct.front()->outer).first;
  const std::size_t end = reading_.tokens_of(direct.back()->outer).end;
  std::vector<Span> before;
  std::vector<Span> behind;
  for (const Span fragment : fragments) {
    if (fragment.end <= direct.front()->outer.begin) before.push_back(fragment);
    if (fragment.begin >= direct.back()->outer.end) behind.push_back(fragment);
  }
  const TokenRange beside =
      without_marks(reading_, {report.extent.first, std::min(report.extent.end, first)});
  if (!before.empty()) {
    add_clause(unit, beside, std::move(before), StatementKind::partial, speaker, cue);
  } else if (reports_beside_quotes(report, direct)) {
    const TokenRange said = without_marks(reading_, {report.content.first, beside.end});
    if (!said.empty()) {
      add_clause(unit, beside, {reading_.span_of(said)}, StatementKind::indirect, speaker, cue);
    }
  }
  if (!behind.empty()) {
    add_clause(unit, without_marks(reading_, {end, std::max(end, report.extent.end)}),
               std::move(behind), StatementKind::partial, speaker, cue);
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
  const auto says = [&](Span part) { return says_something(part); };
  if (kind == StatementKind::indirect && std::ranges::none_of(content, says)) return;
  if (content.empty()) return;
  if (kind == StatementKind::indirect && speaker && speaker->joint) kind = StatementKind::joint;
  Statement& statement = append(kind, span, std::move(content), speaker, cue);
  statement.utterance = utterances_.next();
}

/// Not "as a", «он на»: a word that is more than a particle.
bool Narrative::says_something(Span words) const {
  const TokenRange tokens = reading_.tokens_of(words);
  for (std::size_t i = tokens.first; i < tokens.end; ++i) {
    const bool particle = reading_.is(i, kPreposition | kDeterminer | kCoordinator | kSubordinator |
                                             kAdverb | kTimeWord) ||
                          reading_.in("empty_contents", i) ||
                          reading_.grammar.pronouns.contains(reading_.token(i).folded);
    if (reading_.is_word(i) && (!particle || reading_.mention_at(i) != nullptr)) return true;
  }
  return false;
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
