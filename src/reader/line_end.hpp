/// Words that a line end broke are made whole.
///
/// In: all lines of a document, then a paragraph and the line that follows. Out: the two joined:
/// with a space, without one between Han characters, and without the hyphen that only the line end
/// brought. Which hyphens those are, the document tells: it may have the compound, the whole word
/// or the halves elsewhere, or write such hyphens by a character of their own. Linear.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace readout::reader {

class LineEnds {
 public:
  /// Every line of the document, before any is joined.
  void learn(std::string_view line);
  void join(std::string& paragraph, std::string_view line) const;
  /// A paragraph that no line follows any more.
  [[nodiscard]] static std::string finished(std::string paragraph);

  /// A word may go on behind such an end.
  [[nodiscard]] static bool ends_in_hyphen(std::string_view line);

 private:
  [[nodiscard]] bool keeps_hyphen(std::string_view before, std::string_view after) const;
  [[nodiscard]] bool is_word(const std::string& folded) const;

  std::unordered_set<std::string> compounds_;  ///< with a hyphen inside, lower case
  std::unordered_set<std::string> words_;
  std::size_t lines_ = 0;
  std::size_t hyphens_ = 0;  ///< lines that end in "-"
  bool has_breaking_hyphens_ = false;
};

}  // namespace readout::reader
