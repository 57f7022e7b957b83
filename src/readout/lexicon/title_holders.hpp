/// Whom a text means by "the president": the one whom it calls so by name, where it calls only one
/// person so; else the one participant whom the manifest gives that office.
///
/// In: mentions of persons with their titles, as they are found. Out: bare titles with an actor, or
/// as they were. Cost: one pass over the mentions, and of titles with a word that nobody knows
/// ("Vardanian leader") one over at most 200 holders each. Private to the room.
#pragma once
#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "readout/lexicon/mentions.hpp"
#include "readout/lexicon/titles.hpp"

namespace readout::lexicon {

class TitleHolders {
 public:
  explicit TitleHolders(const Scene& scene) : scene_(scene) {}

  /// Remembers a person with the office that the text gives, and whose it is.
  void learn(const Mention& person);
  /// Titles in `former` are held by somebody else now.
  void resolve(std::vector<Mention>& mentions, const std::set<std::size_t>& former) const;

 private:
  /// "Vardanian President Ilena Marsk".
  struct Qualified {
    std::string office;
    std::string qualifier;
    std::string actor;
    friend auto operator<=>(const Qualified&, const Qualified&) = default;
  };

  void give(Mention& title, const std::string& actor) const;
  [[nodiscard]] bool is_held_here(const std::string& office) const;
  [[nodiscard]] bool too_many_qualified() const;
  [[nodiscard]] std::string plain_holder(const std::string& office) const;
  [[nodiscard]] std::string qualified_holder(const Mention& title) const;

  const Scene& scene_;
  std::map<std::string, std::string> names_;  ///< by actor
  std::set<Qualified> qualified_;
  std::map<std::string, std::set<std::string>> holders_;  ///< by office, whom the text calls so
};

}  // namespace readout::lexicon
