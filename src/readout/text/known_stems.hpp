/// Stems made when the program was built: those of the words in its own lexicon.
///
/// In: a table, a line a word ("form TAB stem"), sorted by form, that lives as long as the program.
/// Out: the stem of a form, without loading the dictionary that it was made with. Cost: one pass
/// over the table, then a binary search a look-up. Constant. Private to the room.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace readout::text {

class KnownStems {
 public:
  explicit KnownStems(std::string_view table);

  [[nodiscard]] std::optional<std::string_view> find(std::string_view form) const;

 private:
  struct Entry {
    std::string_view form;
    std::string_view stem;
  };
  std::vector<Entry> entries_;
};

}  // namespace readout::text
