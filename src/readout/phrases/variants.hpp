/// The distinct wordings of one phrase, in the order in which they first occur.
///
/// Two surfaces are one wording when they are equal after folding with white space collapsed; the
/// first one seen is shown.
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
  /// The index of the wording, added when new.
  std::size_t index_of(std::string_view surface, const std::string& language);
  [[nodiscard]] std::vector<PhraseVariant> take() { return std::move(all_); }

 private:
  std::vector<PhraseVariant> all_;
  std::map<std::pair<std::string, std::string>, std::size_t> by_key_;  ///< language, folded
};

}  // namespace readout::phrases
