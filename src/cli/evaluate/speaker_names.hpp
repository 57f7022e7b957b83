/// Whether a predicted speaker is the gold's speaker: by name, by an alias of the event's
/// participants, by the lexicon.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/descriptions.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/statement.hpp"

#include "cli/evaluate/gold.hpp"

namespace readout::cli {

/// The names of a joint speaker, joined by " + " in the gold.
[[nodiscard]] std::vector<std::string> split_joint(std::string_view names);

class SpeakerNames {
 public:
  SpeakerNames(const Event& event, const lexicon::Lexicon& lexicon);

  /// All names of a joint speaker agree. `language` is the text's.
  [[nodiscard]] bool strict(const GoldStatement& gold, const Statement& statement,
                            const std::string& language);
  /// One name in common, or the carrier's.
  [[nodiscard]] bool lax(const GoldStatement& gold, const Statement& statement,
                         const std::string& language);

  /// Whether the gold, its event or the lexicon has a name in the script of `text`, or the speaker
  /// is unknown: without one, a speaker named as the text does cannot be told to be right.
  [[nodiscard]] bool can_tell(const GoldStatement& gold, std::string_view text) const;

 private:
  [[nodiscard]] bool names_one(const std::string& gold_name, const std::string& predicted,
                               const std::string& language);
  [[nodiscard]] bool describes_one(const std::string& gold_name, const std::string& predicted,
                                   const std::string& language);
  [[nodiscard]] std::vector<std::string> names_of(const std::string& gold_name) const;
  [[nodiscard]] std::vector<std::string> predicted_names(const Statement& statement) const;

  const Event& event_;
  const lexicon::Lexicon& lexicon_;
  lexicon::Descriptions descriptions_;
  std::unordered_map<std::string, std::size_t> actor_of_;  ///< of the lexicon, by a name of theirs
};

}  // namespace readout::cli
