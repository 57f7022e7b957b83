#include <algorithm>
#include <optional>

#include "readout/extract/reports.hpp"
#include "readout/extract/subjects.hpp"

namespace readout::extract {
namespace {

using lexicon::Complement;
using lexicon::CueEntry;
using lexicon::CueKind;

constexpr std::size_t kConjunctionWithin = 14;  ///< tokens between a verb and its "that"
constexpr std::size_t kIntroduction = 9;        ///< tokens of "On Wednesday, ..." before a subject
constexpr std::size_t kBriefPhrase = 5;         ///< tokens of "local press", "Ilda Maren"
constexpr std::size_t kContentWords = 3;        ///< fewest words before ", she said"

/// A reporting word with all that was found around it.
struct Candidate {
  Report report;
  Border border = Border::start;
  std::size_t start = 0;  ///< the clause begins here, subject or verb
  std::size_t verb = 0;   ///< the verb with its helpers begins here
  std::size_t border_at = 0;
};

class SpacedReports {
 public:
  SpacedReports(const Reading& reading, const CueFinder& cues, const Unit& unit)
      : reading_(reading),
        cues_(cues),
        unit_(unit),
        hits_(cues.in(unit.tokens)),
        subjects_(reading, unit, hits_) {}

  std::vector<Report> run() {
    for (const CueHit& hit : hits_) {
      if (auto candidate = candidate_of(hit)) accept(std::move(*candidate));
    }
    return finished();
  }

 private:
  // What follows the reporting word.

  [[nodiscard]] std::optional<std::size_t> conjunction_after(const CueHit& hit) const {
    const std::size_t last = std::min(unit_.tokens.end, hit.tokens.end + kConjunctionWithin);
    for (std::size_t i = hit.tokens.end; i < last; ++i) {
      if (reading_.quotation_at(i) != nullptr || reading_.is_mark(i, {":", ";"}))
        return std::nullopt;
      if (reading_.is(i, kThat)) return i;
      if (subjects_.is_verb(i)) return std::nullopt;
      if (reading_.is(i, kRelative | kCoordinator) && i > hit.tokens.end) return std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool at_end(std::size_t i) const {
    return i >= unit_.tokens.end || reading_.is_mark(i, {".", ",", ";", "!", "?"});
  }

  [[nodiscard]] bool quotation_soon_after(const CueHit& hit) const {
    for (std::size_t i = hit.tokens.end; i < unit_.tokens.end; ++i) {
      if (reading_.quotation_at(i) != nullptr) return true;
      if (reading_.is_mark(i, {";"}) || reading_.is(i, kRelative)) return false;
    }
    return false;
  }

  /// Circumstances of saying, or nothing: "said.", "said on Monday", "said after the talks".
  [[nodiscard]] bool ends_or_turns_aside(const CueHit& hit) const {
    std::size_t i = hit.tokens.end;
    while (i < unit_.tokens.end && reading_.is(i, kAdverb)) ++i;
    return at_end(i) || reading_.is(i, kPreposition | kTimeWord | kSubordinator);
  }

  // The reporting word's own clause.

  [[nodiscard]] std::optional<Candidate> candidate_of(const CueHit& hit) const {
    const CueEntry& entry = cues_.entry(hit);
    if (reading_.mention_at(hit.tokens.first) != nullptr) return std::nullopt;
    if (entry.kind == CueKind::preposition) return source_of(hit);
    if (entry.kind == CueKind::noun) return noun_of(hit);
    const VerbHelpers helpers = helpers_of(reading_, unit_, hit.tokens.first);
    if (helpers.denied || helpers.modal) return std::nullopt;
    if (helpers.infinitive) return infinitive_of(hit, helpers.first);
    if (helpers.be && hit.form.finite && hit.tokens.size() == 1) return std::nullopt;
    if (hit.tokens.end < unit_.tokens.end &&
        reading_.grammar.in("agent_marks", reading_.token(hit.tokens.end).folded)) {
      return std::nullopt;
    }
    auto candidate = hit.form.finite || helpers.be ? finite_of(hit, helpers.first)
                                                   : participle_of(hit, helpers.first);
    if (candidate && !worth(*candidate)) return std::nullopt;
    return candidate;
  }

  [[nodiscard]] Candidate made(const CueHit& hit, SubjectSide side, TokenRange subject,
                               Border border, std::size_t start, std::size_t border_at) const {
    Candidate candidate;
    candidate.report.cue = hit;
    candidate.report.side = side;
    candidate.report.subject = subject;
    candidate.report.has_conjunction = conjunction_after(hit).has_value();
    candidate.border = border;
    candidate.start = start;
    candidate.border_at = border_at;
    candidate.verb = helpers_of(reading_, unit_, hit.tokens.first).first;
    return candidate;
  }

  [[nodiscard]] std::optional<Candidate> finite_of(const CueHit& hit, std::size_t verb) const {
    const Phrase left = subjects_.before(verb);
    if (!left.tokens.empty()) return with_left(hit, left);
    switch (left.border) {
      case Border::quotation:
        return ends_with_mark(left.border_at) ? with_right(hit, left, verb) : std::nullopt;
      case Border::comma:
        return after_comma(hit, left, verb);
      case Border::coordinator:
        return made(hit, SubjectSide::inherited, {}, left.border, verb, left.border_at);
      case Border::relative:
        return with_antecedent(hit, left);
      case Border::start:
        return with_right(hit, left, verb);
      default:
        return std::nullopt;
    }
  }

  /// "only for Kestria to denounce him for “…”": an infinitive reports where it governs a
  /// quotation.
  [[nodiscard]] std::optional<Candidate> infinitive_of(const CueHit& hit, std::size_t verb) const {
    const Phrase left = subjects_.before(verb);
    if (left.tokens.empty() || !reading_.is(left.tokens.first, kPreposition) ||
        !quotation_soon_after(hit) || !subjects_.is_actor(left.tokens)) {
      return std::nullopt;
    }
    return made(hit, SubjectSide::before, left.tokens, Border::coordinator, left.tokens.first,
                left.border_at);
  }

  [[nodiscard]] std::optional<Candidate> with_left(const CueHit& hit, const Phrase& left) const {
    if (hit.also_noun && looks_like_noun(hit, left)) return std::nullopt;
    if (subjects_.is_base_form(hit) && !subjects_.is_plural(left.tokens) &&
        helpers_of(reading_, unit_, hit.tokens.first).first == hit.tokens.first) {
      return std::nullopt;
    }
    const bool postposed = is_postposed(hit, left);
    const bool brief =
        postposed && left.tokens.size() <= kBriefPhrase && !subjects_.rules_out(left.tokens);
    if (!brief && !subjects_.can_speak(left.tokens)) return std::nullopt;
    const Phrase named = apposed(left);
    Candidate candidate = made(hit, SubjectSide::before, named.tokens, named.border,
                               named.tokens.first, named.border_at);
    candidate.report.postposed = is_postposed(hit, named);
    return candidate;
  }

  /// "Maren, 68, a teacher said": where the phrase only says who somebody named before is, the
  /// name.
  [[nodiscard]] Phrase apposed(const Phrase& left) const {
    if (left.border != Border::comma ||
        !reading_.is(left.tokens.first, kDeterminer | kPersonNoun)) {
      return left;
    }
    const Phrase over = subjects_.over_apposition(left.border_at);
    const Phrase named = over.tokens.empty() ? subjects_.before(left.border_at) : over;
    const bool is_name =
        !named.tokens.empty() && named.tokens.size() <= kBriefPhrase && names_only(named.tokens);
    return is_name ? named : left;
  }

  /// "Varland's leading paper, the Orla Herald, said": the name stands second.
  [[nodiscard]] bool is_named_apposition(TokenRange first, TokenRange second) const {
    if (second.size() < 2 || second.size() > 2 * kBriefPhrase) return false;
    const std::size_t head = first.end - 1;
    return reading_.is(second.first, kDeterminer) && reading_.is_name_word(second.first + 1) &&
           !reading_.is_name_word(head) && reading_.mention_at(head) == nullptr;
  }

  [[nodiscard]] bool names_only(TokenRange phrase) const {
    for (std::size_t i = phrase.first; i < phrase.end; ++i) {
      if (!reading_.is_name_word(i) && reading_.is_word(i)) return false;
    }
    return true;
  }

  /// "his claims", "the report", "of demands".
  [[nodiscard]] bool looks_like_noun(const CueHit& hit, const Phrase& left) const {
    const std::size_t i = left.tokens.end - 1;
    if (reading_.is(i, kDeterminer | kPossessive | kPreposition)) return true;
    return reading_.token(i).folded == "s" || reading_.token(i).folded.ends_with("'s") ||
           (!subjects_.is_actor(left.tokens) && !reading_.is(hit.tokens.end, kThat));
  }

  [[nodiscard]] std::optional<Candidate> with_right(const CueHit& hit, const Phrase& left,
                                                    std::size_t verb) const {
    const TokenRange right = subjects_.after(hit.tokens.end);
    const bool behind_quotation = left.border == Border::quotation ||
                                  (left.border == Border::comma && ends_quotation(left.border_at));
    const bool has_articles = !reading_.grammar.list("articles").empty();
    if (!subjects_.can_speak(right) && (!behind_quotation || has_articles)) return std::nullopt;
    Candidate candidate = made(hit, SubjectSide::after, right, left.border, verb, left.border_at);
    candidate.report.postposed = left.border != Border::start;
    return candidate;
  }

  [[nodiscard]] std::optional<Candidate> after_comma(const CueHit& hit, const Phrase& left,
                                                     std::size_t verb) const {
    const std::size_t comma = left.border_at;
    if (comma > unit_.tokens.first && ends_quotation(comma)) return with_right(hit, left, verb);
    const Phrase over = subjects_.over_apposition(comma);
    const bool conjunction_next =
        reading_.is(std::min(hit.tokens.end + 1, unit_.tokens.end - 1), kThat);
    const TokenRange right = subjects_.after(hit.tokens.end);
    const bool right_ends = at_end(right.end) && !conjunction_next && !right.empty();
    const CueEntry& entry = cues_.entry(hit);
    const bool has_articles = !reading_.grammar.list("articles").empty();
    const bool may_invert = takes(entry, Complement::clause) && right_ends &&
                            !reading_.is(right.first, kPreposition) && subjects_.can_speak(right);
    const bool inverted = may_invert && (over.tokens.empty() || !has_articles) &&
                          (!has_articles || !takes(entry, Complement::object));
    if (inverted) {
      Candidate candidate = made(hit, SubjectSide::after, right, Border::comma, verb, comma);
      candidate.report.postposed = true;
      return candidate;
    }
    if (!over.tokens.empty()) {
      const TokenRange inner = without_marks(reading_, {over.tokens.end, comma});
      if (is_named_apposition(over.tokens, inner)) {
        return made(hit, SubjectSide::before, inner, over.border, over.tokens.first,
                    over.border_at);
      }
      return made(hit, SubjectSide::before, over.tokens, over.border, over.tokens.first,
                  over.border_at);
    }
    return made(hit, SubjectSide::inherited, {}, Border::comma, verb, comma);
  }

  /// “…,” said: the quotation's last mark is a stop, or it is all that stands before.
  [[nodiscard]] bool ends_with_mark(std::size_t closing) const {
    const Quotation* quotation = reading_.quotation_at(closing);
    if (quotation == nullptr) return false;
    if (reading_.tokens_of(quotation->outer).first <= unit_.tokens.first) return true;
    const TokenRange inner = reading_.tokens_of(quotation->inner);
    return !inner.empty() && !reading_.is_word(inner.end - 1);
  }

  /// A comma or dash whose neighbour on the left, over another mark, is a quotation.
  [[nodiscard]] bool ends_quotation(std::size_t mark) const {
    std::size_t i = mark;
    while (i > unit_.tokens.first && reading_.quotation_at(i) == nullptr && !reading_.is_word(i))
      --i;
    return reading_.quotation_at(i) != nullptr;
  }

  [[nodiscard]] std::optional<Candidate> with_antecedent(const CueHit& hit,
                                                         const Phrase& left) const {
    std::size_t end = left.border_at;
    while (end > unit_.tokens.first && reading_.is_mark(end - 1, {","})) --end;
    Phrase antecedent = subjects_.before(end);
    if (const lexicon::Mention* last =
            antecedent.tokens.empty() ? nullptr : reading_.mention_at(antecedent.tokens.end - 1)) {
      antecedent.tokens.first = std::max(antecedent.tokens.first, last->first_token);
    }
    for (std::size_t i = antecedent.tokens.first; i < antecedent.tokens.end; ++i) {
      if (reading_.is(i, kAdditive)) antecedent.tokens.first = i + 1;
    }
    if (antecedent.tokens.empty() || !subjects_.is_actor(antecedent.tokens)) return std::nullopt;
    return made(hit, SubjectSide::antecedent, antecedent.tokens, antecedent.border,
                antecedent.tokens.first, antecedent.border_at);
  }

  [[nodiscard]] std::optional<Candidate> participle_of(const CueHit& hit, std::size_t verb) const {
    const Phrase left = subjects_.before(verb);
    const bool is_first = verb == unit_.tokens.first;
    if (is_first) return std::nullopt;
    if (left.tokens.empty()) {
      if (left.border == Border::relative || left.border == Border::that) return std::nullopt;
      const bool has_words = conjunction_after(hit) || quotation_soon_after(hit);
      if (!has_words && (left.border != Border::comma || is_attribute(hit))) return std::nullopt;
      return made(hit, SubjectSide::inherited, {}, left.border, verb, left.border_at);
    }
    if (reading_.is(left.tokens.first, kCompanion)) {
      const TokenRange subject{left.tokens.first + 1, left.tokens.end};
      if (subject.empty() || !subjects_.is_actor(subject)) return std::nullopt;
      return made(hit, SubjectSide::before, subject, Border::coordinator, subject.first,
                  left.border_at);
    }
    if (!conjunction_after(hit) && !quotation_soon_after(hit)) return std::nullopt;
    return made(hit, SubjectSide::inherited, {}, Border::coordinator, verb, verb - 1);
  }

  /// "выступающие": a participle that agrees with its noun has a subject of its own.
  [[nodiscard]] bool is_attribute(const CueHit& hit) const {
    const std::string& word = reading_.token(hit.tokens.first).folded;
    const auto& endings = reading_.grammar.list("attribute_endings");
    return std::any_of(endings.begin(), endings.end(),
                       [&](const std::string& ending) { return word.ends_with(ending); });
  }

  [[nodiscard]] std::optional<Candidate> source_of(const CueHit& hit) const {
    if (hit.tokens.first > unit_.tokens.first && reading_.is(hit.tokens.first - 1, kCompanion)) {
      return std::nullopt;
    }
    if (reading_.grammar.list("articles").empty() && hit.tokens.first > unit_.tokens.first &&
        reading_.is_word(hit.tokens.first - 1) &&
        !reading_.is(hit.tokens.first - 1, kCoordinator | kThat | kRelative | kAdverb)) {
      return std::nullopt;
    }
    TokenRange named = subjects_.after(hit.tokens.end);
    if (named.empty()) named = hit.tokens;
    named = up_to_head(named);
    if (!subjects_.can_speak(named) && named.first != hit.tokens.first && named.size() > 6) {
      return std::nullopt;
    }
    if (subjects_.rules_out(named)) return std::nullopt;
    Candidate candidate =
        made(hit, SubjectSide::source, named, Border::start, hit.tokens.first, hit.tokens.first);
    candidate.report.postposed = hit.tokens.first > unit_.tokens.first + 2;
    return candidate;
  }

  /// "Varland authorities almost a thousand people were hurt": no mark tells where the name ends.
  [[nodiscard]] TokenRange up_to_head(TokenRange phrase) const {
    for (std::size_t i = phrase.first; i + 1 < phrase.end; ++i) {
      if (reading_.is(i, kGroupNoun) && !reading_.is(i + 1, kPreposition)) {
        return {phrase.first, i + 1};
      }
    }
    return phrase;
  }

  /// "Kestria's claim that", "the president's promise to": only with a possessor and a content.
  [[nodiscard]] std::optional<Candidate> noun_of(const CueHit& hit) const {
    const auto conjunction = conjunction_after(hit);
    if (!conjunction || *conjunction > hit.tokens.end + 6) return std::nullopt;
    TokenRange owner;
    if (*conjunction > hit.tokens.end + 1) {
      owner = {hit.tokens.end, *conjunction};
    } else if (hit.tokens.first > unit_.tokens.first) {
      owner = subjects_.before(hit.tokens.first).tokens;
    }
    if (owner.empty() || !subjects_.is_actor(owner)) return std::nullopt;
    const bool behind = owner.first >= hit.tokens.end;
    const std::size_t at = behind ? hit.tokens.end : owner.end - 1;
    const lexicon::Mention* mention = reading_.mention_at(at);
    if (mention == nullptr) return std::nullopt;
    const TokenRange named{mention->first_token, mention->end_token};
    return made(hit, SubjectSide::source, named, Border::that,
                std::min(named.first, hit.tokens.first), hit.tokens.first);
  }

  /// ", she said." behind a content, against "On Monday, she said she ...".
  [[nodiscard]] bool is_postposed(const CueHit& hit, const Phrase& left) const {
    if (left.border != Border::comma && left.border != Border::quotation) return false;
    const bool behind_quotation =
        left.border == Border::quotation || ends_quotation(left.border_at);
    if (conjunction_after(hit) || !may_stand_behind(cues_.entry(hit))) return false;
    if (behind_quotation) return ends_or_turns_aside(hit) || !quotation_soon_after(hit);
    if (!ends_or_turns_aside(hit)) return false;
    const TokenRange content{unit_.tokens.first, left.border_at};
    const std::size_t words = reading_.words_in(reading_.span_of(content));
    if (words < kContentWords) return false;
    return !reading_.is(content.first, kPreposition) || words > kIntroduction;
  }

  [[nodiscard]] static bool may_stand_behind(const CueEntry& entry) {
    return takes(entry, Complement::clause) || takes(entry, Complement::none);
  }

  /// Whether the word with what follows reports anything.
  [[nodiscard]] bool worth(const Candidate& candidate) const {
    const Report& report = candidate.report;
    const CueEntry& entry = cues_.entry(report.cue);
    if (report.postposed || report.has_conjunction) return true;
    const std::size_t next = report.cue.tokens.end;
    if (quotation_soon_after(report.cue)) return true;
    if (next >= unit_.tokens.end || reading_.is_mark(next, {".", "?", "!"})) return false;
    const bool actor = report.subject.empty() || subjects_.is_actor(report.subject);
    if (actor && reading_.is(report.cue.tokens.first, kAddressing)) return true;
    if (takes(entry, Complement::infinitive) && reading_.is(next, kInfinitiveMarker)) {
      return actor && entry.reports_alone;
    }
    if (reading_.is(next, kInfinitiveMarker)) return actor && addresses(next);
    if (takes(entry, Complement::clause) && entry.reports_alone) {
      return !reading_.is(next, kPreposition) || takes(entry, Complement::object) ||
             (actor && unit_.tokens.end - next > 2 * kIntroduction);
    }
    if (takes(entry, Complement::object) && entry.reports_alone) return actor;
    return actor && (entry.reports_alone || reading_.grammar.in("object_reporters", entry.lemma));
  }

  /// "reaffirmed to the Prime Minister his commitment": "to" before somebody is no infinitive.
  [[nodiscard]] bool addresses(std::size_t marker) const {
    const std::size_t next = marker + 1;
    return next < unit_.tokens.end &&
           (reading_.mention_at(next) != nullptr || reading_.is(next, kDeterminer | kPossessive));
  }

  // Which candidates stand beside each other, and which inside what another reports.

  void accept(Candidate candidate) {
    if (accepted_.empty()) {
      accepted_.push_back(std::move(candidate));
      return;
    }
    const Candidate& previous = accepted_.back();
    if (candidate.start < previous.report.cue.tokens.end &&
        candidate.report.side != SubjectSide::source && !candidate.report.postposed &&
        candidate.report.side != SubjectSide::before) {
      return;
    }
    if (!stands_beside(candidate, previous)) return;
    if (candidate.report.side == SubjectSide::inherited && candidate.report.subject.empty()) {
      candidate.report.subject = {};
    }
    accepted_.push_back(std::move(candidate));
  }

  [[nodiscard]] bool stands_beside(const Candidate& candidate, const Candidate& previous) const {
    const Report& report = candidate.report;
    const bool has_words = report.has_conjunction || quotation_soon_after(report.cue);
    switch (report.side) {
      case SubjectSide::inherited:
        return candidate.border == Border::coordinator || !report.cue.form.finite || has_words;
      case SubjectSide::after:
        return previous.report.side != SubjectSide::before || ends_quotation(candidate.border_at);
      case SubjectSide::source:
        return false;
      case SubjectSide::antecedent:
        return has_words;
      case SubjectSide::before:
        break;
    }
    switch (candidate.border) {
      case Border::coordinator:
      case Border::other:
        return subjects_.is_actor(report.subject);
      case Border::subordinator:
        return has_words && subjects_.is_actor(report.subject);
      case Border::comma:
      case Border::quotation:
      case Border::start:
        return report.postposed ? ends_quotation(candidate.border_at) || previous.report.postposed
                                : subjects_.is_actor(report.subject);
      default:
        return false;
    }
  }

  // Extents and contents.

  std::vector<Report> finished() {
    std::vector<Report> reports;
    for (std::size_t i = 0; i < accepted_.size(); ++i) {
      Candidate& candidate = accepted_[i];
      const std::size_t floor = i == 0 ? unit_.tokens.first : accepted_[i - 1].report.extent.end;
      candidate.report.extent.first = extent_start(candidate, floor);
      const std::size_t ceiling =
          i + 1 < accepted_.size() ? clause_start(accepted_[i + 1], candidate) : unit_.tokens.end;
      candidate.report.extent.end = std::max(candidate.report.cue.tokens.end, ceiling);
      candidate.report.extent = trimmed(candidate.report.extent);
      candidate.report.content = content_of(candidate.report);
      reports.push_back(candidate.report);
    }
    return reports;
  }

  /// Where the part of the sentence that belongs to the next report begins.
  [[nodiscard]] std::size_t clause_start(const Candidate& next, const Candidate& previous) const {
    if (next.start < previous.report.cue.tokens.end) return next.verb;
    if (next.report.postposed) {
      return next.border == Border::quotation || next.border == Border::comma
                 ? quotation_start_before(next.start)
                 : next.start;
    }
    return next.start;
  }

  [[nodiscard]] std::size_t quotation_start_before(std::size_t token) const {
    std::size_t i = token;
    while (i > unit_.tokens.first && reading_.quotation_at(i - 1) == nullptr) --i;
    while (i > unit_.tokens.first && reading_.quotation_at(i - 1) != nullptr) --i;
    return i;
  }

  [[nodiscard]] std::size_t extent_start(const Candidate& candidate, std::size_t floor) const {
    if (candidate.report.postposed || candidate.report.side == SubjectSide::source) {
      return candidate.border == Border::that ? std::max(floor, candidate.start) : floor;
    }
    const std::size_t start = std::max(floor, candidate.start);
    if (candidate.report.side == SubjectSide::inherited || floor != unit_.tokens.first)
      return start;
    if (candidate.border == Border::start) return floor;
    if (candidate.border == Border::comma && start - floor <= kIntroduction) return floor;
    return start;
  }

  /// Without marks at the ends and without a conjunction at the end, which opens the next clause.
  [[nodiscard]] TokenRange trimmed(TokenRange range) const {
    range = without_marks(reading_, range);
    while (!range.empty() &&
           reading_.is(range.end - 1, kCoordinator | kSubordinator | kCompanion) &&
           reading_.quotation_at(range.end - 1) == nullptr) {
      range = without_marks(reading_, {range.first, range.end - 1});
    }
    return range;
  }

  [[nodiscard]] TokenRange content_of(const Report& report) const {
    if (report.side == SubjectSide::source && !report.has_conjunction) {
      const TokenRange before{report.extent.first, report.cue.tokens.first};
      const TokenRange after{report.subject.end, report.extent.end};
      return without_marks(reading_, before.size() > after.size() ? before : after);
    }
    if (report.postposed) {
      const std::size_t end =
          report.side == SubjectSide::after ? report.cue.tokens.first : report.subject.first;
      return without_marks(reading_, {report.extent.first, std::max(end, report.extent.first)});
    }
    std::size_t first = report.cue.tokens.end;
    if (const auto conjunction = conjunction_after(report.cue)) first = *conjunction + 1;
    return without_marks(reading_, {std::min(first, report.extent.end), report.extent.end});
  }

  const Reading& reading_;
  const CueFinder& cues_;
  const Unit& unit_;
  std::vector<CueHit> hits_;
  Subjects subjects_;
  std::vector<Candidate> accepted_;
};

}  // namespace

std::vector<Report> find_spaced_reports(const Reading& reading, const CueFinder& cues,
                                        const Unit& unit) {
  return SpacedReports(reading, cues, unit).run();
}

}  // namespace readout::extract
