/// One finder for each kind of headline finding.
///
/// In: a scene, a point and mostly one of its pairs. Out: a finding with its own parts of the
/// weight (model/finding_weights.hpp has the rule), or nothing. Cost: linear in the pair. Private
/// to the room.
#pragma once
#include <optional>
#include <string_view>
#include <utility>

#include "readout/compare/finding_scene.hpp"

namespace readout::compare {

/// What a pair shows, with the words of its two sides that the finding rests on; both are empty
/// where it rests on no edit.
struct Found : Finding {
  Found() = default;
  // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions): a finding is found
  Found(Finding finding) : Finding(std::move(finding)) {}
  Found(Finding finding, Span of_a, Span of_b) : Finding(std::move(finding)), a(of_a), b(of_b) {}

  Span a;
  Span b;
};

using FoundInPair = std::optional<Found>;

/// The words of the one side, and those that the other has in their place.
[[nodiscard]] Found held_against(const FindingScene& scene, const Point& point, const Pair& pair,
                                 std::string kind, FindingRule rule, Span a, Span b);
/// "A negation stands in only one of": where there are no words to hold against each other.
[[nodiscard]] Finding negation_on_one_side(const FindingScene& scene, const Point& point,
                                           const Pair& pair);

/// A number, a date, a name or a negation that disagrees; what an editor holds to conflict.
[[nodiscard]] FoundInPair find_disagreement(const FindingScene& scene, const Point& point,
                                            const Pair& pair);
/// A number, a date, a name or a negation that is another in an otherwise close wording, where no
/// relation says so.
[[nodiscard]] FoundInPair find_changed_fact(const FindingScene& scene, const Point& point,
                                            const Pair& pair);
/// Across languages: the one number, or the one date, of each side, where they are not the same.
[[nodiscard]] FoundInPair find_other_anchor(const FindingScene& scene, const Point& point,
                                            const Pair& pair);
/// Softened, hardened, hedged, strengthened.
[[nodiscard]] FoundInPair find_force(const FindingScene& scene, const Point& point,
                                     const Pair& pair);
/// Words changed between quotation marks, a quotation cut, joined, or reported.
[[nodiscard]] FoundInPair find_quotation(const FindingScene& scene, const Point& point,
                                         const Pair& pair);
/// The same words from another speaker, from several together, or handed on.
[[nodiscard]] FoundInPair find_attribution(const FindingScene& scene, const Point& point,
                                           const Pair& pair);
/// A neutral reporting word here, a claiming, denying or warning one there.
[[nodiscard]] FoundInPair find_reporting_word(const FindingScene& scene, const Point& point,
                                              const Pair& pair);
/// A condition, an amount, a time, ... that one of two otherwise close wordings lacks.
[[nodiscard]] FoundInPair find_omission(const FindingScene& scene, const Point& point,
                                        const Pair& pair);
/// How a finding about a counterpart ends that may be there in another language.
inline constexpr std::string_view kFoundInPart = " Pairs across languages are found only in part.";

/// A point that no other account tells.
[[nodiscard]] std::optional<Finding> find_only_here(const FindingScene& scene, const Point& point);

}  // namespace readout::compare
