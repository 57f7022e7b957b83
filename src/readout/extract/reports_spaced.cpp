#include <algorithm>
#include <limits>
#include <optional>

#include "readout/extract/assertions.hpp"
#include "readout/extract/candidates.hpp"
#include "readout/extract/content_end.hpp"
#include "readout/extract/embedded.hpp"
#include "readout/extract/handing_on.hpp"
#include "readout/extract/quoted.hpp"
#include "readout/extract/report_content.hpp"
#include "readout/extract/reports.hpp"
#include "readout/extract/subjects.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kIntroduction = 9;  ///< tokens of "On Wednesday, ..." before a subject
constexpr std::size_t kReach = 120;       ///< tokens that an attribution looks back

class SpacedReports {
 public:
  SpacedReports(const Reading& reading, const CueFinder& cues, const Unit& unit)
      : reading_(reading),
        cues_(cues),
        unit_(unit),
        hits_(cues.in(unit.tokens)),
        subjects_(reading, unit, hits_),
        context_(reading, unit, subjects_),
        candidates_(reading, cues, unit, subjects_),
        asserted_(reading, unit, hits_, subjects_, context_),
        content_end_(reading, cues, unit, subjects_),
        handing_on_(reading, subjects_, context_) {}

  std::vector<Report> run() {
    std::vector<Candidate> found;
    for (const CueHit& hit : hits_) {
      auto candidate = candidates_.candidate_of(hit);
      if (candidate && asserted_.is_asserted(*candidate)) found.push_back(*candidate);
    }
    for (const Candidate& candidate :
         without_embedded(reading_, cues_, unit_, subjects_, std::move(found))) {
      accept(candidate);
      hand_on(candidate);
    }
    return finished();
  }

 private:
  /// "said that the bans were lifted, the agency reported": what is said ends before.
  void hand_on(const Candidate& tail) {
    if (accepted_.empty()) return;
    const auto border = handing_on_.tail_border(tail, accepted_.back());
    if (!border) return;
    tail_ = std::min(tail_, *border);
    for (Candidate& each : accepted_) {
      if (!each.report.carrier.empty()) continue;
      each.report.carrier = tail.report.subject;
      each.report.carrier_governed = tail.report.side == SubjectSide::source;
    }
  }

  // Which candidates stand beside each other, and which inside what another reports.

  void accept(const Candidate& candidate) {
    if (accepted_.empty()) {
      accepted_.push_back(candidate);
      return;
    }
    if (governs_sentence(candidate)) accepted_.clear();
    if (accepted_.empty()) {
      accepted_.push_back(candidate);
      return;
    }
    if (is_parted(candidate)) {
      accepted_.back() = candidate;
      return;
    }
    const Candidate& previous = accepted_.back();
    if (asserted_.is_told_by_person(candidate, previous)) return;
    if (opens_content(candidate, previous)) {
      within_content_ = true;
      return;
    }
    if (within_content_ && candidate.report.side == SubjectSide::inherited) return;
    if (candidate.start < previous.report.cue.tokens.end &&
        candidate.report.side != SubjectSide::source && !candidate.report.postposed &&
        candidate.report.side != SubjectSide::before) {
      return;
    }
    if (!stands_beside(candidate, previous)) return;
    accepted_.push_back(candidate);
  }

  /// "Reyk, according to the ministry, said that": what stands before the source is his name alone.
  [[nodiscard]] bool is_parted(const Candidate& candidate) const {
    const Report& source = accepted_.back().report;
    const TokenRange subject = candidate.report.subject;
    return source.side == SubjectSide::source && !subject.empty() &&
           candidate.report.side == SubjectSide::before && subject.end <= source.cue.tokens.first &&
           source.cue.tokens.first < candidate.report.cue.tokens.first;
  }

  /// "Kestria opposes the plan, Reyk said.": what came before is what Reyk says Kestria does; but
  /// not "Maren said the talks had failed, the Courier reported."
  [[nodiscard]] bool governs_sentence(const Candidate& candidate) const {
    const Report& report = candidate.report;
    const bool source = report.side == SubjectSide::source &&
                        report.cue.tokens.first > unit_.tokens.first &&
                        reading_.is_mark(report.cue.tokens.first - 1, {","});
    const bool says = report.postposed && candidate.border == Border::comma &&
                      takes(cues_.entry(report.cue), lexicon::Complement::clause);
    if (!(says || source) || report.subject.empty() || !subjects_.is_actor(report.subject) ||
        reading_.quotation_at(candidate.border_at) != nullptr ||
        context_.ends_quotation(candidate.border_at) || !handing_on_.ends_with(candidate)) {
      return false;
    }
    if (handing_on_.hands_on_official(candidate, accepted_)) return false;
    const bool inflected = reading_.has_cases;
    return std::ranges::none_of(accepted_, [&](const Candidate& each) {
      const lexicon::CueEntry& entry = cues_.entry(each.report.cue);
      // «Варланд ждёт, утверждая, что дорога готова, сообщил Рейк»
      const bool gerund =
          each.report.side == SubjectSide::inherited && !each.report.cue.form.finite;
      if (inflected && gerund && report.postposed) return false;
      const bool only_says =
          takes(entry, lexicon::Complement::clause) && !takes(entry, lexicon::Complement::object);
      // «Варланд считает это лишним, заявил Рейк»: without a conjunction it tells no clause.
      const bool plain =
          inflected && !each.report.has_conjunction && each.report.side == SubjectSide::inherited;
      return (only_says && !plain) || each.report.has_conjunction || each.report.postposed ||
             each.report.side == SubjectSide::source ||
             context_.quotation_soon_after(each.report.cue);
    });
  }

  [[nodiscard]] bool stands_beside(const Candidate& candidate, const Candidate& previous) const {
    const Report& report = candidate.report;
    const auto somebody = [&] {
      const bool named = report.has_conjunction && reading_.has_cases &&
                         reading_.is_name_word(report.subject.first);
      return named || subjects_.is_actor(report.subject) || context_.says_clause(report.cue);
    };
    // "the former said “…”, while the latter hailed “…”"
    if (report.side == SubjectSide::before && !report.subject.empty() &&
        context_.quotation_near(report.cue) &&
        reading_.in("vague_subjects", report.subject.end - 1)) {
      return true;
    }
    if (report.parenthetical) return true;
    const bool has_words = report.has_conjunction || context_.quotation_soon_after(report.cue);
    switch (report.side) {
      case SubjectSide::inherited:
        if (goes_on_in_content(candidate, previous)) return false;
        return candidate.border == Border::coordinator || !report.cue.form.finite || has_words;
      case SubjectSide::after:
        return (previous.report.side != SubjectSide::before &&
                !only_hands_on(candidate, previous)) ||
               context_.ends_quotation(candidate.border_at);
      case SubjectSide::source:
        return false;
      case SubjectSide::antecedent:
        return has_words || context_.clause_follows(report.cue) || context_.says_clause(report.cue);
      case SubjectSide::before:
        break;
    }
    switch (candidate.border) {
      case Border::coordinator:
      case Border::other:
        return somebody();
      case Border::subordinator:
      case Border::relative:  // "whom Maren called “a reckless man”"
        return (report.has_conjunction || context_.quotation_near(report.cue)) &&
               subjects_.is_actor(report.subject);
      case Border::comma:
      case Border::quotation:
      case Border::start:
        return report.postposed
                   ? context_.ends_quotation(candidate.border_at) || previous.report.postposed
                   : somebody();
      default:
        return false;
    }
  }

  /// «По словам Рейка, порт открыт, сообщает ОРЛТ»
  [[nodiscard]] bool only_hands_on(const Candidate& tail, const Candidate& previous) const {
    const SubjectSide side = previous.report.side;
    return (side == SubjectSide::inherited || side == SubjectSide::source) &&
           handing_on_.tail_border(tail, previous).has_value();
  }

  /// "reaffirmed that the deal stops Reyk and assures Maren": in another tense than who reports it.
  [[nodiscard]] bool goes_on_in_content(const Candidate& candidate,
                                        const Candidate& previous) const {
    const auto is_present = [&](const Candidate& each) {
      return lexicon::ends_in(reading_.grammar, "plural_endings",
                              reading_.token(each.report.cue.tokens.first).folded);
    };
    if (candidate.border != Border::coordinator || !candidate.report.cue.form.finite) return false;
    if (continues_clause(candidate, previous)) return true;
    // "urged all to settle differences and disputes": a noun in the plural beside another.
    const bool noun =
        candidate.report.side == SubjectSide::inherited && is_plural_noun(candidate.border_at - 1);
    return (previous.report.has_conjunction || noun) && is_present(candidate) &&
           !is_present(previous);
  }

  [[nodiscard]] bool is_plural_noun(std::size_t i) const {
    return reading_.is_word(i) && !subjects_.is_verb(i) && reading_.mention_at(i) == nullptr &&
           lexicon::ends_in(reading_.grammar, "plural_endings", reading_.token(i).folded);
  }

  /// "said that on the occasion of the anniversary, the two sides announced": the clause that is
  /// said begins with a circumstance.
  [[nodiscard]] bool opens_content(const Candidate& candidate, const Candidate& previous) const {
    if (candidate.report.side != SubjectSide::before || candidate.report.postposed ||
        candidate.border != Border::comma || previous.report.postposed) {
      return false;
    }
    const auto conjunction = context_.conjunction_after(previous.report.cue);
    if (!conjunction || *conjunction + 1 >= candidate.border_at ||
        !reading_.is(*conjunction + 1, kPreposition | kSubordinator | kTimeWord)) {
      return false;
    }
    for (std::size_t i = *conjunction + 1; i < candidate.border_at; ++i) {
      if (reading_.is_mark(i, {",", ";"}) || subjects_.is_verb(i)) return false;
    }
    return true;
  }

  /// «напомнил, как Рейк приехал и пообещал»: where a comma would part the clauses, none does.
  [[nodiscard]] bool continues_clause(const Candidate& candidate, const Candidate& previous) const {
    const Report& report = previous.report;
    if (reading_.has_articles || report.postposed) return false;
    const std::size_t opener = report.cue.tokens.end + 1;
    const bool clause =
        reading_.is_mark(opener - 1, {","}) && reading_.in("complementisers", opener);
    return clause && opener < candidate.border_at &&
           !reading_.is_mark(candidate.border_at - 1, {","}) &&
           reading_.quotation_at(candidate.border_at - 1) == nullptr;
  }

  // Extents and contents.

  std::vector<Report> finished() {
    std::vector<Report> reports;
    for (std::size_t i = 0; i < accepted_.size(); ++i) {
      Candidate& candidate = accepted_[i];
      const std::size_t floor = i == 0 ? unit_.tokens.first : accepted_[i - 1].report.extent.end;
      candidate.report.extent.first = extent_start(candidate, floor);
      const std::size_t ceiling = i + 1 < accepted_.size()
                                      ? clause_start(accepted_[i + 1], candidate)
                                      : std::min(unit_.tokens.end, tail_);
      candidate.report.extent.end =
          content_end_.of(candidate.report, std::max(candidate.report.cue.tokens.end, ceiling));
      candidate.report.extent = context_.trimmed(candidate.report.extent);
      candidate.report.content = content_of(reading_, context_, candidate.report);
      if (candidate.report.parenthetical) {
        candidate.report.aside =
            without_marks(reading_, {candidate.report.extent.first,
                                     std::max(candidate.border_at, candidate.report.extent.first)});
      }
      const bool circumstance =
          i > 0 && (is_circumstance(candidate.report) ||
                    covers_attribution(candidate.report, accepted_[i - 1].report));
      if (!circumstance) reports.push_back(candidate.report);
      if (!circumstance && reports.size() > 1 &&
          handing_on_.is_source_of(reports[reports.size() - 2], candidate)) {
        const TokenRange source = reports[reports.size() - 2].subject;
        reports.erase(reports.end() - 2);
        reports.back().carrier = source;
        reports.back().carrier_governed = true;
      }
    }
    return reports;
  }

  /// "…,” he said on Friday, the Courier reported.": nothing is left for the paper to report.
  [[nodiscard]] bool is_circumstance(const Report& report) const {
    constexpr std::size_t kMostWords = 4;
    if (!report.postposed || report.content.empty()) return false;
    for (std::size_t i = report.extent.first; i < report.extent.end; ++i) {
      if (reading_.quotation_at(i) != nullptr) return false;
    }
    return reading_.is(report.content.first, kPreposition | kTimeWord) &&
           reading_.words_in(reading_.span_of(report.content)) <= kMostWords;
  }

  /// «…», — сказал он после встречи, пишет «Вестник»: the paper has but who spoke and where.
  [[nodiscard]] static bool covers_attribution(const Report& report, const Report& previous) {
    const bool behind = previous.side == SubjectSide::after || previous.side == SubjectSide::source;
    return report.postposed && previous.postposed && behind &&
           report.content.first < previous.subject.end;
  }

  /// Where the part of the sentence that belongs to the next report begins.
  [[nodiscard]] std::size_t clause_start(const Candidate& next, const Candidate& previous) const {
    if (next.report.parenthetical) return parenthetical_start(next, previous);
    if (next.start < previous.report.cue.tokens.end) return next.verb;
    if (next.report.postposed && keeps_quotation(next, previous)) return next.border_at;
    if (next.report.postposed) {
      return next.border == Border::quotation || next.border == Border::comma
                 ? quotation_start_before(next.start)
                 : next.start;
    }
    return next.start;
  }

  /// "called the sanctions “illegal”, the agency reported": words that go on a clause before them;
  /// but «Опоздание говорит о том, что спор „прост“, — сказал Рейк»: a delay says nothing.
  [[nodiscard]] bool keeps_quotation(const Candidate& next, const Candidate& previous) const {
    const std::size_t start = quotation_start_before(next.start);
    if (previous.report.postposed || previous.report.side == SubjectSide::after ||
        start < previous.report.cue.tokens.end || reading_.quotation_at(start) == nullptr) {
      return false;
    }
    const bool dash = next.start > start && reading_.is_mark(next.start - 1, {"-"});
    if (dash && !subjects_.is_actor(previous.report.subject)) return false;
    return judge(reading_, unit_, *reading_.quotation_at(start)) != Quoted::whole;
  }

  /// "Maren said the deal was done and Reyk, she added, had agreed": behind the "and".
  [[nodiscard]] std::size_t parenthetical_start(const Candidate& next,
                                                const Candidate& previous) const {
    std::size_t start = next.border_at;
    for (std::size_t i = next.border_at; i > previous.report.cue.tokens.end; --i) {
      if (reading_.is_mark(i - 1, {";"})) return i;
      const bool joins = reading_.is(i - 1, kCoordinator) && !subjects_.joins_names(i - 1);
      if (joins && start == next.border_at) start = i;
    }
    return start;
  }

  [[nodiscard]] std::size_t quotation_start_before(std::size_t token) const {
    const std::size_t farthest = token - std::min(token - unit_.tokens.first, kReach);
    std::size_t i = token;
    while (i > farthest && reading_.quotation_at(i - 1) == nullptr) --i;
    if (i == unit_.tokens.first) return i;
    if (i == farthest) return token;
    const TokenRange quoted = reading_.tokens_of(reading_.quotation_at(i - 1)->outer);
    return std::max(unit_.tokens.first, quoted.first);
  }

  [[nodiscard]] std::size_t extent_start(const Candidate& candidate, std::size_t floor) const {
    if (candidate.report.parenthetical) return floor;
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

  const Reading& reading_;
  const CueFinder& cues_;
  const Unit& unit_;
  std::vector<CueHit> hits_;
  Subjects subjects_;
  ClauseContext context_;
  Candidates candidates_;
  Assertions asserted_;
  ContentEnd content_end_;
  HandingOn handing_on_;
  std::vector<Candidate> accepted_;
  bool within_content_ = false;  ///< a clause of what is said has a reporting word of its own
  std::size_t tail_ = std::numeric_limits<std::size_t>::max();  ///< what is said ends before
};

}  // namespace

std::vector<Report> find_spaced_reports(const Reading& reading, const CueFinder& cues,
                                        const Unit& unit) {
  return SpacedReports(reading, cues, unit).run();
}

}  // namespace readout::extract
