/// What a diff of two texts says of its edits, taken together.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "sides.hpp"

namespace readout::test {

/// Two wordings of one statement.
struct Wordings {
  std::string a;
  std::string b;
  std::string language = "en";
};

/// All changes and the direction of a diff, kept words aside.
struct Claims {
  std::vector<Change> changes;
  Direction direction = Direction::none;

  [[nodiscard]] bool has(Change change) const {
    return std::ranges::find(changes, change) != changes.end();
  }
};

inline Claims claims(const std::string& a, const std::string& b,
                     const std::string& language = "en") {
  const auto x = told(a, language);
  const auto y = told(b, language);
  Claims claims;
  for (const Edit& edit : diff::diff(x.side(), y.side(), lexicon::shipped()).edits) {
    claims.changes.insert(claims.changes.end(), edit.changes.begin(), edit.changes.end());
    if (edit.direction != Direction::none) {
      claims.direction = edit.direction;
    }
  }
  return claims;
}

}  // namespace readout::test
