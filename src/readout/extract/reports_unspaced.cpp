#include <algorithm>
#include <optional>

#include "readout/extract/reports.hpp"
#include "readout/extract/unspaced_clauses.hpp"
#include "readout/extract/unspaced_cues.hpp"
#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_nouns.hpp"
#include "readout/extract/unspaced_objects.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/extract/unspaced_segments.hpp"
#include "readout/extract/unspaced_sources.hpp"
#include "readout/extract/unspaced_verbs.hpp"

namespace readout::extract {
namespace {

using lexicon::CueEntry;
using lexicon::CueKind;

/// A reporting word in a text without spaces: [phrase] [fillers] word [mark] content.
struct Candidate {
  Report report;
  std::size_t start = 0;  ///< the phrase's segment begins here
  TokenRange object;      ///< what is reported, where it stands before the word
  bool after_quotation = false;
  bool strong = false;         ///< a mark or a quotation follows the word
  bool conjoined = false;      ///< "并强调"
  std::size_t source_end = 0;  ///< behind "据《信使报》报道"
};

class UnspacedReports {
 public:
  UnspacedReports(const Reading& reading, const CueFinder& cues, const Unit& unit)
      : reading_(reading), cues_(cues), unit_(unit), sources_(reading) {}

  std::vector<Report> run() {
    for (const CueHit& hit : reporting_words(reading_, cues_, unit_)) {
      if (hit.tokens.first < covered_until_) continue;
      if (auto candidate = candidate_of(hit)) accept(*candidate);
    }
    return finished();
  }

 private:
  [[nodiscard]] static bool says_clause(const CueEntry& entry) {
    return entry.reports_alone && entry.strength == CueStrength::neutral &&
           mainly_takes(entry, lexicon::Complement::clause);
  }

  /// "…，林卓指出。", "…，他深表遗憾。", not "…，45岁的雷克面临指控。"
  [[nodiscard]] bool stands_behind(const Report& report) const {
    const CueEntry& entry = cues_.entry(report.cue);
    const bool says = mainly_takes(entry, lexicon::Complement::clause);
    return entry.reports_alone && (says || report.subject.size() == 1) &&
           names_somebody(reading_, report.subject);
  }

  void set_subject(Candidate& candidate, TokenRange phrase) const {
    Report& report = candidate.report;
    report.side = phrase.empty() ? SubjectSide::inherited : SubjectSide::before;
    if (phrase.size() == 1 && reading_.in("handing_on", phrase.first)) {
      report.side = SubjectSide::source;  // "报道称": whose, nobody says
      candidate.source_end = report.cue.tokens.end;
      phrase.end = phrase.first;
    }
    report.subject = phrase;
  }

  [[nodiscard]] std::optional<Candidate> candidate_of(const CueHit& hit) {
    const CueEntry& entry = cues_.entry(hit);
    if (entry.kind == CueKind::preposition) return source_of(hit);
    if (entry.kind == CueKind::noun) return std::nullopt;
    if (is_noun_here(reading_, unit_, hit)) return std::nullopt;
    if (reading_.is_mark(hit.tokens.end, {"】", "]"})) return std::nullopt;  // "【综合报道】"
    if (is_circumstance_of_saying(reading_, unit_, hit)) return std::nullopt;
    Candidate candidate;
    candidate.report.cue = hit;
    candidate.start = std::max(segment_start(reading_, unit_, hit.tokens.first), covered_until_);
    if (is_unasserted(reading_, candidate.start, hit.tokens.first)) return std::nullopt;
    TokenRange phrase{candidate.start, hit.tokens.first};
    phrase = without_fillers(reading_, phrase);
    candidate.conjoined = phrase.empty() && has_coordinator({phrase.end, hit.tokens.first});
    if (says_clause(entry)) phrase = before_progressive(reading_, phrase);
    const bool clause = mainly_takes(entry, lexicon::Complement::clause);
    if (!is_used(reading_, hit, candidate.start, phrase, {says_clause(entry), clause})) {
      return std::nullopt;
    }
    while (!phrase.empty() && is_leading_filler(phrase.first)) {
      candidate.conjoined = candidate.conjoined || reading_.is(phrase.first, kCoordinator);
      ++phrase.first;
    }
    if (!phrase.empty() && reading_.is(phrase.end - 1, kCoordinator)) {
      candidate.conjoined = true;
      phrase = conjoined_phrase(phrase, candidate);
    }
    candidate.conjoined = candidate.conjoined || begins_with_join(reading_, hit);
    if (phrase.empty() && !candidate.conjoined)
      phrase = quoted_name_before(phrase.first, candidate);
    phrase = quoted_person(reading_, sources_.tails(), over_quotation(reading_, unit_, phrase));
    phrase = issuer_of(reading_, before_object_mark(reading_, phrase));
    if (opens_object(reading_, phrase, candidate.conjoined)) {
      const bool about =
          !names_addressee(reading_, phrase) || mainly_takes(entry, lexicon::Complement::object);
      if ((candidate.conjoined || !names_addressee(reading_, phrase)) && about)
        candidate.object = without_support(reading_, phrase);
      phrase.end = phrase.first;
    } else if (const auto topic = topic_before(reading_, unit_, phrase, hit,
                                               takes(entry, lexicon::Complement::clause),
                                               takes(entry, lexicon::Complement::object))) {
      candidate.object = without_support(reading_, {*topic + 1, phrase.end});
      phrase.end = *topic;
      phrase = without_fillers(reading_, phrase);
    } else if (takes(entry, lexicon::Complement::object)) {
      candidate.object = referred_to(reading_, unit_, phrase, hit,
                                     mainly_takes(entry, lexicon::Complement::clause));
    }
    if (is_negated_phrase(reading_, {candidate.start, hit.tokens.first})) return std::nullopt;
    phrase = without_topic(reading_, without_circumstances(reading_, phrase));
    phrase = without_fillers(reading_, phrase);
    if (phrase.empty() && accepted_.empty()) phrase = subject_before(candidate, phrase);
    if (ends_as_noun(reading_, unit_, hit)) return std::nullopt;
    set_subject(candidate, phrase);
    candidate.after_quotation = follows_quotation(reading_, unit_, candidate.start);
    mark_what_follows(candidate);
    return worth(candidate) ? std::optional(candidate) : std::nullopt;
  }

  /// "同时强调"
  [[nodiscard]] bool has_coordinator(TokenRange fillers) const {
    for (std::size_t i = fillers.first; i < fillers.end; ++i) {
      if (reading_.is(i, kCoordinator)) return true;
    }
    return false;
  }

  /// Who the clause before is about; `none` where it cannot be who says this.
  [[nodiscard]] TokenRange subject_before(const Candidate& candidate, TokenRange none) const {
    const CueHit& hit = candidate.report.cue;
    const CueEntry& entry = cues_.entry(hit);
    const bool may_be =
        says_clause(entry) || candidate.conjoined ||
        quotation_near(reading_, unit_, hit.tokens.end) ||
        (entry.reports_alone && ends_circumstance(reading_, unit_, candidate.start));
    if (!may_be) return none;
    const TokenRange subject = opening_subject(reading_, unit_, hit, candidate.start);
    // "他走了，并邀请…": whom a pronoun means, what stands before the sentence tells better.
    const bool pronoun = !subject.empty() && reading_.mention_at(subject.first) == nullptr &&
                         reading_.grammar.pronouns.contains(reading_.token(subject.first).folded);
    return candidate.conjoined && pronoun ? none : subject;
  }

  /// "“国家气象中心”表示": a body whose name stands in quotation marks.
  [[nodiscard]] TokenRange quoted_name_before(std::size_t i, Candidate& candidate) const {
    const Quotation* quotation = i > unit_.tokens.first ? reading_.quotation_at(i - 1) : nullptr;
    if (quotation == nullptr || !quotation->opened) return {i, i};
    const TokenRange inner = reading_.tokens_of(quotation->inner);
    if (!is_quoted_name(reading_, inner)) return {i, i};
    candidate.start = std::max(unit_.tokens.first, reading_.tokens_of(quotation->outer).first);
    return inner;
  }

  /// "X与Y进行了比较并强调": the subject stands before a first verb that nobody marks: it is
  /// inherited.
  [[nodiscard]] TokenRange conjoined_phrase(TokenRange phrase, Candidate& candidate) const {
    candidate.start = phrase.end - 1;
    return {phrase.first, phrase.first};
  }

  [[nodiscard]] bool is_leading_filler(std::size_t i) const {
    return reading_.mention_at(i) == nullptr &&
           (reading_.is(i, kCoordinator | kAdverb | kTimeWord | kSubordinator) ||
            (!reading_.is_word(i) && reading_.quotation_at(i) == nullptr)) &&
           reading_.token(i).kind != text::TokenKind::number;
  }

  void mark_what_follows(Candidate& candidate) const {
    const std::size_t next = behind_told(reading_, unit_, candidate.report.cue);
    const bool ends = next >= unit_.tokens.end || reading_.is_mark(next, {".", "。", "!", "?"});
    const bool something_before = candidate.start > unit_.tokens.first;
    const bool behind = candidate.after_quotation && !quotation_behind_mark(reading_, unit_, next);
    const bool asks = reading_.is_mark(next, {"?", "？"});  // "发言人作何回应？"
    candidate.report.postposed = (ends && !asks && something_before && candidate.object.empty() &&
                                  stands_behind(candidate.report)) ||
                                 (candidate.after_quotation && ends) ||
                                 (behind && !candidate.report.subject.empty() &&
                                  reading_.quotation_at(unit_.tokens.first) != nullptr);
    candidate.strong = !ends && (reading_.is_mark(next, {",", "，", ":", "："}) ||
                                 reading_.quotation_at(next) != nullptr ||
                                 says_that(reading_, candidate.report.cue));
  }

  [[nodiscard]] bool worth(const Candidate& candidate) const {
    const Report& report = candidate.report;
    if (!report.subject.empty()) {
      const std::size_t head = report.subject.end - 1;
      if (reading_.is(head, kNotSpeaker | kDeterminer) && reading_.mention_at(head) == nullptr) {
        return false;
      }
      if (is_clause_or_figure(reading_, report.subject) || only_indicates(report)) return false;
    }
    if (report.postposed) return true;
    if (!candidate.object.empty() && takes(cues_.entry(report.cue), lexicon::Complement::object)) {
      return cues_.entry(report.cue).reports_alone;
    }
    if (report.subject.empty() && accepted_.empty() && !candidate.conjoined &&
        (!candidate.strong || !takes(cues_.entry(report.cue), lexicon::Complement::clause))) {
      return false;  // "称之为“…”的山": nobody calls it so
    }
    const std::size_t next = report.cue.tokens.end;
    if (next >= unit_.tokens.end || reading_.is_mark(next, {"。", "."})) return false;
    if (candidate.strong) return true;
    if (!cues_.entry(report.cue).reports_alone) return false;
    return report.side == SubjectSide::inherited || names_somebody(reading_, report.subject) ||
           takes_plain_clause(report);
  }

  /// "此举表明": nobody says it.
  [[nodiscard]] bool only_indicates(const Report& report) const {
    return is_plain(reading_, "indicating_verbs", report.cue.tokens.first) &&
           !names_somebody(reading_, report.subject);
  }

  [[nodiscard]] bool takes_plain_clause(const Report& report) const {
    const CueEntry& entry = cues_.entry(report.cue);
    return !report.subject.empty() && takes(entry, lexicon::Complement::clause) &&
           entry.strength == CueStrength::neutral;
  }

  /// "据X报道，…": the phrase up to the comma, less the noun of saying at its end.
  [[nodiscard]] std::optional<Candidate> source_of(const CueHit& hit) {
    const std::size_t before = segment_start(reading_, unit_, hit.tokens.first);
    // "《信使报》3月1日报道 据电台报道，…": only the second says anything.
    const bool handed_on =
        hit.tokens.first > before && reading_.in("handing_on", hit.tokens.first - 1);
    if (hit.tokens.first > before && !is_filler(reading_, hit.tokens.first - 1) && !handed_on &&
        !reading_.is(hit.tokens.first - 1, kCoordinator)) {
      return std::nullopt;
    }
    const std::size_t last = std::min(unit_.tokens.end, hit.tokens.end + kSegmentReach);
    const SourcePhrase phrase = sources_.at({hit.tokens.end, last});
    if (!phrase.closed && !cues_.entry(hit).reports_alone) return std::nullopt;
    Candidate candidate;
    candidate.report.cue = hit;
    candidate.report.side = SubjectSide::source;
    // "据悉马伦将…": complete in itself; nobody knows whose words.
    if (phrase.closed || !cues_.entry(hit).reports_alone) {
      candidate.report.subject = quoted_person(reading_, sources_.tails(), phrase.named);
    }
    candidate.start = before;
    covered_until_ = phrase.end;
    if (phrase.closed) candidate.source_end = phrase.end;
    return candidate;
  }

  void accept(Candidate candidate) {
    if (accepted_.empty()) {
      accepted_.push_back(candidate);
      return;
    }
    const Report& report = candidate.report;
    const Report& previous = accepted_.back().report;
    const bool own_segment =
        candidate.start >= previous.cue.tokens.end &&
        (candidate.conjoined || report.postposed || candidate.start == covered_until_ ||
         is_segment_end(reading_, candidate.start - 1) ||
         is_behind_quoted_sentence(reading_, candidate.start) ||
         opens_behind_gap(reading_, unit_, candidate.start));
    if (!own_segment) return;
    // "据《信使报》报道，马伦说", "总统府表示，马伦强调": Maren speaks.
    const bool told = !report.postposed && says_clause(cues_.entry(previous.cue)) &&
                      (candidate.strong || says_clause(cues_.entry(report.cue))) &&
                      tells_of_another(reading_, previous, report);
    const bool handed = only_hands_on(reading_, previous) ||
                        (told && reading_.is_mark(previous.cue.tokens.end, {",", "，", ":", "："}));
    if (handed && accepted_.size() == 1 && report.side == SubjectSide::before &&
        !report.postposed && (candidate.strong || cues_.entry(report.cue).reports_alone) &&
        names_somebody(reading_, report.subject) &&
        (candidate.start == covered_until_ ||  // "据《信使报》报道马伦说"
         is_first_behind(reading_, previous, candidate.start))) {
      candidate.report.carrier = previous.subject;
      accepted_.back() = candidate;
      return;
    }
    if (told) {  // "总统府表示，大坝安全，马伦强调"
      candidate.report.carrier = previous.subject;
      accepted_.push_back(candidate);
      return;
    }
    if (report.side == SubjectSide::before &&
        takes(cues_.entry(previous.cue), lexicon::Complement::clause) &&
        is_within_said(reading_, previous, candidate.start) &&
        !introduces_quotation(reading_, unit_, report)) {
      return;
    }
    if (report.postposed && goes_on_into_quotation(reading_, previous, candidate.start)) return;
    if (candidate.conjoined && goes_on_with_another(reading_, previous, report)) return;
    const CueEntry& entry = cues_.entry(report.cue);
    const bool quotes = quotation_near(reading_, unit_, report.cue.tokens.end);
    // "批评制裁，呼吁合作": a verb with an object of its own has nothing else to report.
    const bool chained = !accepted_.back().strong && !previous.postposed &&
                         previous.side == SubjectSide::before &&
                         candidate.start == report.cue.tokens.first;
    const bool beside =
        report.side == SubjectSide::inherited
            ? candidate.conjoined || quotes || chained
            : ((candidate.strong || quotes ||
                (is_closed(previous) && mainly_takes(entry, lexicon::Complement::clause))) &&
               names_somebody(reading_, report.subject)) ||
                  opens_clause_of_another(reading_, cues_, previous, accepted_.back().strong,
                                          report, candidate.start);
    if (beside || (report.postposed && !previous.postposed)) accepted_.push_back(candidate);
  }

  /// "“…”，马伦说", "马伦称之为“…”": nothing more is said behind it.
  [[nodiscard]] bool is_closed(const Report& report) const {
    return report.postposed || !takes(cues_.entry(report.cue), lexicon::Complement::clause);
  }

  std::vector<Report> finished() {
    std::vector<Report> reports;
    for (std::size_t i = 0; i < accepted_.size(); ++i) {
      Candidate& candidate = accepted_[i];
      Report& report = candidate.report;
      const std::size_t floor = behind_semicolon(
          reading_, i == 0 ? unit_.tokens.first : accepted_[i - 1].report.extent.end, report);
      const std::size_t ceiling =
          i + 1 < accepted_.size() ? end_before(accepted_[i + 1], report) : unit_.tokens.end;
      const bool introduced =
          candidate.start >= floor && candidate.start - floor <= (ceiling - floor) * 2 / 5;
      const bool from_floor =
          report.postposed || report.side == SubjectSide::source || (i == 0 && introduced);
      report.extent =
          without_marks(reading_, {from_floor ? floor : std::max(floor, candidate.start), ceiling});
      report.content = candidate.object.empty() ? content_of(candidate) : candidate.object;
      if (is_only_when(reading_, report.content)) report.content.end = report.content.first;
      reports.push_back(report);
    }
    return reports;
  }

  /// Where a report ends because the next one begins: with its own words, or, where those stand
  /// before them, with its content, a quotation or the segment before. Between two that both stand
  /// behind their contents, the first ends with its word.
  [[nodiscard]] std::size_t end_before(const Candidate& next, const Report& report) const {
    const std::size_t own = report.cue.tokens.end;
    if (!next.report.postposed) return std::max(next.start, own);
    if (report.postposed) return own;
    std::size_t i = next.start;
    while (i > own && is_segment_end(reading_, i - 1) && reading_.quotation_at(i - 1) == nullptr)
      --i;
    const Quotation* quotation = i > own ? reading_.quotation_at(i - 1) : nullptr;
    return std::max(own, quotation != nullptr ? reading_.tokens_of(quotation->outer).first
                                              : segment_start(reading_, unit_, i));
  }

  [[nodiscard]] TokenRange content_of(const Candidate& candidate) const {
    const Report& report = candidate.report;
    if (report.postposed) {
      const std::size_t end =
          report.subject.empty() ? report.cue.tokens.first : report.subject.first;
      return without_marks(reading_, {report.extent.first, std::max(end, report.extent.first)});
    }
    std::size_t first = behind_told(reading_, unit_, report.cue);
    while (first < report.extent.end && reading_.in("aspect_particles", first)) {
      ++first;  // "通报了…"
    }
    if (report.side == SubjectSide::source) {
      first = std::max({first, report.subject.end, candidate.source_end});
      while (candidate.source_end == 0 && first < report.extent.end &&
             !is_segment_end(reading_, first)) {
        ++first;
      }
      if (first == report.extent.end) first = std::max(report.cue.tokens.end, report.subject.end);
    }
    return without_marks(reading_, {std::min(first, report.extent.end), report.extent.end});
  }

  const Reading& reading_;
  const CueFinder& cues_;
  const Unit& unit_;
  UnspacedSources sources_;
  std::vector<Candidate> accepted_;
  std::size_t covered_until_ = 0;
};

}  // namespace

std::vector<Report> find_unspaced_reports(const Reading& reading, const CueFinder& cues,
                                          const Unit& unit) {
  return UnspacedReports(reading, cues, unit).run();
}

}  // namespace readout::extract
