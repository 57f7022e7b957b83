#include "readout/extract/unspaced_cues.hpp"

#include <algorithm>

#include "readout/extract/unspaced_nouns.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/extract/unspaced_segments.hpp"

namespace readout::extract {
namespace {

using lexicon::CueEntry;
using lexicon::CueKind;

class Words {
 public:
  Words(const Reading& reading, const CueFinder& cues, const Unit& unit)
      : reading_(reading), cues_(cues), unit_(unit), idioms_(reading.grammar.runs("cue_idioms")) {}

  /// "警告称": two reporting words side by side are one.
  [[nodiscard]] std::vector<CueHit> joined(const std::vector<CueHit>& hits) const {
    std::vector<CueHit> result;
    for (const CueHit& hit : hits) {
      const bool adjacent = !result.empty() && result.back().tokens.end == hit.tokens.first &&
                            cues_.entry(result.back()).kind != CueKind::preposition;
      if (!adjacent) {
        result.push_back(hit);
      } else if (cues_.entry(result.back()).kind == CueKind::noun || speaks_itself(result.back()) ||
                 is_noun_here(reading_, unit_, result.back()) ||
                 is_document(result.back(), only_says(hit))) {
        result.back() = hit;
      } else if (only_says(hit)) {
        result.back().tokens.end = hit.tokens.end;
      }
    }
    return result;
  }

  /// "一名了解(讨论)情况的人士(表示)": a word within what tells which people say something.
  [[nodiscard]] bool tells_which(const CueHit& hit, const CueHit& next) const {
    const TokenRange between{hit.tokens.end, next.tokens.first};
    if (!mainly_takes(cues_.entry(next), lexicon::Complement::clause) ||
        !cues_.entry(next).reports_alone || cues_.entry(hit).kind != CueKind::verb ||
        !is_one_phrase(between)) {
      return false;
    }
    std::size_t mark = 0;
    for (std::size_t i = between.first; i < between.end; ++i) {
      if (is_attributive_mark(reading_, i)) mark = i;
    }
    const std::size_t start = segment_start(reading_, unit_, hit.tokens.first);
    return mark > 0 && names_somebody(reading_, {mark + 1, next.tokens.first}) &&
           !names_somebody(reading_, {start, hit.tokens.first});
  }

  /// "(欢迎)雷科时(表示)": a word within what tells when something is said.
  [[nodiscard]] bool tells_when(const CueHit& hit, const CueHit& next) const {
    const std::size_t tail = next.tokens.first - 1;
    return hit.tokens.end < tail && cues_.entry(hit).kind == CueKind::verb &&
           cues_.entry(next).kind == CueKind::verb && is_plain(reading_, "time_tails", tail) &&
           is_one_phrase({hit.tokens.end, tail});
  }

  /// "与其说", "严格意义上讲": nobody says anything.
  [[nodiscard]] bool is_idiom(const CueHit& hit) const {
    constexpr std::size_t kLongest = 6;  ///< tokens
    const std::size_t at = hit.tokens.first;
    for (std::size_t i = at; at - i < kLongest; --i) {
      if (i + idioms_.match(reading_.analysis.tokens, i, unit_.tokens.end) > at) return true;
      if (i == unit_.tokens.first) break;
    }
    return false;
  }

 private:
  /// A few words between two that report, with no mark and no second verb's coordinator among them:
  /// "宣布开放大坝(并)在会见雷科时强调" tells two things.
  [[nodiscard]] bool is_one_phrase(TokenRange between) const {
    constexpr std::size_t kReach = 12;  ///< tokens
    if (between.first >= between.end || between.size() > kReach) return false;
    for (std::size_t i = between.first; i < between.end; ++i) {
      if (!reading_.is_word(i) || reading_.quotation_at(i) != nullptr) return false;
      const bool joins = reading_.is(i, kCoordinator) && reading_.mention_at(i) == nullptr &&
                         reading_.mention_at(i + 1) == nullptr;
      if (joins) return false;
    }
    return true;
  }

  /// "称", "表示": nothing but that something is said; "支持" behind "承诺" is what is promised.
  [[nodiscard]] bool only_says(const CueHit& hit) const {
    const CueEntry& entry = cues_.entry(hit);
    return entry.strength == CueStrength::neutral && entry.reports_alone &&
           takes(entry, lexicon::Complement::clause) && !takes(entry, lexicon::Complement::object);
  }

  /// "声明说", "报道称" at the start of a clause: the document is the subject.
  [[nodiscard]] bool speaks_itself(const CueHit& hit) const {
    return segment_start(reading_, unit_, hit.tokens.first) == hit.tokens.first &&
           reading_.in("speaking_nouns", hit.tokens.first);
  }

  /// "秘书长声明指出", "《信使报》的报道说": a document before the verb, however it is named; but
  /// "马伦声明称" is one verb.
  [[nodiscard]] bool is_document(const CueHit& hit, bool before_saying) const {
    const std::size_t at = hit.tokens.first;
    return reading_.in("speaking_nouns", at) &&
           (!before_saying || (at > unit_.tokens.first && is_attributive_mark(reading_, at - 1)));
  }

  const Reading& reading_;
  const CueFinder& cues_;
  const Unit& unit_;
  const lexicon::WordRuns& idioms_;
};

}  // namespace

std::vector<CueHit> reporting_words(const Reading& reading, const CueFinder& cues,
                                    const Unit& unit) {
  const Words words(reading, cues, unit);
  std::vector<CueHit> hits = words.joined(cues.in(unit.tokens));
  std::erase_if(hits, [&](const CueHit& hit) { return words.is_idiom(hit); });
  std::vector<CueHit> used;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const bool within = i + 1 < hits.size() && (words.tells_which(hits[i], hits[i + 1]) ||
                                                words.tells_when(hits[i], hits[i + 1]));
    if (!within) used.push_back(hits[i]);
  }
  return used;
}

bool says_that(const Reading& reading, const CueHit& hit) {
  const std::string_view word = reading.text_of(hit.tokens);
  return std::ranges::any_of(reading.grammar.list("complementisers"), [&](const std::string& end) {
    return word.size() > end.size() && word.ends_with(end);
  });
}

bool begins_with_join(const Reading& reading, const CueHit& hit) {
  const std::string& word = reading.token(hit.tokens.first).folded;
  return !reading.grammar.cue_forms.contains(word) &&
         std::ranges::any_of(reading.grammar.list("coordinators"),
                             [&](const std::string& join) { return word.starts_with(join); });
}

}  // namespace readout::extract
