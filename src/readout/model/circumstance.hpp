/// What comparisons made by hand lead with: how the accounts frame the event itself.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "readout/model/edit.hpp"
#include "readout/model/pair_evidence.hpp"
#include "readout/model/span.hpp"

namespace readout {

enum class CircumstanceKind {
  initiative,    ///< at whose request or invitation
  form,          ///< a call, a meeting, a video conference
  duration,      ///< how long it took
  place,         ///< under which name
  first_named,   ///< who is named first
  published,     ///< when the account came out
  length,        ///< words of the account
  first_topics,  ///< what it begins with
};

/// What one source says of a circumstance.
struct CircumstanceHere {
  std::size_t source = 0;
  std::string value;    ///< for a reader
  std::string compare;  ///< the same where two values agree; "" where it is not to be compared
  Span evidence;        ///< the words that say it; empty where it is counted or metadata
};

/// A circumstance, with what each source that tells it says.
struct Circumstance {
  CircumstanceKind kind = CircumstanceKind::form;
  std::vector<CircumstanceHere> values;  ///< by source
  bool differs = false;                  ///< two sources cannot both be right, or put it otherwise
  std::string sentence;                  ///< the finding, where it differs; else ""
};

/// A number, date or name that one of two editions has in a point, or each another.
struct EditionFact {
  std::size_t point = 0;
  AnchorKind kind = AnchorKind::number;
  Span a;  ///< empty: b alone has it
  Span b;  ///< empty: a alone has it
};

/// Two sources that are one outlet in two languages: what differs between them is translation or
/// editing for another public, not another outlet's account.
struct EditionPair {
  std::size_t a = 0;  ///< sources, a < b
  std::size_t b = 0;
  std::vector<std::size_t> only_a = {};  ///< points
  std::vector<std::size_t> only_b = {};
  std::vector<std::size_t> differing = {};  ///< points that both have, and in which they disagree
  /// Points of which the other edition surely has a counterpart in another row: what a third source
  /// says keeps the rows apart.
  std::vector<std::size_t> in_two_rows = {};
  std::vector<EditionFact> facts = {};  ///< in the order of the points
};

/// A headline's or standfirst's claim beside the statement in the body that it stems from.
struct HeadlineCheck {
  std::size_t headline = 0;              ///< statement
  std::optional<std::size_t> stem = {};  ///< statement of the same source; empty: none was found
  double score = 0;
  std::vector<Edit> edits = {};  ///< from the stem's words to the headline's
  bool replaced_whole = false;
};

}  // namespace readout
