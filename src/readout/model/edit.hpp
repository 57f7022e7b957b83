/// What differs between two wordings, word by word.
///
/// Spans are byte offsets into the texts of the two sides. Laws, held by property tests: taking b's
/// words of every edit gives b; edits cover both sides without a gap.
#pragma once
#include <algorithm>
#include <vector>

#include "readout/model/span.hpp"

namespace readout {

enum class EditOp { keep, delete_, insert, replace, move };

/// What an edit does (design.md 4.4). Several may hold.
enum class Change {
  wording,
  number,
  date,
  name,
  negation,
  modality,
  intensity,
  hedge,
  actor,
  cue,
  omission,
  addition,
  order,
  orthography,
  inflection,  ///< another form of the same word: not another word
};

/// Where there is one: what the change does to the force of the statement, read from a to b.
/// Read from b to a softened and hardened change places, and so do hedged and strengthened.
enum class Direction {
  none,
  softened,      ///< a weaker modality, degree or polarity, or stress went
  hardened,      ///< a stronger one, or stress came in
  hedged,        ///< a reservation came in ("some", "as far as possible")
  strengthened,  ///< a reservation went
};

[[nodiscard]] constexpr Direction reversed(Direction direction) {
  switch (direction) {
    case Direction::softened:
      return Direction::hardened;
    case Direction::hardened:
      return Direction::softened;
    case Direction::hedged:
      return Direction::strengthened;
    case Direction::strengthened:
      return Direction::hedged;
    case Direction::none:
      return Direction::none;
  }
  return direction;
}

[[nodiscard]] constexpr Change reversed(Change change) {
  if (change == Change::omission) return Change::addition;
  return change == Change::addition ? Change::omission : change;
}

/// Whether one of an edit's changes is of that kind.
[[nodiscard]] inline bool has(const std::vector<Change>& changes, Change change) {
  return std::ranges::find(changes, change) != changes.end();
}

/// What an omission leaves out, or an addition brings in. `other` where it cannot be told.
enum class Adjunct { none, condition, time, place, actor, amount, reason, purpose, other };

/// A difference inside a changed word, for scripts that are written without spaces and for letters
/// of one word: `keep`, `delete_`, `insert` or `replace`.
struct LetterEdit {
  EditOp op = EditOp::keep;
  Span a;
  Span b;
};

/// `a` and `b` are spans into the texts of the pair's two sources; the side that has nothing has an
/// empty span at the place where the words would stand. Edits of a pair cover the content of both
/// sides in the order of `a`.
struct Edit {
  EditOp op = EditOp::keep;
  Span a;
  Span b;
  std::vector<Change> changes;
  Direction direction = Direction::none;
  Adjunct adjunct = Adjunct::none;
  std::vector<LetterEdit> letters =
      {};  ///< of a replacement whose letters are partly kept; else empty
};

}  // namespace readout
