/// Whether a predicted speaker is the gold's speaker: by name, by an alias of the event's
/// participants, by the lexicon.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/statement.hpp"

#include "cli/evaluate/gold.hpp"

namespace readout::cli {

class SpeakerNames {
 public:
  SpeakerNames(const Event& event, const lexicon::Lexicon& lexicon);

  /// All names of a joint speaker agree.
  [[nodiscard]] bool strict(const GoldStatement& gold, const Statement& statement) const;
  /// One name in common, or the carrier's.
  [[nodiscard]] bool lax(const GoldStatement& gold, const Statement& statement) const;

 private:
  [[nodiscard]] bool names_one(const std::string& gold_name, const std::string& predicted) const;
  [[nodiscard]] std::vector<std::string> names_of(const std::string& gold_name) const;
  [[nodiscard]] std::vector<std::string> predicted_names(const Statement& statement) const;

  const Event& event_;
  const lexicon::Lexicon& lexicon_;
  std::unordered_map<std::string, std::size_t> actor_of_;  ///< of the lexicon, by a name of theirs
};

}  // namespace readout::cli
