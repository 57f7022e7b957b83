// «Об этом сообщил Рейк»: the part of Narrative for sentences that say who said the one before.
#include <algorithm>

#include "readout/extract/heads.hpp"
#include "readout/extract/narrative.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/press_services.hpp"
#include "readout/extract/quoted.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/extract/subjects.hpp"

namespace readout::extract {
namespace {

bool ends_part(const Reading& reading, std::size_t i, bool at_comma) {
  return reading.is_mark(i, {".", ";", ":"}) || (at_comma && reading.is_mark(i, {","}));
}

/// Behind the words about somebody else's account: «Как пишет «Вестник», об этом»; `first` for
/// none.
std::size_t behind_source(const Reading& reading, const CueFinder& cues, TokenRange words) {
  constexpr std::size_t kLongestSource = 12;  ///< tokens
  const std::size_t end = std::min(words.end, words.first + kLongestSource);
  std::size_t comma = words.first;
  while (comma < end && !reading.is_mark(comma, {","})) ++comma;
  if (comma == end) return words.first;
  const std::vector<CueHit> hits = cues.in({words.first, comma});
  const bool source = !hits.empty() && hits.front().tokens.first == words.first &&
                      cues.entry(hits.front()).kind == lexicon::CueKind::preposition;
  return source ? comma + 1 : words.first;
}

}  // namespace

/// Remembers a unit that names no speaker, for "Об этом сообщил Рейк" behind it.
void Narrative::remember(const Unit& unit, std::size_t statements_before) {
  const bool unnamed =
      std::all_of(statements_.begin() + static_cast<std::ptrdiff_t>(statements_before),
                  statements_.end(), [](const Statement& each) {
                    return each.kind != StatementKind::direct && !each.free_indirect &&
                           (!each.speaker || each.kind == StatementKind::joint ||
                            !each.speaker->members.empty());
                  });
  narrated_ = unnamed ? &unit : nullptr;
  narrated_from_ = statements_before;
  reported_from_ = statements_before;
  reported_block_ = unit.block;
}

/// «Паром пойдёт весной. Об этом сообщил Рейк.»: the sentence before is what Reyk said.
void Narrative::attribute_back(const BackReference& reference) {
  constexpr double kBack = .7;
  constexpr std::size_t kFewestWords = 4;
  auto speaker = discourse_.resolve(reference.report.subject);
  if (!speaker || reference.report.subject.empty()) return;
  principals_.attach(*speaker, reference.report.subject, naming_words(reference.report));
  speaker->confidence = std::min(speaker->confidence, kBack);
  if (may_be_person(*speaker)) {
    discourse_.spoke(*speaker);
  } else {
    discourse_.goes_on_speaking();  // «Об этом пишет «Вестник»» says nothing itself
    discourse_.heard(*speaker);
    tell_by(*speaker, reference.block);
  }
  if (narrated_ == nullptr || !may_be_told(*narrated_) || narrated_->block + 1 < reference.block ||
      reading_.words_in(reading_.span_of(narrated_->tokens)) < kFewestWords) {
    return;
  }
  statements_.erase(statements_.begin() + static_cast<std::ptrdiff_t>(narrated_from_),
                    statements_.end());  // what its own words seemed to say
  std::vector<Span> content = quoted_fragments(reading_, *narrated_);
  const StatementKind kind = content.empty() ? StatementKind::indirect : StatementKind::partial;
  if (content.empty()) {
    content.push_back(reading_.span_of(without_marks(reading_, narrated_->tokens)));
  }
  add_clause(*narrated_, narrated_->tokens, std::move(content), kind, speaker,
             cue_of(reference.report));
  discourse_.spoke(*speaker);
}

/// «Рейк обещал приехать. Об этом сообщает «Вестник»»: his words as told by the paper.
void Narrative::tell_by(const Resolved& body, std::size_t block) {
  if (body.kind != ActorClass::body || reported_block_ + 1 < block) return;
  for (std::size_t i = reported_from_; i < statements_.size(); ++i) {
    auto& speaker = statements_[i].speaker;
    if (!speaker || speaker->carrier || speaker->id == body.speaker.id) continue;
    // One press service tells nothing of another.
    if (press_service_noun(reading_, reading_.tokens_of(speaker->mention)).empty()) {
      speaker->carrier = ActorRef{body.speaker.id, body.speaker.name};
    }
  }
}

/// Such a sentence says nothing more, unless "…, that" or a quotation follows; nor does who hands
/// it on: «Об этом заявил Рейк, сообщает агентство».
void Narrative::drop_back_reference(const BackReference& reference,
                                    std::vector<Report>& reports) const {
  const std::size_t cue = reference.report.cue.tokens.first;
  std::erase_if(reports, [&](const Report& report) {
    if (report.cue.tokens.first == cue) return !report.has_conjunction;
    const bool before = report.side == SubjectSide::source && report.cue.tokens.first < cue;
    return before || (report.postposed && report.content.first <= cue && cue < report.content.end);
  });
}

/// No question, no call of the page's own ("Читайте наш канал"), no "Об этом" itself.
bool Narrative::may_be_told(const Unit& unit) const {
  for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
    if (reading_.is(i, kFirstPerson) || reading_.is_mark(i, {"?", "!"})) return false;
  }
  return back_references_.match(reading_.analysis.tokens, unit.tokens.first, unit.tokens.end) == 0;
}

/// The verb behind "Об этом" with whoever it names; when, where and to whom it was said may stand
/// between.
std::optional<Narrative::BackReference> Narrative::back_reference(const Unit& unit) const {
  const auto match = [&](std::size_t i) {
    return back_references_.match(reading_.analysis.tokens, i, unit.tokens.end);
  };
  std::size_t first = unit.tokens.first;
  if (match(first) == 0) first = behind_source(reading_, cues_, unit.tokens);
  const std::size_t length = match(first);
  if (length == 0) return std::nullopt;
  const std::size_t behind = first + length;
  const std::vector<CueHit> hits = cues_.in({behind, unit.tokens.end});
  const auto verb = std::ranges::find_if(
      hits, [&](const CueHit& hit) { return cues_.entry(hit).kind == lexicon::CueKind::verb; });
  if (verb == hits.end()) return std::nullopt;
  BackReference reference;
  reference.block = unit.block;
  reference.report.cue = *verb;
  reference.report.subject = named_beside(unit, behind, verb->tokens);
  for (std::size_t i = reference.report.subject.end; i < unit.tokens.end; ++i) {
    if (reading_.is_mark(i, {":"}) && reading_.quotation_at(i + 1) != nullptr) return std::nullopt;
  }
  return reference;
}

/// The one whom the words name.
TokenRange Narrative::named_in_words(TokenRange words) const {
  if (const PressService service = press_service_in(reading_, words); !service.tokens.empty()) {
    return service.tokens;
  }
  const std::vector<Head> heads = heads_of(reading_, cast_, words);
  if (heads.empty()) return {};
  return {heads.front().tokens.first, heads.back().tokens.end};
}

/// A person without a name: «дипломатический источник в Орле».
TokenRange Narrative::unnamed_in_words(TokenRange words) const {
  const auto person = [&](std::size_t i) {
    return reading_.is(i, kPersonNoun | kCorporate) || reading_.in("unnamed_nouns", i);
  };
  constexpr std::size_t kWithin = 3;  ///< tokens up to the noun
  for (std::size_t i = words.first; i < std::min(words.end, words.first + kWithin); ++i) {
    if (reading_.is(i, kPreposition)) return {};
    if (person(i)) return words;
  }
  return {};
}

/// Whoever stands before the verb or behind it; of the two not the one who was told: «Об этом
/// агентству сообщил Рейк», «Об этом ОРЛТ сообщил Рейк».
TokenRange Narrative::named_beside(const Unit& unit, std::size_t first, TokenRange verb) const {
  TokenRange before{first, verb.first};
  while (!before.empty() && reading_.is(before.first, kAdverb | kTimeWord)) ++before.first;
  if (before.size() == 1 &&
      reading_.grammar.pronouns.contains(reading_.token(before.first).folded)) {
    return before;
  }
  const bool circumstances = reading_.is(before.first, kPreposition);
  const TokenRange subject =
      circumstances || is_addressee(reading_, before) ? TokenRange{} : named_in_words(before);
  const bool place = reading_.is(verb.end, kPreposition);
  if (place && !subject.empty()) return subject;
  TokenRange unnamed;
  for (const bool at_comma : {true, false}) {
    TokenRange behind{verb.end, verb.end};
    while (behind.end < unit.tokens.end && !ends_part(reading_, behind.end, at_comma)) ++behind.end;
    behind.first = behind_told_body(reading_, behind);
    const TokenRange named = named_in_words(behind);
    if (!named.empty()) return named;
    if (!subject.empty()) return subject;
    if (unnamed.empty()) unnamed = unnamed_in_words(behind);
  }
  return unnamed;
}

}  // namespace readout::extract
