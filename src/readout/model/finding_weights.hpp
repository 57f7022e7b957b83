/// What a headline finding weighs: the one table that ranks findings, and that the report prints.
///
/// The weight of a point's finding is the sum of four parts: "kind" (kFindingRules), "speaker"
/// (kSpeakerWeights), "sources" (kWeightOfSource for each account that tells the point) and
/// "share": of both statements that the change covers, 0..1; of "no counterpart found" its share of
/// the account. That of a circumstance: its kind, and kWeightOfSource for each account compared;
/// that of a headline beside its own text: its kind alone.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace readout {

enum class FindingRule {
  disagrees,
  quotation_changed,
  polarity,
  quotation_joined,
  force,
  another_speaker,
  hedge,
  quotation_cut_inside,
  quotation_translated,
  condition_left_out,
  initiative,
  headline_changed,
  joint_or_single,
  amount_left_out,
  headline_speaker,
  quotation_cut_at_end,
  form,
  duration,
  place,
  quotation_changed_slightly,
  quotation_moved,
  reporting_word,
  handed_on,
  quoted_or_reported,
  adjunct_left_out,
  length,
  only_here,
  first_topic,
  only_here_across,
  first_named,
  published,
};

struct FindingWeight {
  FindingRule rule;
  double weight;
  std::string_view words;  ///< for a reader
};

/// The weightiest first. Who is named first weighs little: each side names its own first by
/// protocol, so that accounts of two sides differ in it nearly always.
inline constexpr std::array kFindingRules{
    FindingWeight{FindingRule::disagrees, 6,
                  "a number, date or name that disagrees or is another in close words"},
    FindingWeight{FindingRule::quotation_changed, 6, "words changed inside a quotation"},
    FindingWeight{FindingRule::polarity, 5.5,
                  "a denial or negation on one side, or a word turned into its contrary"},
    FindingWeight{FindingRule::quotation_joined, 5.5, "the words of two places in one quotation"},
    FindingWeight{FindingRule::force, 5, "softened or hardened"},
    FindingWeight{FindingRule::another_speaker, 5, "the same words from another speaker"},
    FindingWeight{FindingRule::hedge, 4.5, "hedged or strengthened"},
    FindingWeight{FindingRule::quotation_cut_inside, 4, "a quotation cut inside"},
    FindingWeight{FindingRule::quotation_translated, 4,
                  "words changed inside a quotation that both may translate: the speaker’s country "
                  "has another language"},
    FindingWeight{FindingRule::condition_left_out, 4, "a condition left out"},
    FindingWeight{FindingRule::initiative, 4, "at whose request the talk was"},
    FindingWeight{FindingRule::headline_changed, 4,
                  "a headline that changes a number, date, name, negation or force"},
    FindingWeight{FindingRule::joint_or_single, 3.5,
                  "of one speaker here and of several together there"},
    FindingWeight{FindingRule::amount_left_out, 3.5, "an amount left out"},
    FindingWeight{FindingRule::headline_speaker, 3.5, "a headline that names another speaker"},
    FindingWeight{FindingRule::quotation_cut_at_end, 3, "a quotation cut at an end"},
    FindingWeight{FindingRule::form, 3, "the form of the talk"},
    FindingWeight{FindingRule::duration, 3, "the length of the talk"},
    FindingWeight{FindingRule::place, 3, "the place of the talk"},
    FindingWeight{FindingRule::quotation_changed_slightly, 2.5,
                  "only articles and the like changed inside a quotation"},
    FindingWeight{FindingRule::quotation_moved, 2.5, "the words of a quotation in another order"},
    FindingWeight{FindingRule::reporting_word, 2.5,
                  "a neutral reporting word here, a claiming, denying or warning one there"},
    FindingWeight{FindingRule::handed_on, 2, "words handed on by somebody else"},
    FindingWeight{FindingRule::quoted_or_reported, 2, "quoted here, reported there"},
    FindingWeight{FindingRule::adjunct_left_out, 2, "a time, place, reason or the like left out"},
    FindingWeight{FindingRule::length, 1.5, "the lengths of the accounts"},
    FindingWeight{FindingRule::only_here, 1, "no counterpart found"},
    FindingWeight{FindingRule::first_topic, 1, "the first topic"},
    FindingWeight{FindingRule::only_here_across, 0.5,
                  "no counterpart found, where an account in another language may have it"},
    FindingWeight{FindingRule::first_named, 0.5,
                  "who is named first (by protocol each side names its own first)"},
    FindingWeight{FindingRule::published, 0.5, "the dates of publication"},
};

/// Each rule stands in the table once, in the order of its enumerators.
static_assert([] {
  for (std::size_t i = 0; i < kFindingRules.size(); ++i) {
    if (static_cast<std::size_t>(kFindingRules[i].rule) != i) return false;
    if (i > 0 && kFindingRules[i].weight > kFindingRules[i - 1].weight) return false;
  }
  return kFindingRules.size() == static_cast<std::size_t>(FindingRule::published) + 1;
}());

[[nodiscard]] constexpr double weight_of(FindingRule rule) {
  return kFindingRules[static_cast<std::size_t>(rule)].weight;
}

enum class SpeakerRank {
  unnamed,       ///< unknown, or "an official"
  named,         ///< by name, without a known office; or a body
  spokesperson,  ///< speaks for somebody else
  minister,      ///< holds an office
  leader,        ///< heads a state or a government
};

struct SpeakerWeight {
  SpeakerRank rank;
  double weight;
  std::string_view words;  ///< for a reader
};

/// In the order of the enumerators.
inline constexpr std::array kSpeakerWeights{
    SpeakerWeight{SpeakerRank::unnamed, 0, "nobody known"},
    SpeakerWeight{SpeakerRank::named, 0.2, "another person or body by name"},
    SpeakerWeight{SpeakerRank::spokesperson, 0.4, "a spokesperson"},
    SpeakerWeight{SpeakerRank::minister, 0.7, "a minister or the like"},
    SpeakerWeight{SpeakerRank::leader, 1, "who leads a state or government"},
};
static_assert([] {
  for (std::size_t i = 0; i < kSpeakerWeights.size(); ++i) {
    if (static_cast<std::size_t>(kSpeakerWeights[i].rank) != i) return false;
  }
  return kSpeakerWeights.size() == static_cast<std::size_t>(SpeakerRank::leader) + 1;
}());

[[nodiscard]] constexpr double weight_of(SpeakerRank rank) {
  return kSpeakerWeights[static_cast<std::size_t>(rank)].weight;
}

inline constexpr double kWeightOfSource = 0.1;
inline constexpr double kFurtherFinding = 3.5;  ///< by its kind, a point's second or third at least
inline constexpr std::size_t kFurtherFindings = 2;  ///< of a point, behind its weightiest
inline constexpr std::size_t kLeadFindings = 5;     ///< findings that a busy person reads
inline constexpr std::size_t kMostOfPointInLead = 2;
inline constexpr std::size_t kMostDifferences = 12;
inline constexpr std::size_t kMostOnlyHere = 3;  ///< of each source

/// Of the shorter quotation's words, kept by the other: two that keep fewer may be two translations
/// of one utterance, and nothing is said of their words.
inline constexpr double kSameUtterance = 0.7;

}  // namespace readout
