/// The suffix rules of a Hunspell affix file, read backwards: from a form to the words that it may
/// come from.
///
/// A rule takes `strip` off a word that carries its flag and that ends as the condition says, and
/// puts its ending there. Cost of a look-up: one hash look-up a character of the longest ending,
/// and a comparison for each rule with such an ending. Private to the room.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/text/language_data.hpp"

namespace readout::text {

class SuffixRules {
 public:
  /// Nothing when the file is not in UTF-8 or has more than suffixes of words: prefixes, compounds,
  /// suffixes upon suffixes.
  [[nodiscard]] static std::optional<SuffixRules> parse(std::string_view affixes);

  /// Calls `visit(word, flag)` with each word that would have `form` if it carried that flag.
  template <class Visit>
  void each_source(std::string_view form, Visit visit) const {
    std::string word;
    for (std::size_t size = 0; size <= longest_ending_ && size < form.size(); ++size) {
      const auto found = rules_.find(form.substr(form.size() - size));
      if (found == rules_.end()) continue;
      for (const Rule& rule : found->second) {
        word.assign(form, 0, form.size() - size);
        word += rule.strip;
        if (ends_as(word, rule.condition)) visit(std::string_view(word), rule.flag);
      }
    }
  }

 private:
  /// What may stand at one place: one of the characters, or with `negated` any but them.
  struct Place {
    std::u32string characters;
    bool negated = false;
  };
  struct Rule {
    char flag = '\0';
    std::string strip;
    std::vector<Place> condition;  ///< the last places of the word, in their order
  };

  [[nodiscard]] static std::optional<std::vector<Place>> parse_condition(std::string_view typed);
  [[nodiscard]] static bool ends_as(std::string_view word, const std::vector<Place>& condition);
  [[nodiscard]] bool add_line(const std::vector<std::string_view>& fields);

  std::unordered_map<std::string, std::vector<Rule>, StringHash, std::equal_to<>> rules_;
  std::size_t longest_ending_ = 0;  ///< bytes
};

}  // namespace readout::text
