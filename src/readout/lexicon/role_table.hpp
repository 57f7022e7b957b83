/// What several word lists of a grammar say of each word of a text, as bits.
///
/// In: the lists, each with its bit. Out: the bits of a token by itself, and those of entries of
/// several words for the tokens that they cover. Made once a grammar (Grammar::role_tables), then
/// constant. Cost: a few look-ups for each different word of a text.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/word_runs.hpp"
#include "readout/text/string_map.hpp"

namespace readout::lexicon {

struct Grammar;

class RoleTable {
 public:
  struct List {
    std::string_view name;
    std::uint32_t role = 0;
    bool all_forms = false;  ///< the other forms of its words share the role
  };
  /// What the table has of a word, whose tokens need not look again.
  struct Word {
    std::uint32_t roles = 0;
    std::uint32_t first_run = 0;  ///< entries of several words that may begin with it
    std::uint32_t end_run = 0;
  };

  /// `unspaced`: written without spaces, so that any entry may be several tokens. The grammar must
  /// outlive the table.
  RoleTable(const Grammar& grammar, std::span<const List> lists, bool unspaced);

  [[nodiscard]] Word look_up(const text::Token& token) const;
  /// Adds to `roles` those of every entry that begins at token `at`, which is `word`, for the
  /// tokens it covers.
  void mark_runs(const Word& word, const std::vector<text::Token>& tokens, std::size_t at,
                 std::vector<std::uint32_t>& roles) const;

 private:
  struct Run {
    std::uint32_t role = 0;
    std::string_view words;
  };

  std::unordered_map<std::string_view, std::uint32_t, text::StringHash> by_word_;
  text::StringMap<std::uint32_t> by_stem_;
  std::vector<Run> runs_;  ///< by `words`
  Beginnings beginnings_;  ///< of `runs_`
};

}  // namespace readout::lexicon
