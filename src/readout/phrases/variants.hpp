/// The distinct wordings of one phrase, in the order in which they first occur.
///
/// Two surfaces are one wording when they are equal after folding with white space collapsed; the
/// one that occurs most often is shown, the first of those that tie.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::phrases {

class Variants {
 public:
  /// The index of the wording, added when new; counts one occurrence.
  std::size_t index_of(std::string_view surface, const std::string& language);
  /// The index of the most frequent wording; 0 where there is none.
  [[nodiscard]] std::size_t most_frequent() const;
  [[nodiscard]] std::vector<PhraseVariant> take();

 private:
  struct Surface {
    std::string text;
    std::size_t count = 0;
  };
  struct Wording {
    std::string language;
    std::vector<Surface> surfaces;
    std::size_t count = 0;
  };

  std::vector<Wording> all_;
  std::map<std::pair<std::string, std::string>, std::size_t> by_key_;  ///< language, folded
};

}  // namespace readout::phrases
