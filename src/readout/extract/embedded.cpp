#include "readout/extract/embedded.hpp"

#include <algorithm>

#include "readout/extract/quoted.hpp"

namespace readout::extract {
namespace {

class Embedding {
 public:
  Embedding(const Reading& reading, const CueFinder& cues, const Unit& unit,
            const Subjects& subjects)
      : reading_(reading),
        cues_(cues),
        unit_(unit),
        subjects_(subjects),
        context_(reading, unit, subjects) {}

  /// Whether `first` only hands on what `second` says.
  [[nodiscard]] bool hands_on(const Candidate& first, const Candidate& second) const {
    if (second.report.side != SubjectSide::before) return false;
    const TokenRange cue = first.report.cue.tokens;
    if (is_told_of(first, second)) return true;
    if (second.border == Border::cue) {
      const bool next = cue.first <= second.border_at && second.border_at < cue.end;
      return next && (is_handed_on(second) || quotes(second) || is_accused(second));
    }
    return second.border == Border::that &&
           context_.conjunction_after(first.report.cue) == second.border_at && quotes(second);
  }

  /// Whether words in marks follow the word, behind a "that" or not.
  [[nodiscard]] bool quotes_behind(const CueHit& hit) const {
    if (context_.quotation_soon_after(hit)) return true;
    const auto conjunction = context_.conjunction_after(hit);
    if (!conjunction) return false;
    CueHit behind = hit;
    behind.tokens.end = *conjunction + 1;
    return context_.quotation_soon_after(behind);
  }

  /// "The agency said Reyk told Maren that “…”": the words in marks are Reyk's. "The agency
  /// reported that Reyk said the port was open": all of them.
  [[nodiscard]] bool is_told_of(const Candidate& first, const Candidate& second) const {
    const lexicon::CueEntry& outer = cues_.entry(first.report.cue);
    const lexicon::CueEntry& inner = cues_.entry(second.report.cue);
    const std::size_t said = first.report.cue.tokens.end;
    std::size_t clause = said;
    if (reading_.has_cases && reading_.is_mark(clause, {","})) ++clause;
    if (reading_.is(clause, kThat)) ++clause;
    const bool next = second.start == said || second.start == clause;
    return next && first.report.side == SubjectSide::before && !first.report.postposed &&
           takes(outer, lexicon::Complement::clause) && takes(inner, lexicon::Complement::clause) &&
           second.report.cue.form.finite && subjects_.is_actor(second.report.subject) &&
           (quotes_behind(second.report.cue) || only_tells(first, second)) &&
           !is_pronoun(second.report.subject.first) &&
           !is_pronoun(second.report.subject.end - 1);  // "told reporters he thought"
  }

  [[nodiscard]] bool only_tells(const Candidate& first, const Candidate& second) const {
    return reading_.in("handing_verbs", first.report.cue.tokens.first) &&
           (second.report.has_conjunction || context_.says_clause(second.report.cue));
  }

  [[nodiscard]] bool is_pronoun(std::size_t i) const {
    return reading_.grammar.pronouns.contains(reading_.token(i).folded);
  }

  /// "accused Reyk of saying “…”".
  [[nodiscard]] bool is_accused(const Candidate& candidate) const {
    const std::size_t verb = candidate.report.cue.tokens.first;
    return !candidate.report.cue.form.finite && verb > unit_.tokens.first &&
           reading_.is(verb - 1, kPreposition);
  }

  /// "reported Maren saying".
  [[nodiscard]] bool is_handed_on(const Candidate& candidate) const {
    return candidate.border == Border::cue && !candidate.report.cue.form.finite &&
           reading_.in("handing_on", candidate.border_at);
  }

  /// "praised what she called “…”": the second clause only names what the first is about.
  [[nodiscard]] bool is_free_relative(const Candidate& first, const Candidate& second) const {
    const std::size_t cue = first.report.cue.tokens.end;
    if (second.report.side != SubjectSide::before || second.start <= cue) return false;
    if (!reading_.in("free_relatives", second.start - 1)) {
      return false;
    }
    for (std::size_t i = cue; i < second.start; ++i) {
      if (reading_.is(i, kCoordinator) || !(reading_.is_word(i) || reading_.is_possessive(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether `other` is part of what is said around a parenthetical.
  [[nodiscard]] bool is_said_around(const Candidate& parenthetical, const Candidate& other) const {
    if (other.report.parenthetical || context_.quotation_soon_after(other.report.cue)) return false;
    const lexicon::CueEntry& entry = cues_.entry(other.report.cue);
    const bool behind = other.report.cue.tokens.first > parenthetical.report.cue.tokens.first;
    // "…, and Reyk insisted that": a clause with a subject of its own.
    const bool own = other.border == Border::coordinator || other.border == Border::other;
    const bool follows = other.report.subject.first > parenthetical.report.cue.tokens.first;
    if (behind && own && follows && other.report.side == SubjectSide::before &&
        subjects_.is_actor(other.report.subject)) {
      return false;
    }
    return behind || !takes(entry, lexicon::Complement::clause) || !entry.reports_alone;
  }

 private:
  /// Whether a whole quotation follows the word, over a colon or comma at most.
  [[nodiscard]] bool quotes(const Candidate& candidate) const {
    const Quotation* quotation =
        context_.quotation_over(candidate.report.cue.tokens.end, {":", ","});
    return quotation != nullptr && judge(reading_, unit_, *quotation) == Quoted::whole;
  }

  const Reading& reading_;
  const CueFinder& cues_;
  const Unit& unit_;
  const Subjects& subjects_;
  ClauseContext context_;
};

/// The clause of `first` with whom `second` names as the speaker.
Candidate given_to(const Candidate& second, Candidate first) {
  first.report.subject = second.report.subject;
  if (!first.report.postposed) {
    first.report.cue = second.report.cue;
    first.report.has_conjunction = second.report.has_conjunction;
  }
  return first;
}

}  // namespace

std::vector<Candidate> without_embedded(const Reading& reading, const CueFinder& cues,
                                        const Unit& unit, const Subjects& subjects,
                                        std::vector<Candidate> candidates) {
  const Embedding embedding(reading, cues, unit, subjects);
  std::vector<Candidate> kept;
  for (Candidate& next : candidates) {
    if (!kept.empty() && embedding.is_free_relative(kept.back(), next)) continue;
    if (!kept.empty() && embedding.hands_on(kept.back(), next)) {
      const TokenRange carrier = kept.back().report.subject;
      kept.back() = embedding.is_handed_on(next) ? given_to(next, kept.back()) : next;
      kept.back().report.carrier = carrier;
      continue;
    }
    kept.push_back(next);
  }
  const auto parenthetical = std::ranges::find_if(
      kept, [](const Candidate& candidate) { return candidate.report.parenthetical; });
  if (parenthetical == kept.end()) return kept;
  const Candidate around = *parenthetical;
  std::erase_if(kept, [&](const Candidate& candidate) {
    return embedding.is_said_around(around, candidate);
  });
  return kept;
}

}  // namespace readout::extract
