/// What a description of somebody without a name says in any language: "local press", «местная
/// пресса» and "当地媒体" are {local, press}.
///
/// In: a speaker's name as a text has it, and the text's language. Out: the keys of all its words
/// by the terms "descriptions" and the countries' names and demonyms; nothing when a word has none,
/// so that what is only alike is never one. Words of "description_fillers" do not count. Cost: a
/// table for each language at its first description, then linear.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/term_table.hpp"

namespace readout::lexicon {

class Descriptions {
 public:
  using Keys = std::set<std::string>;

  explicit Descriptions(const Lexicon& lexicon) : lexicon_(lexicon) {}

  [[nodiscard]] Keys of(std::string_view name, const std::string& language);
  /// Nothing where there is one key alone: "officials" may be anybody.
  [[nodiscard]] Keys identifying(std::string_view name, const std::string& language);

 private:
  const TermTable& table_of(const std::string& language);

  const Lexicon& lexicon_;
  std::map<std::string, TermTable> tables_;
};

}  // namespace readout::lexicon
