/// What one account tells of the event's circumstances: who asked for the talk, its form, who is
/// named first. Its length is in told_duration.hpp, its place in told_place.hpp.
///
/// In: a frame. Out: the value for a reader, the value by which two accounts agree ("" where it is
/// not to be compared), and the words that say it; nothing where nothing surely tells it of this
/// event. `source` is left 0. Cost: linear.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "readout/compare/account_frame.hpp"

namespace readout::compare {

/// "Varland (request)"; agrees by the side that asked.
[[nodiscard]] std::optional<CircumstanceHere> told_initiative(const Frame& frame);
/// "telephone call", "video conference", "meeting"; "talks" is never compared. Where headline and
/// body tell of a call and of a meeting, it is the call.
[[nodiscard]] std::optional<CircumstanceHere> told_form(const Frame& frame);
/// The first person of those who take part, in the body and outside of quotations; not where turns
/// have labels, nor, where no manifest says who takes part, behind somebody else who might.
[[nodiscard]] std::optional<CircumstanceHere> told_first_named(const Frame& frame);

}  // namespace readout::compare
